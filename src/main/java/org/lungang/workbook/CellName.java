package org.lungang.workbook;

/** What a spreadsheet calls its columns and cells. */
public final class CellName {

  private static final int LETTERS = 26;

  private CellName() {}

  /** The name of a cell, e.g. {@code D17}; column and row count from 1. */
  public static String of(int column, int row) {
    return column(column) + row;
  }

  /** The name of a column, e.g. {@code AB}, which counts from 1. */
  public static String column(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return name.toString();
  }
}
