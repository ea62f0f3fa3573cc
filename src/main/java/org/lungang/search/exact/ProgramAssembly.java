package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.integer.IntegerProgram;
import org.lungang.policy.Level;
import org.lungang.search.exact.SumColumns.Bounds;
import org.lungang.search.exact.SumColumns.Sum;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/** Assembles the columns and rows of a {@link ComponentProgram}. */
// Whole numbers far below 2^53: a double holds each of them exactly.
@SuppressWarnings("LongDoubleConversion")
final class ProgramAssembly {

  /** More than what a level can lose in a component. */
  private static final double FAR = 1 << 20;

  private final ComponentModel model;
  private final Level goal;
  private final Caps caps;
  private final OptionScope scope;
  private final TallyRanges ranges;
  private final TallyRows rows;
  private final SumColumns sums;
  private final Map<Integer, Map<Integer, Long>> amountsByEquality;
  private final Map<Sum, Integer> rowOfSum = new HashMap<>();
  private final List<List<Integer>> sumRowsOfOption = new ArrayList<>();
  private final Map<Integer, List<Integer>> sumRowsOfPair = new HashMap<>();
  private final int[] capRow = new int[Level.values().length];
  private final IntegerProgram.Builder program = new IntegerProgram.Builder();

  private final int[] columnOfOption;
  private final int[] optionOfColumn;
  private final int[] assignmentRow;
  private final Map<Integer, Integer> tallyOfCount = new HashMap<>();
  private final List<Integer> sumColumns = new ArrayList<>();

  /** See {@link ComponentProgram}. */
  ProgramAssembly(
      ComponentModel model,
      Level goal,
      Caps caps,
      OptionScope scope,
      boolean counting,
      boolean @Nullable [] tallies) {
    this.model = model;
    this.goal = goal;
    this.caps = caps;
    this.scope = scope;
    this.ranges = TallyRanges.of(model, scope);
    this.columnOfOption = new int[model.options().size()];
    this.assignmentRow = new int[model.candidateCount()];
    this.rows = new TallyRows(model, goal, caps, ranges, counting, tallies, program);
    this.sums =
        counting
            ? SumColumns.of(model, scope, ranges, rows)
            : SumColumns.none(model, scope, ranges, rows);
    this.amountsByEquality = sums.amountsByEquality();
    Arrays.fill(capRow, -1);
    for (Level level : Level.values()) {
      if (level.compareTo(goal) < 0 && !rows.isStrict(level) && caps.of(level) != Long.MAX_VALUE) {
        capRow[level.ordinal()] = program.addRow(0, 0);
      }
    }
    addSumRows();
    int free = 0;
    for (int option = 0; option < columnOfOption.length; option++) {
      columnOfOption[option] = scope.isFree(option) ? free++ : -1;
    }
    this.optionOfColumn = new int[free];
    addOptions();
    addTallies();
    addSums();
    closeCaps();
  }

  IntegerProgram build() {
    return program.build(constant(goal));
  }

  /** The column of each option; −1 if it is not free. */
  int[] columnOfOption() {
    return columnOfOption;
  }

  /** The option of each of the first columns. */
  int[] optionOfColumn() {
    return optionOfColumn;
  }

  /** The row of each candidate who has several free options; −1 of the others. */
  int[] assignmentRow() {
    return assignmentRow;
  }

  /** The columns that count what a tally sums up, or one way of it. */
  Map<Integer, Integer> tallyOfCount() {
    return tallyOfCount;
  }

  /** The columns of sums. */
  List<Integer> sumColumns() {
    return sumColumns;
  }

  /** Prices options at the duals of this program. */
  Pricing pricing() {
    return new Pricing(model, goal, rows, sums, rowOfSum, capRow);
  }

  /** What is lost at a level whatever the free options are. */
  private long constant(Level level) {
    long constant = rows.constant(level);
    for (int option = 0; option < columnOfOption.length; option++) {
      if (scope.isFixedAtOne(option)) {
        constant -= model.worth(option, level);
      }
    }
    return constant;
  }

  private void addSumRows() {
    model.options().forEach(option -> sumRowsOfOption.add(new ArrayList<>(0)));
    for (Sum sum : sums.sums()) {
      int row = program.addRow(0, 0);
      rowOfSum.put(sum, row);
      if (sum.pairs() == null) {
        Arrays.stream(sum.options()).forEach(option -> sumRowsOfOption.get(option).add(row));
      } else {
        sum.pairs()
            .tallies()
            .forEach(
                pair -> sumRowsOfPair.computeIfAbsent(pair, added -> new ArrayList<>()).add(row));
      }
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
      assignmentRow[candidate] = free > 1 ? program.addRow(0, 1) : -1;
    }
    for (int option = 0; option < columnOfOption.length; option++) {
      if (scope.isFree(option)) {
        optionOfColumn[columnOfOption[option]] = option;
        addOption(option);
      }
    }
  }

  private void addOption(int option) {
    int assignment = assignmentRow[model.candidateOf(option)];
    if (assignment >= 0) {
      program.add(assignment, 1);
    }
    int[] of = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    for (int i = 0; i < of.length; i++) {
      int tally = of[i];
      if (rows.countsEachWay(tally) && amounts[i] < 0) {
        program.add(rows.otherWayRow(tally), -amounts[i]);
      } else if (rows.hasRow(tally)) {
        long amount = sums.standIn(tally) ? sums.amountBeside(tally, of) : amounts[i];
        if (amount != 0) {
          program.add(rows.row(tally), amount);
        }
      }
    }
    sumRowsOfOption.get(option).forEach(row -> program.add(row, 1));
    for (Level level : Level.values()) {
      if (capRow[level.ordinal()] >= 0) {
        program.add(capRow[level.ordinal()], linearLoss(option, level));
      }
    }
    program.endColumn(0, 1, linearLoss(option, goal), true);
  }

  /** What an option loses at a level, by itself and where tallies are linear. */
  private long linearLoss(int option, Level level) {
    long loss = -model.worth(option, level);
    int[] of = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    for (int i = 0; i < of.length; i++) {
      if (model.tallies().get(of[i]).level() == level) {
        loss += rows.linearCost(of[i]) * amounts[i];
      }
    }
    return loss;
  }

  /** The bounds of the row of each tally, and its columns: of a count, or of penalties. */
  private void addTallies() {
    for (Tally tally : model.tallies()) {
      int t = tally.index();
      if (rows.countsEachWay(t)) {
        addCountEachWay(tally);
      } else if (rows.hasRow(t)) {
        addTally(tally);
      }
    }
  }

  /**
   * As many one way as the column says, and as many the other way, but for what is over or short
   * where that may be.
   */
  private void addCountEachWay(Tally tally) {
    int t = tally.index();
    long base = ranges.base()[t];
    program.setRow(rows.otherWayRow(t), base, base);
    program.add(rows.row(t), -1);
    program.add(rows.otherWayRow(t), -1);
    sumRowsOfPair.getOrDefault(t, List.of()).forEach(row -> program.add(row, 1));
    tallyOfCount.put(program.endColumn(0, ranges.most()[t] - base, 0, true), t);
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
    amountsByEquality
        .getOrDefault(tally.index(), Map.of())
        .forEach((other, amount) -> program.add(rows.row(other), -sign * amount));
    endPenalty(tally, units, false);
  }

  private void addTally(Tally tally) {
    int t = tally.index();
    int row = rows.row(t);
    boolean strict = rows.isStrict(tally.level());
    // Of what the columns in the row add up to.
    long fixed = ranges.base()[t] + sums.constantOf(t);
    long low = ranges.least()[t] - fixed;
    long high = ranges.most()[t] - fixed;
    long bound = (tally.shape() == Tally.Shape.EQUAL ? 0 : tally.bound()) - fixed;
    switch (tally.shape()) {
      case COUNT -> {
        program.add(row, -1);
        tallyOfCount.put(program.endColumn(low, high, 0, true), t);
      }
      case EQUAL -> {
        program.setRow(row, bound, bound);
        if (!strict) {
          addPenalty(tally, -1, high - bound);
          addPenalty(tally, 1, bound - low);
        }
      }
      case AT_MOST -> {
        long units = strict ? 0 : -Math.floorDiv(bound - high, tally.divisor());
        // A row that nothing can satisfy still has its bounds in order; the simplex finds out.
        program.setRow(row, Math.min(bound, low - tally.divisor() * units), bound);
        if (!strict) {
          addPenalty(tally, -tally.divisor(), units);
        }
      }
      case AT_LEAST -> {
        long units = strict ? 0 : bound - low;
        program.setRow(row, bound, Math.max(bound, high + units));
        if (!strict) {
          addPenalty(tally, 1, units);
        }
      }
    }
  }

  private void addPenalty(Tally tally, long each, long units) {
    if (units <= 0) {
      return;
    }
    program.add(rows.row(tally.index()), each);
    endPenalty(tally, units, Math.abs(each) != 1);
  }

  private void endPenalty(Tally tally, long units, boolean integer) {
    int cap = capRow[tally.level().ordinal()];
    if (cap >= 0) {
      program.add(cap, tally.weight());
    }
    program.endColumn(0, units, tally.level() == goal ? tally.weight() : 0, integer);
  }

  private void addSums() {
    Map<Sum, Bounds> bounds = sums.bounds();
    for (Sum sum : sums.sums()) {
      program.add(Objects.requireNonNull(rowOfSum.get(sum)), -1);
      for (Tally tally : model.tallies()) {
        for (SumColumns.Term term : sums.termsOf(tally.index())) {
          if (term.sum() == sum) {
            program.add(rows.row(tally.index()), term.coefficient());
          }
        }
      }
      Bounds within = Objects.requireNonNull(bounds.get(sum));
      sumColumns.add(program.endColumn(within.least(), within.most(), 0, true));
    }
  }

  private void closeCaps() {
    for (Level level : Level.values()) {
      int row = capRow[level.ordinal()];
      if (row >= 0) {
        program.setRow(row, -FAR, Math.max(-FAR, caps.of(level) - constant(level)));
      } else if (rows.isStrict(level) && constant(level) > 0) {
        // The fixed options break a strict level already: nothing can satisfy this row.
        program.addRow(1, 1);
      }
    }
  }
}
