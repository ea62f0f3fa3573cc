package org.lungang.intake.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.PeriodWords;
import org.lungang.workbook.MergedRange;

/** Columns that hold a beginning and an end: 2015.09-2018.08. */
final class PeriodColumns {

  /** Headings of times that are none of work at a school. */
  private static final Pattern OTHERS =
      Pattern.compile(".*(学习|就读|培训|进修|合同|聘期|聘用期|公示|休假|病假|产假|学历|学制).*");

  /** Headings of the time in which somebody need not rotate. */
  private static final Pattern EXEMPTION =
      Pattern.compile(
          "(?:暂不|暂缓|不宜|不参加|免予?)(?:参加)?(?:交流|轮岗|流动)[^,，]*(?:起止|起讫|期限|时间|时段|期间|日期|年月)"
              + "|(?:豁免|产假|病假|休假|孕产期?|哺乳期?)(?:的)?(?:起止|起讫|期限|时间|时段|期间|日期|年月)");

  /** Headings of the time at the school where somebody is now: 任现校起止时间. */
  private static final Pattern AT_SCHOOL =
      Pattern.compile(".*(?:现|本|我)(?:任教?|工作|所在)?(?:学校|单位|校|园).*");

  /** What a heading of such a column may be taken for by itself. */
  private static final Set<Field> TIMES = EnumSet.of(Field.FROM, Field.UNTIL, Field.IN_POST_SINCE);

  private PeriodColumns() {}

  /** The table with two columns for each of them. */
  static HeadedTable parted(HeadedTable table) {
    DerivedColumns derived = new DerivedColumns(table);
    for (TableColumn column : table.columns()) {
      boolean isExemption = EXEMPTION.matcher(column.heading()).find();
      int index = column.index();
      if (isAtSchool(column) && holdsPeriods(table, column)) {
        derived.replace(List.of(index));
        derived.add(List.of("到校时间"), row -> beginning(row.cell(index)));
      } else if ((isExemption || isOfWork(column)) && holdsPeriods(table, column)) {
        String from = isExemption ? "暂不交流起始" : "开始时间";
        String until = isExemption ? "暂不交流截止" : "结束时间";
        derived.replace(List.of(index));
        derived.add(List.of(from), row -> PeriodWords.part(cell(table, row, index)).from());
        derived.add(List.of(until), row -> PeriodWords.part(cell(table, row, index)).until());
      }
    }
    return derived.made();
  }

  /** A cell of a row; of those who were sent, what is merged over several is said of each. */
  private static String cell(HeadedTable table, GridRow row, int column) {
    MergedRange range =
        row.cell(column).isEmpty() && TimesApart.place(table, Field.HOST_SCHOOL) >= 0
            ? table.grid().findMerged(row.number(), column)
            : null;
    return range == null
        ? row.cell(column)
        : table.grid().rows().stream()
            .filter(top -> top.number() == range.firstRow())
            .map(top -> top.cell(range.firstColumn()))
            .findFirst()
            .orElse("");
  }

  private static boolean isAtSchool(TableColumn column) {
    Optional<Field> known = HeadingWords.find(column.lines());
    return known.equals(Optional.of(Field.AT_SCHOOL_SINCE))
        || known.filter(field -> !TIMES.contains(field)).isEmpty()
            && AT_SCHOOL.matcher(OfficeSpelling.normal(column.heading())).matches()
            && !OTHERS.matcher(column.heading()).matches();
  }

  /** Since when somebody is there; what has ended stays as it was written. */
  private static String beginning(String cell) {
    PeriodWords.Period period = PeriodWords.part(cell);
    return period.until().equals("至今") ? period.from() : cell;
  }

  private static boolean isOfWork(TableColumn column) {
    Optional<Field> known = HeadingWords.find(column.lines());
    return known.filter(field -> !TIMES.contains(field)).isEmpty()
        && !OTHERS.matcher(column.heading()).matches();
  }

  private static boolean holdsPeriods(HeadedTable table, TableColumn column) {
    int filled = 0;
    int periods = 0;
    for (TableRow row : table.rows()) {
      String cell = row.row().cell(column.index());
      if (!OfficeSpelling.isBlank(cell)) {
        filled++;
        periods += PeriodWords.isOne(cell) ? 1 : 0;
        if (filled > 20 && periods == 0) {
          return false;
        }
      }
    }
    return filled > 0 && periods * 10 >= filled * 5;
  }
}
