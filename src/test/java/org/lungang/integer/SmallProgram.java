package org.lungang.integer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random integer program that is small enough to try every solution: mirrors, shares, limits and
 * sums that must be met, as policies make them, and rows of any kind. Some columns are fixed, and
 * some go below 0.
 */
final class SmallProgram {

  final int columns;
  final int[][] rows;
  final int[] least;
  final int[] most;
  final int[] lower;
  final int[] upper;
  final int[] cost;

  private SmallProgram(Random random) {
    this.columns = 4 + random.nextInt(7);
    int rowCount = 2 + random.nextInt(5);
    this.rows = new int[rowCount][columns];
    this.least = new int[rowCount];
    this.most = new int[rowCount];
    this.lower = new int[columns];
    this.upper = new int[columns];
    this.cost = new int[columns];
    for (int j = 0; j < columns; j++) {
      upper[j] = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
      lower[j] =
          switch (random.nextInt(12)) {
            case 0 -> upper[j];
            case 1 -> -random.nextInt(3);
            default -> 0;
          };
      cost[j] = random.nextInt(41) - 15;
    }
    for (int i = 0; i < rowCount; i++) {
      int kind = random.nextInt(4);
      int share = 3 + random.nextInt(3);
      int activity = 0;
      for (int j = 0; j < columns; j++) {
        rows[i][j] =
            switch (kind) {
              case 0 -> random.nextInt(3) - 1;
              case 1 -> random.nextInt(2);
              case 2 -> random.nextInt(3) == 0 ? 1 - share : random.nextInt(2);
              default -> random.nextInt(4) == 0 ? random.nextInt(9) - 4 : random.nextInt(2);
            };
        activity += rows[i][j] * (lower[j] + random.nextInt(upper[j] - lower[j] + 1));
      }
      least[i] = kind == 2 ? -100 : activity;
      most[i] = kind == 0 ? activity : kind == 2 ? 0 : activity + random.nextInt(3);
    }
  }

  static SmallProgram of(long seed) {
    return new SmallProgram(new Random(seed));
  }

  IntegerProgram program() {
    IntegerProgram.Builder builder = new IntegerProgram.Builder();
    for (int i = 0; i < rows.length; i++) {
      builder.addRow(least[i], most[i]);
    }
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows.length; i++) {
        builder.add(i, rows[i][j]);
      }
      builder.endColumn(lower[j], upper[j], cost[j], true);
    }
    return builder.build(0);
  }

  /** Every solution. */
  List<int[]> solutions() {
    List<int[]> found = new ArrayList<>();
    collect(new int[columns], 0, found);
    return found;
  }

  private void collect(int[] values, int column, List<int[]> found) {
    if (column == columns) {
      if (isFeasible(values)) {
        found.add(values.clone());
      }
      return;
    }
    for (int value = lower[column]; value <= upper[column]; value++) {
      values[column] = value;
      collect(values, column + 1, found);
    }
    values[column] = 0;
  }

  private boolean isFeasible(int[] values) {
    for (int i = 0; i < rows.length; i++) {
      int sum = 0;
      for (int j = 0; j < columns; j++) {
        sum += rows[i][j] * values[j];
      }
      if (sum < least[i] || sum > most[i]) {
        return false;
      }
    }
    return true;
  }

  long cost(int[] values) {
    long sum = 0;
    for (int j = 0; j < columns; j++) {
      sum += (long) cost[j] * values[j];
    }
    return sum;
  }
}
