package org.lungang.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lungang.intake.table.HeadedTable;
import org.lungang.word.Choice;
import org.lungang.word.Field;

/** What a table is, by its columns. */
final class KindOfTable {

  private static final int FEW_ROWS = 3;

  /** Lists of honors of many years are what they should be, rosters of other years are not. */
  private static final Pattern EARLIER = Pattern.compile("往年|历年|历届");

  /** What tables of numbers of classes and pupils have. */
  private static final Set<Field> COUNTED =
      EnumSet.of(
          Field.SCHOOL,
          Field.SCHOOL_CODE,
          Field.STUDENTS,
          Field.CLASSES,
          Field.HEADCOUNT,
          Field.GRADES,
          Field.REMARK);

  /** What lists of earlier schools are called. */
  private static final Pattern CAREER = Pattern.compile("经历|履历|简历");

  private static final Pattern OTHERS =
      Pattern.compile("退休|离退|离职|辞职|调出|去世|编外|临聘|代课|实习|外聘|待退|作废|旧表");

  /** Who is on the staff, and may not be there. */
  private static final Pattern AWAY = Pattern.compile("借调|借出|支教|交流|轮岗|病休|病假|内退|离岗|待岗|离休");

  /** What a list of people who are no staff may be for. */
  private static final List<Option> OF_OTHERS =
      List.of(
          new Option(TableKind.OTHER.name(), TableKind.OTHER, true),
          new Option(Choice.LEAVE_OUT.name(), Choice.LEAVE_OUT, true),
          new Option(TableKind.STAFF.name(), TableKind.STAFF, true));

  private KindOfTable() {}

  /** The kind: what the recipe says, else what the columns say; asked where those say nothing. */
  static TableKind of(Map<Field, List<Integer>> places, HeadedTable table, Inquiry inquiry) {
    Set<Field> fields = places.keySet();
    String key = key(table);
    Optional<TableKind> told =
        inquiry
            .told(key)
            .flatMap(
                answer ->
                    options(TableKind.OTHER).stream()
                        .filter(option -> option.isMeantBy(answer))
                        .map(option -> TableKind.valueOf(option.value()))
                        .findFirst());
    Spot spot = Spot.of(table.grid(), table.headingRow());
    TableKind kind = byFields(places, table);
    boolean ofOthers =
        isOfOthers(table, isRoster(fields))
            && (kind == TableKind.STAFF || kind == TableKind.OTHER && isOfNames(fields));
    if (told.isEmpty() && isOfThoseLeftOut(table, inquiry)) {
      inquiry.ask(key, () -> Inquiry.question("others", true, OF_OTHERS, spot.place()), spot);
      return TableKind.STAFF;
    } else if (told.isPresent()) {
      inquiry.ask(
          key, () -> Inquiry.question("table", true, options(told.get()), spot.place()), spot);
      return told.get();
    } else if (table.grid().hidden() && kind != TableKind.OTHER) {
      // A hidden sheet may be last year's.
      return inquiry
          .ask(key, () -> Inquiry.question("hidden", true, options(kind), spot.place()), spot)
          .map(TableKind::valueOf)
          .orElse(TableKind.OTHER);
    } else if (ofOthers) {
      return inquiry
          .ask(key, () -> Inquiry.question("others", true, OF_OTHERS, spot.place()), spot)
          .map(TableKind::valueOf)
          .orElse(TableKind.OTHER);
    } else if (kind == TableKind.OTHER
        && isOfNames(fields)
        && !fields.contains(Field.HOST_SCHOOL)
        && TitleOfList.says(table)) {
      return TableKind.STAFF;
    } else if (kind == TableKind.OTHER
        && fields.contains(Field.NAME)
        && table.rows().size() >= FEW_ROWS
        && fields.size() > 1) {
      return inquiry
          .ask(
              key,
              () -> Inquiry.question("table", true, options(TableKind.STAFF), spot.place()),
              spot)
          .map(TableKind::valueOf)
          .orElse(TableKind.OTHER);
    }
    return kind;
  }

  private static String key(HeadedTable table) {
    return "table/" + table.grid().place() + "/" + table.headingRow();
  }

  /** Whether the office says that those on a list are to be left out of the rosters. */
  static boolean isOfThoseLeftOut(HeadedTable table, Inquiry inquiry) {
    return inquiry
        .told(key(table))
        .filter(answer -> OF_OTHERS.get(1).isMeantBy(answer))
        .isPresent();
  }

  /** Whether a table says who it is about, and where they are. */
  private static boolean isOfNames(Set<Field> fields) {
    return fields.contains(Field.NAME)
        && (fields.contains(Field.SCHOOL)
            || fields.contains(Field.SCHOOL_CODE)
            || fields.contains(Field.HOME_SCHOOL));
  }

  private static TableKind byFields(Map<Field, List<Integer>> places, HeadedTable table) {
    Set<Field> fields = places.keySet();
    if (fields.contains(Field.NAME)) {
      boolean person =
          fields.contains(Field.GENDER)
              || fields.contains(Field.BIRTH)
              || fields.contains(Field.ID_NUMBER)
              || fields.contains(Field.AT_SCHOOL_SINCE);
      boolean dated = fields.contains(Field.FROM) || fields.contains(Field.UNTIL);
      boolean isRoster =
          person && !areMostFilled(table, places.getOrDefault(Field.HOST_SCHOOL, List.of()));
      if (fields.contains(Field.HOST_SCHOOL) && dated && !isRoster) {
        return TableKind.ROTATIONS;
      } else if (dated
          && (!person || isCareer(places, table))
          && (fields.contains(Field.EARLIER_SCHOOL) || fields.contains(Field.SCHOOL))) {
        return TableKind.SERVICE;
      }
      long more = fields.stream().filter(f -> f.isOfStaff() && f != Field.NAME).count();
      return more >= 2 || more == 1 && fields.contains(Field.SCHOOL)
          ? TableKind.STAFF
          : TableKind.OTHER;
    } else if (fields.contains(Field.STAFF_NUMBER)
        && fields.contains(Field.HOST_SCHOOL)
        && (fields.contains(Field.FROM) || fields.contains(Field.UNTIL))) {
      return TableKind.ROTATIONS;
    } else if (isPlan(fields, table)) {
      return TableKind.COURSES;
    } else if (fields.contains(Field.FROM_SCHOOL) && fields.contains(Field.TO_SCHOOL)) {
      return TableKind.TRAVEL;
    } else if (fields.contains(Field.SUBJECT)
            && (fields.contains(Field.REQUIRED) || NeedColumn.hasPeriods(table))
        || fields.contains(Field.SCHOOL) && NeedColumn.isMatrix(table)) {
      return TableKind.NEEDS;
    } else if (fields.contains(Field.LEAD) || fields.contains(Field.MEMBERS)) {
      return TableKind.GROUPS;
    } else if (isEnrolment(fields, table)) {
      return TableKind.ENROLMENT;
    } else if (fields.contains(Field.SCHOOL)
        && (fields.contains(Field.STAGE)
            || fields.contains(Field.AREA)
            || fields.contains(Field.STUDENTS)
            || fields.contains(Field.CLASSES)
            || fields.contains(Field.LATITUDE)
            || fields.contains(Field.TOWNSHIP)
            || fields.contains(Field.WEAK))) {
      return TableKind.SCHOOLS;
    } else if (fields.contains(Field.SCHOOL)
        && (fields.contains(Field.GROUP)
            || fields.contains(Field.ROLE) && !GroupTables.nameOf(table).isEmpty())) {
      return TableKind.GROUPS;
    }
    return TableKind.OTHER;
  }

  /** Whether a table that says more of people lists their times at schools, a row each. */
  private static boolean isCareer(Map<Field, List<Integer>> places, HeadedTable table) {
    Set<Field> fields = places.keySet();
    if (!fields.contains(Field.FROM)
        || !fields.contains(Field.UNTIL)
        || fields.contains(Field.AT_SCHOOL_SINCE)
        || fields.contains(Field.HIRED)) {
      return false;
    }
    int column = Objects.requireNonNull(places.get(Field.NAME)).get(0);
    Set<String> names = new HashSet<>();
    long again = table.rows().stream().filter(row -> !names.add(row.row().cell(column))).count();
    return again * 5 >= table.rows().size()
        || Stream.concat(Stream.of(table.grid().sheet()), table.titles().stream())
            .anyMatch(text -> CAREER.matcher(text).find());
  }

  private static boolean isPlan(Set<Field> fields, HeadedTable table) {
    return !fields.contains(Field.SCHOOL)
        && !fields.contains(Field.GROUP)
        && CourseTables.isPlan(
            table,
            fields.contains(Field.SUBJECT),
            fields.contains(Field.GRADES) || fields.contains(Field.STAGE));
  }

  /** Whether a table says nothing of schools but how many classes and pupils they have. */
  private static boolean isEnrolment(Set<Field> fields, HeadedTable table) {
    Set<Field> others = EnumSet.noneOf(Field.class);
    others.addAll(fields);
    others.removeAll(COUNTED);
    if (fields.contains(Field.GRADES)) {
      others.remove(Field.STAGE);
    }
    return fields.contains(Field.SCHOOL)
        && others.isEmpty()
        && (fields.contains(Field.STUDENTS)
            || fields.contains(Field.CLASSES)
            || fields.contains(Field.HEADCOUNT)
            || !EnrolmentColumn.of(table).isEmpty());
  }

  /** Whether a line over people says that they may be no staff, or away. */
  static boolean areOthers(String category) {
    return OTHERS.matcher(category).find() || AWAY.matcher(category).find();
  }

  /** Whether its title or its sheet says that the people are no staff any more, or never were. */
  private static boolean isOfOthers(HeadedTable table, boolean isRoster) {
    return Stream.concat(Stream.of(table.grid().sheet()), table.titles().stream())
        .map(text -> ColourLegend.in(text) ? "" : text)
        .anyMatch(text -> OTHERS.matcher(text).find() || isRoster && EARLIER.matcher(text).find());
  }

  /** A roster says when people were born. */
  private static boolean isRoster(Set<Field> fields) {
    return fields.contains(Field.BIRTH) || fields.contains(Field.ID_NUMBER);
  }

  /** A list of those who were sent names a school in each row; a roster in some. */
  private static boolean areMostFilled(HeadedTable table, List<Integer> columns) {
    long filled =
        table.rows().stream()
            .filter(row -> columns.stream().anyMatch(c -> !row.row().cell(c).isEmpty()))
            .count();
    return filled * 10 >= table.rows().size() * 8L;
  }

  private static List<Option> options(TableKind likely) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(likely.name(), likely, true));
    Arrays.stream(TableKind.values())
        .filter(kind -> kind != likely)
        .forEach(kind -> options.add(new Option(kind.name(), kind, kind == TableKind.OTHER)));
    return options;
  }
}
