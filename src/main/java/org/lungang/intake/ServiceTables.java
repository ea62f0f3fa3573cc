package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
  private final List<Stay> stays = new ArrayList<>();

  /** A time at a school; what is written of its end may be no more than the month. */
  private record Stay(ServicePeriod period, boolean endsWithMonth, PersonDraft person) {

    /** The time to the beginning of another one in the month that is written as its end. */
    private Stay before(LocalDate next) {
      return endsWithMonth
              && period.from().isBefore(next)
              && period.until().equals(next.plusMonths(1))
          ? new Stay(
              new ServicePeriod(
                  period.staffId(), period.school(), period.area(), period.from(), next),
              true,
              person)
          : this;
    }
  }

  ServiceTables(Inquiry inquiry, SchoolBook schools, TermReader terms, People people) {
    this.inquiry = inquiry;
    this.schools = schools;
    this.terms = terms;
    this.people = people;
  }

  /**
   * The times. 2003.9 to 2010.9 lasts to the first of September where the next time begins in that
   * month, at another school or at the present one.
   */
  List<ServicePeriod> periods() {
    Map<PersonDraft, List<LocalDate>> begins = new IdentityHashMap<>();
    for (Stay stay : stays) {
      begins.computeIfAbsent(stay.person(), p -> new ArrayList<>()).add(stay.period().from());
    }
    begins.forEach(
        (person, dates) -> {
          if (person.since != null) {
            dates.add(person.since);
          }
        });
    return stays.stream()
        .map(
            stay -> {
              Stay ended = stay;
              for (LocalDate begin : begins.getOrDefault(stay.person(), List.of())) {
                ended = ended.before(begin);
              }
              return ended.period();
            })
        .toList();
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
    ServicePeriod period =
        new ServicePeriod(
            person.id,
            known.map(s -> s.id).orElse(OfficeSpelling.half(school)),
            known.map(s -> s.area).orElse(null),
            from,
            until);
    stays.add(new Stay(period, terms.endsWithMonth(table, row), person));
  }
}
