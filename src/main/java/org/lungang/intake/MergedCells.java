package org.lungang.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.workbook.MergedRange;

/**
 * Cells that are merged over several people: only the first row has the text, and nobody but the
 * office knows whether it is meant for all. A school over a block always is.
 */
final class MergedCells {

  /** What is said of a school whose people stand below one another. */
  private static final Set<Field> OF_SCHOOLS =
      EnumSet.of(Field.GROUP_TYPE, Field.ROLE, Field.LEAD, Field.STAGE, Field.AREA);

  private final HeadedTable table;
  private final Inquiry inquiry;

  MergedCells(HeadedTable table, Inquiry inquiry) {
    this.table = table;
    this.inquiry = inquiry;
  }

  /** The texts of the rows that the office says are meant too, by row and column. */
  Map<String, String> filled(Map<Field, List<Integer>> places) {
    Map<String, String> filled = new HashMap<>();
    Map<Integer, TableRow> rows = new HashMap<>();
    table.rows().forEach(row -> rows.put(row.number(), row));
    // Who makes a short list of people merges what they have in common.
    boolean isListBeside =
        !places.containsKey(Field.BIRTH)
            && !places.containsKey(Field.ID_NUMBER)
            && places.containsKey(Field.EXEMPTION);
    places.forEach(
        (field, columns) -> {
          if (field != Field.SCHOOL && field != Field.GROUP && field != Field.TOWNSHIP) {
            columns.forEach(column -> fill(field, column, rows, filled, isListBeside));
          }
        });
    return filled;
  }

  private void fill(
      Field field,
      int column,
      Map<Integer, TableRow> rows,
      Map<String, String> filled,
      boolean isListBeside) {
    for (MergedRange range : ranges(column).values()) {
      TableRow first = rows.get(range.firstRow());
      String text = first == null ? "" : first.row().cell(range.firstColumn());
      for (int number = range.firstRow() + 1; number <= range.lastRow(); number++) {
        TableRow row = rows.get(number);
        if (row == null || OfficeSpelling.isBlank(text)) {
          continue;
        }
        Optional<String> meant =
            isListBeside || OF_SCHOOLS.contains(field)
                ? Optional.of(Choice.YES.name())
                : inquiry.ask(
                    field.name() + "/(merged)",
                    () ->
                        Inquiry.question(
                            "merged",
                            Inquiry.decides(field),
                            Inquiry.choices(Choice.YES, Choice.NO),
                            field),
                    Spot.of(table.grid(), number));
        if (meant.filter(Choice.YES.name()::equals).isPresent()) {
          filled.put(MappedTable.place(number, column), text);
        }
      }
    }
  }

  private TreeMap<Integer, MergedRange> ranges(int column) {
    TreeMap<Integer, MergedRange> ranges = new TreeMap<>();
    for (MergedRange range : table.grid().merged()) {
      boolean over = range.firstColumn() <= column && column <= range.lastColumn();
      if (over && range.lastRow() > range.firstRow() && range.firstRow() > table.headingRow()) {
        ranges.put(range.firstRow(), range);
      }
    }
    return ranges;
  }
}
