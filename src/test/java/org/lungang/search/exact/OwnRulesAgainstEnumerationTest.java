package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.CountRule;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.search.exact.AllPlans.Chosen;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomCountRules;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomWords;
import org.lungang.testing.TestPolicy;

/**
 * Random policies with rules of their own on tiny districts: every plan is worth to the model what
 * it is worth to the plain scorer, and what the search proves best is the best of all.
 */
class OwnRulesAgainstEnumerationTest {

  private static final double MOST_PLANS = 500;

  /** With more there are surely more plans. */
  private static final int MOST_OPTIONS = 40;

  private int own;
  private int outOfOrder;
  private int inHouseholds;

  @Test
  void whatTheSearchProvesIsTheBestOfAllPlans() {
    assertThat(compare(300_000, 10_000)).isGreaterThan(1_000);
    assertThat(own).isGreaterThan(2_000);
    assertThat(outOfOrder).isGreaterThan(50);
    assertThat(inHouseholds).isGreaterThan(50);
  }

  /** Terms, renewals, consents and certificates besides. */
  @Test
  void withAllOtherWordsToo() {
    assertThat(compareWithAllWords(500_000, 10_000)).isGreaterThan(1_000);
  }

  @Tag("long")
  @Test
  void onManyPoliciesToo() {
    assertThat(compare(400_000, 100_000)).isGreaterThan(10_000);
  }

  /** In pieces with {@code -Dlungang.sweep.first} and {@code -Dlungang.sweep.size}. */
  @Tag("long")
  @Test
  void withAllOtherWordsOnManyPoliciesToo() {
    int policies = Integer.getInteger("lungang.sweep.size", 100_000);
    assertThat(compareWithAllWords(Long.getLong("lungang.sweep.first", 600_000), policies))
        .isGreaterThan(policies / 10);
  }

  private int compareWithAllWords(long firstSeed, int policies) {
    int compared = 0;
    for (long seed = firstSeed; seed < firstSeed + policies; seed++) {
      District district = RandomDistricts.withHeadcounts(RandomDistricts.make(seed), seed);
      Staffing staffing =
          Staffing.of(RandomWords.answered(district, seed), RandomWords.policy(seed), 2026);
      compared += compare("seed " + seed, staffing);
    }
    return compared;
  }

  private int compare(long firstSeed, int policies) {
    int compared = 0;
    for (long seed = firstSeed; seed < firstSeed + policies; seed++) {
      Policy policy = TestPolicy.like("standard").rules(RandomCountRules.make(seed)).build();
      Staffing staffing =
          Staffing.of(
              RandomDistricts.withHeadcounts(RandomDistricts.make(seed), seed), policy, 2026);
      compared += compare("seed " + seed, staffing);
    }
    return compared;
  }

  private int compare(String name, Staffing staffing) {
    int compared = 0;
    ModelCompiler compiler = new ModelCompiler(staffing);
    for (Component component : staffing.components()) {
      if (compiler.size(component) > 0 && compiler.size(component) <= MOST_OPTIONS) {
        compared += compare(name, staffing, component, compiler.compile(component));
      }
    }
    return compared;
  }

  private int compare(String name, Staffing staffing, Component component, ComponentModel model) {
    double plans = 1;
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      plans *= 1 + model.optionsOf(candidate).size();
    }
    boolean counts = model.tallies().stream().anyMatch(tally -> tally.rule().isOfPolicysOwn());
    if (plans > MOST_PLANS || !counts) {
      return 0;
    }
    List<Chosen> all = new AllPlans(model).plans();
    Scorer scorer = new Scorer(staffing);
    PlanScore nobody = scorer.score(Plan.of(List.of()), component);
    long[] lossesOfNobody = all.get(0).losses();
    for (int i = 0; i < all.size(); i += 1 + all.size() / 12) {
      Chosen chosen = all.get(i);
      PlanScore score = scorer.score(Plan.of(model.postings(chosen.options())), component);
      assertThat(
              new long[] {
                lossesOfNobody[0] - chosen.losses()[0],
                lossesOfNobody[1] - chosen.losses()[1],
                lossesOfNobody[2] - chosen.losses()[2]
              })
          .as(name)
          .containsExactly(
              score.hard() - nobody.hard(),
              score.medium() - nobody.medium(),
              score.soft() - nobody.soft());
      count(staffing.policy(), score);
      own += score.of(Rule.H11) + score.of(Rule.M6) + score.of(Rule.S12) < 0 ? 1 : 0;
    }
    long[] best = all.stream().map(Chosen::losses).min(Arrays::compare).orElseThrow();
    ComponentOptimizer optimizer =
        new ComponentOptimizer(model, () -> false, () -> false, gain -> {});
    optimizer.run();
    for (int times = 0; !optimizer.isProven() && times < 8; times++) {
      optimizer.goOn();
    }
    assertThat(AllPlans.losses(model, optimizer.chosen())).as(name).containsExactly(best);
    assertThat(optimizer.isProven()).as(name).isTrue();
    return 1;
  }

  private void count(Policy policy, PlanScore score) {
    for (CountRule rule : policy.rules()) {
      if (score.violations().stream().anyMatch(found -> rule.id().equals(found.own()))) {
        outOfOrder += rule.inOrder().isEmpty() ? 0 : 1;
        inHouseholds += rule.per() == CountRule.Per.HOUSEHOLD ? 1 : 0;
      }
    }
  }
}
