package org.lungang.workbook;

/** What a spreadsheet calls its columns and cells. */
public final class CellName {

  private static final int LETTERS = 26;
  private static final int LONGEST_SHOWN = 20;

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

  /** The number of a column, from 1, by its name in capital letters. */
  static int columnNumber(String name) {
    int number = 0;
    for (int i = 0; i < name.length(); i++) {
      number = number * LETTERS + name.charAt(i) - 'A' + 1;
    }
    return number;
  }

  /** As much of a name as a message can show. */
  static String shown(String name) {
    return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
  }
}
