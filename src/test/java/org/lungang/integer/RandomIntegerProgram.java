package org.lungang.integer;

import java.util.Random;

/**
 * A small random integer program all of whose values can be tried: columns of 0 or 1, some of more,
 * and for some rows what they cost for each unit that they are off.
 *
 * @param entries of each row, by column
 * @param price of each unit that a row is above its upper bound; 0 if it must hold
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record RandomIntegerProgram(
    int constant, int[] upper, int[] cost, int[][] entries, int[] least, int[] most, int[] price) {

  static RandomIntegerProgram of(Random random) {
    int options = 4 + random.nextInt(5);
    int columns = options + random.nextInt(3);
    int rows = 2 + random.nextInt(4);
    int[] upper = new int[columns];
    int[] cost = new int[columns];
    int[] values = new int[columns];
    for (int column = 0; column < columns; column++) {
      upper[column] = column < options ? 1 : 1 + random.nextInt(3);
      cost[column] = random.nextInt(41) - 20;
      values[column] = random.nextInt(upper[column] + 1);
    }
    int[][] entries = new int[rows][columns];
    int[] least = new int[rows];
    int[] most = new int[rows];
    int[] price = new int[rows];
    for (int row = 0; row < rows; row++) {
      int sum = 0;
      for (int column = 0; column < columns; column++) {
        entries[row][column] = random.nextInt(3) == 0 ? 0 : random.nextInt(13) - 4;
        sum += entries[row][column] * values[column];
      }
      int off = random.nextInt(20) == 0 ? random.nextInt(9) - 4 : 0;
      least[row] = sum + off - random.nextInt(6);
      most[row] = least[row] + random.nextInt(7);
      price[row] = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0;
    }
    return new RandomIntegerProgram(
        random.nextInt(9) - 4, upper, cost, entries, least, most, price);
  }

  /** The same with costs so large that the perturbation of a relaxation may hide small ones. */
  RandomIntegerProgram dear(Random random) {
    int[] dearCost = new int[cost.length];
    for (int column = 0; column < cost.length; column++) {
      dearCost[column] = 150_000 * (cost[column] / 8) + random.nextInt(3);
    }
    return new RandomIntegerProgram(
        constant, upper, dearCost, entries, least, most, new int[price.length]);
  }

  /** The least cost; {@link Long#MAX_VALUE} if nothing fits. */
  long optimum() {
    return optimum(new int[upper.length], 0);
  }

  private long optimum(int[] values, int column) {
    if (column == values.length) {
      return cost(values);
    }
    long best = Long.MAX_VALUE;
    for (values[column] = 0; values[column] <= upper[column]; values[column]++) {
      best = Math.min(best, optimum(values, column + 1));
    }
    return best;
  }

  private long cost(int[] values) {
    long sum = constant;
    for (int column = 0; column < values.length; column++) {
      sum += (long) cost[column] * values[column];
    }
    for (int row = 0; row < entries.length; row++) {
      int at = 0;
      for (int column = 0; column < values.length; column++) {
        at += entries[row][column] * values[column];
      }
      if (at < least[row] || (at > most[row] && price[row] == 0)) {
        return Long.MAX_VALUE;
      }
      sum += (long) price[row] * Math.max(0, at - most[row]);
    }
    return sum;
  }

  /** The program; what rows cost are its last columns, which need not be whole by themselves. */
  IntegerProgram make() {
    IntegerProgram.Builder draft = new IntegerProgram.Builder();
    for (int row = 0; row < entries.length; row++) {
      draft.addRow(least[row] - (price[row] > 0 ? 1000 : 0), most[row]);
      if (price[row] > 0) {
        draft.addRow(least[row], 1000);
      }
    }
    for (int column = 0; column < upper.length; column++) {
      for (int row = 0, at = 0; row < entries.length; row++) {
        draft.add(at++, entries[row][column]);
        if (price[row] > 0) {
          draft.add(at++, entries[row][column]);
        }
      }
      draft.endColumn(0, upper[column], cost[column], true);
    }
    for (int row = 0, at = 0; row < entries.length; row++) {
      if (price[row] > 0) {
        draft.add(at++, -1);
        draft.endColumn(0, 1000, price[row], false);
      }
      at++;
    }
    return draft.build(constant);
  }
}
