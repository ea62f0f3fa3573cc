package org.lungang.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.report.TextWidth;

/** A table of a page, with a caption and headings that a screen reader can follow. */
public final class HtmlTable {

  private static final String[] TEXT_HEADING = {"scope", "col"};
  private static final String[] NUMBER_HEADING = {"scope", "col", "class", "number"};
  private static final String[] QUIET = {"class", "quiet"};

  private static final String FOUND = "found";

  private static final int WIDE = 3;
  private static final int STACKED = 4;
  private static final int READ_IN_PASSING = 24;

  /**
   * How long a heading may be to stand above its figure in a third of a phone, in Latin letters.
   */
  private static final int NARROW = 32;

  private static final int PRINTED = 80;

  private final Object caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private boolean isQuiet;
  private boolean isLaidOut;
  private int stacked = STACKED;
  private String style = "";
  private @Nullable String id;
  private @Nullable Object note;

  /** A table without columns yet, under a caption. */
  public HtmlTable(Object caption) {
    this.caption = caption;
  }

  private record Column(Object heading, boolean isNumber) {}

  private record Row(String kind, List<Object> cells, List<String> kinds) {}

  /** The id of its body, for a script that fills in other rows. */
  HtmlTable id(String newId) {
    id = newId;
    return this;
  }

  /** Lets the caption be heard and not seen, for a table right below a heading that says it. */
  public HtmlTable quiet() {
    isQuiet = true;
    return this;
  }

  /** Adds a column of texts. */
  public HtmlTable text(Object heading) {
    columns.add(new Column(heading, false));
    return this;
  }

  /** Adds a column of numbers. */
  public HtmlTable number(Object heading) {
    columns.add(new Column(heading, true));
    return this;
  }

  /**
   * Adds a row; its first cell heads it.
   *
   * @throws IllegalArgumentException if there are not as many cells as columns
   */
  public HtmlTable row(Object... cells) {
    return row("", List.of(cells));
  }

  /** Adds a row of a kind, a class of the style sheet. */
  HtmlTable row(String kind, List<Object> cells) {
    return row(kind, cells, Collections.nCopies(cells.size(), ""));
  }

  /** Adds a row of a kind whose cells are of a kind each; "" for none. */
  HtmlTable row(String kind, List<Object> cells, List<String> kinds) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "The row (" + cells + ") must have " + columns.size() + " cells.");
    }
    rows.add(new Row(kind, List.copyOf(cells), List.copyOf(kinds)));
    return this;
  }

  /** Lets a script offer to find rows by their text and to sort by a column. */
  HtmlTable found() {
    return style(FOUND);
  }

  /** Gives the whole table a class of the style sheet. */
  HtmlTable style(String name) {
    style = name;
    return this;
  }

  /** Leaves what becomes of it on a phone to its own rules in the style sheet. */
  public HtmlTable laidOut() {
    isLaidOut = true;
    return this;
  }

  /** Lets a phone show each row by itself, however few columns there are. */
  HtmlTable stacked() {
    stacked = 0;
    return this;
  }

  /** A sentence below the table: what it leaves out, say. */
  public HtmlTable note(Object sentence) {
    note = sentence;
    return this;
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Writes the table, folded under a line that opens it where it has more rows than are read in
   * passing. On paper it is open, unless it would fill pages.
   */
  void writeFolded(Object summary, Html html) {
    if (rows.size() <= READ_IN_PASSING) {
      write(html);
      return;
    }
    html.open("details", "class", rows.size() <= PRINTED ? "print" : "long").line();
    html.element("summary", summary);
    write(html);
    html.close("details").line();
  }

  /** A wide table scrolls by itself on a narrow screen, so the keyboard must reach it. */
  private String[] frame(Html html) {
    return columns.size() < WIDE
        ? new String[] {"class", "table"}
        : new String[] {
          "class", "table", "role", "region", "tabindex", "0", "aria-label", html.said(caption)
        };
  }

  private String[] attributes(Html html) {
    if (columns.size() < stacked || isLaidOut) {
      return style.isEmpty() ? new String[0] : new String[] {"class", style};
    }
    return stack(style, html, columns.stream().map(Column::heading).toList());
  }

  /**
   * What makes a phone show the rows of a table one below the other, with the heading before each
   * cell: the style sheet finds the headings as {@code --h1}, {@code --h2} and so on.
   */
  static String[] stack(String style, Html html, List<?> headings) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < headings.size(); i++) {
      String heading = html.said(headings.get(i)).replace("\\", "\\\\").replace("'", "\\'");
      names.append("--h").append(i + 1).append(":'").append(heading).append("';");
    }
    return new String[] {"class", (style + " stack").strip(), "style", names.toString()};
  }

  /** Writes the table. */
  public void write(Html html) {
    html.open("div", frame(html)).open("table", attributes(html)).line();
    html.element("caption", caption, isQuiet ? QUIET : new String[0]);
    html.open("thead").open("tr");
    for (Column column : columns) {
      html.open("th", column.isNumber() ? NUMBER_HEADING : TEXT_HEADING)
          .text(together(html.said(column.heading())))
          .close("th");
    }
    html.close("tr").close("thead").line();
    html.open("tbody", id == null ? new String[0] : new String[] {"id", id}).line();
    List<Boolean> wide = columns.stream().map(column -> isWide(column, html)).toList();
    rows.forEach(row -> write(row, wide, html));
    html.close("tbody").line().close("table").line();
    if (note != null) {
      html.element("p", note, "class", "note");
    }
    html.close("div").line();
  }

  /** No line of a heading begins with an arrow, nor with the one Chinese character behind it. */
  private static String together(String heading) {
    return heading.replace(" →", "\u00a0→").replaceAll("→ (?=\\p{IsHan}$)", "→\u00a0");
  }

  /** Whether a heading is too long for a third of a phone: then its figure has the whole width. */
  private boolean isWide(Column column, Html html) {
    return columns.size() >= stacked
        && column.isNumber()
        && TextWidth.of(html.said(column.heading())) > NARROW;
  }

  /** A number below zero with a minus as wide as a plus; all else as it is. */
  static Object figure(Object cell) {
    String text = cell instanceof Number ? cell.toString() : "";
    return text.startsWith("-") ? "−" + text.substring(1) : cell;
  }

  private void write(Row row, List<Boolean> wide, Html html) {
    html.open("tr", row.kind().isEmpty() ? new String[0] : new String[] {"class", row.kind()});
    for (int i = 0; i < row.cells().size(); i++) {
      String element = i == 0 ? "th" : "td";
      String kind =
          (columns.get(i).isNumber() ? "number " : "")
              + (wide.get(i) ? "wide " : "")
              + row.kinds().get(i);
      String[] attributes =
          i == 0
              ? new String[] {"scope", "row"}
              : kind.isBlank() ? new String[0] : new String[] {"class", kind.strip()};
      Object cell = figure(row.cells().get(i));
      html.open(element, html.spoken(cell, attributes)).text(cell).close(element);
    }
    html.close("tr").line();
  }
}
