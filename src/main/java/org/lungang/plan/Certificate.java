package org.lungang.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/**
 * What no plan that obeys the policy can beat: the score of the plan at each level, and the highest
 * that any plan could score there that is as good at the levels above. A level below one that is
 * not proven says nothing.
 *
 * @param postings of the plan
 * @param hardBound no plan scores higher at hard
 * @param mediumBound no plan that is best at hard scores higher at medium; null if not known
 * @param softBound no plan that is best at hard and medium scores higher at soft; null if not known
 */
public record Certificate(
    long hard,
    long medium,
    long soft,
    int postings,
    long hardBound,
    @Nullable Long mediumBound,
    @Nullable Long softBound) {

  private static final int SHOWN_DECIMALS = 2;

  /**
   * What holds of any plan, without a search: none breaks less than nothing.
   *
   * @param postings of the plan
   */
  public static Certificate withoutSearch(PlanScore score, int postings) {
    return new Certificate(score.hard(), score.medium(), score.soft(), postings, 0, 0L, null);
  }

  /** Whether no plan is better at what must hold. */
  public boolean isHardProven() {
    return hard == hardBound;
  }

  /** Whether no plan meets all that must hold. */
  public boolean isInfeasible() {
    return hardBound < 0;
  }

  /** Whether no plan is better at what must hold and at what holds in principle. */
  public boolean isMediumProven() {
    return isHardProven() && mediumBound != null && medium == mediumBound;
  }

  /** Whether no plan is better at all. */
  public boolean isProven() {
    return isMediumProven() && softBound != null && soft == softBound;
  }

  /**
   * By how many minutes a posting another plan could be better at most, hard and medium being
   * proven; empty where that is not known. A plan without postings counts as one.
   */
  public Optional<BigDecimal> minutesAPosting(int decimals) {
    if (!isMediumProven() || softBound == null) {
      return Optional.empty();
    }
    return Optional.of(
        BigDecimal.valueOf(softBound - soft)
            .divide(BigDecimal.valueOf(Math.max(1, postings)), decimals, RoundingMode.CEILING));
  }

  /** What is proven, in a sentence for planners. */
  public Message sentence() {
    if (!isHardProven()) {
      return message("certificate.hard", hardBound - hard);
    }
    String kind = hard < 0 ? "certificate.short." : "certificate.";
    if (!isMediumProven()) {
      return message(kind + "medium", mediumBound == null ? -medium : mediumBound - medium);
    }
    Optional<BigDecimal> minutes = minutesAPosting(SHOWN_DECIMALS);
    if (minutes.isEmpty()) {
      return message(kind + "open");
    }
    return isProven() ? message(kind + "proven") : message(kind + "minutes", minutes.get());
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Certificate.class, key, arguments);
  }
}
