package org.lungang.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Visiting;

/** What those who travel to teach (走教) leave and fill of the small schools' timetables. */
final class VisitFacts {

  private final Visiting visiting;
  private final Curriculum before;
  private final Curriculum after;
  private final List<Visit> visits;
  private final List<String> hosts;

  VisitFacts(Staffing staffing, Plan plan) {
    this.visiting = staffing.visiting();
    this.before = Curriculum.of(staffing, Plan.of(List.of()));
    this.after = Curriculum.of(staffing, plan);
    this.visits = plan.visits();
    this.hosts = List.copyOf(visiting.hosts());
  }

  /**
   * What some schools lack, in periods a week.
   *
   * @param schools how many there are
   * @param gapBefore what nobody teaches without the plan
   * @param gapAfter what nobody teaches with it
   * @param wholeBefore how many schools lack nothing without the plan
   * @param wholeAfter how many lack nothing with it
   */
  record Gaps(int schools, int gapBefore, int gapAfter, int wholeBefore, int wholeAfter) {}

  /** Whether no school that somebody could visit has a timetable. */
  boolean isEmpty() {
    return hosts.stream().allMatch(id -> visiting.lessonsOf(id).isEmpty());
  }

  /** The visits in the order of the plan. */
  List<Visit> visits() {
    return visits;
  }

  List<Visit> visits(Group group) {
    return visits.stream().filter(visit -> visit.group().id().equals(group.id())).toList();
  }

  /** The gaps of all schools that can be visited. */
  Gaps gaps() {
    return gaps(hosts);
  }

  /** The gaps of the schools of a group that can be visited. */
  Gaps gaps(Group group) {
    return gaps(visiting.hostsOf(group));
  }

  private Gaps gaps(List<String> schoolIds) {
    return new Gaps(
        schoolIds.size(),
        schoolIds.stream().mapToInt(before::missing).sum(),
        schoolIds.stream().mapToInt(after::missing).sum(),
        (int) schoolIds.stream().filter(id -> before.missing(id) == 0).count(),
        (int) schoolIds.stream().filter(id -> after.missing(id) == 0).count());
  }

  /** The gaps of all schools by subject, in the order of the spec; subjects without gaps too. */
  Map<Subject, Gaps> gapsBySubject() {
    Map<Subject, Gaps> gaps = new TreeMap<>(PlanFacts.IN_ORDER);
    for (String schoolId : hosts) {
      for (Subject subject : visiting.lessonsOf(schoolId).keySet()) {
        int then = before.missing(schoolId, subject);
        int now = after.missing(schoolId, subject);
        gaps.merge(
            subject,
            new Gaps(1, then, now, then == 0 ? 1 : 0, now == 0 ? 1 : 0),
            (one, other) ->
                new Gaps(
                    one.schools() + other.schools(),
                    one.gapBefore() + other.gapBefore(),
                    one.gapAfter() + other.gapAfter(),
                    one.wholeBefore() + other.wholeBefore(),
                    one.wholeAfter() + other.wholeAfter()));
      }
    }
    return gaps;
  }
}
