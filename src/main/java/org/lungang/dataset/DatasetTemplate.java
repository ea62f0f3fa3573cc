package org.lungang.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.ColumnKind;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.dataset.sheet.YesNo;
import org.lungang.district.District;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.word.Blanks;
import org.lungang.workbook.CellFormat;
import org.lungang.workbook.Check;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.WorkbookWriter;

/**
 * Writes a dataset as a workbook: a sheet that explains every column, and a sheet for each table
 * with headings, drop-down lists and checks, empty or filled.
 */
public final class DatasetTemplate {

  /** Ten Chinese characters: most names of schools and groups. */
  private static final int NAME_DIGITS = 20;

  private static final int FIRST_YEAR_OF_SPREADSHEETS = 1901;

  /** More characters a spreadsheet does not take. */
  static final int LONGEST_CELL = 32_767;

  private static final int LAST_YEAR_OF_SPREADSHEETS = 9999;

  private final Language language;
  private final @Nullable District district;

  private DatasetTemplate(Language language, @Nullable District district) {
    this.language = language;
    this.district = district;
  }

  /**
   * The bytes of a workbook; reading it gives an equal district.
   *
   * @param district what the sheets hold; null for an empty template
   */
  public static byte[] of(Language language, @Nullable District district) {
    return new DatasetTemplate(language, district).write();
  }

  private byte[] write() {
    List<SheetContent> sheets = new ArrayList<>();
    sheets.add(explanations());
    for (Table table : Table.values()) {
      sheets.add(sheet(table));
    }
    return WorkbookWriter.write(sheets, say("template.page"), say("template.choices"));
  }

  private SheetContent explanations() {
    List<SheetColumn> columns =
        List.of(
            SheetColumn.of(say("template.sheet")),
            SheetColumn.of(say("template.column")),
            SheetColumn.of(say("template.required")),
            SheetColumn.of(say("template.values")),
            SheetColumn.of(say("template.meaning")));
    List<List<String>> cells = new ArrayList<>();
    for (Column column : Table.allColumns()) {
      cells.add(
          List.of(
              column.table().in(language),
              column.in(language),
              YesNo.of(column.isRequired()).in(language),
              values(column).in(language),
              column.explanation().in(language)));
    }
    return SheetContent.of(say("template.explanations"), say("template.title"), columns, cells);
  }

  private static Named values(Column column) {
    return switch (column.kind()) {
      case CODE -> new CodeList(column.codes());
      case CODES -> Message.of(DatasetTemplate.class, "template.any", new CodeList(column.codes()));
      case TEXT, SUBJECT, DATE, UNTIL, NUMBER, DEGREES, SCHOOLS ->
          Message.of(DatasetTemplate.class, "template.kind." + column.kind());
    };
  }

  private SheetContent sheet(Table table) {
    List<SheetColumn> columns =
        table.columns().stream()
            .map(
                column ->
                    new SheetColumn(
                            column.in(language),
                            format(column),
                            findCheck(column).orElse(null),
                            column.isRequired())
                        .atLeast(column.kind() == ColumnKind.TEXT ? NAME_DIGITS : 0))
            .toList();
    List<List<Object>> cells = new ArrayList<>();
    if (district != null) {
      TableRows rows = TableRows.of(table, district, new PlainHand(language));
      rows.cells().forEach(row -> cells.add(values(table, rows.columns(), row)));
    }
    return SheetContent.of(table.in(language), table.in(language), columns, cells);
  }

  /**
   * A sheet for a table as somebody wrote it: their headings and cells, right or wrong, with the
   * checks of the columns that are known.
   *
   * @param headings theirs, as many as the widest row has cells
   * @param cells theirs
   */
  static SheetContent raw(
      Language language, Table table, List<String> headings, List<List<String>> cells) {
    DatasetTemplate template = new DatasetTemplate(language, null);
    List<SheetColumn> columns = new ArrayList<>();
    List<@Nullable Column> known = new ArrayList<>();
    for (String heading : headings) {
      Column column =
          table.columns().stream()
              .filter(
                  each ->
                      each.english().equalsIgnoreCase(Blanks.strip(heading))
                          || each.chinese().equals(Blanks.strip(heading)))
              .findFirst()
              .orElse(null);
      known.add(column);
      columns.add(
          column == null
              ? new SheetColumn(heading, CellFormat.TEXT, null, false)
              : new SheetColumn(
                  heading,
                  format(column),
                  template.findCheck(column).orElse(null),
                  column.isRequired()));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (List<String> row : cells) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < headings.size(); i++) {
        String cell = i < row.size() ? row.get(i) : "";
        Column column = known.get(i);
        values.add(column == null ? cell : valueIfOne(column, cell));
      }
      rows.add(values);
    }
    return SheetContent.of(table.in(language), table.in(language), columns, rows);
  }

  /**
   * The sheet of a setting: which columns, sheets and files are left out on purpose, or what the
   * district is called.
   */
  static SheetContent names(String name, List<String> names) {
    return SheetContent.of(
        name,
        name,
        List.of(new SheetColumn(name, CellFormat.TEXT, null, false)),
        names.stream().map(List::<Object>of).toList());
  }

  private static Object valueIfOne(Column column, String cell) {
    try {
      Object value = value(column, cell);
      return value.toString().equals(cell) ? value : cell;
    } catch (NumberFormatException | DateTimeParseException e) {
      return cell;
    }
  }

  /** A value for every column of the table; nothing for those that the row is without. */
  private static List<Object> values(Table table, List<Column> columns, List<String> row) {
    List<Object> values = new ArrayList<>();
    for (Column column : table.columns()) {
      int place = columns.indexOf(column);
      values.add(place < 0 ? "" : value(column, row.get(place)));
    }
    return values;
  }

  private static Object value(Column column, String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    return switch (column.kind()) {
      case NUMBER -> Integer.valueOf(cell);
      case DEGREES -> new BigDecimal(cell);
      case DATE, UNTIL -> dayOrText(LocalDate.parse(cell), cell);
      case TEXT, CODE, CODES, SUBJECT, SCHOOLS -> cell;
    };
  }

  private static Object dayOrText(LocalDate day, String cell) {
    return day.getYear() < FIRST_YEAR_OF_SPREADSHEETS || day.getYear() > LAST_YEAR_OF_SPREADSHEETS
        ? cell
        : day;
  }

  private static CellFormat format(Column column) {
    return switch (column.kind()) {
      case DATE, UNTIL -> CellFormat.DAY;
      case NUMBER -> CellFormat.WHOLE;
      case DEGREES -> CellFormat.GENERAL;
      case TEXT, CODE, CODES, SUBJECT, SCHOOLS -> CellFormat.TEXT;
    };
  }

  private Optional<Check> findCheck(Column column) {
    return switch (column.kind()) {
      case CODE -> Optional.of(new Check.Choices(names(column.codes()), true));
      case CODES -> Optional.of(new Check.Choices(names(column.codes()), false));
      case SUBJECT -> Optional.of(new Check.Choices(names(Subject.known()), false));
      case DATE, UNTIL -> Optional.of(new Check.Day());
      case NUMBER -> Optional.of(new Check.Whole());
      case DEGREES -> Optional.of(new Check.UpTo(column.most()));
      case TEXT -> findReferenced(column);
      case SCHOOLS -> Optional.empty();
    };
  }

  private List<String> names(List<? extends Named> codes) {
    return codes.stream().map(code -> code.in(language)).toList();
  }

  /** The ids of schools and groups can be chosen from their sheets; staff are too many. */
  private Optional<Check> findReferenced(Column column) {
    Table table = column.references();
    return table == null || table == Table.STAFF
        ? Optional.empty()
        : Optional.of(
            new Check.Column(
                table.in(language), table.columns().indexOf(RowEdit.identity(table).get(0)) + 1));
  }

  private String say(String key) {
    return Message.of(DatasetTemplate.class, key).in(language);
  }
}
