package org.lungang.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in the forms that offices write. */
public final class DateWords {

  /** The newest year to read with, where it only matters whether a text is a date at all. */
  public static final int ANY_YEAR = 2050;

  /** What a cell says. */
  public enum Kind {
    /** A day. */
    DAY,
    /** A month: the date is its first day. */
    MONTH,
    /** A year and the digit 1: January, or October without the zero that a spreadsheet drops. */
    JANUARY_OR_OCTOBER,
    /** A year alone: the date is its first day. */
    YEAR,
    /** No date that anybody could read without a doubt. */
    UNREADABLE
  }

  /**
   * A date and how much of it is said.
   *
   * @param date null where it is unreadable
   */
  public record Read(Kind kind, @Nullable LocalDate date) {

    static final Read UNREADABLE = new Read(Kind.UNREADABLE, null);
  }

  private static final String YEAR = "(\\d{4}|\\d{2})";
  private static final String SIGN = "[-/.,、。·—–~]";

  private static final Pattern MARKED =
      Pattern.compile(
          YEAR
              + "(?:年|"
              + SIGN
              + ")(\\d{1,2})(?:(?:(?:月份?|"
              + SIGN
              + ")|(?<=\\D\\d{2})(?=\\d{2}(?!\\d)))(?:(\\d{1,2})[日号]?)?)?[.]?");

  /** 15/03/1980: a day that is no month says which of the two comes first. */
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

  /** 03/1988. */
  private static final Pattern MONTH_FIRST = Pattern.compile("(0?[1-9]|1[0-2])[-/.](\\d{4})");

  /** What is written beside a date that says nothing else: 1988年3月生, 2015.9（由石桥小学调入）. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "[(](?:现年)?\\d{1,2}周?岁[)]$|[(](?:工龄|教龄|校龄|工作)\\d{1,2}年[)]$|^[自从](?=\\d)|(?<=[\\d月日])(?:出?生|参加工作|到校|起|始|开始|起始)$"
              + "|(?<=[\\d月日])[(]?(?:[由从自]\\p{IsHan}{2,12})?"
              + "(?:调入|选调|转入|分配|毕业分配|新分|考入|考录|招考|招聘|公招|新招|录用|聘用|入职|报到|任教|进校|来校|到岗)[)]?$");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Sep-02, 15-Mar-1980, Mar 15, 1980: what a spreadsheet set to English writes. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(\\d{1,2})[-/.]?)?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*[-/.,]?"
              + "(?:(\\d{1,2}),)?(\\d{4}|\\d{2})");

  private static final Pattern POINTED = Pattern.compile("(\\d{4}|\\d{2})\\.1");
  private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SIX = Pattern.compile("(\\d{4})(\\d{2})(?:\\.0+)?");
  private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4}|\\d{2}(?=年))年?");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.0+)?");
  private static final Pattern TIME =
      Pattern.compile("(?:T|(?<=\\d)) ?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?$");

  /** 2015-08-31T16:00:00.000Z, as programs on the web write the first of September in China. */
  private static final Pattern UNIVERSAL =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}):\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z");

  private static final int HOURS_TO_MIDNIGHT = 16;

  private static final Pattern WEEKDAY = Pattern.compile("\\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?$");

  private static final Pattern NUMERAL_YEAR =
      Pattern.compile("([〇○OＯoο0零一二三四五六七八九]{4}(?=[年./、·])|[〇○零一二三四五六七八九]{2,4}(?=年)).(.*)");

  /** 1985年九月. */
  private static final Pattern NUMERAL_MONTH = Pattern.compile("(\\d{2,4}年)([一二三四五六七八九十].*)");

  private static final String NUMERALS = "〇一二三四五六七八九";

  private static final Pattern ZERO = Pattern.compile("[○OＯoο0零]");

  private static final int FIRST_SERIAL = 10_959;
  private static final int LAST_SERIAL = 49_710;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private DateWords() {}

  /**
   * What a cell says.
   *
   * @param newestYear the year of the data: two digits up to its own mean this century
   * @param keepsDigits whether 1988.1 is what was typed: false in numbers of a spreadsheet, where
   *     it may have been 1988.10
   */
  public static Read read(String cell, int newestYear, boolean keepsDigits) {
    String text = OfficeSpelling.half(cell).strip();
    Matcher universal = UNIVERSAL.matcher(text);
    if (universal.matches()) {
      // Midnight in China is four in the afternoon of the day before.
      Read day = read(universal.group(1), newestYear, keepsDigits);
      return day.date() != null && Integer.parseInt(universal.group(2)) >= HOURS_TO_MIDNIGHT
          ? new Read(day.kind(), day.date().plusDays(1))
          : day;
    }
    text = TIME.matcher(WEEKDAY.matcher(text).replaceFirst("")).replaceFirst("");
    text = numerals(Blanks.dense(text));
    text = text.startsWith("'") ? text.substring(1) : text;
    text = BESIDE.matcher(text).replaceAll("");
    try {
      return parse(text, newestYear, keepsDigits);
    } catch (DateTimeException noSuchDay) {
      return Read.UNREADABLE;
    }
  }

  private static Read parse(String text, int newestYear, boolean keepsDigits) {
    Matcher pointed = POINTED.matcher(text);
    if (!keepsDigits && pointed.matches()) {
      return new Read(
          Kind.JANUARY_OR_OCTOBER, LocalDate.of(year(pointed.group(1), newestYear), 1, 1));
    }
    Matcher first = MONTH_FIRST.matcher(text);
    if (first.matches() && isYear(first.group(2))) {
      return new Read(Kind.MONTH, day(first.group(2), first.group(1), "1", newestYear));
    }
    Matcher marked = MARKED.matcher(text);
    if (marked.matches()) {
      return date(marked, newestYear);
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.matches()) {
      return yearLast(last, newestYear);
    }
    Matcher english = ENGLISH.matcher(text.toLowerCase(Locale.ROOT));
    if (english.matches()) {
      return english(english, newestYear);
    }
    Matcher eight = EIGHT.matcher(text);
    if (eight.matches() && isYear(eight.group(1))) {
      return eight.group(3).equals("00")
          ? new Read(Kind.MONTH, day(eight.group(1), eight.group(2), "1", newestYear))
          : date(eight, newestYear);
    }
    Matcher six = SIX.matcher(text);
    if (six.matches() && isYear(six.group(1))) {
      return new Read(Kind.MONTH, day(six.group(1), six.group(2), "1", newestYear));
    }
    Matcher year = YEAR_ONLY.matcher(text);
    if (year.matches() && (year.group(1).length() == 2 || isYear(year.group(1)))) {
      return new Read(Kind.YEAR, LocalDate.of(year(year.group(1), newestYear), 1, 1));
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      int days = Integer.parseInt(serial.group(1));
      if (days >= FIRST_SERIAL && days <= LAST_SERIAL) {
        return new Read(Kind.DAY, SERIAL_ZERO.plusDays(days));
      }
    }
    return Read.UNREADABLE;
  }

  private static Read date(Matcher parts, int newestYear) {
    String day = parts.group(3);
    if (day != null
        && parts.group(1).length() == 2
        && parts.group().matches("\\d+[-/]\\d+[-/]\\d+")) {
      // 10/12/25 may begin with the year, the month or the day.
      return Read.UNREADABLE;
    }
    LocalDate date = day(parts.group(1), parts.group(2), day == null ? "1" : day, newestYear);
    return new Read(day == null ? Kind.MONTH : Kind.DAY, date);
  }

  private static Read yearLast(Matcher parts, int newestYear) {
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    if (first <= 12 && second <= 12 && first != second) {
      return Read.UNREADABLE;
    }
    boolean isDayFirst = first > 12;
    return new Read(
        Kind.DAY,
        day(
            parts.group(3),
            parts.group(isDayFirst ? 2 : 1),
            parts.group(isDayFirst ? 1 : 2),
            newestYear));
  }

  private static Read english(Matcher parts, int newestYear) {
    int month = MONTHS.indexOf(parts.group(2).substring(0, 3)) / 3 + 1;
    String day = parts.group(1) == null ? parts.group(3) : parts.group(1);
    if (parts.group(1) != null && parts.group(3) != null) {
      return Read.UNREADABLE;
    }
    LocalDate date =
        day(parts.group(4), String.valueOf(month), day == null ? "1" : day, newestYear);
    return new Read(day == null ? Kind.MONTH : Kind.DAY, date);
  }

  private static LocalDate day(String year, String month, String day, int newestYear) {
    return LocalDate.of(year(year, newestYear), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static boolean isYear(String four) {
    int year = Integer.parseInt(four);
    return year >= 1900 && year < 2100;
  }

  /** Two digits up to the year of the data and one more mean this century, else the last. */
  private static int year(String digits, int newestYear) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    int century = newestYear / 100 * 100;
    return century + year <= newestYear + 1 ? century + year : century - 100 + year;
  }

  /** 一九八五年九月 as 1985年9月. */
  private static String numerals(String text) {
    Matcher written = NUMERAL_YEAR.matcher(text);
    if (!written.matches()) {
      Matcher month = NUMERAL_MONTH.matcher(text);
      return month.matches() ? month.group(1) + smallNumbers(month.group(2)) : text;
    }
    StringBuilder digits = new StringBuilder();
    for (char numeral : ZERO.matcher(written.group(1)).replaceAll("〇").toCharArray()) {
      digits.append(NUMERALS.indexOf(numeral));
    }
    return digits + "年" + smallNumbers(written.group(2));
  }

  private static String smallNumbers(String text) {
    StringBuilder numbers = new StringBuilder();
    int number = -1;
    for (char c : text.toCharArray()) {
      int digit = NUMERALS.indexOf(c);
      if (c == '十') {
        number = (number < 0 ? 1 : number) * 10;
      } else if (digit >= 0) {
        number = Math.max(0, number) + digit;
      } else {
        if (number >= 0) {
          numbers.append(number);
        }
        number = -1;
        numbers.append(c);
      }
    }
    if (number >= 0) {
      numbers.append(number);
    }
    return numbers.toString();
  }
}
