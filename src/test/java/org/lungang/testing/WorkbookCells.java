package org.lungang.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lungang.workbook.SheetRow;
import org.lungang.workbook.SheetRows;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/** The cells of a workbook as texts, as this program reads them. */
public final class WorkbookCells {

  private WorkbookCells() {}

  /** The filled rows of every sheet by its name; trailing empty cells are left out. */
  public static Map<String, List<List<String>>> of(Path file) {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      for (String name : workbook.sheetNames()) {
        List<List<String>> rows = new ArrayList<>();
        SheetRows source = workbook.rows(name);
        for (SheetRow row = source.next(); row != null; row = source.next()) {
          rows.add(row.cells());
        }
        sheets.put(name, rows);
      }
      return sheets;
    } catch (IOException | WorkbookRefusal e) {
      throw new AssertionError(e);
    }
  }

  /** The same of a workbook in memory. */
  public static Map<String, List<List<String>>> of(byte[] workbook) {
    try {
      Path file = Files.createTempFile("workbook", ".xlsx");
      try {
        return of(Files.write(file, workbook));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
