package org.lungang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lungang.policy.CalendarRules;
import org.lungang.policy.Span;

/**
 * The days with school of one school year: weekdays of the terms without the days off, and the days
 * of school that the user names.
 */
public final class SchoolDays {

  /** A term with its days of school, in order. */
  public record Term(String id, List<LocalDate> days) {}

  /** A month with its days of school, in order. */
  public record Month(YearMonth month, List<LocalDate> days) {}

  private final List<Term> terms;
  private final List<Month> months;

  private SchoolDays(List<Term> terms) {
    this.terms = terms;
    Map<YearMonth, TreeSet<LocalDate>> byMonth = new TreeMap<>();
    for (Term term : terms) {
      for (LocalDate day : term.days()) {
        byMonth.computeIfAbsent(YearMonth.from(day), month -> new TreeSet<>()).add(day);
      }
    }
    this.months =
        byMonth.entrySet().stream()
            .map(month -> new Month(month.getKey(), List.copyOf(month.getValue())))
            .toList();
  }

  /**
   * The days of the school year that begins in a calendar year.
   *
   * @param off days without school besides those of the policy
   * @param school days with school, whatever weekday or holiday they are; outside the terms they
   *     belong to the nearest one
   */
  public static SchoolDays of(
      CalendarRules rules, int year, Set<LocalDate> off, Set<LocalDate> school) {
    Set<LocalDate> allOff = new TreeSet<>(off);
    rules.daysOff().values().forEach(span -> allOff.addAll(span.daysIn(year)));
    Predicate<LocalDate> hasSchool =
        day ->
            school.contains(day)
                || !allOff.contains(day)
                    && day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
    rules
        .terms()
        .forEach(
            (id, span) ->
                days.put(id, new TreeSet<>(span.daysIn(year).stream().filter(hasSchool).toList())));
    for (LocalDate day : school) {
      rules.terms().entrySet().stream()
          .min(
              Comparator.comparingLong(
                  (Map.Entry<String, Span> term) -> distance(term.getValue(), year, day)))
          .ifPresent(
              nearest -> days.computeIfAbsent(nearest.getKey(), id -> new TreeSet<>()).add(day));
    }
    List<Term> terms = new ArrayList<>();
    rules.terms().entrySet().stream()
        .sorted(Comparator.comparing(term -> term.getValue().firstIn(year)))
        .forEach(
            term ->
                terms.add(
                    new Term(
                        term.getKey(),
                        List.copyOf(days.getOrDefault(term.getKey(), new TreeSet<>())))));
    return new SchoolDays(List.copyOf(terms));
  }

  private static long distance(Span term, int year, LocalDate day) {
    long before = ChronoUnit.DAYS.between(day, term.firstIn(year));
    long after = ChronoUnit.DAYS.between(term.lastIn(year), day);
    return Math.max(0, Math.max(before, after));
  }

  /** The terms, in order. */
  public List<Term> terms() {
    return terms;
  }

  /** The months that have days of school, in order. */
  public List<Month> months() {
    return months;
  }

  /** How many days have school. */
  public int size() {
    return months.stream().mapToInt(month -> month.days().size()).sum();
  }

  /** Days in so many stretches one after another, whose lengths differ by at most one. */
  static List<List<LocalDate>> stretches(List<LocalDate> days, int count) {
    List<List<LocalDate>> stretches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stretches.add(days.subList(days.size() * i / count, days.size() * (i + 1) / count));
    }
    return stretches;
  }
}
