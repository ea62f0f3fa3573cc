package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/**
 * A row for each honor of a person: those below the first say nothing else, since the other cells
 * are merged or left blank. They become one row with all honors in a cell.
 */
final class HonorRows {

  private static final Set<Field> OF_ROSTERS =
      EnumSet.of(Field.GENDER, Field.BIRTH, Field.ID_NUMBER, Field.TITLE, Field.HIRED);

  private static final Set<Field> OF_TIMES =
      EnumSet.of(Field.FROM, Field.UNTIL, Field.EARLIER_SCHOOL, Field.HOST_SCHOOL);

  private static final int FEWEST = 2;

  private final HeadedTable table;
  private final List<Integer> honors = new ArrayList<>();

  /** Columns that say something else of a person. */
  private final List<Integer> others = new ArrayList<>();

  private HonorRows(HeadedTable table) {
    this.table = table;
  }

  /** The table with one row a person. */
  static HeadedTable joined(HeadedTable table) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    HonorRows rows = new HonorRows(table);
    for (TableColumn column : table.columns()) {
      Optional<Field> field = HeadingWords.find(column.lines());
      field.ifPresent(fields::add);
      String last = Blanks.dense(column.lines().get(column.lines().size() - 1));
      if (field.filter(Field.HONOR::equals).isPresent()
          || field.isEmpty() && last.matches("(?:级别|等级|层次|层级)[(（]?[\\d一二三]?[)）]?")) {
        rows.honors.add(column.index());
      } else if (field.filter(f -> f != Field.NONE && f != Field.REMARK).isPresent()) {
        rows.others.add(column.index());
      }
    }
    boolean isRoster =
        fields.contains(Field.NAME)
            && fields.contains(Field.HONOR)
            && fields.stream().filter(OF_ROSTERS::contains).count() >= FEWEST
            && fields.stream().noneMatch(OF_TIMES::contains);
    return isRoster ? rows.joined() : table;
  }

  private HeadedTable joined() {
    List<TableRow> joined = new ArrayList<>();
    for (TableRow row : table.rows()) {
      if (!joined.isEmpty() && goesOn(row.row())) {
        TableRow last = joined.remove(joined.size() - 1);
        joined.add(last.with(with(last.row(), row.row())));
      } else {
        joined.add(row);
      }
    }
    return joined.size() == table.rows().size()
        ? table
        : new HeadedTable(
            table.grid(),
            table.headingRow(),
            table.titles(),
            table.columns(),
            joined,
            table.skipped());
  }

  /** Whether a row says nothing but another honor. */
  private boolean goesOn(GridRow row) {
    for (int place : others) {
      if (!OfficeSpelling.isBlank(row.cell(place))) {
        return false;
      }
    }
    return honors.stream()
        .map(row::cell)
        .filter(cell -> !OfficeSpelling.isBlank(cell))
        .anyMatch(cell -> CellWords.meaning(Field.HONOR, cell).isKnown());
  }

  private GridRow with(GridRow first, GridRow next) {
    List<String> cells = new ArrayList<>(first.cells());
    for (int place : honors) {
      String more = next.cell(place);
      while (cells.size() <= place) {
        cells.add("");
      }
      if (!OfficeSpelling.isBlank(more)) {
        String before = cells.get(place);
        cells.set(place, OfficeSpelling.isBlank(before) ? more : before + "、" + more);
      }
    }
    return new GridRow(first.number(), first.hidden(), cells, first.numbers());
  }
}
