package org.lungang.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lungang.district.District;
import org.lungang.district.ServicePeriod;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridReader;
import org.lungang.intake.sheet.UnreadableFile;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.SkippedRow;
import org.lungang.language.Message;
import org.lungang.word.Field;
import org.lungang.word.Shown;

/**
 * Reads an office's own files. Answers go into the recipe ({@link Recipe#withAnswer}) and the files
 * are read again with it, until no question is open that decides who may be sent.
 */
public final class Intake {

  private static final int MOST_NAMES = 5;

  private final Inquiry inquiry;
  private final Recipe recipe;
  private final List<Message> problems = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final RowsUnread unread = new RowsUnread();
  private final MessageDigest content = Identity.digest();

  /** Sheets without headings: schools or groups stand where others have them. */
  private final List<Grid> headless = new ArrayList<>();

  private Intake(Recipe recipe) {
    this.recipe = recipe;
    this.inquiry = new Inquiry(recipe);
  }

  /**
   * Reads files with the answers of a recipe.
   *
   * @param files workbooks and CSV files, in any order
   */
  public static IntakeResult read(List<Path> files, Recipe recipe) {
    return new Intake(recipe).read(files);
  }

  private IntakeResult read(List<Path> files) {
    List<MappedTable> tables = RostersOfTimes.settled(mapped(files), inquiry);
    SchoolBook schools = new SchoolBook(inquiry);
    SchoolTables schoolTables = new SchoolTables(inquiry, schools);
    each(tables, TableKind.SCHOOLS, schoolTables::read);
    if (!schools.isListed()) {
      each(tables, TableKind.ENROLMENT, schoolTables::read);
    }
    GroupTables groups = new GroupTables(inquiry, schools);
    DateReader dates = new DateReader(inquiry, tables);
    Identity identity = new Identity(recipe, content);
    StaffTables staff = new StaffTables(inquiry, schools, dates, tables, identity);
    each(tables, TableKind.STAFF, staff::lookForSchools);
    // Where no list says which schools there are, the groups name them in full.
    each(tables, TableKind.GROUPS, groups::read);
    tables.stream().filter(GroupTables::isAlsoGroups).forEach(groups::read);
    headless.removeIf(grid -> GroupColumns.read(grid, groups) || GroupLines.read(grid, groups));
    groupsBeside(tables, groups);
    groups.complete();
    each(tables, TableKind.STAFF, staff::read);
    schoolTables.complete();
    EnrolmentTables enrolment = new EnrolmentTables(inquiry, schools, unread);
    each(tables, TableKind.SCHOOLS, enrolment::read);
    each(tables, TableKind.ENROLMENT, enrolment::read);
    enrolment.complete();
    List<PersonDraft> people = staff.finish();
    identity.schools(schools.all());
    identity.groups(groups.groups());
    identity.people(people);
    History history =
        history(
            tables,
            schools,
            groups.groups(),
            dates,
            new People(inquiry, schools, identity, people, staff.namesLeftOut()));
    return result(tables, schools, groups, people, history, identity, staff);
  }

  /** The tables of all files, as they come. */
  private List<MappedTable> mapped(List<Path> files) {
    List<MappedTable> tables = new ArrayList<>();
    for (Path file : files) {
      ContinuedSheets continued = new ContinuedSheets(inquiry);
      for (Grid sheet : grids(file)) {
        ColourLegend.places(sheet).forEach(place -> notes.add(say("note.colours", place)));
        Grid grid = GroupColumns.upright(sheet);
        List<HeadedTable> found = GroupColumns.isOne(grid) ? List.of() : continued.find(grid);
        if (found.isEmpty() && !continued.isAsked(grid)) {
          headless.add(grid);
        }
        found.forEach(
            table -> tables.add(ColumnMapping.of(StruckRows.settle(table, inquiry), inquiry)));
      }
    }
    return tables;
  }

  /** Where no list of groups was given, a column beside schools or people says which they are. */
  private static void groupsBeside(List<MappedTable> tables, GroupTables groups) {
    for (TableKind kind : List.of(TableKind.SCHOOLS, TableKind.STAFF)) {
      if (groups.groups().isEmpty()) {
        tables.stream()
            .filter(t -> t.kind() == kind && t.has(Field.GROUP) && t.has(Field.SCHOOL))
            .forEach(groups::read);
      }
    }
  }

  private History history(
      List<MappedTable> tables,
      SchoolBook schools,
      List<GroupDraft> groups,
      DateReader dates,
      People people) {
    TermReader terms = new TermReader(inquiry, dates);
    ServiceTables service = new ServiceTables(inquiry, schools, terms, people);
    each(tables, TableKind.SERVICE, service::read);
    RotationTables rotations = new RotationTables(inquiry, schools, terms, people, unread);
    tables.stream().filter(RotationTables::says).forEach(rotations::read);
    Workload workload = new Workload(inquiry);
    NeedTables needs = new NeedTables(inquiry, schools, workload, unread);
    each(tables, TableKind.NEEDS, needs::read);
    CourseTables courses = new CourseTables(inquiry);
    each(tables, TableKind.COURSES, courses::read);
    classes(courses.plan(recipe), schools, needs, workload);
    needs.complete();
    TravelTables travel = new TravelTables(inquiry, schools, unread);
    each(tables, TableKind.TRAVEL, travel::read);
    headless.removeIf(grid -> MinutesMatrix.read(grid, inquiry, schools, travel::addOfMatrix));
    headless.forEach(grid -> notes.add(say("note.no-table", grid.place(), grid.rows().size())));
    travel.complete(recipe, groups);
    List<ServicePeriod> periods = new ArrayList<>(service.periods());
    periods.addAll(rotations.periods());
    return new History(
        periods,
        rotations.rotations(),
        needs.needs(),
        workload.lessons(people.all()),
        travel.travel());
  }

  /** What the classes of schools have to be taught, where no table says it. */
  private void classes(CoursePlan plan, SchoolBook schools, NeedTables needs, Workload workload) {
    if (plan.isEmpty()) {
      return;
    }
    ClassNeeds classes = new ClassNeeds(inquiry, plan);
    for (SchoolDraft school : schools.all()) {
      if (!school.leftOut && !needs.has(school.id)) {
        classes.add(school, workload);
      }
    }
    if (!classes.without().isEmpty()) {
      List<String> names = classes.without().stream().map(school -> school.name).toList();
      notes.add(
          say(
              "note.no-classes",
              names.size(),
              Message.list(names.subList(0, Math.min(MOST_NAMES, names.size())))));
    }
    if (!classes.unplanned().isEmpty()) {
      notes.add(say("note.no-courses", Message.list(List.copyOf(classes.unplanned()))));
    }
  }

  private List<Grid> grids(Path file) {
    String name = String.valueOf(file.getFileName());
    if (Files.isDirectory(file)) {
      problems.add(say("problem.folder", name));
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        content.update(buffer, 0, read);
      }
      List<Grid> grids = GridReader.read(file);
      if (grids.isEmpty()) {
        notes.add(say("note.empty", name));
      }
      return grids;
    } catch (UnreadableFile e) {
      problems.add(say("problem.file", name, e.wrong(), e.right()));
    } catch (IOException e) {
      problems.add(say("problem.closed", name));
    }
    return List.of();
  }

  private interface Reader {
    void read(MappedTable table);
  }

  private static void each(List<MappedTable> tables, TableKind kind, Reader reader) {
    tables.stream().filter(table -> table.kind() == kind).forEach(reader::read);
  }

  private IntakeResult result(
      List<MappedTable> tables,
      SchoolBook schools,
      GroupTables groups,
      List<PersonDraft> people,
      History history,
      Identity identity,
      StaffTables staff) {
    long whole = people.stream().filter(DistrictDraft::isWhole).count();
    long left = staff.leftOut() + people.size() - whole;
    boolean open = inquiry.questions().stream().anyMatch(q -> q.isOpen() && q.isDecisive());
    if (staff.vacant() > 0) {
      notes.add(say("note.vacant", staff.vacant()));
    }
    if (!staff.nameless().isEmpty()) {
      List<Spot> rows = staff.nameless();
      notes.add(
          say(
              "note.nameless",
              rows.size(),
              Message.list(rows.subList(0, Math.min(MOST_NAMES, rows.size())))));
    }
    staff.unusedRemarks().ifPresent(notes::add);
    staff.unwantedSchools().ifPresent(notes::add);
    unread.told().ifPresent(notes::add);
    if (left > 0 && !open) {
      notes.add(say("note.left-out", left));
    }
    for (Question question : inquiry.questions()) {
      Optional<String> answer = recipe.answer(question.key());
      if (question.isOpen() && answer.isPresent()) {
        notes.add(say("note.answer", Shown.of(answer.get().strip()), question.key()));
      }
    }
    for (GroupDraft group : groups.groups()) {
      if (group.isComplete && group.schools() < 2) {
        notes.add(say("note.small-group", group.name, group.schools()));
      }
    }
    Optional<District> district =
        open || !problems.isEmpty()
            ? Optional.empty()
            : DistrictDraft.of(schools, groups.groups(), people, history);
    return new IntakeResult(
        tables.stream().map(Intake::described).toList(),
        inquiry.questions(),
        district,
        Lacks.of(tables, schools, groups.groups(), history),
        notes,
        problems,
        List.copyOf(Lacks.townships(schools)),
        Lacks.courses(schools, people, history),
        recipe.withIdentity(identity.key(), open ? recipe.twins() : identity.twins()));
  }

  private static FoundTable described(MappedTable mapped) {
    HeadedTable table = mapped.table();
    Map<SkippedRow.Kind, Integer> skipped = new EnumMap<>(SkippedRow.Kind.class);
    table.skipped().forEach(row -> skipped.merge(row.kind(), 1, Integer::sum));
    return new FoundTable(
        table.grid().place(),
        table.headingRow(),
        mapped.kind(),
        mapped.described(),
        table.rows().size(),
        (int) table.rows().stream().filter(row -> row.row().hidden()).count(),
        skipped);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Intake.class, key, arguments);
  }
}
