package org.lungang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.staffing.CountUnit;
import org.lungang.staffing.PossiblePosting;

/** The postings of a plan in which what a rule of the policy's own counts can be found. */
final class UnitPostings {

  private final Plan plan;
  private final Map<String, List<PossiblePosting>> bySchool = new HashMap<>();

  UnitPostings(Plan plan) {
    this.plan = plan;
    for (PossiblePosting posting : plan.postings()) {
      for (String id : List.of(posting.homeSchoolId(), posting.hostSchoolId())) {
        bySchool.computeIfAbsent(id, key -> new ArrayList<>()).add(posting);
      }
    }
  }

  /** Those of some people or of a school, in the order of the plan; else all. */
  List<PossiblePosting> of(CountUnit unit) {
    Set<String> staffIds = unit.staffIds();
    if (staffIds != null) {
      return staffIds.stream().flatMap(id -> plan.findPosting(id).stream()).toList();
    }
    String schoolId = unit.schoolId();
    return schoolId == null ? plan.postings() : bySchool.getOrDefault(schoolId, List.of());
  }
}
