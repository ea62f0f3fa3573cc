package org.lungang.search.timefold;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.util.Arrays;
import java.util.Optional;
import org.lungang.policy.Rule;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Tally;

/**
 * The rules as constraint streams, one for each rule, in the order of the specification. What a
 * posting or a visit adds to which sum is in the model ({@link Tally}, {@link Contribution}); here
 * it is summed up over all that are taken, and held to the sum's bound. H9, that only possible
 * postings exist, holds because candidates have no other options.
 */
public final class RotationConstraints implements ConstraintProvider {

  /** For the solver. */
  public RotationConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return Arrays.stream(Rule.values())
        .flatMap(rule -> stream(rule, factory).stream())
        .toArray(Constraint[]::new);
  }

  /** The stream of a rule: a rule without one does not compile. */
  private Optional<Constraint> stream(Rule rule, ConstraintFactory factory) {
    return switch (rule) {
      case H1 -> Optional.of(reciprocity(factory));
      case H2 -> Optional.of(quota(factory));
      case H3 -> Optional.of(shares(factory));
      case H4 -> Optional.of(flowLimits(factory));
      case H5 -> Optional.of(noSubjectDeserted(factory));
      case H6 -> Optional.of(leadership(factory));
      case H7 -> Optional.of(noSchoolDrained(factory));
      case H8 -> Optional.of(pins(factory));
      case H9 -> Optional.empty();
      case H10 -> Optional.of(itinerantTeaching(factory));
      case M1 -> Optional.of(dueLeaders(factory));
      case M2 -> Optional.of(groupExperience(factory));
      case M3 -> Optional.of(firstYears(factory));
      case M4 -> Optional.of(targetSchools(factory));
      case M5 -> Optional.of(gapsInTheCurriculum(factory));
      case S1 -> Optional.of(commute(factory));
      case S2 -> Optional.of(far(factory));
      case S3 -> Optional.of(coverage(factory));
      case S4 -> Optional.of(balance(factory));
      case S5 -> Optional.of(placement(factory));
      case S6 -> Optional.of(due(factory));
      case S7 -> Optional.of(willingness(factory));
      case S8 -> Optional.of(career(factory));
      case S9 -> Optional.of(stability(factory));
      case S10 -> Optional.of(itinerantTravel(factory));
      case S11 -> Optional.of(subjectInOneHand(factory));
      case H11 -> Optional.of(own(factory, Rule.H11, ONE_HARD));
      case M6 -> Optional.of(own(factory, Rule.M6, ONE_MEDIUM));
      case S12 -> Optional.of(own(factory, Rule.S12, ONE_SOFT));
    };
  }

  /** H1: as many come as go, for each mirror and key; a policy may allow a small difference. */
  Constraint reciprocity(ConstraintFactory factory) {
    return sums(factory, Rule.H1)
        .filter((mirror, difference) -> mirror.cost(difference) > 0)
        .penalizeLong(ONE_HARD, (mirror, difference) -> mirror.cost(difference))
        .asConstraint("H1");
  }

  /** H2: at least as many are posted as each quota still asks for. */
  Constraint quota(ConstraintFactory factory) {
    return sums(factory, Rule.H2)
        .filter((quota, posted) -> posted < quota.bound())
        .penalizeLong(ONE_HARD, (quota, posted) -> quota.bound() - posted)
        .asConstraint("H2");
  }

  /** H3: of those posted by a quota, at least a number or a share are backbone. */
  Constraint shares(ConstraintFactory factory) {
    return sums(factory, Rule.H3)
        .filter((share, sum) -> share.cost(sum) > 0)
        .penalizeLong(ONE_HARD, (share, sum) -> share.cost(sum))
        .asConstraint("H3");
  }

  /** H4: each flow posts at least its minimum, and at most its maximum. */
  Constraint flowLimits(ConstraintFactory factory) {
    return sums(factory, Rule.H4)
        .filter((limit, posted) -> limit.cost(posted) > 0)
        .penalizeLong(ONE_HARD, (limit, posted) -> limit.cost(posted))
        .asConstraint("H4");
  }

  /** H5: where a school requires a subject, somebody who teaches it stays or comes. */
  Constraint noSubjectDeserted(ConstraintFactory factory) {
    return sums(factory, Rule.H5)
        .filter((subject, comingLessGoing) -> comingLessGoing < subject.bound())
        .penalizeLong(ONE_HARD, (subject, comingLessGoing) -> subject.bound() - comingLessGoing)
        .asConstraint("H5");
  }

  /** H6: of a school's leaders at least one stays. */
  Constraint leadership(ConstraintFactory factory) {
    return sums(factory, Rule.H6)
        .filter((school, leadersAway) -> leadersAway > school.bound())
        .penalizeLong(ONE_HARD, (school, leadersAway) -> leadersAway - school.bound())
        .asConstraint("H6");
  }

  /** H7: no more teachers leave a school than it can bear. */
  Constraint noSchoolDrained(ConstraintFactory factory) {
    return sums(factory, Rule.H7)
        .filter((school, away) -> away > school.bound())
        .penalizeLong(ONE_HARD, (school, away) -> away - school.bound())
        .asConstraint("H7");
  }

  /** H8: who is to go by a decision goes, to the school it names. */
  Constraint pins(ConstraintFactory factory) {
    return sums(factory, Rule.H8)
        .filter((pin, postings) -> postings < pin.bound())
        .penalizeLong(ONE_HARD, (pin, postings) -> pin.weight() * (pin.bound() - postings))
        .asConstraint("H8");
  }

  /** H10: visits take no more periods than a teacher can spare and a school lacks. */
  Constraint itinerantTeaching(ConstraintFactory factory) {
    return sums(factory, Rule.H10)
        .filter((periods, taken) -> periods.cost(taken) > 0)
        .penalizeLong(ONE_HARD, (periods, taken) -> periods.cost(taken))
        .asConstraint("H10");
  }

  /** M1: leaders who are due go. */
  Constraint dueLeaders(ConstraintFactory factory) {
    return sums(factory, Rule.M1)
        .filter((leader, postings) -> postings < leader.bound())
        .penalizeLong(ONE_MEDIUM, (leader, postings) -> leader.bound() - postings)
        .asConstraint("M1");
  }

  /** M2: who becomes a leader has been posted within the group before. */
  Constraint groupExperience(ConstraintFactory factory) {
    return worth(factory, Rule.M2, ONE_MEDIUM);
  }

  /** M3: first-year teachers go where a policy wants them to learn. */
  Constraint firstYears(ConstraintFactory factory) {
    return sums(factory, Rule.M3)
        .filter((teacher, postings) -> postings < teacher.bound())
        .penalizeLong(ONE_MEDIUM, (teacher, postings) -> teacher.bound() - postings)
        .asConstraint("M3");
  }

  /** M4: each target school gets somebody who is backbone. */
  Constraint targetSchools(ConstraintFactory factory) {
    return sums(factory, Rule.M4)
        .filter((school, backbones) -> backbones < school.bound())
        .penalizeLong(ONE_MEDIUM, (school, backbones) -> school.bound() - backbones)
        .asConstraint("M4");
  }

  /** M5: the periods that lack at a small school are taught. */
  Constraint gapsInTheCurriculum(ConstraintFactory factory) {
    return sums(factory, Rule.M5)
        .filter((gap, taught) -> taught < gap.bound())
        .penalizeLong(ONE_MEDIUM, (gap, taught) -> gap.bound() - taught)
        .asConstraint("M5");
  }

  /** S1: each minute by which a way becomes longer costs. */
  Constraint commute(ConstraintFactory factory) {
    return worth(factory, Rule.S1, ONE_SOFT);
  }

  /** S2: each minute of a way beyond what is far costs again. */
  Constraint far(ConstraintFactory factory) {
    return worth(factory, Rule.S2, ONE_SOFT);
  }

  /** S3: each teacher whom a school lacks in a subject costs. */
  Constraint coverage(ConstraintFactory factory) {
    return sums(factory, Rule.S3)
        .filter((subject, comingLessGoing) -> comingLessGoing < subject.bound())
        .penalizeLong(
            ONE_SOFT,
            (subject, comingLessGoing) -> subject.weight() * (subject.bound() - comingLessGoing))
        .asConstraint("S3");
  }

  /** S4: each difference of a mirror by a finer key costs. */
  Constraint balance(ConstraintFactory factory) {
    return sums(factory, Rule.S4)
        .filter((mirror, difference) -> difference != 0)
        .penalizeLong(ONE_SOFT, (mirror, difference) -> mirror.weight() * Math.abs(difference))
        .asConstraint("S4");
  }

  /** S5: backbone teachers going to target schools pay, coming from there they cost. */
  Constraint placement(ConstraintFactory factory) {
    return worth(factory, Rule.S5, ONE_SOFT);
  }

  /** S6: who is due pays, the more the longer. */
  Constraint due(ConstraintFactory factory) {
    return worth(factory, Rule.S6, ONE_SOFT);
  }

  /** S7: volunteers and preferred schools pay, the reluctant cost. */
  Constraint willingness(ConstraintFactory factory) {
    return worth(factory, Rule.S7, ONE_SOFT);
  }

  /** S8: a year away that a promotion asks for pays. */
  Constraint career(ConstraintFactory factory) {
    return worth(factory, Rule.S8, ONE_SOFT);
  }

  /** S9: each posting costs. */
  Constraint stability(ConstraintFactory factory) {
    return worth(factory, Rule.S9, ONE_SOFT);
  }

  /** S10: each minute of travel to visits costs. */
  Constraint itinerantTravel(ConstraintFactory factory) {
    return worth(factory, Rule.S10, ONE_SOFT);
  }

  /** S11: a gap that one visitor covers whole pays. */
  Constraint subjectInOneHand(ConstraintFactory factory) {
    return worth(factory, Rule.S11, ONE_SOFT);
  }

  /** H11, M6, S12: the counts of the policy's own keep to their bounds. */
  private static Constraint own(
      ConstraintFactory factory, Rule rule, HardMediumSoftLongScore unit) {
    return sums(factory, rule)
        .filter((count, people) -> count.cost(people) > 0)
        .penalizeLong(unit, (count, people) -> count.cost(people))
        .asConstraint(rule.name());
  }

  /** What each posting, or somebody's visits, pay or cost by themselves by a rule. */
  private static Constraint worth(
      ConstraintFactory factory, Rule rule, HardMediumSoftLongScore unit) {
    return factory
        .forEach(Candidate.class)
        .filter(candidate -> candidate.option().worth().containsKey(rule))
        .impactLong(unit, candidate -> candidate.option().worth().get(rule))
        .asConstraint(rule.name());
  }

  /** What a rule sums up, each with its sum over all that is taken; over nothing it is 0. */
  private static BiConstraintStream<Tally, Integer> sums(ConstraintFactory factory, Rule rule) {
    return factory
        .forEach(Candidate.class)
        .flattenLast(candidate -> candidate.option().contributionsTo(rule))
        .map(Contribution::tally, Contribution::amount)
        .concat(
            factory
                .forEach(Tally.class)
                .filter(tally -> tally.rule() == rule)
                .map(tally -> tally, tally -> 0))
        .groupBy((tally, amount) -> tally, ConstraintCollectors.sum((tally, amount) -> amount));
  }
}
