package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;

/** Tables whose columns stand twice in a sheet, to save paper: left and right half. */
final class SideBySide {

  private static final Set<Field> OF_SCHOOLS =
      EnumSet.of(
          Field.STAGE, Field.AREA, Field.STUDENTS, Field.CLASSES, Field.HEADCOUNT, Field.TOWNSHIP);

  private static final Set<Field> OF_GROUPS =
      EnumSet.of(Field.GROUP_TYPE, Field.LEAD, Field.MEMBERS, Field.ROLE, Field.SCHOOL);

  private SideBySide() {}

  /** The columns of each part; all in one where they do not repeat. */
  static List<List<TableColumn>> parts(List<TableColumn> columns) {
    long people = count(columns, Field.NAME);
    long names = people == 0 ? count(columns, Field.SCHOOL) : people;
    int width = names > 1 ? (int) (columns.size() / names) : columns.size();
    List<List<TableColumn>> beside = beside(columns);
    if (people == 1 || beside.size() > 1) {
      return beside;
    } else if (names < 2 || width < 2 || columns.size() % names != 0) {
      return List.of(columns);
    }
    List<List<TableColumn>> parts = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += width) {
      List<TableColumn> part = columns.subList(from, from + width);
      List<TableColumn> first = columns.subList(0, width);
      if (!headings(part, 0).equals(headings(first, 0))
          && !(hasParent(part)
              && hasParent(first)
              && headings(part, 1).equals(headings(first, 1)))) {
        return List.of(columns);
      }
      parts.add(part);
    }
    return parts;
  }

  /** The lines of headings, without so many of the first. */
  private static List<List<String>> headings(List<TableColumn> columns, int from) {
    return columns.stream()
        .map(column -> column.lines().subList(from, column.lines().size()))
        .toList();
  }

  /** Whether one parent stands over all columns: the school whose people stand below. */
  private static boolean hasParent(List<TableColumn> columns) {
    String parent = columns.get(0).lines().get(0);
    return columns.stream()
        .allMatch(column -> column.lines().size() > 1 && column.lines().get(0).equals(parent));
  }

  private static long count(List<TableColumn> columns, Field field) {
    return columns.stream()
        .filter(column -> HeadingWords.find(column.lines()).filter(field::equals).isPresent())
        .count();
  }

  /** Lists of several kinds side by side, with a column without a heading between them. */
  private static List<List<TableColumn>> beside(List<TableColumn> columns) {
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i).index() > columns.get(i - 1).index() + 1) {
        List<TableColumn> left = columns.subList(0, i);
        List<TableColumn> right = columns.subList(i, columns.size());
        if (isRosterBeside(left, right)
            || isRosterBeside(right, left)
            || isSchoolsBeside(left, right)
            || isSchoolsBeside(right, left)) {
          List<List<TableColumn>> parts = new ArrayList<>(List.of(left));
          parts.addAll(beside(right));
          return parts;
        }
      }
    }
    return List.of(columns);
  }

  /** Whether a roster has a list of schools or groups beside it: both name schools. */
  private static boolean isRosterBeside(List<TableColumn> roster, List<TableColumn> list) {
    Set<Field> ofRoster = fields(roster);
    Set<Field> ofList = fields(list);
    boolean isList = isOfSchools(ofList) || isOfGroups(ofList);
    // 教师情况 over the one half, 学校情况 over the other.
    boolean isParted =
        ofList.contains(Field.SCHOOL) && list.size() > 1 && isUnderAnotherParent(roster, list);
    return ofRoster.contains(Field.NAME)
        && (ofRoster.contains(Field.SCHOOL) || isParted)
        && (isList || isParted)
        && ofList.stream().noneMatch(Field::isOfStaff);
  }

  /** Whether a list of schools has one of groups or of ways beside it. */
  private static boolean isSchoolsBeside(List<TableColumn> schools, List<TableColumn> list) {
    Set<Field> ofSchools = fields(schools);
    Set<Field> ofList = fields(list);
    return isOfSchools(ofSchools)
        && !ofSchools.contains(Field.GROUP)
        && (isOfGroups(ofList) && (ofList.contains(Field.LEAD) || ofList.contains(Field.MEMBERS))
            || ofList.contains(Field.FROM_SCHOOL) && ofList.contains(Field.TO_SCHOOL));
  }

  private static boolean isOfSchools(Set<Field> fields) {
    return fields.contains(Field.SCHOOL) && fields.stream().anyMatch(OF_SCHOOLS::contains);
  }

  private static boolean isOfGroups(Set<Field> fields) {
    return fields.contains(Field.GROUP) && fields.stream().anyMatch(OF_GROUPS::contains);
  }

  /** Whether one parent stands over all of a part, and over none of the other. */
  private static boolean isUnderAnotherParent(List<TableColumn> left, List<TableColumn> right) {
    String parent = right.get(0).lines().get(0);
    return hasParent(right)
        && left.stream().noneMatch(column -> column.lines().get(0).equals(parent));
  }

  private static Set<Field> fields(List<TableColumn> columns) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    columns.forEach(column -> HeadingWords.find(column.lines()).ifPresent(fields::add));
    return fields;
  }

  /** The rows in which a part has anything. */
  static List<TableRow> rowsOf(List<TableColumn> part, List<TableColumn> all, List<TableRow> rows) {
    if (part.size() == all.size()) {
      return rows;
    }
    String parent = hasParent(part) && !hasParent(all) ? part.get(0).lines().get(0) : "";
    return rows.stream()
        .filter(row -> part.stream().anyMatch(column -> !row.row().cell(column.index()).isEmpty()))
        .map(row -> row.section().isEmpty() ? new TableRow(row.row(), parent, row.category()) : row)
        .toList();
  }
}
