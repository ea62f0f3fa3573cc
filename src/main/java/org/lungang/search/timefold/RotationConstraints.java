package org.lungang.search.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.HardTallies;
import org.lungang.search.model.OtherTallies;
import org.lungang.search.model.Tally;

/**
 * The rules as constraint streams, one for each rule, in the order of the spec. What a rule counts
 * is compiled into tallies beforehand ({@link HardTallies}, {@link OtherTallies}); here the
 * postings and visits that are taken are summed up and the sums weighed.
 */
public final class RotationConstraints implements ConstraintProvider {

  /** For the solver. */
  public RotationConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return EnumSet.allOf(Rule.class).stream()
        .flatMap(rule -> constraint(factory, rule))
        .toArray(Constraint[]::new);
  }

  private static Stream<Constraint> constraint(ConstraintFactory factory, Rule rule) {
    return switch (rule.counts()) {
      case BY_CHOICE -> Stream.of(byOption(factory, rule));
      case BY_SUM -> Stream.of(bySum(factory, rule));
      case NOT_AT_ALL -> Stream.empty();
    };
  }

  /** A rule that weighs each posting, or somebody's visits, by itself. */
  private static Constraint byOption(ConstraintFactory factory, Rule rule) {
    return factory
        .forEach(Candidate.class)
        .filter(candidate -> candidate.option().worth().containsKey(rule))
        .impactLong(unit(rule), candidate -> candidate.option().worth().get(rule))
        .asConstraint(rule.name());
  }

  /** A rule that weighs sums over postings and visits; a sum over none is 0 and may cost too. */
  private static Constraint bySum(ConstraintFactory factory, Rule rule) {
    return factory
        .forEach(Candidate.class)
        .flattenLast(candidate -> candidate.option().contributionsTo(rule))
        .map(Contribution::tally, Contribution::amount)
        .concat(
            factory
                .forEach(Tally.class)
                .filter(tally -> tally.rule() == rule)
                .map(tally -> tally, tally -> 0))
        .groupBy((tally, amount) -> tally, ConstraintCollectors.sum((tally, amount) -> amount))
        .filter((tally, sum) -> tally.cost(sum) > 0)
        .penalizeLong(unit(rule), (tally, sum) -> tally.cost(sum))
        .asConstraint(rule.name());
  }

  private static HardMediumSoftLongScore unit(Rule rule) {
    return rule.level() == Level.HARD
        ? HardMediumSoftLongScore.ONE_HARD
        : rule.level() == Level.MEDIUM
            ? HardMediumSoftLongScore.ONE_MEDIUM
            : HardMediumSoftLongScore.ONE_SOFT;
  }
}
