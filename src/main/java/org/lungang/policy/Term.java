package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.language.Message;

/**
 * How long a posting lasts at least (交流期限), from the first day of the school year: whole years
 * (written {@code 1}), {@code 6 months}, {@code 1 semester}, or {@code until 07-31} (in Chinese
 * 至7月31日 too).
 */
public sealed interface Term {

  /** What whole years may be. */
  int MOST_YEARS = 10;

  /** What a text that says a term looks like; each form has a group of its own. */
  String WRITTEN =
      "^\\s*(?:([1-9]|10)\\s*(?:years?|学?年)"
          + "|([1-9]|[1-9]\\d|1[01]\\d|120)\\s*(?:months?|个月)"
          + "|([1-9]|1\\d|20)\\s*(?:semesters?|个?学期)"
          + "|(?:until\\s+|至)((?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))"
          + "|[至到](?:([13578]|1[02])月([1-9]|[12]\\d|3[01])日"
          + "|([469]|11)月([1-9]|[12]\\d|30)日|(2)月([1-9]|1\\d|2[0-8])日))\\s*$";

  /** Whole years. */
  record Years(int count) implements Term {
    @Override
    public LocalDate endFrom(LocalDate start, CalendarRules calendar) {
      return start.plusYears(count);
    }

    @Override
    public Message words() {
      return Message.said("{0} {0,choice,0#years|1#year|1<years}", "{0}年", count);
    }

    @Override
    public Object written() {
      return count;
    }
  }

  /** Whole months. */
  record Months(int count) implements Term {
    @Override
    public LocalDate endFrom(LocalDate start, CalendarRules calendar) {
      return start.plusMonths(count);
    }

    @Override
    public Message words() {
      return Message.said("{0} {0,choice,0#months|1#month|1<months}", "{0}个月", count);
    }

    @Override
    public Object written() {
      return count == 1 ? "1 month" : count + " months";
    }
  }

  /** Semesters (学期), to the last day of one of those that the policy's calendar has. */
  record Semesters(int count) implements Term {
    @Override
    public LocalDate endFrom(LocalDate start, CalendarRules calendar) {
      List<Span> semesters =
          calendar.terms().values().stream()
              .sorted(Comparator.comparing((Span span) -> span.lastIn(start.getYear())))
              .toList();
      if (semesters.isEmpty()) {
        throw new IllegalArgumentException("The calendar has no terms to count semesters by.");
      }
      int last = count - 1;
      return semesters
          .get(last % semesters.size())
          .lastIn(start.getYear() + last / semesters.size())
          .plusDays(1);
    }

    @Override
    public Message words() {
      return Message.said("{0} {0,choice,0#semesters|1#semester|1<semesters}", "{0}个学期", count);
    }

    @Override
    public Object written() {
      return count == 1 ? "1 semester" : count + " semesters";
    }
  }

  /**
   * Until a day of the school year in which the posting begins.
   *
   * @param lastDay month and day like {@code 07-31}; the last day of the term
   */
  record Until(String lastDay) implements Term {
    @Override
    public LocalDate endFrom(LocalDate start, CalendarRules calendar) {
      return new Span(lastDay, lastDay).lastIn(start.getYear()).plusDays(1);
    }

    @Override
    public Message words() {
      return Message.said("until {0}", "至{0}", lastDay);
    }

    @Override
    public Object written() {
      return "until " + lastDay;
    }
  }

  /**
   * The first day after the term of a posting.
   *
   * @param start S, its first day
   * @param calendar of the policy; what semesters are counted by
   */
  LocalDate endFrom(LocalDate start, CalendarRules calendar);

  /** Whether it is said in whole years, as most policies do. */
  default boolean isInYears() {
    return this instanceof Years;
  }

  /** In words: "1 semester". */
  Message words();

  /** As it stands in a policy file: a number of years, or a text. */
  @JsonValue
  Object written();

  /** What a text says; empty where it says no term. */
  static Optional<Term> read(String text) {
    Matcher form = Patterns.WRITTEN.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    List<IntFunction<Term>> counted = List.of(Years::new, Months::new, Semesters::new);
    for (int i = 0; i < counted.size(); i++) {
      if (form.group(i + 1) != null) {
        return Optional.of(counted.get(i).apply(Integer.parseInt(form.group(i + 1))));
      }
    }
    for (int i = counted.size() + 2; i < form.groupCount(); i += 2) {
      if (form.group(i) != null) {
        return Optional.of(new Until(monthDay(form.group(i), form.group(i + 1))));
      }
    }
    return Optional.of(new Until(form.group(counted.size() + 1)));
  }

  private static String monthDay(String month, String day) {
    return String.format(Locale.ROOT, "%02d-%02d", Integer.parseInt(month), Integer.parseInt(day));
  }

  /** What is made once. */
  final class Patterns {
    private static final Pattern WRITTEN = Pattern.compile(Term.WRITTEN);

    private Patterns() {}
  }
}
