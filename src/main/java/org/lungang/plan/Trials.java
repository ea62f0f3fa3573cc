package org.lungang.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.district.Group;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Scores a plan with a few postings or a visit changed and all else as it is. */
final class Trials {

  /** In a county that is one group a case may have thousands: after so many there are no more. */
  static final int MOST = 4_000;

  private final Scorer scorer;
  private final Map<String, Part> parts = new HashMap<>();

  /** What the plan does in one component. */
  private record Part(Component component, Scorer.LookedUp plan) {
    List<PossiblePosting> postings() {
      return plan.plan().postings();
    }

    List<Visit> visits() {
      return plan.plan().visits();
    }
  }

  private final Staffing staffing;
  private final Plan plan;
  private int made;

  Trials(Staffing staffing, Plan plan) {
    this.staffing = staffing;
    this.plan = plan;
    this.scorer = new Scorer(staffing);
  }

  /**
   * The mandatory rules and recommendations that would score lower, and by how much, if people took
   * postings of one group instead of what they do now.
   */
  Map<Rule, Long> broken(List<PossiblePosting> taken) {
    Part part = part(taken.get(0).group());
    List<PossiblePosting> dropped = new ArrayList<>();
    taken.forEach(each -> part.plan().plan().findPosting(each.staffId()).ifPresent(dropped::add));
    return broken(part, dropped, taken);
  }

  /** The same if somebody did not take a posting of the plan. */
  Map<Rule, Long> brokenWithout(PossiblePosting dropped) {
    return broken(part(dropped.group()), List.of(dropped), List.of());
  }

  private Map<Rule, Long> broken(
      Part part, List<PossiblePosting> dropped, List<PossiblePosting> taken) {
    List<PossiblePosting> postings = new ArrayList<>(part.postings());
    postings.removeAll(dropped);
    postings.addAll(taken);
    Plan tried = Plan.of(postings, part.visits());
    List<PossiblePosting> changed = new ArrayList<>(taken);
    changed.addAll(dropped);
    return broken(part, scorer.lookUp(tried, part.plan(), dropped, taken), changed, List.of());
  }

  /** The same if somebody made a visit, instead of a shorter one there. */
  Map<Rule, Long> broken(Visit made) {
    Part part = part(made.group());
    List<Visit> visits = new ArrayList<>(part.visits());
    visits.removeIf(visit -> visit.possible().equals(made.possible()));
    visits.add(made);
    Plan tried = Plan.of(part.postings(), visits);
    return broken(
        part, scorer.lookUp(tried, part.plan(), List.of(), List.of()), List.of(), List.of(made));
  }

  /** Whether so many were made that no more causes are looked for. */
  boolean areSpent() {
    return made >= MOST;
  }

  private Map<Rule, Long> broken(
      Part part, Scorer.LookedUp tried, List<PossiblePosting> postings, List<Visit> visits) {
    made++;
    Scope around = Scope.around(staffing, part.component(), postings, visits);
    PlanScore before = scorer.scoreRequired(part.plan(), around);
    PlanScore after = scorer.scoreRequired(tried, around);
    Map<Rule, Long> broken = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      long worse = before.of(rule) - after.of(rule);
      if (rule.level() != Level.SOFT && worse > 0) {
        broken.put(rule, worse);
      }
    }
    return broken;
  }

  private Part part(Group group) {
    return parts.computeIfAbsent(group.id(), id -> makePart(group));
  }

  private Part makePart(Group group) {
    Component component =
        staffing.components().stream()
            .filter(each -> each.groups().contains(group))
            .findFirst()
            .orElseThrow();
    List<PossiblePosting> postings =
        plan.postings().stream()
            .filter(posting -> component.groups().contains(posting.group()))
            .toList();
    List<Visit> visits =
        plan.visits().stream().filter(visit -> component.groups().contains(visit.group())).toList();
    return new Part(component, scorer.lookUp(Plan.of(postings, visits)));
  }
}
