package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

class ComponentOptimizerTest {

  private static final int MOST_PLANS = 50_000;
  private static final long MOST_MINUTES_A_POSTING = 3;
  private static final BooleanSupplier NEVER = () -> false;

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** Where every plan can be tried, the plan is the best one, and it is proven so. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void findsAndProvesTheBestPlanWhereAllCanBeTried(String policyId) {
    int tried = 0;
    for (ComponentModel model : Models.random(policyId, 1_000, 300)) {
      if (Models.plans(model) > MOST_PLANS) {
        continue;
      }
      ComponentOptimizer optimizer = optimizer(model, NEVER, NEVER);
      optimizer.run();
      assertThat(combined(optimizer.gain())).isEqualTo(Models.bestGain(model));
      assertThat(optimizer.isProven()).isTrue();
      tried++;
    }
    assertThat(tried).isGreaterThan(20);
  }

  /** What is said to be out of reach is never within it, also when the search is broken off. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void noPlanIsBetterThanSaidHoweverEarlyTheSearchEnds(String policyId) {
    int tried = 0;
    for (ComponentModel model : Models.random(policyId, 2_000, 300)) {
      if (Models.plans(model) > MOST_PLANS) {
        continue;
      }
      long best = Models.bestGain(model);
      ComponentOptimizer late = optimizer(model, () -> true, NEVER);
      late.run();
      ComponentOptimizer overdue = optimizer(model, () -> true, () -> true);
      overdue.run();
      for (ComponentOptimizer optimizer : List.of(late, overdue)) {
        requireRoomFor(best, optimizer);
      }
      tried++;
    }
    assertThat(tried).isGreaterThan(20);
  }

  /**
   * A large component of which not all can hold what must: as little is lost at hard as can be, and
   * what is proven is true, with and without relaxations of the levels below.
   */
  @ParameterizedTest
  @MethodSource("policyIds")
  void losesLeastAtHardWhereNotAllCanHold(String policyId) {
    int infeasible = 0;
    for (ComponentModel model : Models.random(policyId, 5_000, 300)) {
      if (Models.plans(model) > MOST_PLANS) {
        continue;
      }
      long best = Models.bestGain(model);
      ComponentOptimizer large = optimizer(model, NEVER, NEVER).largeIfInfeasible(0, 0);
      large.run();
      requireRoomFor(best, large);
      long left = best - combined(large.gain());
      assertThat(Math.floorDiv(left + ComponentModel.HARD / 2, ComponentModel.HARD)).isZero();
      infeasible += large.gap(Level.HARD) == 0 && hardLoss(model, large) > 0 ? 1 : 0;
      ComponentOptimizer middling =
          optimizer(model, NEVER, NEVER).largeIfInfeasible(0, Integer.MAX_VALUE);
      middling.run();
      assertThat(combined(middling.gain())).isEqualTo(best);
      assertThat(middling.isProven()).isTrue();
    }
    assertThat(infeasible).isPositive();
  }

  /** Where groups share schools: the optimum at hard, and not much lost below it. */
  @ParameterizedTest
  @EnumSource(names = {"GRID", "DENSE"})
  void comesCloseWithoutRelaxationsOfTheLevelsBelow(Links links) {
    int infeasible = 0;
    for (long seed = 1; seed <= 6; seed++) {
      Staffing staffing =
          Staffing.of(
              LinkedDistrict.generate(links, 12, seed, 10),
              ShippedPolicies.get("standard"),
              Generator.plannedYear());
      ComponentModel model = new ModelCompiler(staffing).compile(staffing.components().get(0));
      ComponentOptimizer proven = optimizer(model, NEVER, NEVER);
      proven.run();
      ComponentOptimizer large = optimizer(model, NEVER, NEVER).largeIfInfeasible(0, 0);
      large.run();
      SearchScore worse = proven.gain().minus(large.gain());
      assertThat(proven.isProven()).isTrue();
      assertThat(worse.hard()).isZero();
      assertThat(worse.medium()).isBetween(0L, 1L);
      assertThat(worse.medium() > 0 ? 0 : worse.soft())
          .isBetween(0L, MOST_MINUTES_A_POSTING * large.postings().size());
      if (hardLoss(model, large) > 0 && large.gap(Level.SOFT) == null) {
        infeasible++;
      }
    }
    // Of these no relaxation of soft was solved.
    assertThat(infeasible).isPositive();
  }

  private static long hardLoss(ComponentModel model, ComponentOptimizer optimizer) {
    return -model.scoreOfNobody().plus(optimizer.gain()).hard();
  }

  /** What is gained is what the tallies say, on components of any size. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void theGainIsThatOfThePlan(String policyId) {
    for (ComponentModel model : Models.random(policyId, 3_000, 40)) {
      ComponentOptimizer optimizer = optimizer(model, NEVER, NEVER);
      optimizer.run();
      assertThat(combined(optimizer.gain())).isEqualTo(Models.gain(model, optimizer.chosen()));
    }
  }

  /** A worse plan that is offered is not taken. */
  @Test
  void aWorsePlanIsNotTaken() {
    ComponentModel model = Models.random("standard", 4_000, 40).get(0);
    ComponentOptimizer optimizer = optimizer(model, NEVER, NEVER);
    optimizer.run();
    int[] best = optimizer.chosen();
    optimizer.offer(new SearchState(model).chosen());
    assertThat(optimizer.chosen()).containsExactly(best);
  }

  private static ComponentOptimizer optimizer(
      ComponentModel model, BooleanSupplier late, BooleanSupplier overdue) {
    return new ComponentOptimizer(model, late, overdue, gain -> {});
  }

  private static void requireRoomFor(long best, ComponentOptimizer optimizer) {
    long left = best - combined(optimizer.gain());
    assertThat(left).isNotNegative();
    for (Level level : Level.values()) {
      Long gap = optimizer.gap(level);
      if (gap == null) {
        return;
      }
      long unit =
          switch (level) {
            case HARD -> ComponentModel.HARD;
            case MEDIUM -> ComponentModel.MEDIUM;
            case SOFT -> 1;
          };
      // Rounded, since what is lost at lower levels may be gained at this one.
      long better = unit == 1 ? left : Math.floorDiv(left + unit / 2, unit);
      assertThat(better).as(level.name()).isLessThanOrEqualTo(gap);
      if (gap > 0) {
        return;
      }
    }
  }

  private static long combined(SearchScore gain) {
    return ComponentModel.HARD * gain.hard() + ComponentModel.MEDIUM * gain.medium() + gain.soft();
  }
}
