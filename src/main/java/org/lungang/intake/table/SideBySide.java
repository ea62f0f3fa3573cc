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
    if (people == 1) {
      return beside(columns);
    } else if (names < 2 || width < 2 || columns.size() % names != 0) {
      return List.of(columns);
    }
    List<List<TableColumn>> parts = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += width) {
      for (int i = 0; i < width; i++) {
        if (!columns.get(from + i).lines().equals(columns.get(i).lines())) {
          return List.of(columns);
        }
      }
      parts.add(columns.subList(from, from + width));
    }
    return parts;
  }

  private static long count(List<TableColumn> columns, Field field) {
    return columns.stream()
        .filter(column -> HeadingWords.find(column.lines()).filter(field::equals).isPresent())
        .count();
  }

  /**
   * A roster with a list of schools or groups to its right, beyond a column without a heading: both
   * name schools in columns of their own.
   */
  private static List<List<TableColumn>> beside(List<TableColumn> columns) {
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i).index() > columns.get(i - 1).index() + 1) {
        List<TableColumn> left = columns.subList(0, i);
        List<TableColumn> right = columns.subList(i, columns.size());
        Set<Field> ofLeft = fields(left);
        Set<Field> ofRight = fields(right);
        boolean isList =
            ofRight.contains(Field.SCHOOL) && ofRight.stream().anyMatch(OF_SCHOOLS::contains)
                || ofRight.contains(Field.GROUP) && ofRight.stream().anyMatch(OF_GROUPS::contains);
        // 教师情况 over the left half, 学校情况 over the right one.
        boolean isParted =
            ofRight.contains(Field.SCHOOL) && right.size() > 1 && isUnderAnotherParent(left, right);
        if (ofLeft.contains(Field.NAME)
            && (ofLeft.contains(Field.SCHOOL) || isParted)
            && (isList || isParted)
            && ofRight.stream().noneMatch(Field::isOfStaff)) {
          return List.of(left, right);
        }
      }
    }
    return List.of(columns);
  }

  /** Whether one parent stands over all of a part, and over none of the other. */
  private static boolean isUnderAnotherParent(List<TableColumn> left, List<TableColumn> right) {
    String parent = right.get(0).lines().get(0);
    return right.stream()
            .allMatch(column -> column.lines().size() > 1 && column.lines().get(0).equals(parent))
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
    return rows.stream()
        .filter(row -> part.stream().anyMatch(column -> !row.row().cell(column.index()).isEmpty()))
        .toList();
  }
}
