package org.lungang.search.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomCountRules;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomQuotas;
import org.lungang.testing.TestPolicy;

/**
 * The constraint streams, the sums that the moves keep, and the plain scorer say the same of every
 * plan, rule by rule.
 */
class StreamsAgainstScorerTest {

  private static final int YEAR = 2026;

  private final SolutionManager<RotationSolution, HardMediumSoftLongScore> streams =
      SolutionManager.create(
          SolverFactory.<RotationSolution>create(SolverSetup.config(1L, false, 0)));

  static List<String> policyIds() {
    return PolicyCatalog.ids();
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void streamsAndScorerAgreeOnRandomPlans(String policyId) {
    compare(policyId, 1_000, 50, 30);
  }

  @Test
  void streamsAndScorerAgreeUnderQuotasOnSomeSchools() {
    for (long seed = 3_000; seed < 3_040; seed++) {
      Policy policy = TestPolicy.like("standard").quotas(RandomQuotas.make(seed)).build();
      Case which = new Case(Staffing.of(RandomDistricts.make(seed), policy, YEAR));
      for (int i = 0; i < 20; i++) {
        which.compare("district " + seed + " plan " + i, 1_000 * seed + i);
      }
    }
  }

  @Test
  void streamsAndScorerAgreeUnderRulesOfThePolicysOwn() {
    for (long seed = 4_000; seed < 4_030; seed++) {
      Policy policy = TestPolicy.like("standard").rules(RandomCountRules.make(seed)).build();
      Case which = new Case(Staffing.of(RandomDistricts.make(seed), policy, YEAR));
      for (int i = 0; i < 20; i++) {
        which.compare("district " + seed + " plan " + i, 1_000 * seed + i);
      }
    }
  }

  @Tag("long")
  @Test
  void streamsAndScorerAgreeOnAHundredThousandRandomPlans() {
    policyIds().forEach(policyId -> compare(policyId, 200_000, 300, 48));
  }

  private void compare(String policyId, long firstSeed, int districts, int plansEach) {
    for (long seed = firstSeed; seed < firstSeed + districts; seed++) {
      Staffing staffing =
          Staffing.of(RandomDistricts.make(seed), PolicyReader.shipped(policyId), YEAR);
      Case which = new Case(staffing);
      for (int i = 0; i < plansEach; i++) {
        which.compare(policyId + " district " + seed + " plan " + i, 1_000 * seed + i);
      }
    }
  }

  /** One district's models, and its scores when nobody is posted. */
  private final class Case {

    private final Staffing staffing;
    private final Scorer scorer;
    private final PlanScore nobody;
    private final List<ComponentModel> models = new ArrayList<>();
    private final Map<Rule, Long> nobodyByStreams;

    Case(Staffing staffing) {
      this.staffing = staffing;
      this.scorer = new Scorer(staffing);
      this.nobody = scorer.score(Plan.of(List.of()));
      ModelCompiler compiler = new ModelCompiler(staffing);
      for (Component component : staffing.components()) {
        if (compiler.size(component) > 0) {
          models.add(compiler.compile(component));
        }
      }
      this.nobodyByStreams = figuresByStreams(Plan.of(List.of()));
    }

    void compare(String name, long seed) {
      Plan plan = RandomPlans.make(staffing, seed);
      PlanScore score = scorer.score(plan);
      Map<Rule, Long> byStreams = figuresByStreams(plan);
      for (Rule rule : Rule.values()) {
        assertThat(byStreams.get(rule) - nobodyByStreams.get(rule))
            .as(name + ", " + rule)
            .isEqualTo(score.of(rule) - nobody.of(rule));
      }
      assertThat(gainBySums(plan, seed)).as(name + ", sums").isEqualTo(gainByScorer(score));
    }

    private Map<Rule, Long> figuresByStreams(Plan plan) {
      Map<Rule, Long> figures = new EnumMap<>(Rule.class);
      for (Rule rule : Rule.values()) {
        figures.put(rule, 0L);
      }
      for (ComponentModel model : models) {
        RotationSolution solution = new RotationSolution(model);
        solution.candidates().forEach(candidate -> candidate.setOption(taken(candidate, plan)));
        ScoreAnalysis<HardMediumSoftLongScore> analysis =
            streams.analyze(solution, ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
        analysis
            .constraintMap()
            .forEach(
                (constraint, figure) ->
                    figures.merge(
                        Rule.valueOf(constraint.constraintName()), sum(figure.score()), Long::sum));
      }
      return figures;
    }

    /** The same changes one by one, in random order and with detours. */
    private long gainBySums(Plan plan, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      long gain = 0;
      for (ComponentModel model : models) {
        SearchState state = new SearchState(model);
        List<Candidate> candidates = new RotationSolution(model).candidates();
        for (int detour = 0; detour < candidates.size(); detour++) {
          Candidate candidate = candidates.get(random.nextInt(candidates.size()));
          List<Option> options = candidate.options();
          gain +=
              state.change(candidate.index(), options.get(random.nextInt(options.size())).index());
        }
        for (Candidate candidate : candidates) {
          Option option = taken(candidate, plan);
          gain += state.change(candidate.index(), option == null ? -1 : option.index());
        }
      }
      return gain;
    }

    private long gainByScorer(PlanScore score) {
      return ComponentModel.HARD * (score.hard() - nobody.hard())
          + ComponentModel.MEDIUM * (score.medium() - nobody.medium())
          + (score.soft() - nobody.soft());
    }

    private static long sum(HardMediumSoftLongScore score) {
      return score.hardScore() + score.mediumScore() + score.softScore();
    }

    private static Option taken(Candidate candidate, Plan plan) {
      for (Option option : candidate.options()) {
        PossiblePosting posting = option.posting();
        if (plan.findPosting(posting.staffId()).filter(taken -> taken == posting).isPresent()) {
          return option;
        }
      }
      return null;
    }
  }
}
