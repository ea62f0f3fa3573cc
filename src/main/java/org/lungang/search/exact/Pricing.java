package org.lungang.search.exact;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lungang.linear.DualSimplex;
import org.lungang.policy.Level;
import org.lungang.search.exact.SumColumns.Sum;
import org.lungang.search.exact.SumColumns.Term;
import org.lungang.search.model.ComponentModel;

/**
 * Prices options at the duals of a solved relaxation: their reduced costs, also where they are no
 * columns of it, as in column generation (P. C. Gilmore and R. E. Gomory, "A linear programming
 * approach to the cutting-stock problem", Operations Research 9, 1961).
 */
final class Pricing {

  private final ComponentModel model;
  private final Level goal;
  private final TallyRows rows;
  private final SumColumns sums;
  private final Map<Sum, Integer> rowOfSum;
  private final int[] capRow;

  /**
   * @param model of the program
   * @param goal the level of the objective
   * @param rowOfSum the row that adds up each sum
   * @param capRow the row of each level that is bounded; −1 of the others
   */
  Pricing(
      ComponentModel model,
      Level goal,
      TallyRows rows,
      SumColumns sums,
      Map<Sum, Integer> rowOfSum,
      int[] capRow) {
    this.model = model;
    this.goal = goal;
    this.rows = rows;
    this.sums = sums;
    this.rowOfSum = rowOfSum;
    this.capRow = capRow;
  }

  /**
   * The reduced cost of an option, without what the row of its candidate adds.
   *
   * @param whole a model with more options
   * @param option one of its options
   * @param tallyOf the tally of the program for each of the whole model; −1 where it has none, for
   *     which nothing is added
   */
  double reducedCost(DualSimplex relaxation, ComponentModel whole, int option, int[] tallyOf) {
    double reduced = 0;
    for (Level level : Level.values()) {
      reduced -= weight(relaxation, level) * whole.worth(option, level);
    }
    Set<Sum> counted = new HashSet<>();
    int[] ofOption =
        Arrays.stream(whole.talliesOf(option))
            .map(tally -> tallyOf[tally])
            .filter(tally -> tally >= 0)
            .toArray();
    int[] tallies = whole.talliesOf(option);
    int[] amounts = whole.amountsOf(option);
    for (int i = 0; i < tallies.length; i++) {
      int tally = tallyOf[tallies[i]];
      if (tally >= 0) {
        double weight = weight(relaxation, model.tallies().get(tally).level());
        reduced += weight * rows.linearCost(tally) * amounts[i];
        reduced -= worth(relaxation, tally, amountInRow(tally, amounts[i], ofOption));
        addSums(tally, amounts[i], counted);
      }
    }
    for (Sum sum : counted) {
      reduced -= relaxation.dual(Objects.requireNonNull(rowOfSum.get(sum)));
    }
    return reduced;
  }

  /** What a unit of loss at a level costs. */
  private double weight(DualSimplex relaxation, Level level) {
    if (level == goal) {
      return 1;
    }
    int cap = capRow[level.ordinal()];
    return cap < 0 ? 0 : -relaxation.dual(cap);
  }

  /** An amount in a tally, as far as no column of a sum stands for it. */
  private long amountInRow(int tally, int amount, int[] talliesOfOption) {
    return sums.standIn(tally) ? sums.amountBeside(tally, talliesOfOption) : amount;
  }

  /** What the row of a tally takes off for an amount in it. */
  private double worth(DualSimplex relaxation, int tally, long amount) {
    if (!rows.hasRow(tally) || amount == 0) {
      return 0;
    }
    return rows.countsEachWay(tally) && amount < 0
        ? -amount * relaxation.dual(rows.otherWayRow(tally))
        : amount * relaxation.dual(rows.row(tally));
  }

  /** Adds the sums in whose rows an option is that counts so much in a tally. */
  private void addSums(int tally, int amount, Set<Sum> counted) {
    List<Term> terms = sums.termsOf(tally);
    for (int i = 0; i < terms.size(); i++) {
      // The second counts those of another amount; pairs are in the rows of their equalities.
      if (terms.get(i).sum().pairs() == null && (i == 0 || amount != terms.get(0).amount())) {
        counted.add(terms.get(i).sum());
      }
    }
  }
}
