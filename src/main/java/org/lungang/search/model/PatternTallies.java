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
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.search.model.TallyBook.Form;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Who travels where for how long, as options beside the postings, for a component in which postings
 * change what travellers have to spare, and no gap. An option is everything that one person does
 * away from home, so that nobody is posted who travels. What is spare where teachers come or go is
 * bounded by its concave hull, a relaxation: bounds stay valid, and visits are planned anew once
 * the postings are known.
 */
public final class PatternTallies {

  /** More patterns than this are not put into one program. */
  private static final int MOST_PATTERNS = 30_000;

  private final Staffing staffing;
  private final TallyBook book;
  private final List<PossiblePosting> postings;
  private final Curriculum curriculum;
  private final Itinerant terms;
  private final Weights weights;
  private final Map<String, List<PossibleVisit>> possibleByStaff = new TreeMap<>();
  private final Map<String, SparePeriods> spareByStaff = new HashMap<>();
  private final Map<String, List<TravelPattern>> patterns = new TreeMap<>();
  private final Set<String> travelled = new TreeSet<>();

  PatternTallies(
      Staffing staffing, TallyBook book, PossibleVisits visits, List<PossiblePosting> postings) {
    this.staffing = staffing;
    this.book = book;
    this.postings = postings.stream().filter(visits::touches).toList();
    this.curriculum = Curriculum.of(staffing, Plan.of(List.of()));
    this.terms = staffing.policy().itinerant();
    this.weights = staffing.policy().weights();
    for (PossibleVisit visit : visits.all()) {
      if (gap(visit) > 0) {
        possibleByStaff.computeIfAbsent(visit.staffId(), id -> new ArrayList<>()).add(visit);
      }
    }
    possibleByStaff.forEach(
        (id, ofOne) -> spareByStaff.put(id, sparePeriods(ofOne.get(0).standing())));
    possibleByStaff.forEach(
        (id, ofOne) -> {
          List<TravelPattern> all = new ArrayList<>();
          addPatterns(ofOne, 0, new ArrayList<>(), spareOf(id).most(), all);
          if (!all.isEmpty()) {
            patterns.put(id, all);
            travelled.add(ofOne.get(0).homeSchoolId() + "\n" + ofOne.get(0).subject().code());
          }
        });
  }

  /**
   * Whether a component can be put into one program: no posting changes a gap, and there are not
   * too many ways to travel.
   */
  public static boolean isPossible(
      Staffing staffing, PossibleVisits visits, List<PossiblePosting> postings) {
    return postings.stream().noneMatch(visits::changesGap)
        && new PatternTallies(staffing, new TallyBook(), visits, postings)
                .patterns.values().stream().mapToInt(List::size).sum()
            <= MOST_PATTERNS;
  }

  private int gap(PossibleVisit visit) {
    return curriculum.gap(visit.hostSchoolId(), visit.subject());
  }

  private SparePeriods spareOf(String staffId) {
    return Objects.requireNonNull(spareByStaff.get(staffId));
  }

  private SparePeriods sparePeriods(Standing standing) {
    String school = standing.homeSchoolId();
    Subject subject = Objects.requireNonNull(standing.member().subject());
    int teachers = teachers(standing);
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

  private int teachers(Standing standing) {
    return staffing
        .visiting()
        .teachersAt(standing.homeSchoolId(), Objects.requireNonNull(standing.member().subject()))
        .size();
  }

  private void addPatterns(
      List<PossibleVisit> possible,
      int next,
      List<Visit> taken,
      int left,
      List<TravelPattern> patterns) {
    if (!taken.isEmpty()) {
      patterns.add(new TravelPattern(List.copyOf(taken), worth(taken)));
    }
    if (taken.size() == terms.schoolsAtMost()) {
      return;
    }
    for (int i = next; i < possible.size(); i++) {
      PossibleVisit visit = possible.get(i);
      int most = Math.min(left, Math.max(gap(visit), terms.periodsAtLeast()));
      for (int periods = terms.periodsAtLeast(); periods <= most; periods++) {
        taken.add(new Visit(visit, periods));
        addPatterns(possible, i + 1, taken, left - periods, patterns);
        taken.remove(taken.size() - 1);
      }
    }
  }

  private Map<Rule, Long> worth(List<Visit> visits) {
    Map<Rule, Long> worth = new EnumMap<>(Rule.class);
    long willingness =
        switch (visits.get(0).standing().member().willingness()) {
          case VOLUNTEER -> weights.volunteer();
          case RELUCTANT -> -weights.reluctant();
          case NEUTRAL -> 0;
        };
    worth.put(Rule.S7, willingness);
    for (Visit visit : visits) {
      worth.merge(Rule.S10, -weights.travelPerMinute() * visit.minutesAWeek(), Long::sum);
      if (visit.weeklyPeriods() >= gap(visit.possible())) {
        worth.merge(Rule.S11, weights.wholeSubject(), Long::sum);
      }
    }
    return worth;
  }

  /** What each traveller can do, by staff id. */
  Map<String, List<TravelPattern>> patterns() {
    return patterns;
  }

  /** Counts all patterns, and what postings leave to spare. */
  void count() {
    patterns.forEach(
        (id, all) -> {
          for (TravelPattern pattern : all) {
            pattern.visits().forEach(visit -> countVisit(visit, pattern));
          }
          countSpare(id, all);
        });
    postings.forEach(this::countMoves);
  }

  /** Who comes and goes, by school and subject. */
  private void countMoves(PossiblePosting posting) {
    Subject subject = Objects.requireNonNull(posting.standing().member().subject());
    countMove(posting.hostSchoolId(), subject, posting, 1);
    countMove(posting.homeSchoolId(), subject, posting, -1);
  }

  private void countMove(String schoolId, Subject subject, PossiblePosting posting, int change) {
    if (travelled.contains(schoolId + "\n" + subject.code())) {
      book.count(Rule.H10, List.of("moves", schoolId, subject), Form.count(), posting, change);
    }
  }

  /** M5: AT_LEAST the gap. H10: AT_MOST the gap and what the least periods of a visit force. */
  private void countVisit(Visit visit, TravelPattern pattern) {
    int gap = gap(visit.possible());
    List<Object> place = List.of(visit.hostSchoolId(), visit.subject());
    book.count(Rule.M5, place, Form.atLeast(gap, 1), pattern, visit.weeklyPeriods());
    book.count(
        Rule.H10,
        place,
        Form.atMost(gap + terms.periodsAtLeast() - 1),
        pattern,
        visit.weeklyPeriods());
    book.count(Rule.H10, List.of("taught", place), Form.count(), pattern, visit.weeklyPeriods());
    book.count(Rule.H10, List.of("days", place), Form.count(), pattern, visit.days());
  }

  /** H10: AT_MOST what is spare, the more the more teachers there are. */
  private void countSpare(String staffId, List<TravelPattern> all) {
    Standing standing = staffing.getStanding(staffId);
    for (SparePeriods.Line line : spareOf(staffId).lines(teachers(standing))) {
      List<Object> what = List.of(staffId, line);
      Form form = Form.atMost(line.start());
      for (TravelPattern pattern : all) {
        book.count(Rule.H10, what, form, pattern, line.scale() * pattern.periods());
      }
      for (PossiblePosting posting : postings) {
        if (Objects.equals(posting.standing().member().subject(), standing.member().subject())) {
          int change =
              (posting.hostSchoolId().equals(standing.homeSchoolId()) ? 1 : 0)
                  - (posting.homeSchoolId().equals(standing.homeSchoolId()) ? 1 : 0);
          // Who is posted does not travel: for the one who goes there is nothing to bound.
          if (!posting.staffId().equals(staffId)) {
            book.count(Rule.H10, what, form, posting, -line.slope() * change);
          }
        }
      }
    }
  }
}
