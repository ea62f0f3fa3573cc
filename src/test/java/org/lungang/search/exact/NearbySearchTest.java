package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.Progress;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

/** Neighbourhoods of schools make a plan of a county as one group better, and keep it one. */
class NearbySearchTest {

  private static final double MOST_MINUTES_A_POSTING = 1.5;

  private static Staffing county(int schools, long seed) {
    return Staffing.of(
        LinkedDistrict.generate(Links.WHOLE, schools, seed, 12),
        ShippedPolicies.get("standard"),
        Generator.plannedYear());
  }

  private static ComponentModel model(Staffing staffing) {
    return new ModelCompiler(staffing).compile(staffing.components().get(0));
  }

  /** A plan that breaks nothing, of the most promising options alone. */
  private static IncumbentPlan start(ComponentModel model) {
    IncumbentPlan best = new IncumbentPlan(model, Progress.SILENT);
    ComponentOptimizer optimizer =
        new ComponentOptimizer(model, () -> false, () -> false, Progress.SILENT);
    ComponentProgram program = optimizer.rounded(Level.MEDIUM, new Caps(0, Long.MAX_VALUE));
    assertThat(program).isNotNull();
    best.offer(optimizer.chosen());
    return best;
  }

  private static void searchNearby(ComponentModel model, IncumbentPlan best, Executor beside) {
    LevelCore core = LevelCore.of(model, Level.MEDIUM);
    new NearbySearch(model, core, best, option -> true, () -> false, beside).run();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void comesCloseToTheOptimum(long seed) {
    Staffing staffing = county(12, seed);
    ComponentModel model = model(staffing);
    IncumbentPlan best = start(model);
    assertThat(best.loss(Level.HARD)).isZero();
    long medium = best.loss(Level.MEDIUM);
    long soft = best.loss(Level.SOFT);
    searchNearby(model, best, Runnable::run);
    assertThat(best.loss(Level.HARD)).isZero();
    assertThat(best.loss(Level.MEDIUM)).isLessThanOrEqualTo(medium);
    assertThat(best.loss(Level.SOFT)).isLessThan(soft);
    Plan plan = Plan.of(model.postings(best.chosen()));
    PlanScore score = new Scorer(staffing).score(plan);
    assertThat(score.hard()).isZero();
    ComponentOptimizer whole =
        new ComponentOptimizer(model, () -> false, () -> false, Progress.SILENT);
    whole.run();
    PlanScore optimum = new Scorer(staffing).score(Plan.of(whole.postings()));
    assertThat(score.medium()).isLessThanOrEqualTo(optimum.medium());
    if (score.medium() == optimum.medium()) {
      assertThat((double) (optimum.soft() - score.soft()))
          .isLessThanOrEqualTo(MOST_MINUTES_A_POSTING * plan.postings().size());
    }
  }

  /** Whether neighbourhoods are searched at once, by other threads or by this one alone. */
  @Test
  void thePlanDoesNotDependOnWhereNeighbourhoodsAreSearched() {
    ComponentModel model = model(county(20, 2));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Set<List<Integer>> plans = new HashSet<>();
      for (Executor beside :
          List.<Executor>of(
              Runnable::run, threads, never -> {}, work -> new Thread(work).start())) {
        IncumbentPlan best = start(model);
        searchNearby(model, best, beside);
        plans.add(Arrays.stream(best.chosen()).boxed().toList());
      }
      assertThat(plans).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** What two neighbourhoods found is put together if that is better, and else left. */
  @Test
  void takesWhatAnotherPlanDoesOtherwiseIfThatIsBetter() {
    ComponentModel model = model(county(12, 1));
    IncumbentPlan better = start(model);
    int[] before = better.chosen();
    IncumbentPlan best = better.copy();
    searchNearby(model, best, Runnable::run);
    assertThat(best.loss(Level.SOFT)).isLessThan(better.loss(Level.SOFT));
    assertThat(better.chosen()).isEqualTo(before);
    // The best plan seen from one in which nobody is posted: nobody is taken back.
    int[] none = new IncumbentPlan(model, Progress.SILENT).chosen();
    IncumbentPlan own = better.copy();
    own.offerChanges(none, best);
    assertThat(own.loss(Level.HARD)).isZero();
    assertThat(own.loss(Level.SOFT)).isLessThanOrEqualTo(better.loss(Level.SOFT));
    own.offerChanges(before, best);
    assertThat(own.loss(Level.SOFT)).isEqualTo(best.loss(Level.SOFT));
    assertThat(better.chosen()).isEqualTo(before);
  }

  /** A plan that breaks mandatory rules becomes better, and breaks no more of them. */
  @Test
  void aPlanThatBreaksRulesBreaksNoMore() {
    ComponentModel model = model(county(6, 1));
    IncumbentPlan best = new IncumbentPlan(model, Progress.SILENT);
    long hard = best.loss(Level.HARD);
    long soft = best.loss(Level.SOFT);
    assertThat(hard).isPositive();
    searchNearby(model, best, Runnable::run);
    assertThat(best.loss(Level.HARD)).isLessThanOrEqualTo(hard);
    assertThat(best.loss(Level.SOFT)).isLessThan(soft);
  }

  /** Whoever plans the core anew keeps a bound of what medium loses where nothing is broken. */
  @Test
  void theCoreOfAPlanThatBreaksARuleIsLeftAsItIs() {
    ComponentModel model = model(county(6, 1));
    IncumbentPlan best = new IncumbentPlan(model, Progress.SILENT);
    int[] before = best.chosen().clone();
    LevelCore core = LevelCore.of(model, Level.MEDIUM);
    new CoreSearch(model, core, best, option -> true, () -> false, Runnable::run).run(0, 20_000);
    assertThat(best.chosen()).isEqualTo(before);
  }

  /** Those whom medium is about are planned anew, everybody else stays. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void lowersWhatIsLostAtMediumAndLeavesTheOthersAlone(long seed) {
    ComponentModel model = model(county(12, seed));
    LevelCore core = LevelCore.of(model, Level.MEDIUM);
    IncumbentPlan best = start(model);
    assertThat(best.loss(Level.HARD)).isZero();
    long least = best.loss(Level.MEDIUM);
    // Without the postings of the core, as far as they can be given up at medium alone.
    IncumbentPlan worse = worse(model, core, best);
    int[] before = worse.chosen().clone();
    assertThat(worse.loss(Level.HARD)).isZero();
    assertThat(worse.loss(Level.MEDIUM)).isGreaterThan(least);
    new CoreSearch(model, core, worse, option -> true, () -> false, Runnable::run)
        .run(least, 20_000);
    assertThat(worse.loss(Level.HARD)).isZero();
    assertThat(worse.loss(Level.MEDIUM)).isEqualTo(least);
    for (int candidate = 0; candidate < before.length; candidate++) {
      if (!core.candidates()[candidate]) {
        assertThat(worse.chosen()[candidate]).isEqualTo(before[candidate]);
      }
    }
  }

  /** So are they where nothing more can be had at medium, with a better plan at soft. */
  @Test
  void improvesThoseWhomMediumIsAboutAndLeavesTheOthersAlone() {
    long gained = 0;
    for (long seed = 1; seed <= 6; seed++) {
      ComponentModel model = model(county(12, seed));
      LevelCore core = LevelCore.of(model, Level.MEDIUM);
      IncumbentPlan best = start(model);
      int[] before = best.chosen().clone();
      long medium = best.loss(Level.MEDIUM);
      long soft = best.loss(Level.SOFT);
      new CoreSearch(model, core, best, option -> true, () -> false, Runnable::run)
          .run(medium, 20_000);
      assertThat(best.loss(Level.HARD)).isZero();
      assertThat(best.loss(Level.MEDIUM)).isLessThanOrEqualTo(medium);
      for (int candidate = 0; candidate < before.length; candidate++) {
        if (!core.candidates()[candidate]) {
          assertThat(best.chosen()[candidate]).isEqualTo(before[candidate]);
        }
      }
      gained += best.loss(Level.MEDIUM) < medium ? 1 : soft - best.loss(Level.SOFT);
      // Nothing is left to gain with the others as they are.
      long left = best.loss(Level.SOFT);
      new CoreSearch(model, core, best, option -> true, () -> false, Runnable::run)
          .run(best.loss(Level.MEDIUM), 20_000);
      assertThat(best.loss(Level.SOFT)).isEqualTo(left);
    }
    assertThat(gained).isPositive();
  }

  private static IncumbentPlan worse(ComponentModel model, LevelCore core, IncumbentPlan best) {
    IncumbentPlan worse = new IncumbentPlan(model, Progress.SILENT);
    SearchState state = new SearchState(model);
    int[] chosen = best.chosen();
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      if (!core.candidates()[candidate]) {
        state.change(candidate, chosen[candidate]);
      }
    }
    worse.offer(state.chosen());
    return worse;
  }

  /** What is free lies between some schools; who has nothing to do with these is fixed. */
  @Test
  void onlyExchangesBetweenTheSchoolsAreFree() {
    ComponentModel model = model(county(12, 1));
    IncumbentPlan best = start(model);
    NearbySchools schools = new NearbySchools(model, option -> true);
    assertThat(schools.count()).isEqualTo(12);
    int fixed = 0;
    for (int round = 0; round < 4; round++) {
      for (int school = 0; school < schools.count(); school++) {
        OptionScope scope = schools.around(school, round, 300, best);
        Set<List<String>> pairs = new HashSet<>();
        for (Option option : model.options()) {
          int index = option.index();
          assertThat(scope.isFixedAtOne(index) && !best.takes(index)).isFalse();
          if (best.takes(index)) {
            fixed += scope.isFixedAtOne(index) ? 1 : 0;
            assertThat(scope.isFree(index) || scope.isFixedAtOne(index)).isTrue();
          } else if (scope.isFree(index)) {
            pairs.add(List.of(option.posting().homeSchoolId(), option.posting().hostSchoolId()));
          }
        }
        assertThat(scope.freeCount()).isBetween(50, 1_500);
        assertThat(pairs.size()).isLessThan(12 * 11);
      }
    }
    assertThat(fixed).isPositive();
  }
}
