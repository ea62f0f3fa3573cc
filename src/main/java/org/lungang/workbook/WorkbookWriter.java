package org.lungang.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks: frozen headings, widths that fit, A4 pages as wide as the sheet with the
 * headings on each. The same bytes on every machine and at any time.
 */
public final class WorkbookWriter {

  private static final String PROGRAM = "Lungang";

  private static final String INTERNAL = "FFC00000";

  private WorkbookWriter() {}

  /** A workbook of sheets without drop-down lists. */
  public static byte[] write(List<SheetContent> sheets, String pageOf) {
    return write(sheets, pageOf, "");
  }

  /**
   * A workbook of some sheets.
   *
   * @param pageOf what the foot of a page says, with {@code &P} for its number and {@code &N} for
   *     how many there are; without the latter each sheet begins with page 1
   * @param choicesName what to call the sheet that holds the choices of drop-down lists
   */
  public static byte[] write(List<SheetContent> sheets, String pageOf, String choicesName) {
    List<SheetContent> all = new ArrayList<>(sheets);
    ChoiceLists choices = ChoiceLists.of(sheets, choicesName);
    if (!choices.isEmpty()) {
      all.add(choices.sheet());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(all, choices, pageOf, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return bytes.toByteArray();
  }

  /**
   * A large workbook without drop-down lists.
   *
   * @param sheets each made when those before it are written
   * @param out stays open
   */
  public static void write(Iterable<SheetContent> sheets, String pageOf, OutputStream out)
      throws IOException {
    write(sheets, ChoiceLists.of(List.of(), ""), pageOf, out);
  }

  private static void write(
      Iterable<SheetContent> sheets, ChoiceLists choices, String pageOf, OutputStream out)
      throws IOException {
    Map<String, LastingArchive.Shape> byPart = new LinkedHashMap<>();
    LastingArchive.write(archive(sheets, choices, pageOf, byPart), byPart, out);
  }

  /**
   * @param byPart gets the sheets by the names of their parts
   */
  private static SeekableByteChannel archive(
      Iterable<SheetContent> sheets,
      ChoiceLists choices,
      String pageOf,
      Map<String, LastingArchive.Shape> byPart)
      throws IOException {
    Archive archive = new Archive();
    try (Workbook workbook = new Workbook(archive, PROGRAM, null)) {
      workbook.setCompressionLevel(LastingArchive.LEVEL);
      workbook.setGlobalDefaultFont("宋体", 11);
      Iterator<SheetContent> left = sheets.iterator();
      CompletableFuture<Void> packing = CompletableFuture.completedFuture(null);
      while (left.hasNext()) {
        // Neither its rows nor its cells need be kept until the others are written.
        Worksheet sheet;
        try {
          sheet = fill(workbook, left.next(), choices, pageOf, byPart);
        } finally {
          packed(packing);
        }
        packing = CompletableFuture.runAsync(() -> pack(sheet));
      }
      packed(packing);
    }
    return archive.toRead();
  }

  /** Packs a sheet, which is most of the work, while the next one is filled. */
  private static void pack(Worksheet sheet) {
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
  }

  /** Waits until a sheet is packed. Memory may be too small for it, and whoever asks is told so. */
  private static void packed(CompletableFuture<Void> packing) {
    try {
      packing.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private static Worksheet fill(
      Workbook workbook,
      SheetContent content,
      ChoiceLists choices,
      String pageOf,
      Map<String, LastingArchive.Shape> byPart) {
    Worksheet sheet = workbook.newWorksheet(content.name());
    new SheetWriter(sheet, content, choices).write(pageOf);
    if (content.role() == SheetContent.Role.HIDDEN) {
      sheet.setVisibilityState(VisibilityState.HIDDEN);
    } else if (content.role() == SheetContent.Role.INTERNAL) {
      sheet.setTabColor(INTERNAL);
    }
    byPart.put(
        "xl/worksheets/sheet" + (byPart.size() + 1) + ".xml", LastingArchive.Shape.of(content));
    return sheet;
  }

  /** An archive in memory that is read where it was written: that of a province has 80 MB. */
  private static final class Archive extends ByteArrayOutputStream {

    SeekableByteChannel toRead() {
      SeekableInMemoryByteChannel written = new SeekableInMemoryByteChannel(buf);
      written.truncate(count);
      return written;
    }
  }
}
