package org.lungang.district;

/**
 * How many teaching staff of a subject a school needs (学科需求): a row of needs.csv.
 *
 * @param required a number of people, 0 or more
 */
public record Need(String schoolId, Subject subject, int required) {

  /** So many times the need, rounded half up. */
  public Need times(double factor) {
    return new Need(schoolId, subject, Math.toIntExact(Math.round(required * factor)));
  }
}
