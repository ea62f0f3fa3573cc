package org.lungang.dataset.sheet;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;

/**
 * A table whose columns are headed in English or Chinese, in any order: finds the columns from the
 * heading row, then gives the rows one by one.
 *
 * @param <C> the enum of the columns
 */
public final class Sheet<C extends Heading> {

  /** From how many bytes on a second thread pays. */
  private static final int LONG = 1 << 19;

  private final Origin origin;
  private final RowSource source;
  private final ProblemList findings;
  private final HeadingRow<C> headings;
  private final CellCheck<C> check;
  private final Deque<Row> ahead = new ArrayDeque<>();
  private int line;
  private boolean broken;

  /** A row with what else its source says of it. */
  private record Row(
      List<String> cells, int line, Map<Integer, NoValue> withoutValue, boolean plain) {}

  private Sheet(
      Origin origin, RowSource source, List<C> columns, ProblemList findings, LeftOut leftOut) {
    this.origin = origin;
    this.source = source;
    this.findings = findings;
    this.headings = new HeadingRow<>(origin, columns, findings, leftOut);
    this.check = new CellCheck<>(origin, headings, findings);
  }

  /**
   * Opens a CSV file and finds its columns; what is wrong with the heading line goes to the
   * findings.
   *
   * @return empty if there are no rows to read
   */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, byte[] bytes, List<C> columns, ProblemList findings, LeftOut leftOut) {
    Optional<Supplier<Reader>> text = FileText.findReader(bytes);
    if (text.isEmpty()) {
      String big5 = FileText.isBig5(bytes) ? ".big5" : "";
      findings.error(origin, say("wrong.encoding" + big5), say("right.encoding" + big5));
      return Optional.empty();
    }
    RowSource rows = new CsvRows(text.get(), HeadingBlock.byHeading(columns).keySet());
    return open(
        origin, bytes.length < LONG ? rows : new RowsAhead(rows), columns, findings, leftOut);
  }

  /** The same where nothing is left out on purpose. */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, byte[] bytes, List<C> columns, ProblemList findings) {
    return open(origin, bytes, columns, findings, LeftOut.NOTHING);
  }

  /** The same where nothing is left out on purpose. */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, RowSource source, List<C> columns, ProblemList findings) {
    return open(origin, source, columns, findings, LeftOut.NOTHING);
  }

  /** The same of any rows, of which the first ones hold the headings. */
  public static <C extends Heading> Optional<Sheet<C>> open(
      Origin origin, RowSource source, List<C> columns, ProblemList findings, LeftOut leftOut) {
    Sheet<C> sheet = new Sheet<>(origin, source, columns, findings, leftOut);
    return sheet.readHeadings(columns) ? Optional.of(sheet) : Optional.empty();
  }

  /** Where the table comes from. */
  public Origin origin() {
    return origin;
  }

  /** The heading as it stands in the file, or would. */
  public String heading(C column) {
    return headings.text(column);
  }

  /** The place of a column, from 1; 0 where it has none. */
  public int columnNumber(C column) {
    return headings.place(column) + 1;
  }

  public boolean has(C column) {
    return headings.has(column);
  }

  /** The cell of a row; empty where the row or the table has none, or the cell holds no value. */
  public String cell(List<String> row, C column) {
    int place = headings.place(column);
    return place < 0 || place >= row.size() || check.isWithoutValue(place) ? "" : row.get(place);
  }

  /** Whether a cell of the row that was given last is told of already, for it holds no value. */
  public boolean isWithoutValue(C column) {
    int place = headings.place(column);
    return place >= 0 && check.isWithoutValue(place);
  }

  /** Whether the row that was given last is a total below the list; that is told, once. */
  public boolean isTotal(List<String> row) {
    boolean isOne = TotalRows.isOne(row);
    for (int place = 0; isOne && place < headings.width(); place++) {
      C column = headings.column(place);
      String cell = column == null ? "" : cell(row, column);
      if (column != null && !cell.isEmpty()) {
        findings.warning(
            origin,
            line,
            headings.text(column),
            place + 1,
            cell,
            say("wrong.total"),
            say("right.total"));
        return true;
      }
    }
    if (isOne) {
      findings.warning(origin, line, null, 0, null, say("wrong.total"), say("right.total"));
    }
    return isOne;
  }

  /**
   * Whether a row has values where there are no headings, so that its cells may be out of place.
   */
  public boolean isRagged(List<String> row) {
    for (int i = headings.width(); i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What to do about such a row. */
  public Message rightOfRagged() {
    return source.rightOfRagged();
  }

  /** The line where the last row begins, from 1. */
  public int line() {
    return line;
  }

  /**
   * Gives every row that is not blank.
   *
   * @return false if reading ended before the end
   */
  public boolean forEachRow(Consumer<List<String>> rows) {
    Row row = next();
    while (row != null) {
      line = row.line();
      check.row(row.cells(), row.withoutValue(), row.plain(), line);
      rows.accept(row.cells());
      row = next();
    }
    check.end();
    if (source.hiddenRows() > 0) {
      findings.warning(
          origin, 0, null, 0, null, say("wrong.hidden", source.hiddenRows()), say("right.hidden"));
    }
    if (source.struckRows() > 0) {
      findings.warning(
          origin, 0, null, 0, null, say("wrong.struck", source.struckRows()), say("right.hidden"));
    }
    return !broken;
  }

  /** The next row that is not blank; null at the end, or where nothing more can be read. */
  private @Nullable Row next() {
    Row waiting = ahead.pollFirst();
    return waiting == null ? read() : waiting;
  }

  private @Nullable Row read() {
    if (broken) {
      return null;
    }
    try {
      List<String> cells = source.next();
      return cells == null
          ? null
          : new Row(cells, source.line(), source.withoutValue(), source.isPlain());
    } catch (RowSource.BrokenRows e) {
      findings.error(origin, source.line(), e.wrong(), e.right());
      broken = true;
      return null;
    }
  }

  private boolean readHeadings(List<C> columns) {
    List<Row> rows = new ArrayList<>();
    Row row = read();
    while (row != null) {
      rows.add(row);
      row = rows.size() < HeadingBlock.MOST_LINES ? read() : null;
    }
    if (rows.isEmpty()) {
      if (!broken) {
        findings.error(
            origin,
            say(origin.sheet() == null ? "wrong.empty" : "wrong.empty.sheet"),
            say("right.empty", requiredOf(columns)));
      }
      return false;
    }
    HeadingBlock<C> block = HeadingBlock.find(rows.stream().map(Row::cells).toList(), columns);
    line = rows.get(block.last()).line();
    for (int i = block.last() + 1; i < rows.size(); i++) {
      ahead.add(rows.get(i));
    }
    if (!block.isFound() && rows.size() > 1) {
      findings.error(
          origin, say("wrong.headings.none", rows.size()), say("right.empty", requiredOf(columns)));
      return false;
    }
    if (block.last() > 0) {
      findings.warning(
          origin,
          line,
          null,
          0,
          null,
          block.first() == block.last()
              ? say("wrong.headings.below", line)
              : say("wrong.headings.two", rows.get(block.first()).line(), line),
          say("right.headings.below"));
    }
    headings.read(block, line);
    return true;
  }

  private CodeList requiredOf(List<C> columns) {
    return new CodeList(columns.stream().filter(Heading::isRequired).toList());
  }

  /** The language that a file is named in, and so headed in where it has no heading. */
  public static Language languageOf(String file) {
    return file.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Sheet.class, key, arguments);
  }
}
