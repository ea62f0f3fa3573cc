package org.lungang.linear;

/**
 * The costs that the simplex method works with: those of the program, a little perturbed against
 * degeneracy, and shifted where rounding errors would make a reduced cost dual infeasible.
 */
final class PerturbedCosts {

  /** How much costs are perturbed, for each unit of cost and one more. */
  private static final double NOISE = 1e-5;

  private final double[] cost;
  private final double[] noise;
  private final double[] perturbed;

  /**
   * Costs that are not perturbed yet.
   *
   * @param cost of each variable; its later changes count from the next {@link #perturb} on
   * @param columns how many of the variables are columns; the rows' own variables, which follow,
   *     are not perturbed
   */
  PerturbedCosts(double[] cost, int columns) {
    this.cost = cost;
    this.noise = noise(cost.length, columns);
    this.perturbed = new double[cost.length];
  }

  /** A tiny number for each column, the same every time. */
  private static double[] noise(int count, int columns) {
    double[] noise = new double[count];
    long state = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < count; i++) {
      state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
      noise[i] = i < columns ? NOISE * ((state >>> 11) * 0x1.0p-52 - 1) : 0;
    }
    return noise;
  }

  /**
   * Perturbs and shifts the same variables as much as a smaller program did last, so that its basis
   * stays dual feasible.
   *
   * @param variableOf the variable here for each of the smaller program; −1 where there is none
   */
  void startFrom(PerturbedCosts smaller, int[] variableOf) {
    perturb(1);
    for (int j = 0; j < variableOf.length; j++) {
      int here = variableOf[j];
      if (here >= 0) {
        noise[here] = smaller.noise[j];
        perturbed[here] = cost[here] + smaller.perturbed[j] - smaller.cost[j];
      }
    }
  }

  /** Perturbs all costs so many times as much as at first, and undoes all shifts. */
  void perturb(double times) {
    for (int j = 0; j < cost.length; j++) {
      perturbed[j] = cost[j] + times * noise[j] * (1 + Math.abs(cost[j]));
    }
  }

  /** Shifts the cost of a variable. */
  void shift(int variable, double by) {
    perturbed[variable] += by;
  }

  /** The cost of a variable. */
  double of(int variable) {
    return perturbed[variable];
  }
}
