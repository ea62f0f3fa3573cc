package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.intake.table.TableRow;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/** Reads what somebody does: position and subject. */
final class PostReader {

  /** Headings of columns that hold offices only. */
  private static final String OFFICES = ".*(行政|校级|党政|领导|中层|校内职务).*";

  /** What is written in a column of offices of those who hold none. */
  private static final Set<String> NO_OFFICE = Set.of("无", "暂无", "没有", "否", "无职务", "无行政职务", "00");

  /** What is written of those who hold no office. */
  private static final Set<String> OTHER_POSTS =
      Set.of(Position.TEACHER.name(), Choice.LEAVE_OUT.name());

  private final Inquiry inquiry;

  /** What lists beside the rosters say: a roster need not. */
  private final Set<Field> elsewhere;

  private boolean isAdministrative;

  /** The subject of a table without a column of subjects. */
  private @Nullable SubjectOfTable ofTable;

  PostReader(Inquiry inquiry, Set<Field> elsewhere) {
    this.inquiry = inquiry;
    this.elsewhere = elsewhere;
  }

  /** Looks at a table once before its rows are read. */
  void begin(MappedTable table) {
    isAdministrative =
        table.described().stream()
                .filter(column -> column.field() == Field.POSITION)
                .anyMatch(column -> column.heading().replaceAll("\\s", "").matches(OFFICES))
            || holdsOffices(table);
    ofTable = table.has(Field.SUBJECT) ? null : new SubjectOfTable(table.table());
  }

  /**
   * Whether all that the columns of positions say are offices, so that who teaches is left blank
   * there.
   */
  private static boolean holdsOffices(MappedTable table) {
    boolean holdsOne = false;
    for (TableRow row : table.table().rows()) {
      for (String cell : table.cells(row, Field.POSITION)) {
        Meaning meaning = CellWords.meaning(Field.POSITION, cell);
        if (!isNoOffice(cell)
            && (!meaning.isKnown() || OTHER_POSTS.contains(meaning.codes().get(0)))) {
          return false;
        }
        holdsOne |= meaning.isSure();
      }
    }
    return holdsOne;
  }

  private static boolean isNoOffice(String cell) {
    return NO_OFFICE.contains(CellWords.withoutCode(OfficeSpelling.normal(cell)));
  }

  /** Whether the office leaves out a person in such a position. */
  boolean isLeftOut(MappedTable table, TableRow row) {
    boolean leftOut = false;
    for (String cell : offices(table, row)) {
      leftOut |=
          Choice.LEAVE_OUT.name().equals(inquiry.word(Field.POSITION, cell, table.spot(row)));
    }
    return leftOut;
  }

  /** What the cells say that somebody is; in a column of offices, who has none has none. */
  private List<String> offices(MappedTable table, TableRow row) {
    List<String> cells = table.cells(row, Field.POSITION);
    if (!isAdministrative || cells.isEmpty()) {
      return cells;
    }
    List<String> offices = new ArrayList<>(cells);
    offices.removeIf(PostReader::isNoOffice);
    return offices;
  }

  void read(MappedTable table, TableRow row, PersonDraft person) {
    position(table, row, person);
    subject(table, row, person);
    table
        .cells(row, Field.REMARK)
        .forEach(remark -> person.remarkedPosts.addAll(RemarkedPosts.in(remark)));
  }

  /** Adds what a list beside the rosters says: of several positions the highest counts. */
  void add(MappedTable list, TableRow row, PersonDraft person) {
    Spot spot = list.spot(row);
    for (String cell : list.cells(row, Field.POSITION)) {
      if (isNoOffice(cell)) {
        continue;
      }
      String code = inquiry.word(Field.POSITION, cell, spot);
      person.isPositionAsked |= code == null;
      if (code != null && !code.equals(Choice.LEAVE_OUT.name())) {
        Position position = Position.valueOf(code);
        boolean higher = person.position == null || position.compareTo(person.position) < 0;
        person.position = higher ? position : person.position;
      }
    }
    String subject = list.cell(row, Field.SUBJECT);
    if (!subject.isEmpty() && person.subject == null) {
      person.subject = subject(subject, spot);
      person.isSubjectAsked |= person.subject == null;
    } else if (!subject.isEmpty() && person.subject != null) {
      Meaning meaning = CellWords.meaning(Field.SUBJECT, subject);
      if (meaning.isSure()
          && !meaning.code().equals(person.subject.code())
          && inquiry.listCounts(Field.SUBJECT, spot)) {
        person.subject = Subject.of(meaning.code());
      }
    }
  }

  /** Who stands in no list of managers teaches; what nobody said is asked. */
  void complete(PersonDraft person) {
    if (!person.remarkedPosts.isEmpty()
        && !person.isPositionAsked
        && (person.position == null || person.position == Position.TEACHER)) {
      person.position =
          RemarkedPosts.settle(
                  person.remarkedPosts, Optional.ofNullable(person.position), inquiry, person.spot)
              .orElse(null);
      person.isPositionAsked = person.position == null;
    }
    if (person.position == null && !person.isPositionAsked && elsewhere.contains(Field.POSITION)) {
      String code =
          inquiry
              .ask(
                  "POSITION/(no list)",
                  () ->
                      Inquiry.question(
                          "no-list",
                          true,
                          Inquiry.options(Field.POSITION, List.of(Position.TEACHER.name())),
                          Field.POSITION),
                  person.spot)
              .orElse(null);
      person.position =
          code == null || code.equals(Choice.LEAVE_OUT.name()) ? null : Position.valueOf(code);
    }
    if (elsewhere.contains(Field.SUBJECT)) {
      needSubject(person);
    }
  }

  private void position(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    Position highest = null;
    List<String> cells = offices(table, row);
    for (String cell : cells) {
      String code = inquiry.word(Field.POSITION, cell, spot);
      if (code == null || code.equals(Choice.LEAVE_OUT.name())) {
        return;
      }
      Position position = Position.valueOf(code);
      highest = highest == null || position.compareTo(highest) < 0 ? position : highest;
    }
    if (cells.isEmpty() && isAdministrative) {
      // Who holds no office in a column of offices teaches.
      highest = Position.TEACHER;
    } else if (cells.isEmpty()
        && (table.has(Field.POSITION) || !inquiry.isPending(Field.POSITION))
        && !(elsewhere.contains(Field.POSITION) && !table.has(Field.POSITION))) {
      String key = table.has(Field.POSITION) ? "(blank)" : "(no column)";
      String code =
          inquiry
              .ask(
                  "POSITION/" + key,
                  () ->
                      Inquiry.question(
                          table.has(Field.POSITION) ? "blank" : "no-column",
                          true,
                          Inquiry.options(Field.POSITION, List.of(Position.TEACHER.name())),
                          Field.POSITION),
                  spot)
              .orElse(null);
      highest =
          code == null || code.equals(Choice.LEAVE_OUT.name()) ? null : Position.valueOf(code);
    }
    person.position = highest;
  }

  private void subject(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    String cell = ofTable == null ? table.cell(row, Field.SUBJECT) : ofTable.of(row);
    if (cell.isEmpty() && !table.has(Field.SUBJECT)) {
      cell = CellWords.subjectTaught(table.cell(row, Field.POSITION));
    }
    if (!cell.isEmpty()) {
      person.subject = subject(cell, spot);
    } else if (table.has(Field.SUBJECT)
        || !elsewhere.contains(Field.SUBJECT) && !inquiry.isPending(Field.SUBJECT)) {
      needSubject(person);
    }
  }

  private void needSubject(PersonDraft person) {
    if (person.position == Position.TEACHER && person.subject == null && !person.isSubjectAsked) {
      boolean kindergarten = person.school.stage == Stage.KINDERGARTEN;
      String key = kindergarten ? "SUBJECT/(blank, kindergarten)" : "SUBJECT/(blank)";
      List<Option> options =
          new ArrayList<>(
              Inquiry.options(
                  Field.SUBJECT, kindergarten ? List.of("EARLY_CHILDHOOD") : List.of()));
      options.addAll(Inquiry.choices(Choice.LEAVE_OUT));
      person.subject =
          inquiry
              .ask(key, () -> Inquiry.question("blank", true, options, Field.SUBJECT), person.spot)
              .filter(code -> !code.equals(Choice.LEAVE_OUT.name()))
              .map(Subject::of)
              .orElse(null);
    }
  }

  private @Nullable Subject subject(String cell, Spot spot) {
    if (SubjectWords.namesSeveral(cell) && !CellWords.meaning(Field.SUBJECT, cell).isSure()) {
      String answer =
          inquiry
              .ask(
                  "SUBJECT/(several)",
                  () ->
                      Inquiry.question(
                          "several",
                          true,
                          Inquiry.choices(Choice.FIRST, Choice.EACH),
                          Field.SUBJECT,
                          cell),
                  spot)
              .orElse(null);
      if (answer == null) {
        return null;
      } else if (answer.equals(Choice.FIRST.name())) {
        Meaning all = CellWords.meaning(Field.SUBJECT, cell);
        return Subject.of(all.codes().get(0));
      }
    }
    String code = inquiry.word(Field.SUBJECT, cell, spot);
    return code == null ? null : Subject.of(code);
  }
}
