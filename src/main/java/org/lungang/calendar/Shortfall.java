package org.lungang.calendar;

import java.util.List;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Visit;

/**
 * What a calendar cannot give, or need not.
 *
 * @param mustHold whether the policy asks for it all the same
 */
public record Shortfall(boolean mustHold, Message what) implements Named {

  /** So many trips have no day on which these people are free. */
  static Shortfall noDay(Group group, Object when, Purpose purpose, int trips) {
    return new Shortfall(true, say("no-day." + purpose, group.id(), when, trips));
  }

  /** So many periods of a visit find no weekday on which the teacher is at no other school. */
  static Shortfall noWeekday(Visit visit, int periods) {
    return new Shortfall(
        true,
        say(
            "no-weekday",
            visit.standing().member().name(),
            visit.staffId(),
            visit.hostSchoolId(),
            periods));
  }

  /** A month has too few days of school to ask for anything. */
  static Shortfall shortMonth(Object month, int days, int atLeast) {
    return new Shortfall(false, say("short-month", month, days, atLeast));
  }

  /** The lead school has nobody of these subjects. */
  static Shortfall noLeader(Group group, List<Subject> subjects) {
    return new Shortfall(
        true, say("no-leader", group.id(), group.leadId(), Message.list(subjects)));
  }

  /** A term has fewer days of school than a subject is to be guided in it. */
  static Shortfall shortTerm(String term, int days, int atLeast) {
    return new Shortfall(true, say("short-term", term, days, atLeast));
  }

  @Override
  public String in(Language language) {
    return what.in(language);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Shortfall.class, key, arguments);
  }
}
