package org.lungang.search.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.policy.Level;
import org.lungang.search.Models;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.testing.ShippedPolicies;

class SolverSetupTest {

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** Timefold finds nothing wrong when it checks every move from nothing. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void everyMoveStandsUpToFullAssertions(String policyId) {
    solveWithFullAssertions(policyId, 7_000, 4, 30);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("policyIds")
  void everyMoveOfManyDistrictsStandsUpToFullAssertions(String policyId) {
    solveWithFullAssertions(policyId, 8_000, 40, 200);
  }

  private static void solveWithFullAssertions(
      String policyId, long firstSeed, int districts, long steps) {
    SolverFactory<RotationSolution> factory =
        SolverFactory.create(SolverSetup.config(steps, false, 0, EnvironmentMode.FULL_ASSERT));
    for (ComponentModel model : Models.random(policyId, firstSeed, districts)) {
      double[] worth = new double[model.options().size()];
      for (int option = 0; option < worth.length; option++) {
        worth[option] = model.worth(option, Level.SOFT);
      }
      RotationSolution start =
          new RotationSolution(model, new Guide(model, worth), new SearchState(model).chosen());
      RotationSolution solved = factory.buildSolver().solve(start);
      assertThat(solved.score()).isNotNull();
    }
  }
}
