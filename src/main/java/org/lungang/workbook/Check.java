package org.lungang.workbook;

import java.util.List;

/** What a spreadsheet checks when somebody types into a column. */
public sealed interface Check {

  /**
   * A drop-down list.
   *
   * @param choices in their order
   * @param strict whether nothing else may be typed
   */
  record Choices(List<String> choices, boolean strict) implements Check {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A drop-down list of what stands in a column of another sheet, below its heading.
   *
   * @param column from 1
   */
  record Column(String sheet, int column) implements Check {}

  /** A day, also as text. */
  record Day() implements Check {}

  /** A whole number, 0 or more. */
  record Whole() implements Check {}

  /** A number no farther from 0 than this. */
  record UpTo(int most) implements Check {}
}
