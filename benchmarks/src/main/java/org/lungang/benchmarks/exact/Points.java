package org.lungang.benchmarks.exact;

import java.util.Comparator;
import org.lungang.plan.PlanScore;
import org.lungang.policy.Level;

/**
 * A score, or a difference of scores: hard and medium in people, soft in minutes. More is better;
 * hard counts before medium, medium before soft.
 */
public record Points(long hard, long medium, long soft) implements Comparable<Points> {

  /** No points. */
  public static final Points ZERO = new Points(0, 0, 0);

  private static final Comparator<Points> ORDER =
      Comparator.comparingLong(Points::hard)
          .thenComparingLong(Points::medium)
          .thenComparingLong(Points::soft);

  /** What the plain scorer says. */
  public static Points of(PlanScore score) {
    return new Points(score.hard(), score.medium(), score.soft());
  }

  /** So many of one level and none of the others. */
  public static Points of(Level level, long amount) {
    return switch (level) {
      case HARD -> new Points(amount, 0, 0);
      case MEDIUM -> new Points(0, amount, 0);
      case SOFT -> new Points(0, 0, amount);
    };
  }

  /** Both together. */
  public Points plus(Points other) {
    return new Points(hard + other.hard, medium + other.medium, soft + other.soft);
  }

  /** What this one has more. */
  public Points minus(Points other) {
    return new Points(hard - other.hard, medium - other.medium, soft - other.soft);
  }

  /** What stands at a level. */
  public long at(Level level) {
    return switch (level) {
      case HARD -> hard;
      case MEDIUM -> medium;
      case SOFT -> soft;
    };
  }

  @Override
  public int compareTo(Points other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return hard + "hard/" + medium + "medium/" + soft + "soft";
  }
}
