package org.lungang.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Heading;
import org.lungang.language.Code;
import org.lungang.language.Message;
import org.lungang.language.Worded;

/**
 * The cells of one row that follow from person, school and flow. What they say is worked out again;
 * where they say something else, one note tells of the row.
 */
final class Derived {

  private final CellFaults faults;
  private final int line;
  private final List<Message> different = new ArrayList<>();

  Derived(CellFaults faults, int line) {
    this.faults = faults;
    this.line = line;
  }

  void text(Heading column, String cell, String right) {
    compare(column, cell, Optional::of, right);
  }

  <C extends Code> void code(Heading column, String cell, C[] codes, C right) {
    compare(column, cell, text -> Code.find(codes, text), right);
  }

  void number(Heading column, String cell, int right) {
    compare(column, cell, Derived::findNumber, right);
  }

  /**
   * Compares a cell.
   *
   * @param cell as it stands there; nothing is said of an empty one
   * @param meaning finds what a cell means; empty if it means nothing of its kind
   * @param right null where there should be nothing
   */
  void compare(
      Heading column, String cell, Function<String, Optional<?>> meaning, @Nullable Object right) {
    compare(column, cell, meaning, right, right);
  }

  /** The same where what is right is shown in another way than it is compared. */
  void compare(
      Heading column,
      String cell,
      Function<String, Optional<?>> meaning,
      @Nullable Object right,
      @Nullable Object shown) {
    if (!cell.isEmpty() && !Objects.equals(meaning.apply(cell).orElse(null), right)) {
      String heading = faults.heading(column);
      different.add(
          shown == null
              ? say("note.derived.none", heading, cell)
              : say(
                  "note.derived.cell",
                  heading,
                  cell,
                  shown instanceof Worded code ? code.written() : shown));
    }
  }

  /** Adds the note, where there is anything to tell. */
  void tell() {
    if (!different.isEmpty()) {
      faults.note(line, say("note.derived", Message.list(different)), say("note.right"));
    }
  }

  private static Optional<Integer> findNumber(String cell) {
    return cell.matches("[+-]?[0-9]{1,9}") ? Optional.of(Integer.valueOf(cell)) : Optional.empty();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Derived.class, key, arguments);
  }
}
