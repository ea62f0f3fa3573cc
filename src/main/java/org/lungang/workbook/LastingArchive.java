package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook without the moment in which it was made, so that the same content gives the same
 * bytes, with the page breaks that the library does not write, and with the merged cells that it
 * writes in whatever order. Parts that need none of these stay as the library packed them.
 */
final class LastingArchive {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
  private static final String BEFORE_BREAKS = "</headerFooter>";

  /** Packs nearly as small as the default, in half the time. */
  static final int LEVEL = 4;

  /**
   * A moment that a ZIP archive can name, read as local time everywhere. The very first, midnight
   * of 1980-01-01, also stands for all before it, and the library would add a moment that depends
   * on the time zone.
   */
  static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private LastingArchive() {}

  /** What is asked of a sheet that is written, without its rows. */
  record Shape(
      SortedSet<Integer> breaks,
      List<Integer> lineRows,
      int headingRow,
      int printed,
      boolean filtered) {

    static Shape of(SheetContent sheet) {
      return new Shape(
          sheet.breaks(), sheet.lineRows(), sheet.headingRow(), sheet.printed(), sheet.filtered());
    }
  }

  static void write(SeekableByteChannel archive, Map<String, Shape> sheets, OutputStream out)
      throws IOException {
    // The library's archives can only be read from their directory, not as a stream.
    try (ZipFile from = ZipFile.builder().setSeekableByteChannel(archive).get()) {
      Map<String, byte[]> changed = new HashMap<>();
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        Shape sheet = sheets.get(entry.getName());
        if (entry.getName().equals(PROPERTIES)) {
          changed.put(PROPERTIES, utf8(text(from, entry).replaceAll(CREATED, "")));
        } else if (sheet != null && !(sheet.breaks().isEmpty() && sheet.lineRows().isEmpty())) {
          String whole = withMerges(withBreaks(text(from, entry), sheet), sheet);
          changed.put(entry.getName(), utf8(whole));
        }
      }
      new ChangedArchive(from, changed, Map.of()).pack(out);
    }
  }

  private static String withBreaks(String xml, Shape sheet) {
    SortedSet<Integer> breaks = sheet.breaks();
    if (breaks.isEmpty()) {
      return xml;
    }
    StringBuilder text = new StringBuilder();
    text.append("<rowBreaks count=\"").append(breaks.size());
    text.append("\" manualBreakCount=\"").append(breaks.size()).append("\">");
    for (int row : breaks) {
      int rowsBefore = sheet.headingRow() + 1 + row;
      text.append("<brk id=\"").append(rowsBefore).append("\" max=\"16383\" man=\"1\"/>");
    }
    text.append("</rowBreaks>");
    return xml.replace(BEFORE_BREAKS, BEFORE_BREAKS + text);
  }

  /** Each line above and below goes over all columns that are printed. */
  private static String withMerges(String xml, Shape sheet) {
    List<Integer> rows = sheet.lineRows();
    if (rows.isEmpty() || sheet.printed() < 2) {
      return xml;
    }
    StringBuilder text = new StringBuilder();
    text.append("<mergeCells count=\"").append(rows.size()).append("\">");
    for (int row : rows) {
      text.append("<mergeCell ref=\"")
          .append(CellName.of(1, row + 1))
          .append(':')
          .append(CellName.of(sheet.printed(), row + 1))
          .append("\"/>");
    }
    text.append("</mergeCells>");
    String before = sheet.filtered() ? "</autoFilter>" : "</sheetData>";
    return xml.replace(before, before + text);
  }

  private static String text(ZipFile archive, ZipArchiveEntry part) throws IOException {
    try (InputStream in = archive.getInputStream(part)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
