package org.lungang.workbook;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
 * @param printed how many columns are printed, from the left; the others are there to be read by
 *     programs
 * @param filtered whether the headings have buttons to filter and sort by
 */
public record SheetContent(
    String name,
    String title,
    List<String> above,
    List<SheetColumn> columns,
    List<? extends List<?>> rows,
    List<String> below,
    SortedSet<Integer> breaks,
    int printed,
    boolean filtered,
    Role role) {

  /** What a sheet is among the others. */
  public enum Role {
    ORDINARY,
    /** Not for everybody: its tab stands out. */
    INTERNAL,
    /** Shown only when asked, and never printed. */
    HIDDEN
  }

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
        name,
        title,
        List.of(),
        columns,
        rows,
        List.of(),
        Collections.emptySortedSet(),
        columns.size(),
        false,
        Role.ORDINARY);
  }

  /** The same with lines of text above and below. */
  public SheetContent withLines(List<String> linesAbove, List<String> linesBelow) {
    return new SheetContent(
        name, title, linesAbove, columns, rows, linesBelow, breaks, printed, filtered, role);
  }

  /** The same with new pages before some rows. */
  public SheetContent withBreaks(SortedSet<Integer> before) {
    return new SheetContent(
        name, title, above, columns, rows, below, before, printed, filtered, role);
  }

  /** The same with so many columns printed, from the left. */
  public SheetContent withPrinted(int columnsPrinted) {
    return new SheetContent(
        name, title, above, columns, rows, below, breaks, columnsPrinted, filtered, role);
  }

  /** The same with buttons to filter and sort by. */
  public SheetContent withFilter() {
    return new SheetContent(name, title, above, columns, rows, below, breaks, printed, true, role);
  }

  /** The same in another role. */
  public SheetContent withRole(Role other) {
    return new SheetContent(
        name, title, above, columns, rows, below, breaks, printed, filtered, other);
  }

  /** The row of the headings, from 0. */
  int headingRow() {
    return above.size();
  }

  /** The rows of all lines above and below, from 0. */
  List<Integer> lineRows() {
    int firstBelow = headingRow() + 1 + rows.size();
    return IntStream.concat(
            IntStream.range(0, above.size()),
            IntStream.range(firstBelow, firstBelow + below.size()))
        .boxed()
        .toList();
  }
}
