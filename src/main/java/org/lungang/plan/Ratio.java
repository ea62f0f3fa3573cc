package org.lungang.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact share or mean of whole numbers; undefined where it is of nothing.
 *
 * @param part the numerator
 * @param whole the denominator, 0 or more
 */
public record Ratio(long part, long whole) {

  public Ratio {
    if (whole < 0) {
      throw new IllegalArgumentException("The whole (" + whole + ") must not be negative.");
    }
  }

  /** Whether it is of something. */
  public boolean isDefined() {
    return whole > 0;
  }

  /** The value, rounded half up to so many decimals; empty where undefined. */
  public Optional<BigDecimal> rounded(int decimals) {
    return isDefined()
        ? Optional.of(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /** A hundred times the value, rounded half up to one decimal; empty where undefined. */
  public Optional<BigDecimal> percent() {
    return new Ratio(Math.multiplyExact(100, part), whole).rounded(1);
  }
}
