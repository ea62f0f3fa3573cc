package org.lungang.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell says as text: a date as {@code 2019-09-01}, a number in plain digits. */
final class CellText {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|[_*].");
  private static final Pattern DATE_PART = Pattern.compile("[yYdDeE年月日]");
  private static final Pattern TWO_DECIMALS = Pattern.compile("#?0\\.00(_ ?|;.*)?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,}");

  /** The first number whose last digit a spreadsheet may have lost. */
  private static final BigDecimal FIRST_LOST = BigDecimal.TEN.pow(15);

  /** No spreadsheet shows a day after 9999-12-31: an ID number stays a number. */
  private static final BigDecimal AFTER_LAST_DAY = BigDecimal.valueOf(2_958_466);

  private static final long FIRST_MARCH_1900 = 61;
  private static final long DAY_MILLIS = 86_400_000;
  private static final long NANOS_IN_MILLI = 1_000_000;

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2200);

  private CellText() {}

  /** The text of a cell; empty where there is none. */
  static String of(CellValue cell) {
    Object content = cell.content();
    if (content instanceof BigDecimal number) {
      return isDate(cell, number) ? date(cell, number) : number(number, cell.format().code());
    } else if (content instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    } else if (content != null) {
      return EscapedText.meant(content.toString());
    }
    // A formula whose result no program has written down yet is shown, so that it can be told of.
    return cell.isUncalculated() ? "=" + cell.formula() : "";
  }

  /** Whether a cell that holds a number shows just that: no date, and no decimals added to it. */
  static boolean isPlainNumber(CellValue cell) {
    return cell.content() instanceof BigDecimal number
        && !isDate(cell, number)
        && !showsTwoDecimals(number, cell.format().code());
  }

  /**
   * Whether a year and a month are shown with both digits of the month: 1988.1 as 1988.10. The
   * digit that a spreadsheet does not keep is then no doubt.
   */
  private static boolean showsTwoDecimals(BigDecimal number, @Nullable String format) {
    return format != null && isYear(number) && TWO_DECIMALS.matcher(format).matches();
  }

  /** Why the text is not what somebody wrote; null where it is. */
  static @Nullable CellGap gap(CellValue cell) {
    if (cell.content() instanceof BigDecimal number) {
      return number.abs().compareTo(FIRST_LOST) >= 0 ? CellGap.LOST_DIGITS : null;
    }
    return cell.isUncalculated() ? CellGap.UNCALCULATED : null;
  }

  /**
   * Whether somebody typed a year, or a year and a month like 2019.09, where a spreadsheet makes a
   * day of 1905 of it.
   */
  private static boolean isYear(BigDecimal number) {
    return number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) < 0;
  }

  private static String date(CellValue cell, BigDecimal number) {
    long day = number.setScale(0, RoundingMode.FLOOR).longValueExact();
    BigDecimal rest = number.subtract(BigDecimal.valueOf(day));
    long millis =
        rest.multiply(BigDecimal.valueOf(DAY_MILLIS)).setScale(0, RoundingMode.HALF_UP).longValue();
    if (millis == DAY_MILLIS) {
      day++;
      millis = 0;
    }
    LocalDate date =
        cell.since1904()
            ? LocalDate.of(1904, 1, 1).plusDays(day)
            // Spreadsheets take 1900-02-29 for a day that there was.
            : LocalDate.of(1899, 12, 30).plusDays(day < FIRST_MARCH_1900 ? day + 1 : day);
    return millis == 0
        ? date.toString()
        : date + " " + LocalTime.ofNanoOfDay(millis * NANOS_IN_MILLI);
  }

  /** A spreadsheet keeps 17 digits, so that 32.2 stands as 32.200000000000003. */
  private static String number(BigDecimal number, @Nullable String format) {
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      return number.toString();
    }
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    if (shortest.scale() <= 2 && showsTwoDecimals(shortest, format)) {
      return shortest.setScale(2).toPlainString();
    } else if (shortest.scale() > 0) {
      return shortest.toPlainString();
    }
    BigInteger whole = shortest.toBigIntegerExact();
    String digits = whole.toString();
    if (format == null || whole.signum() < 0 || !LEADING_ZEROS.matcher(format).matches()) {
      return digits;
    }
    return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
  }

  /** Whether a number is shown as a day, and can be one. */
  private static boolean isDate(CellValue cell, BigDecimal number) {
    return number.signum() >= 0
        && number.compareTo(AFTER_LAST_DAY) < 0
        && !isYear(number)
        && isDateFormat(cell.format());
  }

  /** Whether a format shows days: one of those that every spreadsheet has, or one of its own. */
  private static boolean isDateFormat(NumberFormat format) {
    int id = format.id();
    if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
      return true;
    }
    String code = format.code();
    if (code == null) {
      return false;
    }
    String first = code.split(";", 2)[0];
    String bare = QUOTED.matcher(first).replaceAll("");
    return DATE_PART.matcher(bare).find() && !bare.contains("General") && !bare.contains("0");
  }
}
