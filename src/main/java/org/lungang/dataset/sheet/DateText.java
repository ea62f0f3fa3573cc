package org.lungang.dataset.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;

/** Reads dates in every form of docs/reference/files.md. */
public final class DateText {

  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})\\s*(?:([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})"
              + "|年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日)");

  /** With a point the month has two digits: a spreadsheet makes 2019.1 of October 2019. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(\\d{4})\\s*(?:[-/]\\s*(\\d{1,2})|\\.\\s*(\\d{2}|[2-9])|年\\s*(\\d{1,2})\\s*月)");

  /** Digits alone: 19990901, or 199909 for a month. */
  private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})?");

  /** A day as a spreadsheet counts it that has lost its format: 1950 to 2063. */
  private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}(?:\\.0+)?");

  private static final int FIRST_SERIAL = 18_264;
  private static final int LAST_SERIAL = 59_900;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /** Midnight behind a day says nothing. */
  private static final Pattern MIDNIGHT = Pattern.compile("[T\\s]+0{1,2}:00(?::00(?:\\.0+)?)?$");

  private static final Pattern JANUARY_OR_OCTOBER = Pattern.compile("\\d{4}\\s*\\.\\s*1");

  private DateText() {}

  /** The date that a cell means; empty if it means none. */
  public static Optional<LocalDate> find(String cell) {
    return parse(withoutMidnight(Blanks.halfWidth(cell)));
  }

  private static String withoutMidnight(String text) {
    return text.indexOf(':') < 0 ? text : MIDNIGHT.matcher(text).replaceFirst("");
  }

  /** The day that a number may mean that was a date before it lost its format. */
  public static Optional<LocalDate> findSerial(String cell) {
    String text = Blanks.halfWidth(cell);
    if (!SERIAL.matcher(text).matches()) {
      return Optional.empty();
    }
    int days = (int) Double.parseDouble(text);
    return days < FIRST_SERIAL || days > LAST_SERIAL
        ? Optional.empty()
        : Optional.of(SERIAL_ZERO.plusDays(days));
  }

  /** The day that a cell means; empty if it means none, or a month. */
  public static Optional<LocalDate> findDay(String cell) {
    String text = withoutMidnight(Blanks.halfWidth(cell));
    return DAY.matcher(text).matches() || DIGITS.matcher(text).matches() && text.length() == 8
        ? parse(text)
        : Optional.empty();
  }

  /** Whether a cell may mean two months: a month with a point and the single digit 1. */
  public static boolean isJanuaryOrOctober(String cell) {
    return JANUARY_OR_OCTOBER.matcher(Blanks.halfWidth(cell)).matches();
  }

  /** Whether a cell with a date names a month and no day. */
  public static boolean isMonth(String cell) {
    return find(cell).isPresent() && findDay(cell).isEmpty();
  }

  /** The first day after, where a cell gives it or the last day of a month. */
  public static LocalDate firstDayAfter(LocalDate until) {
    return until.getDayOfMonth() == until.lengthOfMonth() ? until.plusDays(1) : until;
  }

  private static Optional<LocalDate> parse(String text) {
    Matcher day = DAY.matcher(text);
    Matcher month = MONTH.matcher(text);
    try {
      if (day.matches()) {
        return Optional.of(date(day.group(1), first(day, 3, 5), first(day, 4, 6)));
      }
      if (month.matches()) {
        return Optional.of(date(month.group(1), first(month, 2, 3, 4), "1"));
      }
      Matcher digits = DIGITS.matcher(text);
      if (digits.matches()) {
        String last = digits.group(3);
        return Optional.of(date(digits.group(1), digits.group(2), last == null ? "1" : last));
      }
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static String first(Matcher matcher, int... groups) {
    for (int group : groups) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    throw new IllegalStateException("The date (" + matcher.group() + ") has no such part.");
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
