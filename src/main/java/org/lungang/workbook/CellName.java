package org.lungang.workbook;

/** What a spreadsheet calls its columns and cells. */
public final class CellName {

  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;
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

  /**
   * The number of the column of a cell that is named plainly, as {@code D17} in row 17; 0 for any
   * other name, which may still be one.
   */
  static int columnOf(String cell, int row) {
    int letters = 0;
    int column = 0;
    while (letters < cell.length() && letters <= MOST_LETTERS && isLetter(cell.charAt(letters))) {
      column = column * LETTERS + cell.charAt(letters) - 'A' + 1;
      letters++;
    }
    int number = 0;
    for (int i = letters; i < cell.length(); i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > row) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return letters <= MOST_LETTERS && number == row && row > 0 ? column : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** As much of a name as a message can show. */
  static String shown(String name) {
    return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
  }
}
