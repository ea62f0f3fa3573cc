package org.lungang.search.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Certificate;
import org.lungang.plan.PlanScore;

/**
 * By how much another plan could be better at each level, those above being as good as can be; null
 * where that is not known.
 */
public record OptimalityGap(long hard, @Nullable Long medium, @Nullable Long soft) {

  /** Nothing could be better. */
  public static final OptimalityGap NONE = new OptimalityGap(0, 0L, 0L);

  /** Whether nothing could be better. */
  public boolean isClosed() {
    return hard == 0 && medium != null && medium == 0 && soft != null && soft == 0;
  }

  /**
   * The gap of another plan of the same component.
   *
   * @param own the score of the plan that this gap is about
   * @param other the score of the other plan, counted from the same
   */
  public OptimalityGap of(SearchScore own, SearchScore other) {
    long hardOfOther = own.hard() + hard - other.hard();
    if (hardOfOther > 0 || medium == null) {
      return new OptimalityGap(hardOfOther, null, null);
    }
    long mediumOfOther = own.medium() + medium - other.medium();
    if (mediumOfOther > 0 || soft == null) {
      return new OptimalityGap(hardOfOther, mediumOfOther, null);
    }
    return new OptimalityGap(hardOfOther, mediumOfOther, own.soft() + soft - other.soft());
  }

  /** The same, and that of something that has nothing to do with it on top. */
  public OptimalityGap with(@Nullable Long moreMedium, @Nullable Long moreSoft) {
    return new OptimalityGap(hard, plus(medium, moreMedium), plus(soft, moreSoft));
  }

  /** The gap of several components together, as far down as it is known of every one. */
  public static OptimalityGap sum(List<OptimalityGap> gaps) {
    OptimalityGap sum = NONE;
    for (OptimalityGap gap : gaps) {
      sum = new OptimalityGap(sum.hard + gap.hard, sum.medium, sum.soft).with(gap.medium, gap.soft);
    }
    return sum;
  }

  /** What a plan with this gap is certified to be. */
  public Certificate certificate(PlanScore score, int postings) {
    return new Certificate(
        score.hard(),
        score.medium(),
        score.soft(),
        postings,
        score.hard() + hard,
        plus(score.medium(), medium),
        plus(score.soft(), soft));
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    return sum == null || more == null ? null : Long.valueOf(sum + more);
  }
}
