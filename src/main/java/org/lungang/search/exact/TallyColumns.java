package org.lungang.search.exact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.integer.IntegerProgram;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * The columns that tallies add to a {@link ProgramAssembly}, and the bounds of their rows: columns
 * that count what a tally sums up, and penalties for what its bound does not allow.
 */
final class TallyColumns {

  private final ComponentModel model;
  private final Level goal;
  private final TallyRanges ranges;
  private final TallyRows rows;
  private final SumColumns sums;
  private final Map<Integer, Map<Integer, Long>> amountsByEquality;
  private final int[] optionRow;
  private final int[] capRow;
  private final IntegerProgram.Builder program;
  private final Map<Integer, Integer> tallyOfCount = new HashMap<>();
  private final int[] countColumn;
  private final int[] aboveColumn;
  private final int[] belowColumn;

  /**
   * Columns that are not added yet.
   *
   * @param goal the level of the objective
   * @param optionRow the row of the options alone that each tally has besides; −1 without one
   * @param capRow the row that bounds what is lost at each level; −1 of levels without one
   */
  TallyColumns(
      ComponentModel model,
      Level goal,
      TallyRanges ranges,
      TallyRows rows,
      SumColumns sums,
      int[] optionRow,
      int[] capRow,
      IntegerProgram.Builder program) {
    this.model = model;
    this.goal = goal;
    this.ranges = ranges;
    this.rows = rows;
    this.sums = sums;
    this.amountsByEquality = sums.amountsByEquality();
    this.optionRow = optionRow;
    this.capRow = capRow;
    this.program = program;
    this.countColumn = absent();
    this.aboveColumn = absent();
    this.belowColumn = absent();
  }

  private int[] absent() {
    int[] columns = new int[model.tallies().size()];
    Arrays.fill(columns, -1);
    return columns;
  }

  /** The column that counts what a tally sums up, or one way of it; −1 without one. */
  int countColumn(int tally) {
    return countColumn[tally];
  }

  /** The column of what a tally is above its bound; −1 without one. */
  int aboveColumn(int tally) {
    return aboveColumn[tally];
  }

  /** The column of what is missing to the bound of a tally; −1 without one. */
  int belowColumn(int tally) {
    return belowColumn[tally];
  }

  /** The columns that count what a tally sums up, or one way of it. */
  Map<Integer, Integer> tallyOfCount() {
    return tallyOfCount;
  }

  /**
   * Adds the columns of all tallies.
   *
   * @param sumRowsOfPair the rows of sums that count the pairs of an equality, by its tally
   */
  void add(Map<Integer, List<Integer>> sumRowsOfPair) {
    for (Tally tally : model.tallies()) {
      int t = tally.index();
      if (rows.countsEachWay(t)) {
        addCountEachWay(tally, sumRowsOfPair.getOrDefault(t, List.of()));
      } else if (rows.hasRow(t)) {
        addTally(tally);
      }
    }
  }

  /**
   * As many one way as the column says, and as many the other way, but for what is over or short
   * where that may be.
   */
  private void addCountEachWay(Tally tally, List<Integer> sumRows) {
    int t = tally.index();
    long base = ranges.base()[t];
    program.setRow(rows.otherWayRow(t), base, base);
    if (optionRow[t] >= 0) {
      program.setRow(optionRow[t], -base, -base);
    }
    program.add(rows.row(t), -1);
    program.add(rows.otherWayRow(t), -1);
    sumRows.forEach(row -> program.add(row, 1));
    addCount(t, 0, ranges.most()[t] - base);
    if (!rows.isStrict(t)) {
      addDeviation(tally, 1, ranges.most()[t]);
      addDeviation(tally, -1, -ranges.least()[t]);
    }
  }

  /** What an equality is over (1) or short (−1), which pairs do not count. */
  private void addDeviation(Tally tally, int sign, long units) {
    if (units <= 0) {
      return;
    }
    program.add(rows.otherWayRow(tally.index()), sign);
    addToOptionRow(tally, -sign);
    amountsByEquality
        .getOrDefault(tally.index(), Map.of())
        .forEach((other, amount) -> program.add(rows.row(other), -sign * amount));
    endPenalty(tally, sign > 0 ? aboveColumn : belowColumn, units, false);
  }

  private void addCount(int tally, long least, long most) {
    countColumn[tally] = program.endColumn(least, most, 0, true);
    tallyOfCount.put(countColumn[tally], tally);
  }

  private void addTally(Tally tally) {
    int t = tally.index();
    if (tally.shape() == Tally.Shape.COUNT) {
      long base = ranges.base()[t];
      program.add(rows.row(t), -1);
      addCount(t, ranges.least()[t] - base, ranges.most()[t] - base);
      return;
    }
    Within within = within(tally, ranges.base()[t] + sums.constantOf(t));
    program.setRow(rows.row(t), within.least(), within.most());
    if (optionRow[t] >= 0) {
      Within ofOptions = within(tally, ranges.base()[t]);
      program.setRow(optionRow[t], ofOptions.least(), ofOptions.most());
    }
    if (!rows.isStrict(tally.level())) {
      addPenalty(tally, -tally.divisor(), within.above());
      addPenalty(tally, 1, within.below());
    }
  }

  /**
   * The bounds of a tally's row, penalties included.
   *
   * @param above how many units of penalty there may be for what is above the tally's bound
   * @param below how many for what is missing to it
   */
  private record Within(long least, long most, long above, long below) {}

  /**
   * The bounds of a row of a tally that costs.
   *
   * @param fixed what belongs to the tally's sum, but to no column of the row
   */
  private Within within(Tally tally, long fixed) {
    boolean strict = rows.isStrict(tally.level());
    long low = ranges.least()[tally.index()] - fixed;
    long high = ranges.most()[tally.index()] - fixed;
    long bound = (tally.shape() == Tally.Shape.EQUAL ? 0 : tally.bound()) - fixed;
    return switch (tally.shape()) {
      case EQUAL -> new Within(bound, bound, high - bound, bound - low);
      case AT_MOST -> {
        long units = strict ? 0 : -Math.floorDiv(bound - high, tally.divisor());
        // A row that nothing can satisfy still has its bounds in order; the simplex finds out.
        yield new Within(Math.min(bound, low - tally.divisor() * units), bound, units, 0);
      }
      case AT_LEAST -> {
        long units = strict ? 0 : bound - low;
        yield new Within(bound, Math.max(bound, high + units), 0, units);
      }
      case COUNT -> throw new IllegalArgumentException("A count costs nothing.");
    };
  }

  private void addPenalty(Tally tally, long each, long units) {
    if (units <= 0) {
      return;
    }
    program.add(rows.row(tally.index()), each);
    addToOptionRow(tally, each);
    endPenalty(tally, each < 0 ? aboveColumn : belowColumn, units, Math.abs(each) != 1);
  }

  private void addToOptionRow(Tally tally, long amount) {
    if (optionRow[tally.index()] >= 0) {
      program.add(optionRow[tally.index()], amount);
    }
  }

  private void endPenalty(Tally tally, int[] columns, long units, boolean integer) {
    int cap = capRow[tally.level().ordinal()];
    if (cap >= 0) {
      program.add(cap, tally.weight());
    }
    columns[tally.index()] =
        program.endColumn(0, units, tally.level() == goal ? tally.weight() : 0, integer);
  }
}
