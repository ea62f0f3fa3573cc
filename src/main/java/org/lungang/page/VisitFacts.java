package org.lungang.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.plan.Curriculum;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;

/** What those who travel to teach (走教) leave and fill of the small schools' timetables. */
final class VisitFacts {

  private final PlanReport report;

  VisitFacts(PlanReport report) {
    this.report = report;
  }

  /**
   * What small schools lack in a subject, in periods a week.
   *
   * @param schools how many teach it
   * @param before what nobody teaches without the plan
   * @param after what nobody teaches with it
   */
  record SubjectGap(int schools, int before, int after) {

    private SubjectGap plus(SubjectGap other) {
      return new SubjectGap(
          schools + other.schools(), before + other.before(), after + other.after());
    }
  }

  /** Whether no school that somebody could visit has a timetable. */
  boolean isEmpty() {
    return !report.staffing().visiting().hasTimetables();
  }

  /** The key figures of all schools that can be visited. */
  CurriculumFigures figures() {
    return report.kpis().district().curriculum();
  }

  /** The visits in the order of the plan. */
  List<Visit> visits() {
    return report.plan().visits();
  }

  List<Visit> visits(Group group) {
    return visits().stream().filter(visit -> visit.group().id().equals(group.id())).toList();
  }

  /** How many schools are visited. */
  long visitedSchools() {
    return visits().stream().map(Visit::hostSchoolId).distinct().count();
  }

  /** The gaps of all schools by subject, in the order of the codes; subjects without gaps too. */
  Map<Subject, SubjectGap> gapsBySubject() {
    Staffing staffing = report.staffing();
    Curriculum before = Curriculum.of(staffing, Plan.of(List.of()));
    Curriculum after = Curriculum.of(staffing, report.plan());
    Map<Subject, SubjectGap> gaps = new TreeMap<>(Subject.CURRICULUM);
    for (String schoolId : staffing.visiting().hosts()) {
      for (Subject subject : staffing.visiting().lessonsOf(schoolId).keySet()) {
        gaps.merge(
            subject,
            new SubjectGap(1, before.missing(schoolId, subject), after.missing(schoolId, subject)),
            SubjectGap::plus);
      }
    }
    return gaps;
  }
}
