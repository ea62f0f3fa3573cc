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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.search.model.PatternTallies;
import org.lungang.search.model.PossibleVisits;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomTownships;

/**
 * Where postings and visits are one model, the constraint streams and the sums that the moves keep
 * say of them what the plain scorer says. Of H10 they may allow a little more than there is, and
 * S11 they pay wherever one visit is enough; where the scorer finds H10 kept, both are exact.
 */
class StreamsWithVisitsTest {

  private final SolutionManager<RotationSolution, HardMediumSoftLongScore> streams =
      SolutionManager.create(
          SolverFactory.<RotationSolution>create(SolverSetup.config(1L, false, 0)));

  /** What a plan of a component has. */
  private record Taken(List<PossiblePosting> postings, List<Visit> visits) {

    Plan plan() {
      return Plan.of(postings, visits);
    }
  }

  @Test
  void streamsSumsAndScorerAgreeOnRandomPlansWithVisits() {
    int models = 0;
    int kept = 0;
    int travelling = 0;
    for (long seed = 0; seed < 300; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      for (Component component : staffing.components()) {
        ModelCompiler compiler = new ModelCompiler(staffing, component);
        PossibleVisits visits = new PossibleVisits(staffing, component);
        if (visits.isEmpty()
            || !PatternTallies.isPossible(staffing, visits, compiler.postingsOf(component))) {
          continue;
        }
        ComponentModel model = compiler.compileTogether(component, visits);
        models++;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 12; i++) {
          RotationSolution solution = new RotationSolution(model);
          Taken taken = takeAtRandom(solution, i, random);
          PlanScore score = new Scorer(staffing).score(taken.plan(), component);
          kept += score.of(Rule.H10) == 0 && !taken.visits().isEmpty() ? 1 : 0;
          travelling += taken.visits().size();
          compare("district " + seed + " plan " + i, staffing, component, solution, taken, score);
        }
      }
    }
    assertThat(models).isGreaterThan(60);
    assertThat(travelling).isGreaterThan(700);
    assertThat(kept).isGreaterThan(100);
  }

  private void compare(
      String name,
      Staffing staffing,
      Component component,
      RotationSolution solution,
      Taken taken,
      PlanScore score) {
    PlanScore nobody = new Scorer(staffing).score(Plan.of(List.of()), component);
    Map<Rule, Long> figures = figures(solution);
    Map<Rule, Long> before = figures(new RotationSolution(solution.model()));
    boolean keeps = figures.get(Rule.H10).equals(before.get(Rule.H10));
    boolean kept = score.of(Rule.H10) == 0;
    Curriculum curriculum = Curriculum.of(staffing, taken.plan());
    if (keeps) {
      assertThat(kept && canClaim(staffing, curriculum, solution, false)).as(name).isTrue();
    } else if (kept) {
      assertThat(canClaim(staffing, curriculum, solution, true)).as(name).isFalse();
    }
    for (Rule rule : Rule.values()) {
      if (rule == Rule.S11) {
        // Some options leave open whether a visit covers a gap alone.
        if (keeps) {
          assertThat(figures.get(rule) - before.get(rule))
              .as(name)
              .isBetween(0L, score.of(rule) - nobody.of(rule));
        }
      } else if (keeps || rule != Rule.H10) {
        assertThat(figures.get(rule) - before.get(rule))
            .as(name + ", " + rule)
            .isEqualTo(score.of(rule) - nobody.of(rule));
      }
    }
    SearchState state = new SearchState(solution.model());
    long gain = 0;
    for (Candidate candidate : solution.candidates()) {
      Option option = candidate.option();
      gain += state.change(candidate.index(), option == null ? -1 : option.index());
    }
    long expected = 0;
    for (Rule rule : Rule.values()) {
      long unit =
          switch (rule.level()) {
            case HARD -> ComponentModel.HARD;
            case MEDIUM -> ComponentModel.MEDIUM;
            case SOFT -> 1;
          };
      expected += unit * (figures.get(rule) - before.get(rule));
    }
    assertThat(gain).as(name + ", sums").isEqualTo(expected);
  }

  /**
   * Whether the options that claim S11 have visits that cover a gap alone.
   *
   * @param all whether all visits of such an option do, else as many as it claims
   */
  private static boolean canClaim(
      Staffing staffing, Curriculum curriculum, RotationSolution solution, boolean all) {
    for (Candidate candidate : solution.candidates()) {
      Option option = candidate.option();
      if (option == null) {
        continue;
      }
      long claimed =
          option.worth().getOrDefault(Rule.S11, 0L) / staffing.policy().weights().wholeSubject();
      long alone =
          option.visits().stream()
              .filter(visit -> curriculum.isInOneHand(visit.hostSchoolId(), visit.subject()))
              .count();
      if (claimed > 0 && alone < (all ? option.visits().size() : claimed)) {
        return false;
      }
    }
    return true;
  }

  private Map<Rule, Long> figures(RotationSolution solution) {
    Map<Rule, Long> figures = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      figures.put(rule, 0L);
    }
    ScoreAnalysis<HardMediumSoftLongScore> analysis =
        streams.analyze(solution, ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
    analysis
        .constraintMap()
        .forEach(
            (constraint, figure) ->
                figures.merge(
                    Rule.valueOf(constraint.constraintName()),
                    figure.score().hardScore()
                        + figure.score().mediumScore()
                        + figure.score().softScore(),
                    Long::sum));
    return figures;
  }

  /**
   * From hardly anybody to everybody; with few, plans keep the rules now and then. In every other
   * plan all have to do with one school, where what they do there meets.
   */
  private static Taken takeAtRandom(RotationSolution solution, int i, SplittableRandom random) {
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    int percent = i % 3 == 0 ? 8 : i % 3 == 1 ? 30 : 100;
    Predicate<Option> fits = i % 2 == 0 ? option -> true : atOneSchool(solution, random);
    for (Candidate candidate : solution.candidates()) {
      List<Option> options = candidate.options().stream().filter(fits).toList();
      if (!options.isEmpty() && random.nextInt(100) < (i % 2 == 0 ? percent : 50)) {
        Option option = options.get(random.nextInt(options.size()));
        candidate.setOption(option);
        PossiblePosting posting = option.posting();
        if (posting != null) {
          postings.add(posting);
        }
        visits.addAll(option.visits());
      }
    }
    return new Taken(postings, visits);
  }

  /** What has to do with a school that somebody may visit, or travel from. */
  private static Predicate<Option> atOneSchool(RotationSolution solution, SplittableRandom random) {
    List<Option> travelling =
        solution.candidates().stream()
            .flatMap(candidate -> candidate.options().stream())
            .filter(option -> !option.visits().isEmpty())
            .toList();
    if (travelling.isEmpty()) {
      return option -> true;
    }
    Visit visit = travelling.get(random.nextInt(travelling.size())).visits().get(0);
    String school = random.nextBoolean() ? visit.hostSchoolId() : visit.homeSchoolId();
    return option ->
        option.posting() == null
            ? option.visits().stream()
                .anyMatch(
                    one -> one.hostSchoolId().equals(school) || one.homeSchoolId().equals(school))
            : option.posting().hostSchoolId().equals(school)
                || option.posting().homeSchoolId().equals(school);
  }
}
