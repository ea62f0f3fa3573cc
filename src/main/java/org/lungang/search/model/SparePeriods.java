package org.lungang.search.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody has to spare by how many teachers of the subject the home school has under a plan,
 * and lines that lie nowhere below it: its concave hull.
 *
 * @param least the fewest teachers there can be
 * @param spare weekly periods by how many teachers there are, from {@code least} on
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record SparePeriods(int least, int[] spare) {

  /**
   * A line that bounds what is spare from above: {@code scale} times the periods are at most {@code
   * start} and {@code slope} for each teacher beyond those there are without the plan.
   */
  record Line(int scale, int slope, int start) {}

  /**
   * What is spare.
   *
   * @param capacity of the one who travels
   * @param wanted the periods that the home school's timetable asks for
   */
  static SparePeriods of(int capacity, int wanted, int least, int most) {
    int from = Math.max(1, least);
    int[] spare = new int[Math.max(from, most) - from + 1];
    for (int i = 0; i < spare.length; i++) {
      int teachers = from + i;
      spare[i] = Math.max(0, capacity - (wanted + teachers - 1) / teachers);
    }
    return new SparePeriods(from, spare);
  }

  /** What is spare at most. */
  int most() {
    int most = 0;
    for (int periods : spare) {
      most = Math.max(most, periods);
    }
    return most;
  }

  /** The most teachers there can be. */
  int mostTeachers() {
    return least + spare.length - 1;
  }

  /** How many teachers there have to be at least beyond the fewest, for so much to be spare. */
  int teachersNeeded(int periods) {
    int beyond = 0;
    while (spare[beyond] < periods) {
      beyond++;
    }
    return beyond;
  }

  /**
   * The lines between the corners of the hull, save level ones.
   *
   * @param teachers those there are without the plan
   */
  List<Line> lines(int teachers) {
    List<Integer> corners = new ArrayList<>();
    for (int i = 0; i < spare.length; i++) {
      while (corners.size() >= 2 && isBelow(corners, i)) {
        corners.remove(/* index */ corners.size() - 1);
      }
      corners.add(i);
    }
    List<Line> lines = new ArrayList<>();
    for (int k = 1; k < corners.size(); k++) {
      int a = corners.get(k - 1);
      int b = corners.get(k);
      int slope = spare[b] - spare[a];
      if (slope != 0) {
        int scale = b - a;
        lines.add(new Line(scale, slope, scale * spare[a] + slope * (teachers - least - a)));
      }
    }
    return lines;
  }

  /** Whether the last corner lies on or below the way from the one before it to a point. */
  private boolean isBelow(List<Integer> corners, int point) {
    int b = corners.get(corners.size() - 1);
    int a = corners.get(corners.size() - 2);
    return (long) (spare[b] - spare[a]) * (point - a) <= (long) (spare[point] - spare[a]) * (b - a);
  }
}
