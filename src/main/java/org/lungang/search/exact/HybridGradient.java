package org.lungang.search.exact;

import java.util.function.BooleanSupplier;

/**
 * Solves the linear relaxation of a component to some thousandths without a simplex iteration, by
 * the primal-dual hybrid gradient method (A. Chambolle and T. Pock, "A first-order primal-dual
 * algorithm for convex problems with applications to imaging", Journal of Mathematical Imaging and
 * Vision 40, 2011) as it is used for linear programs: steps are reflected and drawn to an anchor,
 * and it restarts there with another weight between primal and dual (D. Applegate and others,
 * "Practical large-scale linear programming using primal-dual hybrid gradient", NeurIPS 2021; H. Lu
 * and J. Yang, "Restarted Halpern PDHG for linear programming", arXiv 2407.16144, 2024).
 *
 * <p>Only options whose reduced costs are small are looked at, which are chosen anew at each
 * restart. The bound is one over all options ({@link LagrangianRelaxation#bound}).
 */
final class HybridGradient {

  /** After so many steps the bound is computed. */
  private static final int STEPS_A_CHECK = 50;

  /** It ends when the bound rises by less than this share of itself in {@link #CHECKS} checks. */
  private static final double LEAST_GAIN = 2e-4;

  private static final int CHECKS = 4;

  /** Options that cost no more minutes above the best of their candidate are looked at. */
  private static final double MARGIN = 4;

  /** How many minutes multipliers move for a person, at first. */
  private static final double FIRST_WEIGHT = 60;

  /** What a unit lost at medium costs at first, in minutes. */
  private static final double FIRST_PRICE = 150;

  /** Restarts when a step is only this share of the first after the last restart. */
  private static final double ENOUGH = 0.2;

  /** The same, where steps no longer become shorter. */
  private static final double LITTLE = 0.8;

  /** Restarts when this share of all steps were since the last restart. */
  private static final double LONG = 0.36;

  private static final int LEAST_STEPS = 50;

  private final LagrangianRelaxation relaxation;
  private final GradientProgram program;
  private final BooleanSupplier stop;
  private SaddlePoint at;
  private double weight = FIRST_WEIGHT;
  private int steps;
  private int checks;
  private double[] multipliers;
  private double mediumPrice = FIRST_PRICE;
  private double bound = Double.NEGATIVE_INFINITY;
  private double boundBefore = Double.NEGATIVE_INFINITY;
  private boolean ended;

  /**
   * A relaxation that is not solved yet.
   *
   * @param mediumCap what medium may lose at most
   * @param stop whether to end with what there is
   */
  HybridGradient(LagrangianRelaxation relaxation, long mediumCap, BooleanSupplier stop) {
    this.relaxation = relaxation;
    this.program = new GradientProgram(relaxation, mediumCap);
    this.stop = stop;
    int tallies = relaxation.model().tallies().size();
    this.at = new SaddlePoint(relaxation.model().options().size(), tallies, FIRST_PRICE);
    this.multipliers = new double[tallies];
  }

  /** The multipliers with the best bound. */
  double[] multipliers() {
    return multipliers;
  }

  /** What a unit lost at medium costs with them. */
  double mediumPrice() {
    return mediumPrice;
  }

  /** How much of each option the solution takes. */
  double[] fractions() {
    return at.fractions;
  }

  /** Runs, with so many steps at most. */
  void run(int mostSteps) {
    while (steps < mostSteps && !ended) {
      program.choose(at, MARGIN);
      runToRestart(mostSteps);
    }
  }

  private void runToRestart(int mostSteps) {
    int[] options = program.options();
    double[] fractions = new double[options.length];
    for (int i = 0; i < options.length; i++) {
      fractions[i] = at.fractions[options[i]];
    }
    SaddlePoint anchor = at.with(fractions);
    SaddlePoint from = anchor.copy();
    SaddlePoint to = anchor.copy();
    double firstMove = Double.POSITIVE_INFINITY;
    double lastMove = Double.POSITIVE_INFINITY;
    for (int k = 0; ; k++) {
      double move = Math.sqrt(program.step(from, to, weight));
      steps++;
      if (steps % STEPS_A_CHECK == 0) {
        check(to);
      }
      ended |= stop.getAsBoolean();
      firstMove = k == 0 ? move : firstMove;
      if (ended || steps >= mostSteps || isRestartDue(k, move, firstMove, lastMove)) {
        break;
      }
      lastMove = move;
      from.reflect(to, anchor, (k + 1.0) / (k + 2.0));
    }
    double ratio = SaddlePoint.ratio(to, anchor);
    if (ratio > 0 && ratio < Double.POSITIVE_INFINITY) {
      weight = Math.sqrt(weight * ratio);
    }
    double[] all = new double[at.fractions.length];
    for (int i = 0; i < options.length; i++) {
      all[options[i]] = to.fractions[i];
    }
    at = to.with(all);
  }

  private boolean isRestartDue(int k, double move, double firstMove, double lastMove) {
    return k > 0
        && (move < ENOUGH * firstMove
            || (move < LITTLE * firstMove && move > lastMove)
            || (k > LONG * steps && k > LEAST_STEPS));
  }

  private void check(SaddlePoint point) {
    double price = LagrangianRelaxation.proven(point.price);
    double found = relaxation.bound(point.multipliers, price);
    if (found > bound) {
      bound = found;
      multipliers = point.multipliers.clone();
      mediumPrice = price;
    }
    if (++checks % CHECKS == 0) {
      double little = LEAST_GAIN * Math.abs(bound);
      // A point far below the best bound is still on its way.
      ended = bound - boundBefore < little && bound - found < little;
      boundBefore = bound;
    }
  }
}
