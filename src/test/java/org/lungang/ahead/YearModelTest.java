package org.lungang.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.policy.Policy;
import org.lungang.policy.Quota;
import org.lungang.policy.Rule;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPolicy;

/** A year of the aggregate model counts what the scorer counts, or, of later years, less. */
class YearModelTest {

  /** Rules that later years state anew or leave out, and the one that visits pay. */
  private static final Set<Rule> STATED_ELSEWHERE =
      EnumSet.of(Rule.H2, Rule.H3, Rule.H8, Rule.H11, Rule.M6, Rule.S12, Rule.M5);

  /** With policies whose shares are of those eligible, and with principles of their own. */
  private static final List<String> POLICIES =
      Stream.concat(ShippedPolicies.IDS.stream(), Stream.of("anhui", "dalian")).toList();

  private static YearModel model(int place, Staffing staffing, Component component) {
    return YearModel.of(place, staffing, new ModelCompiler(staffing), component);
  }

  /** What a plan loses at a level as the model says it, by the tallies that are kept. */
  private static long lossOf(YearModel year, Plan plan, Level level, boolean withShares) {
    long loss = year.lost().getOrDefault(level, 0L);
    Map<Tally, Long> sums = new HashMap<>();
    for (Option option : year.model().options()) {
      if (plan.postings().contains(AheadColumn.postingOf(option))) {
        loss -= year.model().worth(option.index(), level);
        for (Contribution each : option.contributions()) {
          sums.merge(each.tally(), (long) each.amount(), Long::sum);
        }
      }
    }
    for (Tally tally : year.model().tallies()) {
      if (tally.level() == level
          && year.kept()[tally.index()]
          && (withShares || tally.rule() != Rule.H3)) {
        loss += tally.cost(sums.getOrDefault(tally, 0L));
      }
    }
    return loss;
  }

  private static long lossOf(PlanScore score, Level level, Set<Rule> without) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.level() == level && !without.contains(rule))
        .mapToLong(rule -> -score.of(rule))
        .sum();
  }

  /** Of the first year everything counts, level by level, whoever is posted. */
  @Test
  void theFirstYearLosesWhatTheScorerSays() {
    holdTheModelToTheScorer(0, EnumSet.of(Rule.M5), true);
  }

  /** Of a later year all rules count but those that are stated anew or not at all. */
  @Test
  void aLaterYearLosesWhatTheScorerSaysOfTheRulesThatCount() {
    holdTheModelToTheScorer(1, STATED_ELSEWHERE, false);
  }

  private static void holdTheModelToTheScorer(int place, Set<Rule> without, boolean withShares) {
    int lossy = 0;
    for (String id : POLICIES) {
      for (long seed = 0; seed < 3; seed++) {
        Staffing staffing = Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(id), 2026);
        List<Plan> plans = new ArrayList<>(List.of(Plan.of(List.of())));
        for (int drawn = 0; drawn < 2; drawn++) {
          plans.add(RandomPlans.make(staffing, 10 * seed + drawn));
        }
        for (Component component : staffing.components()) {
          YearModel year = model(place, staffing, component);
          for (Plan plan : plans) {
            PlanScore score = new Scorer(staffing).score(plan, component);
            for (Level level : Level.values()) {
              long expected = lossOf(score, level, without);
              assertThat(lossOf(year, plan, level, withShares))
                  .as(id + ", district " + seed + ", " + level)
                  .isEqualTo(expected);
              lossy += expected != 0 ? 1 : 0;
            }
          }
        }
      }
    }
    assertThat(lossy).isGreaterThan(60);
  }

  /**
   * Shares of those posted hold in later years where postings of the year alone count, and lose
   * nothing where nobody is posted; with rotations in force in the numerator of any quota none do.
   */
  @Test
  void sharesOfLaterYearsCountWherePostingsAloneDo() {
    Policy standard = ShippedPolicies.get("standard");
    List<Quota> quotas = standard.quotas();
    List<Quota> mixed = new ArrayList<>(quotas);
    mixed.add(withRotationsInForce(quotas.get(0)));
    assertThat(sharesKept(1, TestPolicy.like("standard").build())).isEqualTo("1 of 1");
    assertThat(
            sharesKept(1, TestPolicy.like("standard").quotas(mixed.toArray(Quota[]::new)).build()))
        .isEqualTo("0 of 2");
    assertThat(
            sharesKept(0, TestPolicy.like("standard").quotas(mixed.toArray(Quota[]::new)).build()))
        .isEqualTo("2 of 2");
    // A share of those eligible hangs on who is eligible then.
    Policy anhui = ShippedPolicies.get("anhui");
    assertThat(sharesKept(0, anhui)).isEqualTo("1 of 1");
    assertThat(sharesKept(1, anhui)).isEqualTo("0 of 1");
  }

  private static String sharesKept(int place, Policy policy) {
    Staffing staffing = pair().under(policy);
    YearModel year = model(place, staffing, staffing.components().get(0));
    List<Tally> shares =
        year.model().tallies().stream().filter(tally -> tally.rule() == Rule.H3).toList();
    return shares.stream().filter(tally -> year.kept()[tally.index()]).count()
        + " of "
        + shares.size();
  }

  private static TestDistrict pair() {
    return new TestDistrict()
        .schools("A", "B")
        .group("G", GroupType.TIGHT, "A", "B")
        .staff("X", "A", who -> who.backbone().born("1990-01-01").since("2015-09-01"))
        .staff(3, "P", "A", who -> who.born("1990-01-01").since("2015-09-01"))
        .staff(4, "Q", "B", who -> who.born("1990-01-01").since("2015-09-01"));
  }

  private static Quota withRotationsInForce(Quota quota) {
    return new Quota(
        quota.id() + "-in-force",
        quota.groupTypes(),
        quota.exceptGroupTypes(),
        quota.sameStage(),
        quota.stages(),
        quota.per(),
        quota.share(),
        quota.of(),
        quota.counted(),
        quota.from(),
        quota.to(),
        quota.flows(),
        true,
        quota.inForceOf(),
        quota.floors(),
        quota.clause());
  }

  /**
   * A gap that nobody can teach is lost in every year; one that a teacher who may travel can fill
   * is not, and the most that the visit pays is gained.
   */
  @Test
  void gapsInTheCurriculumAreLostWhereNobodyCanTeachThem() {
    Policy policy = ShippedPolicies.get("wolong-2023");
    long subject = policy.weights().wholeSubject();
    assertThat(subject).isPositive();
    for (int place = 0; place < 2; place++) {
      Staffing alone = small().under(policy);
      YearModel nobody = model(place, alone, alone.components().get(0));
      Staffing helped =
          small()
              .staff("T", "A", who -> who.born("1990-01-01").since("2025-09-01").subject("MUSIC"))
              .under(policy);
      YearModel somebody = model(place, helped, helped.components().get(0));
      assertThat(nobody.lost().get(Level.MEDIUM) - withoutVisits(place, alone, Level.MEDIUM))
          .isEqualTo(6);
      assertThat(nobody.lost().get(Level.SOFT) - withoutVisits(place, alone, Level.SOFT)).isZero();
      assertThat(somebody.lost().get(Level.MEDIUM) - withoutVisits(place, helped, Level.MEDIUM))
          .isZero();
      assertThat(somebody.lost().get(Level.SOFT) - withoutVisits(place, helped, Level.SOFT))
          .isEqualTo(-subject);
    }
  }

  /** What is lost of everything but visits, where nobody is posted. */
  private static long withoutVisits(int place, Staffing staffing, Level level) {
    YearModel year = model(place, staffing, staffing.components().get(0));
    PlanScore nobody = new Scorer(staffing).score(Plan.of(List.of()), staffing.components().get(0));
    long costs = 0;
    for (Tally tally : year.model().tallies()) {
      if (tally.level() == level && year.kept()[tally.index()] && tally.rule() != Rule.H3) {
        costs += tally.cost(0);
      }
    }
    return lossOf(nobody, level, STATED_ELSEWHERE) - costs;
  }

  private static TestDistrict small() {
    return new TestDistrict()
        .schools("A", "B")
        .group("G", GroupType.TOWNSHIP, "A", "B")
        .travel("A", "B", 10)
        .lessons("B", "MUSIC", 6);
  }
}
