package org.lungang.scenario;

import org.lungang.dataset.RowEdit;

/**
 * A value of a scenario file and where it stands.
 *
 * @param key what the file calls it
 * @param path of keys that lead to it
 * @param line from 1
 * @param column from 1
 */
public record Word(String text, String key, String path, int line, int column) {

  /** The same as a cell of an edit. */
  RowEdit.Cell cell() {
    return new RowEdit.Cell(key, text, line);
  }

  /** Another text at the same place. */
  RowEdit.Cell cell(String other) {
    return new RowEdit.Cell(key, other, line);
  }
}
