package org.lungang.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.district.School;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * How many backbone staff work at a school before and after a plan, beside its students: a row of
 * the figures that {@link StageBalance} adds up.
 *
 * @param students more than 0
 */
public record SchoolBackbone(School school, int students, long before, long after) {

  private static final int PER_STUDENTS = 100;

  /** The schools that have students, by stage and id. */
  public static List<SchoolBackbone> of(Staffing staffing, Plan plan) {
    Map<String, Long> before = new HashMap<>();
    Map<String, Long> after = new HashMap<>();
    for (Standing standing : staffing.standings()) {
      if (standing.backbone()) {
        before.merge(standing.workSchoolId(), 1L, Long::sum);
        after.merge(
            plan.findPosting(standing.id())
                .map(PossiblePosting::hostSchoolId)
                .orElse(standing.workSchoolId()),
            1L,
            Long::sum);
      }
    }
    List<SchoolBackbone> rows = new ArrayList<>();
    for (School school : staffing.district().schools()) {
      Integer students = school.students();
      if (students != null && students > 0) {
        rows.add(
            new SchoolBackbone(
                school,
                students,
                before.getOrDefault(school.id(), 0L),
                after.getOrDefault(school.id(), 0L)));
      }
    }
    // Sorting keeps the schools of a stage in the order of their ids.
    rows.sort(Comparator.comparing(row -> row.school().stage()));
    return List.copyOf(rows);
  }

  /** Backbone for each 100 students before. */
  public Ratio perHundredBefore() {
    return new Ratio(before * PER_STUDENTS, students);
  }

  /** Backbone for each 100 students after. */
  public Ratio perHundredAfter() {
    return new Ratio(after * PER_STUDENTS, students);
  }

  /** Whether there is less than 1 for each 100 students before. */
  public boolean isBelowBefore() {
    return before * PER_STUDENTS < students;
  }

  /** Whether there is less than 1 for each 100 students after. */
  public boolean isBelowAfter() {
    return after * PER_STUDENTS < students;
  }
}
