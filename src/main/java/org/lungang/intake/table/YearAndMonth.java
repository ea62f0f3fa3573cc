package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/** Dates whose year and month stand in two columns, as in 出生年 and 出生月. */
final class YearAndMonth {

  private static final List<String> ENDINGS = List.of("年月", "时间", "日期");

  private YearAndMonth() {}

  /** The table with one column for each such date. */
  static HeadedTable joined(HeadedTable table) {
    DerivedColumns derived = new DerivedColumns(table);
    for (int i = 0; i + 1 < table.columns().size(); i++) {
      TableColumn year = table.columns().get(i);
      TableColumn month = table.columns().get(i + 1);
      Optional<List<String>> heading = heading(year, month);
      if (heading.isPresent() && holdYearsAndMonths(table, year, month)) {
        derived.replace(List.of(year.index(), month.index()));
        derived.add(heading.get(), row -> date(row.cell(year.index()), row.cell(month.index())));
        i++;
      }
    }
    return derived.made();
  }

  private static Optional<List<String>> heading(TableColumn year, TableColumn month) {
    List<String> parents = year.lines().subList(0, year.lines().size() - 1);
    if (!parents.equals(month.lines().subList(0, month.lines().size() - 1))) {
      return Optional.empty();
    }
    String first = bare(year);
    String second = bare(month);
    if (!first.matches(".*年份?") || !second.matches(".*月份?")) {
      return Optional.empty();
    }
    String stem = first.replaceFirst("年份?$", "");
    String other = second.replaceFirst("月份?$", "");
    if (!other.isEmpty() && !other.equals(stem)) {
      return Optional.empty();
    }
    for (String ending : ENDINGS) {
      List<String> lines = new ArrayList<>(parents);
      if (!stem.isEmpty()) {
        lines.add(stem + ending);
      }
      if (HeadingWords.find(lines).filter(Field::isDate).isPresent()) {
        return Optional.of(lines);
      }
    }
    return Optional.empty();
  }

  private static String bare(TableColumn column) {
    String last = column.lines().get(column.lines().size() - 1);
    return OfficeSpelling.normal(last).replaceFirst("^[(]?\\d{1,2}[).、．]?", "");
  }

  private static boolean holdYearsAndMonths(
      HeadedTable table, TableColumn year, TableColumn month) {
    int filled = 0;
    int right = 0;
    for (TableRow row : table.rows()) {
      String one = row.row().cell(year.index());
      String other = row.row().cell(month.index());
      if (!OfficeSpelling.isBlank(one) || !OfficeSpelling.isBlank(other)) {
        filled++;
        right += isYear(one) && isMonth(other) ? 1 : 0;
      }
    }
    return filled > 0 && right * 10 >= filled * 8;
  }

  private static boolean isYear(String cell) {
    return OfficeSpelling.half(cell).matches("(\\d{4}|\\d{2})(\\.0+)?年?");
  }

  private static boolean isMonth(String cell) {
    return OfficeSpelling.half(cell).matches("(0?[1-9]|1[0-2])(\\.0+)?月?");
  }

  private static String date(String year, String month) {
    if (isYear(year) && isMonth(month)) {
      return number(year) + "年" + number(month) + "月";
    }
    return year + (month.isEmpty() ? "" : " " + month);
  }

  private static String number(String cell) {
    return OfficeSpelling.half(cell).replaceAll("\\.0+|[年月]", "");
  }
}
