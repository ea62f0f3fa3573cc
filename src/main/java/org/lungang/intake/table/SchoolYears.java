package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/**
 * Columns of a roster that say at which school somebody was in each of several school years:
 * 2019-2020学年, 2020-2021学年. They become a table of its own, a row for each time at one school.
 */
final class SchoolYears {

  private static final Pattern YEAR =
      Pattern.compile(
          "((?:19|20)\\d{2})(?:年?[-—–~至/](?:(?:19|20)\\d{2}|\\d{2})年?)?(?:学年度?|年度?)?"
              + "(?:第?[一二上下]学期)?(?:的)?(?:任教|所在|工作|任职|就职|服务)?(?:的)?(?:学校|单位|校)?");

  private static final Pattern SCHOOL =
      Pattern.compile(".*(?:[中小]学?|学校|幼儿园|中心校|教学点|校区|分校)(?:[(（].*[)）])?");

  private static final int FEWEST = 2;

  private final HeadedTable table;
  private final TreeMap<Integer, TableColumn> years = new TreeMap<>();

  private SchoolYears(HeadedTable table) {
    this.table = table;
  }

  /** The table without such columns, and behind it the one that says what they say. */
  static List<HeadedTable> apart(HeadedTable table) {
    SchoolYears apart = new SchoolYears(table);
    for (TableColumn column : table.columns()) {
      Matcher year = YEAR.matcher(Blanks.dense(OfficeSpelling.half(column.heading())));
      if (year.matches() && apart.holdsSchools(column)) {
        apart.years.put(Integer.valueOf(year.group(1)), column);
      }
    }
    boolean isRoster = apart.place(Field.NAME) >= 0 && apart.years.size() >= FEWEST;
    return isRoster ? apart.tables() : List.of(table);
  }

  private boolean holdsSchools(TableColumn column) {
    int filled = 0;
    int schools = 0;
    for (TableRow row : table.rows()) {
      String cell = row.row().cell(column.index());
      if (!OfficeSpelling.isBlank(cell)) {
        filled++;
        schools += SCHOOL.matcher(Blanks.strip(cell)).matches() ? 1 : 0;
      }
    }
    return filled > 0 && schools * 10 >= filled * 7;
  }

  private int place(Field field) {
    return table.columns().stream()
        .filter(c -> HeadingWords.find(c.lines()).equals(Optional.of(field)))
        .mapToInt(TableColumn::index)
        .findFirst()
        .orElse(-1);
  }

  private List<HeadedTable> tables() {
    List<TableColumn> rest =
        table.columns().stream().filter(column -> !years.containsValue(column)).toList();
    List<TableColumn> columns =
        List.of(
            new TableColumn(0, List.of("姓名")),
            new TableColumn(1, List.of("工号")),
            new TableColumn(2, List.of("所在学校")),
            new TableColumn(3, List.of("任职单位")),
            new TableColumn(4, List.of("开始时间")),
            new TableColumn(5, List.of("结束时间")));
    List<TableRow> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.addAll(times(row)));
    return List.of(
        with(rest, table.rows(), table.skipped()), with(columns, rows, List.<SkippedRow>of()));
  }

  private HeadedTable with(
      List<TableColumn> columns, List<TableRow> rows, List<SkippedRow> skipped) {
    return new HeadedTable(
        table.grid(), table.headingRow(), table.titles(), columns, rows, skipped);
  }

  private List<TableRow> times(TableRow row) {
    List<TableRow> times = new ArrayList<>();
    String school = "";
    int from = 0;
    int last = 0;
    for (int year : years.keySet()) {
      String cell = row.row().cell(years.get(year).index());
      String there = OfficeSpelling.isBlank(cell) ? "" : Blanks.strip(cell);
      boolean goesOn = year == last + 1 && same(there, school);
      if (!goesOn) {
        add(times, row, school, from, last);
        from = year;
        school = there;
      }
      last = year;
    }
    add(times, row, school, from, last);
    return times;
  }

  private void add(List<TableRow> times, TableRow row, String school, int from, int last) {
    if (school.isEmpty()) {
      return;
    }
    int schoolColumn = place(Field.SCHOOL);
    String present = schoolColumn < 0 ? "" : row.row().cell(schoolColumn);
    boolean isNow = last == years.lastKey() && (present.isEmpty() || same(present, school));
    int number = place(Field.STAFF_NUMBER);
    List<String> cells =
        List.of(
            row.row().cell(place(Field.NAME)),
            number < 0 ? "" : row.row().cell(number),
            present,
            school,
            from + "年9月",
            isNow ? "至今" : (last + 1) + "年8月");
    times.add(
        new TableRow(
            new GridRow(row.number(), row.row().hidden(), cells, new BitSet()), row.section()));
  }

  private static boolean same(String one, String other) {
    return OfficeSpelling.normal(one).equals(OfficeSpelling.normal(other));
  }
}
