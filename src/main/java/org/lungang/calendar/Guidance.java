package org.lungang.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.district.Group;
import org.lungang.district.Honor;
import org.lungang.district.Membership;
import org.lungang.district.Subject;
import org.lungang.policy.CalendarRules;
import org.lungang.staffing.Standing;

/**
 * Days on which subject leaders of the lead school guide each subject of each member school. A term
 * is cut into as many stretches as there are visits, one visit in each, so that visits lie apart.
 * The leaders of a subject take its visits in turn, so that nobody makes two more than another. The
 * visits to a member school lie evenly over the stretch; which subject comes when is the cheapest
 * assignment: never a day that is taken, best one on which the school's teachers of the subject are
 * at home, few other leaders are away and the leader has no other trip in that week.
 */
final class Guidance {

  /** Costs more than all else together. */
  private static final long TAKEN = 1_000_000_000_000L;

  private static final long TEACHER_AWAY = 1_000_000;
  private static final long CLOSE_DAY = 3_000;
  private static final long LEADER_AWAY = 1_000;
  private static final long SAME_WEEK = 1_500;
  private static final int WIDE_APART_DAYS = 21;

  private final CalendarRules.Guidance rule;
  private final Group group;
  private final Diary diary;
  private final Map<Subject, List<Standing>> leaders = new TreeMap<>();
  private final Map<String, Map<Subject, List<Standing>>> teachers = new TreeMap<>();
  private final Map<Subject, Integer> turns = new HashMap<>();
  private final Map<LocalDate, Integer> leadersAway = new HashMap<>();
  private final Map<String, List<LocalDate>> leaderDays = new HashMap<>();
  private final Map<String, LocalDate> lastVisits = new HashMap<>();

  private record Visit(Subject subject, Standing leader) {}

  Guidance(CalendarRules.Guidance rule, Group group, Workplaces workplaces, Diary diary) {
    this.rule = rule;
    this.group = group;
    this.diary = diary;
    Map<Subject, List<Standing>> atLead =
        workplaces.bySubject(
            group.leadId(),
            standing ->
                standing.position().isTeachingStaff()
                    && standing.homeSchoolId().equals(group.leadId())
                    && Workplaces.isFreeOf(standing, rule.excused()));
    atLead.forEach((subject, staff) -> leaders.put(subject, leadersOf(staff, rule.leadersFrom())));
    for (Membership member : group.members()) {
      teachers.put(
          member.schoolId(),
          workplaces.bySubject(
              member.schoolId(),
              standing ->
                  standing.position().isTeachingStaff()
                      && !standing.homeSchoolId().equals(group.leadId())));
    }
  }

  /** All with the honor, by rank; where there are none, the first by rank. */
  private static List<Standing> leadersOf(List<Standing> staff, Honor from) {
    List<Standing> ranked =
        staff.stream()
            .sorted(
                Comparator.comparing((Standing standing) -> standing.member().honor())
                    .thenComparing(
                        standing -> standing.member().title(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed()
                    .thenComparing(standing -> standing.member().atSchoolSince())
                    .thenComparing(Standing::id))
            .toList();
    List<Standing> honored =
        ranked.stream().filter(standing -> standing.member().honor().compareTo(from) >= 0).toList();
    return honored.isEmpty() ? ranked.subList(0, 1) : honored;
  }

  /** The leaders by subject, first by rank. */
  Map<Subject, List<Standing>> leaders() {
    return leaders;
  }

  /** Adds the trips of a year. */
  void plan(SchoolDays schoolDays, List<Shortfall> shortfalls) {
    TreeSet<Subject> without = new TreeSet<>();
    teachers.values().forEach(bySubject -> without.addAll(bySubject.keySet()));
    without.removeAll(leaders.keySet());
    if (!without.isEmpty()) {
      shortfalls.add(Shortfall.noLeader(group, List.copyOf(without)));
    }
    for (SchoolDays.Term term : schoolDays.terms()) {
      if (term.days().size() < rule.timesPerTerm()) {
        continue;
      }
      int missing = 0;
      for (List<LocalDate> days : SchoolDays.stretches(term.days(), rule.timesPerTerm())) {
        for (Map.Entry<String, Map<Subject, List<Standing>>> member : teachers.entrySet()) {
          missing += plan(member.getKey(), member.getValue(), days);
        }
      }
      if (missing > 0) {
        shortfalls.add(Shortfall.noDay(group, term.id(), Purpose.GUIDANCE, missing));
      }
    }
  }

  /** One visit to each subject of a school; returns how many have no day. */
  private int plan(String schoolId, Map<Subject, List<Standing>> bySubject, List<LocalDate> days) {
    List<Visit> visits = new ArrayList<>();
    for (Subject subject : bySubject.keySet()) {
      List<Standing> some = leaders.get(subject);
      if (some != null) {
        int turn = turns.merge(subject, 1, Integer::sum) - 1;
        visits.add(new Visit(subject, some.get(turn % some.size())));
      }
    }
    // One visit in each of so many stretches of days, so that they lie as far apart as can be.
    int count = visits.size();
    List<List<LocalDate>> seats = new ArrayList<>();
    for (int seat = 0; seat < count; seat++) {
      int first = days.size() * seat / count;
      int end = Math.max(first + 1, days.size() * (seat + 1) / count);
      seats.add(days.subList(first, end));
    }
    long[][] costs = new long[count][count];
    for (int visit = 0; visit < count; visit++) {
      for (int seat = 0; seat < count; seat++) {
        costs[visit][seat] =
            cost(visits.get(visit), schoolId, best(visits.get(visit), schoolId, seats.get(seat)));
      }
    }
    int[] taken = Assignment.cheapest(costs);
    int missing = 0;
    for (int i = 0; i < count; i++) {
      Visit visit = visits.get(i);
      LocalDate day = best(visit, schoolId, seats.get(taken[i]));
      if (!isFree(visit, day)) {
        day = best(visit, schoolId, days);
      }
      if (isFree(visit, day)) {
        add(visit, schoolId, day);
      } else {
        missing++;
      }
    }
    return missing;
  }

  private boolean isFree(Visit visit, LocalDate day) {
    return diary.isFree(visit.leader().id(), day);
  }

  /** The cheapest day for a visit, the first of several. */
  private LocalDate best(Visit visit, String schoolId, List<LocalDate> days) {
    return days.stream()
        .min(Comparator.comparingLong(day -> cost(visit, schoolId, day)))
        .orElseThrow();
  }

  private void add(Visit visit, String schoolId, LocalDate day) {
    diary.add(
        new Trip(
            day,
            group,
            Purpose.GUIDANCE,
            visit.leader(),
            visit.subject(),
            group.leadId(),
            schoolId));
    leadersAway.merge(day, 1, Integer::sum);
    leaderDays.computeIfAbsent(visit.leader().id(), id -> new ArrayList<>()).add(day);
    lastVisits.put(schoolId + "\n" + visit.subject().code(), day);
  }

  private long cost(Visit visit, String schoolId, LocalDate day) {
    if (!isFree(visit, day)) {
      return TAKEN;
    }
    long cost = TEACHER_AWAY * diary.away(schoolId, visit.subject(), day);
    cost += LEADER_AWAY * (2L * leadersAway.getOrDefault(day, 0) + 1);
    for (LocalDate other : leaderDays.getOrDefault(visit.leader().id(), List.of())) {
      cost += weekOf(other).equals(weekOf(day)) ? SAME_WEEK : 0;
    }
    LocalDate last = lastVisits.get(schoolId + "\n" + visit.subject().code());
    if (last != null) {
      cost += CLOSE_DAY * Math.max(0, WIDE_APART_DAYS - ChronoUnit.DAYS.between(last, day));
    }
    return cost;
  }

  /** The Monday of a day's week. */
  private static LocalDate weekOf(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }
}
