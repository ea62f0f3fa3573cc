package org.lungang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Circumstance;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Membership;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.policy.CalendarRules;
import org.lungang.policy.CalendarRules.Guidance;
import org.lungang.policy.CalendarRules.Listening;
import org.lungang.policy.Policy;
import org.lungang.policy.Span;
import org.lungang.policy.Term;
import org.lungang.report.CalendarFiles;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;

/** A calendar gives what 001 五(三)1 asks for: recomputed plainly on random districts. */
class YearCalendarTest {

  private static final Set<String> EXCUSED = Set.of("E4", "E5");
  private static final BiPredicate<String, LocalDate> NOWHERE = (staffId, day) -> false;

  /** Two short terms, so that many calendars can be checked. */
  private static Policy policy(int daysPerMonth, int timesPerTerm, GroupType... types) {
    Set<GroupType> groupTypes = Set.of(types);
    return TestPolicy.like("xx-county-2023")
        .calendar(
            new CalendarRules(
                Map.of("autumn", new Span("09-01", "10-31"), "spring", new Span("02-25", "03-31")),
                Map.of("national-day", new Span("10-01", "10-07")),
                new Listening(groupTypes, Set.of(Position.TEACHER), daysPerMonth, 10, EXCUSED, ""),
                new Guidance(groupTypes, timesPerTerm, Honor.DISTRICT, EXCUSED, "")))
        .build();
  }

  private static SchoolDays days(Staffing staffing) {
    return SchoolDays.of(staffing.policy().calendar(), 2026, Set.of(), Set.of());
  }

  @Test
  void everyRandomDistrictGetsAllThatItsPolicyAsksForAsEvenlyAsCanBe() {
    int trips = 0;
    for (int seed = 0; seed < 200; seed++) {
      Policy policy = policy(1 + seed % 3, 1 + seed % 4, GroupType.values());
      Staffing staffing = Staffing.of(RandomDistricts.make(seed), policy, 2026);
      Plan plan = RandomPlans.make(staffing, seed);
      YearCalendar calendar = YearCalendar.of(staffing, plan, days(staffing), NOWHERE);
      new Referee(staffing, plan, calendar).check();
      trips += calendar.trips().size();
    }
    assertThat(trips).isGreaterThan(20_000);
  }

  @Test
  void whoIsElsewhereOnSomeWeekdaysGoesOnOthersWhereThereAreAny() {
    for (int seed = 0; seed < 100; seed++) {
      Policy policy = policy(1, 2, GroupType.values());
      Staffing staffing = Staffing.of(RandomDistricts.make(seed), policy, 2026);
      Plan plan = RandomPlans.make(staffing, seed);
      BiPredicate<String, LocalDate> elsewhere =
          (staffId, day) -> Math.floorMod(staffId.hashCode(), 6) >= day.getDayOfWeek().getValue();
      YearCalendar calendar = YearCalendar.of(staffing, plan, days(staffing), elsewhere);
      assertThat(calendar.trips()).noneMatch(trip -> elsewhere.test(trip.who().id(), trip.day()));
      Referee referee = new Referee(staffing, plan, calendar);
      referee.checkNobodyIsTwiceAway();
      assertThat(calendar.shortfalls().stream().filter(it -> it.what().key().startsWith("no-day")))
          .allMatch(Shortfall::mustHold);
      long possible =
          referee.listeners().stream()
              .filter(key -> Math.floorMod(key.get(1).hashCode(), 6) < 5)
              .count();
      assertThat(
              calendar.trips().stream()
                  .filter(trip -> trip.purpose() == Purpose.LISTENING)
                  .map(trip -> List.of(trip.group().id(), trip.who().id()))
                  .distinct()
                  .count())
          .isEqualTo(possible);
    }
  }

  @Test
  void whoseTermEndsWithinTheYearIsAtTheHostUntilThenAndAtHomeAfterwards() {
    int within = 0;
    for (int seed = 0; seed < 12; seed++) {
      Term term =
          List.of(new Term.Semesters(1), new Term.Months(6), new Term.Until("03-15")).get(seed % 3);
      Policy policy =
          TestPolicy.from(policy(1 + seed % 3, 1 + seed % 4, GroupType.values()))
              .term(Position.TEACHER, term)
              .build();
      Staffing staffing = Staffing.of(RandomDistricts.make(seed), policy, 2026);
      Plan plan = RandomPlans.make(staffing, seed);
      within +=
          (int)
              plan.postings().stream()
                  .filter(posting -> posting.until().isBefore(LocalDate.of(2027, 4, 1)))
                  .count();
      YearCalendar calendar = YearCalendar.of(staffing, plan, days(staffing), NOWHERE);
      new Referee(staffing, plan, calendar).check();
    }
    assertThat(within).isGreaterThan(30);
  }

  /** March 31 is the last day of school in March 2027: whoever is home by then sits in no more. */
  @ParameterizedTest
  @CsvSource({"03-31, N N N", "03-30, N N", "until the year is over, N N N"})
  void aMonthOnWhoseLastDaySomebodyIsBackHasNoTripOfTheirs(String lastDay, String from) {
    TestPolicy policy =
        TestPolicy.from(policy(1, 1, GroupType.ASSISTANCE)).flows(TestFlow.of("move").build());
    if (lastDay.startsWith("03")) {
      policy.term(Position.TEACHER, new Term.Until(lastDay));
    }
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.ASSISTANCE, "L", "M", "N")
            .staff("X", "M")
            .under(policy.build());
    Plan plan = TestPlan.of(staffing).post("X", "move", "N").plan();
    YearCalendar calendar = YearCalendar.of(staffing, plan, days(staffing), NOWHERE);
    assertThat(
            calendar.trips().stream()
                .filter(trip -> trip.purpose() == Purpose.LISTENING)
                .map(Trip::fromSchoolId))
        .containsExactly(from.split(" "));
    assertThat(calendar.shortfalls()).noneMatch(it -> it.what().key().startsWith("no-day"));
  }

  @Test
  void thePostedTheExcusedAndThoseOfTheLeadSchoolDoNotListen() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.ASSISTANCE, "L", "M")
            .staff(2, "leading", "L", who -> who.honor(Honor.CITY))
            .staff(2, "young", "M", who -> who.born("1995-01-01"))
            .staff("nursing", "M", who -> who.with(Circumstance.PREGNANT_OR_NURSING))
            .staff("deputy", "M", who -> who.position(Position.VICE_PRINCIPAL))
            .under(policy(1, 1, GroupType.ASSISTANCE));
    Plan plan =
        TestPlan.of(staffing)
            .post("leading1", "support-out", "M")
            .post("young1", "shadow-in", "L")
            .plan();
    YearCalendar calendar = YearCalendar.of(staffing, plan, days(staffing), NOWHERE);
    assertThat(idsOf(calendar, Purpose.LISTENING)).containsExactly("young2");
    assertThat(idsOf(calendar, Purpose.GUIDANCE)).containsExactly("leading2");
    assertThat(calendar.isWhole()).isTrue();
  }

  @Test
  void whereNobodyHasTheHonorTheFirstByHonorTitleAndYearsLeads() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.ASSISTANCE, "L", "M")
            .staff("late", "L", who -> who.honor(Honor.SCHOOL).since("2015-09-01"))
            .staff("early", "L", who -> who.honor(Honor.SCHOOL).since("2010-09-01"))
            .staff("plain", "L", who -> who.honor(Honor.NONE).since("2000-09-01"))
            .staff("member", "M")
            .under(policy(1, 2, GroupType.ASSISTANCE));
    YearCalendar calendar = YearCalendar.of(staffing, Plan.of(List.of()), days(staffing), NOWHERE);
    assertThat(idsOf(calendar, Purpose.GUIDANCE)).containsExactly("early");
    assertThat(calendar.leaders().get("G").get(Subject.of("MATH")))
        .extracting(Standing::id)
        .containsExactly("early");
  }

  @Test
  void whatCannotBeGivenIsSaidInBothLanguages() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.ASSISTANCE, "L", "M")
            .staff("leader", "L")
            .staff("member", "M")
            .staff("artist", "M", who -> who.subject("ART"))
            .under(policy(1, 2, GroupType.ASSISTANCE));
    YearCalendar calendar =
        YearCalendar.of(
            staffing,
            Plan.of(List.of()),
            days(staffing),
            (staffId, day) -> staffId.equals("member"));
    assertThat(calendar.isWhole()).isFalse();
    assertThat(calendar.shortfalls())
        .extracting(shortfall -> shortfall.in(Language.EN))
        .containsExactly(
            "2027-02 has 2 school days, fewer than 10: no sitting in is required.",
            "G, 2026-09, sitting in: no day was found for 1 trip on which these"
                + " people are free.",
            "G, 2026-10, sitting in: no day was found for 1 trip on which these"
                + " people are free.",
            "G, 2027-03, sitting in: no day was found for 1 trip on which these"
                + " people are free.",
            "G: the lead school L has nobody to give guidance in art.");
    assertThat(calendar.shortfalls())
        .extracting(shortfall -> shortfall.in(Language.ZH))
        .contains("G：牵头校 L 没有可指导 美术 的教师。");
  }

  @Test
  void aLeaderWithWeeksToSpareVisitsOncePerWeek() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.ASSISTANCE, "L", "M", "N")
            .staff("leader", "L")
            .staff("m", "M")
            .staff("n", "N")
            .under(policy(1, 1, GroupType.ASSISTANCE));
    YearCalendar calendar = YearCalendar.of(staffing, Plan.of(List.of()), days(staffing), NOWHERE);
    List<LocalDate> mondays =
        calendar.trips().stream()
            .filter(trip -> trip.purpose() == Purpose.GUIDANCE)
            .map(trip -> trip.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
            .toList();
    // One visit to each of M and N in each of two terms.
    assertThat(mondays).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void leadersWithDaysToSpareAreNotAwayOnTheSameDay() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.ASSISTANCE, "L", "M", "N")
            .staff("mathematician", "L")
            .staff("artist", "L", who -> who.subject("ART"))
            .staff("m", "M")
            .staff("n", "N", who -> who.subject("ART"))
            .under(policy(1, 1, GroupType.ASSISTANCE));
    YearCalendar calendar = YearCalendar.of(staffing, Plan.of(List.of()), days(staffing), NOWHERE);
    assertThat(calendar.trips().stream().filter(trip -> trip.purpose() == Purpose.GUIDANCE))
        .hasSize(4)
        .extracting(Trip::day)
        .doesNotHaveDuplicates();
  }

  @Test
  void aSchoolThatPeopleLeaveAloneHasItsOwnCalendarToo() {
    // Nobody of L guides in art, so that all trips lead from M to L.
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.ASSISTANCE, "L", "M")
            .staff("leader", "L")
            .staff("artist", "M", who -> who.subject("ART"))
            .under(policy(1, 1, GroupType.ASSISTANCE));
    YearCalendar calendar = YearCalendar.of(staffing, Plan.of(List.of()), days(staffing), NOWHERE);
    assertThat(calendar.trips()).extracting(Trip::toSchoolId).containsOnly("L");
    assertThat(CalendarFiles.schoolIds(calendar)).containsExactly("L", "M");
  }

  @Test
  void figuresAreThoseOfOneGroupAndOnePurpose() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "P", "Q")
            .group("G", GroupType.ASSISTANCE, "L", "M")
            .group("H", GroupType.ASSISTANCE, "P", "Q")
            .staff("g", "L")
            .staff("m", "M")
            .staff("h", "P")
            .staff(3, "q", "Q", who -> {})
            .under(policy(1, 1, GroupType.ASSISTANCE));
    YearCalendar calendar = YearCalendar.of(staffing, Plan.of(List.of()), days(staffing), NOWHERE);
    // Sitting in: once in each of September, October and March; February has too few school days.
    CalendarFigures listening =
        CalendarFigures.of(calendar, staffing.district().getGroup("H"), Purpose.LISTENING);
    assertThat(listening.people()).isEqualTo(3);
    assertThat(listening.trips()).isEqualTo(9);
    assertThat(listening.mostForOne()).isEqualTo(3);
    CalendarFigures guidance =
        CalendarFigures.of(calendar, staffing.district().getGroup("G"), Purpose.GUIDANCE);
    assertThat(guidance.people()).isEqualTo(1);
    assertThat(guidance.trips()).isEqualTo(2);
  }

  private static Set<String> idsOf(YearCalendar calendar, Purpose purpose) {
    Set<String> ids = new TreeSet<>();
    for (Trip trip : calendar.trips()) {
      if (trip.purpose() == purpose) {
        ids.add(trip.who().id());
      }
    }
    return ids;
  }

  /** Recomputes what is asked for from nothing. */
  private record Referee(Staffing staffing, Plan plan, YearCalendar calendar) {

    private void check() {
      Listening listening = staffing.policy().calendar().listening();
      Guidance guidance = staffing.policy().calendar().guidance();
      assertThat(calendar.trips()).isSortedAccordingTo(Trip.ORDER);
      assertThat(calendar.shortfalls()).noneMatch(it -> it.what().key().startsWith("no-day"));
      checkNobodyIsTwiceAway();
      for (Group group : staffing.district().groups()) {
        checkListening(group, listening);
        checkGuidance(group, guidance);
      }
    }

    private void checkNobodyIsTwiceAway() {
      Set<Object> seen = new HashSet<>();
      Set<LocalDate> schoolDays = new HashSet<>();
      calendar.schoolDays().months().forEach(month -> schoolDays.addAll(month.days()));
      for (Trip trip : calendar.trips()) {
        assertThat(seen.add(List.of(trip.who().id(), trip.day()))).as(trip.toString()).isTrue();
        assertThat(schoolDays).contains(trip.day());
        assertThat(workplace(trip.who(), trip.day())).isEqualTo(trip.fromSchoolId());
        assertThat(trip.who().exemptions()).doesNotContainAnyElementsOf(EXCUSED);
      }
    }

    private String workplace(Standing standing, LocalDate day) {
      PossiblePosting posting = plan.findPosting(standing.id()).orElse(null);
      if (posting != null) {
        return day.isBefore(posting.until()) ? posting.hostSchoolId() : standing.homeSchoolId();
      }
      Rotation latest = standing.latestRotation();
      boolean isOver = latest != null && !day.isBefore(latest.until());
      return isOver ? standing.homeSchoolId() : standing.workSchoolId();
    }

    /** Those with a subject who are at a school on the first and on the last of some days. */
    private List<Standing> at(String schoolId, List<LocalDate> days) {
      return staffing.standings().stream()
          .filter(standing -> workplace(standing, days.get(0)).equals(schoolId))
          .filter(standing -> workplace(standing, days.get(days.size() - 1)).equals(schoolId))
          .filter(standing -> standing.member().subject() != null)
          .toList();
    }

    /** Group and staff id of everybody who is to listen in some month that is long enough. */
    private Set<List<String>> listeners() {
      Set<List<String>> listeners = new HashSet<>();
      int times = staffing.policy().calendar().listening().daysPerMonth();
      for (SchoolDays.Month month : calendar.schoolDays().months()) {
        if (month.days().size() >= 10) {
          for (List<LocalDate> days : SchoolDays.stretches(month.days(), times)) {
            for (Group group : staffing.district().groups()) {
              listeners(group, days).forEach(id -> listeners.add(List.of(group.id(), id)));
            }
          }
        }
      }
      return listeners;
    }

    /** The ids of those of a group who are to listen on one of some days. */
    private List<String> listeners(Group group, List<LocalDate> days) {
      List<String> listeners = new ArrayList<>();
      for (Membership member : group.members()) {
        for (Standing standing : at(member.schoolId(), days)) {
          if (standing.position() == Position.TEACHER
              && !standing.homeSchoolId().equals(group.leadId())
              && standing.exemptions().stream().noneMatch(EXCUSED::contains)) {
            listeners.add(standing.id());
          }
        }
      }
      return listeners;
    }

    private void checkListening(Group group, Listening rule) {
      for (SchoolDays.Month month : calendar.schoolDays().months()) {
        Map<String, Integer> expected = new TreeMap<>();
        for (List<LocalDate> days : SchoolDays.stretches(month.days(), rule.daysPerMonth())) {
          if (!days.isEmpty()) {
            listeners(group, days).forEach(id -> expected.merge(id, 1, Integer::sum));
          }
        }
        Map<String, Integer> found = new TreeMap<>();
        List<Trip> trips = trips(group, Purpose.LISTENING, month.days());
        for (Trip trip : trips) {
          assertThat(trip.toSchoolId()).isEqualTo(group.leadId());
          found.merge(trip.who().id(), 1, Integer::sum);
        }
        assertThat(found).isEqualTo(month.days().size() < 10 ? Map.of() : expected);
        if (staffing.district().groups().size() == 1) {
          for (List<LocalDate> days : SchoolDays.stretches(month.days(), rule.daysPerMonth())) {
            List<Trip> some = trips(group, Purpose.LISTENING, days);
            checkEven(some, days, Trip::toSchoolId);
            checkEven(some, days, Trip::fromSchoolId);
            checkEven(some, days, Trip::subject);
            checkEven(some, days, trip -> List.of(trip.fromSchoolId(), trip.subject()));
          }
        }
      }
    }

    private static void checkEven(
        List<Trip> trips, List<LocalDate> days, Function<Trip, Object> key) {
      Map<Object, Map<LocalDate, Integer>> counts = new HashMap<>();
      for (Trip trip : trips) {
        counts
            .computeIfAbsent(key.apply(trip), any -> new HashMap<>())
            .merge(trip.day(), 1, Integer::sum);
      }
      for (Map<LocalDate, Integer> byDay : counts.values()) {
        int all = byDay.values().stream().mapToInt(Integer::intValue).sum();
        for (LocalDate day : days) {
          assertThat(byDay.getOrDefault(day, 0))
              .isBetween(all / days.size(), (all + days.size() - 1) / days.size());
        }
      }
    }

    private void checkGuidance(Group group, Guidance rule) {
      Map<List<Object>, Integer> expected = new HashMap<>();
      for (SchoolDays.Term term : calendar.schoolDays().terms()) {
        for (List<LocalDate> days : SchoolDays.stretches(term.days(), rule.timesPerTerm())) {
          Set<Subject> led = leaders(group, days.subList(days.size() - 1, days.size())).keySet();
          for (Membership member : group.members()) {
            Set<Subject> guided = new TreeSet<>();
            for (Standing standing : at(member.schoolId(), days)) {
              if (standing.position().isTeachingStaff()
                  && !standing.homeSchoolId().equals(group.leadId())
                  && led.contains(subjectOf(standing))) {
                guided.add(subjectOf(standing));
              }
            }
            guided.forEach(
                subject ->
                    expected.merge(
                        List.of(term.id(), member.schoolId(), subject), 1, Integer::sum));
          }
        }
      }
      Map<List<Object>, Integer> found = new HashMap<>();
      Map<Subject, Map<String, Integer>> loads = new HashMap<>();
      for (SchoolDays.Term term : calendar.schoolDays().terms()) {
        for (Trip trip : trips(group, Purpose.GUIDANCE, term.days())) {
          assertThat(leaders(group, List.of(trip.day())).get(trip.subject()))
              .contains(trip.who().id());
          found.merge(List.of(term.id(), trip.toSchoolId(), trip.subject()), 1, Integer::sum);
          loads
              .computeIfAbsent(trip.subject(), key -> new HashMap<>())
              .merge(trip.who().id(), 1, Integer::sum);
        }
      }
      assertThat(found).isEqualTo(expected);
      List<LocalDate> all = new ArrayList<>();
      calendar.schoolDays().terms().forEach(term -> all.addAll(term.days()));
      Map<Subject, Set<String>> first = leaders(group, all.subList(0, 1));
      Map<Subject, Set<String>> last = leaders(group, all.subList(all.size() - 1, all.size()));
      loads.forEach(
          (subject, byLeader) -> {
            if (!last.get(subject).equals(first.get(subject))) {
              return;
            }
            List<Standing> who = calendar.leaders().get(group.id()).get(subject);
            Set<Integer> visits = new TreeSet<>();
            who.forEach(leader -> visits.add(byLeader.getOrDefault(leader.id(), 0)));
            assertThat(List.copyOf(visits).get(visits.size() - 1) - List.copyOf(visits).get(0))
                .isLessThanOrEqualTo(1);
          });
    }

    /** Who may lead each subject on some days. */
    private Map<Subject, Set<String>> leaders(Group group, List<LocalDate> days) {
      Map<Subject, Set<String>> leaders = new TreeMap<>();
      for (Standing standing : at(group.leadId(), days)) {
        if (standing.position().isTeachingStaff()
            && standing.homeSchoolId().equals(group.leadId())
            && standing.exemptions().stream().noneMatch(EXCUSED::contains)) {
          leaders.computeIfAbsent(subjectOf(standing), key -> new TreeSet<>()).add(standing.id());
        }
      }
      return leaders;
    }

    private static Subject subjectOf(Standing standing) {
      Subject subject = standing.member().subject();
      assertThat(subject).isNotNull();
      return subject;
    }

    private List<Trip> trips(Group group, Purpose purpose, List<LocalDate> days) {
      return calendar.trips().stream()
          .filter(trip -> trip.group().id().equals(group.id()))
          .filter(trip -> trip.purpose() == purpose && days.contains(trip.day()))
          .toList();
    }
  }
}
