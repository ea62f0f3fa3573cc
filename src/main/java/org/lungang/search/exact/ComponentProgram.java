package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

  /** More than what a level can lose in a component. */
  private static final double FAR = 1 << 20;

  private final ComponentModel model;
  private final Level goal;
  private final Caps caps;
  private final boolean counting;
  private final boolean @Nullable [] tallies;

  private final int[] columnOfOption;
  private final int[] optionOfColumn;
  private final int[] assignmentRow;
  private final Map<Integer, Integer> tallyOfCount = new HashMap<>();
  private final IntegerProgram program;

  /**
   * A program.
   *
   * @param goal the level of the objective
   * @param caps what the levels above may lose at most
   * @param scope which options are free
   * @param counting whether sums that are good to branch on, such as how many go each way of a
   *     mirror, are columns of their own, which makes the program larger
   * @param tallies which tallies count; null for all
   */
  ComponentProgram(
      ComponentModel model,
      Level goal,
      Caps caps,
      OptionScope scope,
      boolean counting,
      boolean @Nullable [] tallies) {
    this.tallies = tallies;
    this.counting = counting;
    this.model = model;
    this.goal = goal;
    this.caps = caps;
    this.columnOfOption = new int[model.options().size()];
    this.assignmentRow = new int[model.candidateCount()];
    Assembly assembly = new Assembly(scope);
    this.optionOfColumn = assembly.optionOfColumn;
    this.program = assembly.draft.build(assembly.constant);
  }

  /** The program; its first columns are the free options. */
  IntegerProgram program() {
    return program;
  }

  /** Its linear relaxation. */
  DualSimplex relaxation() {
    return program.relaxation();
  }

  /** Whether sums that are good to branch on are columns of their own. */
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
   * Branching priorities: counts first, if they are of some candidates alone or made to be branched
   * on; then the options of these candidates; then other columns than options.
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
    return priorities;
  }

  /** Builds the columns and rows. */
  // Whole numbers far below 2^53: a double holds each of them exactly.
  @SuppressWarnings("LongDoubleConversion")
  private final class Assembly {
    private final OptionScope scope;
    private final long[] base;
    private final long[] least;
    private final long[] most;
    private final int[] rowOfTally;
    private final int[] otherWayRow;
    private final double[] linearCost;
    private final double[] linearCostOfCap;
    private final int[] optionOfColumn;

    private final IntegerProgram.Builder draft = new IntegerProgram.Builder();
    private long constant;
    private final int[] capRow = new int[Level.values().length];
    private final long[] capConstant = new long[Level.values().length];

    Assembly(OptionScope scope) {
      this.scope = scope;
      int tallies = model.tallies().size();
      TallyRanges ranges = TallyRanges.of(model, scope);
      base = ranges.base();
      least = ranges.least();
      most = ranges.most();
      rowOfTally = new int[tallies];
      otherWayRow = new int[tallies];
      linearCost = new double[tallies];
      linearCostOfCap = new double[tallies];
      Arrays.fill(capRow, -1);
      addFixedWorth();
      for (Level level : Level.values()) {
        if (level.compareTo(goal) < 0 && !isStrict(level) && caps.of(level) != Long.MAX_VALUE) {
          capRow[level.ordinal()] = draft.addRow(0, 0);
        }
      }
      chooseRows();
      int free = 0;
      for (int option = 0; option < columnOfOption.length; option++) {
        columnOfOption[option] = scope.isFree(option) ? free++ : -1;
      }
      optionOfColumn = new int[free];
      addOptions();
      addPenalties();
      closeCaps();
    }

    /** Whether a level may lose nothing, and only tallies lose there: its rows need no penalty. */
    private boolean isStrict(Level level) {
      return level.compareTo(goal) < 0 && caps.of(level) == 0 && !model.hasWorthAt(level);
    }

    private void addFixedWorth() {
      for (int option = 0; option < columnOfOption.length; option++) {
        if (scope.isFixedAtOne(option)) {
          for (Level level : Level.values()) {
            addConstant(level, -model.worth(option, level));
          }
        }
      }
    }

    /** Which tallies need a row, and which have a linear cost. */
    private void chooseRows() {
      for (int t = 0; t < base.length; t++) {
        rowOfTally[t] = -1;
        otherWayRow[t] = -1;
        Tally tally = model.tallies().get(t);
        Level level = tally.level();
        boolean matters = level == goal || (level.compareTo(goal) < 0 && isBounded(level));
        if (!matters || (tallies != null && !tallies[t])) {
          continue;
        }
        if (tally.shape() == Tally.Shape.COUNT) {
          rowOfTally[t] = counting && least[t] < most[t] ? draft.addRow(0, 0) : -1;
          continue;
        }
        if (least[t] == most[t]) {
          addConstant(level, tally.cost(base[t]));
          continue;
        }
        long bound = tally.shape() == Tally.Shape.EQUAL ? 0 : tally.bound();
        boolean aboveOnly = least[t] >= bound && tally.shape() != Tally.Shape.AT_LEAST;
        boolean belowOnly = most[t] <= bound && tally.shape() != Tally.Shape.AT_MOST;
        boolean never =
            (tally.shape() == Tally.Shape.AT_MOST && most[t] <= bound)
                || (tally.shape() == Tally.Shape.AT_LEAST && least[t] >= bound);
        if (never) {
          continue;
        }
        if (!isStrict(level) && (aboveOnly || belowOnly) && tally.divisor() == 1) {
          long each = aboveOnly ? tally.weight() : -tally.weight();
          addConstant(level, each * (base[t] - bound));
          if (level == goal) {
            linearCost[t] = each;
          } else {
            linearCostOfCap[t] = each;
          }
          continue;
        }
        rowOfTally[t] = draft.addRow(0, 0);
        boolean bothWays = least[t] < base[t] && most[t] > base[t];
        if (counting && bothWays && isStrict(level) && tally.shape() == Tally.Shape.EQUAL) {
          otherWayRow[t] = draft.addRow(0, 0);
        }
      }
    }

    private boolean isBounded(Level level) {
      return caps.of(level) != Long.MAX_VALUE;
    }

    private void addConstant(Level level, long amount) {
      if (level == goal) {
        constant += amount;
      } else {
        capConstant[level.ordinal()] += amount;
      }
    }

    private void addOptions() {
      for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
        int first = model.firstOptionOf(candidate);
        int end = first + model.optionsOf(candidate).size();
        int free = 0;
        for (int option = first; option < end; option++) {
          free += scope.isFree(option) ? 1 : 0;
        }
        assignmentRow[candidate] = free > 1 ? draft.addRow(0, 1) : -1;
      }
      for (int option = 0; option < columnOfOption.length; option++) {
        if (!scope.isFree(option)) {
          continue;
        }
        optionOfColumn[columnOfOption[option]] = option;
        int assignment = assignmentRow[model.candidateOf(option)];
        if (assignment >= 0) {
          draft.add(assignment, 1);
        }
        int[] of = model.talliesOf(option);
        int[] amounts = model.amountsOf(option);
        double amount = -model.worth(option, goal);
        for (int i = 0; i < of.length; i++) {
          int tally = of[i];
          amount += linearCost[tally] * amounts[i];
          if (otherWayRow[tally] >= 0 && amounts[i] < 0) {
            draft.add(otherWayRow[tally], -amounts[i]);
          } else if (rowOfTally[tally] >= 0) {
            draft.add(rowOfTally[tally], amounts[i]);
          }
        }
        for (Level level : Level.values()) {
          int cap = capRow[level.ordinal()];
          if (cap >= 0) {
            double loss = -model.worth(option, level);
            for (int i = 0; i < of.length; i++) {
              if (model.tallies().get(of[i]).level() == level) {
                loss += linearCostOfCap[of[i]] * amounts[i];
              }
            }
            draft.add(cap, (long) loss);
          }
        }
        draft.endColumn(0, 1, amount, true);
      }
    }

    /** The penalty columns of each tally, and the bounds of its row. */
    private void addPenalties() {
      for (int t = 0; t < base.length; t++) {
        int row = rowOfTally[t];
        if (row < 0) {
          continue;
        }
        Tally tally = model.tallies().get(t);
        boolean strict = isStrict(tally.level());
        long low = least[t] - base[t];
        long high = most[t] - base[t];
        long bound = (tally.shape() == Tally.Shape.EQUAL ? 0 : tally.bound()) - base[t];
        if (otherWayRow[t] >= 0) {
          // As many one way as the column says, and as many the other way.
          draft.setRow(otherWayRow[t], base[t], base[t]);
          draft.add(row, -1);
          draft.add(otherWayRow[t], -1);
          tallyOfCount.put(draft.endColumn(0, high, 0, true), t);
          continue;
        }
        switch (tally.shape()) {
          case COUNT -> {
            draft.add(row, -1);
            tallyOfCount.put(draft.endColumn(low, high, 0, true), t);
          }
          case EQUAL -> {
            draft.setRow(row, bound, bound);
            if (!strict) {
              addPenalty(tally, row, -1, high - bound);
              addPenalty(tally, row, 1, bound - low);
            }
          }
          case AT_MOST -> {
            long units = strict ? 0 : -Math.floorDiv(bound - high, tally.divisor());
            // A row that nothing can satisfy still has its bounds in order; the simplex finds out.
            draft.setRow(row, Math.min(bound, low - tally.divisor() * units), bound);
            if (!strict) {
              addPenalty(tally, row, -tally.divisor(), units);
            }
          }
          case AT_LEAST -> {
            long units = strict ? 0 : bound - low;
            draft.setRow(row, bound, Math.max(bound, high + units));
            if (!strict) {
              addPenalty(tally, row, 1, units);
            }
          }
        }
      }
    }

    private void addPenalty(Tally tally, int row, long each, long units) {
      if (units <= 0) {
        return;
      }
      draft.add(row, each);
      int cap = capRow[tally.level().ordinal()];
      if (cap >= 0) {
        draft.add(cap, tally.weight());
      }
      draft.endColumn(0, units, tally.level() == goal ? tally.weight() : 0, Math.abs(each) != 1);
    }

    private void closeCaps() {
      for (Level level : Level.values()) {
        int row = capRow[level.ordinal()];
        if (row >= 0) {
          draft.setRow(row, -FAR, Math.max(-FAR, caps.of(level) - capConstant[level.ordinal()]));
        } else if (isStrict(level) && capConstant[level.ordinal()] > 0) {
          // The fixed options break a strict level already: nothing can satisfy this row.
          draft.addRow(1, 1);
        }
      }
    }
  }
}
