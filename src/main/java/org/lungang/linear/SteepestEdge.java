package org.lungang.linear;

import java.util.Arrays;

/**
 * Dual steepest edge pricing: the leaving variable has the largest infeasibility, squared and
 * divided by the squared length of its row of the inverse (J. J. Forrest and D. Goldfarb,
 * "Steepest-edge simplex algorithms for linear programming", Mathematical Programming 57, 1992).
 */
final class SteepestEdge {

  private static final double PRIMAL_TOLERANCE = 1e-7;

  /** Weights are kept above this: with rounding errors they could come near 0. */
  private static final double LEAST_WEIGHT = 1e-4;

  private static final double LEAST_LENGTH = 1e-8;

  private final double[] weight;

  /** The weights of a basis of the rows' own variables. */
  SteepestEdge(int rows) {
    this.weight = new double[rows];
    reset();
  }

  /** Sets all weights as for a basis of the rows' own variables. */
  void reset() {
    Arrays.fill(weight, 1);
  }

  /** Takes over the weights of a basis with fewer rows. */
  void startFrom(SteepestEdge fewer) {
    System.arraycopy(fewer.weight, 0, weight, 0, fewer.weight.length);
  }

  /** The weight of a position. */
  double weight(int position) {
    return weight[position];
  }

  /** The weights of all positions. */
  double[] weights() {
    return weight.clone();
  }

  /** Sets the weights of all positions. */
  void setWeights(double[] squaredLengths) {
    System.arraycopy(squaredLengths, 0, weight, 0, weight.length);
  }

  /** Sets the weight of a position. */
  void setWeight(int position, double squaredLength) {
    weight[position] = squaredLength;
  }

  /**
   * Picks the position whose variable leaves.
   *
   * @param basis the variable at each position
   * @return −1 if all are within their bounds
   */
  int pickLeaving(int[] basis, double[] value, double[] lower, double[] upper) {
    int picked = -1;
    double most = 0;
    for (int i = 0; i < basis.length; i++) {
      int j = basis[i];
      double v = value[j];
      double infeasible = v < lower[j] ? lower[j] - v : v - upper[j];
      if (infeasible > PRIMAL_TOLERANCE) {
        double merit = infeasible * infeasible / weight[i];
        if (merit > most) {
          most = merit;
          picked = i;
        }
      }
    }
    return picked;
  }

  /**
   * Updates the weights for an exchange.
   *
   * @param leaving the position
   * @param length the squared length of its row of the inverse
   * @param column basis⁻¹ × the entering column, by positions
   * @param tau basis⁻¹ × that row of the inverse, by positions
   */
  void update(int leaving, double length, double[] column, double[] tau) {
    double pivot = column[leaving];
    double before = Math.max(length, LEAST_LENGTH);
    for (int i = 0; i < weight.length; i++) {
      if (i != leaving && column[i] != 0) {
        double times = column[i] / pivot;
        double updated = weight[i] - 2 * times * tau[i] + times * times * before;
        weight[i] = Math.max(updated, LEAST_WEIGHT + times * times * before * LEAST_WEIGHT);
      }
    }
    weight[leaving] = Math.max(before / (pivot * pivot), LEAST_WEIGHT);
  }
}
