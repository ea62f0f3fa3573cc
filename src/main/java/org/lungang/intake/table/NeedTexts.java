package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/**
 * A column that says what each school needs in words, 语文2人，数学1人. It becomes a table of needs with a
 * row for each subject.
 */
final class NeedTexts {

  private static final Pattern HEADING = Pattern.compile(".*(?:需求|应配|需配|所需|应有).*");

  /** What a heading says that counts who is there, or how many too few: those are no needs. */
  private static final Pattern OTHERS = Pattern.compile(".*(?:现有|实有|超编|富余|缺|余).*");

  private static final Pattern PARTS = Pattern.compile("[、,，;；。\\s]+");
  private static final Pattern PART =
      Pattern.compile(
          "(?<subject>[\\p{IsHan}()]{1,8}?)(?:教师|老师|学科)?[:：]?(?<number>\\d{1,3})[人名个位]?");

  private static final Pattern NOTHING = Pattern.compile("无|没有|暂无|不需要?|0");

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn(0, List.of("学校")),
          new TableColumn(1, List.of("学科")),
          new TableColumn(2, List.of("需求人数")));

  private record Part(String subject, String number) {}

  private NeedTexts() {}

  /** The table without such a column, and behind it what that says. */
  static List<HeadedTable> apart(HeadedTable table) {
    int school = TimesApart.place(table, Field.SCHOOL);
    if (school < 0 || TimesApart.place(table, Field.NAME) >= 0) {
      return List.of(table);
    }
    for (TableColumn column : table.columns()) {
      String heading = OfficeSpelling.normal(column.heading());
      if (HEADING.matcher(heading).matches()
          && !OTHERS.matcher(heading).matches()
          && holdsNeeds(table, column)) {
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
          rows.addAll(needs(row, row.row().cell(school), row.row().cell(column.index())));
        }
        HeadedTable needs =
            new HeadedTable(
                table.grid(), table.headingRow(), table.titles(), COLUMNS, rows, List.of());
        return List.of(TimesApart.without(table, List.of(column)), needs);
      }
    }
    return List.of(table);
  }

  /** Whether the first of the cells can be read, and most of the others. */
  private static boolean holdsNeeds(HeadedTable table, TableColumn column) {
    int filled = 0;
    int read = 0;
    for (TableRow row : table.rows()) {
      String cell = row.row().cell(column.index());
      if (!OfficeSpelling.isBlank(cell) && !NOTHING.matcher(cell).matches()) {
        filled++;
        read += parts(cell).isPresent() ? 1 : 0;
      }
    }
    return read > 0 && read * 10 >= filled * 6;
  }

  /** The rows of a cell; one with the whole text where it cannot be read, so that it is asked. */
  private static List<TableRow> needs(TableRow row, String school, String cell) {
    if (OfficeSpelling.isBlank(cell) || NOTHING.matcher(cell).matches()) {
      return List.of();
    }
    List<Part> parts = parts(cell).orElse(List.of(new Part(cell, cell)));
    return parts.stream()
        .map(part -> List.of(school, part.subject(), part.number()))
        .map(cells -> new GridRow(row.number(), row.row().hidden(), cells, new BitSet()))
        .map(row::with)
        .toList();
  }

  /** The subjects and their numbers; empty where a part is something else. */
  private static Optional<List<Part>> parts(String cell) {
    List<Part> parts = new ArrayList<>();
    for (String text : PARTS.split(OfficeSpelling.half(Blanks.strip(cell)))) {
      Matcher part = PART.matcher(text);
      if (!text.isEmpty()) {
        if (!part.matches() || !CellWords.meaning(Field.SUBJECT, part.group("subject")).isKnown()) {
          return Optional.empty();
        }
        parts.add(new Part(part.group("subject"), part.group("number")));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }
}
