package org.lungang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People are spread so that nothing could be more even: whole, rows, columns, cells. */
class EvenDaysTest {

  @Test
  void everythingIsEvenAtOnceOnThousandsOfRandomCases() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 3000; round++) {
      int rows = random.nextInt(0, 6);
      int columns = random.nextInt(1, 8);
      int days = random.nextInt(1, 24);
      int most = random.nextInt(1, 12);
      int[][] people = new int[rows][columns];
      for (int[] row : people) {
        Arrays.setAll(row, column -> random.nextInt(0, most));
      }
      check(people, days, EvenDays.spread(people, days, random.nextInt(0, 100)));
    }
  }

  @Test
  void aSingleDayTakesEverybody() {
    assertThat(EvenDays.spread(new int[][] {{3, 0}, {1, 2}}, 1, 5))
        .isDeepEqualTo(new int[][][] {{{3}, {0}}, {{1}, {2}}});
  }

  private static void check(int[][] people, int days, int[][][] counts) {
    int[] whole = new int[days];
    for (int column = 0; column < (people.length == 0 ? 0 : people[0].length); column++) {
      int[] ofColumn = new int[days];
      for (int[][] row : counts) {
        add(row[column], ofColumn);
      }
      assertEven(ofColumn);
    }
    for (int row = 0; row < people.length; row++) {
      int[] ofRow = new int[days];
      for (int column = 0; column < people[row].length; column++) {
        assertEven(counts[row][column]);
        assertThat(IntStream.of(counts[row][column]).sum()).isEqualTo(people[row][column]);
        add(counts[row][column], ofRow);
      }
      assertEven(ofRow);
      add(ofRow, whole);
    }
    assertEven(whole);
  }

  private static void add(int[] counts, int[] to) {
    for (int day = 0; day < to.length; day++) {
      to[day] += counts[day];
    }
  }

  private static void assertEven(int[] counts) {
    assertThat(IntStream.of(counts).max().orElse(0) - IntStream.of(counts).min().orElse(0))
        .isLessThanOrEqualTo(1);
  }
}
