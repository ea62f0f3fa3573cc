package org.lungang.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.linear.DualSimplex;
import org.lungang.linear.ReferenceSolver;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ModelCompiler;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.years.AssumedFuture;
import org.lungang.years.Future;
import org.lungang.years.Horizon;
import org.lungang.years.NextLists;

/** What is said of several years together holds of every series of plans. */
class LookaheadTest {

  private static final int YEARS = 4;

  private static Future future(District district, int percent, boolean replaced) {
    return new AssumedFuture(
        district, 2026, new Horizon.Assumptions(YEARS, BigDecimal.valueOf(percent), replaced));
  }

  /**
   * Whatever is planned in each year, well or at random: the years together are no better than the
   * bound says of plans that lose no more above, by person or by cell; by person no less tight.
   */
  @Test
  void noSeriesOfPlansIsBetterThanTheBound() {
    Map<String, Integer> tight = new HashMap<>();
    int series = 0;
    for (String id : ShippedPolicies.IDS) {
      Policy policy = ShippedPolicies.get(id);
      for (long seed = 0; seed < 3; seed++) {
        District district = RandomDistricts.withLessons(seed);
        Future future = future(district, (int) (seed % 3) * 10 - 10, seed % 2 == 0);
        Staffing first = Staffing.of(district, policy, 2026);
        Lookahead byPerson = Lookahead.from(first, YEARS, future, Grain.PERSON);
        Lookahead byCell = Lookahead.from(first, YEARS, future, Grain.CELL);
        for (int tries = 0; tries < 4; tries++) {
          long drawn = 100 * seed + tries;
          boolean isBest = tries == 0;
          SearchScore total =
              Horizon.of(
                      district,
                      policy,
                      2026,
                      YEARS,
                      future,
                      staffing ->
                          isBest
                              ? new Search(
                                      staffing,
                                      new SearchOptions(null, null, 0, 1),
                                      SearchListener.SILENT)
                                  .run()
                                  .plan()
                              : RandomPlans.withVisits(staffing, drawn))
                  .total();
          String name = id + ", district " + seed + ", series " + tries + " " + total;
          SearchScore bound = byPerson.bound(total);
          holds(name, total, bound);
          holds(name + " by cell", total, byCell.bound(total));
          series++;
          if (isBest && bound.hard() == total.hard()) {
            tight.merge(id, 1, Integer::sum);
          }
        }
      }
    }
    assertThat(series).isGreaterThan(60);
    assertThat(tight.values().stream().mapToInt(each -> each).sum()).isGreaterThan(5);
  }

  /**
   * All plans of a first year, each with the best plan of the second: no two years are better than
   * the model, solved in integers by HiGHS, and mostly the best of them are as good.
   */
  @Test
  void theModelInIntegersIsWhatTheBestOfAllSeriesReach() {
    int equal = 0;
    int all = 40;
    for (long seed = 0; seed < all; seed++) {
      Random random = new Random(seed);
      TestDistrict lists =
          new TestDistrict()
              .schools("A")
              .school("B", Stage.PRIMARY, Area.RURAL)
              .group("G", GroupType.TIGHT, "A", "B")
              .travel("A", "B", random.nextInt(20));
      for (int i = 0; i < 7; i++) {
        boolean backbone = random.nextInt(3) == 0;
        String since = (2018 + random.nextInt(5)) + "-09-01";
        lists.staff(
            "T" + i,
            i % 2 == 0 ? "A" : "B",
            who -> (backbone ? who.backbone() : who).born("1990-01-01").since(since));
      }
      District district = lists.build();
      Policy policy = ShippedPolicies.get("standard");
      Future future =
          new AssumedFuture(district, 2026, new Horizon.Assumptions(2, BigDecimal.ZERO, false));
      Staffing first = Staffing.of(district, policy, 2026);
      SearchScore best = best(first, future);
      Worlds worlds = Worlds.of(first, 2, future);
      List<YearModel> models = new ArrayList<>();
      for (int place = 0; place < 2; place++) {
        Staffing staffing = worlds.ifNobody().get(place);
        models.add(
            YearModel.of(
                place, staffing, new ModelCompiler(staffing), staffing.components().get(0)));
      }
      SearchScore model = inIntegers(new AheadProgram(worlds, models, Grain.PERSON));
      assertThat(best).as("district " + seed + " " + model).isLessThanOrEqualTo(model);
      equal += best.equals(model) ? 1 : 0;
    }
    assertThat(equal).isGreaterThan(all * 3 / 4);
  }

  private static SearchScore best(Staffing first, Future future) {
    List<String> people =
        first.postings().stream().map(PossiblePosting::staffId).distinct().toList();
    SearchScore best = null;
    for (int some = 0; some < 1 << people.size(); some++) {
      List<PossiblePosting> taken = new ArrayList<>();
      for (int i = 0; i < people.size(); i++) {
        if ((some >> i & 1) == 1) {
          taken.add(first.postingsOf(people.get(i)).get(0));
        }
      }
      Plan plan = Plan.of(taken);
      SearchScore score = SearchScore.of(new Scorer(first).score(plan));
      District next =
          future
              .turn(NextLists.of(first, plan, NextLists.Approvals.KEEP).district(), 2027)
              .district();
      SearchScore total =
          score.plus(SearchScore.of(search(Staffing.of(next, first.policy(), 2027))));
      best = best == null || total.compareTo(best) > 0 ? total : best;
    }
    return Objects.requireNonNull(best);
  }

  private static PlanScore search(Staffing staffing) {
    return run(staffing).score();
  }

  private static SearchResult run(Staffing staffing) {
    return new Search(staffing, new SearchOptions(null, null, 0, 1), SearchListener.SILENT).run();
  }

  private static SearchScore inIntegers(AheadProgram program) {
    DualSimplex relaxed = program.rows().program().relaxation();
    long[] lost = new long[Level.values().length];
    for (Level level : Level.values()) {
      program.rows().weigh(relaxed, Map.of(level, 1L));
      long loss = Math.round(ReferenceSolver.whole(relaxed, column -> true).objective());
      int row = program.rows().columnCount() + program.rows().levelRow(level);
      relaxed.setBounds(row, relaxed.lower(row), loss);
      lost[level.ordinal()] = -loss - program.lost(level);
    }
    return new SearchScore(lost[0], lost[1], lost[2]);
  }

  /**
   * X and Y are the only backbones, and whoever comes to the count next year needs one among them:
   * alone the first year sends both, since each is worth something at the rural school; ahead one
   * is kept.
   */
  @Test
  void aBackboneIsKeptForTheYearThatHasNoOther() {
    District district =
        new TestDistrict()
            .schools("A")
            .school("B", Stage.PRIMARY, Area.RURAL)
            .group("G", GroupType.TIGHT, "A", "B")
            .travel("A", "B", 1)
            .staff("X", "A", who -> who.backbone().born("1990-01-01").since("2019-09-01"))
            .staff("Y", "A", who -> who.backbone().born("1990-01-01").since("2019-09-01"))
            .staff(2, "P", "B", who -> who.born("1990-01-01").since("2019-09-01"))
            .staff(2, "N", "A", who -> who.born("1990-01-01").since("2021-09-01"))
            .staff(2, "M", "B", who -> who.born("1990-01-01").since("2021-09-01"))
            .build();
    Policy policy = ShippedPolicies.get("standard");
    Future future =
        new AssumedFuture(district, 2026, new Horizon.Assumptions(2, BigDecimal.ZERO, false));
    Horizon.Outlook alone =
        Horizon.of(district, policy, 2026, 2, future, staffing -> run(staffing).plan());
    PlannedAhead ahead =
        PlannedAhead.of(district, policy, 2026, 2, future, staffing -> run(staffing).plan());
    assertThat(alone.years()).extracting(year -> year.figures().postings()).containsExactly(4L, 0L);
    assertThat(alone.total().hard()).isEqualTo(-1);
    assertThat(ahead.outlook().years())
        .extracting(year -> year.figures().postings())
        .containsExactly(2L, 2L);
    assertThat(ahead.outlook().total().hard()).isZero();
    assertThat(ahead.bound().hard()).isZero();
    assertThat(ahead.bound().soft()).isGreaterThanOrEqualTo(ahead.outlook().total().soft());
  }

  /** A price is minutes of one posting, and changes what is planned, not what the rules say. */
  @Test
  void aPriceCountsWithTheWishesOfTheFactsThatHaveIt() {
    Staffing staffing =
        new TestDistrict()
            .schools("A", "B")
            .group("G", GroupType.TIGHT, "A", "B")
            .staff("X", "A")
            .staff("Y", "B")
            .under("standard");
    long[] prices = new long[staffing.postings().size()];
    prices[0] = 7;
    Staffing priced = staffing.priced(prices);
    Plan plan = Plan.of(List.of(staffing.postings().get(0)));
    assertThat(new Scorer(priced).score(plan).of(Rule.S12)).isEqualTo(-7);
    assertThat(new Scorer(staffing).score(plan).of(Rule.S12)).isZero();
    assertThatThrownBy(() -> staffing.priced(new long[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 prices for 2 postings");
  }

  /**
   * Of 10 eligible 2 go, and there is no backbone among them: worse than all could be, not more.
   */
  @Test
  void aShareThatNobodyCanMeetIsMissedInEachYear() {
    District district =
        new TestDistrict()
            .schools("A")
            .school("B", Stage.PRIMARY, Area.RURAL)
            .group("G", GroupType.TIGHT, "A", "B")
            .travel("A", "B", 5)
            .staff(5, "T", "A", who -> who.born("1990-01-01").since("2015-09-01"))
            .staff(5, "U", "B", who -> who.born("1990-01-01").since("2015-09-01"))
            .build();
    Policy policy = ShippedPolicies.get("standard");
    Future future =
        new AssumedFuture(district, 2026, new Horizon.Assumptions(2, BigDecimal.ZERO, false));
    SearchScore total =
        Horizon.of(
                district,
                policy,
                2026,
                2,
                future,
                staffing ->
                    new Search(staffing, new SearchOptions(null, null, 0, 1), SearchListener.SILENT)
                        .run()
                        .plan())
            .total();
    assertThat(total.hard()).isEqualTo(-2);
    for (Grain grain : Grain.values()) {
      Lookahead ahead = Lookahead.from(Staffing.of(district, policy, 2026), 2, future, grain);
      holds("share " + grain, total, ahead.bound(total));
    }
  }

  /**
   * X goes to B for three years and is too old to be sent a second time, so that lists without a
   * plan do not say where X leads. With X there, both leaders of B, who are due in the second year,
   * can go.
   */
  @Test
  void aLeaderWhoIsStillAwayLetsOthersLeave() {
    District district =
        new TestDistrict()
            .schools("A", "B")
            .group("G", GroupType.TIGHT, "A", "B")
            .travel("A", "B", 5)
            .staff(
                "X", "A", who -> who.vicePrincipal().man().born("1971-12-01").since("2018-09-01"))
            .staff("R", "A", who -> who.vicePrincipal().born("1985-01-01").since("2026-03-01"))
            .staff("P", "B", who -> who.vicePrincipal().born("1985-01-01").since("2021-09-01"))
            .staff("Q", "B", who -> who.vicePrincipal().born("1985-01-01").since("2021-09-01"))
            .build();
    Policy policy =
        OwnPolicies.read("extends: standard\nflows: {OTHERS: {managers: {mirror: null}}}\n");
    Future future =
        new AssumedFuture(district, 2026, new Horizon.Assumptions(2, BigDecimal.ZERO, false));
    Horizon.Outlook outlook =
        Horizon.of(district, policy, 2026, 2, future, staffing -> run(staffing).plan());
    assertThat(outlook.years())
        .extracting(year -> year.figures().postings())
        .containsExactly(1L, 2L);
    assertThat(outlook.total().hard()).isZero();
    assertThat(outlook.total().medium()).isZero();
    for (Grain grain : Grain.values()) {
      SearchScore bound =
          Lookahead.from(Staffing.of(district, policy, 2026), 2, future, grain)
              .bound(outlook.total());
      holds("leaders " + grain, outlook.total(), bound);
    }
  }

  private static void holds(String name, SearchScore total, SearchScore bound) {
    assertThat(total.hard()).as(name + " " + bound).isLessThanOrEqualTo(bound.hard());
    assertThat(total.medium()).as(name + " " + bound).isLessThanOrEqualTo(bound.medium());
    assertThat(total.soft()).as(name + " " + bound).isLessThanOrEqualTo(bound.soft());
  }
}
