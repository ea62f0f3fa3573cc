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
    EQUAL,
    /** What lies above the bound, divided and rounded up. */
    AT_MOST,
    /** What is missing to the bound. */
    AT_LEAST,
    /** Nothing: a sum that is good to branch on. */
    COUNT;

    /** What a sum costs, before weighing; 0 or more. */
    public long cost(long sum, long bound, long divisor) {
      return switch (this) {
        case EQUAL -> Math.abs(sum);
        case AT_MOST -> sum <= bound ? 0 : -Math.floorDiv(bound - sum, divisor);
        case AT_LEAST -> Math.max(0, bound - sum);
        case COUNT -> 0;
      };
    }
  }

  /** What a sum costs, in units of the rule's level; 0 or more. */
  public long cost(long sum) {
    return weight * shape.cost(sum, bound, divisor);
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
