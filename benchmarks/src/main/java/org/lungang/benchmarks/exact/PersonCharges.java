package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.List;
import org.lungang.policy.Principles;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What the rules of single people charge: H8, M1 and M3. */
final class PersonCharges {

  private final Staffing staffing;
  private final ComponentPostings postings;
  private final List<Charge> charges = new ArrayList<>();

  PersonCharges(Staffing staffing, ComponentPostings postings) {
    this.staffing = staffing;
    this.postings = postings;
  }

  List<Charge> charges() {
    Principles principles = staffing.policy().principles();
    for (String staffId : postings.staffIds()) {
      Standing standing = staffing.getStanding(staffId);
      List<Integer> own = postings.ofStaff(staffId);
      h8Pin(standing, own);
      Principles.DueLeaders dueLeaders = principles.dueLeaders();
      if (dueLeaders != null
          && dueLeaders.positions().contains(standing.position())
          && standing.isDue()) {
        charges.add(Charge.above(Rule.M1, 1, postings.missing(1, own, posting -> true)));
      }
      Principles.FirstYears firstYears = principles.firstYears();
      if (firstYears != null && own.stream().anyMatch(i -> isBy(firstYears, postings.get(i)))) {
        charges.add(
            Charge.above(
                Rule.M3, 1, postings.missing(1, own, posting -> isBy(firstYears, posting))));
      }
    }
    return charges;
  }

  private static boolean isBy(Principles.FirstYears principle, PossiblePosting posting) {
    return posting.flow().id().equals(principle.flow());
  }

  private void h8Pin(Standing standing, List<Integer> own) {
    String wanted = standing.pin().goSchoolId();
    if (standing.pin().go() && !staffing.requirements().waives(Rule.H8, standing.id())) {
      charges.add(
          Charge.above(
              Rule.H8,
              1,
              postings.missing(
                  1, own, posting -> wanted == null || wanted.equals(posting.hostSchoolId()))));
    }
  }
}
