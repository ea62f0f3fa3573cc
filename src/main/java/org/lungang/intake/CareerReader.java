package org.lungang.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;

/** Reads since when somebody works, is at the school and holds the position. */
final class CareerReader {

  private final Inquiry inquiry;
  private final DateReader dates;

  /** What lists beside the rosters say: a roster need not. */
  private final Set<Field> elsewhere;

  CareerReader(Inquiry inquiry, DateReader dates, Set<Field> elsewhere) {
    this.inquiry = inquiry;
    this.dates = dates;
    this.elsewhere = elsewhere;
  }

  /** Asks once about a column that a table lacks. */
  void begin(MappedTable table) {
    if (!table.has(Field.AT_SCHOOL_SINCE)
        && !elsewhere.contains(Field.AT_SCHOOL_SINCE)
        && !inquiry.isPending(Field.AT_SCHOOL_SINCE)) {
      inquiry.ask(
          "AT_SCHOOL_SINCE/(no column)",
          () ->
              Inquiry.question(
                  "no-column", true, Inquiry.choices(Choice.HIRED), Field.AT_SCHOOL_SINCE),
          Spot.of(table.table().grid(), table.table().headingRow()));
    }
  }

  void read(MappedTable table, TableRow row, PersonDraft person) {
    add(table, row, person);
    person.hasSinceColumn = table.has(Field.AT_SCHOOL_SINCE);
    person.hasHiredColumn = table.has(Field.HIRED);
    person.isSinceWritten = !table.cell(row, Field.AT_SCHOOL_SINCE).isEmpty();
    person.isHiredWritten = !table.cell(row, Field.HIRED).isEmpty();
  }

  /** Adds what a list beside the rosters says, where they say nothing. */
  void add(MappedTable table, TableRow row, PersonDraft person) {
    person.hired = earlier(person.hired, table, row, Field.HIRED);
    person.since = earlier(person.since, table, row, Field.AT_SCHOOL_SINCE);
    person.inPost = earlier(person.inPost, table, row, Field.IN_POST_SINCE);
    person.isHiredWritten |= !table.cell(row, Field.HIRED).isEmpty();
    person.isSinceWritten |= !table.cell(row, Field.AT_SCHOOL_SINCE).isEmpty();
  }

  private @Nullable LocalDate earlier(
      @Nullable LocalDate known, MappedTable table, TableRow row, Field field) {
    return known != null || table.cell(row, field).isEmpty()
        ? known
        : dates.read(table, row, field);
  }

  /** Asks for what nobody said, and holds the dates to one another. */
  void complete(PersonDraft person) {
    if (!person.isSinceWritten) {
      boolean asHired =
          person.hasSinceColumn || elsewhere.contains(Field.AT_SCHOOL_SINCE)
              ? Choice.HIRED
                  .name()
                  .equals(
                      inquiry.blank(
                          Field.AT_SCHOOL_SINCE, Inquiry.choices(Choice.HIRED), person.spot))
              : inquiry.told("AT_SCHOOL_SINCE/(no column)").isPresent();
      person.since = asHired ? person.hired : null;
    }
    if (!person.isHiredWritten) {
      unknownHired(person);
    }
    DateCheck.order(person, inquiry);
  }

  /** Nobody says when somebody began to work: as they came to the school, or they are left out. */
  private void unknownHired(PersonDraft person) {
    boolean hasColumn = person.hasHiredColumn || elsewhere.contains(Field.HIRED);
    if (!hasColumn && inquiry.isPending(Field.HIRED)) {
      return;
    }
    List<Option> options = Inquiry.choices(Choice.AT_SCHOOL_SINCE, Choice.LEAVE_OUT);
    boolean since =
        inquiry
            .ask(
                "HIRED/(" + (hasColumn ? "blank" : "no column") + ")",
                () ->
                    Inquiry.question(hasColumn ? "blank" : "no-column", true, options, Field.HIRED),
                person.spot)
            .filter(Choice.AT_SCHOOL_SINCE.name()::equals)
            .isPresent();
    person.isComplete &= since;
  }
}
