package org.lungang.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.workbook.MergedRange;

/**
 * What stands once for several rows of a table that lists no staff: the cell of a school, or of
 * whatever else tells the rows apart, that is merged over them, or blank below its first.
 */
final class NamesBelow {

  /** What a merged cell says of all its rows; of a number each row may be a part. */
  private static final Set<Field> MERGED =
      EnumSet.of(
          Field.SCHOOL,
          Field.SCHOOL_CODE,
          Field.FROM_SCHOOL,
          Field.TO_SCHOOL,
          Field.HOME_SCHOOL,
          Field.HOST_SCHOOL,
          Field.EARLIER_SCHOOL,
          Field.SUBJECT,
          Field.STAGE,
          Field.GRADES,
          Field.FROM,
          Field.UNTIL);

  /** What tells the rows of a school apart. */
  private static final Set<Field> PARTS = EnumSet.of(Field.SUBJECT, Field.GRADES, Field.STAGE);

  private final HeadedTable table;
  private final TableKind kind;
  private final Map<String, String> filled = new HashMap<>();

  private NamesBelow(HeadedTable table, TableKind kind) {
    this.table = table;
    this.kind = kind;
  }

  /** What the rows below say, by row and column. */
  static Map<String, String> of(
      HeadedTable table, TableKind kind, Map<Field, List<Integer>> places) {
    NamesBelow names = new NamesBelow(table, kind);
    boolean reads =
        switch (kind) {
          case SERVICE, ROTATIONS, ENROLMENT, COURSES, TRAVEL -> true;
          // Of several rows for all subjects of a school nobody knows whether they add up.
          case NEEDS -> PARTS.stream().anyMatch(places::containsKey);
          case STAFF, SCHOOLS, GROUPS, OTHER -> false;
        };
    if (reads) {
      places.forEach((field, columns) -> columns.forEach(column -> names.fill(field, column)));
    }
    return Map.copyOf(names.filled);
  }

  private void fill(Field field, int column) {
    if (MERGED.contains(field)) {
      for (MergedRange range : table.grid().merged()) {
        boolean isOver = range.firstColumn() <= column && column <= range.lastColumn();
        if (isOver && range.lastRow() > range.firstRow()) {
          table.rows().stream()
              .filter(row -> row.number() == range.firstRow())
              .map(row -> row.row().cell(range.firstColumn()))
              .forEach(text -> fill(column, range, text));
        }
      }
    }
    if (field == key()
        && FilledDown.isBlockwise(
            table.rows().stream().map(row -> row.row().cell(column)).toList())) {
      String last = "";
      for (TableRow row : table.rows()) {
        String cell = cell(row, column);
        last = OfficeSpelling.isBlank(cell) ? last : cell;
        filled.putIfAbsent(MappedTable.place(row.number(), column), last);
      }
    }
  }

  private void fill(int column, MergedRange range, String text) {
    for (int row = range.firstRow() + 1; row <= range.lastRow(); row++) {
      filled.put(MappedTable.place(row, column), text);
    }
  }

  /** The field of which a blank cell means that of the row above. */
  private Field key() {
    return switch (kind) {
      case NEEDS, ENROLMENT -> Field.SCHOOL;
      case TRAVEL -> Field.FROM_SCHOOL;
      case ROTATIONS -> Field.HOST_SCHOOL;
      case STAFF, SCHOOLS, GROUPS, SERVICE, COURSES, OTHER -> Field.NONE;
    };
  }

  private String cell(TableRow row, int column) {
    String cell = row.row().cell(column);
    return OfficeSpelling.isBlank(cell)
        ? filled.getOrDefault(MappedTable.place(row.number(), column), "")
        : cell;
  }
}
