package org.lungang.generator;

import org.lungang.district.Trait;

/**
 * How many people work at a school, by its students and stage.
 *
 * @param teaching TEACHERs and MIDDLE_MANAGERs, the latter counted among them
 */
record Headcount(int vicePrincipals, int middleManagers, int teaching) {

  private static final int LEAST_STAFF = 8;

  static Headcount of(SchoolPlan school) {
    int staff = Math.max(LEAST_STAFF, (int) (school.students() / studentsPerStaff(school)));
    int vicePrincipals = staff < 40 ? 1 : staff < 90 ? 2 : 3;
    int middleManagers = Math.max(2, Math.min(8, staff / 14 + 1));
    return new Headcount(vicePrincipals, middleManagers, staff - 1 - vicePrincipals);
  }

  /** All staff, the PRINCIPAL too. */
  int staff() {
    return 1 + vicePrincipals + teaching;
  }

  /** Standards of staffing; SMALL schools need twice as many for each student. */
  private static double studentsPerStaff(SchoolPlan school) {
    double standard =
        switch (school.stage()) {
          case KINDERGARTEN -> 7.8;
          case PRIMARY -> 19;
          case JUNIOR -> 13.5;
          case SENIOR -> 12.5;
          case NINE_YEAR -> 16.2;
          case TWELVE_YEAR -> 14.8;
        };
    return school.traits().contains(Trait.SMALL) ? standard / 2 : standard;
  }
}
