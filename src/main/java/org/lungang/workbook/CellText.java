package org.lungang.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell says as text: a date as {@code 2019-09-01}, a number in plain digits. */
final class CellText {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|[_*].");
  private static final Pattern DATE_PART = Pattern.compile("[yYdDeE年月日]");
  private static final Pattern TWO_DECIMALS = Pattern.compile("#?0\\.00(_ ?|;.*)?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,}");

  /** The first number whose last digit a spreadsheet may have lost. */
  private static final BigDecimal FIRST_LOST = BigDecimal.TEN.pow(15);

  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2200);

  private CellText() {}

  /** The text of a cell; empty where there is none. */
  static String of(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDate(cell) && !isYear(number)
          ? date(cell)
          : number(number, cell.getDataFormatString());
    } else if (value instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    } else if (value != null) {
      return EscapedText.meant(value.toString());
    }
    // A formula whose result no program has written down yet is shown, so that it can be told of.
    return cell.getType() == CellType.FORMULA && cell.getFormula() != null
        ? "=" + cell.getFormula()
        : "";
  }

  /** Whether a cell that holds a number shows just that: no date, and no decimals added to it. */
  static boolean isPlainNumber(Cell cell) {
    return cell.getValue() instanceof BigDecimal number
        && (!isDate(cell) || isYear(number))
        && !showsTwoDecimals(number, cell.getDataFormatString());
  }

  /**
   * Whether a year and a month are shown with both digits of the month: 1988.1 as 1988.10. The
   * digit that a spreadsheet does not keep is then no doubt.
   */
  private static boolean showsTwoDecimals(BigDecimal number, @Nullable String format) {
    return format != null && isYear(number) && TWO_DECIMALS.matcher(format).matches();
  }

  /** Why the text is not what somebody wrote; null where it is. */
  static @Nullable CellGap gap(@Nullable Cell cell) {
    if (cell == null) {
      return null;
    } else if (cell.getValue() instanceof BigDecimal number) {
      return number.abs().compareTo(FIRST_LOST) >= 0 ? CellGap.LOST_DIGITS : null;
    }
    return cell.getValue() == null
            && cell.getType() == CellType.FORMULA
            && cell.getFormula() != null
        ? CellGap.UNCALCULATED
        : null;
  }

  /**
   * Whether somebody typed a year, or a year and a month like 2019.09, where a spreadsheet makes a
   * day of 1905 of it.
   */
  private static boolean isYear(BigDecimal number) {
    return number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) < 0;
  }

  private static String date(Cell cell) {
    LocalDateTime moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toLocalDate() + " " + moment.toLocalTime();
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

  /** Whether a number is shown as a day: by the formats that every spreadsheet has, or its own. */
  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id == null) {
      return false;
    }
    if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
      return true;
    }
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String first = format.split(";", 2)[0];
    String bare = QUOTED.matcher(first).replaceAll("");
    return DATE_PART.matcher(bare).find() && !bare.contains("General") && !bare.contains("0");
  }
}
