package org.lungang.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;
import org.lungang.policy.Level;

/**
 * A component as an integer program: how little it can lose at one level, when the levels above
 * lose no more than they may. An option is a column of 0 or 1, each candidate takes one at most; a
 * tally is a row, what it costs are columns of their own. Tallies that cannot cost anything, or
 * cost the same for each unit, need no row.
 *
 * <p>What a plan <em>loses</em> at a level is its score there with the sign turned.
 */
final class IntegerProgram {

  private final ComponentModel model;
  private final Level goal;
  private final Caps caps;
  private final boolean counting;
  private final boolean @Nullable [] tallies;

  private final int[] columnOfOption;
  private final int[] optionOfColumn;
  private final int[] onceRow;
  private final boolean[] whole;
  private final DualSimplex simplex;
  private long constant;

  /** What the levels above the goal may lose at most. */
  record Caps(long hard, long medium) {
    static final Caps NONE = new Caps(Long.MAX_VALUE, Long.MAX_VALUE);

    long of(Level level) {
      return switch (level) {
        case HARD -> hard;
        case MEDIUM -> medium;
        case SOFT -> Long.MAX_VALUE;
      };
    }
  }

  /** Which options a program may still decide about. */
  static final class Scope {
    private static final byte FREE = 0;
    private static final byte OUT = 1;
    private static final byte IN = 2;

    private final byte[] status;

    private Scope(byte[] status) {
      this.status = status;
    }

    /** All options of a model are free. */
    static Scope all(ComponentModel model) {
      return new Scope(new byte[model.options().size()]);
    }

    Scope copy() {
      return new Scope(status.clone());
    }

    boolean isFree(int option) {
      return status[option] == FREE;
    }

    boolean isIn(int option) {
      return status[option] == IN;
    }

    /** Nobody takes an option any more. */
    void leaveOut(int option) {
      status[option] = OUT;
    }

    /** A candidate takes an option, or none, for good. */
    void settle(ComponentModel model, int candidate, int option) {
      int first = model.firstOptionOf(candidate);
      Arrays.fill(status, first, first + model.optionsOf(candidate).size(), OUT);
      if (option >= 0) {
        status[option] = IN;
      }
    }
  }

  /**
   * A program.
   *
   * @param goal the level to lose little at
   * @param caps what the levels above may lose
   * @param scope what is still to be decided
   * @param counting whether how many go each way of a mirror is a column of its own, which makes
   *     the program larger but is better to branch on than single options
   * @param tallies which tallies count; null for all
   */
  IntegerProgram(
      ComponentModel model,
      Level goal,
      Caps caps,
      Scope scope,
      boolean counting,
      boolean @Nullable [] tallies) {
    this.tallies = tallies;
    this.counting = counting;
    this.model = model;
    this.goal = goal;
    this.caps = caps;
    this.columnOfOption = new int[model.options().size()];
    this.onceRow = new int[model.candidateCount()];
    Assembly assembly = new Assembly(scope);
    this.optionOfColumn = assembly.optionOfColumn;
    this.whole = Arrays.copyOf(assembly.whole, assembly.columns);
    this.simplex = assembly.simplex();
    this.constant = assembly.constant;
  }

  /** The linear program, whole numbers apart; {@link #constant} comes on top of its objective. */
  DualSimplex simplex() {
    return simplex;
  }

  /** What is lost whatever the columns are. */
  long constant() {
    return constant;
  }

  /** How many columns there are; the first {@link #optionCount()} are options. */
  int columnCount() {
    return whole.length;
  }

  /** How many rows there are. */
  int rowCount() {
    return simplex.rowCount();
  }

  /** How many options are free. */
  int optionCount() {
    return optionOfColumn.length;
  }

  /** The option of a column. */
  int option(int column) {
    return optionOfColumn[column];
  }

  /** The column of an option; −1 if it is not free. */
  int column(int option) {
    return columnOfOption[option];
  }

  /** What the prices of the solved linear program tell the moves. */
  Guide guide() {
    double[] reduced = new double[columnOfOption.length];
    for (int option = 0; option < reduced.length; option++) {
      int column = columnOfOption[option];
      if (column < 0) {
        reduced[option] = Double.NEGATIVE_INFINITY;
      } else {
        int once = onceRow[model.candidateOf(option)];
        reduced[option] = -simplex.reducedCost(column) - (once < 0 ? 0 : simplex.price(once));
      }
    }
    return new Guide(model, reduced);
  }

  /** Whether a column must be a whole number. */
  boolean isWhole(int column) {
    return whole[column];
  }

  /** Puts the parts together. */
  private final class Assembly {
    private final Scope scope;
    private final long[] base;
    private final long[] least;
    private final long[] most;
    private final int[] rowOfTally;
    private final int[] otherWayRow;
    private final double[] marginal;
    private final double[] marginalOfCap;
    private final int[] optionOfColumn;

    private final SparseMatrix.Builder matrix = new SparseMatrix.Builder();
    private double[] rowLower = new double[64];
    private double[] rowUpper = new double[64];
    private int rows;
    private double[] lower = new double[64];
    private double[] upper = new double[64];
    private double[] cost = new double[64];
    private boolean[] whole = new boolean[64];
    private int columns;
    private long constant;
    private final int[] capRow = new int[Level.values().length];
    private final long[] capConstant = new long[Level.values().length];

    Assembly(Scope scope) {
      this.scope = scope;
      int tallies = model.tallies().size();
      base = new long[tallies];
      least = new long[tallies];
      most = new long[tallies];
      rowOfTally = new int[tallies];
      otherWayRow = new int[tallies];
      marginal = new double[tallies];
      marginalOfCap = new double[tallies];
      Arrays.fill(capRow, -1);
      findRanges();
      for (Level level : Level.values()) {
        if (level.compareTo(goal) < 0 && !isStrict(level) && caps.of(level) != Long.MAX_VALUE) {
          capRow[level.ordinal()] = addRow(0, 0);
        }
      }
      decideTallies();
      int free = 0;
      for (int option = 0; option < columnOfOption.length; option++) {
        columnOfOption[option] = scope.isFree(option) ? free++ : -1;
      }
      optionOfColumn = new int[free];
      addOptions();
      addCharges();
      closeCaps();
    }

    /** Whether a level may lose nothing, and only tallies lose there: then their rows are hard. */
    private boolean isStrict(Level level) {
      return level.compareTo(goal) < 0 && caps.of(level) == 0 && !model.hasWorthAt(level);
    }

    private void findRanges() {
      int tallies = base.length;
      int[] highest = new int[tallies];
      int[] lowest = new int[tallies];
      int[] touched = new int[tallies];
      boolean[] isTouched = new boolean[tallies];
      for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
        int first = model.firstOptionOf(candidate);
        int end = first + model.optionsOf(candidate).size();
        int count = 0;
        for (int option = first; option < end; option++) {
          int[] of = model.talliesOf(option);
          int[] amounts = model.amountsOf(option);
          if (scope.isIn(option)) {
            for (int i = 0; i < of.length; i++) {
              base[of[i]] += amounts[i];
            }
            addFixedWorth(option);
          } else if (scope.isFree(option)) {
            for (int i = 0; i < of.length; i++) {
              int tally = of[i];
              if (!isTouched[tally]) {
                isTouched[tally] = true;
                touched[count++] = tally;
              }
              highest[tally] = Math.max(highest[tally], amounts[i]);
              lowest[tally] = Math.min(lowest[tally], amounts[i]);
            }
          }
        }
        for (int i = 0; i < count; i++) {
          int tally = touched[i];
          most[tally] += highest[tally];
          least[tally] += lowest[tally];
          highest[tally] = 0;
          lowest[tally] = 0;
          isTouched[tally] = false;
        }
      }
      for (int tally = 0; tally < tallies; tally++) {
        least[tally] += base[tally];
        most[tally] += base[tally];
      }
    }

    private void addFixedWorth(int option) {
      for (Level level : Level.values()) {
        long worth = model.worth(option, level);
        if (level == goal) {
          constant -= worth;
        } else {
          capConstant[level.ordinal()] -= worth;
        }
      }
    }

    private int addRow(double least, double most) {
      if (rows == rowLower.length) {
        rowLower = Arrays.copyOf(rowLower, 2 * rows);
        rowUpper = Arrays.copyOf(rowUpper, 2 * rows);
      }
      rowLower[rows] = least;
      rowUpper[rows] = most;
      return rows++;
    }

    private void endColumn(double least, double most, double amount, boolean isWhole) {
      matrix.endColumn();
      if (columns == lower.length) {
        lower = Arrays.copyOf(lower, 2 * columns);
        upper = Arrays.copyOf(upper, 2 * columns);
        cost = Arrays.copyOf(cost, 2 * columns);
        whole = Arrays.copyOf(whole, 2 * columns);
      }
      lower[columns] = least;
      upper[columns] = most;
      cost[columns] = amount;
      whole[columns++] = isWhole;
    }

    /** Which tallies need a row, and which cost the same for each unit of their sum. */
    private void decideTallies() {
      for (int t = 0; t < base.length; t++) {
        rowOfTally[t] = -1;
        otherWayRow[t] = -1;
        Tally tally = model.tallies().get(t);
        Level level = tally.level();
        boolean matters = level == goal || (level.compareTo(goal) < 0 && isBounded(level));
        if (!matters || (tallies != null && !tallies[t])) {
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
            marginal[t] = each;
          } else {
            marginalOfCap[t] = each;
          }
          continue;
        }
        rowOfTally[t] = addRow(0, 0);
        boolean bothWays = least[t] < base[t] && most[t] > base[t];
        if (counting && bothWays && isStrict(level) && tally.shape() == Tally.Shape.EQUAL) {
          otherWayRow[t] = addRow(0, 0);
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
        onceRow[candidate] = free > 1 ? addRow(0, 1) : -1;
      }
      for (int option = 0; option < columnOfOption.length; option++) {
        if (!scope.isFree(option)) {
          continue;
        }
        optionOfColumn[columns] = option;
        int once = onceRow[model.candidateOf(option)];
        if (once >= 0) {
          matrix.add(once, 1);
        }
        int[] of = model.talliesOf(option);
        int[] amounts = model.amountsOf(option);
        double amount = -model.worth(option, goal);
        for (int i = 0; i < of.length; i++) {
          int tally = of[i];
          amount += marginal[tally] * amounts[i];
          if (otherWayRow[tally] >= 0 && amounts[i] < 0) {
            matrix.add(otherWayRow[tally], -amounts[i]);
          } else if (rowOfTally[tally] >= 0) {
            matrix.add(rowOfTally[tally], amounts[i]);
          }
        }
        for (Level level : Level.values()) {
          int cap = capRow[level.ordinal()];
          if (cap >= 0) {
            double loss = -model.worth(option, level);
            for (int i = 0; i < of.length; i++) {
              if (model.tallies().get(of[i]).level() == level) {
                loss += marginalOfCap[of[i]] * amounts[i];
              }
            }
            matrix.add(cap, (long) loss);
          }
        }
        endColumn(0, 1, amount, true);
      }
    }

    /** The columns of what a tally costs, and the bounds of its row. */
    private void addCharges() {
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
          rowLower[otherWayRow[t]] = base[t];
          rowUpper[otherWayRow[t]] = base[t];
          matrix.add(row, -1);
          matrix.add(otherWayRow[t], -1);
          endColumn(0, high, 0, true);
          continue;
        }
        switch (tally.shape()) {
          case EQUAL -> {
            rowLower[row] = bound;
            rowUpper[row] = bound;
            if (!strict) {
              addCharge(tally, row, -1, high - bound);
              addCharge(tally, row, 1, bound - low);
            }
          }
          case AT_MOST -> {
            long units = strict ? 0 : -Math.floorDiv(bound - high, tally.divisor());
            rowLower[row] = low - tally.divisor() * units;
            rowUpper[row] = bound;
            if (!strict) {
              addCharge(tally, row, -tally.divisor(), units);
            }
          }
          case AT_LEAST -> {
            long units = strict ? 0 : bound - low;
            rowLower[row] = bound;
            rowUpper[row] = high + units;
            if (!strict) {
              addCharge(tally, row, 1, units);
            }
          }
        }
        // A row that nothing can satisfy still has bounds in order; the simplex finds out.
        rowUpper[row] = Math.max(rowUpper[row], rowLower[row]);
        if (strict && tally.shape() == Tally.Shape.AT_MOST) {
          rowLower[row] = Math.min(low, bound);
        }
      }
    }

    private void addCharge(Tally tally, int row, long each, long units) {
      if (units <= 0) {
        return;
      }
      matrix.add(row, each);
      int cap = capRow[tally.level().ordinal()];
      if (cap >= 0) {
        matrix.add(cap, tally.weight());
      }
      endColumn(0, units, tally.level() == goal ? tally.weight() : 0, Math.abs(each) != 1);
    }

    private void closeCaps() {
      for (Level level : Level.values()) {
        int row = capRow[level.ordinal()];
        if (row >= 0) {
          rowLower[row] = -FAR;
          rowUpper[row] = Math.max(-FAR, caps.of(level) - capConstant[level.ordinal()]);
        } else if (isStrict(level) && capConstant[level.ordinal()] > 0) {
          // What is settled breaks a strict level already: nothing can satisfy this row.
          addRow(1, 1);
        }
      }
    }

    DualSimplex simplex() {
      double[] lowers = Arrays.copyOf(lower, columns + rows);
      double[] uppers = Arrays.copyOf(upper, columns + rows);
      System.arraycopy(rowLower, 0, lowers, columns, rows);
      System.arraycopy(rowUpper, 0, uppers, columns, rows);
      DualSimplex made = new DualSimplex(matrix.build(rows), lowers, uppers);
      for (int column = 0; column < columns; column++) {
        made.setCost(column, cost[column]);
      }
      return made;
    }
  }

  /** Further than what a level can lose in a component. */
  private static final double FAR = 1 << 20;
}
