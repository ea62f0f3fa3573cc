package org.lungang.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How a cell shows its value. */
public enum CellFormat {
  /** Text that no spreadsheet takes for a formula, a number or a date, also after an edit. */
  TEXT("@"),
  WHOLE("0"),
  /** A date; cells take {@link LocalDate}. */
  DAY("yyyy-mm-dd"),
  ONE_DECIMAL("0.0"),
  TWO_DECIMALS("0.00"),
  FOUR_DECIMALS("0.0000"),
  /** A fraction of 1; cells take {@link Percentage}. */
  PERCENT("0.0%"),
  /** Whatever the spreadsheet makes of what is typed. */
  GENERAL("General");

  private final String pattern;

  CellFormat(String pattern) {
    this.pattern = pattern;
  }

  String pattern() {
    return pattern;
  }

  /** Where in its cell a value stands: numbers by their last digit, days in the middle. */
  String alignment() {
    return switch (this) {
      case TEXT, GENERAL -> "general";
      case DAY -> "center";
      case WHOLE, ONE_DECIMAL, TWO_DECIMALS, FOUR_DECIMALS, PERCENT -> "right";
    };
  }

  /** How many digits a value stays away from the side that it stands at. */
  int indent() {
    return alignment().equals("right") ? 1 : 0;
  }

  /** The format of a value. */
  static CellFormat of(Object value) {
    if (value instanceof LocalDate) {
      return DAY;
    } else if (value instanceof Percentage) {
      return PERCENT;
    } else if (value instanceof BigDecimal number) {
      return switch (Math.max(0, number.scale())) {
        case 0 -> WHOLE;
        case 1 -> ONE_DECIMAL;
        case 2 -> TWO_DECIMALS;
        default -> FOUR_DECIMALS;
      };
    }
    return value instanceof Number ? WHOLE : TEXT;
  }
}
