package org.lungang.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook that is open for reading, sheet by sheet and row by row. */
public final class WorkbookFile implements AutoCloseable {

  /** The root of a part, with its names, stands well within. */
  private static final int HEAD_BYTES = 4_096;

  private final ReadableWorkbook workbook;
  private final List<SheetRows> open = new ArrayList<>();

  private WorkbookFile(ReadableWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Opens a file.
   *
   * @throws WorkbookRefusal if it is no workbook, or a harmful or damaged one
   * @throws IOException if it cannot be read
   */
  public static WorkbookFile open(Path file) throws IOException, WorkbookRefusal {
    ArchiveGate.pass(file);
    File plain = file.toFile();
    if (isStrict(plain)) {
      throw WorkbookRefusal.of("strict");
    }
    try {
      return new WorkbookFile(
          new ReadableWorkbook(plain, new ReadingOptions(hasStyles(plain), true)));
    } catch (RuntimeException | IOException e) {
      // The gate has read every byte, so that it is not the disk that fails.
      throw WorkbookRefusal.of("damaged");
    }
  }

  /** The library asks for the formats of a workbook only where there are some. */
  private static boolean hasStyles(File file) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      return zip.getEntry("xl/styles.xml") != null;
    }
  }

  /**
   * Whether it is of the strict kind of the format (ISO/IEC 29500 Strict), with names of its own.
   */
  private static boolean isStrict(File file) throws IOException {
    try (ZipFile zip = new ZipFile(file);
        InputStream in = zip.getInputStream(zip.getEntry("xl/workbook.xml"))) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8)
          .contains(PartXml.STRICT_MAIN);
    }
  }

  /** Whether a file begins as a workbook does: as a ZIP archive, or as an old .xls file. */
  public static boolean looksLikeOne(byte[] bytes) {
    return ArchiveGate.beginsLikeWorkbook(bytes);
  }

  /** The names of its sheets, hidden ones too, in their order. */
  public List<String> sheetNames() {
    return workbook.getSheets().map(Sheet::getName).toList();
  }

  /**
   * The rows of a sheet from the top.
   *
   * @throws WorkbookRefusal if the sheet cannot be read
   * @throws IllegalArgumentException if there is none of this name
   */
  public SheetRows rows(String sheetName) throws WorkbookRefusal {
    Sheet sheet =
        workbook
            .findSheet(sheetName)
            .orElseThrow(
                () -> new IllegalArgumentException("No sheet is called (" + sheetName + ")."));
    try {
      SheetRows rows = new SheetRows(sheet.openStream());
      open.add(rows);
      return rows;
    } catch (RuntimeException | IOException e) {
      throw WorkbookRefusal.of("damaged");
    }
  }

  @Override
  public void close() {
    open.forEach(SheetRows::close);
    try {
      workbook.close();
    } catch (IOException e) {
      // Nothing was written; what was read is whole.
      return;
    }
  }
}
