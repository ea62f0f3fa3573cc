package org.lungang.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.LessonsColumn;
import org.lungang.dataset.column.MemberColumn;
import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.ServiceColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.dataset.sheet.Origin;

/**
 * A change to rows of a dataset's table that its files do not have: of a scenario, or of a list of
 * objections.
 *
 * @param kind what happens
 * @param key the cells that rows are found by; empty for a row that is added
 * @param cells what they then hold; empty for rows that are removed
 * @param origin where the edit comes from
 * @param line where it stands there, from 1
 * @param batch edits of one batch must not contradict each other; those of a later one take the
 *     place of what earlier ones, and the files, decide about somebody. From 1
 * @param needsRow whether it is an error where no row is found
 */
public record RowEdit(
    Table table,
    Kind kind,
    Map<Column, Cell> key,
    Map<Column, Cell> cells,
    Origin origin,
    int line,
    int batch,
    boolean needsRow) {

  /** What happens to rows. */
  public enum Kind {
    ADD,
    CHANGE,
    REMOVE
  }

  /**
   * A cell of an edit.
   *
   * @param heading the column as it is called there
   * @param line where it stands, from 1
   */
  public record Cell(String heading, String text, int line) {}

  public RowEdit {
    key = ordered(key);
    cells = ordered(cells);
  }

  private static Map<Column, Cell> ordered(Map<Column, Cell> cells) {
    Map<Column, Cell> ordered = new TreeMap<>(Column.ORDER);
    ordered.putAll(cells);
    return Collections.unmodifiableMap(ordered);
  }

  /** The columns that name a row of a table for whoever wants to change it, the first first. */
  public static List<Column> identity(Table table) {
    return switch (table) {
      case SCHOOLS -> List.of(SchoolColumn.ID);
      case GROUPS -> List.of(GroupColumn.ID);
      case MEMBERS -> List.of(MemberColumn.GROUP, MemberColumn.SCHOOL);
      case STAFF -> List.of(StaffColumn.ID);
      case SERVICE -> List.of(ServiceColumn.STAFF);
      case ROTATIONS -> List.of(RotationColumn.STAFF);
      case NEEDS -> List.of(NeedColumn.SCHOOL, NeedColumn.SUBJECT);
      case LESSONS -> List.of(LessonsColumn.SCHOOL, LessonsColumn.SUBJECT);
      case TRAVEL -> List.of(TravelColumn.FROM, TravelColumn.TO);
      case PINS -> List.of(PinColumn.STAFF);
      case CONSENTS -> List.of(ConsentColumn.STAFF, ConsentColumn.PARTY);
    };
  }
}
