package org.lungang.years;

import org.jspecify.annotations.Nullable;

/**
 * Which beginners come before each later year.
 *
 * @param rule whose place they take
 * @param mostPerYear how many come before a year at most, to the schools that lack most of a
 *     subject for its need first; null for as many as the rule says
 */
public record Hiring(Rule rule, @Nullable Integer mostPerYear) {

  /** Nobody comes. */
  public static final Hiring NOBODY = new Hiring(Rule.NOBODY, null);

  /** One for each teacher who retires. */
  public static final Hiring RETIRED = new Hiring(Rule.RETIRED, null);

  /** Whose place beginners take. */
  public enum Rule {
    /** Nobody's. */
    NOBODY,
    /** Of each teacher who retires, at the same school, for the same subject. */
    RETIRED,
    /** As many as a school needs of a subject and does not have. */
    NEEDS
  }

  public Hiring {
    if (mostPerYear != null && mostPerYear < 0) {
      throw new IllegalArgumentException(
          "The most beginners of a year (" + mostPerYear + ") must not be negative.");
    }
  }
}
