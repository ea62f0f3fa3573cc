package org.lungang.years;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.lungang.district.District;
import org.lungang.district.Need;
import org.lungang.district.School;
import org.lungang.plan.Applicability;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * The same plan in many futures: some of those who are posted refuse or fall ill and stay where
 * they are, and schools need more or fewer teachers than the lists say. A promise is what the plan
 * reaches of a mandatory rule or a recommendation; it is kept where no more people are missing or
 * too many than in the plan as it was made. Futures are drawn by their number alone: the same
 * number is the same future.
 *
 * @param count how many futures
 * @param dropped how many of those posted drop out in a future, in the mean
 * @param promises one for each rule that the policy asks for here, in the order of the rules
 */
public record Futures(int count, double dropped, List<Promise> promises) {

  /** How likely somebody ill is during the year; made up, as are the shares that follow. */
  public static final double ILL = 0.01;

  /** How likely a volunteer refuses when the posting is made known. */
  public static final double VOLUNTEER_REFUSES = 0.01;

  /** The same of somebody who did not say. */
  public static final double NEUTRAL_REFUSES = 0.03;

  /** The same of somebody reluctant. */
  public static final double RELUCTANT_REFUSES = 0.08;

  /** The standard deviation of a school's pupils, and so of its needs, from what is expected. */
  public static final double ENROLMENT = 0.05;

  /**
   * What becomes of one rule.
   *
   * @param planned how many people are missing or too many in the plan; cases in principle
   * @param kept in how many futures there are no more
   * @param worst the most in any future
   */
  public record Promise(Rule rule, long planned, int kept, long worst) {}

  public Futures {
    promises = List.copyOf(promises);
  }

  /**
   * Tries a plan in futures 1 to {@code count}.
   *
   * @param staffing the facts of the plan's year
   */
  public static Futures of(Staffing staffing, Plan plan, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("The number of futures (" + count + ") must be positive.");
    }
    PlanScore planned = new Scorer(staffing).score(plan);
    Map<Rule, Integer> kept = new EnumMap<>(Rule.class);
    Map<Rule, Long> worst = new EnumMap<>(Rule.class);
    long dropped = 0;
    for (int number = 1; number <= count; number++) {
      Outcome outcome = outcome(staffing, plan, number);
      dropped += outcome.dropped();
      for (Rule rule : Rule.values()) {
        long missing = -outcome.score().of(rule);
        kept.merge(rule, missing <= -planned.of(rule) ? 1 : 0, Integer::sum);
        worst.merge(rule, missing, Math::max);
      }
    }
    List<Promise> promises = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (rule.level() != Level.SOFT && Applicability.of(staffing, plan, rule)) {
        promises.add(
            new Promise(
                rule, -planned.of(rule), kept.getOrDefault(rule, 0), worst.getOrDefault(rule, 0L)));
      }
    }
    return new Futures(count, (double) dropped / count, promises);
  }

  private record Outcome(PlanScore score, int dropped) {}

  private static Outcome outcome(Staffing staffing, Plan plan, int number) {
    District district = staffing.district();
    Map<String, Double> pupils = new HashMap<>();
    for (School school : district.schools()) {
      pupils.put(school.id(), 1 + ENROLMENT * normal(chance(number, school.id())));
    }
    List<Need> needs =
        district.needs().stream()
            .map(need -> need.times(pupils.getOrDefault(need.schoolId(), 1.0)))
            .toList();
    Staffing then = Staffing.of(withNeeds(district, needs), staffing.policy(), staffing.year());
    Map<String, PossiblePosting> staying = new TreeMap<>();
    for (PossiblePosting posting : plan.postings()) {
      if (!dropsOut(posting, number)) {
        then.postingsOf(posting.staffId()).stream()
            .filter(
                same ->
                    same.group().id().equals(posting.group().id())
                        && same.flow().id().equals(posting.flow().id())
                        && same.hostSchoolId().equals(posting.hostSchoolId()))
            .findFirst()
            .ifPresent(same -> staying.put(same.staffId(), same));
      }
    }
    // Visits go on as planned: they are arranged anew within the year.
    Plan left = Plan.of(staying.values(), plan.visits());
    return new Outcome(new Scorer(then).score(left), plan.postings().size() - staying.size());
  }

  private static District withNeeds(District district, List<Need> needs) {
    return district.toBuilder().needs(needs).build();
  }

  private static boolean dropsOut(PossiblePosting posting, int number) {
    double refusing =
        switch (posting.standing().member().willingness()) {
          case VOLUNTEER -> VOLUNTEER_REFUSES;
          case NEUTRAL -> NEUTRAL_REFUSES;
          case RELUCTANT -> RELUCTANT_REFUSES;
        };
    SplittableRandom chance = chance(number, posting.staffId());
    return chance.nextDouble() < refusing || chance.nextDouble() < ILL;
  }

  private static SplittableRandom chance(int number, String id) {
    return new SplittableRandom(number * 0x9E3779B97F4A7C15L + id.hashCode());
  }

  /** A standard normal number, by the polar method (G. Marsaglia and T. A. Bray, 1964). */
  private static double normal(SplittableRandom chance) {
    while (true) {
      double x = 2 * chance.nextDouble() - 1;
      double y = 2 * chance.nextDouble() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }
}
