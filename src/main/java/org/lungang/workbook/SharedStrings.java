package org.lungang.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share (ECMA-376, 18.4). */
final class SharedStrings {

  private static final int MOST_DIGITS = 9;

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
    int index = index(number);
    return index >= 0 && index < texts.size() ? texts.get(index) : null;
  }

  /** The number of up to nine digits that a text is; -1 where it is none. Asked for every cell. */
  private static int index(String number) {
    int length = number.length();
    if (length == 0 || length > MOST_DIGITS) {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < length; i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = index * 10 + digit;
    }
    return index;
  }
}
