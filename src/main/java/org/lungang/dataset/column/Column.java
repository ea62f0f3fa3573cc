package org.lungang.dataset.column;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Heading;
import org.lungang.language.Code;
import org.lungang.language.Message;
import org.lungang.word.Field;

/**
 * A column of a dataset (docs/reference/files.md), all that is to be known of it in one entry of
 * its table's enum: reading, writing, templates, marks, edits of scenarios and the reference page
 * follow.
 */
public interface Column extends Heading {

  /** By table, then by place in it. */
  Comparator<Column> ORDER = Comparator.comparing(Column::table).thenComparingInt(Heading::ordinal);

  /** The file that the column belongs to. */
  Table table();

  /** What the column is called, holds and means. */
  ColumnEntry<?, ?, ?> entry();

  /** Something for each of some columns, in their order. */
  static <V> Map<Column, V> ordered(Map<? extends Column, V> values) {
    Map<Column, V> ordered = new TreeMap<>(ORDER);
    ordered.putAll(values);
    return ordered;
  }

  @Override
  default String english() {
    return entry().english();
  }

  @Override
  default String chinese() {
    return entry().chinese();
  }

  @Override
  default boolean isRequired() {
    return entry().isRequired();
  }

  @Override
  default Set<Field> fields() {
    Field field = entry().field();
    return field == null ? Set.of() : Set.of(field);
  }

  @Override
  default boolean holdsIds() {
    return entry().type().isId() || references() != null;
  }

  /** What the cells hold. */
  default ColumnKind kind() {
    return entry().type().kind();
  }

  /** The codes that a cell may hold; empty unless the kind is CODE or CODES. */
  default List<Code> codes() {
    return entry().type().codes();
  }

  /** The table whose keys the cells hold; null if they hold none. */
  default @Nullable Table references() {
    return entry().type().references();
  }

  /** The most that a number or a number of degrees can be. */
  default int most() {
    return entry().type().most();
  }

  /** Whether the cells are nobody's business: no problem shows their values. */
  default boolean isPersonal() {
    return entry().isPersonal();
  }

  @Override
  default boolean decidesWhoGoes() {
    return entry().decidesWho();
  }

  /** What a planner writes into the column, in a sentence. */
  default Message explanation() {
    return Message.joined("", List.of(entry().meaning()));
  }
}
