package org.lungang.dataset.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lungang.workbook.SheetLayout;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/**
 * A file with one table to read. That it cannot be opened, or is no such table, goes to the
 * findings.
 *
 * @param <C> the enum of the columns
 */
public final class TableFile<C extends Heading> {

  private final Path file;
  private final List<C> columns;
  private final ProblemList findings;
  private final LeftOut leftOut;
  private Origin origin;

  /** A file that is not opened yet. */
  public TableFile(Path file, List<C> columns, ProblemList findings, LeftOut leftOut) {
    this.file = file;
    this.columns = columns;
    this.findings = findings;
    this.leftOut = leftOut;
    this.origin = Origin.of(file);
  }

  /** The file; once a workbook is opened, with the sheet that is read. */
  public Origin origin() {
    return origin;
  }

  /** Reads a CSV file. */
  public void readText(Consumer<Sheet<C>> reader) {
    try {
      readText(Files.readAllBytes(file), reader);
    } catch (IOException e) {
      reportUnreadable();
    }
  }

  /**
   * Reads a CSV file, or a sheet of a workbook.
   *
   * @param chooser the name of the sheet among those of all
   */
  public void read(Function<List<String>, String> chooser, Consumer<Sheet<C>> reader) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (WorkbookFile.looksLikeOne(bytes)) {
        readWorkbook(chooser, reader);
      } else {
        readText(bytes, reader);
      }
    } catch (IOException e) {
      reportUnreadable();
    } catch (WorkbookRefusal e) {
      findings.error(origin, e.wrong(), e.right());
    }
  }

  private void readText(byte[] bytes, Consumer<Sheet<C>> reader) {
    Sheet.open(origin, bytes, columns, findings, leftOut).ifPresent(reader);
  }

  private void readWorkbook(Function<List<String>, String> chooser, Consumer<Sheet<C>> reader)
      throws IOException, WorkbookRefusal {
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      String name = chooser.apply(workbook.sheetNames());
      origin = new Origin(origin.file(), name);
      WorkbookRows rows =
          new WorkbookRows(
              workbook.rows(name), SheetLayout.of(file).getOrDefault(name, SheetLayout.PLAIN));
      Sheet.open(origin, rows, columns, findings, leftOut).ifPresent(reader);
    }
  }

  private void reportUnreadable() {
    SheetWords.Unreadable words = SheetWords.Unreadable.of(file);
    findings.error(origin, words.wrong(), words.right());
  }
}
