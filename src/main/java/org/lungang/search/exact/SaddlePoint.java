package org.lungang.search.exact;

/**
 * Fractions of options, multipliers of tallies, what medium tallies miss and what that costs: a
 * point between the primal and the dual of a relaxation.
 */
final class SaddlePoint {

  /** How much of each option that is looked at is taken. */
  final double[] fractions;

  /** What a unit of each tally is worth, in minutes. */
  final double[] multipliers;

  /** How much each medium tally is below its bound. */
  final double[] below;

  /** How much each medium tally is above its bound. */
  final double[] above;

  /** What a unit lost at medium costs, in minutes. */
  double price;

  /** The point where everything is 0 but the price. */
  SaddlePoint(int options, int tallies, double price) {
    this(new double[options], new double[tallies], new double[tallies], new double[tallies], price);
  }

  private SaddlePoint(
      double[] fractions, double[] multipliers, double[] below, double[] above, double price) {
    this.fractions = fractions;
    this.multipliers = multipliers;
    this.below = below;
    this.above = above;
    this.price = price;
  }

  SaddlePoint copy() {
    return with(fractions.clone());
  }

  /** The same with fractions of other options. */
  SaddlePoint with(double[] others) {
    return new SaddlePoint(others, multipliers.clone(), below.clone(), above.clone(), price);
  }

  /**
   * Moves to the mean of an anchor and of the point on the other side of the next one.
   *
   * @param share of the latter
   */
  void reflect(SaddlePoint next, SaddlePoint anchor, double share) {
    reflect(fractions, next.fractions, anchor.fractions, share);
    reflect(multipliers, next.multipliers, anchor.multipliers, share);
    reflect(below, next.below, anchor.below, share);
    reflect(above, next.above, anchor.above, share);
    price = share * (2 * next.price - price) + (1 - share) * anchor.price;
  }

  private static void reflect(double[] at, double[] next, double[] anchor, double share) {
    for (int i = 0; i < at.length; i++) {
      at[i] = share * (2 * next[i] - at[i]) + (1 - share) * anchor[i];
    }
  }

  /** How far the multipliers of two points are apart for each unit that their fractions are. */
  static double ratio(SaddlePoint a, SaddlePoint b) {
    return distance(a.multipliers, b.multipliers) / distance(a.fractions, b.fractions);
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }
}
