package org.lungang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lungang.district.Rotation;
import org.lungang.district.Subject;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Where everybody works on each day of the year of a plan: whoever is posted, or on a rotation in
 * force, at the host school until the term ends, and then at home.
 */
final class Workplaces {

  /** By school and staff id: those who are there for some of the year or all of it. */
  private final Map<String, Map<String, Stay>> staysBySchool = new HashMap<>();

  /** From a day to the day before another. */
  private record Stay(Standing standing, LocalDate from, LocalDate until) {
    boolean holds(List<LocalDate> days) {
      return !days.get(0).isBefore(from) && days.get(days.size() - 1).isBefore(until);
    }
  }

  Workplaces(Staffing staffing, Plan plan) {
    LocalDate start = staffing.start();
    for (Standing standing : staffing.standings()) {
      PossiblePosting posting = plan.findPosting(standing.id()).orElse(null);
      Rotation rotation = standing.latestRotation();
      if (posting != null) {
        away(standing, posting.hostSchoolId(), start, posting.until());
      } else if (rotation != null && rotation.until().isAfter(start)) {
        away(standing, standing.workSchoolId(), start, rotation.until());
      } else {
        add(standing, standing.workSchoolId(), LocalDate.MIN, LocalDate.MAX);
      }
    }
  }

  /** Somebody is at the host school until a day, and at home from it on if that is this year. */
  private void away(Standing standing, String hostId, LocalDate start, LocalDate until) {
    if (until.isBefore(start.plusYears(1)) && !hostId.equals(standing.homeSchoolId())) {
      add(standing, hostId, LocalDate.MIN, until);
      add(standing, standing.homeSchoolId(), until, LocalDate.MAX);
    } else {
      add(standing, hostId, LocalDate.MIN, LocalDate.MAX);
    }
  }

  private void add(Standing standing, String schoolId, LocalDate from, LocalDate until) {
    staysBySchool
        .computeIfAbsent(schoolId, id -> new LinkedHashMap<>())
        .put(standing.id(), new Stay(standing, from, until));
  }

  /** Whether somebody works at a school on a day. */
  boolean isAt(Standing standing, String schoolId, LocalDate day) {
    Stay stay = staysBySchool.getOrDefault(schoolId, Map.of()).get(standing.id());
    return stay != null && stay.holds(List.of(day));
  }

  /**
   * Those with a subject who work at a school and fit, by subject, sorted by id.
   *
   * @param days one day or more, in order; they work there from the first to the last
   */
  Map<Subject, List<Standing>> bySubject(
      String schoolId, List<LocalDate> days, Predicate<Standing> fits) {
    Map<Subject, List<Standing>> bySubject = new TreeMap<>();
    for (Stay stay : staysBySchool.getOrDefault(schoolId, Map.of()).values()) {
      Subject subject = stay.standing().member().subject();
      if (subject != null && stay.holds(days) && fits.test(stay.standing())) {
        bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(stay.standing());
      }
    }
    return bySubject;
  }

  /** Whether none of some exemptions holds for somebody. */
  static boolean isFreeOf(Standing standing, Set<String> exemptions) {
    return standing.exemptions().stream().noneMatch(exemptions::contains);
  }
}
