package org.lungang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.district.School;
import org.lungang.policy.Level;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** H11, M6, S12: the people that a policy's own rules count, held to their bounds. */
final class OwnRules {

  private OwnRules() {}

  /** Scores the rules of one level. */
  static void score(Level level, Staffing staffing, Scope scope, Plan plan, ScoreSheet sheet) {
    if (staffing.requirements().counts().isEmpty()) {
      return;
    }
    Set<String> schoolIds = new HashSet<>();
    scope.schools().stream().map(School::id).forEach(schoolIds::add);
    Map<String, List<PossiblePosting>> bySchool = new HashMap<>();
    for (PossiblePosting posting : plan.postings()) {
      for (String id : List.of(posting.homeSchoolId(), posting.hostSchoolId())) {
        bySchool.computeIfAbsent(id, key -> new ArrayList<>()).add(posting);
      }
    }
    for (CountRequirement count : staffing.requirements().counts()) {
      if (count.rule().level() == level && schoolIds.contains(count.unit().anchorId())) {
        String schoolId = count.unit().schoolId();
        List<PossiblePosting> postings =
            schoolId == null ? plan.postings() : bySchool.getOrDefault(schoolId, List.of());
        sheet.failOwn(
            count,
            count.rule().cost() * count.missing(postings),
            count.most() ? "own.at-most" : "own.at-least",
            count.title(),
            count.what(),
            count.reached(postings),
            count.required(postings));
      }
    }
  }
}
