package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.district.Willingness;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.VisitDemands;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.PossibleVisits;
import org.lungang.search.model.VisitTie;
import org.lungang.search.visits.VisitPlanner;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.TestDistrict;

/** What is proven of postings and visits together. */
class TravelSearchTest {

  private static final Demands NONE = Demands.NONE;

  /**
   * Forty periods leave 0, 2 and 6 to spare for each of two, three and four teachers, and the hull
   * of that 3 for three. By it three teachers close a gap of 9, though they can teach 6; with a
   * fourth, who could come, nothing is missing.
   */
  @Test
  void whatIsSpareIsNoHullOfIt() {
    Staffing staffing = withLessons(40, 9).under("wolong-2023");
    Component component = staffing.components().get(0);
    List<PossiblePosting> possible = new ModelCompiler(staffing).postingsOf(component);
    assertThat(VisitTie.of(staffing, new PossibleVisits(staffing, component), possible))
        .isEqualTo(VisitTie.JOINT);
    TravelSearch search = new TravelSearch(staffing, component, NONE, () -> false);
    search.run();
    PlanScore better = withFourth(staffing, component, possible);
    assertThat(better.hard()).isZero();
    assertThat(better.of(Rule.M5)).isZero();
    assertThat(search.score().hard()).isZero();
    assertThat(search.score().of(Rule.M5)).isZero();
    assertThat(search.gap()).isEqualTo(OptimalityGap.NONE);
  }

  /** Where the hull is what there is, the plan is proven. */
  @Test
  void whatVisitsKeepIsProven() {
    Staffing staffing = withLessons(30, 9).under("wolong-2023");
    TravelSearch search =
        new TravelSearch(staffing, staffing.components().get(0), NONE, () -> false);
    search.run();
    assertThat(search.score().of(Rule.M5)).isZero();
    assertThat(search.gap()).isEqualTo(OptimalityGap.NONE);
  }

  /** Whoever goes leaves those who stay less, but never less than nothing. */
  @Test
  void whoGoesTakesNoMoreThanThereIs() {
    Staffing staffing = withLessons(40, 9).pin("A1", Decision.GO, null).under("wolong-2023");
    TravelSearch search =
        new TravelSearch(staffing, staffing.components().get(0), NONE, () -> false);
    search.run();
    assertThat(search.score().hard()).isZero();
    assertThat(search.gap().hard()).isZero();
    // M comes: three are there again, of whom two travel, with 2 periods each, by the hull 4.
    assertThat(search.score().of(Rule.M5)).isEqualTo(-5);
    assertThat(search.gap()).isEqualTo(OptimalityGap.NONE);
  }

  /**
   * Two teachers carry 32 of a village's 36 periods: one of the town covers the gap of 4 alone. One
   * who goes leaves a gap of 20, of which each of two in the town can teach 12. One who comes and
   * carries 4 leaves none, so that nobody may travel.
   */
  @Test
  void postingsDecideWhatThereIsToTeach() {
    TravelSearch neither = solved(staying(village(36), "V1", "V2", "Y"));
    assertThat(neither.visits()).extracting(Visit::weeklyPeriods).containsExactly(4);
    assertThat(neither.score().of(Rule.S11)).isEqualTo(10);
    TravelSearch away = solved(staying(village(36), "V2", "Y").pin("V1", Decision.GO, "X"));
    assertThat(away.score().of(Rule.M5)).isZero();
    assertThat(away.visits().stream().mapToInt(Visit::weeklyPeriods).sum()).isEqualTo(20);
    assertThat(away.score().of(Rule.S11)).isZero();
    TravelSearch came = solved(staying(village(36), "V1", "V2").pin("Y", Decision.GO, "S"));
    assertThat(came.visits()).isEmpty();
    assertThat(came.score().of(Rule.M5)).isZero();
    TravelSearch oneMore = solved(staying(village(37), "V1", "V2").pin("Y", Decision.GO, "S"));
    // A visit has 2 periods at least, 1 of them beyond the gap.
    assertThat(oneMore.visits()).extracting(Visit::weeklyPeriods).containsExactly(2);
    assertThat(oneMore.score().of(Rule.S11)).isEqualTo(10);
    for (TravelSearch search : List.of(neither, away, came, oneMore)) {
      assertThat(search.score().of(Rule.H10)).isZero();
      assertThat(search.gap()).isEqualTo(OptimalityGap.NONE);
    }
  }

  private static TestDistrict staying(TestDistrict district, String... staffIds) {
    List.of(staffIds).forEach(id -> district.pin(id, Decision.STAY, null));
    return district;
  }

  private static TravelSearch solved(TestDistrict district) {
    Staffing staffing = district.under("wolong-2023");
    TravelSearch search =
        new TravelSearch(staffing, staffing.components().get(0), NONE, () -> false);
    search.run();
    return search;
  }

  /** A town C with two to travel, its village S, and X, which is paired with the village. */
  private static TestDistrict village(int periods) {
    return new TestDistrict()
        .schools("C", "S", "X")
        .group("G", GroupType.TOWNSHIP, "C", "S")
        .group("H", GroupType.HAND_IN_HAND, "X", "S")
        .travel("C", "S", 10)
        .travel("X", "S", 10)
        .staff(2, "C", "C", who -> who.subject("MUSIC"))
        .staff("V1", "S", who -> who.subject("MUSIC"))
        .staff("V2", "S", who -> who.subject("MUSIC"))
        .staff("Y", "X", who -> who.backbone().subject("MUSIC").weeklyPeriods(12))
        .staff("B", "X", who -> who.backbone())
        .staff(8, "N", "X", who -> {})
        .lessons("C", "MUSIC", 8)
        .lessons("S", "MUSIC", periods);
  }

  /** For the one who goes there is nothing to bound, though nobody else goes or comes. */
  @Test
  void whoGoesAloneIsNotBoundByWhatIsSpare() {
    Staffing staffing =
        withLessons(40, 9)
            .pin("A2", Decision.STAY, null)
            .pin("A3", Decision.STAY, null)
            .pin("P", Decision.GO, "C")
            .pin("Q", Decision.GO, "C")
            .pin("R", Decision.GO, "C")
            .under("wolong-2023");
    Component component = staffing.components().get(0);
    Set<PossiblePosting> going =
        new ModelCompiler(staffing)
            .postingsOf(component).stream()
                .filter(posting -> posting.staffId().equals("A1"))
                .collect(Collectors.toSet());
    TravelSearch search =
        new TravelSearch(
            staffing, component, new Demands(going, Set.of(), Set.of(), 0L), () -> false);
    search.run();
    assertThat(search.postings()).containsAll(going);
    assertThat(search.score().hard()).isZero();
  }

  /** However early it is stopped, what it then calls possible covers what it finds with time. */
  @Test
  void aSearchThatIsStoppedDoesNotCallItsPlanTheBest() {
    Map<VisitTie, Integer> open = new EnumMap<>(VisitTie.class);
    for (long seed = 0; seed < 60; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      for (Component component : staffing.components()) {
        TravelSearch whole = new TravelSearch(staffing, component, NONE, () -> false);
        whole.run();
        for (int asked : new int[] {0, 2, 5, 12, 30}) {
          AtomicInteger left = new AtomicInteger(asked);
          TravelSearch stopped =
              new TravelSearch(staffing, component, NONE, () -> left.getAndDecrement() <= 0);
          stopped.run();
          covers("district " + seed + ", " + asked, stopped, whole.score());
          covers("district " + seed, whole, stopped.score());
          if (!stopped.gap().equals(OptimalityGap.NONE)) {
            open.merge(tieOf(staffing, component), 1, Integer::sum);
          }
        }
      }
    }
    assertThat(open).containsKeys(VisitTie.NONE, VisitTie.JOINT);
  }

  /**
   * Twenty-two villages can be visited in pairs in too many ways for one model: postings and visits
   * take turns, and what is then called possible covers what one can do by hand.
   */
  @Test
  void whereThereAreTooManyWaysToTravelTheBoundIsThatOfBothApart() {
    TestDistrict district =
        new TestDistrict()
            .schools("C", "X")
            .staff(2, "A", "C", who -> who.subject("MUSIC"))
            .staff("M", "X", who -> who.backbone().subject("MUSIC"))
            .staff(4, "N", "X", who -> {})
            .travel("C", "X", 10)
            .lessons("C", "MUSIC", 2);
    String[] villages = new String[22];
    for (int i = 0; i < villages.length; i++) {
      villages[i] = "S" + i;
      district.schools(villages[i]).travel("C", villages[i], 10).lessons(villages[i], "MUSIC", 12);
    }
    Staffing staffing =
        district
            .group("G", GroupType.TOWNSHIP, "C", villages)
            .group("H", GroupType.HAND_IN_HAND, "X", "C")
            .under("wolong-2023");
    Component component = staffing.components().get(0);
    assertThat(tieOf(staffing, component)).isEqualTo(VisitTie.TURNS);
    TravelSearch search = new TravelSearch(staffing, component, NONE, () -> false);
    search.run();
    // Two have 15 periods each to spare, by one who comes no more.
    assertThat(search.visits().stream().mapToInt(Visit::weeklyPeriods).sum()).isEqualTo(30);
    assertThat(search.gap().hard()).isZero();
    covers("villages", search, new Scorer(staffing).score(Plan.of(List.of()), component));
  }

  private static VisitTie tieOf(Staffing staffing, Component component) {
    return VisitTie.of(
        staffing,
        new PossibleVisits(staffing, component),
        new ModelCompiler(staffing).postingsOf(component));
  }

  /** Level by level: what is no worse above is no better below than the bound. */
  private static void covers(String name, TravelSearch search, PlanScore other) {
    PlanScore score = search.score();
    OptimalityGap gap = search.gap();
    assertThat(other.hard()).as(name).isLessThanOrEqualTo(score.hard() + gap.hard());
    if (other.hard() < score.hard() || gap.medium() == null) {
      return;
    }
    assertThat(other.medium()).as(name).isLessThanOrEqualTo(score.medium() + gap.medium());
    if (other.medium() >= score.medium() && gap.soft() != null) {
      assertThat(other.soft()).as(name).isLessThanOrEqualTo(score.soft() + gap.soft());
    }
  }

  /** The postings of three in MATH but one, and of the one in MUSIC, with the best visits. */
  private static PlanScore withFourth(
      Staffing staffing, Component component, List<PossiblePosting> possible) {
    List<PossiblePosting> postings =
        possible.stream()
            .filter(posting -> List.of("P", "Q", "M").contains(posting.staffId()))
            .toList();
    assertThat(postings).hasSize(3);
    VisitPlanner planner = new VisitPlanner(staffing, component);
    return new Scorer(staffing)
        .score(
            Plan.of(postings, planner.plan(postings, VisitDemands.NONE, 0L, () -> false).visits()),
            component);
  }

  private static TestDistrict withLessons(int atLead, int atMember) {
    return new TestDistrict()
        .schools("C", "S", "X")
        .group("G", GroupType.TOWNSHIP, "C", "S")
        .group("H", GroupType.HAND_IN_HAND, "X", "C")
        .travel("C", "S", 10)
        .travel("C", "X", 10)
        .staff(3, "A", "C", who -> who.subject("MUSIC"))
        .staff("P", "X", who -> who.backbone().volunteer())
        .staff("Q", "X", who -> who.backbone().volunteer())
        .staff("R", "X", who -> who.backbone().volunteer())
        .staff("M", "X", who -> who.backbone().subject("MUSIC").willing(Willingness.RELUCTANT))
        .staff(8, "N", "X", who -> {})
        .lessons("C", "MUSIC", atLead)
        .lessons("S", "MUSIC", atMember);
  }
}
