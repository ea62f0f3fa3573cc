package org.lungang.intake.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;
import org.jspecify.annotations.Nullable;
import org.lungang.word.Blanks;
import org.lungang.workbook.MergedRange;

/**
 * The tables of a web page, which many programs save as .xls: each as a sheet, with cells that go
 * over several rows or columns as merged ranges. Read with the parser of Java itself.
 */
final class WebGrids extends HTMLEditorKit.ParserCallback {

  /** No cell of an office's list goes further. */
  private static final int LONGEST_SPAN = 10_000;

  private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\u00a0]+");

  private final String file;
  private final List<Grid> grids = new ArrayList<>();
  private final Deque<Table> open = new ArrayDeque<>();

  /** How many tags that strike text through are open. */
  private int strikes;

  /** The tags open around a text that may have a style, and whether it strikes text through. */
  private final Deque<Boolean> spans = new ArrayDeque<>();

  private boolean isCellStruck;

  private WebGrids(String file) {
    this.file = file;
  }

  /**
   * The tables of pages with any text, in the order in which they end; none where there is none.
   */
  static List<Grid> of(String file, List<String> pages) throws IOException {
    WebGrids grids = new WebGrids(file);
    for (String page : pages) {
      new ParserDelegator().parse(new StringReader(page), grids, true);
      while (!grids.open.isEmpty()) {
        grids.end();
      }
      grids.strikes = 0;
      grids.spans.clear();
      grids.isCellStruck = false;
    }
    return grids.named();
  }

  /** A single table is the sheet itself; of several each has its number. */
  private List<Grid> named() {
    if (grids.size() < 2) {
      return grids;
    }
    List<Grid> named = new ArrayList<>();
    for (Grid grid : grids) {
      String name = String.valueOf(named.size() + 1);
      named.add(new Grid(file, name, false, false, grid.rows(), grid.merged(), grid.struck()));
    }
    return named;
  }

  @Override
  public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
    Table table = open.peek();
    if (tag == HTML.Tag.TABLE) {
      open.push(new Table());
    } else if (table != null && tag == HTML.Tag.TR) {
      table.beginRow(isHidden(attributes));
    } else if (table != null && (tag == HTML.Tag.TD || tag == HTML.Tag.TH)) {
      table.beginCell(
          span(attributes, HTML.Attribute.ROWSPAN), span(attributes, HTML.Attribute.COLSPAN));
      isCellStruck = isStruck(attributes);
    } else {
      if (tag == HTML.Tag.SPAN) {
        spans.push(isStruck(attributes));
      }
      strikes += isStrike(tag) ? 1 : 0;
      lineBreak(tag);
    }
  }

  /** Whether a style strikes text through. */
  private static boolean isStruck(MutableAttributeSet attributes) {
    return String.valueOf(attributes.getAttribute(HTML.Attribute.STYLE)).contains("line-through");
  }

  private static boolean isStrike(HTML.Tag tag) {
    return tag == HTML.Tag.S || tag == HTML.Tag.STRIKE;
  }

  @Override
  public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
    if (tag.toString().equals("del")) {
      // The parser is older than this tag, and tells its two ends alike.
      strikes += attributes.isDefined(HTML.Attribute.ENDTAG) ? -1 : 1;
    }
    lineBreak(tag);
  }

  private void lineBreak(HTML.Tag tag) {
    Table table = open.peek();
    if (table != null && (tag.breaksFlow() || tag == HTML.Tag.BR)) {
      table.text("\n");
    }
  }

  @Override
  public void handleText(char[] data, int position) {
    Table table = open.peek();
    if (table != null) {
      String text = SPACES.matcher(new String(data)).replaceAll(" ");
      table.text(text);
      if ((strikes > 0 || isCellStruck || spans.contains(true)) && !text.isBlank()) {
        table.strike();
      }
    }
  }

  @Override
  public void handleEndTag(HTML.Tag tag, int position) {
    Table table = open.peek();
    if (table != null && tag == HTML.Tag.TABLE) {
      end();
    } else if (table != null && (tag == HTML.Tag.TD || tag == HTML.Tag.TH)) {
      table.endCell();
      isCellStruck = false;
    } else if (isStrike(tag)) {
      strikes--;
    } else if (tag == HTML.Tag.SPAN) {
      spans.poll();
    }
  }

  private void end() {
    Grid grid = open.pop().grid(file);
    if (!grid.rows().isEmpty()) {
      grids.add(grid);
    }
  }

  private static boolean isHidden(MutableAttributeSet attributes) {
    Object style = attributes.getAttribute(HTML.Attribute.STYLE);
    return style != null && HIDDEN.matcher(style.toString().toLowerCase(Locale.ROOT)).find();
  }

  private static int span(MutableAttributeSet attributes, HTML.Attribute attribute) {
    Object span = attributes.getAttribute(attribute);
    String text = span == null ? "" : span.toString().strip();
    return text.matches("[1-9]\\d{0,5}") ? Math.min(LONGEST_SPAN, Integer.parseInt(text)) : 1;
  }

  /** A table while its cells are read. */
  private static final class Table {
    private final List<GridRow> rows = new ArrayList<>();
    private final List<MergedRange> merged = new ArrayList<>();

    /** The columns that cells from rows above go over, with the last of those rows. */
    private final TreeMap<Integer, Integer> taken = new TreeMap<>();

    private final BitSet struck = new BitSet();

    private int number;
    private int place;
    private boolean isHidden;
    private List<String> cells = new ArrayList<>();
    private @Nullable StringBuilder cell;

    void beginRow(boolean hidden) {
      endRow();
      number++;
      isHidden = hidden;
    }

    void beginCell(int rowSpan, int columnSpan) {
      endCell();
      number = Math.max(1, number);
      int column = cells.size();
      while (taken.getOrDefault(column, 0) >= number) {
        column++;
      }
      while (cells.size() <= column + columnSpan - 1) {
        cells.add("");
      }
      int last = number + rowSpan - 1;
      for (int c = column; c < column + columnSpan; c++) {
        taken.put(c, last);
      }
      if (rowSpan > 1 || columnSpan > 1) {
        merged.add(new MergedRange(number, last, column, column + columnSpan - 1));
      }
      place = column;
      cell = new StringBuilder();
    }

    void text(String text) {
      if (cell != null) {
        cell.append(text);
      }
    }

    void strike() {
      struck.set(number);
    }

    void endCell() {
      if (cell != null) {
        cells.set(place, Blanks.strip(cell.toString()));
        cell = null;
      }
    }

    private void endRow() {
      endCell();
      GridRow row = new GridRow(number, isHidden, List.copyOf(cells), new BitSet());
      if (row.filled() > 0) {
        rows.add(row);
      }
      cells = new ArrayList<>();
    }

    Grid grid(String file) {
      endRow();
      return new Grid(file, "", false, false, rows, merged, struck);
    }
  }
}
