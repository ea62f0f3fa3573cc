package org.lungang.generator;

import java.time.LocalDate;

/** The dates of a working life, in their order. */
record Career(LocalDate birth, LocalDate hired, LocalDate atSchoolSince, LocalDate inPostSince) {

  /** Full years from a date to the first day of the planned year. */
  static int fullYears(LocalDate since) {
    boolean beforeAnniversary =
        since.getMonthValue() > 9 || since.getMonthValue() == 9 && since.getDayOfMonth() > 1;
    return Generator.PLANNED_YEAR - since.getYear() - (beforeAnniversary ? 1 : 0);
  }

  int age() {
    return fullYears(birth);
  }

  int yearsHired() {
    return fullYears(hired);
  }

  int yearsAtSchool() {
    return fullYears(atSchoolSince);
  }

  /** Whether there is time at an earlier school. */
  boolean hasMoved() {
    return atSchoolSince.isAfter(hired);
  }
}
