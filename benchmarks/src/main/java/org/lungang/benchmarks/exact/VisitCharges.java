package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lungang.district.Subject;
import org.lungang.district.Willingness;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.staffing.Visiting;

/**
 * What the rules of itinerant teaching charge and pay: H10, M5, S7, S10 and S11
 * (docs/reference/model.md, Visits). A visit of so many periods is a binary. What a school's own
 * teachers leave is linear in the postings; a teacher's share of the home school's periods is not,
 * but hangs on how many teachers are there alone, so an indicator for each possible number tells
 * what each more spares.
 */
final class VisitCharges {

  private final Staffing staffing;
  private final Visiting visiting;
  private final Itinerant terms;
  private final ComponentPostings postings;
  private final int firstVisit;
  private final List<Visit> visits = new ArrayList<>();
  private final List<Integer> firstOfWay = new ArrayList<>();
  private final Map<String, List<Integer>> placesByStaff = new TreeMap<>();
  private final Map<String, List<Integer>> placesByLesson = new LinkedHashMap<>();
  private final List<Charge> charges = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Points> indicatorWorth = new ArrayList<>();

  /** A sum that is some constant and amounts, with the least and the most that it can be. */
  private record Linear(long constant, Map<Integer, Long> amounts) {

    Linear plus(long more, Linear other, long times) {
      Map<Integer, Long> both = new TreeMap<>(amounts);
      other.amounts.forEach((place, amount) -> both.merge(place, times * amount, Long::sum));
      return new Linear(constant + more + times * other.constant, both);
    }

    Linear plus(int place, long amount) {
      return plus(0, new Linear(0, Map.of(place, amount)), 1);
    }

    Charge.Sum sum() {
      Charge.Sum sum = new Charge.Sum(constant);
      amounts.forEach(sum::add);
      return sum;
    }

    long most() {
      return constant + amounts.values().stream().mapToLong(amount -> Math.max(0, amount)).sum();
    }

    long least() {
      return constant + amounts.values().stream().mapToLong(amount -> Math.min(0, amount)).sum();
    }
  }

  VisitCharges(Staffing staffing, ComponentPostings postings, int firstVisit) {
    this.staffing = staffing;
    this.visiting = staffing.visiting();
    this.terms = staffing.policy().itinerant();
    this.postings = postings;
    this.firstVisit = firstVisit;
    for (PossibleVisit possible : possible(staffing, postings.component().schoolIds())) {
      firstOfWay.add(firstVisit + visits.size());
      int most =
          Math.min(
              visiting.capacity(possible.standing()),
              visiting.lessonsOf(possible.hostSchoolId()).getOrDefault(possible.subject(), 0)
                  + terms.periodsAtLeast());
      for (int periods = 1; periods <= most; periods++) {
        int place = firstVisit + visits.size();
        visits.add(new Visit(possible, periods));
        placesByStaff.computeIfAbsent(possible.staffId(), id -> new ArrayList<>()).add(place);
        placesByLesson
            .computeIfAbsent(
                lesson(possible.hostSchoolId(), possible.subject()), key -> new ArrayList<>())
            .add(place);
      }
    }
    firstOfWay.add(firstVisit + visits.size());
  }

  /** The possible visits to some schools. */
  static List<PossibleVisit> possible(Staffing staffing, List<String> schoolIds) {
    Set<String> schools = new HashSet<>(schoolIds);
    return staffing.visiting().possible().stream()
        .filter(visit -> schools.contains(visit.hostSchoolId()))
        .toList();
  }

  private static String lesson(String schoolId, Subject subject) {
    return schoolId + "\n" + subject.code();
  }

  /** Works everything out. */
  VisitCharges compile() {
    Weights weights = staffing.policy().weights();
    placesByStaff.forEach(
        (staffId, places) -> {
          Standing standing = staffing.getStanding(staffId);
          h10Traveller(standing, places);
          s7Willingness(standing, places, weights);
        });
    for (String schoolId : visiting.hosts()) {
      if (postings.component().schoolIds().contains(schoolId)) {
        visiting
            .lessonsOf(schoolId)
            .keySet()
            .forEach(subject -> lesson(schoolId, subject, weights));
      }
    }
    return this;
  }

  /** The visits, those of a way one after another. */
  List<Visit> visits() {
    return visits;
  }

  /** Where the visits of each way begin, and at the end where they are over. */
  List<Integer> firstOfWay() {
    return firstOfWay;
  }

  List<Charge> charges() {
    return charges;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  List<Points> indicatorWorth() {
    return indicatorWorth;
  }

  /** What a visit is worth by itself: S10, and H10 where it has too few periods. */
  Points worth(Visit visit) {
    long minutes = staffing.policy().weights().travelPerMinute() * visit.minutesAWeek();
    long few = Math.max(0, terms.periodsAtLeast() - visit.weeklyPeriods());
    return Points.of(Level.SOFT, -minutes).plus(Points.of(Level.HARD, -few));
  }

  /** H10 of one person: periods beyond the spare ones, too many schools, posted elsewhere. */
  private void h10Traveller(Standing standing, List<Integer> places) {
    Linear periods = periods(places);
    Linear spare = spare(standing);
    charges.add(Charge.above(Rule.H10, 1, periods.plus(0, spare, -1).sum()));
    Linear schools = count(places);
    charges.add(Charge.above(Rule.H10, 1, schools.plus(-terms.schoolsAtMost(), NOTHING, 1).sum()));
    long ways = ways(places);
    Linear posted =
        new Linear(0, amounts(postings.ofStaff(standing.id()), posting -> true, posting -> 1));
    charges.add(
        Charge.aboveDivided(
            Rule.H10, 1, ways, schools.plus(-ways, NOTHING, 1).plus(0, posted, ways).sum()));
  }

  private static final Linear NOTHING = new Linear(0, Map.of());

  /** What the weekly capacity leaves beside the share of the home school's own periods. */
  private Linear spare(Standing standing) {
    String schoolId = standing.homeSchoolId();
    Subject subject = visit(placesByStaff.getOrDefault(standing.id(), List.of()).get(0)).subject();
    int capacity = visiting.capacity(standing);
    int wanted = visiting.lessonsOf(schoolId).getOrDefault(subject, 0);
    Linear teachers = own(schoolId, subject, posted -> 1);
    int least = (int) Math.max(0, teachers.least());
    Linear spare = new Linear(spare(capacity, wanted, least), Map.of());
    for (int number = least + 1; number <= teachers.most(); number++) {
      long more = spare(capacity, wanted, number) - spare(capacity, wanted, number - 1);
      if (more > 0) {
        spare = spare.plus(indicator(Points.ZERO, teachers.plus(-number, NOTHING, 1).sum()), more);
      }
    }
    return spare;
  }

  private static int spare(int capacity, int wanted, int teachers) {
    int share = (wanted + Math.max(1, teachers) - 1) / Math.max(1, teachers);
    return Math.max(0, capacity - share);
  }

  /** S7: once for whoever travels. */
  private void s7Willingness(Standing standing, List<Integer> places, Weights weights) {
    Linear count = count(places);
    Willingness willingness = standing.member().willingness();
    if (willingness == Willingness.VOLUNTEER) {
      charges.add(Charge.above(Rule.S7, weights.volunteer(), NOTHING.plus(1, count, -1).sum()));
    } else if (willingness == Willingness.RELUCTANT) {
      charges.add(Charge.aboveDivided(Rule.S7, weights.reluctant(), ways(places), count.sum()));
    }
  }

  /** How many schools somebody could visit. */
  private long ways(List<Integer> places) {
    return places.stream().map(place -> visit(place).hostSchoolId()).distinct().count();
  }

  /** H10, M5 and S11 of a school's lessons in a subject. */
  private void lesson(String schoolId, Subject subject, Weights weights) {
    int wanted = visiting.lessonsOf(schoolId).getOrDefault(subject, 0);
    List<Integer> places = placesByLesson.getOrDefault(lesson(schoolId, subject), List.of());
    Linear taught = periods(places);
    Linear gap =
        wanted == 0
            ? NOTHING
            : new Linear(wanted, Map.of())
                .plus(0, own(schoolId, subject, posting -> visiting.capacity(posting)), -1);
    charges.add(Charge.above(Rule.M5, 1, gap.plus(0, taught, -1).sum()));
    if (places.isEmpty()) {
      return;
    }
    h10Beyond(gap, taught);
    if (weights.wholeSubject() > 0) {
      indicator(
          Points.of(Level.SOFT, weights.wholeSubject()),
          gap.plus(-1, NOTHING, 1).sum(),
          NOTHING.plus(1, count(places), -1).sum(),
          taught.plus(0, gap, -1).sum());
    }
  }

  /** H10: where there is a gap, nothing beyond it but what least periods force; else nothing. */
  private void h10Beyond(Linear gap, Linear taught) {
    long forced = terms.periodsAtLeast() - 1L;
    if (gap.most() < 1) {
      charges.add(Charge.above(Rule.H10, 1, taught.sum()));
      return;
    }
    Linear beyond = taught.plus(-forced, gap, -1);
    if (gap.least() >= 1) {
      charges.add(Charge.above(Rule.H10, 1, beyond.sum()));
      return;
    }
    int open = indicator(Points.ZERO, gap.plus(-1, NOTHING, 1).sum());
    charges.add(Charge.above(Rule.H10, 1, taught.plus(open, -Math.max(0, taught.most())).sum()));
    long room = Math.max(0, beyond.most());
    charges.add(Charge.above(Rule.H10, 1, beyond.plus(-room, NOTHING, 1).plus(open, room).sum()));
  }

  private int indicator(Points worth, Charge.Sum... conditions) {
    indicators.add(new Indicator(List.of(conditions)));
    indicatorWorth.add(worth);
    return firstVisit + visits.size() + indicators.size() - 1;
  }

  private Visit visit(int place) {
    return visits.get(place - firstVisit);
  }

  private Linear periods(List<Integer> places) {
    Map<Integer, Long> amounts = new TreeMap<>();
    places.forEach(place -> amounts.put(place, (long) visit(place).weeklyPeriods()));
    return new Linear(0, amounts);
  }

  private static Linear count(List<Integer> places) {
    Map<Integer, Long> amounts = new TreeMap<>();
    places.forEach(place -> amounts.put(place, 1L));
    return new Linear(0, amounts);
  }

  private interface Amount {
    long of(Standing standing);
  }

  /** A sum over the TEACHERs of a subject who work at a school under the plan. */
  private Linear own(String schoolId, Subject subject, Amount amount) {
    long before = 0;
    for (Standing standing : visiting.teachersAt(schoolId, subject)) {
      before += amount.of(standing);
    }
    return new Linear(
        before,
        amounts(
            postings.ofSchool(schoolId),
            posting ->
                posting.standing().member().isTeacher()
                    && subject.equals(posting.standing().member().subject()),
            posting ->
                (posting.hostSchoolId().equals(schoolId) ? 1 : -1)
                    * amount.of(posting.standing())));
  }

  private interface PostingAmount {
    long of(PossiblePosting posting);
  }

  private Map<Integer, Long> amounts(
      List<Integer> places, Predicate<PossiblePosting> counts, PostingAmount amount) {
    Map<Integer, Long> amounts = new TreeMap<>();
    for (int place : new TreeSet<>(places)) {
      if (counts.test(postings.get(place))) {
        amounts.put(place, amount.of(postings.get(place)));
      }
    }
    return Collections.unmodifiableMap(amounts);
  }
}
