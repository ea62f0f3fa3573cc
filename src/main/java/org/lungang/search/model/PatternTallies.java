package org.lungang.search.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lungang.district.Subject;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.model.TallyBook.Form;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Who travels where for how long, as options beside the postings, for a component in which postings
 * change gaps, or what travellers have to spare. An option is everything that one person does away
 * from home, so that nobody is posted who travels.
 *
 * <p>A gap is the lack of periods or 0, and costs what nobody teaches of it, so that M5 is linear
 * in postings and visits. That nothing is taught beyond it (H10), and that one visit covers all of
 * it (S11), are linear where the visits are made and need not hold elsewhere: the most that
 * postings could change stands in front of these options. What is spare where teachers come or go
 * is bounded by its concave hull, a relaxation: bounds stay valid, and visits are planned anew once
 * the postings are known.
 */
public final class PatternTallies {

  /** More patterns than this are not put into one program. */
  private static final int MOST_PATTERNS = 30_000;

  private final Staffing staffing;
  private final TallyBook book;
  private final PossibleVisits visits;
  private final List<PossiblePosting> postings;
  private final TravelPatterns patterns;
  private final int least;
  private final Set<Place> travelled = new HashSet<>();

  /** A school and a subject. */
  private record Place(String schoolId, Subject subject) {}

  PatternTallies(
      Staffing staffing, TallyBook book, PossibleVisits visits, List<PossiblePosting> postings) {
    this.staffing = staffing;
    this.book = book;
    this.visits = visits;
    this.postings = touching(visits, postings);
    this.patterns = new TravelPatterns(staffing, visits, this.postings);
    this.least = staffing.policy().itinerant().periodsAtLeast();
    for (List<TravelPattern> all : patterns.byStaff().values()) {
      Visit first = all.get(0).visits().get(0);
      travelled.add(new Place(first.homeSchoolId(), first.subject()));
    }
  }

  private static List<PossiblePosting> touching(
      PossibleVisits visits, List<PossiblePosting> postings) {
    return postings.stream().filter(visits::touches).toList();
  }

  /** Whether a component can be put into one program: there are not too many ways to travel. */
  public static boolean isPossible(
      Staffing staffing, PossibleVisits visits, List<PossiblePosting> postings) {
    return new TravelPatterns(staffing, visits, touching(visits, postings)).count()
        <= MOST_PATTERNS;
  }

  /** What each traveller can do, by staff id. */
  Map<String, List<TravelPattern>> patterns() {
    return patterns.byStaff();
  }

  /** Counts all patterns, and what postings leave to teach and to spare. */
  void count() {
    patterns
        .byStaff()
        .forEach(
            (id, all) -> {
              for (TravelPattern pattern : all) {
                pattern.visits().forEach(visit -> countVisit(visit, pattern));
              }
              countSpare(id, all);
            });
    postings.forEach(this::countMoves);
    for (String host : visits.hosts()) {
      for (Subject subject : staffing.visiting().lessonsOf(host).keySet()) {
        countLack(new Place(host, subject));
      }
    }
  }

  /** Who comes and goes, by school and subject. */
  private void countMoves(PossiblePosting posting) {
    Subject subject = Objects.requireNonNull(posting.standing().member().subject());
    countMove(posting.hostSchoolId(), subject, posting, 1);
    countMove(posting.homeSchoolId(), subject, posting, -1);
  }

  private void countMove(String schoolId, Subject subject, PossiblePosting posting, int change) {
    if (travelled.contains(new Place(schoolId, subject))) {
      book.count(Rule.H10, List.of("moves", schoolId, subject), Form.count(), posting, change);
    }
  }

  /** M5: AT_LEAST the gap. H10: AT_MOST the gap and what the least periods of a visit force. */
  private void countVisit(Visit visit, TravelPattern pattern) {
    Place place = new Place(visit.hostSchoolId(), visit.subject());
    Lack lack = lackAt(place);
    book.count(Rule.M5, place, wanted(lack), pattern, visit.weeklyPeriods());
    if (isLimitedAtOnce(lack)) {
      book.count(Rule.H10, place, limit(lack), pattern, visit.weeklyPeriods());
    }
    book.count(Rule.H10, List.of("taught", place), Form.count(), pattern, visit.weeklyPeriods());
    book.count(Rule.H10, List.of("days", place), Form.count(), pattern, visit.days());
    if (pattern.alone().contains(visit.hostSchoolId()) && visit.weeklyPeriods() < lack.most()) {
      book.count(
          Rule.H10,
          List.of("alone", place),
          whole(lack),
          pattern,
          visit.weeklyPeriods() - lack.most());
    }
  }

  private Lack lackAt(Place place) {
    return patterns.lackAt(place.schoolId(), place.subject());
  }

  private static Form wanted(Lack lack) {
    return Form.atLeast(lack.unmoved(), 1);
  }

  private Form limit(Lack lack) {
    return Form.atMost((long) lack.unmoved() + least - 1);
  }

  /** The lack is at most what the one visit teaches that is to cover all of it. */
  private static Form whole(Lack lack) {
    return Form.atLeast((long) lack.unmoved() - lack.most(), 1);
  }

  /** Whether the limit of what visits teach holds where there are none, whoever is posted. */
  private boolean isLimitedAtOnce(Lack lack) {
    return lack.isFixed() || lack.least() >= 1 - least;
  }

  /** What postings change of a gap, in all that is counted of it. */
  private void countLack(Place place) {
    Lack lack = lackAt(place);
    if (lack.isFixed()) {
      return;
    }
    Map<String, List<TravelPattern>> there = new TreeMap<>();
    patterns
        .byStaff()
        .forEach(
            (id, all) -> {
              List<TravelPattern> ofOne =
                  all.stream().filter(pattern -> periodsAt(pattern, place) > 0).toList();
              if (!ofOne.isEmpty()) {
                there.put(id, ofOne);
              }
            });
    boolean canBeAlone =
        there.values().stream()
            .flatMap(List::stream)
            .anyMatch(
                pattern ->
                    pattern.alone().contains(place.schoolId())
                        && periodsAt(pattern, place) < lack.most());
    for (PossiblePosting posting : postings) {
      int carried = Lack.carried(staffing, posting, place.schoolId(), place.subject());
      book.count(Rule.M5, place, wanted(lack), posting, carried);
      if (canBeAlone) {
        book.count(Rule.H10, List.of("alone", place), whole(lack), posting, carried);
      }
      if (isLimitedAtOnce(lack) && !there.isEmpty()) {
        book.count(Rule.H10, place, limit(lack), posting, carried);
      }
    }
    if (!isLimitedAtOnce(lack)) {
      there.forEach((id, ofOne) -> countLimit(place, id, there));
    }
  }

  /** H10: where one visits, all visits go no further beyond the gap than they are forced to. */
  private void countLimit(
      Place place, String staffId, Map<String, List<TravelPattern>> patternsThere) {
    Lack lack = lackAt(place);
    List<Object> what = List.of("beyond", place, staffId);
    Form form = Form.atMost((long) lack.unmoved() - lack.least());
    patternsThere.forEach(
        (id, ofOne) -> {
          for (TravelPattern pattern : ofOne) {
            int limited = id.equals(staffId) ? 1 - least - lack.least() : 0;
            book.count(Rule.H10, what, form, pattern, periodsAt(pattern, place) + limited);
          }
        });
    for (PossiblePosting posting : postings) {
      book.count(
          Rule.H10,
          what,
          form,
          posting,
          Lack.carried(staffing, posting, place.schoolId(), place.subject()));
    }
  }

  private static int periodsAt(TravelPattern pattern, Place place) {
    int periods = 0;
    for (Visit visit : pattern.visits()) {
      if (visit.hostSchoolId().equals(place.schoolId())
          && visit.subject().equals(place.subject())) {
        periods += visit.weeklyPeriods();
      }
    }
    return periods;
  }

  /**
   * H10: AT_MOST what is spare, the more the more teachers there are; by the hull, then exactly.
   */
  private void countSpare(String staffId, List<TravelPattern> all) {
    Standing standing = staffing.getStanding(staffId);
    SparePeriods spare = patterns.spareOf(staffId);
    int teachers = patterns.teachersBeside(standing);
    for (SparePeriods.Line line : spare.lines(teachers)) {
      List<Object> what = List.of(staffId, line);
      Form form = Form.atMost(line.start());
      for (TravelPattern pattern : all) {
        book.count(Rule.H10, what, form, pattern, line.scale() * pattern.periods());
      }
      countChanges(standing, what, form, -line.slope());
    }
    if (spare.least() < spare.mostTeachers()) {
      List<Object> what = List.of("teachers", staffId);
      Form form = Form.atMost(teachers - spare.least());
      for (TravelPattern pattern : all) {
        book.count(Rule.H10, what, form, pattern, spare.teachersNeeded(pattern.periods()));
      }
      countChanges(standing, what, form, -1);
    }
  }

  /** Counts the teachers beside a traveller who come, and those who go the other way round. */
  private void countChanges(Standing standing, List<Object> what, Form form, int amount) {
    for (PossiblePosting posting : postings) {
      if (Objects.equals(posting.standing().member().subject(), standing.member().subject())) {
        int change =
            (posting.hostSchoolId().equals(standing.homeSchoolId()) ? 1 : 0)
                - (posting.homeSchoolId().equals(standing.homeSchoolId()) ? 1 : 0);
        // Who is posted does not travel: for the one who goes there is nothing to bound.
        if (!posting.staffId().equals(standing.id())) {
          book.count(Rule.H10, what, form, posting, amount * change);
        }
      }
    }
  }
}
