package org.lungang.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share (ECMA-376, 18.4). */
final class SharedStrings {

  private final List<String> texts = new ArrayList<>();

  private SharedStrings() {}

  /**
   * Reads the part of the shared strings.
   *
   * @param in null where there is none
   * @throws WorkbookRefusal if it is damaged
   */
  static SharedStrings of(@Nullable InputStream in) throws WorkbookRefusal {
    SharedStrings strings = new SharedStrings();
    if (in != null) {
      try (PartReader part = PartReader.of(in)) {
        while (part.next()) {
          if (part.begins("si")) {
            strings.texts.add(part.richText("si"));
          }
        }
      }
    }
    return strings;
  }

  /** The text that a cell refers to by its number; null where there is none. */
  @Nullable String find(String number) {
    int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }
}
