package org.lungang.search.engine;

import java.util.Set;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossibleVisit;

/**
 * What the visits of a plan must have, must not have, and would rather keep, beyond the rules of
 * the policy.
 *
 * @param required are made, for however many periods, wherever that is possible; who makes them is
 *     not posted
 * @param forbidden do not exist
 * @param kept cost a change where they are dropped or have other periods; a visit that is not kept
 *     costs one too
 * @param fixed are made just so, whatever they break; who makes them travels nowhere else
 */
public record VisitDemands(
    Set<PossibleVisit> required, Set<PossibleVisit> forbidden, Set<Visit> kept, Set<Visit> fixed) {

  /** No demands. */
  public static final VisitDemands NONE = new VisitDemands(Set.of(), Set.of(), Set.of());

  /** Demands that leave something to choose for everybody. */
  public VisitDemands(Set<PossibleVisit> required, Set<PossibleVisit> forbidden, Set<Visit> kept) {
    this(required, forbidden, kept, Set.of());
  }

  public VisitDemands {
    required = Set.copyOf(required);
    forbidden = Set.copyOf(forbidden);
    kept = Set.copyOf(kept);
    fixed = Set.copyOf(fixed);
  }
}
