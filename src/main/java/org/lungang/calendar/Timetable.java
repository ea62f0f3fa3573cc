package org.lungang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;

/**
 * On which weekdays those who travel to teach are at which school (走教课表, docs/reference/model.md,
 * Visits). Nobody is at two schools on a day, a visit takes as few days as its periods allow, whole
 * days first and on its last what is left, at least as much as makes a visit, and the visits are
 * spread over the week as evenly as can be ({@link EvenDays}): those to each school, those of each
 * subject there, those from each school and those of each subject from there. Which weekday is
 * which is then chosen so that the days of few visits follow one on another.
 *
 * @param days by teacher, weekday and school
 * @param unplaced what does not fit into a week
 */
public record Timetable(List<VisitDay> days, List<Shortfall> unplaced) {

  private static final Comparator<VisitDay> ORDER =
      Comparator.comparing((VisitDay day) -> day.visit().staffId())
          .thenComparing(VisitDay::weekday)
          .thenComparing(day -> day.visit().hostSchoolId());

  /** The timetable of a plan; empty where nobody travels to teach. */
  public static Timetable of(Plan plan) {
    List<VisitDay> days = new ArrayList<>();
    List<Shortfall> unplaced = new ArrayList<>();
    for (List<Visit> cluster : VisitClusters.of(plan.visits())) {
      add(cluster, days, unplaced);
    }
    return new Timetable(days.stream().sorted(ORDER).toList(), List.copyOf(unplaced));
  }

  private static void add(List<Visit> visits, List<VisitDay> days, List<Shortfall> unplaced) {
    List<Visit> items = new ArrayList<>();
    Map<String, Integer> daysOfStaff = new HashMap<>();
    for (Visit visit : visits) {
      int room = Itinerant.SCHOOL_DAYS - daysOfStaff.getOrDefault(visit.staffId(), 0);
      int count = Math.min(room, visit.days());
      daysOfStaff.merge(visit.staffId(), count, Integer::sum);
      items.addAll(Collections.nCopies(count, visit));
      int over = visit.weeklyPeriods() - count * dailyPeriods(visit);
      if (over > 0) {
        unplaced.add(Shortfall.noWeekday(visit, over));
      }
    }
    int[] dayOf =
        EvenDays.spread(items.stream().map(Timetable::item).toList(), Itinerant.SCHOOL_DAYS, 0);
    Map<Visit, Set<Integer>> daysOf = new HashMap<>();
    for (int i = 0; i < dayOf.length; i++) {
      daysOf.computeIfAbsent(items.get(i), visit -> new TreeSet<>()).add(dayOf[i]);
    }
    List<Integer> order = WeekOrder.best(daysOf.values());
    for (Visit visit : visits) {
      List<Integer> weekdays =
          daysOf.getOrDefault(visit, Set.of()).stream().map(order::get).sorted().toList();
      int left = visit.weeklyPeriods();
      for (int i = 0; i < weekdays.size(); i++) {
        int periods = periods(visit, left, weekdays.size() - 1 - i);
        days.add(new VisitDay(visit, DayOfWeek.of(weekdays.get(i) + 1), periods));
        left -= periods;
      }
    }
  }

  /** As many as a day holds, but so that no later day is hardly worth the way. */
  private static int periods(Visit visit, int left, int laterDays) {
    int daily = dailyPeriods(visit);
    int least = Math.min(daily, visit.possible().terms().periodsAtLeast());
    int spared = Math.max(left - daily * laterDays, left - least * laterDays);
    return Math.max(1, Math.min(daily, spared));
  }

  private static EvenDays.Item item(Visit visit) {
    String subject = visit.subject().code();
    return new EvenDays.Item(
        List.of(
            visit.staffId(), List.of(visit.homeSchoolId(), subject), List.of(visit.homeSchoolId())),
        List.of(List.of(visit.hostSchoolId(), subject), List.of(visit.hostSchoolId())));
  }

  private static int dailyPeriods(Visit visit) {
    return visit.possible().terms().dailyPeriods();
  }

  /** Whether somebody, by staff id, is at a school visited on a day of term. */
  public BiPredicate<String, LocalDate> elsewhere() {
    Map<String, Set<DayOfWeek>> weekdays = new HashMap<>();
    for (VisitDay day : days) {
      weekdays
          .computeIfAbsent(day.visit().staffId(), id -> EnumSet.noneOf(DayOfWeek.class))
          .add(day.weekday());
    }
    return (staffId, day) -> weekdays.getOrDefault(staffId, Set.of()).contains(day.getDayOfWeek());
  }
}
