package org.lungang.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lungang.district.Subject;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Where everybody works in the year of a plan. */
final class Workplaces {

  private final Map<String, List<Standing>> staffBySchool = new HashMap<>();

  Workplaces(Staffing staffing, Plan plan) {
    for (Standing standing : staffing.standings()) {
      String schoolId =
          plan.findPosting(standing.id())
              .map(PossiblePosting::hostSchoolId)
              .orElse(standing.workSchoolId());
      staffBySchool.computeIfAbsent(schoolId, id -> new ArrayList<>()).add(standing);
    }
  }

  /** Those with a subject who work at a school and fit, by subject, sorted by id. */
  Map<Subject, List<Standing>> bySubject(String schoolId, Predicate<Standing> fits) {
    Map<Subject, List<Standing>> bySubject = new TreeMap<>();
    for (Standing standing : staffBySchool.getOrDefault(schoolId, List.of())) {
      Subject subject = standing.member().subject();
      if (subject != null && fits.test(standing)) {
        bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(standing);
      }
    }
    return bySubject;
  }

  /** Whether none of some exemptions holds for somebody. */
  static boolean isFreeOf(Standing standing, Set<String> exemptions) {
    return standing.exemptions().stream().noneMatch(exemptions::contains);
  }
}
