package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.district.Subject;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.staffing.Staffing;

/**
 * What one subject of a school's timetable asks for, and who teaches it under a plan, in weekly
 * periods (docs/reference/model.md, Visits).
 *
 * @param wanted by the timetable
 * @param gap what the school's own teachers leave
 * @param taught by those who travel there
 * @param missing what nobody teaches: what M5 counts
 * @param visitors how many travel there for it
 */
public record LessonGap(
    Subject subject, int wanted, int gap, int taught, int missing, int visitors) {

  /** The subjects of a school that visits lead to, in order; empty for any other school. */
  static List<LessonGap> of(Staffing staffing, Plan plan, String schoolId) {
    List<LessonGap> gaps = new ArrayList<>();
    if (staffing.visiting().findGroup(schoolId) != null) {
      Curriculum curriculum = Curriculum.of(staffing, plan);
      for (Map.Entry<Subject, Integer> lessons :
          staffing.visiting().lessonsOf(schoolId).entrySet()) {
        Subject subject = lessons.getKey();
        gaps.add(
            new LessonGap(
                subject,
                lessons.getValue(),
                curriculum.gap(schoolId, subject),
                curriculum.taught(schoolId, subject),
                curriculum.missing(schoolId, subject),
                curriculum.visitors(schoolId, subject)));
      }
    }
    return gaps;
  }
}
