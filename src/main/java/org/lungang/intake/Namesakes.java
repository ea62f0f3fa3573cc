package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Position;
import org.lungang.word.Choice;

/** Tells people of one name apart, and finds who stands in the rosters twice. */
final class Namesakes {

  private final Inquiry inquiry;

  Namesakes(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Everybody once. */
  List<PersonDraft> once(List<PersonDraft> people) {
    Map<String, List<PersonDraft>> alike = new LinkedHashMap<>();
    List<PersonDraft> once = new ArrayList<>();
    for (PersonDraft person : people) {
      List<PersonDraft> others = alike.computeIfAbsent(likeness(person), key -> new ArrayList<>());
      PersonDraft same = null;
      String counts = Choice.DIFFERENT.name();
      for (PersonDraft other : others) {
        if (same == null) {
          counts = whichCounts(other, person);
          same = counts.equals(Choice.DIFFERENT.name()) ? null : other;
        }
      }
      if (same == null) {
        others.add(person);
        once.add(person);
      } else if (counts.equals(Choice.SAME.name())) {
        takeHigherPosition(same, person);
      } else if (counts.equals(Choice.LAST.name())) {
        others.set(others.indexOf(same), person);
        once.set(once.indexOf(same), person);
      }
    }
    return once;
  }

  /** What two rows about one person have in common: everything that does not change. */
  static String likeness(PersonDraft person) {
    return String.join(
        "|", person.name, String.valueOf(person.gender), month(person.birth), month(person.hired));
  }

  static String month(@Nullable LocalDate date) {
    return date == null ? "" : date.getYear() + "-" + date.getMonthValue();
  }

  /** Which of two rows counts: DIFFERENT where they are two people. */
  private String whichCounts(PersonDraft first, PersonDraft second) {
    if (!first.citizen.isEmpty() && !second.citizen.isEmpty()) {
      if (!first.citizen.equals(second.citizen)) {
        return Choice.DIFFERENT.name();
      }
      return asked("person/same-number", "same-number", second);
    } else if (!first.number.isEmpty()
        && !second.number.isEmpty()
        && !first.number.equals(second.number)) {
      return Choice.DIFFERENT.name();
    } else if (first.birth != null
        && second.birth != null
        && !first.birth.equals(second.birth)
        && first.birth.getDayOfMonth() != 1
        && second.birth.getDayOfMonth() != 1) {
      return Choice.DIFFERENT.name();
    }
    if (first.school != second.school) {
      return asked("person/two-schools", "two-schools", second);
    } else if (differInPositionAlone(first, second)) {
      return inquiry
          .ask(
              "person/two-posts",
              () ->
                  Inquiry.question(
                      "two-posts", true, Inquiry.choices(Choice.SAME, Choice.DIFFERENT)),
              second.spot)
          .orElse(Choice.DIFFERENT.name());
    }
    return asked("person/twice", "twice", second);
  }

  /** Whether two rows say the same but for the position: one row for each post. */
  private static boolean differInPositionAlone(PersonDraft first, PersonDraft second) {
    return first.position != second.position
        && Objects.equals(first.subject, second.subject)
        && first.title == second.title
        && first.honor == second.honor
        && first.circumstances.equals(second.circumstances)
        && first.ownCircumstances.equals(second.ownCircumstances)
        && Objects.equals(first.since, second.since);
  }

  /** Of several positions the highest counts. */
  private static void takeHigherPosition(PersonDraft first, PersonDraft second) {
    Position one = first.position;
    Position other = second.position;
    if (one == null || other != null && other.compareTo(one) < 0) {
      first.position = other;
      first.inPost = second.inPost;
    }
  }

  private String asked(String key, String text, PersonDraft person) {
    List<Option> options =
        key.equals("person/two-schools")
            ? Inquiry.choices(Choice.DIFFERENT, Choice.FIRST, Choice.LAST)
            : Inquiry.choices(Choice.FIRST, Choice.LAST, Choice.DIFFERENT);
    return inquiry
        .ask(key, () -> Inquiry.question(text, true, options), person.spot)
        .orElse(Choice.DIFFERENT.name());
  }
}
