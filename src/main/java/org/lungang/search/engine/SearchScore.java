package org.lungang.search.engine;

import java.util.Comparator;
import org.lungang.plan.PlanScore;

/**
 * A score, or a difference of scores, as the search adds it up: more is better, and better on a
 * level outweighs those after it.
 */
public record SearchScore(long hard, long medium, long soft) implements Comparable<SearchScore> {

  /** Nothing at any level. */
  public static final SearchScore ZERO = new SearchScore(0, 0, 0);

  private static final Comparator<SearchScore> ORDER =
      Comparator.comparingLong(SearchScore::hard)
          .thenComparingLong(SearchScore::medium)
          .thenComparingLong(SearchScore::soft);

  /** The three levels of a plan's score. */
  public static SearchScore of(PlanScore score) {
    return new SearchScore(score.hard(), score.medium(), score.soft());
  }

  /** The sum of both, level by level. */
  public SearchScore plus(SearchScore other) {
    return new SearchScore(hard + other.hard, medium + other.medium, soft + other.soft);
  }

  /** By how much this is better than another, level by level. */
  public SearchScore minus(SearchScore other) {
    return new SearchScore(hard - other.hard, medium - other.medium, soft - other.soft);
  }

  @Override
  public int compareTo(SearchScore other) {
    return ORDER.compare(this, other);
  }
}
