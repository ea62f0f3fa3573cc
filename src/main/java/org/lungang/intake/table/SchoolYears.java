package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;
import org.lungang.word.Field;
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
    boolean isRoster = TimesApart.place(table, Field.NAME) >= 0 && apart.years.size() >= FEWEST;
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

  private List<HeadedTable> tables() {
    List<TimesApart.Time> times = new ArrayList<>();
    table.rows().forEach(row -> addTimes(times, row));
    return TimesApart.of(table, years.values(), times);
  }

  private void addTimes(List<TimesApart.Time> times, TableRow row) {
    String school = "";
    int from = 0;
    int last = 0;
    for (Map.Entry<Integer, TableColumn> column : years.entrySet()) {
      int year = column.getKey();
      String cell = row.row().cell(column.getValue().index());
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
  }

  private void add(List<TimesApart.Time> times, TableRow row, String school, int from, int last) {
    if (school.isEmpty()) {
      return;
    }
    int schoolColumn = TimesApart.place(table, Field.SCHOOL);
    String present = schoolColumn < 0 ? "" : row.row().cell(schoolColumn);
    boolean isNow = last == years.lastKey() && (present.isEmpty() || same(present, school));
    times.add(new TimesApart.Time(row, school, from + "年9月", isNow ? "至今" : (last + 1) + "年8月"));
  }

  private static boolean same(String one, String other) {
    return OfficeSpelling.normal(one).equals(OfficeSpelling.normal(other));
  }
}
