package org.lungang.plan;

import java.util.Collection;
import java.util.List;

/**
 * How far small schools teach the whole curriculum (开足开齐), before and after a plan
 * (docs/reference/model.md, Visits).
 *
 * @param smallSchools how many schools itinerant teaching leads to; 0 where there is none
 * @param gapPeriods weekly periods that their own teachers leave, without the plan
 * @param gapPeriodsAfter weekly periods that nobody teaches with the plan
 * @param wholeSchools how many of them have no gap in any subject, without the plan
 * @param wholeSchoolsAfter how many lack nothing with the plan
 * @param travellers how many teachers travel to them
 * @param minutesAWeek minutes that these are on the way in a week
 */
public record CurriculumFigures(
    int smallSchools,
    long gapPeriods,
    long gapPeriodsAfter,
    int wholeSchools,
    int wholeSchoolsAfter,
    int travellers,
    long minutesAWeek) {

  /**
   * The figures of some of the schools that itinerant teaching leads to.
   *
   * @param before what is left of the timetables of the district without the plan
   * @param after the same with the plan
   */
  static CurriculumFigures of(
      Plan plan, Curriculum before, Curriculum after, Collection<String> hosts) {
    List<Visit> visits =
        plan.visits().stream().filter(visit -> hosts.contains(visit.hostSchoolId())).toList();
    return new CurriculumFigures(
        hosts.size(),
        hosts.stream().mapToLong(before::missing).sum(),
        hosts.stream().mapToLong(after::missing).sum(),
        (int) hosts.stream().filter(host -> before.missing(host) == 0).count(),
        (int) hosts.stream().filter(host -> after.missing(host) == 0).count(),
        (int) visits.stream().map(Visit::staffId).distinct().count(),
        visits.stream().mapToLong(Visit::minutesAWeek).sum());
  }
}
