package org.lungang.search.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.lungang.policy.Rule;
import org.lungang.search.Models;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;
import org.lungang.search.model.Tally.Shape;

/** Each constraint stream by itself, on both sides of its bound. */
class RotationConstraintsTest {

  private final ConstraintVerifier<RotationConstraints, RotationSolution> verifier =
      ConstraintVerifier.build(new RotationConstraints(), RotationSolution.class, Candidate.class);

  /** There is one for each rule but H9, which holds because other postings do not exist. */
  @Test
  void everyRuleHasItsStream() {
    SolutionManager<RotationSolution, ?> streams =
        SolutionManager.create(SolverFactory.create(SolverSetup.config(1L, false, 0)));
    RotationSolution solution = new RotationSolution(Models.random("standard", 1_000, 20).get(0));
    List<String> names =
        streams.analyze(solution).constraintMap().keySet().stream()
            .map(constraint -> constraint.constraintName())
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Rule.values()).filter(rule -> rule != Rule.H9).map(Rule::name).toList());
  }

  /** H1: two go and one comes; where one more either way is allowed, two more are one too many. */
  @Test
  void reciprocity() {
    Tally mirror = tally(Rule.H1, Shape.EQUAL, 0, 1);
    penalizes(RotationConstraints::reciprocity, mirror, 1, 1, 1, -1);
    penalizes(RotationConstraints::reciprocity, mirror, 1, -1, -1, 1);
    penalizes(RotationConstraints::reciprocity, mirror, 0, 1, -1);
    Tally most = tally(Rule.H1, Shape.AT_MOST, 1, 1);
    penalizes(RotationConstraints::reciprocity, most, 0, 1);
    penalizes(RotationConstraints::reciprocity, most, 1, 1, 1);
    Tally least = tally(Rule.H1, Shape.AT_LEAST, -1, 1);
    penalizes(RotationConstraints::reciprocity, least, 0, -1);
    penalizes(RotationConstraints::reciprocity, least, 1, -1, -1);
  }

  /** H2: three are wanted. */
  @Test
  void quota() {
    Tally quota = tally(Rule.H2, Shape.AT_LEAST, 3, 1);
    penalizes(RotationConstraints::quota, quota, 3);
    penalizes(RotationConstraints::quota, quota, 1, 1, 1);
    penalizes(RotationConstraints::quota, quota, 0, 1, 1, 1);
    penalizes(RotationConstraints::quota, quota, 0, 1, 1, 1, 1);
  }

  /** H3: a fifth of those posted: each adds 1, each of the backbone takes 5 off that. */
  @Test
  void shares() {
    Tally share = new Tally(0, Rule.H3, Shape.AT_MOST, 0, 5, 1);
    penalizes(RotationConstraints::shares, share, 1, 1, 1);
    penalizes(RotationConstraints::shares, share, 2, 1, 1, 1, 1, 1, 1);
    penalizes(RotationConstraints::shares, share, 0, 1, 1, 1, 1, -4);
    penalizes(RotationConstraints::shares, share, 1, 1, 1, 1, 1, 1, -4);
    Tally number = tally(Rule.H3, Shape.AT_LEAST, 2, 1);
    penalizes(RotationConstraints::shares, number, 1, 1);
    penalizes(RotationConstraints::shares, number, 0, 1, 1);
  }

  /** H4: at least one and at most two. */
  @Test
  void flowLimits() {
    Tally least = tally(Rule.H4, Shape.AT_LEAST, 1, 1);
    penalizes(RotationConstraints::flowLimits, least, 1);
    penalizes(RotationConstraints::flowLimits, least, 0, 1);
    Tally most = tally(Rule.H4, Shape.AT_MOST, 2, 1);
    penalizes(RotationConstraints::flowLimits, most, 0, 1, 1);
    penalizes(RotationConstraints::flowLimits, most, 1, 1, 1, 1);
  }

  /** H5: of two teachers of a subject one may go, or both when somebody comes. */
  @Test
  void noSubjectDeserted() {
    Tally subject = tally(Rule.H5, Shape.AT_LEAST, -1, 1);
    penalizes(RotationConstraints::noSubjectDeserted, subject, 0, -1);
    penalizes(RotationConstraints::noSubjectDeserted, subject, 1, -1, -1);
    penalizes(RotationConstraints::noSubjectDeserted, subject, 0, -1, -1, 1);
  }

  /** H6: of three leaders two may go. */
  @Test
  void leadership() {
    Tally leaders = tally(Rule.H6, Shape.AT_MOST, 2, 1);
    penalizes(RotationConstraints::leadership, leaders, 0, 1, 1);
    penalizes(RotationConstraints::leadership, leaders, 1, 1, 1, 1);
  }

  /** H7: one teacher may go. */
  @Test
  void noSchoolDrained() {
    Tally school = tally(Rule.H7, Shape.AT_MOST, 1, 1);
    penalizes(RotationConstraints::noSchoolDrained, school, 0, 1);
    penalizes(RotationConstraints::noSchoolDrained, school, 2, 1, 1, 1);
  }

  /** H8: a decision holds or not, and weighs more where it is a demand. */
  @Test
  void pins() {
    Tally pin = tally(Rule.H8, Shape.AT_LEAST, 1, 1);
    penalizes(RotationConstraints::pins, pin, 1);
    penalizes(RotationConstraints::pins, pin, 0, 1);
    penalizes(RotationConstraints::pins, tally(Rule.H8, Shape.AT_LEAST, 1, 10_000), 10_000);
  }

  /** H10: six periods can be spared; sums to decide about cost nothing. */
  @Test
  void itinerantTeaching() {
    Tally spare = tally(Rule.H10, Shape.AT_MOST, 6, 1);
    penalizes(RotationConstraints::itinerantTeaching, spare, 0, 4, 2);
    penalizes(RotationConstraints::itinerantTeaching, spare, 2, 4, 4);
    penalizes(RotationConstraints::itinerantTeaching, tally(Rule.H10, Shape.COUNT, 0, 0), 0, 9);
  }

  /** M1, M3 and M4: one is enough. M5: what lacks is taught. */
  @Test
  void mediumSums() {
    Map<Rule, BiFunction<RotationConstraints, ConstraintFactory, Constraint>> one =
        Map.of(
            Rule.M1, RotationConstraints::dueLeaders,
            Rule.M3, RotationConstraints::firstYears,
            Rule.M4, RotationConstraints::targetSchools);
    one.forEach(
        (rule, stream) -> {
          Tally tally = tally(rule, Shape.AT_LEAST, 1, 1);
          penalizes(stream, tally, 1);
          penalizes(stream, tally, 0, 1);
          penalizes(stream, tally, 0, 1, 1);
        });
    Tally gap = tally(Rule.M5, Shape.AT_LEAST, 7, 1);
    penalizes(RotationConstraints::gapsInTheCurriculum, gap, 3, 4);
    penalizes(RotationConstraints::gapsInTheCurriculum, gap, 0, 4, 3);
  }

  /** S3: each teacher who lacks costs 40. */
  @Test
  void coverage() {
    Tally subject = tally(Rule.S3, Shape.AT_LEAST, 2, 40);
    penalizes(RotationConstraints::coverage, subject, 80);
    penalizes(RotationConstraints::coverage, subject, 40, 1);
    penalizes(RotationConstraints::coverage, subject, 0, 1, 1);
  }

  /** S4: each difference costs 15, whichever way. */
  @Test
  void balance() {
    Tally mirror = tally(Rule.S4, Shape.EQUAL, 0, 15);
    penalizes(RotationConstraints::balance, mirror, 30, 1, 1);
    penalizes(RotationConstraints::balance, mirror, 30, -1, -1);
    penalizes(RotationConstraints::balance, mirror, 0, 1, -1);
  }

  /** What postings pay or cost by themselves is added up, of the rule alone. */
  @Test
  void worthOfPostings() {
    Map<Rule, BiFunction<RotationConstraints, ConstraintFactory, Constraint>> streams =
        Map.ofEntries(
            Map.entry(Rule.M2, RotationConstraints::groupExperience),
            Map.entry(Rule.S1, RotationConstraints::commute),
            Map.entry(Rule.S2, RotationConstraints::far),
            Map.entry(Rule.S5, RotationConstraints::placement),
            Map.entry(Rule.S6, RotationConstraints::due),
            Map.entry(Rule.S7, RotationConstraints::willingness),
            Map.entry(Rule.S8, RotationConstraints::career),
            Map.entry(Rule.S9, RotationConstraints::stability),
            Map.entry(Rule.S10, RotationConstraints::itinerantTravel),
            Map.entry(Rule.S11, RotationConstraints::subjectInOneHand));
    streams.forEach(
        (rule, stream) -> {
          verifier
              .verifyThat()
              .given(
                  candidate(0, Map.of(rule, 9L), List.of()),
                  candidate(1, Map.of(rule, -7L), List.of()),
                  candidate(2, Map.of(rule, -14L), List.of()))
              .scores(
                  rule == Rule.M2
                      ? HardMediumSoftLongScore.ofMedium(-12)
                      : HardMediumSoftLongScore.ofSoft(-12));
          verifier.verifyThat(stream).given(candidate(0, Map.of(), List.of())).penalizesBy(0);
        });
  }

  /** Sums of another rule do not count. */
  @Test
  void eachStreamLooksAtItsOwnRuleAlone() {
    Tally quota = tally(Rule.H2, Shape.AT_LEAST, 3, 1);
    verifier.verifyThat(RotationConstraints::pins).given(quota).penalizesBy(0);
  }

  private static Tally tally(Rule rule, Shape shape, long bound, long weight) {
    return new Tally(0, rule, shape, bound, 1, weight);
  }

  /** By how much a sum is penalized to which postings add these amounts. */
  private void penalizes(
      BiFunction<RotationConstraints, ConstraintFactory, Constraint> stream,
      Tally tally,
      long penalty,
      int... amounts) {
    List<Object> facts = new ArrayList<>(List.of(tally));
    for (int amount : amounts) {
      facts.add(candidate(facts.size(), Map.of(), List.of(new Contribution(tally, amount))));
    }
    verifier.verifyThat(stream).given(facts.toArray()).penalizesBy(penalty);
  }

  private static Candidate candidate(
      int index, Map<Rule, Long> worth, List<Contribution> contributions) {
    Option option = new Option(index, "T" + index, null, List.of(), worth, contributions);
    Candidate candidate = new Candidate(index, List.of(option));
    candidate.setOption(option);
    return candidate;
  }
}
