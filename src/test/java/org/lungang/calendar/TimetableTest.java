package org.lungang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;

/** A timetable puts nobody at two schools on a day, and no week could be more even. */
class TimetableTest {

  /** Every group of a random district lends teachers. */
  private static final Policy EVERY_GROUP =
      TestPolicy.like("wolong-2023")
          .flows(
              ShippedPolicies.get("wolong-2023").flowsOf(GroupType.TOWNSHIP).toArray(Flow[]::new))
          .build();

  private static Plan randomPlan(int seed) {
    Staffing staffing = Staffing.of(RandomDistricts.withLessons(seed), EVERY_GROUP, 2026);
    return RandomPlans.withVisits(staffing, seed);
  }

  @Test
  void onAThousandRandomPlansNobodyIsAtTwoSchoolsOnADayAndEveryPeriodIsTaughtOrReported() {
    int visits = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Plan plan = randomPlan(seed);
      Timetable timetable = Timetable.of(plan);
      visits += plan.visits().size();
      Set<Object> taken = new HashSet<>();
      Map<Visit, Integer> periods = new HashMap<>();
      Map<Visit, Integer> days = new HashMap<>();
      for (VisitDay day : timetable.days()) {
        assertThat(taken.add(List.of(day.visit().staffId(), day.weekday()))).isTrue();
        assertThat(day.weekday()).isBetween(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(day.periods()).isBetween(Math.min(2, day.visit().weeklyPeriods()), 6);
        periods.merge(day.visit(), day.periods(), Integer::sum);
        days.merge(day.visit(), 1, Integer::sum);
      }
      int over = 0;
      for (Visit visit : plan.visits()) {
        int taught = periods.getOrDefault(visit, 0);
        assertThat(taught).isLessThanOrEqualTo(visit.weeklyPeriods());
        assertThat(days.getOrDefault(visit, 0)).isEqualTo((taught + 5) / 6);
        int week = plan.visitsOf(visit.staffId()).stream().mapToInt(Visit::days).sum();
        if (taught < visit.weeklyPeriods()) {
          over++;
          assertThat(week).isGreaterThan(5);
        }
      }
      assertThat(timetable.unplaced()).hasSize(over);
    }
    assertThat(visits).isGreaterThan(1_500);
  }

  @Test
  void theVisitsOfEachSchoolAndOfEachOfItsSubjectsAreSpreadAsEvenlyAsCanBe() {
    for (int seed = 0; seed < 300; seed++) {
      List<VisitDay> days = Timetable.of(randomPlan(seed)).days();
      checkEven(days, day -> day.visit().hostSchoolId());
      checkEven(days, day -> List.of(day.visit().hostSchoolId(), day.visit().subject()));
      checkEven(days, day -> day.visit().homeSchoolId());
      checkEven(days, day -> List.of(day.visit().homeSchoolId(), day.visit().subject()));
    }
  }

  @Test
  void noOtherWeekHasASmallerSumOfSquaresOverTheSchools() {
    int checked = 0;
    for (int seed = 0; seed < 2000 && checked < 60; seed++) {
      List<VisitDay> days = Timetable.of(randomPlan(seed)).days();
      if (days.size() > 1 && days.size() <= 7) {
        checked++;
        int[] weekdays = days.stream().mapToInt(day -> day.weekday().getValue()).toArray();
        assertThat(squares(days, weekdays)).isEqualTo(least(days, new int[days.size()], 0));
      }
    }
    assertThat(checked).isEqualTo(60);
  }

  @Test
  void wholeDaysComeFirstAndTheDaysOfAVisitLieApart() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.TOWNSHIP, "L", "M", "N")
            .staff("artist", "L", who -> who.subject("ART"))
            .lessons("M", "ART", 8)
            .lessons("N", "ART", 6)
            .under("wolong-2023");
    Plan plan = TestPlan.of(staffing).visit("artist", "M", 8).visit("artist", "N", 6).plan();
    Timetable timetable = Timetable.of(plan);
    List<VisitDay> atM =
        timetable.days().stream().filter(day -> day.visit().hostSchoolId().equals("M")).toList();
    assertThat(atM).extracting(VisitDay::periods).containsExactly(6, 2);
    assertThat(atM.get(1).weekday().getValue() - atM.get(0).weekday().getValue()).isGreaterThan(1);
    assertThat(timetable.days()).hasSize(3);
    LocalDate monday = LocalDate.of(2026, 9, 7);
    long away =
        monday
            .datesUntil(monday.plusDays(7))
            .filter(day -> timetable.elsewhere().test("artist", day))
            .count();
    assertThat(away).isEqualTo(3);
    assertThat(timetable.elsewhere().test("somebody", monday)).isFalse();
  }

  @Test
  void noDayIsForFewerPeriodsThanMakeAVisit() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.TOWNSHIP, "L", "M")
            .staff("artist", "L", who -> who.subject("ART"))
            .lessons("M", "ART", 13)
            .under("wolong-2023");
    assertThat(Timetable.of(TestPlan.of(staffing).visit("artist", "M", 13).plan()).days())
        .extracting(VisitDay::periods)
        .containsExactly(6, 5, 2);
    assertThat(Timetable.of(TestPlan.of(staffing).visit("artist", "M", 12).plan()).days())
        .extracting(VisitDay::periods)
        .containsExactly(6, 6);
    assertThat(Timetable.of(TestPlan.of(staffing).visit("artist", "M", 1).plan()).days())
        .extracting(VisitDay::periods)
        .containsExactly(1);
  }

  @Test
  void whatDoesNotFitIntoAWeekIsSaidInBothLanguages() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.TOWNSHIP, "L", "M", "N")
            .staff("artist", "L", who -> who.subject("ART"))
            .lessons("M", "ART", 20)
            .lessons("N", "ART", 20)
            .under("wolong-2023");
    Plan plan = TestPlan.of(staffing).visit("artist", "M", 20).visit("artist", "N", 9).plan();
    Timetable timetable = Timetable.of(plan);
    assertThat(timetable.days()).hasSize(5);
    assertThat(timetable.unplaced()).hasSize(1);
    String name = staffing.getStanding("artist").member().name();
    assertThat(timetable.unplaced().get(0).in(Language.EN))
        .isEqualTo(name + " (artist) has no weekday left at N for 3 of the periods.");
    assertThat(timetable.unplaced().get(0).in(Language.ZH))
        .isEqualTo(name + "（artist）在 N 有 3 节课排不进一周。");
  }

  @Test
  void wherePlansHaveNoVisitsThereIsNothingToSay() {
    assertThat(Timetable.of(Plan.of(List.of()))).isEqualTo(new Timetable(List.of(), List.of()));
  }

  private static void checkEven(List<VisitDay> days, Function<VisitDay, Object> key) {
    Map<Object, int[]> counts = new HashMap<>();
    for (VisitDay day : days) {
      counts.computeIfAbsent(key.apply(day), any -> new int[5])[day.weekday().getValue() - 1]++;
    }
    for (int[] byDay : counts.values()) {
      assertThat(Arrays.stream(byDay).max().orElseThrow())
          .isLessThanOrEqualTo(Arrays.stream(byDay).min().orElseThrow() + 1);
    }
  }

  /** The sum of the squares of the visits that each school has on each day. */
  private static int squares(List<VisitDay> days, int[] weekdays) {
    Map<Object, Integer> counts = new HashMap<>();
    for (int i = 0; i < weekdays.length; i++) {
      counts.merge(List.of(days.get(i).visit().hostSchoolId(), weekdays[i]), 1, Integer::sum);
    }
    return counts.values().stream().mapToInt(count -> count * count).sum();
  }

  private static int least(List<VisitDay> days, int[] weekdays, int next) {
    if (next == weekdays.length) {
      return squares(days, weekdays);
    }
    int best = Integer.MAX_VALUE;
    for (int weekday = 1; weekday <= 5; weekday++) {
      weekdays[next] = weekday;
      if (isPossible(days, weekdays, next)) {
        best = Math.min(best, least(days, weekdays, next + 1));
      }
    }
    weekdays[next] = 0;
    return best;
  }

  private static boolean isPossible(List<VisitDay> days, int[] weekdays, int last) {
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      if (days.get(i).visit().staffId().equals(days.get(last).visit().staffId())) {
        own.add(weekdays[i]);
      }
    }
    return !own.contains(weekdays[last]);
  }

  /** L with M and N, and N with O: whoever is linked by visits is planned together. */
  @Test
  void visitsThatShareASchoolAreOneCluster() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N", "O")
            .group("G", GroupType.TOWNSHIP, "L", "M", "N")
            .group("H", GroupType.TOWNSHIP, "N", "O")
            .staff(2, "a", "L", who -> who.subject("ART"))
            .staff("n", "N", who -> who.subject("ART"))
            .lessons("M", "ART", 8)
            .lessons("N", "ART", 20)
            .lessons("O", "ART", 4)
            .under("wolong-2023");
    Plan plan =
        TestPlan.of(staffing)
            .visit("a1", "M", 4)
            .visit("a2", "M", 4)
            .visit("a2", "N", 2)
            .visit("n", "O", 4)
            .plan();
    assertThat(VisitClusters.of(plan.visits())).hasSize(1);
    Plan apart = TestPlan.of(staffing).visit("a1", "M", 4).visit("n", "O", 4).plan();
    assertThat(VisitClusters.of(apart.visits())).hasSize(2);
  }
}
