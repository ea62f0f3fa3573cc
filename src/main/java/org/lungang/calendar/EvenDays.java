package org.lungang.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Spreads people over days so that, at once, everybody together, the people of each row, those of
 * each column and those of each cell are spread as evenly as can be: on any two days their numbers
 * differ by at most one.
 *
 * <p>People are the edges of a bipartite multigraph between rows and columns, days its colours: an
 * equitable edge colouring, which always exists (D. de Werra, Equitable colorations of graphs,
 * 1971). Two days at a time are made even: the edges of both, parallel ones paired off first, are
 * halved along Euler tours, which have even length in a bipartite graph once vertices of odd degree
 * are joined to a further vertex on the other side. That evens every row, column and cell and the
 * whole on these two days; since the sum of squares over all of them falls each time, it ends.
 * Time: for n people and d days about d² (n / d + rows × columns) for each of a few rounds.
 */
final class EvenDays {

  private final int[][][] counts;
  private final int rows;
  private final int columns;
  private final int days;

  private EvenDays(int[][] people, int days, int offset) {
    this.rows = people.length;
    this.columns = rows == 0 ? 0 : people[0].length;
    this.days = days;
    this.counts = new int[rows][columns][days];
    int dealt = offset;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (int i = 0; i < people[row][column]; i++) {
          counts[row][column][Math.floorMod(dealt++, days)]++;
        }
      }
    }
  }

  /**
   * How many go on which day.
   *
   * @param people how many there are, by row and column
   * @param days how many days there are, at least 1
   * @param offset which of the days is dealt first
   * @return by row, column and day
   */
  static int[][][] spread(int[][] people, int days, int offset) {
    EvenDays even = new EvenDays(people, days, offset);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int one = 0; one < days; one++) {
        for (int other = one + 1; other < days; other++) {
          if (!even.isEven(one, other)) {
            even.halve(one, other);
            changed = true;
          }
        }
      }
    }
    return even.counts;
  }

  private boolean isEven(int one, int other) {
    int[] rowGap = new int[rows];
    int[] columnGap = new int[columns];
    int gap = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int difference = counts[row][column][one] - counts[row][column][other];
        if (Math.abs(difference) > 1) {
          return false;
        }
        rowGap[row] += difference;
        columnGap[column] += difference;
        gap += difference;
      }
    }
    boolean even = Math.abs(gap) <= 1;
    for (int difference : rowGap) {
      even &= Math.abs(difference) <= 1;
    }
    for (int difference : columnGap) {
      even &= Math.abs(difference) <= 1;
    }
    return even;
  }

  /** Deals the people of two days anew between these two. */
  private void halve(int one, int other) {
    // Row vertices, then the further one on their side; column vertices, then theirs.
    boolean[][] odd = new boolean[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int both = counts[row][column][one] + counts[row][column][other];
        counts[row][column][one] = both / 2;
        counts[row][column][other] = both / 2;
        odd[row][column] = both % 2 == 1;
      }
    }
    for (int row = 0; row < rows; row++) {
      odd[row][columns] = degreeOfRow(odd, row) % 2 == 1;
    }
    for (int column = 0; column <= columns; column++) {
      odd[rows][column] = degreeOfColumn(odd, column) % 2 == 1;
    }
    for (int row = 0; row <= rows; row++) {
      while (degreeOfRow(odd, row) > 0) {
        alternate(tour(odd, row), one, other);
      }
    }
  }

  private static int degreeOfRow(boolean[][] edges, int row) {
    int degree = 0;
    for (boolean edge : edges[row]) {
      degree += edge ? 1 : 0;
    }
    return degree;
  }

  private static int degreeOfColumn(boolean[][] edges, int column) {
    int degree = 0;
    for (boolean[] row : edges) {
      degree += row[column] ? 1 : 0;
    }
    return degree;
  }

  /** An Euler tour from a row vertex by Hierholzer's algorithm; takes its edges out. */
  private List<Integer> tour(boolean[][] edges, int startRow) {
    Deque<Integer> path = new ArrayDeque<>();
    List<Integer> tour = new ArrayList<>();
    path.push(startRow);
    while (!path.isEmpty()) {
      int vertex = path.element();
      int next = takeEdge(edges, vertex);
      if (next < 0) {
        tour.add(path.pop());
      } else {
        path.push(next);
      }
    }
    return tour;
  }

  /** The other end of some edge at a vertex, taken out; −1 if there is none left. */
  private int takeEdge(boolean[][] edges, int vertex) {
    if (vertex <= rows) {
      for (int column = 0; column <= columns; column++) {
        if (edges[vertex][column]) {
          edges[vertex][column] = false;
          return rows + 1 + column;
        }
      }
    } else {
      for (int row = 0; row <= rows; row++) {
        if (edges[row][vertex - rows - 1]) {
          edges[row][vertex - rows - 1] = false;
          return row;
        }
      }
    }
    return -1;
  }

  private void alternate(List<Integer> tour, int one, int other) {
    for (int i = 0; i + 1 < tour.size(); i++) {
      int row = Math.min(tour.get(i), tour.get(i + 1));
      int column = Math.max(tour.get(i), tour.get(i + 1)) - rows - 1;
      if (row < rows && column < columns) {
        counts[row][column][i % 2 == 0 ? one : other]++;
      }
    }
  }
}
