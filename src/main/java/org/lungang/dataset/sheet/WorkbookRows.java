package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** Merged ranges in the order of their first rows, and those of them that are not yet past. */
  private final List<MergedRange> merged;

  private final List<MergedRange> underWay = new ArrayList<>();
  private int begun;
  private Map<Integer, NoValue> withoutValue = Map.of();
  private int hiddenRows;
  private int struckRows;

  /**
   * The rows of a sheet.
   *
   * @param layout of the same sheet
   */
  public WorkbookRows(SheetRows rows, SheetLayout layout) {
    this.rows = rows;
    this.layout = layout;
    this.merged =
        layout.merged().stream().sorted(Comparator.comparingInt(MergedRange::firstRow)).toList();
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
      struckRows += row.struck() ? 1 : 0;
      withoutValue = gaps(row);
      // Nothing more: in a workbook, text is told from formulas.
      return row.cells().stream().map(Blanks::strip).toList();
    } catch (WorkbookRefusal e) {
      throw new BrokenRows(e.wrong(), e.right());
    }
  }

  /** The merged ranges that a row lies in; rows come in their order. */
  private List<MergedRange> rangesIn(int row) throws WorkbookRefusal {
    underWay.removeIf(range -> range.lastRow() < row);
    while (begun < merged.size() && merged.get(begun).firstRow() <= row) {
      MergedRange range = merged.get(begun);
      if (range.lastRow() >= row) {
        underWay.add(range);
      }
      begun++;
    }
    if (underWay.size() > SheetRows.MOST_COLUMNS) {
      // Ranges that overlap, which no spreadsheet allows.
      throw WorkbookRefusal.damaged();
    }
    return underWay;
  }

  private Map<Integer, NoValue> gaps(SheetRow row) throws WorkbookRefusal {
    List<MergedRange> ranges = rangesIn(row.number());
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
      int last = Math.min(range.lastColumn(), SheetRows.MOST_COLUMNS - 1);
      for (int i = range.firstColumn(); i <= last; i++) {
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
  public int struckRows() {
    return struckRows;
  }

  @Override
  public int line() {
    return rows.number();
  }

  @Override
  public Message rightOfRagged() {
    return SheetWords.say("right.ragged.sheet");
  }
}
