package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * How a sheet is laid out beside its texts.
 *
 * @param merged its merged ranges
 * @param hiddenRows the numbers, from 1, of rows that are hidden or filtered away
 * @param hidden whether the sheet itself is hidden
 */
public record SheetLayout(List<MergedRange> merged, BitSet hiddenRows, boolean hidden) {

  /** The layout of a sheet that nobody has laid out. */
  public static final SheetLayout PLAIN = new SheetLayout(List.of(), new BitSet(), false);

  private static final String ROW = "row";
  private static final String MERGED = "mergeCell";

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,7}");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:.-]+)\\s*=\\s*[\"']([^\"']*)");

  public SheetLayout {
    merged = List.copyOf(merged);
  }

  /**
   * The layouts of all sheets by name.
   *
   * @throws WorkbookRefusal if the file is no workbook, or a harmful or damaged one
   * @throws IOException if it cannot be read
   */
  public static Map<String, SheetLayout> of(Path file) throws IOException, WorkbookRefusal {
    ArchiveGate.pass(file);
    Map<String, SheetLayout> layouts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      NamedSheets parts = NamedSheets.of(zip);
      for (NamedSheets.Named sheet : parts.all()) {
        try (InputStream in = sheet.part().isPresent() ? parts.find(sheet.part().get()) : null) {
          if (in != null) {
            layouts.put(sheet.name(), scan(in, sheet.hidden()));
          }
        }
      }
    }
    return layouts;
  }

  /** Looks at the tags of rows and merged cells alone: a sheet has millions of others. */
  private static SheetLayout scan(InputStream in, boolean hidden) throws IOException {
    List<MergedRange> merged = new ArrayList<>();
    BitSet hiddenRows = new BitSet();
    StringBuilder tag = new StringBuilder();
    boolean inTag = false;
    boolean inText = false;
    boolean named = false;
    int row = 0;
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        char now = (char) buffer[i];
        if (inText && now != '<') {
          continue;
        }
        inText = false;
        if (now == '<') {
          inTag = true;
          named = false;
          tag.setLength(0);
        } else if (inTag && !named && now == ':') {
          // A prefix says nothing.
          tag.setLength(0);
        } else if (inTag && !named && !Character.isLetter(now)) {
          named = true;
          inTag = now != '>' && (ROW.contentEquals(tag) || MERGED.contentEquals(tag));
          tag.append(' ');
        } else if (inTag && now == '>') {
          inTag = false;
        } else if (inTag) {
          tag.append(now);
        }
        if (named && !inTag && now == '>' && tag.length() > 0) {
          String text = tag.toString();
          tag.setLength(0);
          if (text.startsWith(ROW + " ")) {
            String number = attribute(text, "r");
            row = ROW_NUMBER.matcher(number).matches() ? Integer.parseInt(number) : row + 1;
            String state = attribute(text, "hidden");
            hiddenRows.set(row, state.equals("1") || state.equals("true"));
          } else if (text.startsWith(MERGED + " ")) {
            add(attribute(text, "ref"), merged);
          }
        }
        inText = !inTag;
      }
    }
    return new SheetLayout(merged, hiddenRows, hidden);
  }

  private static void add(String reference, List<MergedRange> merged) {
    Matcher range = RANGE.matcher(reference);
    if (range.matches()) {
      int firstRow = Integer.parseInt(range.group(2));
      int lastRow = Integer.parseInt(range.group(4));
      int firstColumn = CellName.columnNumber(range.group(1)) - 1;
      int lastColumn = CellName.columnNumber(range.group(3)) - 1;
      if (firstRow <= lastRow && lastRow <= SheetRows.LAST_ROW && firstColumn <= lastColumn) {
        merged.add(new MergedRange(firstRow, lastRow, firstColumn, lastColumn));
      }
    }
  }

  private static String attribute(String tag, String name) {
    if (!tag.contains(name)) {
      // Most rows of a large sheet say nothing but their number.
      return "";
    }
    Matcher value = ATTRIBUTE.matcher(tag);
    while (value.find()) {
      if (value.group(1).equals(name)) {
        return value.group(2);
      }
    }
    return "";
  }
}
