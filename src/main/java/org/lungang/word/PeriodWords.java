package org.lungang.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times with a beginning and an end in one cell: 2015.09-2018.08, 2015年9月至今. */
public final class PeriodWords {

  private static final Pattern BETWEEN = Pattern.compile("[-—–－―~～至到]+|\\.{2,}|…+");
  private static final Pattern NOW = Pattern.compile("今|现在|目前|现");

  private static final Pattern JANUARY = Pattern.compile("^(\\d{4}|\\d{2})\\.1$");

  /**
   * A time.
   *
   * @param from its beginning as it was written
   * @param until its end as it was written; empty where none is said, 至今 where it goes on
   */
  public record Period(String from, String until) {}

  private static final Pattern LASTING =
      Pattern.compile("(\\d[\\d年月日./-]*)(?:起|开始)[,，]?(?:为期|期限|共)?([一二两三四五六]|[1-6])个?学?年");

  private static final String NUMERALS = "一二三四五六";

  private PeriodWords() {}

  /** Whether a cell says when something began, and that it ended or goes on. */
  public static boolean isOne(String cell) {
    return splits(cell).size() == 1;
  }

  /**
   * The two ends of a cell. Where it cannot be parted in just one way, all of it stands as the
   * beginning, which then is no date that anybody could read.
   */
  public static Period part(String cell) {
    List<Period> splits = splits(cell);
    return splits.size() == 1 ? splits.get(0) : new Period(cell, "");
  }

  private static List<Period> splits(String cell) {
    String text =
        SchoolTerms.dated(Blanks.dense(OfficeSpelling.half(cell)).replaceAll("^[(]|[)]$", ""));
    List<Period> splits = new ArrayList<>();
    Matcher lasting = LASTING.matcher(text);
    if (lasting.matches()) {
      return lasting(lasting);
    }
    if (isDate(text)) {
      // 1985-09-01 is no time from 1985 to January 2009.
      return splits;
    }
    Matcher between = BETWEEN.matcher(text);
    while (between.find()) {
      String from = text.substring(0, between.start()).replaceFirst("^自", "");
      String until = text.substring(between.end()).replaceFirst("止$", "");
      boolean goesOn = NOW.matcher(until).matches() || until.isEmpty();
      if (isDate(from) && (goesOn || isDate(until))) {
        splits.add(new Period(january(from), goesOn ? "至今" : january(until)));
      }
    }
    return splits;
  }

  /** 2025.9起三年 ends the day before it began, three years later. */
  private static List<Period> lasting(Matcher parts) {
    LocalDate from = DateWords.read(parts.group(1), DateWords.ANY_YEAR, true).date();
    int numeral = NUMERALS.indexOf(parts.group(2).replace('两', '二'));
    int years = numeral < 0 ? Integer.parseInt(parts.group(2)) : numeral + 1;
    return from == null
        ? List.of()
        : List.of(
            new Period(january(parts.group(1)), from.plusYears(years).minusDays(1).toString()));
  }

  /** A text with two ends is no number: it dropped no zero, and 2026.1 is January. */
  private static String january(String date) {
    return JANUARY.matcher(date).replaceFirst("$1.01");
  }

  private static boolean isDate(String text) {
    return DateWords.read(text, DateWords.ANY_YEAR, true).kind() != DateWords.Kind.UNREADABLE;
  }
}
