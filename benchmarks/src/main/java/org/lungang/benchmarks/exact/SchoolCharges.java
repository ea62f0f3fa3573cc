package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.benchmarks.exact.Charge.Sum;
import org.lungang.district.Subject;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Requirements;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What the rules of schools charge: H5 to H7 and S3. */
final class SchoolCharges {

  private final Staffing staffing;
  private final ComponentPostings postings;
  private final List<Charge> charges = new ArrayList<>();

  SchoolCharges(Staffing staffing, ComponentPostings postings) {
    this.staffing = staffing;
    this.postings = postings;
  }

  List<Charge> charges() {
    for (String schoolId : postings.component().schoolIds()) {
      staffing
          .presence()
          .required(schoolId)
          .forEach((subject, required) -> h5s3Presence(schoolId, subject, required));
      h6Leadership(schoolId);
      h7Drain(schoolId);
    }
    return charges;
  }

  /** H5: somebody stays present where there was one. S3: each missing teacher. */
  private void h5s3Presence(String schoolId, Subject subject, int required) {
    int present = staffing.presence().withoutPlan(schoolId, subject);
    if (required >= 1
        && present >= 1
        && !staffing.requirements().waivesSubject(schoolId, subject)) {
      charges.add(Charge.above(Rule.H5, 1, missing(schoolId, subject, 1 - present)));
    }
    long weight = staffing.policy().weights().missingTeacher();
    if (weight != 0) {
      charges.add(Charge.above(Rule.S3, weight, missing(schoolId, subject, required - present)));
    }
  }

  private Sum missing(String schoolId, Subject subject, long before) {
    Sum sum = new Sum(before);
    for (int place : postings.ofSchool(schoolId)) {
      PossiblePosting posting = postings.get(place);
      Standing standing = posting.standing();
      if (standing.position().isTeachingStaff() && subject.equals(standing.member().subject())) {
        sum.add(place, posting.hostSchoolId().equals(schoolId) ? -1 : 1);
      }
    }
    return sum;
  }

  private void h6Leadership(String schoolId) {
    Set<String> leaders = new HashSet<>();
    staffing.presence().leadersAt(schoolId).forEach(leader -> leaders.add(leader.id()));
    if (leaders.size() >= 2 && !staffing.requirements().waives(Rule.H6, schoolId)) {
      charges.add(
          Charge.above(
              Rule.H6,
              1,
              postings.beyond(
                  leaders.size() - 1,
                  postings.ofSchool(schoolId),
                  posting -> leaders.contains(posting.staffId()) && leaves(posting, schoolId))));
    }
  }

  private void h7Drain(String schoolId) {
    long limit = staffing.requirements().drainLimit(schoolId);
    if (limit >= postings.ofSchool(schoolId).size()) {
      return;
    }
    charges.add(
        Charge.above(
            Rule.H7,
            1,
            postings.beyond(
                limit,
                postings.ofSchool(schoolId),
                posting -> leaves(posting, schoolId) && Requirements.drains(posting))));
  }

  private static boolean leaves(PossiblePosting posting, String schoolId) {
    return posting.homeSchoolId().equals(schoolId);
  }
}
