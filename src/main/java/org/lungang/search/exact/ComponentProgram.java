package org.lungang.search.exact;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;
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
  private final Counting counting;

  private final AlikeCandidates alike;
  private final int[] optionOfColumn;
  private final ProgramLayout layout;
  private final IntegerProgram program;

  /**
   * A program.
   *
   * @param goal the level of the objective
   * @param caps what the levels above may lose at most
   * @param scope which options are free
   * @param counting whether counts are columns of their own
   * @param tallies which tallies count; null for all
   */
  ComponentProgram(
      ComponentModel model,
      Level goal,
      Caps caps,
      OptionScope scope,
      Counting counting,
      boolean @Nullable [] tallies) {
    this.model = model;
    this.counting = counting;
    ProgramAssembly assembly = new ProgramAssembly(model, goal, caps, scope, counting, tallies);
    this.alike = assembly.alike();
    this.optionOfColumn = alike.optionOfColumn();
    this.layout = assembly.layout();
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

  /** Starts the relaxation from the basis of a program of the same model with fewer options. */
  void startFrom(ComponentProgram smaller) {
    relaxation()
        .startFrom(
            smaller.relaxation(),
            smaller.layout.variablesIn(
                layout,
                smaller.program.columnCount(),
                smaller.program.rowCount(),
                program.columnCount()));
  }

  /**
   * Starts the relaxation near a solution, which need not be feasible.
   *
   * @param fractions how much of each option it takes
   */
  void startNear(double[] fractions) {
    DualSimplex relaxation = relaxation();
    SparseMatrix matrix = relaxation.matrix();
    int columns = program.columnCount();
    double[] near = new double[columns + program.rowCount()];
    for (int column = 0; column < columns; column++) {
      // What is not an option follows from the rows it is in.
      double value =
          column < optionOfColumn.length
              ? fractions[optionOfColumn[column]]
              : missing(column, near, columns);
      near[column] = Math.max(relaxation.lower(column), Math.min(relaxation.upper(column), value));
      for (int k = matrix.columnStart(column); k < matrix.columnStart(column + 1); k++) {
        near[columns + matrix.rowOf(k)] += matrix.value(k) * near[column];
      }
    }
    relaxation.startNear(near);
  }

  /** How much of a column brings its rows within their bounds, on the average of those outside. */
  private double missing(int column, double[] near, int columns) {
    DualSimplex relaxation = relaxation();
    SparseMatrix matrix = relaxation.matrix();
    double sum = 0;
    int count = 0;
    for (int k = matrix.columnStart(column); k < matrix.columnStart(column + 1); k++) {
      int row = columns + matrix.rowOf(k);
      double within = Math.max(relaxation.lower(row), Math.min(relaxation.upper(row), near[row]));
      if (within != near[row]) {
        sum += (within - near[row]) / matrix.value(k);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /**
   * What a unit of each tally is worth at the duals of the solved relaxation: the multipliers of a
   * {@link LagrangianRelaxation}.
   */
  double[] multipliers() {
    double[] multipliers = new double[model.tallies().size()];
    TallyRows rows = layout.rows();
    for (Tally tally : model.tallies()) {
      int t = tally.index();
      if (rows.countsEachWay(t)) {
        multipliers[t] =
            (relaxation().dual(rows.row(t)) - relaxation().dual(rows.otherWayRow(t))) / 2;
      } else if (rows.hasRow(t)) {
        multipliers[t] = tally.shape() == Tally.Shape.COUNT ? 0 : relaxation().dual(rows.row(t));
      } else if (rows.linearCost(t) != 0) {
        multipliers[t] = -rows.linearCost(t) * price(tally.level());
      } else if (tally.shape() == Tally.Shape.AT_LEAST
          && layout.ranges().most()[t] < tally.bound()) {
        multipliers[t] = tally.weight() * price(tally.level());
      }
    }
    return multipliers;
  }

  /**
   * Takes back bounds of rows and columns that follow from the others, and which could only be
   * tight where these are: then the duals are multipliers of the tallies alone.
   */
  void loosen() {
    DualSimplex relaxation = relaxation();
    for (Tally tally : model.tallies()) {
      int row = layout.rows().row(tally.index());
      if (row >= 0) {
        int variable = program.columnCount() + row;
        double lower = relaxation.lower(variable);
        double upper = relaxation.upper(variable);
        switch (tally.shape()) {
          case AT_LEAST -> relaxation.setBounds(variable, lower, upper + 1);
          case AT_MOST -> relaxation.setBounds(variable, lower - 1, upper);
          case EQUAL, COUNT -> {}
        }
      }
      loosen(layout.columns().countColumn(tally.index()));
      loosen(layout.columns().aboveColumn(tally.index()));
      loosen(layout.columns().belowColumn(tally.index()));
    }
  }

  private void loosen(int column) {
    if (column >= 0) {
      relaxation().setBounds(column, relaxation().lower(column), relaxation().upper(column) + 1);
    }
  }

  private double price(Level level) {
    return level == Level.MEDIUM ? mediumPrice() : 1;
  }

  /** What a unit lost at medium costs at the duals of the solved relaxation; 0 or more. */
  double mediumPrice() {
    int row = layout.capRow()[Level.MEDIUM.ordinal()];
    return row < 0 ? 0 : Math.max(0, -relaxation().dual(row));
  }

  /** Whether counts are columns of their own. */
  boolean isCounting() {
    return counting.hasColumns();
  }

  /** The column of an option; −1 if it is not free. */
  int column(int option) {
    return layout.columnOfOption()[option];
  }

  /** The options that a solution takes. */
  List<Integer> options(double[] values) {
    return alike.options(values);
  }

  /** The options that the relaxation, as it was last solved, takes more than half of. */
  List<Integer> roundedOptions() {
    return roundedOptions(relaxation());
  }

  /**
   * The same of another relaxation.
   *
   * @param solved of the same columns
   */
  List<Integer> roundedOptions(DualSimplex solved) {
    return options(values(solved));
  }

  private double[] values(DualSimplex solved) {
    double[] values = new double[optionOfColumn.length];
    for (int column = 0; column < values.length; column++) {
      values[column] = solved.value(column);
    }
    return values;
  }

  /**
   * How much of each option a relaxation takes, by those first who take it in a plan.
   *
   * @param solved of the same columns
   * @param chosen the option that each candidate takes in the plan, or −1
   * @param shares receives the share of each free option, 0 to 1
   */
  void spread(DualSimplex solved, int[] chosen, double[] shares) {
    alike.spread(values(solved), chosen, shares);
  }

  /** Bounds the columns of a relaxation by which options are still free. */
  void fix(OptionScope scope, DualSimplex relaxation) {
    int[] least = new int[optionOfColumn.length];
    int[] most = new int[optionOfColumn.length];
    alike.count(scope, least, most);
    for (int column = 0; column < least.length; column++) {
      relaxation.setBounds(column, least[column], most[column]);
    }
  }

  /** The guide made from the duals of the solved relaxation. */
  Guide guide() {
    double[] reduced = new double[model.options().size()];
    for (int option = 0; option < reduced.length; option++) {
      int column = column(option);
      if (column < 0) {
        reduced[option] = Double.NEGATIVE_INFINITY;
      } else {
        int assignment = layout.assignmentRow()[model.candidateOf(option)];
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
    layout
        .columns()
        .tallyOfCount()
        .forEach(
            (column, tally) -> {
              if (model.tallies().get(tally).shape() == Tally.Shape.COUNT
                  || Arrays.stream(model.optionsOfTally(tally))
                      .allMatch(option -> candidates[model.candidateOf(option)])) {
                priorities[column] = 3;
              }
            });
    layout.sumColumns().forEach(column -> priorities[column] = 3);
    return priorities;
  }
}
