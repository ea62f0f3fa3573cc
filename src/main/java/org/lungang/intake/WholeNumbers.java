package org.lungang.intake;

import org.jspecify.annotations.Nullable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Reads whole numbers with the unit that offices write behind them. */
final class WholeNumbers {

  private WholeNumbers() {}

  /** The number of a cell's text; null where it holds none. */
  static @Nullable Integer find(String cell, String units) {
    if (cell.isEmpty()) {
      return null;
    }
    String text = OfficeSpelling.normal(cell).replaceFirst("(?:" + units + ")$", "");
    text = text.matches("\\d{1,3}(,\\d{3})+") ? text.replace(",", "") : text;
    return text.matches("\\d{1,6}(\\.0+)?") ? Integer.valueOf(text.replaceAll("\\..*", "")) : null;
  }

  /** The number of a cell; null and asked about where it holds something else. */
  static @Nullable Integer read(
      MappedTable table, TableRow row, Field field, String units, Inquiry inquiry) {
    String cell = table.cell(row, field);
    Integer number = find(cell, units);
    if (number == null && !cell.isEmpty()) {
      inquiry.number(field, cell, table.spot(row));
    }
    return number;
  }
}
