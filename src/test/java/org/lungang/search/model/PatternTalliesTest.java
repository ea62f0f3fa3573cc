package org.lungang.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPolicy;

/** A model of postings and visits allows exactly the plans that the plain scorer allows. */
class PatternTalliesTest {

  private int allowed;
  private int refused;

  /**
   * A village whose teacher carries 8 periods wants 7 to 13; the teacher may go, one who carries 4
   * may come, two travel with 12 and 10 to spare. All choices, for visits of at least 1, 2 and 3
   * periods.
   */
  @Test
  void whatPostingsLeaveToTeachIsTaughtAndNothingBeyond() {
    for (int least = 1; least <= 3; least++) {
      for (int wanted = 7; wanted <= 13; wanted++) {
        compareAll(village(wanted), least);
      }
    }
    assertThat(allowed).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  /** Three of the town have 0 to 16 periods to spare, by how many of a fourth and fifth come. */
  @Test
  void nobodyTeachesMoreThanTheTeachersBesideLeaveToSpare() {
    for (int wanted = 10; wanted <= 60; wanted += 5) {
      compareAll(town(wanted), 2);
    }
    assertThat(allowed).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  private static TestDistrict village(int periods) {
    return new TestDistrict()
        .schools("C", "S", "X")
        .group("G", GroupType.TOWNSHIP, "C", "S")
        .group("H", GroupType.HAND_IN_HAND, "X", "S")
        .staff("C1", "C", who -> who.subject("MUSIC"))
        .staff("C2", "C", who -> who.subject("MUSIC").weeklyPeriods(2))
        .staff("V", "S", who -> who.subject("MUSIC").weeklyPeriods(8))
        .staff("Y", "X", who -> who.backbone().subject("MUSIC").weeklyPeriods(12))
        .lessons("C", "MUSIC", 8)
        .lessons("S", "MUSIC", periods);
  }

  private static TestDistrict town(int periods) {
    return new TestDistrict()
        .schools("C", "S", "X")
        .group("G", GroupType.TOWNSHIP, "C", "S")
        .group("H", GroupType.HAND_IN_HAND, "X", "C")
        .staff(3, "A", "C", who -> who.subject("MUSIC"))
        .staff(2, "M", "X", who -> who.backbone().subject("MUSIC"))
        .lessons("C", "MUSIC", periods)
        .lessons("S", "MUSIC", 5);
  }

  private void compareAll(TestDistrict district, int least) {
    Staffing staffing =
        district.under(
            TestPolicy.like("wolong-2023").itinerant(new Itinerant(16, least, 2, 6, "")).build());
    for (Component component : staffing.components()) {
      ModelCompiler compiler = new ModelCompiler(staffing, component);
      PossibleVisits visits = new PossibleVisits(staffing, component);
      assertThat(VisitTie.of(staffing, visits, compiler.postingsOf(component)))
          .isEqualTo(VisitTie.JOINT);
      compareAll(
          staffing, component, compiler.compileTogether(component, visits), 0, new ArrayList<>());
    }
  }

  private void compareAll(
      Staffing staffing,
      Component component,
      ComponentModel model,
      int candidate,
      List<Option> taken) {
    if (candidate == model.candidateCount()) {
      compare(staffing, component, model, taken);
      return;
    }
    compareAll(staffing, component, model, candidate + 1, taken);
    for (Option option : model.optionsOf(candidate)) {
      taken.add(option);
      compareAll(staffing, component, model, candidate + 1, taken);
      taken.remove(taken.size() - 1);
    }
  }

  private void compare(
      Staffing staffing, Component component, ComponentModel model, List<Option> taken) {
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    Map<Tally, Long> sums = new HashMap<>();
    long claimed = 0;
    for (Option option : taken) {
      if (option.posting() != null) {
        postings.add(option.posting());
      }
      visits.addAll(option.visits());
      claimed += option.worth().getOrDefault(Rule.S11, 0L);
      option
          .contributions()
          .forEach(one -> sums.merge(one.tally(), (long) one.amount(), Long::sum));
    }
    Plan plan = Plan.of(postings, visits);
    PlanScore score = new Scorer(staffing).score(plan, component);
    Curriculum curriculum = Curriculum.of(staffing, plan);
    boolean isTrue =
        taken.stream()
            .filter(option -> option.worth().getOrDefault(Rule.S11, 0L) > 0)
            .flatMap(option -> option.visits().stream())
            .allMatch(visit -> curriculum.isInOneHand(visit.hostSchoolId(), visit.subject()));
    String name = postings + " " + visits + " claiming " + claimed;
    boolean keeps = cost(model, sums, Rule.H10) == 0;
    assertThat(keeps).as(name).isEqualTo(score.of(Rule.H10) == 0 && isTrue);
    assertThat(-cost(model, sums, Rule.M5)).as(name).isEqualTo(score.of(Rule.M5));
    if (keeps) {
      allowed++;
      assertThat(claimed).as(name).isLessThanOrEqualTo(score.of(Rule.S11));
    } else {
      refused++;
    }
  }

  private static long cost(ComponentModel model, Map<Tally, Long> sums, Rule rule) {
    return model.tallies().stream()
        .filter(tally -> tally.rule() == rule)
        .mapToLong(tally -> tally.cost(sums.getOrDefault(tally, 0L)))
        .sum();
  }
}
