package org.lungang.dataset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lungang.dataset.sheet.DateText;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.word.Blanks;

/** Dates and subjects by their texts: each is parsed once, and equal ones are one instance. */
final class ParsedTexts {

  private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
  private final Map<String, Subject> subjects = new HashMap<>();

  Optional<LocalDate> findDate(String cell) {
    return dates.computeIfAbsent(cell, DateText::find);
  }

  Subject subject(String cell) {
    return subjects.computeIfAbsent(cell, ParsedTexts::parseSubject);
  }

  /** A known subject may be written in full-width letters; any other text stays as it is. */
  private static Subject parseSubject(String cell) {
    Subject known = Subject.of(Blanks.halfWidth(cell));
    return known.in(Language.ZH).equals(known.code()) ? Subject.of(cell) : known;
  }
}
