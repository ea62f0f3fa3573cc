package org.lungang.staffing;

import java.util.Comparator;
import org.lungang.district.Subject;
import org.lungang.policy.Rule;

/**
 * A rule that must hold, as it stands for one group, school or person: the smallest thing that can
 * be let go.
 *
 * @param rule H1 to H8, H11
 * @param ownerId the group (H1 to H4), the school (H5 to H7), the staff member (H8) or the rule of
 *     the policy's own (H11)
 * @param detail H1: the flow that declares the mirror; H5: the subject's code; else empty
 * @param place H2, H3, H4: the place in the group's list of quotas or limits; H11: that of the
 *     bound; else 0
 * @param part H3: the place of the share; H4: 0 for the lower bound, 1 for the upper; else 0
 */
public record Obligation(Rule rule, String ownerId, String detail, int place, int part)
    implements Comparable<Obligation> {

  /** What sort of thing must hold. */
  public enum Sort {
    /** H1: what a flow sends is answered. */
    MIRROR,
    /** H2: enough are posted. */
    QUOTA,
    /** H3: enough of a kind are among them. */
    SHARE,
    /** H4: at least so many. */
    AT_LEAST,
    /** H4: at most so many. */
    AT_MOST,
    /** H5: somebody of a subject stays. */
    SUBJECT,
    /** H6: a leader stays. */
    LEADERS,
    /** H7: not too many leave. */
    DRAIN,
    /** H8: everybody who is pinned to go does. */
    PIN,
    /** H11: a bound of a rule of the policy's own. */
    OWN
  }

  private static final Comparator<Obligation> ORDER =
      Comparator.comparing(Obligation::rule)
          .thenComparing(Obligation::ownerId)
          .thenComparing(Obligation::detail)
          .thenComparingInt(Obligation::place)
          .thenComparingInt(Obligation::part);

  /** H1: what a flow of a group sends is answered. */
  public static Obligation mirror(String groupId, String flowId) {
    return new Obligation(Rule.H1, groupId, flowId, 0, 0);
  }

  /** H2: the quota at a place of {@link Requirements#quotasOf}. */
  public static Obligation quota(String groupId, int place) {
    return new Obligation(Rule.H2, groupId, "", place, 0);
  }

  /** H3: a share of that quota. */
  public static Obligation share(String groupId, int place, int part) {
    return new Obligation(Rule.H3, groupId, "", place, part);
  }

  /** H4: the lower bound at a place of {@link Requirements#limitsOf}. */
  public static Obligation atLeast(String groupId, int place) {
    return new Obligation(Rule.H4, groupId, "", place, 0);
  }

  /** H4: the upper bound at a place of {@link Requirements#limitsOf}. */
  public static Obligation atMost(String groupId, int place) {
    return new Obligation(Rule.H4, groupId, "", place, 1);
  }

  /** H5: somebody of a subject stays at a school. */
  public static Obligation subject(String schoolId, Subject subject) {
    return new Obligation(Rule.H5, schoolId, subject.code(), 0, 0);
  }

  /** H6 or H7 of a school, H8 of a staff member. */
  public static Obligation of(Rule rule, String ownerId) {
    return new Obligation(rule, ownerId, "", 0, 0);
  }

  /** H11: the bound at a place of {@link Requirements#counts}, by the id of its rule. */
  public static Obligation own(int place, String ruleId) {
    return new Obligation(Rule.H11, ruleId, "", place, 0);
  }

  /** What sort of thing must hold. */
  public Sort sort() {
    return switch (rule) {
      case H1 -> Sort.MIRROR;
      case H2 -> Sort.QUOTA;
      case H3 -> Sort.SHARE;
      case H4 -> part == 1 ? Sort.AT_MOST : Sort.AT_LEAST;
      case H5 -> Sort.SUBJECT;
      case H6 -> Sort.LEADERS;
      case H7 -> Sort.DRAIN;
      case H8 -> Sort.PIN;
      case H11 -> Sort.OWN;
      default -> throw new IllegalStateException("The rule (" + rule + ") obliges nobody.");
    };
  }

  @Override
  public int compareTo(Obligation other) {
    return ORDER.compare(this, other);
  }
}
