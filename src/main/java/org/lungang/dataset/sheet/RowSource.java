package org.lungang.dataset.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/** The rows of a table one by one, whatever kind of file they come from. */
public interface RowSource {

  /**
   * The cells of the next row that is not blank, as they are meant: without room around them, and
   * without what keeps spreadsheets from running them; null at the end.
   *
   * @throws BrokenRows if nothing from here on can be read
   */
  @Nullable List<String> next() throws BrokenRows;

  /** Cells of the row that was asked for last, from 0, that hold no value though they seem to. */
  default Map<Integer, NoValue> withoutValue() {
    return Map.of();
  }

  /**
   * Whether none of the cells of the row that was asked for last needs a second look ({@link
   * CellCheck#isPlain}); false where nobody has looked at them.
   */
  default boolean isPlain() {
    return false;
  }

  /** The line where the row that was asked for last begins, or its number, from 1. */
  int line();

  /** How many of the rows so far are hidden, or filtered out. */
  default int hiddenRows() {
    return 0;
  }

  /** In how many of the rows so far text is struck through. */
  default int struckRows() {
    return 0;
  }

  /** What to do about a row with more cells than headings. */
  Message rightOfRagged();

  /** Rows that cannot be read to their end. */
  final class BrokenRows extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message wrong;
    private final transient Message right;

    BrokenRows(Message wrong, Message right) {
      this.wrong = wrong;
      this.right = right;
    }

    Message wrong() {
      return wrong;
    }

    Message right() {
      return right;
    }
  }
}
