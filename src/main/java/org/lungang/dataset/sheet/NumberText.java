package org.lungang.dataset.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;

/** Reads numbers as offices write them: digits alone, of any width. */
public final class NumberText {

  private static final Pattern WHOLE = Pattern.compile("\\+?\\d+");
  private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d{1,3})?");

  /** So many digits are never too large. */
  private static final int FEW_DIGITS = 9;

  /** Whole numbers of so many digits, and powers of ten with as many zeros, are exact doubles. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = new double[EXACT_DIGITS + 1];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i <= EXACT_DIGITS; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  private NumberText() {}

  /** Nearly every number is a few digits: no pattern is needed for these. */
  private static boolean isPlain(String cell) {
    return !cell.isEmpty() && cell.length() <= FEW_DIGITS && isDigits(cell);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A whole number from 0 on, of any size. */
  public static boolean isWhole(String cell) {
    return WHOLE.matcher(Blanks.halfWidth(cell)).matches();
  }

  public static boolean isNegative(String cell) {
    return NEGATIVE.matcher(Blanks.halfWidth(cell)).matches();
  }

  /** The whole number from 0 on; empty if it is none or too large. */
  public static Optional<Integer> findWhole(String cell) {
    if (isPlain(cell)) {
      return Optional.of(Integer.valueOf(cell));
    }
    try {
      return isWhole(cell)
          ? Optional.of(Integer.valueOf(Blanks.halfWidth(cell)))
          : Optional.empty();
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  public static Optional<Double> findDecimal(String cell) {
    int point = cell.indexOf('.');
    if (point > 0 && cell.length() <= EXACT_DIGITS) {
      String digits = cell.substring(0, point) + cell.substring(point + 1);
      int decimals = digits.length() - point;
      if (decimals > 0 && isDigits(digits)) {
        // Both are exact, so the quotient is the number nearest to what is written.
        return Optional.of(Long.parseLong(digits) / POWERS_OF_TEN[decimals]);
      }
    }
    String half = Blanks.halfWidth(cell);
    return DECIMAL.matcher(half).matches() ? Optional.of(Double.valueOf(half)) : Optional.empty();
  }
}
