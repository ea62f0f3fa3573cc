package org.lungang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.staffing.Staffing;

/**
 * Teaching staff of one subject at one school, before and after a plan (学科余缺): a row of needs.csv
 * with who is present (docs/reference/model.md, Present).
 *
 * @param required how many the school needs
 * @param before how many are present without the plan
 * @param after how many are present with it
 */
public record SubjectCoverage(
    String schoolId, Subject subject, int required, int before, int after) {

  /** Every row of needs.csv, sorted by school id and subject. */
  public static List<SubjectCoverage> of(Staffing staffing, Plan plan) {
    PlanIndex index = new PlanIndex(plan, staffing.presence());
    List<SubjectCoverage> rows = new ArrayList<>();
    for (School school : staffing.district().schools()) {
      for (Map.Entry<Subject, Integer> need :
          staffing.presence().required(school.id()).entrySet()) {
        Subject subject = need.getKey();
        rows.add(
            new SubjectCoverage(
                school.id(),
                subject,
                need.getValue(),
                staffing.presence().withoutPlan(school.id(), subject),
                index.present(school.id(), subject)));
      }
    }
    return List.copyOf(rows);
  }

  /** How many are missing without the plan. */
  public int missingBefore() {
    return Math.max(0, required - before);
  }

  /** How many are missing with the plan. */
  public int missingAfter() {
    return Math.max(0, required - after);
  }

  /** How many more than needed are present without the plan. */
  public int surplusBefore() {
    return Math.max(0, before - required);
  }

  /** How many more than needed are present with the plan. */
  public int surplusAfter() {
    return Math.max(0, after - required);
  }
}
