package org.lungang.dataset;

import org.lungang.dataset.column.Column;
import org.lungang.dataset.sheet.Place;
import org.lungang.language.Message;

/** A row of a dataset's table: cells by column, and where each stands. */
interface TableRow {

  /** The cell without room around it; empty where there is none. */
  String cell(Column column);

  /** Whether the cell is told of already, for it holds no value though it seems to. */
  boolean isWithoutValue(Column column);

  /** Whether there is such a column. */
  boolean has(Column column);

  /** The heading as it stands in the file, or would. */
  String heading(Column column);

  /** The place of a column in the file, from 1; 0 where it has none. */
  int columnNumber(Column column);

  /** Where a cell stands. */
  Place place(Column column);

  /** Where the row begins. */
  Place place();

  /** 0 for a row of the files, else {@link RowEdit#batch}. */
  int batch();

  /** Whether it has values where there are no headings, so that its cells may be out of place. */
  boolean isRagged();

  /** What to do about such a row. */
  Message rightOfRagged();
}
