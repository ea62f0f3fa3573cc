package org.lungang.ahead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.District;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.years.Future;
import org.lungang.years.NextLists;

/**
 * The coming years as they would be if nobody were sent, and as they would be if everybody who can
 * be were sent in one of them. What a posting does to later years of the same person, from the
 * rotation to the years at the school that begin anew, is the difference of both, as the rules of
 * the program say it.
 *
 * @param ifNobody the facts of each year if nobody is sent in any
 * @param ifAllIn by the year in which all are sent, then by the later years: the facts of these
 */
record Worlds(List<Staffing> ifNobody, List<List<Staffing>> ifAllIn) {

  /** How many years there are. */
  int years() {
    return ifNobody.size();
  }

  /** The facts of a later year if all are sent in an earlier one. */
  Staffing ifAllIn(int earlier, int later) {
    return ifAllIn.get(earlier).get(later - earlier - 1);
  }

  /**
   * The worlds from a year on.
   *
   * @param first the facts of the first year
   * @param years how many there are, with the first one
   */
  static Worlds of(Staffing first, int years, Future future) {
    List<Staffing> nobody = new ArrayList<>(List.of(first));
    while (nobody.size() < years) {
      nobody.add(next(nobody.get(nobody.size() - 1), Plan.of(List.of()), future));
    }
    List<List<Staffing>> all = new ArrayList<>();
    for (int sent = 0; sent < years; sent++) {
      List<Staffing> later = new ArrayList<>();
      Staffing last = nobody.get(sent);
      Plan plan = Plan.of(shortest(last));
      for (int year = sent + 1; year < years; year++) {
        last = next(last, plan, future);
        later.add(last);
        plan = Plan.of(List.of());
      }
      all.add(later);
    }
    return new Worlds(nobody, all);
  }

  /** Of everybody who can be posted the posting that ends first. */
  private static List<PossiblePosting> shortest(Staffing staffing) {
    Map<String, PossiblePosting> byStaff = new TreeMap<>();
    Comparator<PossiblePosting> byEnd = Comparator.comparing(PossiblePosting::until);
    for (PossiblePosting posting : staffing.postings()) {
      byStaff.merge(posting.staffId(), posting, (a, b) -> byEnd.compare(b, a) < 0 ? b : a);
    }
    return List.copyOf(byStaff.values());
  }

  private static Staffing next(Staffing staffing, Plan plan, Future future) {
    District rolled = NextLists.of(staffing, plan, NextLists.Approvals.KEEP).district();
    int year = staffing.year() + 1;
    return Staffing.of(
        future.turn(rolled, year).district(), staffing.policy().ofLaterYears(), year);
  }
}
