package org.lungang.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that lists everything that was marked, and what belongs to no cell.
 *
 * @param name of the sheet; another one where the workbook has one of this name
 * @param headings one for each column
 * @param widths of the columns, in characters
 * @param lines in their order
 */
public record MarkList(String name, List<String> headings, List<Integer> widths, List<Line> lines) {

  /**
   * A line of the list.
   *
   * @param cells one for each heading
   * @param sheet the sheet that it is about; null for none
   * @param row of that sheet, from 1; 0 for none
   * @param column of that sheet, from 1; 0 for none
   */
  public record Line(List<String> cells, @Nullable String sheet, int row, int column) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public MarkList {
    headings = List.copyOf(headings);
    widths = List.copyOf(widths);
    lines = List.copyOf(lines);
  }
}
