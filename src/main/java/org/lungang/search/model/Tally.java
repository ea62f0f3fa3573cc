package org.lungang.search.model;

import org.lungang.policy.Level;
import org.lungang.policy.Rule;

/**
 * One thing that a rule counts: a sum over the postings that are taken, and what that sum costs.
 * Every rule but the worth of single postings comes down to tallies, so that one kind of move can
 * repair them all.
 *
 * @param index its place in {@link ComponentModel#tallies()}
 * @param shape how the sum becomes a cost
 * @param bound where the cost begins; 0 for {@link Shape#EQUAL}
 * @param divisor of the excess, rounded up; 1 except for shares
 * @param weight of one unit of cost, in units of the rule's level
 */
public record Tally(int index, Rule rule, Shape shape, long bound, long divisor, long weight) {

  /** How a sum becomes a cost; all are convex. */
  public enum Shape {
    /** The distance from 0. */
    EQUAL(1, 1),
    /** What lies above the bound, divided and rounded up. */
    AT_MOST(1, 0),
    /** What is missing to the bound. */
    AT_LEAST(0, 1),
    /** Nothing: a sum that is good to branch on. */
    COUNT(0, 0);

    private final int above;
    private final int below;

    Shape(int above, int below) {
      this.above = above;
      this.below = below;
    }
  }

  /** What a sum costs, in units of the rule's level; 0 or more. */
  public long cost(long sum) {
    return cost(sum - bound, divisor, weightAbove(), weightBelow());
  }

  /**
   * What a sum costs.
   *
   * @param excess by how much it is above the bound, or below 0
   * @param above what a unit above the bound costs
   * @param below what a unit below it costs
   */
  static long cost(long excess, long divisor, long above, long below) {
    if (excess <= 0) {
      return -excess * below;
    }
    return above == 0 || divisor == 1 ? excess * above : (excess + divisor - 1) / divisor * above;
  }

  /** What a unit above the bound costs, in units of the rule's level. */
  long weightAbove() {
    return weight * shape.above;
  }

  /** What a unit below the bound costs, in units of the rule's level. */
  long weightBelow() {
    return weight * shape.below;
  }

  /** The direction in which the sum costs less: 1 up, −1 down, 0 if it costs nothing. */
  public int repairDirection(long sum) {
    return switch (shape) {
      case EQUAL -> -Long.signum(sum);
      case AT_MOST -> sum > bound ? -1 : 0;
      case AT_LEAST -> sum < bound ? 1 : 0;
      case COUNT -> 0;
    };
  }

  /** The level of the rule. */
  public Level level() {
    return rule.level();
  }
}
