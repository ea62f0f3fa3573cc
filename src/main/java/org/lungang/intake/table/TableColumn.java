package org.lungang.intake.table;

import java.util.List;

/**
 * A column of a table.
 *
 * @param index its place in the sheet, from 0
 * @param lines its heading from the top, lines of merged parents first, each line once
 */
public record TableColumn(int index, List<String> lines) {

  public TableColumn {
    lines = List.copyOf(lines);
  }

  /** The whole heading. */
  public String heading() {
    return String.join("/", lines);
  }
}
