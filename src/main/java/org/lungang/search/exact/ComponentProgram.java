package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex;
import org.lungang.policy.Level;
import org.lungang.search.chains.Guide;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * A component as an integer program: its objective is what is lost at one level, what the levels
 * above lose is bounded. An option is a binary column, each candidate takes one at most; a tally is
 * a row, its penalty a column of its own. Tallies that cannot cost anything, or whose cost is
 * linear within their bounds, need no row.
 *
 * <p>What a plan <em>loses</em> at a level is its score there with the sign turned.
 */
final class ComponentProgram {

  private final ComponentModel model;
  private final boolean counting;

  private final int[] columnOfOption;
  private final int[] optionOfColumn;
  private final int[] assignmentRow;
  private final Map<Integer, Integer> tallyOfCount;
  private final List<Integer> sumColumns;
  private final Pricing pricing;
  private final IntegerProgram program;

  /**
   * A program.
   *
   * @param goal the level of the objective
   * @param caps what the levels above may lose at most
   * @param scope which options are free
   * @param counting whether counts, such as how many go each way of a mirror, are columns of their
   *     own to cut and branch on, which makes the program larger
   * @param tallies which tallies count; null for all
   */
  ComponentProgram(
      ComponentModel model,
      Level goal,
      Caps caps,
      OptionScope scope,
      boolean counting,
      boolean @Nullable [] tallies) {
    this.model = model;
    this.counting = counting;
    ProgramAssembly assembly = new ProgramAssembly(model, goal, caps, scope, counting, tallies);
    this.columnOfOption = assembly.columnOfOption();
    this.optionOfColumn = assembly.optionOfColumn();
    this.assignmentRow = assembly.assignmentRow();
    this.tallyOfCount = assembly.tallyOfCount();
    this.sumColumns = assembly.sumColumns();
    this.pricing = assembly.pricing();
    this.program = assembly.build();
  }

  /** The program; its first columns are the free options. */
  IntegerProgram program() {
    return program;
  }

  /** Its linear relaxation. */
  DualSimplex relaxation() {
    return program.relaxation();
  }

  /** Whether counts are columns of their own. */
  boolean isCounting() {
    return counting;
  }

  /** The column of an option; −1 if it is not free. */
  int column(int option) {
    return columnOfOption[option];
  }

  /** The options that a solution takes. */
  List<Integer> options(double[] values) {
    List<Integer> options = new ArrayList<>();
    for (int column = 0; column < optionOfColumn.length; column++) {
      if (values[column] > 0.5) {
        options.add(optionOfColumn[column]);
      }
    }
    return options;
  }

  /** The options that the relaxation, as it was last solved, takes more than half of. */
  List<Integer> roundedOptions() {
    List<Integer> options = new ArrayList<>();
    for (int column = 0; column < optionOfColumn.length; column++) {
      if (relaxation().value(column) > 0.5) {
        options.add(optionOfColumn[column]);
      }
    }
    return options;
  }

  /** The reduced cost of an option: see {@link Pricing#reducedCost}. */
  double reducedCost(ComponentModel whole, int option, int[] tallyOf) {
    return pricing.reducedCost(relaxation(), whole, option, tallyOf);
  }

  /** What the row of a candidate takes off the reduced costs of their options; 0 without a row. */
  double worthOfRow(int candidate) {
    return assignmentRow[candidate] < 0 ? 0 : relaxation().dual(assignmentRow[candidate]);
  }

  /** The guide made from the duals of the solved relaxation. */
  Guide guide() {
    double[] reduced = new double[columnOfOption.length];
    for (int option = 0; option < reduced.length; option++) {
      int column = columnOfOption[option];
      if (column < 0) {
        reduced[option] = Double.NEGATIVE_INFINITY;
      } else {
        int assignment = assignmentRow[model.candidateOf(option)];
        reduced[option] =
            -relaxation().reducedCost(column)
                - (assignment < 0 ? 0 : relaxation().dual(assignment));
      }
    }
    return new Guide(model, reduced);
  }

  /**
   * Branching priorities: counts first, if they are of some candidates alone, made to be branched
   * on, or sums; then the options of these candidates; then other columns than options.
   */
  int[] priorities(boolean[] candidates) {
    int[] priorities = new int[program.columnCount()];
    Arrays.fill(priorities, optionOfColumn.length, priorities.length, 1);
    for (int column = 0; column < optionOfColumn.length; column++) {
      priorities[column] = candidates[model.candidateOf(optionOfColumn[column])] ? 2 : 0;
    }
    tallyOfCount.forEach(
        (column, tally) -> {
          if (model.tallies().get(tally).shape() == Tally.Shape.COUNT
              || Arrays.stream(model.optionsOfTally(tally))
                  .allMatch(option -> candidates[model.candidateOf(option)])) {
            priorities[column] = 3;
          }
        });
    sumColumns.forEach(column -> priorities[column] = 3);
    return priorities;
  }
}
