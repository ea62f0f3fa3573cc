package org.lungang.integer;

import java.util.ArrayList;
import java.util.BitSet;
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
  private final Aggregation sum;
  private final PriorityQueue<Found> found =
      new PriorityQueue<>(Comparator.<Found>comparingDouble(Found::slack).reversed());

  /** Rows whose sum gives a cut. */
  private record Found(double slack, BitSet rows) {}

  /** A sum of rows, modulo 2: which columns have odd coefficients, and the right-hand side. */
  private static final class Line {
    final BitSet rows = new BitSet();
    final BitSet odd;
    boolean right;
    double slack;

    Line(int row, BitSet odd, boolean right, double slack) {
      rows.set(row);
      this.odd = odd;
      this.right = right;
      this.slack = slack;
    }

    void add(Line other) {
      rows.xor(other.rows);
      odd.xor(other.odd);
      right ^= other.right;
      slack += other.slack;
    }
  }

  ZeroHalfCuts(Substitution at) {
    this.at = at;
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
      place[j] = distance > AT_BOUND ? distances.size() : -1;
      if (place[j] >= 0) {
        distances.add(distance);
      }
    }
    double[] distance = distances.stream().mapToDouble(Double::doubleValue).toArray();
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < matrix.rowCount(); row++) {
      double slack = at.distance(at.slackOf(row));
      if (slack < 1 - LEAST_VIOLATION) {
        Line line = line(row, place, slack);
        if (line.right || !line.odd.isEmpty()) {
          lines.add(line);
        }
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
    for (int column : order) {
      if (stop.getAsBoolean()) {
        break;
      }
      eliminate(lines, column, distance);
    }
    List<Cut> cuts = new ArrayList<>();
    while (!found.isEmpty()) {
      add(found.remove().rows(), cuts);
    }
    return cuts;
  }

  private void add(BitSet rows, List<Cut> cuts) {
    sum.clear();
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      sum.add(row, 1);
    }
    Cut cut = sum.rounded(2, 1, 0);
    if (cut != null) {
      cuts.add(cut);
    }
  }

  private Line line(int row, int[] place, double slack) {
    BitSet odd = new BitSet();
    long right = parity(at.slackOf(row));
    for (int k = matrix.rowStart(row); k < matrix.rowStart(row + 1); k++) {
      if (((long) matrix.valueInRow(k) & 1) != 0) {
        int j = matrix.columnOf(k);
        right += parity(j);
        if (place[j] >= 0) {
          odd.set(place[j]);
        }
      }
    }
    return new Line(row, odd, (right & 1) != 0, slack);
  }

  private long parity(int variable) {
    return at.bound(variable) & 1;
  }

  /** Adds the line with the least slack that has a column to all others that have it. */
  private void eliminate(List<Line> lines, int column, double[] distance) {
    Line pivot = null;
    for (Line line : lines) {
      if (line.odd.get(column)
          && (pivot == null
              || line.slack < pivot.slack - 1e-9
              || (line.slack < pivot.slack + 1e-9
                  && line.odd.cardinality() < pivot.odd.cardinality()))) {
        pivot = line;
      }
    }
    if (pivot == null) {
      return;
    }
    List<Line> kept = new ArrayList<>(lines.size());
    for (Line line : lines) {
      if (line == pivot) {
        continue;
      }
      if (line.odd.get(column)) {
        line.add(pivot);
        if (line.slack >= 1 - LEAST_VIOLATION) {
          continue;
        }
        check(line, distance);
      }
      if (!line.odd.isEmpty()) {
        kept.add(line);
      }
    }
    lines.clear();
    lines.addAll(kept);
  }

  private void check(Line line, double[] distance) {
    if (!line.right) {
      return;
    }
    double sum = line.slack;
    for (int c = line.odd.nextSetBit(0); c >= 0 && sum < 1; c = line.odd.nextSetBit(c + 1)) {
      sum += distance[c];
    }
    if (sum < 1 - LEAST_VIOLATION && (found.size() < MOST_CUTS || sum < found.element().slack())) {
      found.add(new Found(sum, (BitSet) line.rows.clone()));
      if (found.size() > MOST_CUTS) {
        found.remove();
      }
    }
  }
}
