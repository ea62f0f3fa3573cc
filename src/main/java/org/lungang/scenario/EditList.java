package org.lungang.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;

/** The row edits of one scenario, in the order in which they are made. */
final class EditList {

  private final String file;
  private final int batch;
  private final List<RowEdit> edits = new ArrayList<>();

  /**
   * An empty list.
   *
   * @param file of the scenario
   * @param batch of the edits, see {@link RowEdit#batch}
   */
  EditList(String file, int batch) {
    this.file = file;
    this.batch = batch;
  }

  /** The edits so far. */
  List<RowEdit> all() {
    return List.copyOf(edits);
  }

  /** Adds an edit that the scenario itself says. */
  void add(RowEdit edit) {
    edits.add(edit);
  }

  /** Adds an edit that follows from a line of the scenario, of however many rows. */
  void add(
      Table table,
      RowEdit.Kind kind,
      Map<Column, RowEdit.Cell> key,
      Map<Column, RowEdit.Cell> cells,
      int line) {
    edits.add(new RowEdit(table, kind, key, cells, Origin.of(file), line, batch, false));
  }

  /** Removes all rows that have an id in a column. */
  void remove(Table table, Column column, RowEdit.Cell id) {
    add(table, RowEdit.Kind.REMOVE, Map.of(column, id), Map.of(), id.line());
  }
}
