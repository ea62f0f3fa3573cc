package org.lungang.search.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.district.Subject;
import org.lungang.plan.PostingWorth;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Everything that each traveller of a component could do away from home. */
final class TravelPatterns {

  private final Staffing staffing;
  private final List<PossiblePosting> postings;
  private final Itinerant terms;
  private final Weights weights;
  private final Map<List<Object>, Lack> lacks = new HashMap<>();
  private final Map<String, SparePeriods> spareByStaff = new HashMap<>();
  private final Map<String, List<TravelPattern>> patterns = new TreeMap<>();

  /**
   * The patterns of the travellers of a component.
   *
   * @param postings those that touch what visits are about
   */
  TravelPatterns(Staffing staffing, PossibleVisits visits, List<PossiblePosting> postings) {
    this.staffing = staffing;
    this.postings = postings;
    this.terms = staffing.policy().itinerant();
    this.weights = staffing.policy().weights();
    Map<String, List<PossibleVisit>> possibleByStaff = new TreeMap<>();
    for (PossibleVisit visit : visits.all()) {
      if (lackAt(visit.hostSchoolId(), visit.subject()).mostGap() > 0) {
        possibleByStaff.computeIfAbsent(visit.staffId(), id -> new ArrayList<>()).add(visit);
      }
    }
    possibleByStaff.forEach(
        (id, possible) -> {
          SparePeriods spare = sparePeriods(possible.get(0).standing());
          spareByStaff.put(id, spare);
          List<TravelPattern> all = new ArrayList<>();
          addPatterns(possible, 0, new ArrayList<>(), new TreeSet<>(), spare.most(), all);
          if (!all.isEmpty()) {
            patterns.put(id, all);
          }
        });
  }

  /** What each traveller could do, by staff id. */
  Map<String, List<TravelPattern>> byStaff() {
    return patterns;
  }

  /** How many there are. */
  int count() {
    return patterns.values().stream().mapToInt(List::size).sum();
  }

  /** What a traveller has to spare. */
  SparePeriods spareOf(String staffId) {
    return Objects.requireNonNull(spareByStaff.get(staffId));
  }

  /** What a school lacks in a subject. */
  Lack lackAt(String schoolId, Subject subject) {
    return lacks.computeIfAbsent(
        List.of(schoolId, subject), key -> Lack.of(staffing, schoolId, subject, postings));
  }

  /** The teachers of a traveller's subject at the traveller's school where nobody is posted. */
  int teachersBeside(Standing standing) {
    return staffing
        .visiting()
        .teachersAt(standing.homeSchoolId(), Objects.requireNonNull(standing.member().subject()))
        .size();
  }

  private SparePeriods sparePeriods(Standing standing) {
    String school = standing.homeSchoolId();
    Subject subject = Objects.requireNonNull(standing.member().subject());
    int teachers = teachersBeside(standing);
    Set<String> coming = new TreeSet<>();
    Set<String> going = new TreeSet<>();
    for (PossiblePosting posting : postings) {
      if (subject.equals(posting.standing().member().subject())) {
        if (posting.hostSchoolId().equals(school)) {
          coming.add(posting.staffId());
        } else if (posting.homeSchoolId().equals(school)) {
          going.add(posting.staffId());
        }
      }
    }
    // Whoever goes does not travel.
    going.remove(standing.id());
    return SparePeriods.of(
        staffing.visiting().capacity(standing),
        staffing.visiting().lessonsOf(school).getOrDefault(subject, 0),
        teachers - going.size(),
        teachers + coming.size());
  }

  private void addPatterns(
      List<PossibleVisit> possible,
      int next,
      List<Visit> taken,
      Set<String> alone,
      int left,
      List<TravelPattern> all) {
    if (!taken.isEmpty()) {
      all.add(new TravelPattern(List.copyOf(taken), Set.copyOf(alone), worth(taken, alone)));
    }
    if (taken.size() == terms.schoolsAtMost()) {
      return;
    }
    for (int i = next; i < possible.size(); i++) {
      PossibleVisit visit = possible.get(i);
      Lack lack = lackAt(visit.hostSchoolId(), visit.subject());
      int most = Math.min(left, Math.max(lack.mostGap(), terms.periodsAtLeast()));
      for (int periods = terms.periodsAtLeast(); periods <= most; periods++) {
        taken.add(new Visit(visit, periods));
        if (periods >= lack.least()) {
          alone.add(visit.hostSchoolId());
          addPatterns(possible, i + 1, taken, alone, left - periods, all);
          alone.remove(visit.hostSchoolId());
        }
        if (periods < lack.most()) {
          addPatterns(possible, i + 1, taken, alone, left - periods, all);
        }
        taken.remove(taken.size() - 1);
      }
    }
  }

  private Map<Rule, Long> worth(List<Visit> visits, Set<String> alone) {
    Map<Rule, Long> worth = new EnumMap<>(Rule.class);
    worth.put(Rule.S7, PostingWorth.willingness(weights, visits.get(0).standing()));
    for (Visit visit : visits) {
      worth.merge(Rule.S10, visit.travelWorth(weights), Long::sum);
    }
    if (!alone.isEmpty()) {
      worth.put(Rule.S11, alone.size() * (long) weights.wholeSubject());
    }
    return worth;
  }
}
