package org.lungang.search.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.staffing.PossiblePosting;

/**
 * What one plan must have, must not have, and would rather keep, beyond the rules of the policy.
 * Postings of other components do not matter.
 *
 * @param required have to be taken; at most one for each staff member
 * @param forbidden do not exist
 * @param kept cost a change when their holder takes another posting or none; a posting of somebody
 *     who keeps none costs one too
 * @param changeCostMinutes what a change costs; null for the fewest changes first, before medium
 *     and soft, after hard
 * @param visits the same of visits
 * @param changed the ids of those for whom things change anyway, who kept a posting that does not
 *     exist any more: whatever they take, or none, costs nothing
 */
public record Demands(
    Set<PossiblePosting> required,
    Set<PossiblePosting> forbidden,
    Set<PossiblePosting> kept,
    @Nullable Long changeCostMinutes,
    VisitDemands visits,
    Set<String> changed) {

  /** No demands: the best plan. */
  public static final Demands NONE = new Demands(Set.of(), Set.of(), Set.of(), 0L);

  /** Demands on postings alone. */
  public Demands(
      Set<PossiblePosting> required,
      Set<PossiblePosting> forbidden,
      Set<PossiblePosting> kept,
      @Nullable Long changeCostMinutes) {
    this(required, forbidden, kept, changeCostMinutes, VisitDemands.NONE, Set.of());
  }

  /** Demands on postings and visits, where nothing changes anyway. */
  public Demands(
      Set<PossiblePosting> required,
      Set<PossiblePosting> forbidden,
      Set<PossiblePosting> kept,
      @Nullable Long changeCostMinutes,
      VisitDemands visits) {
    this(required, forbidden, kept, changeCostMinutes, visits, Set.of());
  }

  public Demands {
    required = Set.copyOf(required);
    forbidden = Set.copyOf(forbidden);
    kept = Set.copyOf(kept);
    changed = Set.copyOf(changed);
    if (changeCostMinutes != null && changeCostMinutes < 0) {
      throw new IllegalArgumentException(
          "The cost of a change (" + changeCostMinutes + ") must not be negative.");
    }
  }

  /** The same demands, but some postings do not exist either, save those that are required. */
  public Demands alsoForbidding(Set<PossiblePosting> postings) {
    Set<PossiblePosting> all = new HashSet<>(forbidden);
    all.addAll(postings);
    all.removeAll(required);
    return new Demands(required, all, kept, changeCostMinutes, visits, changed);
  }

  /** Whether anything is to be kept at a price. */
  public boolean pricesChanges() {
    return changeCostMinutes == null || changeCostMinutes > 0;
  }
}
