package org.lungang.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.district.Pin;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;

/**
 * Visits are replanned as postings are: told, with true reasons, and never where they are final.
 */
class VisitReplanningTest {

  private static final int DISTRICTS = 900;

  /** A plan in which teachers travel, an objection to it, and the facts with it. */
  private record Case(long seed, Staffing after, Plan published, Pin pin) {

    Replanned replanned(Set<String> finals) {
      return replanning(finals).replan(after.components(), 2, () -> false);
    }

    Replanning replanning(Set<String> finals) {
      return new Replanning(
          after, Replanning.keys(published), VisitKey.of(published), finals, null);
    }
  }

  /** Who objects travels, is posted, or does neither and has to go. */
  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (long seed = 900; seed < 900 + DISTRICTS; seed++) {
      Staffing before = RandomTownships.make(seed);
      List<PossiblePosting> postings = new ArrayList<>();
      List<Visit> visits = new ArrayList<>();
      for (Component component : before.components()) {
        ComponentResult result = ComponentSearch.solve(before, component, Demands.NONE);
        postings.addAll(result.postings());
        visits.addAll(result.visits());
      }
      Plan published = Plan.of(postings, visits);
      if (visits.isEmpty()) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(seed);
      Visit visit = visits.get(random.nextInt(visits.size()));
      Pin pin = new Pin(visit.staffId(), Decision.STAY, null, "");
      if (random.nextInt(3) == 0 && !postings.isEmpty()) {
        PossiblePosting posting = postings.get(random.nextInt(postings.size()));
        pin = new Pin(posting.staffId(), Decision.STAY, null, "");
      } else if (random.nextInt(3) == 0) {
        pin = new Pin(visit.staffId(), Decision.NOT_TO, visit.hostSchoolId(), "");
      }
      List<Pin> pins = new ArrayList<>(before.district().pins());
      String objector = pin.staffId();
      pins.removeIf(one -> one.staffId().equals(objector));
      pins.add(pin);
      Staffing after = Staffing.of(before.district().withPins(pins), before.policy(), 2026);
      cases.add(new Case(seed, after, published, pin));
    }
    return cases;
  }

  private static SortedMap<VisitKey, Integer> now(Replanned replanned) {
    return VisitKey.of(Plan.of(replanned.postings(), replanned.visits()));
  }

  /** Where changes cost nothing, other terms of travel give the plan that would be made afresh. */
  @Test
  void whereChangesCostNothingThePlanIsAsGoodAsAFreshOne() {
    int better = 0;
    for (long seed = 0; seed < 150; seed++) {
      Staffing before = RandomTownships.make(seed);
      List<PossiblePosting> postings = new ArrayList<>();
      List<Visit> visits = new ArrayList<>();
      for (Component component : before.components()) {
        ComponentResult result = ComponentSearch.solve(before, component, Demands.NONE);
        postings.addAll(result.postings());
        visits.addAll(result.visits());
      }
      Plan published = Plan.of(postings, visits);
      Itinerant terms = before.policy().itinerant();
      Staffing after =
          Staffing.of(
              before.district(),
              TestPolicy.like("wolong-2023")
                  .itinerant(
                      new Itinerant(
                          terms.weeklyCapacity() + (seed % 2 == 0 ? 3 : -3),
                          terms.schoolsAtMost(),
                          1 + (int) (seed % 3),
                          terms.dailyPeriods(),
                          ""))
                  .build(),
              2026);
      for (Component component : after.components()) {
        ComponentResult fresh = ComponentSearch.solve(after, component, Demands.NONE);
        Replanned replanned =
            new Replanning(after, Replanning.keys(published), VisitKey.of(published), Set.of(), 0L)
                .replan(List.of(component), 1, () -> false);
        assertThat(replanned.score().figures())
            .as("district " + seed)
            .isEqualTo(fresh.score().figures());
        better += replanned.visitRows().size();
      }
    }
    assertThat(better).isPositive();
  }

  /** Exactly the visits that differ are told; both scores are those of the whole plans. */
  @Test
  void everyVisitThatChangesIsToldAndScored() {
    int changes = 0;
    for (Case one : cases()) {
      Replanned replanned = one.replanned(Set.of());
      Map<VisitKey, Integer> then = VisitKey.of(one.published());
      Map<VisitKey, Integer> now = now(replanned);
      Set<VisitKey> differing = new TreeSet<>(then.keySet());
      differing.addAll(now.keySet());
      differing.removeIf(key -> Objects.equals(then.get(key), now.get(key)));
      assertThat(replanned.visitRows())
          .as("district " + one.seed())
          .extracting(row -> row.change().key())
          .containsExactlyElementsOf(differing);
      assertThat(replanned.visitRows())
          .allSatisfy(
              row -> {
                VisitKey key = row.change().key();
                assertThat(row.change().before()).isEqualTo(then.getOrDefault(key, 0));
                assertThat(row.change().after()).isEqualTo(now.getOrDefault(key, 0));
              });
      Plan plan = Plan.of(replanned.postings(), replanned.visits());
      assertThat(replanned.score().soft()).isEqualTo(sum(one, plan, PlanScore::soft));
      assertThat(replanned.score().medium()).isEqualTo(sum(one, plan, PlanScore::medium));
      assertThat(replanned.score().hard()).isEqualTo(sum(one, plan, PlanScore::hard));
      changes += differing.size();
    }
    assertThat(changes).isGreaterThan(50);
  }

  /** What the plain scorer says of all components, each with its postings and visits. */
  private static long sum(Case one, Plan plan, ToLongFunction<PlanScore> level) {
    Scorer scorer = new Scorer(one.after());
    long sum = 0;
    for (Component component : one.after().components()) {
      List<PossiblePosting> postings = new ArrayList<>(plan.postings());
      postings.removeIf(posting -> !component.groups().contains(posting.group()));
      List<Visit> visits = new ArrayList<>(plan.visits());
      visits.removeIf(visit -> !component.groups().contains(visit.group()));
      sum += level.applyAsLong(scorer.score(Plan.of(postings, visits), component));
    }
    return sum;
  }

  /** A stated reason is true: undone, the change is impossible or breaks what is said. */
  @Test
  void reasonsAreTrue() {
    EnumSet<Reason.Kind> kinds = EnumSet.noneOf(Reason.Kind.class);
    for (Case one : cases()) {
      Replanned replanned = one.replanned(Set.of());
      Scorer scorer = new Scorer(one.after());
      PlanScore score = scorer.score(Plan.of(replanned.postings(), replanned.visits()));
      for (ReplannedVisit row : replanned.visitRows()) {
        VisitKey key = row.change().key();
        String what = "district " + one.seed() + " " + row;
        kinds.add(row.reason().kind());
        SortedMap<VisitKey, Integer> visits = new TreeMap<>(now(replanned));
        visits.remove(key);
        if (row.change().before() > 0) {
          visits.put(key, row.change().before());
        }
        List<Visit> found = VisitKey.find(one.after(), visits);
        PlanScore undone = scorer.score(Plan.of(replanned.postings(), found));
        switch (row.reason().kind()) {
          case DECIDED -> {
            assertThat(found).as(what).hasSizeLessThan(visits.size());
            assertThat(one.pin().staffId()).as(what).isEqualTo(key.staffId());
          }
          case IMPOSSIBLE -> assertThat(found).as(what).hasSizeLessThan(visits.size());
          case RULE -> assertThat(undone.hard()).as(what).isLessThan(score.hard());
          case PRINCIPLE -> {
            assertThat(undone.hard()).as(what).isEqualTo(score.hard());
            assertThat(undone.medium()).as(what).isLessThan(score.medium());
          }
          // What is only better is not changed.
          case BETTER -> throw new AssertionError(what);
        }
      }
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(Reason.Kind.DECIDED, Reason.Kind.RULE, Reason.Kind.PRINCIPLE);
  }

  /** Visits of whoever is final stay just so; where they cannot, that is told. */
  @Test
  void finalVisitsAreNotTouched() {
    int kept = 0;
    int refused = 0;
    for (Case one : cases()) {
      Set<String> finals = new TreeSet<>();
      for (ReplannedVisit row : one.replanned(Set.of()).visitRows()) {
        if (!row.change().key().staffId().equals(one.pin().staffId())) {
          finals.add(row.change().key().staffId());
        }
      }
      if (!finals.isEmpty() && one.replanning(finals).impossibleFinals().isEmpty()) {
        Replanned again = one.replanned(finals);
        assertThat(ofStaff(now(again), finals))
            .as("district " + one.seed())
            .isEqualTo(ofStaff(VisitKey.of(one.published()), finals));
        assertThat(again.visitRows())
            .extracting(row -> row.change().key().staffId())
            .doesNotContainAnyElementsOf(finals);
        kept++;
      }
      String objector = one.pin().staffId();
      if (!one.published().visitsOf(objector).isEmpty()) {
        assertThat(one.replanning(Set.of(objector)).impossibleFinals()).contains(objector);
        refused++;
      }
    }
    assertThat(kept).isGreaterThan(10);
    assertThat(refused).isGreaterThan(10);
  }

  private static SortedMap<VisitKey, Integer> ofStaff(
      SortedMap<VisitKey, Integer> visits, Set<String> staffIds) {
    SortedMap<VisitKey, Integer> some = new TreeMap<>(visits);
    some.keySet().removeIf(key -> !staffIds.contains(key.staffId()));
    return some;
  }

  /** Of the four periods that S lacks, A or B teaches two or four; as many as possible count. */
  private static SortedMap<VisitKey, Integer> polished(
      Map<String, Integer> published, Map<String, Integer> found) {
    Staffing staffing =
        new TestDistrict()
            .schools("C", "S")
            .group("G", GroupType.TOWNSHIP, "C", "S")
            .staff("A", "C")
            .staff("B", "C")
            .lessons("S", "MATH", 4)
            .under("wolong-2023");
    TestPlan plan = TestPlan.of(staffing);
    found.forEach((staffId, periods) -> plan.visit(staffId, "S", periods));
    SortedMap<VisitKey, Integer> then = new TreeMap<>();
    published.forEach((staffId, periods) -> then.put(new VisitKey(staffId, "S"), periods));
    List<Visit> polished =
        new VisitReplanning(staffing, new Scorer(staffing), then, Set.of())
            .polished(
                staffing.components().get(0),
                List.of(),
                plan.plan().visits(),
                (without, with) -> without.medium() >= with.medium());
    return VisitKey.of(Plan.of(List.of(), polished));
  }

  /** B travels beside A, once it is known that all four periods can be taught. */
  @Test
  void whatIsTakenBackIsComparedWithTheBestSoFar() {
    assertThat(polished(Map.of("A", 2), Map.of("B", 2)))
        .isEqualTo(Map.of(new VisitKey("A", "S"), 2, new VisitKey("B", "S"), 2));
  }

  /** A cannot stay at home before B travels again. */
  @Test
  void whatCannotBeTakenBackAtFirstIsTriedAgain() {
    assertThat(polished(Map.of("B", 4), Map.of("A", 4)))
        .isEqualTo(Map.of(new VisitKey("B", "S"), 4));
  }
}
