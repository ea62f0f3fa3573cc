package org.lungang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.lungang.language.Message;
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

  /** What the title of a list of those who need not go says. */
  private static final Pattern POSTPONED =
      Pattern.compile("(?:暂缓|暂不|不宜|不|免|免予|免于|豁免)(?:参加|参与)?(?:教师)?(?:交流|轮岗|流动)|豁免");

  private static final Pattern REASON =
      Pattern.compile("(?:具体|主要|申请|个人)?(?:原因|事由|理由|情形|情况)(?:说明)?|类别|类型");

  /** Until when somebody need not go, whatever it is that ends. */
  private static final Pattern END =
      Pattern.compile("\\p{IsHan}{1,8}(?:结束|截止|期满|到期|终止|满期)(?:时间|日期|年月)?");

  /** Headings of what somebody belongs to, in systems of other trades. */
  private static final Set<String> WHERE =
      Set.of(
          "部门", "所在部门", "所属部门", "部门名称", "机构", "所属机构", "所在机构", "组织", "所属组织", "组织机构", "处室", "任职部门");

  private static final Set<String> SHORT_NAMES = Set.of("学校简称", "简称", "校名简称", "单位简称", "常用简称");

  /** What a list of times at schools is not read for. */
  private static final Set<Field> RANKS =
      EnumSet.of(Field.TITLE, Field.TITLE_RANK, Field.HONOR, Field.HONOR_FLAG, Field.CATEGORY);

  private final HeadedTable table;
  private final Inquiry inquiry;
  private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
  private final List<FoundColumn> described = new ArrayList<>();
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
    mapping.settleTypes();
    TableKind kind = KindOfTable.of(mapping.places, table, inquiry);
    mapping.counted.forEach(column -> mapping.describe(column, kind));
    mapping.unfit.forEach((column, field) -> mapping.addUnfit(column, field, kind));
    if (kind == TableKind.STAFF) {
      mapping.unknown.forEach(mapping::addUnknownOfStaff);
    } else {
      for (TableColumn column : mapping.unknown) {
        if (kind == TableKind.SCHOOLS) {
          mapping.addUnknown(column, OF_SCHOOLS);
        } else if (kind == TableKind.GROUPS || mapping.places.containsKey(Field.GROUP)) {
          mapping.addUnknownOfGroups(column);
        } else {
          mapping.describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
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
      new RepeatedColumns(table, inquiry).settle(mapping.places);
    }
    return new MappedTable(
        table,
        kind,
        mapping.places,
        mapping.described,
        kind == TableKind.STAFF
            ? new MergedCells(table, inquiry).filled(mapping.places)
            : Map.of());
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
      place(column, told.get(), FoundColumn.Confidence.ANSWERED, "answered");
    } else if (profile.holdsIdNumbers()) {
      place(column, Field.ID_NUMBER, FoundColumn.Confidence.SURE, "id-number");
    } else if (known.isEmpty()) {
      unknown.add(column);
    } else if (known.get() == Field.STAFF_NUMBER && profile.holdsTelephones()) {
      place(column, Field.NONE, FoundColumn.Confidence.SURE, "telephone");
    } else if (known.get() == Field.CATEGORY && profile.holdsRanks()) {
      // 岗位 holds 专技十一级 as often as 专任教师.
      place(column, Field.TITLE_RANK, FoundColumn.Confidence.SURE, "heading");
    } else if (profile.fits(known.get())) {
      place(column, known.get(), FoundColumn.Confidence.SURE, "heading");
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

  private boolean isOther(TableColumn column, Field field) {
    return table.columns().stream()
        .filter(other -> other != column)
        .anyMatch(other -> HeadingWords.find(other.lines()).equals(Optional.of(field)));
  }

  /** A heading in use over cells that do not hold it: asked where such a table may use either. */
  private void addUnfit(TableColumn column, Field field, TableKind kind) {
    ColumnProfile profile = new ColumnProfile(table, column.index());
    Set<Field> fields = new LinkedHashSet<>(profile.likely());
    if (field == Field.CATEGORY && profile.isOf(Field.POSITION)) {
      // 岗位 says what somebody is as often as of which kind.
      place(column, Field.POSITION, FoundColumn.Confidence.SURE, "heading");
      return;
    }
    fields.add(field);
    if (kind != TableKind.OTHER) {
      fields.removeIf(f -> !isUsed(f, kind) || f != field && places.containsKey(f));
    }
    if (fields.isEmpty()) {
      describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
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

  /** In a list of earlier schools, the time when a post began is the time when the stay did. */
  private void settlePosts() {
    List<Integer> begins = places.getOrDefault(Field.IN_POST_SINCE, List.of());
    if (begins.size() == 1
        && places.containsKey(Field.EARLIER_SCHOOL)
        && places.containsKey(Field.UNTIL)
        && !places.containsKey(Field.FROM)) {
      rename(begins.get(0), Field.IN_POST_SINCE, Field.FROM);
    }
  }

  /** In a list of those who need not go, what stands beside the reason is the reason's time. */
  private void settleExemptions() {
    boolean isOfPostponed =
        table.titles().stream().anyMatch(title -> POSTPONED.matcher(title).find())
            || POSTPONED.matcher(table.grid().sheet()).find();
    if (!places.containsKey(Field.NAME)) {
      return;
    }
    for (TableColumn column : List.copyOf(unknown)) {
      String heading = OfficeSpelling.normal(column.heading());
      boolean isReason =
          new ColumnProfile(table, column.index()).holdsExemptions()
              || isOfPostponed && REASON.matcher(heading).matches();
      if (isReason && !places.containsKey(Field.EXEMPTION)) {
        unknown.remove(column);
        place(column, Field.EXEMPTION, FoundColumn.Confidence.SURE, "cells");
      }
    }
    if ((places.containsKey(Field.EXEMPTION)
            || isOfPostponed
            || !TitleOfList.absences(table).isEmpty())
        && !places.containsKey(Field.EARLIER_SCHOOL)
        && !places.containsKey(Field.HOST_SCHOOL)) {
      renameAlone(Field.FROM, Field.EXEMPTION_SINCE);
      renameAlone(Field.UNTIL, Field.EXEMPTION_UNTIL);
      for (TableColumn column : List.copyOf(unknown)) {
        if (!places.containsKey(Field.EXEMPTION_UNTIL)
            && END.matcher(OfficeSpelling.normal(column.heading())).matches()) {
          unknown.remove(column);
          place(column, Field.EXEMPTION_UNTIL, FoundColumn.Confidence.SURE, "heading");
        }
      }
    }
  }

  /** Two schools beside minutes are where a way begins and ends. */
  private void settleWays() {
    List<Integer> schools = places.getOrDefault(Field.SCHOOL, List.of());
    if (schools.size() == 2
        && places.containsKey(Field.MINUTES)
        && !places.containsKey(Field.NAME)
        && !places.containsKey(Field.FROM_SCHOOL)
        && !places.containsKey(Field.TO_SCHOOL)) {
      rename(schools.get(0), Field.SCHOOL, Field.FROM_SCHOOL);
      rename(schools.get(1), Field.SCHOOL, Field.TO_SCHOOL);
    }
  }

  private void renameAlone(Field before, Field field) {
    List<Integer> columns = places.getOrDefault(before, List.of());
    if (columns.size() == 1 && !places.containsKey(field)) {
      rename(columns.get(0), before, field);
    }
  }

  /** Takes a column for another field than its heading says by itself. */
  private void rename(int place, Field before, Field field) {
    places.remove(before);
    places.put(field, new ArrayList<>(List.of(place)));
    described.replaceAll(
        column ->
            column.index() == place
                ? new FoundColumn(
                    column.index(), column.heading(), field, column.confidence(), column.reason())
                : column);
  }

  /**
   * In a list of groups, "type" is the type of the group: lists of schools have that heading too.
   */
  private void settleTypes() {
    settlePosts();
    settleExemptions();
    settleWays();
    List<Integer> stages = places.getOrDefault(Field.STAGE, List.of());
    boolean ofGroups =
        places.containsKey(Field.LEAD)
            || places.containsKey(Field.MEMBERS)
            || places.containsKey(Field.GROUP);
    if (stages.size() == 1 && ofGroups && !places.containsKey(Field.GROUP_TYPE)) {
      ColumnProfile profile = new ColumnProfile(table, stages.get(0));
      if (profile.isOf(Field.GROUP_TYPE) && !profile.isOf(Field.STAGE)) {
        rename(stages.get(0), Field.STAGE, Field.GROUP_TYPE);
      }
    }
  }

  /** A heading that nobody knows, with cells that say what it may be of some fields. */
  private void addUnknown(TableColumn column, Set<Field> among) {
    ColumnProfile profile = new ColumnProfile(table, column.index());
    Set<Field> fields = new LinkedHashSet<>();
    NearHeading.find(column.heading()).filter(among::contains).ifPresent(fields::add);
    profile.likely().stream().filter(among::contains).forEach(fields::add);
    fields.removeIf(field -> places.containsKey(field) || !profile.fits(field));
    if (fields.isEmpty() || profile.isEmpty()) {
      describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    } else if (isPlain(column, fields)) {
      place(column, fields.iterator().next(), FoundColumn.Confidence.SURE, "cells");
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
    if (heading.equals("名称") && !places.containsKey(Field.GROUP) && !profile.holdsSchools()) {
      place(column, Field.GROUP, FoundColumn.Confidence.SURE, "heading");
      return;
    } else if (heading.matches("类别|类型|性质|形式|模式|种类|方式")
        && !places.containsKey(Field.GROUP_TYPE)
        && profile.isOf(Field.GROUP_TYPE)) {
      place(column, Field.GROUP_TYPE, FoundColumn.Confidence.SURE, "heading");
      return;
    }
    if (!places.containsKey(Field.ROLE)
        && places.containsKey(Field.SCHOOL)
        && profile.likely().contains(Field.ROLE)) {
      place(column, Field.ROLE, FoundColumn.Confidence.SURE, "heading");
    } else if (profile.holdsSchools()) {
      List<Field> fields = new ArrayList<>(List.of(Field.MEMBERS, Field.LEAD, Field.SCHOOL));
      fields.removeIf(field -> field != Field.MEMBERS && places.containsKey(field));
      fields.add(Field.NONE);
      ask(column, fields, "column");
    } else {
      addUnknown(column, OF_GROUPS);
    }
  }

  /** 部门 over names of schools alone, where no other column says where people are. */
  private boolean isSchoolOfStaff(TableColumn column) {
    return WHERE.contains(OfficeSpelling.normal(column.heading()))
        && !places.containsKey(Field.SCHOOL)
        && !places.containsKey(Field.SCHOOL_CODE)
        && new ColumnProfile(table, column.index()).holdsSchools();
  }

  /** A heading that nobody knows: near one that is missing, or with cells that say what it is. */
  private void addUnknownOfStaff(TableColumn column) {
    Set<Field> fields = new LinkedHashSet<>();
    boolean isLevel =
        OfficeSpelling.normal(column.heading()).matches("(?:级别|等级|层次|层级)[(]?[\\d一二三]?[)]?");
    if (isLevel
        && (places.containsKey(Field.HONOR) || TitleOfList.isOfHonors(table))
        && new ColumnProfile(table, column.index()).isOf(Field.HONOR)) {
      place(column, Field.HONOR, FoundColumn.Confidence.SURE, "heading");
      return;
    }
    if (isSchoolOfStaff(column)) {
      place(column, Field.SCHOOL, FoundColumn.Confidence.SURE, "cells");
      return;
    }
    NearHeading.find(column.heading())
        .filter(field -> field.isOfStaff() || field == Field.SCHOOL)
        .ifPresent(fields::add);
    ColumnProfile profile = new ColumnProfile(table, column.index());
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
    fields.removeIf(field -> places.containsKey(field) || !profile.fits(field));
    fields.removeAll(OF_SCHOOLS);
    fields.removeAll(OF_GROUPS);
    if (fields.isEmpty() || profile.isEmpty()) {
      describe(column, Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    } else {
      fields.add(Field.NONE);
      ask(column, List.copyOf(fields), "column");
    }
  }

  private void ask(TableColumn column, List<Field> fields, String why) {
    inquiry.ask(key(column), () -> question(column, fields), spot());
    inquiry.expect(fields);
    describe(column, Field.NONE, FoundColumn.Confidence.ASKED, why);
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

  private void place(
      TableColumn column, Field field, FoundColumn.Confidence confidence, String why) {
    describe(column, field, confidence, why);
    if (field != Field.NONE) {
      places.computeIfAbsent(field, f -> new ArrayList<>()).add(column.index());
    }
  }

  private void describe(
      TableColumn column, Field field, FoundColumn.Confidence confidence, String why) {
    described.add(
        new FoundColumn(
            column.index(),
            column.heading(),
            field,
            confidence,
            Message.of(ColumnMapping.class, "why." + why)));
  }

  /** Numbers of classes or pupils of some grades, used in lists of schools alone. */
  private void describe(EnrolmentColumn counted, TableKind kind) {
    if (kind == TableKind.SCHOOLS || kind == TableKind.ENROLMENT) {
      Field field =
          counted.measure() == EnrolmentWords.Measure.CLASSES ? Field.CLASSES : Field.STUDENTS;
      describe(counted.column(), field, FoundColumn.Confidence.SURE, "heading");
    } else {
      describe(counted.column(), Field.NONE, FoundColumn.Confidence.UNKNOWN, "unknown");
    }
  }

  /** The numbers of what is required are used whatever else their headings may say. */
  private void describeRequired(Set<Integer> places) {
    for (TableColumn column : table.columns()) {
      if (places.contains(column.index())) {
        described.removeIf(found -> found.index() == column.index());
        describe(column, Field.REQUIRED, FoundColumn.Confidence.SURE, "heading");
      }
    }
  }

  private Spot spot() {
    return Spot.of(table.grid(), table.headingRow());
  }
}
