package org.lungang.search.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lungang.search.exact.SumColumns.Sum;
import org.lungang.search.exact.SumColumns.Term;

/**
 * Where options, candidates, tallies and sums of a model stand in a {@link ComponentProgram}: the
 * index of a column or row, −1 where there is none.
 *
 * @param columnOfOption by option; those that are free have one
 * @param assignmentRow by candidate; those with several free options have one
 * @param capRow by level
 * @param ranges of each tally
 * @param sumColumns the column of each sum, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ProgramLayout(
    int[] columnOfOption,
    int[] assignmentRow,
    int[] capRow,
    TallyRanges ranges,
    TallyRows rows,
    TallyColumns columns,
    SumColumns sums,
    Map<Sum, Integer> rowOfSum,
    List<Integer> sumColumns) {

  /**
   * The variables of another program of the same model for those of this one: columns, then rows
   * counted from the number of columns on; −1 where the other has none.
   *
   * @param columnCount of this program
   * @param rowCount of this program
   * @param otherColumnCount of the other program
   */
  int[] variablesIn(ProgramLayout other, int columnCount, int rowCount, int otherColumnCount) {
    int[] variableOf = new int[columnCount + rowCount];
    Arrays.fill(variableOf, -1);
    map(columnOfOption, 0, other.columnOfOption, 0, variableOf);
    map(assignmentRow, columnCount, other.assignmentRow, otherColumnCount, variableOf);
    map(capRow, columnCount, other.capRow, otherColumnCount, variableOf);
    for (int tally = 0; tally < rows.count(); tally++) {
      map(rows.row(tally), columnCount, other.rows.row(tally), otherColumnCount, variableOf);
      map(
          rows.otherWayRow(tally),
          columnCount,
          other.rows.otherWayRow(tally),
          otherColumnCount,
          variableOf);
      map(columns.countColumn(tally), 0, other.columns.countColumn(tally), 0, variableOf);
      map(columns.aboveColumn(tally), 0, other.columns.aboveColumn(tally), 0, variableOf);
      map(columns.belowColumn(tally), 0, other.columns.belowColumn(tally), 0, variableOf);
      mapSums(other, tally, columnCount, otherColumnCount, variableOf);
    }
    return variableOf;
  }

  /** Sums are the same if they stand at the same place in the row of the same tally. */
  private void mapSums(
      ProgramLayout other, int tally, int columnCount, int otherColumnCount, int[] variableOf) {
    List<Term> terms = sums.termsOf(tally);
    List<Term> others = other.sums.termsOf(tally);
    for (int i = 0; i < Math.min(terms.size(), others.size()); i++) {
      Sum here = terms.get(i).sum();
      Sum there = others.get(i).sum();
      map(row(here), columnCount, other.row(there), otherColumnCount, variableOf);
      map(column(here), 0, other.column(there), 0, variableOf);
    }
  }

  private int row(Sum sum) {
    return Objects.requireNonNull(rowOfSum.get(sum));
  }

  private int column(Sum sum) {
    return sumColumns.get(sums.sums().indexOf(sum));
  }

  private static void map(int[] here, int offset, int[] there, int otherOffset, int[] variableOf) {
    for (int i = 0; i < here.length; i++) {
      map(here[i], offset, there[i], otherOffset, variableOf);
    }
  }

  private static void map(int here, int offset, int there, int otherOffset, int[] variableOf) {
    if (here >= 0 && there >= 0) {
      variableOf[here + offset] = there + otherOffset;
    }
  }
}
