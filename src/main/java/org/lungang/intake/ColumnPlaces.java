package org.lungang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lungang.intake.table.TableColumn;
import org.lungang.language.Message;
import org.lungang.word.Field;

/** Which columns of a table hold each field, and what is told of each column. */
final class ColumnPlaces {

  private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
  private final List<FoundColumn> described = new ArrayList<>();

  /** Whether a column holds a field. */
  boolean has(Field field) {
    return places.containsKey(field);
  }

  /** The columns that hold a field; empty where none does. */
  List<Integer> of(Field field) {
    return places.getOrDefault(field, List.of());
  }

  /** The columns of all fields; may be changed. */
  Map<Field, List<Integer>> all() {
    return places;
  }

  /** What is told of the columns. */
  List<FoundColumn> described() {
    return described;
  }

  /**
   * Takes a column for one that holds a field, and tells so.
   *
   * @param why of the words for it
   */
  void place(TableColumn column, Field field, FoundColumn.Confidence confidence, String why) {
    describe(column, field, confidence, why);
    if (field != Field.NONE) {
      places.computeIfAbsent(field, f -> new ArrayList<>()).add(column.index());
    }
  }

  /** Tells of a column, which holds nothing that is read by its place. */
  void describe(TableColumn column, Field field, FoundColumn.Confidence confidence, String why) {
    described.add(
        new FoundColumn(
            column.index(),
            column.heading(),
            field,
            confidence,
            Message.of(ColumnPlaces.class, "why." + why)));
  }

  /** Whether it was told of a column that its heading holds nothing that is used. */
  boolean isUnused(TableColumn column) {
    return described.stream()
        .anyMatch(told -> told.index() == column.index() && told.field() == Field.NONE);
  }

  /** Takes a column that holds nothing by its heading alone for one that holds a field. */
  void placeAnew(TableColumn column, Field field) {
    describeAnew(column, field);
    places.computeIfAbsent(field, f -> new ArrayList<>()).add(column.index());
  }

  /** Tells of a column that it holds a field by its heading, whatever was told of it before. */
  void describeAnew(TableColumn column, Field field) {
    described.removeIf(before -> before.index() == column.index());
    describe(column, field, FoundColumn.Confidence.SURE, "heading");
  }

  /** Takes the one column that holds a field for another field, if no other holds that. */
  void renameAlone(Field before, Field field) {
    List<Integer> columns = of(before);
    if (columns.size() == 1 && !has(field)) {
      rename(columns.get(0), before, field);
    }
  }

  /** Takes a column for another field than its heading says by itself. */
  void rename(int place, Field before, Field field) {
    places.remove(before);
    places.put(field, new ArrayList<>(List.of(place)));
    described.replaceAll(
        column ->
            column.index() == place
                ? new FoundColumn(
                    column.index(), column.heading(), field, column.confidence(), column.reason())
                : column);
  }
}
