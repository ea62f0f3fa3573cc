package org.lungang.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Reckons dates from numbers of years, where no column gives the dates: 教龄, 在本校工作年限. */
final class YearsReader {

  /** 12, 12年, 12年6个月, 12.5. */
  private static final Pattern YEARS =
      Pattern.compile(
          "(?:满)?(?<years>\\d{1,2})(?:\\.(?<tenths>\\d))?(?:周?年)?(?:零?(?<months>1[01]|\\d)个?月)?");

  /** 年限截至2026年9月, 教龄算到2026.8. */
  private static final Pattern UP_TO =
      Pattern.compile("(?:截至|截止到?|算到|计算?到|计算?至|统计到)[^\\d]{0,4}(20\\d{2})[年./-](1[0-2]|0?[1-9])");

  private final Inquiry inquiry;
  private final DateReader dates;

  YearsReader(Inquiry inquiry, DateReader dates) {
    this.inquiry = inquiry;
    this.dates = dates;
  }

  /** The date from which a row's years count; null where it gives none, or that is still asked. */
  @Nullable LocalDate since(MappedTable table, TableRow row, Field field) {
    Integer most = null;
    for (String cell : table.cells(row, field)) {
      Integer months = months(cell);
      if (months == null) {
        inquiry.number(field, cell, table.spot(row));
        return null;
      }
      // 工龄 beside 教龄 counts the years before somebody taught.
      most = most == null ? months : Math.max(most, months);
    }
    if (most == null) {
      return null;
    }
    LocalDate end = countedTo(table, row, field);
    return end == null ? null : end.minusMonths(most);
  }

  private static @Nullable Integer months(String cell) {
    Matcher years = YEARS.matcher(OfficeSpelling.normal(cell));
    if (!years.matches()) {
      return null;
    }
    int months = Integer.parseInt(years.group("years")) * 12;
    if (years.group("tenths") != null) {
      months += Integer.parseInt(years.group("tenths")) * 12 / 10;
    }
    return years.group("months") == null
        ? months
        : months + Integer.parseInt(years.group("months"));
  }

  private @Nullable LocalDate countedTo(MappedTable table, TableRow row, Field field) {
    String heading = table.heading(Objects.requireNonNull(table.columns().get(field)).get(0));
    return inquiry
        .ask(
            "years/counted-to",
            () -> Inquiry.dateQuestion("years", likely(table), heading),
            table.spot(row))
        .map(answer -> LocalDate.parse(answer.length() == 7 ? answer + "-01" : answer))
        .map(date -> date.withDayOfMonth(1))
        .orElse(null);
  }

  /** The months that titles and headings name, and the beginning of the school year. */
  private List<Option> likely(MappedTable table) {
    Set<YearMonth> months = new LinkedHashSet<>();
    for (String title : table.table().titles()) {
      upTo(title).ifPresent(months::add);
    }
    table.described().forEach(column -> upTo(column.heading()).ifPresent(months::add));
    if (dates.newestYear() > 0) {
      months.add(YearMonth.of(dates.newestYear(), 9));
    }
    return months.stream().map(month -> Option.plain(month.toString(), true)).toList();
  }

  private static Optional<YearMonth> upTo(String text) {
    Matcher month = UP_TO.matcher(OfficeSpelling.half(text));
    return month.find()
        ? Optional.of(
            YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
        : Optional.empty();
  }
}
