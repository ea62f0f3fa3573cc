package org.lungang.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;

/**
 * A list of decisions that came after the dataset, objections say, in the form of pins.csv.
 *
 * @param edits a row that is added for each of its rows
 * @param problems what is wrong with the file itself, by line and column; whether its rows hold
 *     together shows when they are read with the dataset
 */
public record PinFile(List<RowEdit> edits, List<Problem> problems) {

  public PinFile {
    edits = List.copyOf(edits);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file from its bytes.
   *
   * @param name what problems call it
   * @param batch of the edits, see {@link RowEdit#batch}
   */
  public static PinFile read(String name, byte[] content, int batch) {
    ProblemList findings = new ProblemList();
    Origin origin = Origin.of(name);
    List<RowEdit> edits = new ArrayList<>();
    Sheet.open(origin, content, Table.PINS.columns(), findings)
        .ifPresent(
            sheet ->
                sheet.forEachRow(row -> edits.add(edit(new FileRow(sheet, row), batch, findings))));
    return new PinFile(edits, findings.sorted());
  }

  private static RowEdit edit(FileRow row, int batch, ProblemList findings) {
    Place place = row.place();
    if (row.isRagged()) {
      findings.error(place.origin(), place.line(), Cells.ragged(), row.rightOfRagged());
    }
    Map<Column, RowEdit.Cell> cells = new TreeMap<>(Column.ORDER);
    for (Column column : Table.PINS.columns()) {
      if (row.has(column)) {
        cells.put(column, new RowEdit.Cell(row.heading(column), row.cell(column), place.line()));
      }
    }
    return new RowEdit(
        Table.PINS, RowEdit.Kind.ADD, Map.of(), cells, place.origin(), place.line(), batch, false);
  }
}
