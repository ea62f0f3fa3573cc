package org.lungang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.plan.Plan;
import org.lungang.policy.CalendarRules;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * The trips of a school year that a policy asks for.
 *
 * @param trips by day, group, purpose, schools and person
 * @param leaders the subject leaders of the lead school, by group id and subject, first by rank
 * @param shortfalls what could not be given, or need not be
 */
public record YearCalendar(
    SchoolDays schoolDays,
    List<Trip> trips,
    Map<String, Map<Subject, List<Standing>>> leaders,
    List<Shortfall> shortfalls) {

  /**
   * Makes the calendar of a plan.
   *
   * @param elsewhere whether somebody, by staff id, is at another school on a day anyway, as
   *     itinerant teachers are
   */
  public static YearCalendar of(
      Staffing staffing,
      Plan plan,
      SchoolDays schoolDays,
      BiPredicate<String, LocalDate> elsewhere) {
    CalendarRules rules = staffing.policy().calendar();
    Workplaces workplaces = new Workplaces(staffing, plan);
    Diary diary = new Diary(elsewhere);
    List<Shortfall> shortfalls = new ArrayList<>();
    CalendarRules.Listening listening = rules.listening();
    if (listening != null) {
      for (SchoolDays.Month month : schoolDays.months()) {
        if (!Listening.isAsked(listening, month)) {
          shortfalls.add(
              Shortfall.shortMonth(month.month(), month.days().size(), listening.shortestMonth()));
        }
      }
      for (Group group : staffing.district().groups()) {
        if (listening.groupTypes().contains(group.type())) {
          new Listening(listening, group, workplaces, diary).plan(schoolDays, shortfalls);
        }
      }
    }
    Map<String, Map<Subject, List<Standing>>> leaders = new TreeMap<>();
    CalendarRules.Guidance guidance = rules.guidance();
    if (guidance != null) {
      for (SchoolDays.Term term : schoolDays.terms()) {
        if (term.days().size() < guidance.timesPerTerm()) {
          shortfalls.add(
              Shortfall.shortTerm(term.id(), term.days().size(), guidance.timesPerTerm()));
        }
      }
      for (Group group : staffing.district().groups()) {
        if (guidance.groupTypes().contains(group.type())) {
          Guidance guided = new Guidance(guidance, group, workplaces, diary);
          guided.plan(schoolDays, shortfalls);
          leaders.put(group.id(), guided.leaders());
        }
      }
    }
    return new YearCalendar(
        schoolDays,
        diary.trips().stream().sorted(Trip.ORDER).toList(),
        leaders,
        List.copyOf(shortfalls));
  }

  /** Whether the policy asks for nothing that is not there. */
  public boolean isWhole() {
    return shortfalls.stream().noneMatch(Shortfall::mustHold);
  }
}
