package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.workbook.CellName;
import org.lungang.workbook.MergedRange;
import org.lungang.workbook.SheetLayout;
import org.lungang.workbook.SheetRow;
import org.lungang.workbook.SheetRows;
import org.lungang.workbook.WorkbookRefusal;

/** The rows of a sheet of a workbook. */
public final class WorkbookRows implements RowSource {

  private final SheetRows rows;
  private final SheetLayout layout;
  private final Map<Integer, List<MergedRange>> mergedByRow = new HashMap<>();
  private Map<Integer, NoValue> withoutValue = Map.of();
  private int hiddenRows;

  /**
   * The rows of a sheet.
   *
   * @param layout of the same sheet
   */
  public WorkbookRows(SheetRows rows, SheetLayout layout) {
    this.rows = rows;
    this.layout = layout;
    for (MergedRange range : layout.merged()) {
      for (int row = range.firstRow(); row <= range.lastRow(); row++) {
        mergedByRow.computeIfAbsent(row, each -> new ArrayList<>()).add(range);
      }
    }
  }

  @Override
  public @Nullable List<String> next() throws BrokenRows {
    try {
      SheetRow row = rows.next();
      while (row != null && CsvDialect.isBlank(row.cells())) {
        row = rows.next();
      }
      if (row == null) {
        return null;
      }
      hiddenRows += layout.hiddenRows().get(row.number()) ? 1 : 0;
      withoutValue = gaps(row);
      return row.cells();
    } catch (WorkbookRefusal e) {
      throw new BrokenRows(e.wrong(), e.right());
    }
  }

  private Map<Integer, NoValue> gaps(SheetRow row) {
    List<MergedRange> ranges = mergedByRow.getOrDefault(row.number(), List.of());
    if (ranges.isEmpty() && row.gaps().isEmpty()) {
      return Map.of();
    }
    Map<Integer, NoValue> gaps = new TreeMap<>();
    row.gaps()
        .forEach(
            (place, gap) ->
                gaps.put(
                    place,
                    new NoValue(
                        switch (gap) {
                          case UNCALCULATED -> NoValue.Kind.UNCALCULATED;
                          case LOST_DIGITS -> NoValue.Kind.LOST_DIGITS;
                        },
                        row.cells().get(place))));
    for (MergedRange range : ranges) {
      for (int i = range.firstColumn(); i <= range.lastColumn(); i++) {
        boolean first = row.number() == range.firstRow() && i == range.firstColumn();
        String cell = i < row.cells().size() ? row.cells().get(i) : "";
        if (!first && Blanks.strip(cell).isEmpty()) {
          gaps.put(i, new NoValue(NoValue.Kind.MERGED, address(range)));
        }
      }
    }
    return gaps;
  }

  private static String address(MergedRange range) {
    return CellName.of(range.firstColumn() + 1, range.firstRow())
        + ":"
        + CellName.of(range.lastColumn() + 1, range.lastRow());
  }

  @Override
  public Map<Integer, NoValue> withoutValue() {
    return withoutValue;
  }

  @Override
  public int hiddenRows() {
    return hiddenRows;
  }

  @Override
  public int line() {
    return rows.number();
  }

  /** The cell itself: in a workbook, text is told from formulas. */
  @Override
  public String meant(String cell) {
    return cell;
  }

  @Override
  public Message rightOfRagged() {
    return SheetWords.say("right.ragged.sheet");
  }
}
