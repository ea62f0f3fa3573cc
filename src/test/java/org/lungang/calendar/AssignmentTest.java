package org.lungang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The assignment is as cheap as the cheapest of all that there are. */
class AssignmentTest {

  @Test
  void noAssignmentIsCheaper() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 2000; round++) {
      int rows = random.nextInt(0, 6);
      int columns = rows + random.nextInt(0, 3);
      long[][] costs = new long[rows][columns];
      for (long[] row : costs) {
        Arrays.setAll(row, column -> random.nextInt(0, 20));
      }
      int[] columnOf = Assignment.cheapest(costs);
      assertThat(Arrays.stream(columnOf).distinct().count()).isEqualTo(rows);
      long cost = 0;
      for (int row = 0; row < rows; row++) {
        cost += costs[row][columnOf[row]];
      }
      assertThat(cost).isEqualTo(cheapest(costs, 0, new boolean[columns]));
    }
  }

  @Test
  void moreRowsThanColumnsDoNotFit() {
    assertThatThrownBy(() -> Assignment.cheapest(new long[2][1]))
        .hasMessageContaining("2 rows do not fit into 1 columns");
  }

  private static long cheapest(long[][] costs, int row, boolean[] used) {
    if (row == costs.length) {
      return 0;
    }
    long best = Long.MAX_VALUE;
    for (int column = 0; column < used.length; column++) {
      if (!used[column]) {
        used[column] = true;
        best = Math.min(best, costs[row][column] + cheapest(costs, row + 1, used));
        used[column] = false;
      }
    }
    return best;
  }
}
