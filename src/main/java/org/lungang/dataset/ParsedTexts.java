package org.lungang.dataset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.DateText;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.GradeWords;
import org.lungang.word.Meaning;

/**
 * Dates, subjects and words by their texts: each is understood once, and equal ones are one
 * instance.
 */
final class ParsedTexts {

  private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
  private final Map<Column, Map<String, Code>> codes = new HashMap<>();
  private final Map<String, Boolean> months = new HashMap<>();
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Map<Column, Map<String, Meaning>> meanings = new HashMap<>();
  private final Map<Subject, OwnSubject> ownSubjects = new LinkedHashMap<>();

  /** Where a subject that is none of the known ones stands first, and how many teach it. */
  static final class OwnSubject {
    final Cells cells;
    final Column column;
    int staff;

    OwnSubject(Cells cells, Column column) {
      this.cells = cells;
      this.column = column;
    }
  }

  Optional<LocalDate> findDate(String cell) {
    Optional<LocalDate> known = dates.get(cell);
    return known == null ? dates.computeIfAbsent(cell, DateText::find) : known;
  }

  /** The code that a cell of a column was found to mean; null where it is yet to be found. */
  <C extends Code> @Nullable C findCode(Column column, C[] all, String cell) {
    Map<String, Code> known = codes.get(column);
    Code code = known == null ? null : known.get(cell);
    for (int i = 0; code != null && i < all.length; i++) {
      if (all[i] == code) {
        return all[i];
      }
    }
    return null;
  }

  /** Keeps in mind which code a cell of a column means, beyond doubt. */
  void remember(Column column, String cell, Code code) {
    codes.computeIfAbsent(column, each -> new HashMap<>()).put(cell, code);
  }

  /** Whether a cell with a date names a month and no day. */
  boolean isMonth(String cell) {
    return months.computeIfAbsent(cell, DateText::isMonth);
  }

  Subject subject(String cell) {
    Subject known = subjects.get(cell);
    return known == null ? subjects.computeIfAbsent(cell, ParsedTexts::parseSubject) : known;
  }

  /** What a cell means in the words of offices. */
  Meaning meaning(Column column, String cell) {
    return meanings
        .computeIfAbsent(column, each -> new HashMap<>())
        .computeIfAbsent(cell, text -> find(column, text));
  }

  private static Meaning find(Column column, String cell) {
    for (Field field : column.fields()) {
      Meaning meaning =
          field == Field.GRADES ? GradeWords.meaning(cell) : CellWords.meaning(field, cell);
      if (meaning.isKnown()) {
        return meaning;
      }
    }
    return Meaning.UNKNOWN;
  }

  /** Keeps in mind that a subject is none of the known ones. */
  void note(Subject subject, Cells cells, Column column) {
    if (column.table() == Table.LESSONS) {
      // Its reader asks about those that nobody teaches.
      return;
    }
    OwnSubject own = ownSubjects.computeIfAbsent(subject, each -> new OwnSubject(cells, column));
    own.staff += column == StaffColumn.SUBJECT ? 1 : 0;
  }

  Map<Subject, OwnSubject> ownSubjects() {
    return ownSubjects;
  }

  /** A known subject may be written as offices write it; any other text stays as it is. */
  private static Subject parseSubject(String cell) {
    Subject known = Subject.of(Blanks.halfWidth(cell));
    if (known.isKnown()) {
      return known;
    }
    Meaning meaning = CellWords.meaning(Field.SUBJECT, cell);
    return meaning.isSure() ? Subject.of(meaning.code()) : Subject.of(cell);
  }
}
