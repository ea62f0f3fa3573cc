package org.lungang.explain;

import org.lungang.district.Subject;

/**
 * Teaching staff of one subject at one school, without the plan and with it
 * (docs/reference/model.md).
 *
 * @param required how many the school needs; 0 where needs.csv names none
 * @param before how many are present without the plan
 * @param leaving how many of them the plan posts away
 * @param coming how many the plan posts there
 */
public record SubjectBalance(Subject subject, int required, int before, int leaving, int coming) {

  /** How many are present with the plan. */
  public int after() {
    return before - leaving + coming;
  }

  /** How many are missing without the plan. */
  public int missingBefore() {
    return Math.max(0, required - before);
  }

  /** How many are missing with the plan: what S3 counts. */
  public int missingAfter() {
    return Math.max(0, required - after());
  }

  /** Whether the last one who teaches a subject that the school needs would leave (H5). */
  public boolean isDeserted() {
    return required >= 1 && before >= 1 && after() < 1;
  }
}
