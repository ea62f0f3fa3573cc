package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Assessment;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.Subject;
import org.lungang.district.TravelTime;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Reads earlier schools, rotations in force, needs and minutes. */
final class HistoryTables {

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final DateReader dates;
  private final People people;

  final List<ServicePeriod> service = new ArrayList<>();
  final List<Rotation> rotations = new ArrayList<>();
  final List<Need> needs = new ArrayList<>();
  final List<TravelTime> travel = new ArrayList<>();

  HistoryTables(Inquiry inquiry, SchoolBook schools, DateReader dates, People people) {
    this.inquiry = inquiry;
    this.schools = schools;
    this.dates = dates;
    this.people = people;
  }

  void readService(MappedTable table) {
    Field place = table.has(Field.EARLIER_SCHOOL) ? Field.EARLIER_SCHOOL : Field.SCHOOL;
    String last = "";
    for (TableRow row : table.table().rows()) {
      String school = table.cell(row, place);
      String home = place == Field.SCHOOL ? "" : table.cell(row, Field.SCHOOL);
      String name = table.cell(row, Field.NAME);
      last = name.isEmpty() ? last : name;
      Optional<PersonDraft> person = people.find(table, row, home);
      LocalDate from = date(table, row, Field.FROM);
      LocalDate until = date(table, row, Field.UNTIL);
      // A time that has no end is the one at the present school.
      if (person.isPresent() && from != null && until != null && !school.isEmpty()) {
        Optional<SchoolDraft> known = schools.find(school);
        service.add(
            new ServicePeriod(
                person.get().id,
                known.map(s -> s.id).orElse(OfficeSpelling.half(school)),
                known.map(s -> s.area).orElse(null),
                from,
                until));
      }
    }
  }

  void readRotations(MappedTable table) {
    for (TableRow row : table.table().rows()) {
      String home = table.cell(row, Field.HOME_SCHOOL);
      home = home.isEmpty() ? table.cell(row, Field.SCHOOL) : home;
      Optional<PersonDraft> person = people.find(table, row, home);
      String host = table.cell(row, Field.HOST_SCHOOL);
      if (host.isEmpty() || person.isEmpty()) {
        continue;
      }
      Optional<SchoolDraft> from =
          home.isEmpty() ? person.map(p -> p.school) : schools.resolve(home, table.spot(row));
      Optional<SchoolDraft> to = schools.resolve(host, table.spot(row));
      LocalDate begin = needed(table, row, Field.FROM);
      LocalDate end = needed(table, row, Field.UNTIL);
      String assessed = table.cell(row, Field.ASSESSMENT);
      String code =
          assessed.isEmpty() ? null : inquiry.word(Field.ASSESSMENT, assessed, table.spot(row));
      String stays = table.cell(row, Field.WISHES_TO_STAY);
      boolean wishes =
          !stays.isEmpty()
              && Choice.YES
                  .name()
                  .equals(inquiry.word(Field.WISHES_TO_STAY, stays, table.spot(row)));
      if (from.isPresent() && to.isPresent() && begin != null && end != null) {
        rotations.add(
            new Rotation(
                person.get().id,
                from.get().id,
                to.get().id,
                null,
                begin,
                end,
                code == null ? null : Assessment.valueOf(code),
                wishes));
      }
    }
  }

  private @Nullable LocalDate date(MappedTable table, TableRow row, Field field) {
    return table.cell(row, field).isEmpty() || table.cell(row, field).matches("至今|现在|今|目前")
        ? null
        : firstDayAfter(field, dates.read(table, row, field));
  }

  private @Nullable LocalDate needed(MappedTable table, TableRow row, Field field) {
    LocalDate date = date(table, row, field);
    if (date == null && table.cell(row, field).isEmpty()) {
      inquiry.ask(
          field.name() + "/(blank)",
          () -> Inquiry.question("blank", true, Inquiry.choices(Choice.LEAVE_OUT), field),
          table.spot(row));
    }
    return date;
  }

  /** The last day of a month as an end means the day after. */
  private static @Nullable LocalDate firstDayAfter(Field field, @Nullable LocalDate date) {
    return date != null && field == Field.UNTIL && date.getDayOfMonth() == date.lengthOfMonth()
        ? date.plusDays(1)
        : date;
  }

  void readNeeds(MappedTable table) {
    for (TableRow row : table.table().rows()) {
      String school = table.cell(row, Field.SCHOOL);
      String subject = table.cell(row, Field.SUBJECT);
      Integer required = number(table, row, Field.REQUIRED);
      if (!school.isEmpty() && !subject.isEmpty() && required != null) {
        Optional<SchoolDraft> at = schools.resolve(school, table.spot(row));
        String code = inquiry.word(Field.SUBJECT, subject, table.spot(row));
        if (at.isPresent() && code != null) {
          needs.add(new Need(at.get().id, Subject.of(code), required));
        }
      }
    }
  }

  void readTravel(MappedTable table) {
    for (TableRow row : table.table().rows()) {
      String from = table.cell(row, Field.FROM_SCHOOL);
      String to = table.cell(row, Field.TO_SCHOOL);
      Integer minutes = number(table, row, Field.MINUTES);
      if (!from.isEmpty() && !to.isEmpty() && minutes != null) {
        Optional<SchoolDraft> one = schools.resolve(from, table.spot(row));
        Optional<SchoolDraft> other = schools.resolve(to, table.spot(row));
        if (one.isPresent() && other.isPresent()) {
          travel.add(new TravelTime(one.get().id, other.get().id, minutes));
        }
      }
    }
  }

  private @Nullable Integer number(MappedTable table, TableRow row, Field field) {
    String cell = OfficeSpelling.normal(table.cell(row, field)).replaceAll("(分钟|分|人|名)$", "");
    if (cell.matches("\\d{1,4}(\\.0+)?")) {
      return Integer.valueOf(cell.replaceAll("\\..*", ""));
    }
    inquiry.number(field, cell, table.spot(row));
    return null;
  }

  /** Minutes between the schools of townships, from the small table of the recipe. */
  void addTownships(Recipe recipe) {
    if (recipe.minutes().isEmpty()) {
      return;
    }
    List<SchoolDraft> placed =
        schools.all().stream().filter(s -> !s.township.isEmpty() && !s.leftOut).toList();
    for (int i = 0; i < placed.size(); i++) {
      for (int j = i + 1; j < placed.size(); j++) {
        SchoolDraft one = placed.get(i);
        SchoolDraft other = placed.get(j);
        Integer minutes = recipe.minutes().get(Recipe.pair(one.township, other.township));
        if (minutes != null && (one.coordinates == null || other.coordinates == null)) {
          travel.add(new TravelTime(one.id, other.id, minutes));
        }
      }
    }
  }
}
