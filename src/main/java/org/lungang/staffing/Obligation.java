package org.lungang.staffing;

import java.util.Comparator;
import org.lungang.policy.Rule;

/**
 * A rule that must hold, as it stands for one group, school or person: the smallest thing that can
 * be let go.
 *
 * @param rule H1 to H8
 * @param ownerId the group (H1 to H4), the school (H5 to H7) or the staff member (H8)
 * @param detail for H1 the flow that declares the mirror; for H2 to H4 the place in the group's
 *     list of quotas or limits, for H3 followed by the place of the share; else empty
 */
public record Obligation(Rule rule, String ownerId, String detail)
    implements Comparable<Obligation> {

  private static final Comparator<Obligation> ORDER =
      Comparator.comparing(Obligation::rule)
          .thenComparing(Obligation::ownerId)
          .thenComparing(Obligation::detail);

  /** H1: what a flow of a group sends is answered. */
  public static Obligation mirror(String groupId, String flowId) {
    return new Obligation(Rule.H1, groupId, flowId);
  }

  /** H2: the quota at a place of {@link Requirements#quotasOf}. */
  public static Obligation quota(String groupId, int place) {
    return new Obligation(Rule.H2, groupId, String.valueOf(place));
  }

  /** H3: a share of that quota. */
  public static Obligation share(String groupId, int quota, int place) {
    return new Obligation(Rule.H3, groupId, quota + "." + place);
  }

  /** H4: the limit at a place of {@link Requirements#limitsOf}. */
  public static Obligation limit(String groupId, int place) {
    return new Obligation(Rule.H4, groupId, String.valueOf(place));
  }

  /** H5, H6 or H7 of a school, H8 of a staff member. */
  public static Obligation of(Rule rule, String ownerId) {
    return new Obligation(rule, ownerId, "");
  }

  @Override
  public int compareTo(Obligation other) {
    return ORDER.compare(this, other);
  }
}
