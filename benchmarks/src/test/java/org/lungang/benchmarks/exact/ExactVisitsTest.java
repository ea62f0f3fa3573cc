package org.lungang.benchmarks.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.search.Search;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;

/** The exact model knows who travels to teach as the scorer does, also where postings change it. */
class ExactVisitsTest {

  private static final Limits LIMITS = new Limits(60, 1, 0);
  private static final long MOST_PLANS = 50_000;

  private static Points scored(Staffing staffing, Plan plan) {
    return Points.of(new Scorer(staffing).score(plan));
  }

  /** The plan without visits of more periods than the model has, which no good plan has. */
  private static Plan within(List<Program> programs, Plan plan) {
    List<Visit> visits = new ArrayList<>();
    for (Visit visit : plan.visits()) {
      if (programs.stream().anyMatch(program -> program.visits().contains(visit))) {
        visits.add(visit);
      }
    }
    return Plan.of(plan.postings(), visits);
  }

  @Test
  void programsGiveRandomPlansTheGainThatTheScorerGivesThem() {
    int visits = 0;
    int coupled = 0;
    for (long seed = 0; seed < 400; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      List<Program> programs = new ProgramCompiler(staffing).compileAll();
      Points nobody = scored(staffing, Plan.of(List.of()));
      for (long planSeed = 0; planSeed < 5; planSeed++) {
        Plan plan = within(programs, RandomPlans.withVisits(staffing, 1_000 * seed + planSeed));
        visits += plan.visits().size();
        coupled += plan.visits().isEmpty() || plan.postings().isEmpty() ? 0 : 1;
        Points gain = Points.ZERO;
        for (Program program : programs) {
          gain = gain.plus(program.gain(program.takenOf(plan)));
        }
        assertThat(nobody.plus(gain))
            .as("district %s, plan %s", seed, planSeed)
            .isEqualTo(scored(staffing, plan));
      }
    }
    assertThat(visits).isGreaterThan(2_000);
    assertThat(coupled).isGreaterThan(100);
  }

  @Test
  void bothSolversFindTheBestOfAllPlans() {
    int compared = 0;
    for (long seed = 0; seed < 400; seed++) {
      for (Program program : new ProgramCompiler(RandomTownships.make(seed)).compileAll()) {
        if (!program.visits().isEmpty() && plans(program) <= MOST_PLANS) {
          Points best = best(program, new boolean[program.size()], 0);
          for (ExactSolver.Kind kind : ExactSolver.Kind.values()) {
            Solved solved = new ExactSolver(kind).solve(program, LIMITS, taken -> {});
            assertThat(solved.points()).as("%s, district %s", kind, seed).isEqualTo(best);
            assertThat(solved.isOptimal()).isTrue();
          }
          compared++;
        }
      }
    }
    assertThat(compared).as("small enough programs").isGreaterThanOrEqualTo(20);
  }

  @Test
  void theSearchFindsWhatTheExactModelProvesAndClaimsNoMore() {
    int equal = 0;
    int open = 0;
    for (long seed = 0; seed < 150; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      SearchResult result =
          new Search(staffing, new SearchOptions(null, 20L, 0, 1), progress -> {}).run();
      Plan exact = exactPlan(staffing, ExactSolver.Kind.HIGHS);
      Points best = scored(staffing, exact);
      Points found = scored(staffing, result.plan());
      assertThat(found).as("district %s", seed).isLessThanOrEqualTo(best);
      Certificate certificate = result.certificate();
      equal += found.equals(best) ? 1 : 0;
      open += found.equals(best) ? 0 : 1;
      if (certificate.isProven()) {
        assertThat(found).as("district %s", seed).isEqualTo(best);
      }
    }
    assertThat(open).as("where postings and visits hang together").isLessThan(equal / 10);
  }

  private static Plan exactPlan(Staffing staffing, ExactSolver.Kind kind) {
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    for (Program program : new ProgramCompiler(staffing).compileAll()) {
      Solved solved = new ExactSolver(kind).solve(program, LIMITS, taken -> {});
      assertThat(solved.isOptimal()).isTrue();
      postings.addAll(program.taken(solved.taken()));
      visits.addAll(program.takenVisits(solved.taken()));
    }
    return Plan.of(postings, visits);
  }

  private static long plans(Program program) {
    List<Integer> first = program.firstOfChoice();
    long plans = 1;
    for (int choice = 0; choice + 1 < first.size() && plans <= MOST_PLANS; choice++) {
      plans *= first.get(choice + 1) - first.get(choice) + 1;
    }
    return plans;
  }

  private static Points best(Program program, boolean[] taken, int choice) {
    List<Integer> first = program.firstOfChoice();
    if (choice + 1 == first.size()) {
      return program.points(taken);
    }
    Points best = best(program, taken, choice + 1);
    for (int i = first.get(choice); i < first.get(choice + 1); i++) {
      taken[i] = true;
      Points points = best(program, taken, choice + 1);
      best = points.compareTo(best) > 0 ? points : best;
      taken[i] = false;
    }
    return best;
  }
}
