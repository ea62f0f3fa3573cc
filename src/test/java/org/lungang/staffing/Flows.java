package org.lungang.staffing;

import java.util.Set;
import java.util.TreeSet;
import org.lungang.testing.TestDistrict;

/** The possible postings of a small district in short: {@code teachers X L→M}. */
final class Flows {

  private Flows() {}

  /** Everybody's possible postings. */
  static Set<String> of(TestDistrict district, String policyId) {
    Set<String> found = new TreeSet<>();
    for (PossiblePosting posting : district.under(policyId).postings()) {
      found.add(
          posting.flow().id()
              + " "
              + posting.staffId()
              + " "
              + posting.homeSchoolId()
              + "→"
              + posting.hostSchoolId());
    }
    return found;
  }

  /** The possible postings by one flow, the flow's name left out: {@code X L→M}. */
  static Set<String> of(TestDistrict district, String policyId, String flow) {
    Set<String> found = new TreeSet<>();
    for (String posting : of(district, policyId)) {
      if (posting.startsWith(flow + " ")) {
        found.add(posting.substring(flow.length() + 1));
      }
    }
    return found;
  }

  /** Kind, post and years of somebody's only posting by a flow: {@code SUPPORT TEMPORARY 3}. */
  static String terms(TestDistrict district, String policyId, String flow, String staffId) {
    PossiblePosting posting =
        district.under(policyId).postingsOf(staffId).stream()
            .filter(possible -> possible.flow().id().equals(flow))
            .reduce(
                (one, other) -> {
                  throw new IllegalStateException(one + " and " + other);
                })
            .orElseThrow();
    return posting.kind()
        + " "
        + posting.post()
        + " "
        + (posting.until().getYear() - posting.from().getYear());
  }
}
