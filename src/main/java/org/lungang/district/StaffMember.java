package org.lungang.district;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A teacher or manager (教职工): a row of staff.csv, defaults filled in.
 *
 * @param schoolId the home school (编制所在校)
 * @param subject null only for managers who teach none
 * @param gradeBand null outside primary teaching, or where the data gives none
 * @param title null where the data gives none
 * @param inPostSince {@code atSchoolSince} where the data gives none
 * @param hired {@code atSchoolSince} where the data gives none
 * @param home the home address; null where the data gives none
 * @param circumstances what may exempt (暂不交流情形)
 * @param circumstancesApproved whether those were approved; false where empty
 * @param preferredSchools school ids
 * @param graduatingYears years of teaching the last senior grade (高三任教年数), 0 where empty
 * @param weeklyPeriods periods a week already taught elsewhere (周课时), 0 where empty
 */
public record StaffMember(
    String id,
    String name,
    Gender gender,
    LocalDate birthDate,
    String schoolId,
    Position position,
    @Nullable Subject subject,
    @Nullable GradeBand gradeBand,
    Honor honor,
    @Nullable Title title,
    LocalDate atSchoolSince,
    LocalDate inPostSince,
    LocalDate hired,
    @Nullable Coordinates home,
    Set<Circumstance> circumstances,
    boolean circumstancesApproved,
    Willingness willingness,
    Set<String> preferredSchools,
    int graduatingYears,
    int weeklyPeriods) {

  public StaffMember {
    circumstances = Collections.unmodifiableSortedSet(new TreeSet<>(circumstances));
    preferredSchools = Collections.unmodifiableSortedSet(new TreeSet<>(preferredSchools));
  }

  /** The same with other periods a week that are already taught elsewhere. */
  public StaffMember withWeeklyPeriods(int periods) {
    return new StaffMember(
        id,
        name,
        gender,
        birthDate,
        schoolId,
        position,
        subject,
        gradeBand,
        honor,
        title,
        atSchoolSince,
        inPostSince,
        hired,
        home,
        circumstances,
        circumstancesApproved,
        willingness,
        preferredSchools,
        graduatingYears,
        periods);
  }

  /** Whether somebody works as a TEACHER, not as a manager. */
  public boolean isTeacher() {
    return position == Position.TEACHER;
  }
}
