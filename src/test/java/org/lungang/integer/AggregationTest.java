package org.lungang.integer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex;

/** A sum of rows is rounded by hand-computed cases. */
class AggregationTest {

  /** An efficacy that every cut has, violated or not. */
  private static final double ANY = -1e9;

  /** 3x + 3y + 2z ≥ 4 of binary columns, divided by 3 and rounded: x + y + z ≥ 2. */
  @Test
  void roundsARowUp() {
    Aggregation sum = sum(3, 3, 2, 4);
    Cut cut = sum.rounded(3, 1, ANY);
    assertThat(cut).isNotNull();
    assertThat(cut.columns()).containsExactly(0, 1, 2);
    // 4 mod 3 = 1: 1 × ⌊3 ÷ 3⌋ = 1, 1 × ⌊2 ÷ 3⌋ + min(1, 2) = 1, and 1 × (⌊4 ÷ 3⌋ + 1) = 2.
    assertThat(cut.coefficients()).containsExactly(1, 1, 1);
    assertThat(cut.right()).isEqualTo(2);
  }

  /** A right-hand side that the divisor divides leaves nothing to round. */
  @Test
  void findsNothingWhereNothingIsRounded() {
    assertThat(sum(3, 3, 2, 6).rounded(3, 1, ANY)).isNull();
  }

  /** Coefficients as large as can be trusted give a cut, larger ones none, until it is cleared. */
  @Test
  void givesUpWhereCoefficientsGrowTooLarge() {
    int most = 1 << 24;
    assertThat(sum(most, 3, 2, 5).rounded(3, 1, ANY)).isNotNull();
    Aggregation sum = sum(most + 1, 3, 2, 5);
    assertThat(sum.rounded(3, 1, ANY)).isNull();
    sum.clear();
    sum.add(1, 1);
    assertThat(sum.rounded(2, 1, ANY)).isNotNull();
  }

  /** Of one row with three binary columns, at least {@code least}, and one of 3 of them. */
  private static Aggregation sum(int a, int b, int c, int least) {
    IntegerProgram.Builder builder = new IntegerProgram.Builder();
    int row = builder.addRow(least, a + b + c);
    int other = builder.addRow(3, 9);
    for (int amount : new int[] {a, b, c}) {
      builder.add(row, amount);
      builder.add(other, 3);
      builder.endColumn(0, 1, 1, true);
    }
    DualSimplex program = builder.build(0).relaxation();
    Aggregation sum = new Aggregation(new Substitution(program));
    sum.add(row, 1);
    return sum;
  }
}
