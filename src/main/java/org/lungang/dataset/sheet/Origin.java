package org.lungang.dataset.sheet;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a table comes from.
 *
 * @param file the name of the file
 * @param sheet the name of the sheet of a workbook; null for a file that holds one table
 */
public record Origin(String file, @Nullable String sheet) implements Comparable<Origin> {

  /** A file that holds one table, or a file or folder as a whole. */
  public static Origin of(String file) {
    return new Origin(file, null);
  }

  /** The same of a path. */
  public static Origin of(Path path) {
    return of(String.valueOf(path.getFileName()));
  }

  /** What a sentence calls the table: its sheet, or else its file. */
  public String name() {
    return sheet == null ? file : sheet;
  }

  /** By file, then by sheet. */
  @Override
  public int compareTo(Origin other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : sheetOrNone().compareTo(other.sheetOrNone());
  }

  private String sheetOrNone() {
    return sheet == null ? "" : sheet;
  }
}
