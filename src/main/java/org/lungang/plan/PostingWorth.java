package org.lungang.plan;

import java.util.EnumMap;
import java.util.Map;
import org.lungang.district.School;
import org.lungang.district.Title;
import org.lungang.policy.Principles;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.staffing.GroupExperience;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What one posting is worth by itself, whatever else the plan does: S1, S2 and S5 to S9; as a wish
 * (S12) what it takes away from later years, where the year is planned with prices.
 */
public final class PostingWorth {

  private final Staffing staffing;
  private final Weights weights;

  /** The worth of the postings of one year. */
  public PostingWorth(Staffing staffing) {
    this.staffing = staffing;
    this.weights = staffing.policy().weights();
  }

  /**
   * What each of these rules says of a posting, in minutes; rules that say nothing are left out.
   */
  public Map<Rule, Long> of(PossiblePosting posting) {
    Map<Rule, Long> worth = new EnumMap<>(Rule.class);
    put(worth, Rule.S1, s1Commute(posting));
    put(worth, Rule.S2, s2Far(posting));
    put(worth, Rule.S5, s5Placement(posting));
    put(worth, Rule.S6, s6Due(posting));
    put(worth, Rule.S7, s7Willingness(posting));
    put(worth, Rule.S8, s8Career(posting));
    put(worth, Rule.S9, s9Stability());
    put(worth, Rule.S12, -staffing.priceOf(posting));
    return worth;
  }

  /** The sum of what these rules say, in minutes. */
  public long total(PossiblePosting posting) {
    return s1Commute(posting)
        + s2Far(posting)
        + s5Placement(posting)
        + s6Due(posting)
        + s7Willingness(posting)
        + s8Career(posting)
        + s9Stability()
        - staffing.priceOf(posting);
  }

  private static void put(Map<Rule, Long> worth, Rule rule, long minutes) {
    if (minutes != 0) {
      worth.put(rule, minutes);
    }
  }

  /** S1: each extra minute. */
  private long s1Commute(PossiblePosting posting) {
    return -weights.commutePerMinute() * posting.extraMinutes();
  }

  /** S2: each minute of the commute beyond what is far. */
  private long s2Far(PossiblePosting posting) {
    return -weights.farPerMinute() * Math.max(0, posting.minutes() - weights.farAfterMinutes());
  }

  /** S5: a backbone to a target school from one that is not, or the other way round. */
  private long s5Placement(PossiblePosting posting) {
    if (!posting.standing().backbone()) {
      return 0;
    }
    School home = staffing.district().getSchool(posting.homeSchoolId());
    School host = staffing.district().getSchool(posting.hostSchoolId());
    return weights.backboneToTarget() * ((host.isTarget() ? 1 : 0) - (home.isTarget() ? 1 : 0));
  }

  /** S6: a due TEACHER or MIDDLE_MANAGER, the more the longer due (002 四(一)). */
  private long s6Due(PossiblePosting posting) {
    Standing standing = posting.standing();
    if (!standing.isDue() || !standing.position().isTeachingStaff()) {
      return 0;
    }
    int beyond = Math.min(weights.dueYearsAtMost(), standing.years() - standing.dueYears());
    return weights.dueBase() + weights.duePerYear() * beyond;
  }

  /** S7: volunteers, the reluctant, preferred schools. */
  private long s7Willingness(PossiblePosting posting) {
    boolean preferred =
        posting.standing().member().preferredSchools().contains(posting.hostSchoolId());
    return willingness(weights, posting.standing()) + (preferred ? weights.preferredSchool() : 0);
  }

  /** S7 without preferred schools: what it pays that somebody is posted or travels. */
  public static long willingness(Weights weights, Standing standing) {
    return switch (standing.member().willingness()) {
      case VOLUNTEER -> weights.volunteer();
      case RELUCTANT -> -weights.reluctant();
      case NEUTRAL -> 0;
    };
  }

  /** S8: the year away that the senior title asks for (002 四(四)1); group experience (000, 7). */
  private long s8Career(PossiblePosting posting) {
    Standing standing = posting.standing();
    long career =
        standing.member().title() == Title.FIRST
                && !standing.movedBefore()
                && posting.lastsSchoolYear()
            ? weights.seniorTitle()
            : 0;
    Principles.GroupExperience principle = staffing.policy().principles().groupExperience();
    boolean experienced =
        principle != null
            && principle.flows().contains(posting.flow().id())
            && GroupExperience.has(staffing, principle, standing, posting.group());
    return career + (experienced ? weights.groupExperience() : 0);
  }

  /** S9: each posting changes a class's teacher and a school's team. */
  private long s9Stability() {
    return -weights.posting();
  }
}
