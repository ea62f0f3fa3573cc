package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** A workbook that is open for reading, sheet by sheet and row by row. */
public final class WorkbookFile implements AutoCloseable {

  private final ZipFile zip;
  private final NamedSheets parts;
  private final List<NamedSheets.Named> sheets;
  private final SharedStrings strings;
  private final NumberFormats formats;
  private final List<SheetRows> open = new ArrayList<>();

  private WorkbookFile(ZipFile zip) throws IOException, WorkbookRefusal {
    this.zip = zip;
    this.parts = NamedSheets.of(zip);
    this.sheets = parts.all();
    this.strings = SharedStrings.of(parts.findOfType("sharedStrings"));
    this.formats = NumberFormats.of(parts.findOfType("styles"));
  }

  /**
   * Opens a file.
   *
   * @throws WorkbookRefusal if it is no workbook, or a harmful or damaged one, or one without a
   *     sheet
   * @throws IOException if it cannot be read
   */
  public static WorkbookFile open(Path file) throws IOException, WorkbookRefusal {
    ArchiveGate.pass(file);
    ZipFile zip = new ZipFile(file.toFile());
    try {
      return new WorkbookFile(zip);
    } catch (IOException | WorkbookRefusal e) {
      zip.close();
      throw e;
    }
  }

  /** Whether a file begins as a workbook does: as a ZIP archive, or as an old .xls file. */
  public static boolean looksLikeOne(byte[] bytes) {
    return ArchiveGate.beginsLikeWorkbook(bytes);
  }

  /** The names of its sheets, hidden ones too, in their order; there is at least one. */
  public List<String> sheetNames() {
    return sheets.stream().map(NamedSheets.Named::name).toList();
  }

  /**
   * The rows of a sheet from the top.
   *
   * @throws WorkbookRefusal if the sheet cannot be read
   * @throws IllegalArgumentException if there is none of this name
   */
  public SheetRows rows(String sheetName) throws WorkbookRefusal {
    NamedSheets.Named sheet =
        sheets.stream()
            .filter(each -> each.name().equals(sheetName))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("No sheet is called (" + sheetName + ")."));
    try {
      InputStream in = sheet.part().isPresent() ? parts.find(sheet.part().get()) : null;
      if (in == null) {
        throw WorkbookRefusal.damaged();
      }
      SheetRows rows = new SheetRows(in, strings, formats, parts.isSince1904());
      open.add(rows);
      return rows;
    } catch (IOException e) {
      throw WorkbookRefusal.damaged();
    }
  }

  @Override
  public void close() {
    open.forEach(SheetRows::close);
    try {
      zip.close();
    } catch (IOException e) {
      // Nothing was written; what was read is whole.
      return;
    }
  }
}
