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

  private final YearsReader years;

  /** Whether the table that is read gives neither date. */
  private boolean saysNothing;

  CareerReader(Inquiry inquiry, DateReader dates, Set<Field> elsewhere) {
    this.years = new YearsReader(inquiry, dates);
    this.inquiry = inquiry;
    this.dates = dates;
    this.elsewhere = elsewhere;
  }

  /** Asks once about a column that a table lacks. */
  void begin(MappedTable table) {
    saysNothing = !says(table, Field.AT_SCHOOL_SINCE) && !says(table, Field.HIRED);
    if (saysNothing) {
      inquiry.ask(
          "AT_SCHOOL_SINCE/(no times)",
          () ->
              Inquiry.question(
                  "no-times",
                  true,
                  Inquiry.choices(Choice.LEAVE_OUT),
                  table.table().grid().place()),
          Spot.of(table.table().grid(), table.table().headingRow()));
    } else if (!has(table, Field.AT_SCHOOL_SINCE)
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

  /** Whether a table, a list beside it or a column that is asked about gives a date. */
  private boolean says(MappedTable table, Field field) {
    return has(table, field) || elsewhere.contains(field) || inquiry.isPending(field);
  }

  /** Whether a table gives a date, or the years since. */
  private static boolean has(MappedTable table, Field field) {
    return table.has(field) || table.has(years(field));
  }

  /** The field that counts the years since a date. */
  private static Field years(Field field) {
    return field == Field.HIRED ? Field.WORK_YEARS : Field.AT_SCHOOL_YEARS;
  }

  void read(MappedTable table, TableRow row, PersonDraft person) {
    person.hasSinceColumn = has(table, Field.AT_SCHOOL_SINCE);
    person.hasHiredColumn = has(table, Field.HIRED);
    person.isComplete &= !saysNothing;
    add(table, row, person);
  }

  /** Adds what a list beside the rosters says, where they say nothing. */
  void add(MappedTable table, TableRow row, PersonDraft person) {
    person.hired = began(person.hired, table, row, Field.HIRED);
    person.since = began(person.since, table, row, Field.AT_SCHOOL_SINCE);
    person.inPost = earlier(person.inPost, table, row, Field.IN_POST_SINCE);
    person.isHiredWritten |= isWritten(table, row, Field.HIRED);
    person.isSinceWritten |= isWritten(table, row, Field.AT_SCHOOL_SINCE);
  }

  private static boolean isWritten(MappedTable table, TableRow row, Field field) {
    return !table.cell(row, field).isEmpty() || !table.cell(row, years(field)).isEmpty();
  }

  /** A date, or else what the years since it give. */
  private @Nullable LocalDate began(
      @Nullable LocalDate known, MappedTable table, TableRow row, Field field) {
    return known == null && table.cell(row, field).isEmpty()
        ? years.since(table, row, years(field))
        : earlier(known, table, row, field);
  }

  private @Nullable LocalDate earlier(
      @Nullable LocalDate known, MappedTable table, TableRow row, Field field) {
    return known != null || table.cell(row, field).isEmpty()
        ? known
        : dates.read(table, row, field);
  }

  /** Asks for what nobody said, and holds the dates to one another. */
  void complete(PersonDraft person) {
    if (!person.isComplete) {
      return;
    }
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
