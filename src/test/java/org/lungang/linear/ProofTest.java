package org.lungang.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from prices holds whatever prices they are; good prices prove all there is. */
class ProofTest {

  private static final int PROGRAMS = 3_000;

  /** Of two columns of 0 or 1 that cost 3 and 5, the row asks for {@code least} to {@code most}. */
  private static Proof proof(double least, double most) {
    SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    matrix.add(0, 1);
    matrix.endColumn();
    matrix.add(0, 1);
    matrix.endColumn();
    return new Proof(
        matrix.build(1),
        new double[] {3, 5},
        new double[] {0, 0, least},
        new double[] {1, 1, most});
  }

  /** A unit of the row at 3 proves 3 for one taken column, at 5 it proves all 8 for both. */
  @ParameterizedTest
  @CsvSource({
    "1, 2, 0, 0",
    "1, 2, 3, 3",
    "1, 2, 5, 3",
    "2, 2, 3, 6",
    "2, 2, 5, 8",
    "2, 2, 7, 8",
    "0, 1, -2, -2",
    "1, 1, 4, 3"
  })
  void aPriceProvesWhatThePricedRowAndTheReducedCostsCome(
      double least, double most, double price, double bound) {
    assertThat(proof(least, most).bound(new double[] {price})).isEqualTo(bound);
  }

  /** At a price of 4 the dearer column costs 1 more, and the cheaper one gives 1 back. */
  @Test
  void reducedCostsAreWhatIsLeftOfTheCosts() {
    assertThat(proof(1, 2).reducedCosts(new double[] {4})).containsExactly(-1, 1);
  }

  /** Two columns of at most 1 cannot come to 3; they can to 2, and to no less than 0. */
  @ParameterizedTest
  @CsvSource({"3, 9, true", "2, 9, false", "-5, -1, true", "-5, 0, false"})
  void aRowThatCannotBeReachedIsInfeasibleWhicheverWayItIsWeighed(
      double least, double most, boolean infeasible) {
    assertThat(proof(least, most).isInfeasible(new double[] {1})).isEqualTo(infeasible);
    assertThat(proof(least, most).isInfeasible(new double[] {-0.3})).isEqualTo(infeasible);
    assertThat(proof(least, most).isInfeasible(new double[] {0})).isFalse();
  }

  /** Numbers too large to add up exactly prove nothing, instead of something false. */
  @ParameterizedTest
  @CsvSource({"1e13", "-1e13", "1e300", "NaN"})
  void numbersThatAreTooLargeProveNothing(double dual) {
    Proof proof = proof(1, 2);
    double[] duals = {dual};
    assertThat(proof.bound(duals)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(proof.isInfeasible(duals)).isFalse();
    assertThat(proof.reducedCosts(duals)).containsExactly(0, 0);
  }

  /** No prices, however far off, prove more than some values cost, or that there are none. */
  @Test
  void nothingFalseFollowsFromAnyPrices() {
    Random random = new Random(21);
    for (int i = 0; i < PROGRAMS; i++) {
      RandomProgram program = RandomProgram.of(random);
      Proof proof = new Proof(program.matrix(), program.cost(), program.lower(), program.upper());
      double size = Math.pow(10, random.nextInt(8) - 3);
      double[] prices = random.doubles(program.matrix().rowCount(), -size, size).toArray();
      double cost = 0;
      double atLeast = proof.bound(prices);
      double[] reduced = proof.reducedCosts(prices);
      for (int column = 0; column < reduced.length; column++) {
        double value = program.values()[column];
        cost += program.cost()[column] * value;
        double better = reduced[column] > 0 ? program.lower()[column] : program.upper()[column];
        atLeast += Math.abs(reduced[column] * (value - better));
      }
      assertThat(proof.bound(prices)).isLessThanOrEqualTo(cost);
      assertThat(atLeast).isLessThanOrEqualTo(cost + 1e-9 * Math.abs(size));
      assertThat(proof.isInfeasible(prices)).isFalse();
    }
  }
}
