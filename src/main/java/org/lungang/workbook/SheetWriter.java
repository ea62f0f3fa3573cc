package org.lungang.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet. */
final class SheetWriter {

  private static final String EMPHASIS = "D9E2F3";
  private static final String LINE = "A6A6A6";
  private static final String FONT = "宋体";
  private static final int HEADER_SIZE = 12;
  private static final int FOOTER_SIZE = 9;
  private static final int TITLE_SIZE = 16;

  /** Of the size of the title, around it and for each of its lines. */
  private static final double TITLE_ROOM = 0.75;

  private static final double TITLE_LINE = 1.25;

  /** How wide a sheet in full size can be on an A4 page. */
  private static final double WIDEST_UPRIGHT = 88;

  /** The same for a page that lies on its side; what is wider than upright is printed so. */
  private static final double WIDEST_ACROSS = 128;

  /** A sheet that is wider than this many of its pages goes on on the next one, to be readable. */
  private static final double MOST_SHRUNK = 1.75;

  /** A list of more rows stands upright where it can: nearly twice as many fit on a page. */
  private static final int LONG_LIST = 500;

  /** The last column that such a page begins with: number, id and name. */
  private static final int REPEATED = 2;

  /** In points, above and below a heading together. */
  private static final double HEADING_ROOM = 6;

  private static final double WHOLE_SIZE = 100;

  /** In a foot, the number of all pages. */
  private static final String OF_ALL = "&N";

  /** No spreadsheet prints smaller. */
  private static final int LEAST_SIZE = 10;

  /** Programs differ by some percent in how wide they print a digit. */
  private static final double SAFE_SIZE = 82;

  private final Worksheet sheet;
  private final SheetContent content;
  private final ChoiceLists choices;
  private final double[] widths;

  SheetWriter(Worksheet sheet, SheetContent content, ChoiceLists choices) {
    this.sheet = sheet;
    this.content = content;
    this.choices = choices;
    this.widths =
        IntStream.range(0, content.columns().size())
            .mapToDouble(column -> ColumnWidth.of(content, column))
            .toArray();
  }

  void write(String pageOf) {
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
      writeColumn(column);
    }
    for (int row = 0; row < content.rows().size(); row++) {
      int lines = ColumnWidth.linesOf(content.rows().get(row), widths);
      if (lines > 1) {
        sheet.rowHeight(content.headingRow() + 1 + row, ColumnWidth.heightOf(lines));
      }
    }
    sheet.rowHeight(content.headingRow(), ColumnWidth.heightOf(headingLines(), HEADING_ROOM));
    writeLines(content.above(), 0);
    if (!content.above().isEmpty()) {
      styleTitle();
    }
    int last = content.headingRow() + content.rows().size();
    writeLines(content.below(), last + 1);
    sheet.freezePane(0, content.headingRow() + 1);
    if (content.filtered()) {
      sheet.setAutoFilter(content.headingRow(), 0, last, lastColumn());
    }
    page(last + content.below().size(), pageOf);
  }

  private int headingLines() {
    List<String> headings =
        IntStream.range(0, widths.length)
            .mapToObj(at -> ColumnWidth.broken(content.columns().get(at).heading(), widths[at]))
            .toList();
    return ColumnWidth.linesOf(headings, widths);
  }

  /** Of all columns that are printed together. */
  private double width() {
    return Arrays.stream(widths, 0, content.printed()).sum();
  }

  private int lastColumn() {
    return content.columns().size() - 1;
  }

  private void writeColumn(int column) {
    SheetColumn description = content.columns().get(column);
    int top = content.headingRow();
    sheet.value(
        top, column, EscapedText.of(ColumnWidth.broken(description.heading(), widths[column])));
    var heading =
        sheet
            .style(top, column)
            .format(CellFormat.TEXT.pattern())
            .wrapText(true)
            .horizontalAlignment("center")
            .verticalAlignment("center")
            .borderStyle(BorderStyle.THIN)
            .borderColor(LINE);
    if (description.emphasis()) {
      heading.bold().fillColor(EMPHASIS);
    }
    heading.set();
    if (description.format() != null) {
      sheet
          .style(column)
          .format(description.format().pattern())
          .horizontalAlignment(description.format().alignment())
          .indent(description.format().indent())
          .set();
    }
    writeCells(column);
    if (description.check() != null) {
      new Checks(sheet, content, choices).add(column, description.check());
    }
  }

  /** Runs of cells with one format are styled together. */
  private void writeCells(int column) {
    int top = content.headingRow() + 1;
    int start = 0;
    CellFormat format = CellFormat.TEXT;
    for (int row = 0; row < content.rows().size(); row++) {
      Object value = content.rows().get(row).get(column);
      writeCell(top + row, column, value);
      CellFormat own = CellFormat.of(value);
      if (row > start && own != format) {
        styleCells(start, row - 1, column, format);
        start = row;
      }
      format = own;
    }
    if (!content.rows().isEmpty()) {
      styleCells(start, content.rows().size() - 1, column, format);
    }
  }

  private void styleCells(int from, int to, int column, CellFormat format) {
    int top = content.headingRow() + 1;
    var style =
        sheet
            .range(top + from, column, top + to, column)
            .style()
            .format(format.pattern())
            .horizontalAlignment(format.alignment())
            .indent(format.indent())
            .verticalAlignment("center")
            .borderStyle(BorderStyle.THIN)
            .borderColor(LINE);
    if (format == CellFormat.TEXT) {
      style.wrapText(true);
    }
    style.set();
  }

  private void writeCell(int row, int column, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
    } else if (value instanceof Percentage percentage) {
      sheet.value(row, column, percentage.fraction());
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (!value.toString().isEmpty()) {
      sheet.value(row, column, EscapedText.of(value.toString()));
    }
  }

  private void writeLines(List<String> lines, int top) {
    for (int i = 0; i < lines.size(); i++) {
      sheet.value(top + i, 0, EscapedText.of(lines.get(i)));
      sheet.style(top + i, 0).format(CellFormat.TEXT.pattern()).wrapText(true).set();
      sheet.rowHeight(top + i, ColumnWidth.heightOf(ColumnWidth.linesOf(lines.get(i), width())));
    }
  }

  private void styleTitle() {
    sheet
        .style(0, 0)
        .format(CellFormat.TEXT.pattern())
        .bold()
        .fontSize(TITLE_SIZE)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
    long lines = 1 + content.above().get(0).lines().skip(1).count();
    sheet.rowHeight(0, TITLE_SIZE * (TITLE_ROOM + TITLE_LINE * lines));
  }

  private void page(int lastRow, String pageOf) {
    sheet.paperSize(PaperSize.A4_PAPER);
    boolean isLong = content.rows().size() > LONG_LIST && content.breaks().isEmpty();
    boolean across = width() > WIDEST_UPRIGHT * (isLong ? MOST_SHRUNK : 1);
    sheet.pageOrientation(across ? "landscape" : "portrait");
    double room = across ? WIDEST_ACROSS : WIDEST_UPRIGHT;
    if (content.breaks().isEmpty()) {
      int pages = (int) Math.ceil(width() / (room * MOST_SHRUNK));
      sheet.setFitToPage(true);
      sheet.fitToWidth((short) pages);
      sheet.fitToHeight((short) 0);
      if (pages > 1) {
        sheet.repeatCols(0, Math.min(REPEATED, lastColumn()));
      }
    } else {
      // Excel takes no heed of page breaks where it has to fit a sheet to its pages.
      sheet.pageScale((int) Math.max(LEAST_SIZE, Math.min(WHOLE_SIZE, SAFE_SIZE * room / width())));
    }
    sheet.repeatRows(content.headingRow());
    // What people fill in is printed as far as they have filled it in.
    boolean isTypedInto = content.columns().stream().anyMatch(column -> column.format() != null);
    if (content.role() != SheetContent.Role.HIDDEN && !isTypedInto) {
      sheet.range(0, 0, Math.max(1, lastRow), content.printed() - 1).setName("_xlnm.Print_Area");
    }
    sheet.leftMargin(0.4f);
    sheet.rightMargin(0.4f);
    sheet.topMargin(0.8f);
    sheet.bottomMargin(0.6f);
    if (content.above().isEmpty()) {
      sheet.header(content.title().replace("&", "&&"), Position.CENTER, FONT, HEADER_SIZE);
    }
    if (!pageOf.contains(OF_ALL)) {
      // The number of all pages is that of the whole workbook; without it each sheet counts alone.
      sheet.firstPageNumber(1);
    }
    sheet.footer(pageOf, Position.CENTER, FONT, FOOTER_SIZE);
  }
}
