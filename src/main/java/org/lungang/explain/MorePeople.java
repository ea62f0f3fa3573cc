package org.lungang.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.district.Consent;
import org.lungang.district.Decision;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.policy.Policy;
import org.lungang.search.exact.FewestSearch;
import org.lungang.staffing.Consents;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Standing;

/**
 * Finds ways out by letting more people go: those pinned to stay, or pinned away from a school;
 * those one honor short of backbone; those whose consent is not on record; those whom an exemption
 * would not hold if they volunteered. Of each kind as few as will do.
 */
final class MorePeople {

  private final Case asIs;

  MorePeople(Case asIs) {
    this.asIs = asIs;
  }

  /**
   * The steps of each kind of people that is enough by itself.
   *
   * @param waived what does not have to hold
   */
  List<List<Step>> find(Set<Obligation> waived) {
    List<List<Step>> found = new ArrayList<>();
    for (List<Step> kind : kinds()) {
      Case widened = asIs.after(kind).waiving(waived);
      if (!widened.isFeasible()) {
        continue;
      }
      Map<String, Step> stepsByStaff = new HashMap<>();
      kind.forEach(step -> stepsByStaff.put(staffId(step), step));
      List<PossiblePosting> postings =
          FewestSearch.solve(widened.staffing(), widened.component(), stepsByStaff.keySet());
      List<Step> used = used(kind, postings);
      if (!used.isEmpty() && asIs.after(used).waiving(waived).isFeasible()) {
        found.add(withoutNeedless(used, waived));
      }
    }
    return found;
  }

  /** Leaves out each step without which the others will do. */
  private List<Step> withoutNeedless(List<Step> steps, Set<Obligation> waived) {
    List<Step> left = new ArrayList<>(steps);
    for (Step step : steps) {
      List<Step> fewer = new ArrayList<>(left);
      fewer.remove(step);
      if (!fewer.isEmpty() && asIs.after(fewer).waiving(waived).isFeasible()) {
        left = fewer;
      }
    }
    return left;
  }

  private List<List<Step>> kinds() {
    Policy policy = asIs.staffing().policy();
    Set<String> waivable = policy.volunteersWaive();
    Honor below =
        policy.backboneFrom() == Honor.NONE
            ? Honor.NONE
            : Honor.values()[policy.backboneFrom().ordinal() - 1];
    List<Step> staying = new ArrayList<>();
    List<Step> keptAway = new ArrayList<>();
    List<Step> honored = new ArrayList<>();
    List<Step> agreed = new ArrayList<>();
    Map<String, List<Step>> volunteers = new LinkedHashMap<>();
    for (Standing standing : asIs.staffing().standings()) {
      if (!standing.isExempt()) {
        for (Pin pin : asIs.staffing().district().pinsOf(standing.id())) {
          if (pin.decision() == Decision.STAY) {
            staying.add(new Step.DropPin(pin));
          } else if (pin.decision() == Decision.NOT_TO) {
            keptAway.add(new Step.DropPin(pin));
          }
        }
        addAgreed(standing, agreed);
        if (standing.member().honor() == below && below != Honor.NONE) {
          honored.add(new Step.Honored(standing.id(), policy.backboneFrom()));
        }
      } else if (waivable.containsAll(standing.exemptions()) && !standing.pin().stay()) {
        String first = standing.exemptions().get(0);
        volunteers
            .computeIfAbsent(first, id -> new ArrayList<>())
            .add(new Step.Volunteer(standing.id(), first));
      }
    }
    List<List<Step>> kinds = new ArrayList<>(volunteers.values());
    kinds.add(agreed);
    kinds.add(honored);
    kinds.add(staying);
    kinds.add(keptAway);
    kinds.removeIf(List::isEmpty);
    return kinds;
  }

  private void addAgreed(Standing standing, List<Step> agreed) {
    Set<Consent> added = new LinkedHashSet<>();
    Set<Consent> changed = new LinkedHashSet<>();
    for (Consents.Needed needed : Consents.missing(asIs.staffing(), standing)) {
      (needed.answer() == null ? added : changed).add(Consents.given(standing, needed));
    }
    if (!added.isEmpty() || !changed.isEmpty()) {
      agreed.add(new Step.Agreed(standing.id(), List.copyOf(added), List.copyOf(changed)));
    }
  }

  /** The steps without which the postings would not be possible. */
  private static List<Step> used(List<Step> kind, List<PossiblePosting> postings) {
    Map<String, PossiblePosting> byStaff = new HashMap<>();
    postings.forEach(posting -> byStaff.put(posting.staffId(), posting));
    List<Step> used = new ArrayList<>();
    for (Step step : kind) {
      PossiblePosting posting = byStaff.get(staffId(step));
      if (step instanceof Step.Agreed agreed && posting != null) {
        used.add(towards(agreed, posting.hostSchoolId()));
        continue;
      }
      boolean elsewhere =
          step instanceof Step.DropPin drop
              && drop.pin().decision() == Decision.NOT_TO
              && posting != null
              && !posting.hostSchoolId().equals(drop.pin().schoolId());
      if (posting != null && !elsewhere) {
        used.add(step);
      }
    }
    return used;
  }

  /** Only what is about one host. */
  private static Step towards(Step.Agreed agreed, String hostSchoolId) {
    return new Step.Agreed(
        agreed.staffId(),
        towards(agreed.added(), hostSchoolId),
        towards(agreed.changed(), hostSchoolId));
  }

  private static List<Consent> towards(List<Consent> rows, String hostSchoolId) {
    return rows.stream()
        .filter(row -> row.schoolId() == null || row.schoolId().equals(hostSchoolId))
        .toList();
  }

  private static String staffId(Step step) {
    if (step instanceof Step.DropPin drop) {
      return drop.pin().staffId();
    } else if (step instanceof Step.Honored honored) {
      return honored.staffId();
    } else if (step instanceof Step.Volunteer volunteer) {
      return volunteer.staffId();
    } else if (step instanceof Step.Agreed agreed) {
      return agreed.staffId();
    }
    throw new IllegalArgumentException("The step (" + step + ") is about no person.");
  }
}
