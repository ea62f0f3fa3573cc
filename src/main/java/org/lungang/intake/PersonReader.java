package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.intake.table.TableRow;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.IdNumber;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/** Reads what a row of a roster says of a person. */
final class PersonReader {

  /** Words in remarks that may decide who can be sent. */
  private static final Pattern REMARK =
      Pattern.compile(
          "退休|退养|内退|待退|离职|辞职|调出|调离|借调|借出|抽调|挂职|支教|交流|轮岗|跟岗|走教|产假|怀孕|孕|哺乳|病假|病休|重病|大病|患病"
              + "|停薪|去世|死亡|进修|援疆|援藏|编外|代课|临聘|返聘|不在岗|离岗|开除|停职|特岗|外借|待岗|残疾|癌");

  /** Headings of columns that hold offices only. */
  private static final String OFFICES = ".*(行政|校级|党政|领导|中层|校内职务).*";

  private boolean isAdministrative;

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final DateReader dates;
  private final GradesReader grades;

  /** What lists beside the rosters say: a roster need not. */
  private final Set<Field> elsewhere;

  PersonReader(Inquiry inquiry, SchoolBook schools, DateReader dates, Set<Field> elsewhere) {
    this.inquiry = inquiry;
    this.elsewhere = elsewhere;
    this.schools = schools;
    this.dates = dates;
    this.grades = new GradesReader(inquiry);
  }

  /** Looks at a table once before its rows are read. */
  void begin(MappedTable table) {
    isAdministrative =
        table.described().stream()
            .filter(column -> column.field() == Field.POSITION)
            .anyMatch(column -> column.heading().replaceAll("\\s", "").matches(OFFICES));
    if (!table.has(Field.AT_SCHOOL_SINCE)) {
      inquiry.ask(
          "AT_SCHOOL_SINCE/(no column)",
          () ->
              Inquiry.question(
                  "no-column", true, Inquiry.choices(Choice.HIRED), Field.AT_SCHOOL_SINCE),
          Spot.of(table.table().grid(), table.table().headingRow()));
    }
  }

  /** Whether the office leaves out a person in such a state, of such a category or position. */
  boolean isLeftOut(MappedTable table, TableRow row) {
    Spot spot = table.spot(row);
    boolean leftOut = false;
    for (Field field : List.of(Field.STATUS, Field.CATEGORY, Field.POSITION)) {
      for (String cell : table.cells(row, field)) {
        leftOut |= Choice.LEAVE_OUT.name().equals(inquiry.word(field, cell, spot));
      }
    }
    for (String cell : table.cells(row, Field.REMARK)) {
      Matcher word = REMARK.matcher(cell);
      if (word.find()) {
        leftOut |= remark(word.group(), spot).filter(Choice.LEAVE_OUT.name()::equals).isPresent();
      }
    }
    return leftOut;
  }

  private Optional<String> remark(String word, Spot spot) {
    return inquiry.ask(
        "REMARK/" + word,
        () -> {
          List<Option> options = new ArrayList<>(Inquiry.choices(Choice.KEEP, Choice.LEAVE_OUT));
          boolean nursing = word.matches("产假|怀孕|孕|哺乳");
          for (Circumstance circumstance : Circumstance.values()) {
            options.add(
                new Option(
                    circumstance.name(),
                    circumstance,
                    nursing == (circumstance == Circumstance.PREGNANT_OR_NURSING)
                        && circumstance != Circumstance.KEY_PROJECT));
          }
          return Inquiry.question("remark", true, options, word);
        },
        spot);
  }

  /** Reads a row into a draft. */
  void read(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    person.number = table.cell(row, Field.STAFF_NUMBER);
    born(table, row, person);
    position(table, row, person);
    subject(table, row, person);
    person.band = grades.read(table, row, person.school);
    honor(table, row, person);
    title(table, row, person);
    hired(table, row, person);
    exemption(table, row, person);
    String willing = table.cell(row, Field.WILLINGNESS);
    String code = willing.isEmpty() ? null : inquiry.word(Field.WILLINGNESS, willing, spot);
    person.willingness = code == null ? Willingness.NEUTRAL : Willingness.valueOf(code);
    for (String cell : table.cells(row, Field.PREFERRED_SCHOOLS)) {
      for (String part : cell.split("[;；、,，]")) {
        if (!OfficeSpelling.isBlank(part)) {
          schools.resolve(part, spot).ifPresent(person.preferred::add);
        }
      }
    }
    person.graduatingYears = number(table, row, Field.GRADUATING_YEARS);
    person.weeklyPeriods = number(table, row, Field.WEEKLY_PERIODS);
  }

  private int number(MappedTable table, TableRow row, Field field) {
    String cell = table.cell(row, field);
    String text = OfficeSpelling.normal(cell).replaceAll("[年节]$", "");
    if (text.matches("\\d{1,2}(\\.0+)?")) {
      return Integer.parseInt(text.replaceAll("\\..*", ""));
    } else if (!cell.isEmpty()) {
      inquiry.number(field, cell, table.spot(row));
    }
    return 0;
  }

  /** Gender and birth: by the columns, held against the number where that is right. */
  private void born(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    Optional<IdNumber> number = Optional.empty();
    for (String cell : table.cells(row, Field.ID_NUMBER)) {
      if (number.isEmpty()) {
        number = IdNumber.find(cell).filter(n -> dates.isPossible(Field.BIRTH, n.birth()));
        person.citizen = number.isPresent() ? OfficeSpelling.normal(cell) : "";
      }
    }
    String genderCell = table.cell(row, Field.GENDER);
    String code = genderCell.isEmpty() ? null : inquiry.word(Field.GENDER, genderCell, spot);
    Gender byCell = code == null ? null : Gender.valueOf(code);
    if (byCell != null && number.isPresent() && number.get().gender() != byCell) {
      boolean byNumber = trustsNumber(Field.GENDER, spot);
      person.gender = byNumber ? number.get().gender() : byCell;
    } else if (byCell != null || number.isPresent()) {
      person.gender = byCell != null ? byCell : number.get().gender();
    } else if (genderCell.isEmpty()) {
      code = blank(Field.GENDER, Inquiry.options(Field.GENDER, List.of()), spot);
      person.gender =
          code == null || code.equals(Choice.LEAVE_OUT.name()) ? null : Gender.valueOf(code);
    }
    person.birth = birth(table, row, number);
  }

  private @Nullable LocalDate birth(MappedTable table, TableRow row, Optional<IdNumber> number) {
    Spot spot = table.spot(row);
    String cell = table.cell(row, Field.BIRTH);
    if (cell.isEmpty()) {
      if (number.isEmpty()) {
        blank(Field.BIRTH, List.of(), spot);
      }
      return number.map(IdNumber::birth).orElse(null);
    } else if (number.isEmpty()) {
      return dates.read(table, row, Field.BIRTH);
    }
    LocalDate exact = number.get().birth();
    if (DateCheck.agrees(dates.plain(table, row, Field.BIRTH), exact)) {
      return exact;
    }
    return trustsNumber(Field.BIRTH, spot) ? exact : dates.read(table, row, Field.BIRTH);
  }

  private boolean trustsNumber(Field field, Spot spot) {
    return inquiry
        .ask(
            field.name() + "/differs-from-id-number",
            () ->
                Inquiry.question(
                    "differs", true, Inquiry.choices(Choice.BY_ID_NUMBER, Choice.BY_CELL), field),
            spot)
        .filter(Choice.BY_CELL.name()::equals)
        .isEmpty();
  }

  /** Asks what a blank cell means; whoever is left out for it is no complete person. */
  private @Nullable String blank(Field field, List<Option> options, Spot spot) {
    List<Option> all = new ArrayList<>(options);
    all.addAll(Inquiry.choices(Choice.LEAVE_OUT));
    return inquiry
        .ask(field.name() + "/(blank)", () -> Inquiry.question("blank", true, all, field), spot)
        .orElse(null);
  }

  private void position(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    Position highest = null;
    List<String> cells = table.cells(row, Field.POSITION);
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
    String cell = table.cell(row, Field.SUBJECT);
    if (!cell.isEmpty()) {
      person.subject = subject(cell, spot);
    } else if (!elsewhere.contains(Field.SUBJECT) || table.has(Field.SUBJECT)) {
      needSubject(person);
    }
  }

  private void needSubject(PersonDraft person) {
    if (person.position == Position.TEACHER && person.subject == null) {
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

  private void honor(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    for (String cell : table.cells(row, Field.HONOR)) {
      String code = inquiry.word(Field.HONOR, cell, spot);
      Honor honor = code == null ? Honor.NONE : Honor.valueOf(code);
      person.honor = honor.compareTo(person.honor) > 0 ? honor : person.honor;
    }
    String flag = table.cell(row, Field.HONOR_FLAG);
    if (!flag.isEmpty()
        && person.honor.compareTo(Honor.DISTRICT) < 0
        && Choice.YES.name().equals(inquiry.word(Field.HONOR_FLAG, flag, spot))) {
      inquiry
          .ask(
              "HONOR_FLAG/level",
              () ->
                  Inquiry.question(
                      "flag", true, Inquiry.options(Field.HONOR, List.of("DISTRICT")), Field.HONOR),
              spot)
          .ifPresent(code -> person.honor = Honor.valueOf(code));
    }
  }

  private void title(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    Field field =
        table.has(Field.TITLE) || !table.has(Field.TITLE_RANK) ? Field.TITLE : Field.TITLE_RANK;
    String cell = table.cell(row, field);
    String code = null;
    if (!cell.isEmpty()) {
      code = inquiry.word(field, cell, spot);
    } else if (table.has(field)) {
      List<Option> options = new ArrayList<>(Inquiry.options(Field.TITLE, List.of("UNRATED")));
      options.addAll(1, Inquiry.choices(Choice.UNKNOWN));
      code =
          inquiry
              .ask(
                  "TITLE/(blank)",
                  () -> Inquiry.question("blank", true, options, Field.TITLE),
                  spot)
              .orElse(null);
    }
    person.title = code == null || code.equals(Choice.UNKNOWN.name()) ? null : Title.valueOf(code);
  }

  private void hired(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    boolean blank = table.cell(row, Field.HIRED).isEmpty();
    person.hired = blank ? null : dates.read(table, row, Field.HIRED);
    person.inPost =
        table.cell(row, Field.IN_POST_SINCE).isEmpty()
            ? null
            : dates.read(table, row, Field.IN_POST_SINCE);
    if (!table.cell(row, Field.AT_SCHOOL_SINCE).isEmpty()) {
      person.since = dates.read(table, row, Field.AT_SCHOOL_SINCE);
    } else if (table.has(Field.AT_SCHOOL_SINCE)) {
      String answer = blank(Field.AT_SCHOOL_SINCE, Inquiry.choices(Choice.HIRED), spot);
      person.since = Choice.HIRED.name().equals(answer) ? person.hired : null;
    } else {
      person.since = inquiry.told("AT_SCHOOL_SINCE/(no column)").isPresent() ? person.hired : null;
    }
    if (blank) {
      unknownHired(table, person);
    }
    DateCheck.order(person, inquiry);
  }

  /** Nobody says when somebody began to work: as they came to the school, or they are left out. */
  private void unknownHired(MappedTable table, PersonDraft person) {
    String key = table.has(Field.HIRED) ? "blank" : "no-column";
    boolean since =
        inquiry
            .ask(
                "HIRED/(" + key.replace('-', ' ') + ")",
                () ->
                    Inquiry.question(
                        key,
                        true,
                        Inquiry.choices(Choice.AT_SCHOOL_SINCE, Choice.LEAVE_OUT),
                        Field.HIRED),
                person.spot)
            .filter(Choice.AT_SCHOOL_SINCE.name()::equals)
            .isPresent();
    person.isComplete &= since;
  }

  /** Adds what a list beside the rosters says. */
  void add(MappedTable list, TableRow row, PersonDraft person) {
    Spot spot = list.spot(row);
    honor(list, row, person);
    exemption(list, row, person);
    for (String cell : list.cells(row, Field.POSITION)) {
      String code = inquiry.word(Field.POSITION, cell, spot);
      if (code != null && !code.equals(Choice.LEAVE_OUT.name())) {
        Position position = Position.valueOf(code);
        boolean higher = person.position == null || position.compareTo(person.position) < 0;
        person.position = higher ? position : person.position;
      }
    }
    String subject = list.cell(row, Field.SUBJECT);
    if (!subject.isEmpty() && person.subject == null) {
      person.subject = subject(subject, spot);
    }
    if (person.title == null && list.has(Field.TITLE)) {
      title(list, row, person);
    }
    String willing = list.cell(row, Field.WILLINGNESS);
    String code = willing.isEmpty() ? null : inquiry.word(Field.WILLINGNESS, willing, spot);
    person.willingness = code == null ? person.willingness : Willingness.valueOf(code);
  }

  /** Who stands in no list of managers teaches; what nobody said is asked. */
  void complete(PersonDraft person) {
    if (person.position == null && elsewhere.contains(Field.POSITION)) {
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

  private void exemption(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    for (String cell : table.cells(row, Field.EXEMPTION)) {
      for (String part : cell.split("[;；、,，]")) {
        if (!OfficeSpelling.isBlank(part)) {
          exempt(person, inquiry.word(Field.EXEMPTION, part, spot));
        }
      }
    }
    for (String cell : table.cells(row, Field.STATUS)) {
      exempt(person, inquiry.word(Field.STATUS, cell, spot));
    }
    for (String cell : table.cells(row, Field.REMARK)) {
      Matcher word = REMARK.matcher(cell);
      if (word.find()) {
        exempt(
            person,
            inquiry
                .told("REMARK/" + word.group())
                .flatMap(told -> remark(word.group(), spot))
                .orElse(null));
      }
    }
    String approved = table.cell(row, Field.EXEMPTION_APPROVED);
    person.approved |=
        !approved.isEmpty()
            && Choice.YES.name().equals(inquiry.word(Field.EXEMPTION_APPROVED, approved, spot));
  }

  private static void exempt(PersonDraft person, @Nullable String code) {
    for (Circumstance circumstance : Circumstance.values()) {
      if (circumstance.name().equals(code)) {
        person.circumstances.add(circumstance);
      }
    }
  }
}
