package org.lungang.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The inter-school coefficient of variation (校际差异系数), weighed by pupils as the national formula has
 * it: mean = Σx / ΣP, S = sqrt(Σ (P / ΣP) (x / P − mean)²), coefficient = S / mean. Kept as the
 * exact square ΣP · Σ(x² / P) / (Σx)² − 1, so that no rounding decides on which side of a line it
 * lies.
 */
public final class SchoolVariation {

  private static final MathContext ROOT = new MathContext(30, RoundingMode.HALF_UP);

  /** Numerator and denominator of the square; both 0 where the mean is 0 and nothing is defined. */
  private final BigInteger numerator;

  private final BigInteger denominator;

  private SchoolVariation(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * A school's figures.
   *
   * @param pupils more than 0
   * @param have how many of what is compared, 0 or more
   */
  public record SchoolFigure(long pupils, long have) {

    public SchoolFigure {
      if (pupils <= 0 || have < 0) {
        throw new IllegalArgumentException(
            "The school must have pupils (" + pupils + ") and no fewer than none (" + have + ").");
      }
    }
  }

  /** The coefficient over some schools. */
  public static SchoolVariation of(List<SchoolFigure> schools) {
    BigInteger pupils = BigInteger.ZERO;
    BigInteger have = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    BigInteger common = BigInteger.ONE;
    for (SchoolFigure school : schools) {
      BigInteger own = BigInteger.valueOf(school.pupils());
      BigInteger x = BigInteger.valueOf(school.have());
      pupils = pupils.add(own);
      have = have.add(x);
      BigInteger shared = common.gcd(own);
      squares =
          squares.multiply(own.divide(shared)).add(x.multiply(x).multiply(common.divide(shared)));
      common = common.divide(shared).multiply(own);
    }
    BigInteger below = common.multiply(have).multiply(have);
    return new SchoolVariation(pupils.multiply(squares).subtract(below), below);
  }

  /** Whether there is a coefficient: some school has something. */
  public boolean isDefined() {
    return denominator.signum() > 0;
  }

  /** The coefficient, rounded half up to four decimals; empty where the mean is 0. */
  public Optional<BigDecimal> coefficient() {
    return isDefined()
        ? Optional.of(
            new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), ROOT)
                .sqrt(ROOT)
                .setScale(4, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  /** Whether the coefficient is at most a line; false where it is undefined. */
  public boolean isAtMost(BigDecimal line) {
    return isDefined()
        && new BigDecimal(numerator)
                .compareTo(new BigDecimal(denominator).multiply(line).multiply(line))
            <= 0;
  }
}
