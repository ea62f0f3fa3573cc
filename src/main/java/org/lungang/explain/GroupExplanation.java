package org.lungang.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.plan.Attainment;
import org.lungang.plan.MirrorBalance;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.ScoreByGroup;
import org.lungang.plan.Violation;
import org.lungang.plan.Visit;
import org.lungang.policy.Flow;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What a plan does in one group.
 *
 * @param schools each school of the group, the lead first, then by id; in all groups that it
 *     belongs to
 * @param postings those of the group, in the order of plan.csv
 * @param visits those of the group: who travels to teach
 * @param postingsByFlow how many postings, or visits, by each flow that the policy has for the
 *     group
 * @param requirements quotas, shares, minimums and maximums
 * @param wider what rules of the policy's own require over more schools than the group's
 * @param balances reciprocity, pair by pair
 * @param figures the score of each rule in the group, 0 left out
 * @param shared what the group's schools that belong to other groups too add to that, over all
 *     their groups
 * @param violations where the plan falls short in the group, and at its schools
 * @param atTheirBound what could not be one fewer, or one more
 * @param dueAndStaying who is due and has no posting, the longest due first
 */
public record GroupExplanation(
    Group group,
    List<SchoolExplanation> schools,
    List<PossiblePosting> postings,
    List<Visit> visits,
    Map<Flow, Integer> postingsByFlow,
    List<Requirement> requirements,
    List<Attainment> wider,
    List<MirrorBalance> balances,
    Map<Rule, Long> figures,
    Map<Rule, Long> shared,
    List<Violation> violations,
    List<Bound> atTheirBound,
    List<Standing> dueAndStaying) {

  /** A requirement that could not be one fewer, or one more. */
  public record Bound(Rule rule, Message what) {}

  public GroupExplanation {
    schools = List.copyOf(schools);
    postings = List.copyOf(postings);
    visits = List.copyOf(visits);
    postingsByFlow = Collections.unmodifiableMap(new LinkedHashMap<>(postingsByFlow));
    requirements = List.copyOf(requirements);
    wider = List.copyOf(wider);
    balances = List.copyOf(balances);
    figures = Map.copyOf(figures);
    shared = Map.copyOf(shared);
    violations = List.copyOf(violations);
    atTheirBound = List.copyOf(atTheirBound);
    dueAndStaying = List.copyOf(dueAndStaying);
  }

  /**
   * Explains a group.
   *
   * @param score of the plan, by the {@link org.lungang.plan.Scorer}
   * @throws IllegalArgumentException if no group has this id
   */
  public static GroupExplanation of(Staffing staffing, Plan plan, PlanScore score, String groupId) {
    Group group = staffing.district().getGroup(groupId);
    List<PossiblePosting> postings =
        plan.postings().stream().filter(posting -> posting.group().id().equals(groupId)).toList();
    List<Visit> visits =
        plan.visits().stream().filter(visit -> visit.group().id().equals(groupId)).toList();
    Map<Flow, Integer> byFlow = new LinkedHashMap<>();
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      long posted =
          postings.stream().filter(posting -> posting.flow().id().equals(flow.id())).count();
      long travel =
          visits.stream().filter(visit -> visit.possible().flow().id().equals(flow.id())).count();
      byFlow.put(flow, (int) (posted + travel));
    }
    List<SchoolExplanation> schools =
        group.schoolIds().stream()
            .sorted(
                Comparator.comparing((String id) -> !id.equals(group.leadId()))
                    .thenComparing(Comparator.naturalOrder()))
            .map(id -> SchoolExplanation.of(staffing, plan, score, id))
            .toList();
    List<Requirement> requirements = Requirement.of(staffing, plan, group);
    List<Attainment> wider = Attainment.ofMoreThan(group, staffing, plan);
    return new GroupExplanation(
        group,
        schools,
        postings,
        visits,
        byFlow,
        requirements,
        wider,
        MirrorBalance.of(staffing, plan, group),
        ScoreByGroup.of(staffing, plan, score).groups().getOrDefault(groupId, Map.of()),
        shared(staffing, score, group),
        score.violations().stream()
            .filter(violation -> touches(staffing, violation, group))
            .toList(),
        bounds(requirements, schools),
        dueAndStaying(staffing, plan, group));
  }

  /** The rules that cost the group most, the costliest first: hard, medium, soft. */
  public List<Map.Entry<Rule, Long>> costs() {
    return figures.entrySet().stream()
        .filter(figure -> figure.getValue() < 0)
        .sorted(
            Comparator.comparing((Map.Entry<Rule, Long> figure) -> figure.getKey().level())
                .thenComparing(Map.Entry.comparingByValue())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  /** The sum of one level over the group's own figures. */
  public long sum(Level level) {
    return figures.entrySet().stream()
        .filter(figure -> figure.getKey().level() == level)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean touches(Staffing staffing, Violation violation, Group group) {
    return violation.groupId() == null
        ? isAtShared(staffing, violation, group)
            || ScoreByGroup.findGroupId(staffing, violation).filter(group.id()::equals).isPresent()
        : violation.groupId().equals(group.id());
  }

  /** About a school of this group that belongs to another one too. */
  private static boolean isAtShared(Staffing staffing, Violation violation, Group group) {
    if (violation.groupId() != null) {
      return false;
    }
    String schoolId =
        violation.schoolId() != null
            ? violation.schoolId()
            : violation.staffIds().isEmpty()
                ? ""
                : staffing.getStanding(violation.staffIds().get(0)).homeSchoolId();
    return group.schoolIds().contains(schoolId)
        && staffing.district().groupsOf(schoolId).size() > 1;
  }

  private static Map<Rule, Long> shared(Staffing staffing, PlanScore score, Group group) {
    Map<Rule, Long> shared = new EnumMap<>(Rule.class);
    score.violations().stream()
        .filter(violation -> isAtShared(staffing, violation, group))
        .forEach(violation -> shared.merge(violation.rule(), -violation.amount(), Long::sum));
    return shared;
  }

  private static List<Bound> bounds(
      List<Requirement> requirements, List<SchoolExplanation> schools) {
    List<Bound> bounds = new ArrayList<>();
    for (Requirement requirement : requirements) {
      Attainment attainment = requirement.attainment();
      if (attainment.isAtItsBound()) {
        bounds.add(
            new Bound(
                attainment.rule(),
                say(
                    "bound.requirement",
                    attainment.what(),
                    attainment.reached(),
                    attainment.required())));
      }
    }
    for (SchoolExplanation school : schools) {
      for (SubjectBalance subject : school.subjects()) {
        if (subject.required() >= 1 && subject.leaving() > 0 && subject.after() == 1) {
          bounds.add(
              new Bound(
                  Rule.H5, say("bound.subject", school.school().idAndName(), subject.subject())));
        }
      }
    }
    for (SchoolExplanation school : schools) {
      if (school.leaders().size() >= 2 && school.leadersKept() == 1) {
        bounds.add(
            new Bound(
                Rule.H6,
                say("bound.leaders", school.school().idAndName(), school.leaders().size())));
      }
    }
    for (SchoolExplanation school : schools) {
      if (school.drained() == school.drainLimit()) {
        bounds.add(
            new Bound(
                Rule.H7,
                say(
                    "bound.drain",
                    school.school().idAndName(),
                    school.drained(),
                    school.drainLimit())));
      }
    }
    return bounds;
  }

  private static List<Standing> dueAndStaying(Staffing staffing, Plan plan, Group group) {
    return group.schoolIds().stream()
        .flatMap(id -> staffing.presence().staffOf(id).stream())
        .filter(standing -> standing.isDue() && !plan.isPosted(standing.id()))
        .sorted(
            Comparator.comparingInt((Standing standing) -> standing.dueYears() - standing.years())
                .thenComparing(Standing::id))
        .toList();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(GroupExplanation.class, key, arguments);
  }
}
