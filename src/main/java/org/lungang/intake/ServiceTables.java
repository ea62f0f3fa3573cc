package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lungang.district.ServicePeriod;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Reads where people worked before. */
final class ServiceTables {

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final TermReader terms;
  private final People people;
  private final List<ServicePeriod> periods = new ArrayList<>();

  ServiceTables(Inquiry inquiry, SchoolBook schools, TermReader terms, People people) {
    this.inquiry = inquiry;
    this.schools = schools;
    this.terms = terms;
    this.people = people;
  }

  List<ServicePeriod> periods() {
    return List.copyOf(periods);
  }

  void read(MappedTable table) {
    Field place = table.has(Field.EARLIER_SCHOOL) ? Field.EARLIER_SCHOOL : Field.SCHOOL;
    Optional<PersonDraft> person = Optional.empty();
    for (TableRow row : table.table().rows()) {
      String home = place == Field.SCHOOL ? "" : table.cell(row, Field.SCHOOL);
      boolean isNamed =
          !table.cell(row, Field.NAME).isEmpty() || !table.cell(row, Field.STAFF_NUMBER).isEmpty();
      // A name stands once for all the times below it.
      person = isNamed ? people.find(table, row, home) : person;
      // A time that goes on is the one at the present school.
      if (person.isPresent() && !TermReader.goesOn(table, row)) {
        read(table, row, table.cell(row, place), person.get());
      }
    }
  }

  private void read(MappedTable table, TableRow row, String school, PersonDraft person) {
    if (school.isEmpty()) {
      inquiry.ask(
          "EARLIER_SCHOOL/(blank)",
          () ->
              Inquiry.question(
                  "blank", true, Inquiry.choices(Choice.LEAVE_OUT), Field.EARLIER_SCHOOL),
          table.spot(row));
      return;
    }
    if (table.cell(row, Field.FROM).isEmpty() && table.cell(row, Field.UNTIL).isEmpty()) {
      inquiry.ask(
          "EARLIER_SCHOOL/(no time)",
          () -> Inquiry.question("no-time", true, Inquiry.choices(Choice.LEAVE_OUT)),
          table.spot(row));
      return;
    }
    LocalDate from = terms.from(table, row);
    LocalDate until = from == null ? null : terms.until(table, row, from);
    if (from == null || until == null || !terms.isInOrder(from, until, table.spot(row))) {
      return;
    }
    Optional<SchoolDraft> known = schools.resolveEarlier(school, table.spot(row));
    periods.add(
        new ServicePeriod(
            person.id,
            known.map(s -> s.id).orElse(OfficeSpelling.half(school)),
            known.map(s -> s.area).orElse(null),
            from,
            until));
  }
}
