package org.lungang.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;

/** Holds the dates of a person to one another. */
final class DateCheck {

  private static final int YOUNGEST_WORKER = 15;

  private DateCheck() {}

  /** Whether a cell says no other birth than the number does, as far as it goes. */
  static boolean agrees(DateWords.Read cell, LocalDate exact) {
    LocalDate date = cell.date();
    if (date == null) {
      return false;
    }
    boolean year = date.getYear() == exact.getYear();
    return switch (cell.kind()) {
      case DAY ->
          // Many offices write the first of the month for the month.
          year
              && date.getMonth() == exact.getMonth()
              && (date.getDayOfMonth() == 1 || date.equals(exact));
      case MONTH -> year && date.getMonth() == exact.getMonth();
      case JANUARY_OR_OCTOBER ->
          year && (exact.getMonthValue() == 1 || exact.getMonthValue() == 10);
      case YEAR -> year;
      case UNREADABLE -> false;
    };
  }

  /**
   * Asks about people who would have worked as children, or been at a school before they worked.
   */
  static void order(PersonDraft person, Inquiry inquiry) {
    LocalDate birth = person.birth;
    LocalDate first = earlier(person.hired, person.since);
    if (birth != null && first != null && first.isBefore(birth.plusYears(YOUNGEST_WORKER))) {
      ask("child", person, inquiry);
    } else if (person.hired != null
        && person.since != null
        && person.since.isBefore(person.hired.minusMonths(1))) {
      ask("before-hired", person, inquiry);
    } else if (person.inPost != null
        && first != null
        && person.inPost.isBefore(first.minusMonths(1))) {
      ask("post-before-hired", person, inquiry);
    }
  }

  private static void ask(String what, PersonDraft person, Inquiry inquiry) {
    boolean kept =
        inquiry
            .ask(
                "dates/" + what,
                () -> Inquiry.question(what, true, Inquiry.choices(Choice.KEEP, Choice.LEAVE_OUT)),
                person.spot)
            .filter(Choice.KEEP.name()::equals)
            .isPresent();
    person.isComplete &= kept;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
