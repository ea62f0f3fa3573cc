package org.lungang.search.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lungang.district.Subject;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * What the timetable of a school asks for in a subject beyond what its own teachers carry, in
 * weekly periods; less than 0 where they could teach more. The gap is the lack, or 0.
 *
 * @param unmoved where nobody is posted
 * @param least over all choices of postings
 * @param most over all choices of postings
 */
record Lack(int unmoved, int least, int most) {

  /**
   * The lack of a school in a subject.
   *
   * @param postings that may touch it; others do no harm
   */
  static Lack of(
      Staffing staffing, String schoolId, Subject subject, Collection<PossiblePosting> postings) {
    int unmoved = staffing.visiting().lessonsOf(schoolId).getOrDefault(subject, 0);
    for (var standing : staffing.visiting().teachersAt(schoolId, subject)) {
      unmoved -= staffing.visiting().capacity(standing);
    }
    Map<String, Integer> fewest = new HashMap<>();
    Map<String, Integer> most = new HashMap<>();
    for (PossiblePosting posting : postings) {
      int carried = carried(staffing, posting, schoolId, subject);
      fewest.merge(posting.staffId(), Math.min(0, carried), Math::min);
      most.merge(posting.staffId(), Math.max(0, carried), Math::max);
    }
    return new Lack(
        unmoved,
        unmoved - most.values().stream().mapToInt(Integer::intValue).sum(),
        unmoved - fewest.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** How many periods more a school's own teachers carry in a subject with a posting. */
  static int carried(Staffing staffing, PossiblePosting posting, String schoolId, Subject subject) {
    if (!posting.standing().member().isTeacher()
        || !subject.equals(posting.standing().member().subject())) {
      return 0;
    }
    int capacity = staffing.visiting().capacity(posting.standing());
    return (posting.hostSchoolId().equals(schoolId) ? capacity : 0)
        - (posting.homeSchoolId().equals(schoolId) ? capacity : 0);
  }

  /** Whether postings change nothing. */
  boolean isFixed() {
    return least == most;
  }

  /** The gap at most. */
  int mostGap() {
    return Math.max(0, most);
  }
}
