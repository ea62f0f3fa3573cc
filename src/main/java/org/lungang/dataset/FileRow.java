package org.lungang.dataset;

import java.util.List;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.language.Message;

/** A row as it stands in a file. */
final class FileRow implements TableRow {

  private final Sheet<Column> sheet;
  private final List<String> row;
  private final int line;

  /** The row that the sheet gave last. */
  FileRow(Sheet<Column> sheet, List<String> row) {
    this.sheet = sheet;
    this.row = row;
    this.line = sheet.line();
  }

  @Override
  public String cell(Column column) {
    return sheet.cell(row, column);
  }

  @Override
  public boolean isWithoutValue(Column column) {
    return sheet.isWithoutValue(column);
  }

  @Override
  public boolean has(Column column) {
    return sheet.has(column);
  }

  @Override
  public String heading(Column column) {
    return sheet.heading(column);
  }

  @Override
  public int columnNumber(Column column) {
    return sheet.columnNumber(column);
  }

  @Override
  public Place place(Column column) {
    return place();
  }

  @Override
  public Place place() {
    return new Place(sheet.origin(), line);
  }

  @Override
  public int batch() {
    return 0;
  }

  @Override
  public boolean isRagged() {
    return sheet.isRagged(row);
  }

  @Override
  public Message rightOfRagged() {
    return sheet.rightOfRagged();
  }
}
