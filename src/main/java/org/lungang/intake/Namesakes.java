package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    return first.school == second.school
        ? asked("person/twice", "twice", second)
        : asked("person/two-schools", "two-schools", second);
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
