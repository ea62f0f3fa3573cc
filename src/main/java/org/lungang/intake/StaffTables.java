package org.lungang.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.language.Message;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.Shown;

/** Reads rosters: row by row, with the school that a row, a block, a title or a sheet names. */
final class StaffTables {

  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");

  /** What names of files and sheets say before and behind a school: 05 一小教师(0701定稿). */
  private static final Pattern BESIDE_SCHOOL =
      Pattern.compile(
          "^\\d{1,3}[-_.、 ]*|[(（【\\[][^()（）【】\\[\\]]*[)）】\\]]$|[-_— .]+$|[-_— ]*\\d{2,8}(?:年.*)?$"
              + "|(?:最终|最新|新|定稿|终稿|修改|修订|上报|报送|汇总|副本|稿|版)+$"
              + "|(?:在职|在编|全体|专任)*(?:教师|教职工|教职员工|职工|人员)(?:基本)?(?:情况|信息|数据|名单|花名册|名册|表)*$");

  /** What stands in the place of a name where a post is vacant. */
  private static final Pattern VACANT =
      Pattern.compile("[(（]?(?:空缺|空岗|空编|缺编|缺岗|暂缺|暂空|待补|待定|待招聘|拟招聘|空)\\d*[)）]?");

  /** A number that slipped into the column of names: nobody is called so, and it is personal. */
  private static final Pattern NUMBER = Pattern.compile("[\\d\\s-]{6,}[Xx]?");

  private static final Pattern NAMES_SCHOOL =
      Pattern.compile("小学|中学|初中|高中|学校|幼儿园|中心校|教学点|校区|[实一二三四五六七八九十][中小](?!学)");

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final PersonReader reader;
  private final List<PersonDraft> people = new ArrayList<>();
  private final Set<String> namesLeftOut = new HashSet<>();
  private final List<Spot> nameless = new ArrayList<>();
  private int leftOut;
  private int vacant;

  /** Lists that say one thing or the other of people who stand in a roster. */
  private final List<MappedTable> lists = new ArrayList<>();

  private final List<MappedTable> tables;
  private final Rosters rosters;
  private final Identity identity;

  StaffTables(
      Inquiry inquiry,
      SchoolBook schools,
      DateReader dates,
      List<MappedTable> tables,
      Identity identity) {
    this.inquiry = inquiry;
    this.identity = identity;
    this.schools = schools;
    this.tables = tables;
    this.rosters =
        new Rosters(
            tables.stream()
                .filter(t -> !KindOfTable.isOfThoseLeftOut(t.table(), inquiry))
                .toList());
    Set<Field> elsewhere = EnumSet.noneOf(Field.class);
    tables.stream()
        .filter(t -> t.kind() == TableKind.STAFF && isListBeside(t))
        .filter(t -> !KindOfTable.isOfThoseLeftOut(t.table(), inquiry))
        .forEach(t -> elsewhere.addAll(t.columns().keySet()));
    this.reader = new PersonReader(inquiry, schools, dates, elsewhere);
  }

  private boolean isListBeside(MappedTable table) {
    return KindOfTable.isOfThoseLeftOut(table.table(), inquiry)
        || !rosters.isEmpty() && !rosters.has(table);
  }

  /** Everybody once, with what other lists say of them. */
  List<PersonDraft> finish() {
    List<PersonDraft> once = new Namesakes(inquiry).once(people);
    People found = new People(inquiry, schools, identity, once, namesLeftOut);
    Set<PersonDraft> gone = new LinkedHashSet<>();
    for (MappedTable list : lists) {
      for (TableRow row : list.table().rows()) {
        String name = list.cell(row, Field.NAME);
        if (!name.isEmpty()
            && (found.isKnown(name) || !KindOfTable.isOfThoseLeftOut(list.table(), inquiry))) {
          Field at = list.has(Field.SCHOOL) ? Field.SCHOOL : Field.HOME_SCHOOL;
          String school = list.cell(row, at);
          found
              .find(list, row, school)
              .filter(person -> isLeftOutBy(list, row, person))
              .ifPresent(gone::add);
        }
      }
    }
    gone.forEach(person -> namesLeftOut.add(person.name));
    leftOut += gone.size();
    List<PersonDraft> rest = once.stream().filter(person -> !gone.contains(person)).toList();
    rest.forEach(reader::complete);
    return rest;
  }

  /** Whether a list beside the rosters leaves a person out; adds what it says where it does not. */
  private boolean isLeftOutBy(MappedTable list, TableRow row, PersonDraft person) {
    return KindOfTable.isOfThoseLeftOut(list.table(), inquiry) || !reader.add(list, row, person);
  }

  /** The names of those whom the office's answers leave out. */
  Set<String> namesLeftOut() {
    return namesLeftOut;
  }

  /** What is to be told of remarks of which nothing is used; empty where there are none. */
  Optional<Message> unusedRemarks() {
    return reader.unusedRemarks();
  }

  /** What is to be told of schools that people would rather not go to; empty if none are named. */
  Optional<Message> unwantedSchools() {
    return reader.unwantedSchools();
  }

  /** How many rows are posts that nobody has. */
  int vacant() {
    return vacant;
  }

  /** The rows that name nobody and say so little that nobody is asked about them. */
  List<Spot> nameless() {
    return nameless;
  }

  /** How many rows the office's answers leave out. */
  int leftOut() {
    return leftOut;
  }

  /** Finds the schools that titles and sheets name, before any row is read. */
  void lookForSchools(MappedTable table) {
    if (!isListBeside(table) && !table.has(Field.SCHOOL) && !table.has(Field.SCHOOL_CODE)) {
      named(table.table());
    }
  }

  void read(MappedTable table) {
    if (isListBeside(table)) {
      lists.add(table);
      return;
    }
    List<SchoolDraft> named = table.has(Field.SCHOOL) ? List.of() : named(table.table());
    FilledDown filled =
        new FilledDown(
            table, line -> NAMES_SCHOOL.matcher(line).find() || schools.findIn(line).isPresent());
    reader.begin(table);
    for (TableRow row : table.table().rows()) {
      Spot spot = table.spot(row);
      String name = name(table.cell(row, Field.NAME), inquiry, spot);
      if (VACANT.matcher(name).matches()) {
        vacant++;
        continue;
      } else if (name.isEmpty() || isError(name) || NUMBER.matcher(name).matches()) {
        if (row.row().filled() > 2) {
          inquiry.ask(
              "NAME/(blank)",
              () -> Inquiry.question("no-name", true, Inquiry.choices(Choice.LEAVE_OUT)),
              spot);
          leftOut++;
        } else if (saysAnything(row)) {
          nameless.add(spot);
        }
        continue;
      }
      if (reader.isLeftOut(table, row) || isOfOthers(row, spot)) {
        leftOut++;
        namesLeftOut.add(name);
        continue;
      }
      Optional<SchoolDraft> school = school(table, row, filled, named);
      if (school.isPresent() && !school.get().leftOut) {
        PersonDraft person = new PersonDraft(name, school.get(), spot);
        reader.read(table, row, person);
        people.add(person);
      } else {
        leftOut++;
        namesLeftOut.add(name);
      }
    }
  }

  /** Whether the office leaves out those below a line that says that they may be no staff. */
  private boolean isOfOthers(TableRow row, Spot spot) {
    if (!KindOfTable.areOthers(row.category())) {
      return false;
    }
    String category = OfficeSpelling.normal(row.category()).replaceAll("[(:共].*$", "");
    return inquiry
        .ask(
            "section/" + Shown.of(category),
            () ->
                Inquiry.question(
                    "section",
                    true,
                    Inquiry.choices(Choice.LEAVE_OUT, Choice.KEEP),
                    Shown.of(category)),
            spot)
        .filter(Choice.LEAVE_OUT.name()::equals)
        .isPresent();
  }

  /**
   * The name that a cell means; what stands in brackets behind it is asked where it says nothing.
   */
  static String name(String cell, Inquiry inquiry, Spot spot) {
    PersonName name = PersonName.of(cell);
    boolean isAlone =
        name.isOpen()
            && inquiry
                .ask(
                    "NAME/(in brackets)",
                    () ->
                        Inquiry.question(
                            "name-brackets",
                            true,
                            Inquiry.choices(Choice.NAME_ALONE, Choice.AS_WRITTEN)),
                    spot)
                .filter(Choice.NAME_ALONE.name()::equals)
                .isPresent();
    return isAlone ? name.withoutBrackets() : name.name();
  }

  /** Whether a row without a name holds more than its number. */
  private static boolean saysAnything(TableRow row) {
    return row.row().cells().stream()
        .anyMatch(cell -> !OfficeSpelling.isBlank(cell) && !cell.matches("\\d{1,5}"));
  }

  /** Whether a cell holds what a spreadsheet shows for a failed or uncalculated formula. */
  private static boolean isError(String cell) {
    return cell.startsWith("#") || cell.startsWith("=");
  }

  private Optional<SchoolDraft> school(
      MappedTable table, TableRow row, FilledDown filled, List<SchoolDraft> named) {
    String code = table.cell(row, Field.SCHOOL_CODE);
    Optional<SchoolDraft> coded = code.isEmpty() ? Optional.empty() : schools.find(code);
    if (coded.isPresent()) {
      return coded;
    }
    String cell = isError(filled.school(row)) ? "" : filled.school(row);
    Spot spot = table.spot(row);
    if (!cell.isEmpty()) {
      return schools.resolve(cell, spot);
    }
    Optional<SchoolDraft> ofSection =
        row.section().isEmpty() ? Optional.empty() : schools.findIn(row.section());
    if (ofSection.isPresent()) {
      return ofSection;
    } else if (!table.has(Field.SCHOOL) && NAMES_SCHOOL.matcher(row.section()).find()) {
      // A line over a block names a school that no list has, or that several may be.
      return schools.resolve(row.section(), spot);
    } else if (table.has(Field.SCHOOL)) {
      return blank("no-school", spot, "SCHOOL/(blank)", Set.of());
    } else if (named.size() > 1) {
      // A sheet copied from another school's may keep that school's title.
      return blank(
          "school-differs", spot, "SCHOOL/(differs)/" + spot.place(), new LinkedHashSet<>(named));
    } else if (!named.isEmpty()) {
      return Optional.of(named.get(0));
    }
    Set<SchoolDraft> likely = schools.likelyIn(table.table().grid().sheet());
    return blank(
        "no-school",
        new Spot(spot.place(), 0),
        "SCHOOL/" + spot.place(),
        likely.isEmpty() ? schools.likelyIn(bareName(bareFile(table.table()))) : likely);
  }

  private Optional<SchoolDraft> blank(String text, Spot spot, String key, Set<SchoolDraft> likely) {
    List<Option> options = new ArrayList<>();
    likely.forEach(school -> options.add(Option.plain(school.name, true)));
    options.addAll(Inquiry.choices(Choice.LEAVE_OUT));
    schools.all().stream()
        .filter(school -> !likely.contains(school))
        .forEach(school -> options.add(Option.plain(school.name, false)));
    return inquiry
        .ask(key, () -> Inquiry.question(text, true, options, spot.place()), spot)
        .filter(answer -> !answer.equals(Choice.LEAVE_OUT.name()))
        .flatMap(schools::find);
  }

  /** The schools that titles, the sheet and the file name, each once. */
  private List<SchoolDraft> named(HeadedTable table) {
    Set<SchoolDraft> named = new LinkedHashSet<>();
    List<Supplier<Optional<SchoolDraft>>> places = new ArrayList<>();
    table.titles().forEach(title -> places.add(() -> schools.findIn(title)));
    String sheet = table.grid().sheet();
    places.add(() -> sheet.isEmpty() ? Optional.empty() : ofName(sheet));
    for (Supplier<Optional<SchoolDraft>> place : places) {
      // Where no list says which schools there are, each of these names would be one more.
      if (named.isEmpty() || schools.isListed()) {
        place.get().ifPresent(named::add);
      }
    }
    // A file with a sheet for each of several schools may bear the name of one of them.
    if (named.isEmpty() || schools.isListed() && isAlone(table)) {
      ofName(bareFile(table)).ifPresent(named::add);
    }
    return List.copyOf(named);
  }

  private boolean isAlone(HeadedTable table) {
    return tables.stream()
            .filter(other -> other.table().grid().file().equals(table.grid().file()))
            .count()
        == 1;
  }

  private static String bareFile(HeadedTable table) {
    return ENDING.matcher(table.grid().file()).replaceFirst("");
  }

  private Optional<SchoolDraft> ofName(String name) {
    return schools
        .findIn(name.replaceFirst("^[0-9]{1,3}[-_.、 ]?", ""))
        .or(() -> schools.find(bareName(name)));
  }

  /** The name without what stands before and behind a school in it. */
  private static String bareName(String name) {
    String bare = name.strip();
    String before = "";
    while (!bare.equals(before)) {
      before = bare;
      bare = BESIDE_SCHOOL.matcher(bare).replaceAll("").strip();
    }
    return bare;
  }
}
