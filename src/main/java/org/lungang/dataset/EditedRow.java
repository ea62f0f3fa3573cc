package org.lungang.dataset;

import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.language.Message;
import org.lungang.word.Blanks;

/** A row that an edit adds, or some of whose cells it changes. */
final class EditedRow implements TableRow {

  private final @Nullable TableRow before;
  private final RowEdit edit;

  /**
   * @param before the row that is changed; null for one that is added
   */
  EditedRow(@Nullable TableRow before, RowEdit edit) {
    this.before = before;
    this.edit = edit;
  }

  @Override
  public String cell(Column column) {
    RowEdit.Cell cell = edit.cells().get(column);
    if (cell != null) {
      return Blanks.strip(cell.text());
    }
    return before == null ? "" : before.cell(column);
  }

  @Override
  public boolean isWithoutValue(Column column) {
    return before != null && !edit.cells().containsKey(column) && before.isWithoutValue(column);
  }

  @Override
  public boolean has(Column column) {
    // Of an added row a cell is missing, not a column.
    return before == null || edit.cells().containsKey(column) || before.has(column);
  }

  @Override
  public String heading(Column column) {
    RowEdit.Cell cell = edit.cells().get(column);
    if (cell != null) {
      return cell.heading();
    }
    return before == null ? column.in(Sheet.languageOf(headings())) : before.heading(column);
  }

  private String headings() {
    return edit.cells().values().stream().map(RowEdit.Cell::heading).findFirst().orElse("");
  }

  @Override
  public int columnNumber(Column column) {
    return before == null || edit.cells().containsKey(column) ? 0 : before.columnNumber(column);
  }

  @Override
  public Place place(Column column) {
    RowEdit.Cell cell = edit.cells().get(column);
    if (cell != null) {
      return new Place(edit.origin(), cell.line());
    }
    return before == null ? place() : before.place(column);
  }

  @Override
  public Place place() {
    return new Place(edit.origin(), edit.line());
  }

  @Override
  public int batch() {
    return edit.batch();
  }

  @Override
  public boolean isRagged() {
    return before != null && before.isRagged();
  }

  @Override
  public Message rightOfRagged() {
    if (before == null) {
      throw new IllegalStateException("An added row has no cells without a heading.");
    }
    return before.rightOfRagged();
  }
}
