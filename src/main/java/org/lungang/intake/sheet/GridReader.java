package org.lungang.intake.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lungang.word.Blanks;
import org.lungang.workbook.SheetLayout;
import org.lungang.workbook.SheetRow;
import org.lungang.workbook.SheetRows;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/** Reads an office's file: every sheet of a workbook, or CSV text. */
public final class GridReader {

  private static final int HEAD = 1024;
  private static final int LONGEST_SHARED = 40;

  /** The words that come again come early: names and numbers of people are no words. */
  private static final int MOST_SHARED = 20_000;

  /** Cells say the same few words over and over: each is kept once. */
  private final Map<String, String> shared = new HashMap<>();

  private GridReader() {}

  /**
   * All sheets of a file, those without any text left out.
   *
   * @throws UnreadableFile if it is neither a workbook nor text, with what it is instead
   * @throws IOException if it cannot be read
   */
  public static List<Grid> read(Path file) throws IOException, UnreadableFile {
    String name = String.valueOf(file.getFileName());
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    try {
      return WorkbookFile.looksLikeOne(head)
          ? new GridReader().workbook(file, name)
          : text(file, name, head);
    } catch (WorkbookRefusal e) {
      throw new UnreadableFile(e.wrong(), e.right());
    }
  }

  private static List<Grid> text(Path file, String name, byte[] head)
      throws IOException, UnreadableFile {
    String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (start.startsWith("%pdf")) {
      throw UnreadableFile.of("pdf");
    } else if (WebArchive.looksLikeOne(start)) {
      return tables(name, WebArchive.pages(Files.readAllBytes(file)));
    }
    String text =
        TextEncoding.decode(Files.readAllBytes(file)).orElseThrow(() -> UnreadableFile.of("text"));
    String first = Blanks.strip(text.substring(0, Math.min(HEAD, text.length())));
    if (SheetXml.looksLikeOne(first)) {
      return SheetXml.of(name, text);
    } else if (first.startsWith("<") || first.toLowerCase(Locale.ROOT).contains("<html")) {
      return tables(name, List.of(text));
    }
    Grid grid = CsvGrid.of(name, text);
    return grid.rows().isEmpty() ? List.of() : List.of(grid);
  }

  private static List<Grid> tables(String name, List<String> pages)
      throws IOException, UnreadableFile {
    List<Grid> tables = WebGrids.of(name, pages);
    if (tables.isEmpty()) {
      throw UnreadableFile.of("web");
    }
    return tables;
  }

  private List<Grid> workbook(Path file, String name) throws IOException, WorkbookRefusal {
    List<Grid> grids = new ArrayList<>();
    Map<String, SheetLayout> layouts = SheetLayout.of(file);
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      for (String sheet : workbook.sheetNames()) {
        SheetLayout layout = layouts.getOrDefault(sheet, SheetLayout.PLAIN);
        List<GridRow> rows = new ArrayList<>();
        BitSet struck = new BitSet();
        SheetRows source = workbook.rows(sheet);
        for (SheetRow row = source.next(); row != null; row = source.next()) {
          GridRow read =
              new GridRow(
                  row.number(),
                  layout.hiddenRows().get(row.number()),
                  shared(row.cells()),
                  row.numbers());
          if (read.filled() > 0) {
            struck.set(row.number(), row.struck());
            rows.add(read);
          }
        }
        if (!rows.isEmpty()) {
          grids.add(new Grid(name, sheet, layout.hidden(), true, rows, layout.merged(), struck));
        }
      }
    }
    return grids;
  }

  private List<String> shared(List<String> cells) {
    List<String> texts = new ArrayList<>(cells.size());
    for (String cell : cells) {
      texts.add(share(cell));
    }
    return texts;
  }

  private String share(String cell) {
    if (cell.isEmpty()) {
      return "";
    }
    String text = Blanks.strip(cell);
    if (text.isEmpty() || text.length() > LONGEST_SHARED) {
      return text;
    }
    String known = shared.get(text);
    if (known == null && shared.size() < MOST_SHARED) {
      shared.put(text, text);
    }
    return known == null ? text : known;
  }
}
