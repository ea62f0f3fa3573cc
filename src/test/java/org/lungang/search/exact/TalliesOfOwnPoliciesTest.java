package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Position;
import org.lungang.district.Title;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Easing;
import org.lungang.policy.Mirror;
import org.lungang.policy.Policy;
import org.lungang.policy.Quota.Floor.Base;
import org.lungang.policy.Rule;
import org.lungang.policy.Share;
import org.lungang.policy.Who;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestKinds;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestQuota;

/**
 * What a model counts is what the plain scorer counts, under policies that no shipped one is like:
 * rotations in force in quotas and shares, two shares of one quota, quotas of each school,
 * reciprocity of every form and key eased for some groups.
 */
class TalliesOfOwnPoliciesTest {

  private static final int DISTRICTS = 120;

  @Test
  void modelAndScorerCountTheSame() {
    int posted = 0;
    int inForce = 0;
    int brokenShares = 0;
    int brokenMirrors = 0;
    for (long seed = 0; seed < DISTRICTS; seed++) {
      District district = RandomDistricts.make(60_000 + seed);
      Staffing staffing = Staffing.of(district, policy(seed, district), 2026);
      Scorer scorer = new Scorer(staffing);
      ModelCompiler compiler = new ModelCompiler(staffing);
      for (Component component : staffing.components()) {
        if (compiler.size(component) == 0) {
          continue;
        }
        inForce +=
            component.groups().stream()
                .flatMap(group -> staffing.requirements().quotasOf(group).stream())
                .mapToInt(quota -> (int) quota.inForce())
                .sum();
        ComponentModel model = compiler.compile(component);
        long[] ofNobody = AllPlans.losses(model, new SearchState(model).chosen());
        PlanScore nobody = scorer.score(Plan.of(List.of()), component);
        for (long planSeed = 0; planSeed < 6; planSeed++) {
          Plan plan = RandomPlans.make(staffing, planSeed);
          int[] options = options(model, plan);
          List<PossiblePosting> postings = model.postings(options);
          long[] losses = AllPlans.losses(model, options);
          PlanScore score = scorer.score(Plan.of(postings), component);
          assertThat(
                  List.of(
                      ofNobody[0] - losses[0], ofNobody[1] - losses[1], ofNobody[2] - losses[2]))
              .as("district %s, plan %s", seed, planSeed)
              .isEqualTo(
                  List.of(
                      score.hard() - nobody.hard(),
                      score.medium() - nobody.medium(),
                      score.soft() - nobody.soft()));
          posted += postings.size();
          brokenShares += score.of(Rule.H3) < 0 ? 1 : 0;
          brokenMirrors += score.of(Rule.H1) < 0 ? 1 : 0;
        }
      }
    }
    assertThat(posted).isGreaterThan(500);
    assertThat(inForce).isGreaterThan(50);
    assertThat(brokenShares).isGreaterThan(50);
    assertThat(brokenMirrors).isGreaterThan(50);
  }

  private static Policy policy(long seed, District district) {
    Mirror.Form form = Mirror.Form.values()[(int) (seed % 3)];
    Mirror.Key key = Mirror.Key.values()[(int) (seed / 3 % 4)];
    TestQuota whole =
        new TestQuota().floor(TestKinds.BACKBONE, Base.values()[(int) (seed / 2 % 3)]);
    TestQuota each = new TestQuota().fromEachSchool().floor(TestKinds.BACKBONE, Base.POSTED);
    if (seed % 5 > 2) {
      Who senior = TestKinds.of(Position.TEACHER, Title.SENIOR);
      whole.floor(senior, Base.POSTED);
      each.floor(senior, Base.POSTED);
    }
    if (seed % 4 > 0) {
      whole.inForceCounted();
      each.inForceCounted();
    }
    if (seed % 8 > 3) {
      whole.inForceOf();
      each.inForceOf();
    }
    Policy policy =
        TestPolicy.like("standard")
            .flows(TestFlow.of("all").mirrored(form, key, Mirror.Key.NONE).build())
            .quotas(seed % 2 == 0 ? whole.build() : each.build())
            .build();
    List<Easing> easings = new ArrayList<>();
    for (Group group : district.groups()) {
      if (easings.size() % 2 == 0) {
        easings.add(easing("m" + group.id(), Rule.H1, group.id(), "all", null, null, 1));
        easings.add(
            easing("s" + group.id(), Rule.H3, group.id(), null, "test", Share.parse("10%"), null));
      } else {
        easings.add(
            easing("q" + group.id(), Rule.H2, group.id(), null, "test", Share.parse("7%"), null));
      }
    }
    return policy.easedBy(easings);
  }

  private static Easing easing(
      String id,
      Rule rule,
      String group,
      @Nullable String flow,
      @Nullable String quota,
      @Nullable Share share,
      @Nullable Integer atMost) {
    return new Easing(
        id, rule, group, null, flow, quota, null, null, null, null, share, null, atMost, "");
  }

  private static int[] options(ComponentModel model, Plan plan) {
    int[] options = new int[model.candidateCount()];
    Arrays.fill(options, SearchState.NONE);
    for (Option option : model.options()) {
      PossiblePosting posting = option.posting();
      if (posting != null && plan.postings().contains(posting)) {
        options[model.candidateOf(option.index())] = option.index();
      }
    }
    return options;
  }
}
