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

  private NumberText() {}

  /** Nearly every number is a few digits: no pattern is needed for these. */
  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return !cell.isEmpty() && cell.length() <= FEW_DIGITS;
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
    if (point > 0 && isPlain(cell.substring(0, point)) && isPlain(cell.substring(point + 1))) {
      return Optional.of(Double.valueOf(cell));
    }
    String digits = Blanks.halfWidth(cell);
    return DECIMAL.matcher(digits).matches()
        ? Optional.of(Double.valueOf(digits))
        : Optional.empty();
  }
}
