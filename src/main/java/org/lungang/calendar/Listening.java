package org.lungang.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.policy.CalendarRules;
import org.lungang.staffing.Standing;

/**
 * Days on which teachers of member schools sit in at the lead school. In each stretch of days all
 * who are at their school in all of it go once, and who goes is as even as can be ({@link
 * EvenDays}): over the group, hence at the lead school, over each member school, each subject, and
 * each subject of each school. Who of a subject of a school takes which of its days is the cheapest
 * assignment: not the same weekday each month, not two trips close to each other, never a day that
 * is taken.
 */
final class Listening {

  /** Costs more than all else together. */
  private static final long TAKEN = 1_000_000_000L;

  private static final long SAME_WEEKDAY = 100;
  private static final int WIDE_APART_DAYS = 14;

  private final CalendarRules.Listening rule;
  private final Group group;
  private final Diary diary;
  private final List<String> schoolIds = new ArrayList<>();
  private final Workplaces workplaces;
  private final Map<String, LocalDate> lastDays = new HashMap<>();
  private final Map<String, int[]> weekdays = new HashMap<>();

  Listening(CalendarRules.Listening rule, Group group, Workplaces workplaces, Diary diary) {
    this.rule = rule;
    this.group = group;
    this.diary = diary;
    this.workplaces = workplaces;
    group.members().forEach(member -> schoolIds.add(member.schoolId()));
  }

  /** Those of each member school, in its order, who are there all these days, by subject. */
  private List<Map<Subject, List<Standing>>> people(List<LocalDate> days) {
    return schoolIds.stream()
        .map(
            schoolId ->
                workplaces.bySubject(schoolId, days, standing -> goes(rule, group, standing)))
        .toList();
  }

  /**
   * Whether somebody who works at a member school goes: not those who came from the lead school.
   */
  private static boolean goes(CalendarRules.Listening rule, Group group, Standing standing) {
    return rule.positions().contains(standing.position())
        && !standing.homeSchoolId().equals(group.leadId())
        && Workplaces.isFreeOf(standing, rule.excused());
  }

  /** Whether a month is long enough to ask for trips. */
  static boolean isAsked(CalendarRules.Listening rule, SchoolDays.Month month) {
    return month.days().size() >= Math.max(rule.shortestMonth(), rule.daysPerMonth());
  }

  /** Adds the trips of a year. */
  void plan(SchoolDays schoolDays, List<Shortfall> shortfalls) {
    int round = 0;
    for (SchoolDays.Month month : schoolDays.months()) {
      if (isAsked(rule, month)) {
        int missing = 0;
        for (List<LocalDate> days : SchoolDays.stretches(month.days(), rule.daysPerMonth())) {
          missing += plan(days, month.days(), round++);
        }
        if (missing > 0) {
          shortfalls.add(Shortfall.noDay(group, month.month(), Purpose.LISTENING, missing));
        }
      }
    }
  }

  /** Everybody goes once; returns how many have no day. */
  private int plan(List<LocalDate> days, List<LocalDate> month, int round) {
    List<Map<Subject, List<Standing>>> people = people(days);
    TreeSet<Subject> subjects = new TreeSet<>();
    people.forEach(bySubject -> subjects.addAll(bySubject.keySet()));
    List<EvenDays.Item> items = new ArrayList<>();
    for (int school = 0; school < schoolIds.size(); school++) {
      for (Subject subject : subjects) {
        EvenDays.Item item =
            new EvenDays.Item(List.of(List.of(school, subject), school), List.of(subject));
        items.addAll(Collections.nCopies(of(people, school, subject).size(), item));
      }
    }
    int[] dayOf = EvenDays.spread(items, days.size(), round * 7);
    int next = 0;
    int missing = 0;
    for (int school = 0; school < schoolIds.size(); school++) {
      for (Subject subject : subjects) {
        List<Standing> who = of(people, school, subject);
        List<LocalDate> slots = new ArrayList<>();
        for (int i = 0; i < who.size(); i++) {
          slots.add(days.get(dayOf[next++]));
        }
        missing += assign(who, schoolIds.get(school), subject, slots, month);
      }
    }
    return missing;
  }

  private static List<Standing> of(
      List<Map<Subject, List<Standing>>> people, int school, Subject subject) {
    return people.get(school).getOrDefault(subject, List.of());
  }

  private int assign(
      List<Standing> who,
      String schoolId,
      Subject subject,
      List<LocalDate> slots,
      List<LocalDate> month) {
    long[][] costs = new long[who.size()][slots.size()];
    for (int person = 0; person < who.size(); person++) {
      for (int slot = 0; slot < slots.size(); slot++) {
        costs[person][slot] = cost(who.get(person).id(), slots.get(slot));
      }
    }
    int[] taken = Assignment.cheapest(costs);
    int missing = 0;
    for (int person = 0; person < who.size(); person++) {
      Standing standing = who.get(person);
      LocalDate slot = slots.get(taken[person]);
      Optional<LocalDate> day =
          diary.isFree(standing.id(), slot)
              ? Optional.of(slot)
              : freeDay(standing, schoolId, subject, slots, month);
      day.ifPresent(found -> add(standing, schoolId, subject, found));
      missing += day.isEmpty() ? 1 : 0;
    }
    return missing;
  }

  /** Of the days that suit somebody whom none of the even days suits, one with few others away. */
  private Optional<LocalDate> freeDay(
      Standing standing,
      String schoolId,
      Subject subject,
      List<LocalDate> slots,
      List<LocalDate> month) {
    return month.stream()
        .filter(day -> diary.isFree(standing.id(), day))
        .filter(day -> workplaces.isAt(standing, schoolId, day))
        .min(
            Comparator.comparingInt(
                    (LocalDate day) ->
                        diary.away(schoolId, subject, day) + (slots.contains(day) ? 1 : 0))
                .thenComparingLong(day -> cost(standing.id(), day))
                .thenComparing(day -> day));
  }

  private void add(Standing standing, String schoolId, Subject subject, LocalDate day) {
    diary.add(new Trip(day, group, Purpose.LISTENING, standing, subject, schoolId, group.leadId()));
    lastDays.put(standing.id(), day);
    weekdays.computeIfAbsent(standing.id(), id -> new int[8])[day.getDayOfWeek().getValue()]++;
  }

  private long cost(String staffId, LocalDate day) {
    if (!diary.isFree(staffId, day)) {
      return TAKEN;
    }
    int[] before = weekdays.getOrDefault(staffId, new int[8]);
    long same = before[day.getDayOfWeek().getValue()];
    LocalDate last = lastDays.get(staffId);
    long close =
        last == null
            ? 0
            : Math.max(0, WIDE_APART_DAYS - Math.abs(ChronoUnit.DAYS.between(last, day)));
    return SAME_WEEKDAY * same * same + close * close;
  }
}
