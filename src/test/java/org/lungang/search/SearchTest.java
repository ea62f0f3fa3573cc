package org.lungang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.search.SearchResult.StopReason;
import org.lungang.search.model.ComponentModel;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

class SearchTest {

  private static final int YEAR = 2026;

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** Where every plan can be tried, the search finds the best one and certifies it. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void findsTheBestPlanWhereAllCanBeTried(String policyId) {
    int tried = 0;
    for (long seed = 5_000; seed < 5_150; seed++) {
      Staffing staffing = Models.staffing(policyId, seed);
      List<ComponentModel> models = Models.of(staffing);
      if (models.isEmpty() || models.stream().anyMatch(model -> Models.plans(model) > 20_000)) {
        continue;
      }
      long best = models.stream().mapToLong(Models::bestGain).sum();
      SearchResult result = search(staffing, 60L, 1);
      assertThat(gain(staffing, result)).as(policyId + " district " + seed).isEqualTo(best);
      assertThat(result.certificate().isProven()).isTrue();
      assertThat(result.stopReason()).isEqualTo(StopReason.CERTIFIED);
      tried++;
    }
    assertThat(tried).isGreaterThan(5);
  }

  /** All large components together leave open what the district may, small ones nothing. */
  @Test
  void largeComponentsShareWhatMayBeLeftOpen() {
    assertThat(tolerance(3_000, 3_000, 9_000)).isZero();
    assertThat(tolerance(3_001, 3_001)).isEqualTo(0.005);
    assertThat(tolerance(4_000, 4_000, 6_000, 2_000, 8_000)).isEqualTo(0.005 * 20_000 / 18_000);
    assertThat(tolerance(4_000, 4_000, 3_000, 3_000)).isEqualTo(0.0125);
  }

  private static double tolerance(long size, long... sizes) {
    return new StoppingRule(new SearchOptions(null, null, 1, 1), sizes).tolerance(size);
  }

  /** The same input, policy, seed and steps give the same plan with one, two and four threads. */
  @Test
  void theNumberOfThreadsDoesNotChangeThePlan() {
    Staffing staffing = wolong("wolong-2023");
    List<String> one = text(search(staffing, 40L, 1));
    assertThat(text(search(staffing, 40L, 2))).isEqualTo(one);
    assertThat(text(search(staffing, 40L, 4))).isEqualTo(one);
  }

  /** The order of rows does not change the plan. */
  @Test
  void theOrderOfRowsDoesNotChangeThePlan() {
    Staffing staffing = wolong("standard");
    Staffing shuffled =
        Staffing.of(shuffled(staffing.district()), ShippedPolicies.get("standard"), YEAR);
    assertThat(text(search(shuffled, 40L, 2))).isEqualTo(text(search(staffing, 40L, 2)));
  }

  /** A synthetic district gets a plan that obeys its policy, and the plain scorer says so. */
  @Test
  void aSyntheticDistrictGetsAPlanThatObeysThePolicy() {
    for (String policyId : List.of("wolong-2023", "standard")) {
      Staffing staffing = wolong(policyId);
      SearchResult result =
          new Search(staffing, new SearchOptions(null, null, 0, 2), SearchListener.SILENT).run();
      assertThat(result.score().hard()).as(policyId).isZero();
      assertThat(result.stopReason()).isEqualTo(StopReason.CERTIFIED);
      assertThat(new Scorer(staffing).score(result.plan()).figures())
          .isEqualTo(result.score().figures());
    }
  }

  /** A search that is stopped before it begins still gives a plan that obeys the policy. */
  @Test
  void aSearchStoppedBeforeItBeginsGivesAWholePlan() {
    Search search = inNoTime(wolong("standard"), SearchListener.SILENT);
    search.cancel();
    SearchResult result = search.run();
    assertThat(result.stopReason()).isEqualTo(StopReason.CANCELLED);
    assertThat(result.score().hard()).isZero();
  }

  /** A search that is stopped while some components are solved and others wait gives a plan. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void aSearchStoppedOnTheWayGivesAWholePlan(int reports) {
    Search[] search = new Search[1];
    AtomicInteger heard = new AtomicInteger();
    search[0] =
        inNoTime(
            wolong("wolong-2023"),
            progress -> {
              if (heard.incrementAndGet() == reports) {
                search[0].cancel();
              }
            });
    SearchResult result = search[0].run();
    assertThat(result.stopReason()).isEqualTo(StopReason.CANCELLED);
    assertThat(result.score().hard()).isZero();
  }

  /** However short the time, every component gets a plan that obeys the policy. */
  @Test
  void theShortestTimeStillGivesAPlanThatObeysThePolicy() {
    SearchResult result =
        inNoTime(
                wolong("wolong-2023"),
                new SearchOptions(Duration.ZERO, null, 0, 2),
                SearchListener.SILENT)
            .run();
    assertThat(result.stopReason()).isIn(StopReason.TIME, StopReason.CERTIFIED);
    assertThat(result.score().hard()).isZero();
  }

  /** The listener hears of every component, and last that all are done. */
  @Test
  void theListenerHearsThatAllComponentsAreDone() {
    List<SearchProgress> heard = Collections.synchronizedList(new ArrayList<>());
    Staffing staffing = wolong("wolong-2023");
    new Search(staffing, new SearchOptions(null, 5L, 0, 2), heard::add).run();
    SearchProgress last = heard.get(heard.size() - 1);
    assertThat(last.componentsDone()).isEqualTo(last.components());
    assertThat(last.solving()).isEmpty();
  }

  /** What is told to be proven holds from the first time on, and is at last the certificate. */
  @Test
  void theListenerIsToldWhatIsProven() {
    List<SearchProgress> heard = Collections.synchronizedList(new ArrayList<>());
    Staffing staffing = wolong("standard");
    SearchResult result =
        new Search(staffing, new SearchOptions(null, null, 0, 2), heard::add).run();
    List<SearchProgress> bounded =
        heard.stream().filter(told -> told.bounded() == told.components()).toList();
    assertThat(bounded).hasSizeGreaterThan(1);
    for (SearchProgress told : heard) {
      assertThat(told.proven()).isBetween(0, told.bounded());
      assertThat(told.softGap()).isNotNegative();
    }
    for (SearchProgress told : bounded) {
      assertThat(told.soft() + told.softGap()).isGreaterThanOrEqualTo(result.score().soft());
    }
    SearchProgress last = heard.get(heard.size() - 1);
    assertThat(last.proven()).isEqualTo(result.proven());
    assertThat(last.soft() + last.softGap()).isEqualTo(result.certificate().softBound());
  }

  /** A search on a clock that stands still, which is never overdue, however slow the machine is. */
  private static Search inNoTime(Staffing staffing, SearchListener listener) {
    return inNoTime(staffing, new SearchOptions(null, null, 0, 2), listener);
  }

  private static Search inNoTime(
      Staffing staffing, SearchOptions options, SearchListener listener) {
    SearchClock clock = new SearchClock(() -> 0, () -> 0);
    return new Search(staffing, Search.defaultEngine(options), options, listener, clock);
  }

  private static SearchResult search(Staffing staffing, long steps, int threads) {
    return new Search(staffing, new SearchOptions(null, steps, 3, threads), SearchListener.SILENT)
        .run();
  }

  private static long gain(Staffing staffing, SearchResult result) {
    PlanScore nobody = new Scorer(staffing).score(Plan.of(List.of()));
    return ComponentModel.HARD * (result.score().hard() - nobody.hard())
        + ComponentModel.MEDIUM * (result.score().medium() - nobody.medium())
        + (result.score().soft() - nobody.soft());
  }

  private static Staffing wolong(String policyId) {
    return Staffing.of(
        Generator.generate(Shape.of("wolong"), 4, 0.1), ShippedPolicies.get(policyId), YEAR);
  }

  private static List<String> text(SearchResult result) {
    return result.plan().postings().stream().map(Object::toString).toList();
  }

  private static District shuffled(District district) {
    return new DistrictBuilder()
        .schools(shuffled(district.schools()))
        .groups(shuffled(district.groups()))
        .staff(shuffled(district.staff()))
        .servicePeriods(shuffled(district.servicePeriods()))
        .rotations(shuffled(district.rotations()))
        .needs(shuffled(district.needs()))
        .lessons(shuffled(district.lessons()))
        .travelTimes(shuffled(district.travelTimes().listed()))
        .pins(shuffled(district.pins()))
        .consents(shuffled(district.consents()))
        .build();
  }

  private static <T> List<T> shuffled(List<T> rows) {
    List<T> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(11));
    return shuffled;
  }
}
