package org.lungang.search.exact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.IntegerProgram;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * Which tallies have a row in the program of a component, which are a linear cost of their options,
 * and what those cost that no free option changes.
 */
final class TallyRows implements SumColumns.Rows {

  private final ComponentModel model;
  private final Level goal;
  private final Caps caps;
  private final boolean counting;
  private final TallyRanges ranges;
  private final int[] row;
  private final int[] otherWayRow;
  private final long[] linearCost;
  private final long[] constant = new long[Level.values().length];

  /**
   * Adds the rows to a program.
   *
   * @param goal the level of the objective
   * @param caps what the levels above may lose at most
   * @param ranges of each tally
   * @param counting whether counts are columns of their own
   * @param wanted which tallies count; null for all
   */
  TallyRows(
      ComponentModel model,
      Level goal,
      Caps caps,
      TallyRanges ranges,
      boolean counting,
      boolean @Nullable [] wanted,
      IntegerProgram.Builder program) {
    this.model = model;
    this.goal = goal;
    this.caps = caps;
    this.counting = counting;
    this.ranges = ranges;
    int tallies = model.tallies().size();
    this.row = new int[tallies];
    this.otherWayRow = new int[tallies];
    this.linearCost = new long[tallies];
    Arrays.fill(row, -1);
    Arrays.fill(otherWayRow, -1);
    for (Tally tally : model.tallies()) {
      if (matters(tally.level()) && (wanted == null || wanted[tally.index()])) {
        choose(tally, program);
      }
    }
  }

  /** Whether what is lost at a level is counted. */
  boolean matters(Level level) {
    return level == goal || (level.compareTo(goal) < 0 && caps.of(level) != Long.MAX_VALUE);
  }

  private void choose(Tally tally, IntegerProgram.Builder program) {
    int t = tally.index();
    long base = ranges.base()[t];
    long least = ranges.least()[t];
    long most = ranges.most()[t];
    boolean strict = isStrict(tally.level());
    if (tally.shape() == Tally.Shape.COUNT) {
      row[t] = counting && least < most ? program.addRow(0, 0) : -1;
      return;
    }
    if (least == most) {
      constant[tally.level().ordinal()] += tally.cost(base);
      return;
    }
    long bound = tally.shape() == Tally.Shape.EQUAL ? 0 : tally.bound();
    boolean aboveOnly = least >= bound && tally.shape() != Tally.Shape.AT_LEAST;
    boolean belowOnly = most <= bound && tally.shape() != Tally.Shape.AT_MOST;
    boolean never =
        (tally.shape() == Tally.Shape.AT_MOST && most <= bound)
            || (tally.shape() == Tally.Shape.AT_LEAST && least >= bound);
    if (never) {
      return;
    }
    if (!strict && (aboveOnly || belowOnly) && tally.divisor() == 1) {
      linearCost[t] = aboveOnly ? tally.weight() : -tally.weight();
      constant[tally.level().ordinal()] += linearCost[t] * (base - bound);
      return;
    }
    row[t] = program.addRow(0, 0);
    boolean bothWays = least < base && most > base;
    // Soft equalities are weighed against one another, so that how many there are says little.
    boolean ties = strict || tally.level() == Level.HARD;
    if (counting && bothWays && ties && tally.shape() == Tally.Shape.EQUAL) {
      otherWayRow[t] = program.addRow(0, 0);
    }
  }

  /** Whether a level may lose nothing, and only tallies lose there: its rows need no penalty. */
  boolean isStrict(Level level) {
    return level.compareTo(goal) < 0 && caps.of(level) == 0 && !model.hasWorthAt(level);
  }

  @Override
  public boolean isStrict(int tally) {
    return isStrict(model.tallies().get(tally).level());
  }

  @Override
  public boolean hasRow(int tally) {
    return row[tally] >= 0;
  }

  @Override
  public boolean countsEachWay(int tally) {
    return otherWayRow[tally] >= 0;
  }

  /** How many tallies there are. */
  int count() {
    return row.length;
  }

  /** The row of a tally; −1 if it has none. */
  int row(int tally) {
    return row[tally];
  }

  /** The row of those who go the other way, for whom {@link #countsEachWay}. */
  int otherWayRow(int tally) {
    return otherWayRow[tally];
  }

  @Override
  public long linearCost(int tally) {
    return linearCost[tally];
  }

  /** What the tallies of a level cost whatever the free options are. */
  long constant(Level level) {
    return constant[level.ordinal()];
  }
}
