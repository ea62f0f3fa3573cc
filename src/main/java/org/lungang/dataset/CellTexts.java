package org.lungang.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.word.PersonalWords;
import org.lungang.word.Shown;

/** The texts of a row's cells, and what is wrong with them, told where each of them stands. */
final class CellTexts {

  private static final Pattern SEPARATORS = Pattern.compile("[;；、]");

  private final TableRow row;
  private final ProblemList findings;
  private final boolean ragged;
  private boolean sound = true;

  CellTexts(TableRow row, ProblemList findings) {
    this.row = row;
    this.findings = findings;
    this.ragged = row.isRagged();
    if (ragged) {
      sound = false;
      Place place = row.place();
      findings.error(place.origin(), place.line(), Cells.ragged(), row.rightOfRagged());
    }
  }

  TableRow row() {
    return row;
  }

  /** Whether everything read so far was right. */
  boolean isSound() {
    return sound;
  }

  /**
   * The cell as text; a required one that is empty is an error, once where the column is missing.
   */
  String text(Column column) {
    String cell = row.cell(column);
    if (!cell.isEmpty()) {
      return cell;
    }
    if (row.isWithoutValue(column)) {
      sound = false;
    } else if (column.isRequired()) {
      sound = false;
      if (row.has(column)) {
        error(column, "", SheetWords.say("wrong.required"), rightOf(column));
      }
    }
    return cell;
  }

  /** The cell as it stands, whatever is wrong with it. */
  String raw(Column column) {
    return row.cell(column);
  }

  /** Whether the cell is told of already, for it holds no value though it seems to. */
  boolean isWithoutValue(Column column) {
    return row.isWithoutValue(column);
  }

  /** The values of a cell with several, as texts. */
  List<String> parts(Column column) {
    String cell = text(column);
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(SEPARATORS.split(cell))
            .map(Blanks::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  /** Reports an error; a ragged row is reported once, for all its cells may be out of place. */
  void error(Column column, String value, Message wrong, Message right) {
    sound = false;
    if (!ragged) {
      findings.error(
          row.place(column).origin(),
          row.place(column).line(),
          row.heading(column),
          row.columnNumber(column),
          shown(column, value),
          wrong,
          right);
    }
  }

  /** Reports once that a table has no rows, of which this row and others name one. */
  void tableError(RowKeys keys) {
    sound = false;
    if (keys.isFirstMissed()) {
      findings.error(keys.origin(), say("wrong.table.empty"), say("right.table.empty"));
    }
  }

  void warning(Column column, String value, Message wrong, Message right) {
    if (!ragged) {
      findings.warning(
          row.place(column).origin(),
          row.place(column).line(),
          row.heading(column),
          row.columnNumber(column),
          shown(column, value),
          wrong,
          right);
    }
  }

  /** What may be shown of a cell: nothing of addresses and illnesses, wherever they stand. */
  private static @Nullable String shown(Column column, String value) {
    boolean isOfPlaces = column.table() == Table.SCHOOLS || column.table() == Table.GROUPS;
    return value.isEmpty()
            || column.isPersonal()
            || !isOfPlaces && PersonalWords.in(value).isPresent()
        ? null
        : Shown.withoutNumbers(value);
  }

  /** What would be right in a column. */
  static Message rightOf(Column column) {
    return switch (column.kind()) {
      case CODE -> SheetWords.say("right.code", new CodeList(column.codes()));
      case CODES -> say("right.codes", new CodeList(column.codes()));
      case DATE -> say("right.date");
      case UNTIL -> say("right.until");
      case NUMBER -> say("right.number");
      case TEXT, SUBJECT, DEGREES, SCHOOLS -> column.explanation();
    };
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(CellTexts.class, key, arguments);
  }
}
