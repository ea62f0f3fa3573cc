package org.lungang.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.district.Group;
import org.lungang.district.Honor;
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
  private final Workplaces workplaces;
  private final TreeSet<String> memberIds = new TreeSet<>();
  private final Map<Subject, List<Standing>> leaders = new TreeMap<>();
  private final Map<Subject, Integer> turns = new HashMap<>();
  private final Map<LocalDate, Integer> leadersAway = new HashMap<>();
  private final Map<String, List<LocalDate>> leaderDays = new HashMap<>();
  private final Map<String, LocalDate> lastVisits = new HashMap<>();

  private record Visit(Subject subject, Standing leader) {}

  Guidance(CalendarRules.Guidance rule, Group group, Workplaces workplaces, Diary diary) {
    this.rule = rule;
    this.group = group;
    this.diary = diary;
    this.workplaces = workplaces;
    group.members().forEach(member -> memberIds.add(member.schoolId()));
  }

  /**
   * Who leads each subject of the lead school in these days, first by rank: those who are there in
   * all of them; where nobody is, those who come home from a posting in them.
   */
  private Map<Subject, List<Standing>> leaders(List<LocalDate> days) {
    Map<Subject, List<Standing>> found = new TreeMap<>();
    for (List<LocalDate> at : List.of(days, days.subList(days.size() - 1, days.size()))) {
      workplaces
          .bySubject(
              group.leadId(),
              at,
              standing ->
                  standing.position().isTeachingStaff()
                      && standing.homeSchoolId().equals(group.leadId())
                      && Workplaces.isFreeOf(standing, rule.excused()))
          .forEach(
              (subject, staff) -> found.putIfAbsent(subject, leadersOf(staff, rule.leadersFrom())));
    }
    return found;
  }

  /** The subjects of a member school that somebody teaches there in all of these days. */
  private Set<Subject> subjects(String schoolId, List<LocalDate> days) {
    return workplaces
        .bySubject(
            schoolId,
            days,
            standing ->
                standing.position().isTeachingStaff()
                    && !standing.homeSchoolId().equals(group.leadId()))
        .keySet();
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

  /** Those who lead a subject in some of the year, by subject, in the order in which they do. */
  Map<Subject, List<Standing>> leaders() {
    return leaders;
  }

  /** Adds the trips of a year. */
  void plan(SchoolDays schoolDays, List<Shortfall> shortfalls) {
    TreeSet<Subject> without = new TreeSet<>();
    for (SchoolDays.Term term : schoolDays.terms()) {
      for (List<LocalDate> days : stretches(term)) {
        Map<Subject, List<Standing>> some = leaders(days);
        some.forEach(this::note);
        for (String memberId : memberIds) {
          TreeSet<Subject> taught = new TreeSet<>(subjects(memberId, days));
          taught.removeAll(some.keySet());
          without.addAll(taught);
        }
      }
    }
    if (!without.isEmpty()) {
      shortfalls.add(Shortfall.noLeader(group, List.copyOf(without)));
    }
    for (SchoolDays.Term term : schoolDays.terms()) {
      if (term.days().size() < rule.timesPerTerm()) {
        continue;
      }
      int missing = 0;
      for (List<LocalDate> days : stretches(term)) {
        Map<Subject, List<Standing>> some = leaders(days);
        for (String memberId : memberIds) {
          missing += plan(memberId, some, days);
        }
      }
      if (missing > 0) {
        shortfalls.add(Shortfall.noDay(group, term.id(), Purpose.GUIDANCE, missing));
      }
    }
  }

  /** The stretches of a term that has days for all visits, else all of its days, if any. */
  private List<List<LocalDate>> stretches(SchoolDays.Term term) {
    int count = term.days().size() < rule.timesPerTerm() ? 1 : rule.timesPerTerm();
    return term.days().isEmpty() ? List.of() : SchoolDays.stretches(term.days(), count);
  }

  private void note(Subject subject, List<Standing> some) {
    List<Standing> known = leaders.computeIfAbsent(subject, key -> new ArrayList<>());
    some.stream().filter(leader -> !known.contains(leader)).forEach(known::add);
  }

  /** One visit to each subject of a school; returns how many have no day. */
  private int plan(String schoolId, Map<Subject, List<Standing>> leading, List<LocalDate> days) {
    List<Visit> visits = new ArrayList<>();
    for (Subject subject : subjects(schoolId, days)) {
      List<Standing> some = leading.get(subject);
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
    return diary.isFree(visit.leader().id(), day)
        && workplaces.isAt(visit.leader(), group.leadId(), day);
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
