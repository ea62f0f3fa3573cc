package org.lungang.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.intake.table.UnheadedColumns;
import org.lungang.word.EnrolmentWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/**
 * Understands the columns of a table: what the recipe says first, then the dictionary of headings,
 * held against what the cells hold. Where these do not agree, or two columns would hold the same,
 * it is asked.
 */
final class ColumnMapping {

  private static final Set<Field> OF_SCHOOLS =
      EnumSet.of(
          Field.STAGE,
          Field.AREA,
          Field.STUDENTS,
          Field.CLASSES,
          Field.HEADCOUNT,
          Field.LATITUDE,
          Field.LONGITUDE,
          Field.TOWNSHIP,
          Field.WEAK,
          Field.NEW,
          Field.SMALL);

  private static final Set<Field> OF_GROUPS =
      EnumSet.of(Field.GROUP, Field.GROUP_TYPE, Field.LEAD, Field.MEMBERS, Field.ROLE);

  private static final Set<String> FORMER_NAMES = Set.of("曾用名", "曾用名称", "原名", "原名称");

  /** Headings of what somebody belongs to, in systems of other trades. */
  private static final Set<String> WHERE =
      Set.of(
          "部门", "所在部门", "所属部门", "部门名称", "机构", "所属机构", "所在机构", "组织", "所属组织", "组织机构", "处室", "任职部门");

  private static final Set<String> SHORT_NAMES = Set.of("学校简称", "简称", "校名简称", "单位简称", "常用简称");

  private static final Pattern PART_TIME = Pattern.compile("兼(?:任|职|管)?(?:的)?(?:工作|职务|岗位|情况|项目)?");

  /** What only lists of people say. */
  private static final Set<Field> OF_PEOPLE =
      EnumSet.of(
          Field.GENDER,
          Field.BIRTH,
          Field.ID_NUMBER,
          Field.HIRED,
          Field.AT_SCHOOL_SINCE,
          Field.IN_POST_SINCE,
          Field.POSITION,
          Field.TITLE);

  private static final int FEWEST_OF_PEOPLE = 3;

  /** What a list of times at schools is not read for. */
  private static final Set<Field> RANKS =
      EnumSet.of(Field.TITLE, Field.TITLE_RANK, Field.HONOR, Field.HONOR_FLAG, Field.CATEGORY);

  private final HeadedTable table;
  private final Inquiry inquiry;
  private final ColumnPlaces found = new ColumnPlaces();
  private final List<TableColumn> unknown = new ArrayList<>();
  private final List<EnrolmentColumn> counted = new ArrayList<>();
  private final Map<TableColumn, Field> unfit = new LinkedHashMap<>();

  private ColumnMapping(HeadedTable table, Inquiry inquiry) {
    this.table = table;
    this.inquiry = inquiry;
  }

  /** The table with its columns understood. */
  static MappedTable of(HeadedTable table, Inquiry inquiry) {
    ColumnMapping mapping = new ColumnMapping(table, inquiry);
    table.columns().forEach(mapping::add);
    ColumnsTogether.settle(table, mapping.found, mapping.unknown);
    mapping.lookForNames();
    mapping.lookForSubjects();
    if (mapping.found.has(Field.MEMBERS) && !mapping.found.has(Field.NAME)) {
      // Where schools stand as members, 学区 is what they are members of.
      mapping.found.renameAlone(Field.TOWNSHIP, Field.GROUP);
    }
    TableKind kind = KindOfTable.of(mapping.found.all(), table, inquiry);
    mapping.counted.forEach(column -> mapping.describe(column, kind));
    mapping.unfit.forEach((column, field) -> mapping.addUnfit(column, field, kind));
    if (kind == TableKind.STAFF) {
      mapping.unknown.forEach(mapping::addUnknownOfStaff);
    } else {
      for (TableColumn column : mapping.unknown) {
        if (kind == TableKind.SCHOOLS) {
          mapping.addUnknown(column, OF_SCHOOLS);
        } else if (kind == TableKind.GROUPS || mapping.found.has(Field.GROUP)) {
          mapping.addUnknownOfGroups(column);
        } else if (kind == TableKind.TRAVEL
            && !mapping.found.has(Field.MINUTES)
            && new ColumnProfile(table, column.index()).holdsDurations()) {
          mapping.found.place(column, Field.MINUTES, FoundColumn.Confidence.SURE, "cells");
        } else {
          mapping.found.describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
        }
      }
    }
    if (kind == TableKind.NEEDS) {
      mapping.describeRequired(NeedColumn.places(table));
    } else if (kind == TableKind.COURSES) {
      mapping.describeRequired(CourseTables.places(table));
    }
    boolean isMatrix =
        (kind == TableKind.NEEDS || kind == TableKind.COURSES) && NeedColumn.isMatrix(table);
    if (kind != TableKind.OTHER && !isMatrix) {
      new RepeatedColumns(table, inquiry).settle(mapping.found.all());
    }
    return new MappedTable(
        table,
        kind,
        mapping.found.all(),
        mapping.found.described(),
        kind == TableKind.STAFF
            ? new MergedCells(table, inquiry).filled(mapping.found.all())
            : NamesBelow.of(table, kind, mapping.found.all()));
  }

  /** Of columns with one heading the second and later ones are told apart by their number. */
  private String key(TableColumn column) {
    long before =
        table.columns().stream()
            .takeWhile(other -> other != column)
            .filter(other -> other.heading().equals(column.heading()))
            .count();
    return key(column.heading()) + (before == 0 ? "" : "#" + (before + 1));
  }

  /** The key of the question what a column holds, by its whole heading. */
  static String key(String heading) {
    return "column/" + OfficeSpelling.normal(heading);
  }

  private void add(TableColumn column) {
    Optional<Field> told = inquiry.told(key(column)).flatMap(ColumnMapping::field);
    ColumnProfile profile = new ColumnProfile(table, column.index());
    Optional<Field> known =
        isFormerName(column) ? Optional.of(Field.FORMER_NAME) : HeadingWords.find(column.lines());
    Optional<EnrolmentColumn> numbers = EnrolmentColumn.of(column, table);
    if (told.isEmpty() && numbers.isPresent()) {
      counted.add(numbers.get());
    } else if (told.isPresent()) {
      inquiry.ask(key(column), () -> question(column, List.of(told.get())), spot());
      found.place(column, told.get(), FoundColumn.Confidence.ANSWERED, "answered");
    } else if (profile.holdsIdNumbers()) {
      found.place(column, Field.ID_NUMBER, FoundColumn.Confidence.SURE, "id-number");
    } else if (known.isEmpty()) {
      unknown.add(column);
    } else if (known.get() == Field.STAFF_NUMBER && profile.holdsTelephones()) {
      found.place(column, Field.NONE, FoundColumn.Confidence.SURE, "telephone");
    } else if (known.get() == Field.CATEGORY && profile.holdsRanks()) {
      // 岗位 holds 专技十一级 as often as 专任教师.
      found.place(column, Field.TITLE_RANK, FoundColumn.Confidence.SURE, "heading");
    } else if (known.get() == Field.NAME && profile.holdsNumbers()) {
      // 教师 over numbers says how many there are.
      found.describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    } else if (isOfMembers(known.get()) && profile.holdsSchools()) {
      // 新建校 beside 核心校 names a member that is new.
      found.place(column, Field.MEMBERS, FoundColumn.Confidence.SURE, "cells");
    } else if (profile.fits(known.get())) {
      found.place(column, known.get(), FoundColumn.Confidence.SURE, "heading");
    } else {
      unfit.put(column, known.get());
    }
  }

  /**
   * 曾用名 is a school's in a list of schools, and nobody's business in one of people; 简称 beside the
   * name is one more by which the school is found.
   */
  private boolean isFormerName(TableColumn column) {
    String heading = OfficeSpelling.normal(column.heading());
    boolean isShort = SHORT_NAMES.contains(heading);
    return (FORMER_NAMES.contains(heading) || isShort)
        && !isOther(column, Field.NAME)
        && (!isShort || isOther(column, Field.SCHOOL));
  }

  /** Whether a heading says what a school is, in a list that says which school leads a group. */
  private boolean isOfMembers(Field field) {
    return (field == Field.NEW || field == Field.WEAK || field == Field.SMALL)
        && table.columns().stream()
            .anyMatch(other -> HeadingWords.find(other.lines()).equals(Optional.of(Field.LEAD)));
  }

  private boolean isOther(TableColumn column, Field field) {
    return table.columns().stream()
        .filter(other -> other != column)
        .anyMatch(other -> HeadingWords.find(other.lines()).equals(Optional.of(field)));
  }

  /**
   * A table that says much of people and not in which column their names are: it is asked of a
   * column with nothing but names, which else would make the whole table of no use.
   */
  private void lookForNames() {
    long ofPeople = OF_PEOPLE.stream().filter(found::has).count();
    if (ofPeople < FEWEST_OF_PEOPLE || found.has(Field.NAME) || found.has(Field.STAFF_NUMBER)) {
      return;
    }
    List<TableColumn> names =
        unknown.stream()
            .filter(column -> new ColumnProfile(table, column.index()).holdsNames())
            .toList();
    if (names.size() == 1) {
      unknown.remove(names.get(0));
      ask(names.get(0), List.of(Field.NAME, Field.NONE), "column");
    }
  }

  /** Needs of schools in a row each: which column has the subjects, its cells say, 需求岗位. */
  private void lookForSubjects() {
    if (!found.has(Field.SCHOOL)
        || !found.has(Field.REQUIRED)
        || found.has(Field.NAME)
        || found.has(Field.SUBJECT)) {
      return;
    }
    unknown.stream()
        .filter(column -> new ColumnProfile(table, column.index()).isOf(Field.SUBJECT))
        .findFirst()
        .ifPresent(
            column -> {
              unknown.remove(column);
              found.place(column, Field.SUBJECT, FoundColumn.Confidence.SURE, "cells");
            });
  }

  /** A heading in use over cells that do not hold it: asked where such a table may use either. */
  private void addUnfit(TableColumn column, Field field, TableKind kind) {
    ColumnProfile profile = new ColumnProfile(table, column.index());
    Set<Field> fields = new LinkedHashSet<>(profile.likely());
    if (field == Field.CATEGORY && profile.isOf(Field.POSITION)) {
      // 岗位 says what somebody is as often as of which kind.
      found.place(column, Field.POSITION, FoundColumn.Confidence.SURE, "heading");
      return;
    }
    fields.add(field);
    if (kind != TableKind.OTHER) {
      fields.removeIf(f -> !isUsed(f, kind) || f != field && found.has(f));
    }
    if (fields.isEmpty()) {
      found.describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    } else {
      fields.add(Field.NONE);
      ask(column, List.copyOf(fields), "column");
    }
  }

  /** Whether tables of a kind are read for a field. */
  private static boolean isUsed(Field field, TableKind kind) {
    return switch (kind) {
      case STAFF -> !OF_SCHOOLS.contains(field) && !OF_GROUPS.contains(field);
      case SERVICE, ROTATIONS ->
          !OF_SCHOOLS.contains(field) && !OF_GROUPS.contains(field) && !RANKS.contains(field);
      case SCHOOLS, GROUPS -> !field.isOfStaff();
      case NEEDS, ENROLMENT, COURSES, TRAVEL, OTHER -> true;
    };
  }

  /** A heading that nobody knows, with cells that say what it may be of some fields. */
  private void addUnknown(TableColumn column, Set<Field> among) {
    ColumnProfile profile = new ColumnProfile(table, column.index());
    Set<Field> fields = new LinkedHashSet<>();
    NearHeading.find(column.heading()).filter(among::contains).ifPresent(fields::add);
    profile.likely().stream().filter(among::contains).forEach(fields::add);
    fields.removeIf(field -> found.has(field) || !profile.fits(field));
    if (fields.isEmpty() || profile.isEmpty()) {
      found.describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    } else if (isPlain(column, fields)) {
      found.place(column, fields.iterator().next(), FoundColumn.Confidence.SURE, "cells");
    } else {
      fields.add(Field.NONE);
      ask(column, List.copyOf(fields), "column");
    }
  }

  /**
   * Whether all cells of a column say the one thing that they can hold, and no other column without
   * a known heading does.
   */
  private boolean isPlain(TableColumn column, Set<Field> fields) {
    Field field = fields.iterator().next();
    return fields.size() == 1
        && new ColumnProfile(table, column.index()).holdsNothingBut(field)
        && unknown.stream()
            .filter(other -> other != column)
            .noneMatch(other -> new ColumnProfile(table, other.index()).isOf(field));
  }

  /** In a list of groups, a column with names may hold their schools, whatever its heading. */
  private void addUnknownOfGroups(TableColumn column) {
    ColumnProfile profile = new ColumnProfile(table, column.index());
    String heading = OfficeSpelling.normal(column.heading());
    if (heading.equals("名称") && !found.has(Field.GROUP) && !profile.holdsSchools()) {
      found.place(column, Field.GROUP, FoundColumn.Confidence.SURE, "heading");
      return;
    } else if (heading.matches("类别|类型|性质|形式|模式|种类|方式")
        && !found.has(Field.GROUP_TYPE)
        && profile.isOf(Field.GROUP_TYPE)) {
      found.place(column, Field.GROUP_TYPE, FoundColumn.Confidence.SURE, "heading");
      return;
    }
    if (!found.has(Field.ROLE)
        && found.has(Field.SCHOOL)
        && profile.likely().contains(Field.ROLE)) {
      found.place(column, Field.ROLE, FoundColumn.Confidence.SURE, "heading");
    } else if (profile.holdsSchools()) {
      List<Field> fields = new ArrayList<>(List.of(Field.MEMBERS, Field.LEAD, Field.SCHOOL));
      fields.removeIf(field -> field != Field.MEMBERS && found.has(field));
      fields.add(Field.NONE);
      ask(column, fields, "column");
    } else {
      addUnknown(column, OF_GROUPS);
    }
  }

  /** 部门 over names of schools alone, where no other column says where people are. */
  private boolean isSchoolOfStaff(TableColumn column) {
    return WHERE.contains(OfficeSpelling.normal(column.heading()))
        && !found.has(Field.SCHOOL)
        && !found.has(Field.SCHOOL_CODE)
        && new ColumnProfile(table, column.index()).holdsSchools();
  }

  /** A heading that nobody knows: near one that is missing, or with cells that say what it is. */
  private void addUnknownOfStaff(TableColumn column) {
    Set<Field> fields = new LinkedHashSet<>();
    boolean isLevel =
        OfficeSpelling.normal(column.heading()).matches("(?:级别|等级|层次|层级)[(]?[\\d一二三]?[)]?");
    if (isLevel
        && (found.has(Field.HONOR) || TitleOfList.isOfHonors(table))
        && new ColumnProfile(table, column.index()).isOf(Field.HONOR)) {
      found.place(column, Field.HONOR, FoundColumn.Confidence.SURE, "heading");
      return;
    }
    if (isSchoolOfStaff(column)) {
      found.place(column, Field.SCHOOL, FoundColumn.Confidence.SURE, "cells");
      return;
    }
    ColumnProfile profile = new ColumnProfile(table, column.index());
    if (PART_TIME.matcher(OfficeSpelling.normal(column.heading())).matches()
        && !profile.holdsOffices()) {
      // 班主任 and 备课组长 are what teachers do besides.
      found.describe(column, Field.NONE, FoundColumn.Confidence.SURE, "unknown");
      return;
    }
    NearHeading.find(column.heading())
        .filter(field -> field.isOfStaff() || field == Field.SCHOOL)
        .ifPresent(fields::add);
    fields.addAll(profile.likely());
    if (profile.holdsDates()) {
      // Dates of a heading that nobody knows may be those that are missing.
      fields.addAll(List.of(Field.AT_SCHOOL_SINCE, Field.HIRED, Field.BIRTH));
    }
    if (UnheadedColumns.is(column) && profile.speaksOfAbsence()) {
      // What is written beside a roster is a remark.
      ask(column, List.of(Field.REMARK, Field.NONE), "column");
      return;
    }
    fields.removeIf(field -> found.has(field) || !profile.fits(field));
    fields.removeAll(OF_SCHOOLS);
    fields.removeAll(OF_GROUPS);
    if (fields.isEmpty() || profile.isEmpty()) {
      found.describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    } else {
      fields.add(Field.NONE);
      ask(column, List.copyOf(fields), "column");
    }
  }

  private void ask(TableColumn column, List<Field> fields, String why) {
    inquiry.ask(key(column), () -> question(column, fields), spot());
    inquiry.expect(fields);
    found.describe(column, Field.NONE, FoundColumn.Confidence.ASKED, why);
  }

  private static Inquiry.Entry question(TableColumn column, List<Field> likely) {
    return UnheadedColumns.is(column)
        ? Inquiry.question("no-heading", true, options(likely), column.heading())
        : Inquiry.question("column", true, options(likely), column.heading());
  }

  private static List<Option> options(List<Field> likely) {
    List<Option> options = new ArrayList<>();
    likely.forEach(field -> options.add(new Option(field.name(), field, true)));
    for (Field field : Field.values()) {
      if (!likely.contains(field)) {
        options.add(new Option(field.name(), field, false));
      }
    }
    return options;
  }

  private static Optional<Field> field(String answer) {
    return options(List.of()).stream()
        .filter(option -> option.isMeantBy(answer))
        .map(option -> Field.valueOf(option.value()))
        .findFirst();
  }

  /** Numbers of classes or pupils of some grades, used in lists of schools alone. */
  private void describe(EnrolmentColumn counted, TableKind kind) {
    if (kind == TableKind.SCHOOLS || kind == TableKind.ENROLMENT) {
      Field field =
          counted.measure() == EnrolmentWords.Measure.CLASSES ? Field.CLASSES : Field.STUDENTS;
      found.describe(counted.column(), field, FoundColumn.Confidence.SURE, "heading");
    } else {
      found.describe(counted.column(), Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    }
  }

  /** The numbers of what is required are used whatever else their headings may say. */
  private void describeRequired(Set<Integer> places) {
    for (TableColumn column : table.columns()) {
      if (places.contains(column.index())) {
        found.describeAnew(column, Field.REQUIRED);
      }
    }
  }

  private Spot spot() {
    return Spot.of(table.grid(), table.headingRow());
  }
}
