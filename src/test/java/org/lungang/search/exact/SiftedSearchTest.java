package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lungang.integer.BranchAndBound;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.chains.Construction;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.Progress;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;
import org.lungang.testing.ShippedPolicies;

/**
 * The search of very large components, on components that are small enough to know every plan: no
 * bound is above the best plan, and relaxations of some options come to the relaxation of all.
 */
class SiftedSearchTest {

  private static final int MOST_PLANS = 2_000;

  /** Models in which nothing need be broken, with what the best plan loses at medium and soft. */
  private record Known(ComponentModel model, long medium, long soft) {}

  private static List<Known> known(long firstSeed) {
    List<ComponentModel> models = new ArrayList<>(RandomModels.exchanges(firstSeed, 150));
    for (String policyId : ShippedPolicies.IDS) {
      Models.random(policyId, firstSeed, 25).stream()
          .filter(model -> Models.plans(model) <= MOST_PLANS)
          .limit(6)
          .forEach(models::add);
    }
    List<Known> known = new ArrayList<>();
    for (ComponentModel model : models) {
      AllPlans all = new AllPlans(model);
      if (all.least(Level.HARD, Caps.NONE) == 0 && !model.hasWorthAt(Level.HARD)) {
        long medium = all.least(Level.MEDIUM, new Caps(0, Long.MAX_VALUE));
        known.add(new Known(model, medium, all.least(Level.SOFT, new Caps(0, medium))));
      }
    }
    assertThat(known.size()).isGreaterThan(80);
    return known;
  }

  @Test
  void anyMultipliersBoundEveryPlan() {
    SplittableRandom random = new SplittableRandom(1);
    for (Known known : known(300)) {
      LagrangianRelaxation relaxation = new LagrangianRelaxation(known.model(), known.medium());
      for (int draw = 0; draw < 20; draw++) {
        double[] multipliers = random.doubles(known.model().tallies().size(), -80, 80).toArray();
        double price = random.nextInt(3) * 20;
        assertThat(Math.ceil(relaxation.bound(multipliers, price) - 1e-6))
            .isLessThanOrEqualTo(known.soft());
      }
    }
  }

  /** An option may be left out if the bound and its reduced cost are above the best plan. */
  @Test
  void reducedCostsOfMultipliersLeaveOutNoBetterPlan() {
    SplittableRandom random = new SplittableRandom(2);
    for (Known known : known(600)) {
      ComponentModel model = known.model();
      AllPlans all = new AllPlans(model);
      Sifting sifting = sifted(known);
      for (int draw = 0; draw < 5; draw++) {
        int option = random.nextInt(model.options().size());
        OptionScope with = OptionScope.all(model);
        with.fixAtOne(model, model.candidateOf(option), option);
        long best = all.least(Level.SOFT, new Caps(0, known.medium()), with);
        assertThat(sifting.lagrangianBound() + sifting.reducedCost(option) - 1e-6)
            .isLessThanOrEqualTo((double) best);
      }
    }
  }

  /** Of many options, and of one for each candidate, where others may be better. */
  private static List<LongFunction<Sifting>> siftings(Known known) {
    return List.of(
        medium -> new Sifting(known.model(), medium, () -> false),
        medium -> new Sifting(known.model(), medium, 0, -1, 1, () -> false));
  }

  /** Schools of which no option is kept get their multipliers from the cheapest of each way. */
  @Test
  void multipliersOfReciprocityFollowFromTheOthers() {
    SplittableRandom random = new SplittableRandom(4);
    int recovered = 0;
    int all = 0;
    for (ComponentModel model : Models.random("standard", 2_100, 60)) {
      if (model.hasWorthAt(Level.HARD)) {
        continue;
      }
      Caps caps = new Caps(0, 1_000);
      OptionScope scope = OptionScope.all(model);
      ComponentProgram whole =
          new ComponentProgram(model, Level.SOFT, caps, scope, Counting.NONE, null);
      whole.loosen();
      if (new LevelRelaxations(model, () -> false).solve(whole) != End.OPTIMAL) {
        continue;
      }
      LagrangianRelaxation relaxation = new LagrangianRelaxation(model, 1_000);
      double[] multipliers = whole.multipliers();
      double price = whole.mediumPrice();
      double before = relaxation.bound(multipliers, price);
      double[] least = relaxation.leastOfCandidates(relaxation.reducedCosts(multipliers, price));
      for (Tally tally : model.tallies()) {
        if (tally.shape() == Tally.Shape.EQUAL) {
          multipliers[tally.index()] = random.nextDouble(-30, 30);
        }
      }
      new ReciprocityDuals(relaxation).set(multipliers, price, least);
      all++;
      recovered += Math.abs(relaxation.bound(multipliers, price) - before) < 1 ? 1 : 0;
    }
    assertThat(all).isGreaterThan(30);
    assertThat(recovered).isGreaterThan(all * 9 / 10);
  }

  private static Sifting sifted(Known known) {
    ComponentModel model = known.model();
    Sifting sifting = new Sifting(model, known.medium(), () -> false);
    sifting.choosePromising(
        LevelCore.of(model, Level.MEDIUM), new IncumbentPlan(model, Progress.SILENT));
    sifting.run(program -> {});
    return sifting;
  }

  /**
   * The bound over all options is that of their relaxation. Columns of sums, which only programs of
   * enough options have, are left out of it.
   */
  @Test
  void relaxationsOfSomeOptionsComeToTheRelaxationOfAll() {
    int optimal = 0;
    int all = 0;
    for (Known known : known(900)) {
      Sifting sifting = sifted(known);
      assertThat(sifting.bound()).isLessThanOrEqualTo(known.soft());
      ComponentProgram whole =
          new ComponentProgram(
              known.model(),
              Level.SOFT,
              new Caps(0, known.medium()),
              OptionScope.all(known.model()),
              Counting.NONE,
              null);
      assertThat(new LevelRelaxations(known.model(), () -> false).solve(whole))
          .isEqualTo(End.OPTIMAL);
      ComponentProgram solved = sifting.solved();
      if (solved != null) {
        all++;
        optimal += sifting.bound() >= whole.program().bound() - 1 ? 1 : 0;
        assertThat(solved.program().bound()).isGreaterThanOrEqualTo(whole.program().bound() - 1);
      }
    }
    assertThat(all).isGreaterThan(100);
    assertThat(optimal).isGreaterThan(all * 9 / 10);
  }

  /** From the basis of some options the relaxation of all has the same optimum as from scratch. */
  @Test
  void aBasisOfSomeOptionsStartsTheRelaxationOfAll() {
    SplittableRandom random = new SplittableRandom(3);
    for (Known known : known(1_200)) {
      ComponentModel model = known.model();
      OptionScope some = OptionScope.all(model);
      for (int option = 0; option < model.options().size(); option++) {
        if (random.nextInt(3) == 0) {
          some.fixAtZero(option);
        }
      }
      Caps caps = new Caps(0, known.medium());
      LevelRelaxations relaxations = new LevelRelaxations(model, () -> false);
      ComponentProgram part =
          new ComponentProgram(model, Level.SOFT, caps, some, Counting.COLUMNS, null);
      ComponentProgram scratch =
          new ComponentProgram(
              model, Level.SOFT, caps, OptionScope.all(model), Counting.COLUMNS, null);
      ComponentProgram warm =
          new ComponentProgram(
              model, Level.SOFT, caps, OptionScope.all(model), Counting.COLUMNS, null);
      relaxations.solve(part);
      warm.startFrom(part);
      assertThat(relaxations.solve(scratch)).isEqualTo(End.OPTIMAL);
      assertThat(relaxations.solve(warm)).isEqualTo(End.OPTIMAL);
      assertThat(warm.relaxation().objective())
          .isCloseTo(scratch.relaxation().objective(), within(0.05));
      assertThat(warm.program().bound()).isLessThanOrEqualTo(known.soft());
    }
  }

  private static SiftedSearch search(
      ComponentModel model, IncumbentPlan best, LongFunction<Sifting> siftings, boolean repairs) {
    return new SiftedSearch(
        model,
        LevelCore.of(model, Level.MEDIUM),
        best,
        new IterationBudget(model.options().size()),
        () -> false,
        (options, guide) -> {
          SearchState state = new SearchState(model);
          options.forEach(option -> state.change(model.candidateOf(option), option));
          offer(state, guide, best, repairs);
        },
        state -> offer(state, null, best, repairs),
        Runnable::run,
        siftings);
  }

  private static void offer(
      SearchState state, @Nullable Guide guide, IncumbentPlan best, boolean repairs) {
    if (repairs) {
      new Construction(state, guide, () -> false).run();
    }
    best.offer(state.chosen());
  }

  /** Without chains the incumbent of few options is poor, and better options are left outside. */
  @Test
  void theBoundHoldsThoughTheBestPlanIsOutsideOfTheRelaxation() {
    int proven = 0;
    for (Known known : known(2_700)) {
      IncumbentPlan best = new IncumbentPlan(known.model(), Progress.SILENT);
      long[] bound = {BranchAndBound.UNKNOWN};
      search(known.model(), best, siftings(known).get(1), false)
          .run(known.medium(), found -> bound[0] = Math.max(bound[0], found));
      assertThat(bound[0]).isLessThanOrEqualTo(known.soft());
      proven += bound[0] == known.soft() ? 1 : 0;
    }
    // Of them all but a few: with options ruled out by minutes too early there are fewer.
    assertThat(proven).isGreaterThan(90);
  }

  /** Where only the likeliest options are looked at, nothing is proven of the others. */
  @Test
  void theBoundHoldsThoughTheGapIsClosedAmongFewOptions() {
    int below = 0;
    for (Known known : known(3_300)) {
      for (LongFunction<Sifting> siftings : siftings(known)) {
        IncumbentPlan best = new IncumbentPlan(known.model(), Progress.SILENT);
        long[] bound = {BranchAndBound.UNKNOWN};
        search(known.model(), best, siftings, false)
            .closingAmong(3, 1)
            .run(known.medium(), found -> bound[0] = Math.max(bound[0], found));
        assertThat(bound[0]).isLessThanOrEqualTo(known.soft());
        below += bound[0] < known.soft() ? 1 : 0;
      }
    }
    assertThat(below).isPositive();
  }

  @Test
  void theWholeSearchEndsWithTheBestPlanAndProvesIt() {
    int proven = 0;
    int all = 0;
    int siftedFew = 0;
    List<Known> many = new ArrayList<>(known(1_500));
    many.addAll(known(2_400));
    for (Known known : many) {
      ComponentModel model = known.model();
      IncumbentPlan best = new IncumbentPlan(model, Progress.SILENT);
      long[] bound = {BranchAndBound.UNKNOWN};
      SiftedSearch search = search(model, best, siftings(known).get(siftedFew++ % 2), true);
      search.run(known.medium(), found -> bound[0] = Math.max(bound[0], found));
      search.run(known.medium(), found -> bound[0] = Math.max(bound[0], found));
      all++;
      assertThat(bound[0]).isLessThanOrEqualTo(known.soft());
      boolean isBest =
          best.loss(Level.HARD) == 0
              && best.loss(Level.MEDIUM) == known.medium()
              && best.loss(Level.SOFT) == known.soft();
      proven += isBest && bound[0] == known.soft() ? 1 : 0;
    }
    assertThat(proven).isGreaterThan(all * 3 / 4);
  }

  /** Its bound is never above the relaxation's own, which sums and rounding of it may raise. */
  @Test
  void theGradientMethodEndsAtTheRelaxation() {
    double gaps = 0;
    double sizes = 0;
    int models = 0;
    for (Known known : known(1_800)) {
      ComponentModel model = known.model();
      LagrangianRelaxation relaxation = new LagrangianRelaxation(model, known.medium());
      HybridGradient gradient = new HybridGradient(relaxation, known.medium(), () -> false);
      gradient.run(5_000);
      double bound = relaxation.bound(gradient.multipliers(), gradient.mediumPrice());
      ComponentProgram whole =
          new ComponentProgram(
              model,
              Level.SOFT,
              new Caps(0, known.medium()),
              OptionScope.all(model),
              Counting.NONE,
              null);
      whole.loosen();
      assertThat(new LevelRelaxations(model, () -> false).solve(whole)).isEqualTo(End.OPTIMAL);
      assertThat(Math.ceil(bound - 1e-6)).isLessThanOrEqualTo(known.soft());
      double relaxed = whole.program().bound();
      gaps += Math.max(0, relaxed - 1 - bound);
      sizes += Math.abs(relaxed);
      models++;
      for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
        double sum =
            model.optionsOf(candidate).stream()
                .mapToDouble(option -> gradient.fractions()[option.index()])
                .peek(fraction -> assertThat(fraction).isBetween(0.0, 1 + 1e-6))
                .sum();
        assertThat(sum).isLessThan(1 + 1e-6);
      }
    }
    assertThat(models).isGreaterThan(80);
    assertThat(gaps / sizes).isLessThan(0.01);
  }

  /** Near any values at all, feasible or not, the relaxation has the same optimum. */
  @Test
  void startsNearAnyFractions() {
    SplittableRandom random = new SplittableRandom(5);
    for (Known known : known(3_000)) {
      ComponentModel model = known.model();
      Caps caps = new Caps(0, known.medium());
      LevelRelaxations relaxations = new LevelRelaxations(model, () -> false);
      ComponentProgram scratch =
          new ComponentProgram(
              model, Level.SOFT, caps, OptionScope.all(model), Counting.COLUMNS, null);
      ComponentProgram near =
          new ComponentProgram(
              model, Level.SOFT, caps, OptionScope.all(model), Counting.COLUMNS, null);
      near.startNear(random.doubles(model.options().size(), -0.2, 1.2).toArray());
      assertThat(relaxations.solve(scratch)).isEqualTo(End.OPTIMAL);
      assertThat(relaxations.solve(near)).isEqualTo(End.OPTIMAL);
      assertThat(near.relaxation().objective())
          .isCloseTo(scratch.relaxation().objective(), within(0.05));
      assertThat(near.program().bound()).isLessThanOrEqualTo(known.soft());
    }
  }
}
