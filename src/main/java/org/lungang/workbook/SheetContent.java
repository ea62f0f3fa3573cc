package org.lungang.workbook;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sheet that is written: lines of text above, a heading row, rows, and lines of text below.
 *
 * @param name the sheet's name, at most 31 characters, none of {@code []:*?/\}
 * @param title stands above every printed page
 * @param above the first one large and in the middle; the heading row follows
 * @param rows each a value for each column: text, whole or decimal number, {@link Percentage},
 *     date, or an empty text
 * @param below after the rows
 * @param breaks the rows, from 0, before which a new page begins
 * @param hidden whether a spreadsheet shows the sheet only when asked
 */
public record SheetContent(
    String name,
    String title,
    List<String> above,
    List<SheetColumn> columns,
    List<? extends List<?>> rows,
    List<String> below,
    SortedSet<Integer> breaks,
    boolean hidden) {

  public SheetContent {
    above = List.copyOf(above);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    below = List.copyOf(below);
    breaks = Collections.unmodifiableSortedSet(new TreeSet<>(breaks));
  }

  /** A sheet of headings and rows alone. */
  public static SheetContent of(
      String name, String title, List<SheetColumn> columns, List<? extends List<?>> rows) {
    return new SheetContent(
        name, title, List.of(), columns, rows, List.of(), Collections.emptySortedSet(), false);
  }

  /** The same with new pages before some rows. */
  public SheetContent withBreaks(SortedSet<Integer> before) {
    return new SheetContent(name, title, above, columns, rows, below, before, hidden);
  }

  /** The row of the headings, from 0. */
  int headingRow() {
    return above.size();
  }
}
