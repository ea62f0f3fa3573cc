package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Assessment;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;

/** Reads who was sent where, and until when: lists of rotations, and rosters that say it beside. */
final class RotationTables {

  /** Where somebody came from and went to in one cell: 一中→实小. */
  private static final Pattern WAY = Pattern.compile("(.{2,}?)(?:→|⇒|-+>|—+>?|-|至|到)(.{2,})");

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final TermReader terms;
  private final People people;
  private final RowsUnread unread;
  private final List<Rotation> rotations = new ArrayList<>();
  private final List<ServicePeriod> periods = new ArrayList<>();

  RotationTables(
      Inquiry inquiry, SchoolBook schools, TermReader terms, People people, RowsUnread unread) {
    this.unread = unread;
    this.inquiry = inquiry;
    this.schools = schools;
    this.terms = terms;
    this.people = people;
  }

  List<Rotation> rotations() {
    return List.copyOf(rotations);
  }

  /** Times away before people came to their present schools. */
  List<ServicePeriod> periods() {
    return List.copyOf(periods);
  }

  /** Whether a table says of some of its people where they were sent. */
  static boolean says(MappedTable table) {
    return (table.has(Field.NAME) || table.has(Field.STAFF_NUMBER))
        && table.has(Field.HOST_SCHOOL)
        && (table.has(Field.FROM) || table.has(Field.UNTIL))
        && (table.kind() == TableKind.ROTATIONS || table.kind() == TableKind.STAFF);
  }

  void read(MappedTable table) {
    for (TableRow row : table.table().rows()) {
      String host = table.cell(row, Field.HOST_SCHOOL);
      boolean isNamed =
          !table.cell(row, Field.NAME).isEmpty() || !table.cell(row, Field.STAFF_NUMBER).isEmpty();
      if (!host.isEmpty() && isNamed) {
        read(table, row, host);
      } else if (table.kind() == TableKind.ROTATIONS && isNamed) {
        unread.add(table.spot(row));
      }
    }
  }

  private boolean isSchool(Matcher way, int end) {
    return schools.find(way.group(end).strip()).isPresent();
  }

  private void read(MappedTable table, TableRow row, String written) {
    String host = written;
    Spot spot = table.spot(row);
    String home = table.cell(row, Field.HOME_SCHOOL);
    home = home.isEmpty() ? table.cell(row, Field.SCHOOL) : home;
    Matcher way = WAY.matcher(host);
    if (way.matches() && schools.find(host).isEmpty() && isSchool(way, 1) && isSchool(way, 2)) {
      home = home.isEmpty() ? way.group(1) : home;
      host = way.group(2);
    }
    Optional<PersonDraft> person = people.find(table, row, home);
    if (person.isEmpty()) {
      return;
    }
    Optional<SchoolDraft> from =
        home.isEmpty() ? person.map(p -> p.school) : schools.resolve(home, spot);
    Optional<SchoolDraft> to = schools.resolve(host, spot);
    LocalDate begin = terms.from(table, row);
    LocalDate end = begin == null ? null : terms.until(table, row, begin);
    Assessment assessment = assessment(table, row);
    boolean stays = wishesToStay(table, row);
    if (from.isEmpty() || to.isEmpty() || begin == null || end == null) {
      return;
    }
    if (from.get() == to.get()) {
      inquiry.ask(
          "HOST_SCHOOL/own",
          () -> Inquiry.question("own-host", true, Inquiry.choices(Choice.LEAVE_OUT)),
          spot);
    } else if (!terms.isInOrder(begin, end, spot)) {
      return;
    } else if (isBeforePresent(table, row, person.get(), begin)) {
      // Who sent them then is not said: what counts is where they were.
      periods.add(new ServicePeriod(person.get().id, to.get().id, to.get().area, begin, end));
    } else {
      rotations.add(
          new Rotation(
              person.get().id, from.get().id, to.get().id, null, begin, end, assessment, stays));
    }
  }

  /** Whether somebody was sent before they came to their school, and nothing says by which. */
  private static boolean isBeforePresent(
      MappedTable table, TableRow row, PersonDraft person, LocalDate begin) {
    return table.cell(row, Field.HOME_SCHOOL).isEmpty()
        && person.since != null
        && begin.isBefore(person.since);
  }

  private @Nullable Assessment assessment(MappedTable table, TableRow row) {
    String cell = table.cell(row, Field.ASSESSMENT);
    String code = cell.isEmpty() ? null : inquiry.word(Field.ASSESSMENT, cell, table.spot(row));
    return code == null ? null : Assessment.valueOf(code);
  }

  private boolean wishesToStay(MappedTable table, TableRow row) {
    String cell = table.cell(row, Field.WISHES_TO_STAY);
    return !cell.isEmpty()
        && Choice.YES.name().equals(inquiry.word(Field.WISHES_TO_STAY, cell, table.spot(row)));
  }
}
