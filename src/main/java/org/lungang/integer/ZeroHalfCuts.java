package org.lungang.integer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lungang.linear.SparseMatrix;

/**
 * Separates zero-half cuts: Chvátal–Gomory cuts of sums of rows with multiplier ½, whose
 * coefficients are even at the columns that are fractional and whose right-hand side is odd. By
 * elimination modulo 2, the columns that are farthest from their bounds first (A. Koster, A.
 * Zymolka and M. Kutschka, "Algorithms to separate {0,½}-Chvátal–Gomory cuts", Algorithmica 55,
 * 2009).
 */
final class ZeroHalfCuts {

  private static final double AT_BOUND = 1e-6;
  private static final double LEAST_VIOLATION = 0.02;
  private static final int MOST_CUTS = 50;

  private final Substitution at;
  private final SparseMatrix matrix;
  private final boolean ofAllColumns;
  private final Aggregation sum;
  private final PriorityQueue<Found> found = new PriorityQueue<>(Found.WORST_FIRST);

  /**
   * Which of the tight rows have a sum that gives a cut.
   *
   * @param odd how many coefficients at columns at their bounds are rounded for it
   */
  private record Found(double slack, int odd, long[] rows) {

    static final Comparator<Found> WORST_FIRST =
        Comparator.comparingDouble(Found::slack).thenComparingInt(Found::odd).reversed();
  }

  /**
   * A sum of rows, modulo 2: which columns have odd coefficients, and the right-hand side. Sets are
   * words of 64 bits: they are asked and added millions of times.
   */
  private static final class Line {
    final long[] rows;
    final long[] odd;
    boolean right;
    double slack;

    Line(long[] rows, long[] odd, boolean right, double slack) {
      this.rows = rows;
      this.odd = odd;
      this.right = right;
      this.slack = slack;
    }

    boolean isOdd(int column) {
      return (odd[column >> 6] & 1L << column) != 0;
    }

    boolean isEven() {
      for (long word : odd) {
        if (word != 0) {
          return false;
        }
      }
      return true;
    }

    int oddCount() {
      int count = 0;
      for (long word : odd) {
        count += Long.bitCount(word);
      }
      return count;
    }

    void add(Line other) {
      for (int i = 0; i < rows.length; i++) {
        rows[i] ^= other.rows[i];
      }
      for (int i = 0; i < odd.length; i++) {
        odd[i] ^= other.odd[i];
      }
      right ^= other.right;
      slack += other.slack;
    }
  }

  private static long[] set(int size) {
    return new long[(size + 63) >> 6];
  }

  private static void include(long[] set, int one) {
    set[one >> 6] |= 1L << one;
  }

  /**
   * @param ofAllColumns whether coefficients of columns at their bounds are made even too, as far
   *     as that goes: such cuts hold wherever else the relaxation goes, but take longer to find
   */
  ZeroHalfCuts(Substitution at, boolean ofAllColumns) {
    this.at = at;
    this.ofAllColumns = ofAllColumns;
    this.matrix = at.matrix();
    this.sum = new Aggregation(at);
  }

  /**
   * Cuts that the values of the relaxation violate.
   *
   * @param stop whether to end with what was found
   */
  List<Cut> find(BooleanSupplier stop) {
    int[] place = new int[matrix.columnCount()];
    List<Double> distances = new ArrayList<>();
    for (int j = 0; j < matrix.columnCount(); j++) {
      double distance = at.distance(j);
      place[j] = ofAllColumns || distance > AT_BOUND ? distances.size() : -1;
      if (place[j] >= 0) {
        distances.add(distance);
      }
    }
    double[] distance = distances.stream().mapToDouble(Double::doubleValue).toArray();
    int[] tight =
        IntStream.range(0, matrix.rowCount())
            .filter(row -> at.distance(at.slackOf(row)) < 1 - LEAST_VIOLATION)
            .toArray();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < tight.length; i++) {
      Line line = line(tight[i], place, set(distance.length), set(tight.length));
      if (line.right || !line.isEven()) {
        include(line.rows, i);
        lines.add(line);
      }
    }
    int[] order =
        IntStream.range(0, distance.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(c -> -distance[c])
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (Line line : lines) {
      check(line, distance);
    }
    lines.removeIf(Line::isEven);
    for (int column : order) {
      if (stop.getAsBoolean()) {
        break;
      }
      eliminate(lines, column, distance);
    }
    if (ofAllColumns && found.stream().anyMatch(each -> each.odd() == 0)) {
      // These say more than others, which are nearly parallel to them and violated as much.
      found.removeIf(each -> each.odd() > 0);
    }
    List<Cut> cuts = new ArrayList<>();
    while (!found.isEmpty()) {
      add(found.remove().rows(), tight, cuts);
    }
    return cuts;
  }

  private void add(long[] rows, int[] tight, List<Cut> cuts) {
    sum.clear();
    for (int i = 0; i < rows.length; i++) {
      for (long left = rows[i]; left != 0; left &= left - 1) {
        sum.add(tight[(i << 6) + Long.numberOfTrailingZeros(left)], 1);
      }
    }
    Cut cut = sum.rounded(2, 1, 0);
    if (cut != null) {
      cuts.add(cut);
    }
  }

  private Line line(int row, int[] place, long[] odd, long[] rows) {
    long right = parity(at.slackOf(row));
    for (int k = matrix.rowStart(row); k < matrix.rowStart(row + 1); k++) {
      if (((long) matrix.valueInRow(k) & 1) != 0) {
        int j = matrix.columnOf(k);
        right += parity(j);
        if (place[j] >= 0) {
          include(odd, place[j]);
        }
      }
    }
    return new Line(rows, odd, (right & 1) != 0, at.distance(at.slackOf(row)));
  }

  private long parity(int variable) {
    return at.bound(variable) & 1;
  }

  /** Adds the line with the least slack that has a column to all others that have it. */
  private void eliminate(List<Line> lines, int column, double[] distance) {
    Line pivot = null;
    for (Line line : lines) {
      if (line.isOdd(column)
          && (pivot == null
              || line.slack < pivot.slack - 1e-9
              || (line.slack < pivot.slack + 1e-9 && line.oddCount() < pivot.oddCount()))) {
        pivot = line;
      }
    }
    if (pivot == null) {
      return;
    }
    int kept = 0;
    for (Line line : lines) {
      if (line == pivot) {
        continue;
      }
      if (line.isOdd(column)) {
        line.add(pivot);
        if (line.slack >= 1 - LEAST_VIOLATION) {
          continue;
        }
        check(line, distance);
        if (line.isEven()) {
          continue;
        }
      }
      lines.set(kept++, line);
    }
    lines.subList(kept, lines.size()).clear();
  }

  private void check(Line line, double[] distance) {
    if (!line.right) {
      return;
    }
    double sum = line.slack;
    for (int i = 0; i < line.odd.length && sum < 1; i++) {
      for (long left = line.odd[i]; left != 0 && sum < 1; left &= left - 1) {
        sum += distance[(i << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    if (sum >= 1 - LEAST_VIOLATION) {
      return;
    }
    Found candidate = new Found(sum, ofAllColumns ? line.oddCount() : 0, line.rows.clone());
    if (found.size() < MOST_CUTS || Found.WORST_FIRST.compare(found.element(), candidate) < 0) {
      found.add(candidate);
      if (found.size() > MOST_CUTS) {
        found.remove();
      }
    }
  }
}
