package org.lungang.dataset.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.workbook.SheetRow;
import org.lungang.workbook.SheetRows;
import org.lungang.workbook.WorkbookRefusal;

/** The rows of a sheet of a workbook. */
public final class WorkbookRows implements RowSource {

  private final SheetRows rows;

  public WorkbookRows(SheetRows rows) {
    this.rows = rows;
  }

  @Override
  public @Nullable List<String> next() throws BrokenRows {
    try {
      SheetRow row = rows.next();
      while (row != null && CsvDialect.isBlank(row.cells())) {
        row = rows.next();
      }
      return row == null ? null : row.cells();
    } catch (WorkbookRefusal e) {
      throw new BrokenRows(e.wrong(), e.right());
    }
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
    return Message.of(WorkbookRows.class, "right.ragged.sheet");
  }
}
