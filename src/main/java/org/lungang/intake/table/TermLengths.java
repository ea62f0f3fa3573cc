package org.lungang.intake.table;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.DateWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.PeriodWords;

/** A column that says how long a time lasts, 三年, where its end is not written. */
final class TermLengths {

  private static final Pattern HEADING =
      Pattern.compile("(?:交流|轮岗|交流轮岗|支教|服务|派驻|挂职|任教)(?:的)?(?:年限|期限|时长|年数|年)(?:[(]年[)])?|期限|年限");

  private static final Pattern BEGINNING =
      Pattern.compile("(?:交流|轮岗|交流轮岗|支教|派驻|挂职)(?:的)?(?:时间|日期|年月)");

  private static final Pattern LENGTH = Pattern.compile("([一二两三四五六]|[1-6])(?:个)?(?:学?年)?");
  private static final String NUMERALS = "一二三四五六";

  private TermLengths() {}

  /** The table with the ends that follow from a beginning and such a column. */
  static HeadedTable counted(HeadedTable table) {
    int until = TimesApart.place(table, Field.UNTIL);
    int length = place(table, HEADING);
    int told = TimesApart.place(table, Field.FROM);
    // 交流时间 is the beginning where another column says how long.
    int from = told < 0 ? place(table, BEGINNING) : told;
    if (from < 0 || length < 0) {
      return table;
    }
    DerivedColumns derived = new DerivedColumns(table);
    derived.replace(Stream.of(from, until, length).filter(place -> place >= 0).toList());
    derived.add(List.of("开始时间"), row -> part(row.cell(from)).from());
    derived.add(List.of("结束时间"), row -> end(row, from, until, length));
    return derived.made();
  }

  private static int place(HeadedTable table, Pattern heading) {
    return table.columns().stream()
        .filter(c -> heading.matcher(OfficeSpelling.normal(c.heading())).matches())
        .mapToInt(TableColumn::index)
        .findFirst()
        .orElse(-1);
  }

  /** A cell may say both ends all the same. */
  private static PeriodWords.Period part(String cell) {
    return PeriodWords.isOne(cell) ? PeriodWords.part(cell) : new PeriodWords.Period(cell, "");
  }

  private static String end(GridRow row, int from, int until, int length) {
    PeriodWords.Period both = part(row.cell(from));
    String written = until < 0 || row.cell(until).isEmpty() ? both.until() : row.cell(until);
    LocalDate begin = DateWords.read(both.from(), DateWords.ANY_YEAR, true).date();
    Matcher years = LENGTH.matcher(OfficeSpelling.normal(row.cell(length)));
    if (!OfficeSpelling.isBlank(written) || begin == null || !years.matches()) {
      return written;
    }
    int numeral = NUMERALS.indexOf(years.group(1).replace('两', '二'));
    int number = numeral < 0 ? Integer.parseInt(years.group(1)) : numeral + 1;
    // The last day of the time.
    return begin.plusYears(number).minusDays(1).toString();
  }
}
