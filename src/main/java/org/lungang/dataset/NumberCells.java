package org.lungang.dataset;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.sheet.NumberText;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.district.Coordinates;
import org.lungang.language.Message;

/** Cells with numbers and degrees. */
final class NumberCells {

  private final CellTexts texts;

  NumberCells(CellTexts texts) {
    this.texts = texts;
  }

  /** The number of a cell; one over the most that can be meant is an error. */
  @Nullable Integer findNumber(Column column, int most) {
    Integer number = findWhole(column, most);
    if (number != null && number > most) {
      texts.error(
          column, texts.text(column), say("wrong.number.large"), say("right.number.large", most));
      return null;
    }
    return number;
  }

  /** The whole number of a cell; null for none. */
  @Nullable Integer findNumber(Column column) {
    return findWhole(column, Integer.MAX_VALUE);
  }

  private @Nullable Integer findWhole(Column column, int most) {
    String cell = texts.text(column);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<Integer> number = NumberText.findWhole(cell);
    if (number.isEmpty()) {
      if (NumberText.isWhole(cell)) {
        texts.error(column, cell, say("wrong.number.large"), say("right.number.large", most));
      } else {
        boolean negative = NumberText.isNegative(cell);
        texts.error(
            column,
            cell,
            negative ? say("wrong.number.negative") : SheetWords.say("wrong.number"),
            CellTexts.rightOf(column));
      }
    }
    return number.orElse(null);
  }

  /** Half a place is an error: of two columns, both or neither must be given. */
  void requireBoth(Column latitude, Column longitude) {
    boolean hasLatitude = !texts.text(latitude).isEmpty();
    boolean hasLongitude = !texts.text(longitude).isEmpty();
    if (hasLatitude != hasLongitude) {
      Column missing = hasLatitude ? longitude : latitude;
      Column given = hasLatitude ? latitude : longitude;
      texts.error(missing, "", say("wrong.half", texts.row().heading(given)), say("right.half"));
    }
  }

  /** Whether a cell of latitudes holds a longitude of China, and one beside it the latitude. */
  private boolean isLongitude(Column column, double degrees) {
    Column other =
        column == SchoolColumn.LATITUDE
            ? SchoolColumn.LONGITUDE
            : column == StaffColumn.HOME_LATITUDE ? StaffColumn.HOME_LONGITUDE : null;
    return other != null
        && Coordinates.isLongitudeOfChina(degrees)
        && NumberText.findDecimal(texts.raw(other))
            .filter(Coordinates::isLatitudeOfChina)
            .isPresent();
  }

  /** Degrees from {@code -most} to {@code most}; null for none. */
  @Nullable Double findDegrees(Column column, int most) {
    String cell = texts.text(column);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<Double> degrees = NumberText.findDecimal(cell);
    boolean inRange = degrees.filter(number -> Math.abs(number) <= most).isPresent();
    if (!inRange && degrees.filter(number -> isLongitude(column, number)).isPresent()) {
      texts.error(column, cell, say("wrong.degrees.swapped"), say("right.degrees.swapped"));
    } else if (!inRange) {
      texts.error(
          column,
          cell,
          say(degrees.isPresent() ? "wrong.degrees.range" : "wrong.degrees"),
          say("right.degrees", most));
    }
    return inRange ? degrees.get() : null;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(NumberCells.class, key, arguments);
  }
}
