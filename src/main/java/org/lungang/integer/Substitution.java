package org.lungang.integer;

import org.lungang.linear.DualSimplex;
import org.lungang.linear.SparseMatrix;

/**
 * The bound substitution at a solved relaxation: every column and every row's slack variable is
 * replaced by its distance from the nearer of its bounds. Worked out once for all aggregations of
 * its rows, which ask for it millions of times.
 */
final class Substitution {

  private final DualSimplex program;
  private final SparseMatrix matrix;
  private final boolean[] isComplemented;
  private final boolean[] isFixed;
  private final long[] bound;
  private final double[] distance;

  /**
   * @param program solved, and left as it is while this is used
   */
  Substitution(DualSimplex program) {
    this.program = program;
    this.matrix = program.matrix();
    int all = matrix.columnCount() + matrix.rowCount();
    this.isComplemented = new boolean[all];
    this.isFixed = new boolean[all];
    this.bound = new long[all];
    this.distance = new double[all];
    for (int j = 0; j < all; j++) {
      double above = program.value(j) - program.lower(j);
      double below = program.upper(j) - program.value(j);
      isComplemented[j] = below < above;
      isFixed[j] = program.lower(j) == program.upper(j);
      bound[j] = (long) (isComplemented[j] ? program.upper(j) : program.lower(j));
      distance[j] = Math.max(0, Math.min(above, below));
    }
  }

  DualSimplex program() {
    return program;
  }

  SparseMatrix matrix() {
    return matrix;
  }

  /** The index of the slack variable of a row. */
  int slackOf(int row) {
    return matrix.columnCount() + row;
  }

  /** Whether a variable is complemented: substituted by its distance from its upper bound. */
  boolean isComplemented(int variable) {
    return isComplemented[variable];
  }

  /** Whether both bounds of a variable are the same. */
  boolean isFixed(int variable) {
    return isFixed[variable];
  }

  /** The nearer bound of a variable. */
  long bound(int variable) {
    return bound[variable];
  }

  /** How far the value of a variable is from its nearer bound; 0 where it is beyond. */
  double distance(int variable) {
    return distance[variable];
  }
}
