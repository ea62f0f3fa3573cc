package org.lungang.plan;

import static org.lungang.plan.Causes.add;
import static org.lungang.plan.Causes.list;
import static org.lungang.plan.Causes.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Says why nobody travels to teach what a timetable still lacks (M5). */
final class LessonCauses {

  private final Staffing staffing;
  private final Plan plan;
  private final Trials trials;
  private final Curriculum curriculum;

  LessonCauses(Staffing staffing, Plan plan, Trials trials) {
    this.staffing = staffing;
    this.plan = plan;
    this.trials = trials;
    this.curriculum = Curriculum.of(staffing, plan);
  }

  /** One sentence: who could travel there for the subject, and why they do not, or no more. */
  Message of(Violation violation) {
    String hostId = Objects.requireNonNull(violation.schoolId());
    Subject subject = (Subject) violation.message().arguments().get(2);
    List<PossibleVisit> possible =
        staffing.visiting().possible().stream()
            .filter(visit -> visit.hostSchoolId().equals(hostId))
            .filter(visit -> visit.subject().equals(subject))
            .toList();
    return possible.isEmpty() ? nobody(hostId, subject) : busy(possible, subject);
  }

  private Message nobody(String hostId, Subject subject) {
    List<Standing> teachers = staffing.visiting().teachersWithWayTo(hostId, subject);
    if (teachers.isEmpty()) {
      return message("cause.lessons.none", subject);
    }
    Map<Message, Integer> refused = new LinkedHashMap<>();
    for (Standing teacher : teachers) {
      // Of one teacher of a school the kind of exemption would tell too much.
      refused.merge(
          teacher.isExempt()
              ? message("cause.lessons.exempt")
              : staffing.visiting().refusals(teacher, hostId).get(0),
          1,
          Integer::sum);
    }
    List<Causes.Told> told = new ArrayList<>();
    refused.forEach((why, count) -> add(told, count, "cause.lessons.refused", count, why));
    return message("cause.lessons.nobody", teachers.size(), subject, list(told));
  }

  private Message busy(List<PossibleVisit> possible, Subject subject) {
    Itinerant terms = possible.get(0).terms();
    int posted = 0;
    int spent = 0;
    int many = 0;
    int free = 0;
    Map<Rule, Integer> broken = new LinkedHashMap<>();
    for (PossibleVisit visit : possible) {
      List<Visit> visits = plan.visitsOf(visit.staffId());
      int there =
          visits.stream()
              .filter(made -> made.possible().equals(visit))
              .mapToInt(Visit::weeklyPeriods)
              .sum();
      int left =
          curriculum.spare(visit.standing()) - visits.stream().mapToInt(Visit::weeklyPeriods).sum();
      int more = there > 0 ? 1 : terms.periodsAtLeast();
      if (plan.isPosted(visit.staffId())) {
        posted++;
      } else if (left < more) {
        spent++;
      } else if (there == 0 && visits.size() >= terms.schoolsAtMost()) {
        many++;
      } else {
        Map<Rule, Long> rules = trials.broken(new Visit(visit, there + more));
        if (rules.isEmpty()) {
          free++;
        }
        rules.keySet().forEach(rule -> broken.merge(rule, 1, Integer::sum));
      }
    }
    List<Causes.Told> told = new ArrayList<>();
    add(told, spent, "cause.lessons.spent", spent);
    add(told, posted, "cause.lessons.posted", posted);
    add(told, many, "cause.lessons.many", many, terms.schoolsAtMost());
    broken.forEach((rule, count) -> Causes.addRule(told, count, "cause.rule", rule));
    add(told, free, "cause.free", free);
    return message("cause.lessons", possible.size(), subject, list(told));
  }
}
