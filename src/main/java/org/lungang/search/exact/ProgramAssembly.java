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
  private final Map<Sum, Integer> rowOfSum = new HashMap<>();
  private final List<List<Integer>> sumRowsOfColumn = new ArrayList<>();
  private final Map<Integer, List<Integer>> sumRowsOfPair = new HashMap<>();
  private final int[] optionRow;
  private final int[] capRow = new int[Level.values().length];
  private final IntegerProgram.Builder program = new IntegerProgram.Builder();

  private final AlikeCandidates alike;
  private final int[] assignmentRow;
  private final TallyColumns tallyColumns;
  private final List<Integer> sumColumns = new ArrayList<>();

  /** See {@link ComponentProgram}. */
  ProgramAssembly(
      ComponentModel model,
      Level goal,
      Caps caps,
      OptionScope scope,
      Counting counting,
      boolean @Nullable [] tallies) {
    this.model = model;
    this.goal = goal;
    this.caps = caps;
    this.scope = scope;
    this.ranges = TallyRanges.of(model, scope);
    this.assignmentRow = new int[model.candidateCount()];
    this.rows = new TallyRows(model, goal, caps, ranges, counting.hasColumns(), tallies, program);
    this.sums =
        counting.hasColumns()
            ? SumColumns.of(model, scope, ranges, rows)
            : SumColumns.none(model, scope, ranges, rows);
    this.optionRow = new int[model.tallies().size()];
    Arrays.fill(optionRow, -1);
    if (counting == Counting.COLUMNS_AND_ROWS) {
      addOptionRows();
    }
    Arrays.fill(capRow, -1);
    for (Level level : Level.values()) {
      if (level.compareTo(goal) < 0 && !rows.isStrict(level) && caps.of(level) != Long.MAX_VALUE) {
        capRow[level.ordinal()] = program.addRow(0, 0);
      }
    }
    this.alike =
        goal == Level.SOFT
            ? AlikeCandidates.none(model, scope)
            : AlikeCandidates.of(
                model,
                scope,
                Arrays.stream(Level.values()).filter(rows::matters).toList(),
                tally -> rows.hasRow(tally) || rows.linearCost(tally) != 0);
    addSumRows();
    addOptions();
    this.tallyColumns =
        new TallyColumns(model, goal, ranges, rows, sums, optionRow, capRow, program);
    tallyColumns.add(sumRowsOfPair);
    addSums();
    closeCaps();
  }

  IntegerProgram build() {
    return program.build(constant(goal));
  }

  /** Who shares the first columns. */
  AlikeCandidates alike() {
    return alike;
  }

  /** Where everything of the model stands in the program. */
  ProgramLayout layout() {
    return new ProgramLayout(
        alike.columnOfOption(),
        assignmentRow,
        capRow,
        ranges,
        rows,
        tallyColumns,
        sums,
        rowOfSum,
        sumColumns);
  }

  /** What is lost at a level whatever the free options are. */
  private long constant(Level level) {
    long constant = rows.constant(level);
    for (int option = 0; option < model.options().size(); option++) {
      if (scope.isFixedAtOne(option)) {
        constant -= model.worth(option, level);
      }
    }
    return constant;
  }

  /** Rows of the options of those tallies of which columns say how many they count. */
  private void addOptionRows() {
    for (int tally = 0; tally < optionRow.length; tally++) {
      if (sums.standIn(tally) || rows.countsEachWay(tally)) {
        optionRow[tally] = program.addRow(0, 0);
      }
    }
  }

  private void addSumRows() {
    for (int column = 0; column < alike.optionOfColumn().length; column++) {
      sumRowsOfColumn.add(new ArrayList<>(0));
    }
    for (Sum sum : sums.sums()) {
      int row = program.addRow(0, 0);
      rowOfSum.put(sum, row);
      if (sum.pairs() == null) {
        Arrays.stream(sum.options())
            .map(option -> alike.columnOfOption()[option])
            .distinct()
            .forEach(column -> sumRowsOfColumn.get(column).add(row));
      } else {
        sum.pairs()
            .tallies()
            .forEach(
                pair -> sumRowsOfPair.computeIfAbsent(pair, added -> new ArrayList<>()).add(row));
      }
    }
  }

  private void addOptions() {
    Arrays.fill(assignmentRow, -1);
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      if (alike.isFirst(candidate)) {
        int[] those = alike.alike(candidate);
        if (alike.columnsOf(candidate) > 1) {
          int row = program.addRow(0, those.length);
          for (int one : those) {
            assignmentRow[one] = row;
          }
        }
      }
    }
    for (int column = 0; column < alike.optionOfColumn().length; column++) {
      addOption(column, alike.optionOfColumn()[column]);
    }
  }

  private void addOption(int column, int option) {
    int assignment = assignmentRow[model.candidateOf(option)];
    if (assignment >= 0) {
      program.add(assignment, 1);
    }
    int[] of = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    for (int i = 0; i < of.length; i++) {
      int tally = of[i];
      if (optionRow[tally] >= 0) {
        program.add(optionRow[tally], amounts[i]);
      }
      if (rows.countsEachWay(tally) && amounts[i] < 0) {
        program.add(rows.otherWayRow(tally), -amounts[i]);
      } else if (rows.hasRow(tally)) {
        long amount = sums.standIn(tally) ? sums.amountBeside(tally, of) : amounts[i];
        if (amount != 0) {
          program.add(rows.row(tally), amount);
        }
      }
    }
    sumRowsOfColumn.get(column).forEach(row -> program.add(row, 1));
    for (Level level : Level.values()) {
      if (capRow[level.ordinal()] >= 0) {
        program.add(capRow[level.ordinal()], linearLoss(option, level));
      }
    }
    program.endColumn(0, alike.most(column), linearLoss(option, goal), true);
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
