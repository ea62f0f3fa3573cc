package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.intake.table.TableRow;
import org.lungang.word.EnrolmentWords;
import org.lungang.word.GradeRange;
import org.lungang.word.OfficeSpelling;

/**
 * A column with numbers of classes or pupils of some grades: 小学班数, 一年级/学生数.
 *
 * @param grades those that its heading names
 * @param measure what it counts
 */
record EnrolmentColumn(TableColumn column, GradeRange grades, EnrolmentWords.Measure measure) {

  /** The columns of a table; those alone that hold numbers. */
  static List<EnrolmentColumn> of(HeadedTable table) {
    List<EnrolmentColumn> columns = new ArrayList<>();
    for (TableColumn column : table.columns()) {
      of(column, table).ifPresent(columns::add);
    }
    return columns;
  }

  /** What a column of a table counts; empty where it counts no classes or pupils of grades. */
  static Optional<EnrolmentColumn> of(TableColumn column, HeadedTable table) {
    return find(column).filter(found -> found.holdsNumbers(table));
  }

  private static Optional<EnrolmentColumn> find(TableColumn column) {
    return EnrolmentWords.heading(String.join("", column.lines()))
        .map(counted -> new EnrolmentColumn(column, counted.grades(), counted.measure()));
  }

  private boolean holdsNumbers(HeadedTable table) {
    int filled = 0;
    int numbers = 0;
    for (TableRow row : table.rows()) {
      String cell = row.row().cell(column.index());
      if (!OfficeSpelling.isBlank(cell)) {
        filled++;
        numbers += WholeNumbers.find(cell, "人|名|个|个班|班|节") == null && !isPart(cell) ? 0 : 1;
      }
    }
    return filled > 0 && numbers * 10 >= filled * 6;
  }

  private static boolean isPart(String cell) {
    return cell.matches("\\d{1,2}\\.\\d{1,2}");
  }
}
