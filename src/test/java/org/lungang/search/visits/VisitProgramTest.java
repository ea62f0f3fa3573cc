package org.lungang.search.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.district.Subject;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.ReferenceSolver;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.search.engine.VisitDemands;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.testing.RandomTownships;

/** The integer program of visits has the optimum that trying all visits finds, goal by goal. */
class VisitProgramTest {

  private static final int MOST_CHOICES = 600;

  /** Visits of a cluster, all of which can be tried. */
  private record Case(
      VisitCluster cluster, VisitWorth worth, Itinerant terms, List<List<VisitOption>> all) {

    /**
     * What is lost of a goal at least within caps; {@link Long#MAX_VALUE} if nothing keeps them.
     */
    long least(VisitGoal goal, Map<VisitGoal, Long> caps) {
      return all.stream()
          .filter(
              taken ->
                  caps.entrySet().stream()
                      .allMatch(cap -> worth.loss(cap.getKey(), taken) <= cap.getValue()))
          .mapToLong(taken -> worth.loss(goal, taken))
          .min()
          .orElse(Long.MAX_VALUE);
    }
  }

  /**
   * HiGHS finds for it what enumeration finds, with the caps that are best and with looser ones.
   */
  @Test
  void itsOptimumIsThatOfAllVisitsGoalByGoal() {
    Random random = new Random(71);
    int tried = 0;
    int infeasible = 0;
    for (long seed = 0; seed < 100; seed++) {
      for (Case one : cases(random, RandomTownships.make(seed))) {
        Map<VisitGoal, Long> caps = new EnumMap<>(VisitGoal.class);
        for (VisitGoal goal : VisitGoal.values()) {
          if (one.worth.matters(goal)) {
            long least = one.least(goal, caps);
            infeasible += requireOptimum(one, goal, caps) ? 0 : 1;
            tried++;
            caps.put(goal, least + (random.nextInt(6) == 0 ? random.nextInt(3) - 1 : 0));
            if (goal != VisitGoal.MINUTES && one.least(VisitGoal.MINUTES, caps) == Long.MAX_VALUE) {
              caps.put(goal, least - 1);
              infeasible += requireOptimum(one, VisitGoal.MINUTES, caps) ? 0 : 1;
              caps.put(goal, least);
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(60);
    assertThat(infeasible).isPositive();
  }

  /** The optimizer's visits lose the least of each goal, and it says so. */
  @Test
  void theOptimizerFindsAndProvesTheLeastOfEachGoal() {
    Random random = new Random(72);
    int tried = 0;
    for (long seed = 1_000; seed < 1_100; seed++) {
      for (Case one : cases(random, RandomTownships.make(seed))) {
        VisitOptimizer optimizer =
            new VisitOptimizer(one.cluster, one.worth, one.terms, () -> false);
        optimizer.run(VisitGoal.MINUTES);
        Map<VisitGoal, Long> caps = new EnumMap<>(VisitGoal.class);
        for (VisitGoal goal : VisitGoal.values()) {
          if (one.worth.matters(goal)) {
            long least = one.least(goal, caps);
            assertThat(optimizer.loss(goal)).isEqualTo(least);
            assertThat(optimizer.bound(goal)).isEqualTo(least);
            assertThat(optimizer.optimalityGap(goal)).isZero();
            caps.put(goal, least);
          }
        }
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(30);
  }

  /** Stopped early, it says of no goal more than is so, and nothing below one that stays open. */
  @Test
  void whatTheOptimizerSaysIsTrueWheneverItIsStopped() {
    Random random = new Random(73);
    int open = 0;
    for (long seed = 2_000; seed < 2_100; seed++) {
      for (Case one : cases(random, RandomTownships.make(seed))) {
        for (int after = 0; after < 6; after++) {
          int[] calls = {after};
          VisitOptimizer optimizer =
              new VisitOptimizer(one.cluster, one.worth, one.terms, () -> calls[0]-- <= 0);
          optimizer.run(VisitGoal.MINUTES);
          open += requireTrue(one, optimizer) ? 0 : 1;
        }
      }
    }
    assertThat(open).isGreaterThan(30);
  }

  /** Interrupted while it sees to a goal, it says nothing below that goal if it stays open. */
  @Test
  void whatTheOptimizerSaysIsTrueAfterAnInterruption() {
    Random random = new Random(74);
    int open = 0;
    for (long seed = 3_000; seed < 3_150; seed++) {
      for (Case one : cases(random, RandomTownships.make(seed))) {
        for (int first = 0; first < 8; first++) {
          int from = first;
          int to = first + 1 + random.nextInt(3);
          int[] asked = {0};
          VisitOptimizer optimizer =
              new VisitOptimizer(
                  one.cluster, one.worth, one.terms, () -> asked[0]++ >= from && asked[0] <= to);
          optimizer.run(VisitGoal.MINUTES);
          open += requireTrue(one, optimizer) ? 0 : 1;
        }
      }
    }
    assertThat(open).isGreaterThan(30);
  }

  /** Holds each gap to the least losses; whether all visits are said to be best. */
  private static boolean requireTrue(Case one, VisitOptimizer optimizer) {
    Map<VisitGoal, Long> caps = new EnumMap<>(VisitGoal.class);
    boolean worse = false;
    for (VisitGoal goal : VisitGoal.values()) {
      if (one.worth.matters(goal)) {
        Long gap = optimizer.optimalityGap(goal);
        if (worse) {
          assertThat(gap).isNull();
        }
        if (gap == null) {
          return false;
        }
        long least = one.least(goal, caps);
        assertThat(optimizer.loss(goal) - least).isBetween(0L, gap);
        worse = optimizer.loss(goal) > least;
        caps.put(goal, least);
      }
    }
    return !worse;
  }

  private static boolean requireOptimum(Case one, VisitGoal goal, Map<VisitGoal, Long> caps) {
    VisitProgram visits = new VisitProgram(one.cluster, one.worth, one.terms, goal, caps);
    IntegerProgram program = visits.program();
    ReferenceSolver.Answer answer = ReferenceSolver.whole(program.relaxation(), program::isInteger);
    long least = one.least(goal, caps);
    assertThat(answer.isFeasible()).isEqualTo(least != Long.MAX_VALUE);
    if (answer.isFeasible()) {
      assertThat(program.constant() + Math.round(answer.objective()))
          .as("%s within %s", goal, caps)
          .isEqualTo(least);
      List<VisitOption> taken = visits.options(answer.values());
      assertThat(one.worth.loss(goal, taken)).isEqualTo(least);
      assertThat(keepsTheRules(one.cluster, one.terms, taken)).isTrue();
    }
    return answer.isFeasible();
  }

  private static List<Case> cases(Random random, Staffing staffing) {
    Curriculum curriculum = Curriculum.of(staffing, Plan.of(List.of()));
    VisitCluster.Situation situation =
        new VisitCluster.Situation() {
          @Override
          public int gap(String schoolId, Subject subject) {
            return curriculum.gap(schoolId, subject);
          }

          @Override
          public int spare(Standing standing) {
            return curriculum.spare(standing);
          }
        };
    List<PossibleVisit> possible = List.copyOf(staffing.visiting().possible());
    Itinerant terms = staffing.policy().itinerant();
    List<Case> cases = new ArrayList<>();
    for (VisitCluster cluster : VisitCluster.of(possible, situation)) {
      List<List<VisitOption>> all = all(cluster, terms);
      if (all.size() <= MOST_CHOICES) {
        Long changeCost = random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(3) * 9L);
        VisitDemands demands = demands(random, cluster, terms);
        cases.add(
            new Case(
                cluster,
                new VisitWorth(cluster, staffing.policy().weights(), demands, changeCost),
                terms,
                all));
      }
    }
    return cases;
  }

  private static VisitDemands demands(Random random, VisitCluster cluster, Itinerant terms) {
    Set<PossibleVisit> required = new HashSet<>();
    Set<Visit> kept = new HashSet<>();
    for (VisitCluster.Way way : cluster.ways()) {
      if (random.nextInt(6) == 0) {
        required.add(way.possible());
      }
      if (random.nextInt(4) == 0) {
        kept.add(new Visit(way.possible(), terms.periodsAtLeast() + random.nextInt(3)));
      }
    }
    return new VisitDemands(required, Set.of(), kept);
  }

  /** All visits that the rules allow; too many of them cut short. */
  private static List<List<VisitOption>> all(VisitCluster cluster, Itinerant terms) {
    List<List<VisitOption>> all = new ArrayList<>();
    add(cluster, terms, 0, new ArrayList<>(), all);
    return all;
  }

  private static void add(
      VisitCluster cluster,
      Itinerant terms,
      int way,
      List<VisitOption> taken,
      List<List<VisitOption>> all) {
    if (all.size() > MOST_CHOICES || !keepsTheRules(cluster, terms, taken)) {
      return;
    }
    if (way == cluster.ways().size()) {
      all.add(List.copyOf(taken));
      return;
    }
    add(cluster, terms, way + 1, taken, all);
    for (VisitOption option : VisitOption.of(cluster, way, terms)) {
      taken.add(option);
      add(cluster, terms, way + 1, taken, all);
      taken.remove(taken.size() - 1);
    }
  }

  /** H10: spare periods, schools, and nothing beyond a gap but what the least periods force. */
  private static boolean keepsTheRules(
      VisitCluster cluster, Itinerant terms, List<VisitOption> taken) {
    int[] given = new int[cluster.travellers().size()];
    int[] schools = new int[given.length];
    int[] taught = new int[cluster.places().size()];
    Set<Integer> ways = new HashSet<>();
    for (VisitOption option : taken) {
      VisitCluster.Way way = cluster.ways().get(option.way());
      given[way.traveller()] += option.periods();
      schools[way.traveller()]++;
      taught[way.place()] += option.periods();
      if (!ways.add(option.way()) || option.periods() < terms.periodsAtLeast()) {
        return false;
      }
    }
    for (int t = 0; t < given.length; t++) {
      if (given[t] > cluster.travellers().get(t).spare() || schools[t] > terms.schoolsAtMost()) {
        return false;
      }
    }
    for (int p = 0; p < taught.length; p++) {
      if (taught[p] > cluster.places().get(p).gap() + terms.periodsAtLeast() - 1) {
        return false;
      }
    }
    return true;
  }
}
