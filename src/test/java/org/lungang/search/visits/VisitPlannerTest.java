package org.lungang.search.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.search.engine.VisitDemands;
import org.lungang.search.model.ModelCompiler;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.TestDistrict;

/** What is planned around postings, and what is said that no postings allow. */
class VisitPlannerTest {

  /** Whatever stops it, no more gap periods are said to be left than the search would prove. */
  @Test
  void theLeastThatIsMissingIsNoMoreWhereItIsStopped() {
    int lower = 0;
    for (long seed = 0; seed < 60; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      ModelCompiler compiler = new ModelCompiler(staffing);
      for (Component component : staffing.components()) {
        VisitPlanner planner = new VisitPlanner(staffing, component);
        long least = planner.leastMissing(compiler.postingsOf(component), () -> false);
        long stopped = planner.leastMissing(compiler.postingsOf(component), () -> true);
        assertThat(stopped).isBetween(0L, least);
        lower += stopped < least ? 1 : 0;
      }
    }
    assertThat(lower).isPositive();
  }

  /** No postings leave fewer gap periods, and no visits pay more, than is said to be possible. */
  @Test
  void noPostingsAllowMoreThanIsSaid() {
    Random random = new Random(91);
    int gaining = 0;
    // Every third district has postings that change what there is to teach.
    for (long seed = 0; seed < 450; seed += 3) {
      Staffing staffing = RandomTownships.make(seed);
      ModelCompiler compiler = new ModelCompiler(staffing);
      for (Component component : staffing.components()) {
        VisitPlanner planner = new VisitPlanner(staffing, component);
        List<PossiblePosting> possible = compiler.postingsOf(component);
        long least = planner.leastMissing(possible, () -> false);
        long most = planner.mostGain();
        List<Collection<PossiblePosting>> tried = new ArrayList<>();
        for (int tries = 0; tries < 6; tries++) {
          tried.add(some(random, possible, tries));
        }
        possible.stream()
            .filter(planner.possibleVisits()::touches)
            .limit(20)
            .forEach(posting -> tried.add(List.of(posting)));
        for (Collection<PossiblePosting> postings : tried) {
          VisitPlan plan = planner.plan(postings, VisitDemands.NONE, 0L, () -> false);
          assertThat(plan.missing()).isGreaterThanOrEqualTo(least);
          assertThat(plan.gain()).isLessThanOrEqualTo(most);
          gaining += plan.gain() > 0 ? 1 : 0;
        }
      }
    }
    assertThat(gaining).isPositive();
  }

  /**
   * Whoever comes to the lead leaves its own teacher more to spare: 16 periods in one hand leave
   * none for the gap of 5, in two hands 8; whoever is far away and comes nowhere leaves it open.
   */
  @Test
  void theLeastThatIsMissingCountsOnThoseWhoComeToTheLead() {
    for (String subject : List.of("MUSIC", "ART")) {
      Staffing staffing =
          new TestDistrict()
              .schools("C", "S", "M")
              .group("G", GroupType.TOWNSHIP, "C", "S")
              .group("T", GroupType.TIGHT, "C", "M")
              .staff("A", "C", who -> who.subject("MUSIC"))
              .staff("B", "M", who -> who.subject(subject))
              .lessons("C", "MUSIC", 16)
              .lessons("S", "MUSIC", 5)
              .under("wolong-2023");
      Component component = staffing.components().get(0);
      List<PossiblePosting> possible = new ModelCompiler(staffing).postingsOf(component);
      VisitPlanner planner = new VisitPlanner(staffing, component);
      List<PossiblePosting> coming =
          possible.stream()
              .filter(posting -> posting.staffId().equals("B"))
              .filter(posting -> posting.hostSchoolId().equals("C"))
              .limit(1)
              .toList();
      assertThat(coming).hasSize(1);
      long left = subject.equals("MUSIC") ? 0 : 5;
      assertThat(planner.plan(coming, VisitDemands.NONE, 0L, () -> false).missing())
          .isEqualTo(left);
      assertThat(planner.leastMissing(possible, () -> false)).isEqualTo(left);
    }
  }

  /** None of some postings, or some of them, one for each person. */
  private static Collection<PossiblePosting> some(
      Random random, List<PossiblePosting> possible, int tries) {
    Map<String, PossiblePosting> byStaff = new TreeMap<>();
    for (PossiblePosting posting : possible) {
      if (random.nextInt(6) < tries) {
        byStaff.put(posting.staffId(), posting);
      }
    }
    return byStaff.values();
  }
}
