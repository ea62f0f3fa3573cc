package org.lungang.roster;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetContent;

/** Who travels to teach (走教安排), and which lessons of small schools are staffed by that. */
final class VisitSheets {

  /** The id of the school visited stands to the right, for programs that read the sheet. */
  private static final int PRINTED = 10;

  private VisitSheets() {}

  /** Both sheets; none without timetables, or where the policy knows no itinerant teaching. */
  static List<SheetContent> of(Staffing staffing, Plan plan, SheetText text) {
    return staffing.visiting().isEmpty() || staffing.district().lessons().isEmpty()
        ? List.of()
        : List.of(visits(staffing, plan, text), lessons(staffing, plan, text));
  }

  private static SheetContent visits(Staffing staffing, Plan plan, SheetText text) {
    List<List<Object>> rows = new ArrayList<>();
    for (Visit visit : plan.visits()) {
      rows.add(
          List.of(
              rows.size() + 1,
              visit.staffId(),
              visit.standing().member().name(),
              text.cell(visit.subject()),
              staffing.district().getSchool(visit.homeSchoolId()).name(),
              staffing.district().getSchool(visit.hostSchoolId()).name(),
              visit.group().name(),
              visit.weeklyPeriods(),
              visit.days(),
              visit.minutesAWeek(),
              visit.hostSchoolId()));
    }
    return text.sheet(
            "visits",
            rows,
            "number",
            "staff-id",
            "name",
            "subject",
            "based-at",
            "visited-school",
            "group",
            "weekly-periods",
            "weekly-days",
            "weekly-minutes",
            "visited-school-id")
        .withFilter()
        .withPrinted(PRINTED);
  }

  /** The subjects in which a school's own teachers cannot give all lessons, or visitors teach. */
  private static SheetContent lessons(Staffing staffing, Plan plan, SheetText text) {
    Curriculum curriculum = Curriculum.of(staffing, plan);
    List<List<Object>> rows = new ArrayList<>();
    for (String schoolId : staffing.visiting().hosts()) {
      School school = staffing.district().getSchool(schoolId);
      staffing
          .visiting()
          .lessonsOf(schoolId)
          .forEach(
              (subject, wanted) -> {
                if (curriculum.gap(schoolId, subject) + curriculum.taught(schoolId, subject) > 0) {
                  rows.add(lessons(curriculum, school, subject, wanted, text));
                }
              });
    }
    return text.sheet(
            "lessons",
            rows,
            "school-id",
            "school",
            "subject",
            "lessons",
            "gap",
            "visitors",
            "taught",
            "still-missing",
            "met")
        .withFilter();
  }

  private static List<Object> lessons(
      Curriculum curriculum, School school, Subject subject, int wanted, SheetText text) {
    int missing = curriculum.missing(school.id(), subject);
    return List.of(
        school.id(),
        school.name(),
        text.cell(subject),
        wanted,
        curriculum.gap(school.id(), subject),
        curriculum.visitors(school.id(), subject),
        curriculum.taught(school.id(), subject),
        missing,
        text.yesOrNo(missing == 0));
  }
}
