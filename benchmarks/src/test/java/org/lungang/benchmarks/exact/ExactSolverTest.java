package org.lungang.benchmarks.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;

/** The exact model means what the scorer means, and its solvers find what is best. */
class ExactSolverTest {

  private static final int YEAR = 2026;
  private static final Limits LIMITS = new Limits(60, 1, 0);
  private static final long MOST_PLANS = 20_000;

  static Stream<String> policyIds() {
    return ShippedPolicies.IDS.stream();
  }

  private static Staffing staffing(String policyId, long seed) {
    return Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), YEAR);
  }

  private static Points scored(Staffing staffing, List<PossiblePosting> postings) {
    return Points.of(new Scorer(staffing).score(Plan.of(postings)));
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void programsGiveRandomPlansTheGainThatTheScorerGivesThem(String policyId) {
    int posted = 0;
    for (long seed = 5_000; seed < 5_040; seed++) {
      Staffing staffing = staffing(policyId, seed);
      List<Program> programs = new ProgramCompiler(staffing).compileAll();
      Points nobody = scored(staffing, List.of());
      for (long planSeed = 0; planSeed < 10; planSeed++) {
        Plan plan = RandomPlans.make(staffing, planSeed);
        posted += plan.size();
        Points gain = Points.ZERO;
        for (Program program : programs) {
          boolean[] taken = new boolean[program.postings().size()];
          for (int i = 0; i < taken.length; i++) {
            PossiblePosting posting = program.postings().get(i);
            taken[i] = plan.findPosting(posting.staffId()).filter(posting::equals).isPresent();
          }
          gain = gain.plus(program.gain(taken));
        }
        assertThat(nobody.plus(gain))
            .as("district %s, plan %s", seed, planSeed)
            .isEqualTo(scored(staffing, plan.postings()));
      }
    }
    assertThat(posted).isPositive();
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void bothSolversFindTheBestOfAllPlans(String policyId) {
    int compared = 0;
    int infeasible = 0;
    for (long seed = 6_000; seed < 6_150; seed++) {
      for (Program program : new ProgramCompiler(staffing(policyId, seed)).compileAll()) {
        if (plans(program) <= MOST_PLANS) {
          Points best = best(program, new boolean[program.postings().size()], 0);
          for (ExactSolver.Kind kind : ExactSolver.Kind.values()) {
            Solved solved = new ExactSolver(kind).solve(program, LIMITS, taken -> {});
            assertThat(solved.points()).as("%s, district %s", kind, seed).isEqualTo(best);
            assertThat(solved.isOptimal()).isTrue();
            for (Level level : Level.values()) {
              assertThat(solved.bounds().get(level)).isGreaterThanOrEqualTo(best.at(level));
            }
          }
          compared++;
          infeasible += best.hard() < 0 ? 1 : 0;
        }
      }
    }
    assertThat(compared).as("small enough programs").isGreaterThanOrEqualTo(10);
    assertThat(infeasible).as("without a whole plan").isLessThan(compared);
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void highsAndCpSatAgreeWhereThereAreTooManyPlansToTry(String policyId) {
    int compared = 0;
    for (long seed = 7_000; seed < 7_008; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Points nobody = scored(staffing, List.of());
      List<Points> scores = new ArrayList<>();
      for (ExactSolver.Kind kind : ExactSolver.Kind.values()) {
        List<PossiblePosting> postings = new ArrayList<>();
        Points claimed = nobody;
        for (Program program : new ProgramCompiler(staffing).compileAll()) {
          Solved solved = new ExactSolver(kind).solve(program, LIMITS, taken -> {});
          assertThat(solved.isOptimal()).isTrue();
          postings.addAll(program.taken(solved.taken()));
          claimed = claimed.plus(solved.points()).minus(program.nobody());
          compared++;
        }
        assertThat(scored(staffing, postings)).isEqualTo(claimed);
        scores.add(claimed);
      }
      assertThat(scores.get(0)).as("district %s", seed).isEqualTo(scores.get(1));
    }
    assertThat(compared).isPositive();
  }

  @Test
  void betterPlansAreToldInRisingOrder() {
    List<Points> told = new ArrayList<>();
    for (Program program : new ProgramCompiler(staffing("suzhou-2024", 7_001)).compileAll()) {
      told.clear();
      Solved solved =
          new ExactSolver(ExactSolver.Kind.CP_SAT)
              .solve(program, LIMITS, taken -> told.add(program.points(taken)));
      assertThat(told).isSorted();
      assertThat(told.isEmpty() ? program.nobody() : told.get(told.size() - 1))
          .isEqualTo(solved.points());
    }
  }

  private static long plans(Program program) {
    long plans = 1;
    for (int staff = 0; staff < program.staffCount() && plans <= MOST_PLANS; staff++) {
      plans *= program.firstOfStaff().get(staff + 1) - program.firstOfStaff().get(staff) + 1;
    }
    return plans;
  }

  private static Points best(Program program, boolean[] taken, int staff) {
    if (staff == program.staffCount()) {
      return program.points(taken);
    }
    Points best = best(program, taken, staff + 1);
    for (int i = program.firstOfStaff().get(staff);
        i < program.firstOfStaff().get(staff + 1);
        i++) {
      taken[i] = true;
      Points points = best(program, taken, staff + 1);
      best = points.compareTo(best) > 0 ? points : best;
      taken[i] = false;
    }
    return best;
  }
}
