package org.lungang.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.intake.table.TableFinder;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.IdNumber;
import org.lungang.word.OfficeSpelling;

/**
 * The sheets of one file, of which one without headings may go on with the rows of one before it:
 * where its columns hold what the headings there say, it is asked.
 */
final class ContinuedSheets {

  private static final Pattern NAME =
      Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,6}·\\p{IsHan}{2,8}");

  private static final int FEWEST_COLUMNS = 2;

  private final Inquiry inquiry;
  private final Set<Grid> asked = new HashSet<>();

  /** The last sheet with headings; null before there is one. */
  private @Nullable Grid above;

  ContinuedSheets(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** The tables of the file's next sheet. */
  List<HeadedTable> find(Grid grid) {
    List<HeadedTable> found = TableFinder.find(grid);
    if (!found.isEmpty()) {
      above = grid;
    } else if (above != null) {
      List<HeadedTable> continued = TableFinder.continued(above, grid);
      String before = above.place();
      if (goesOn(above, grid, continued)) {
        Optional<String> answer =
            inquiry.ask(
                "continued/" + grid.place(),
                () ->
                    Inquiry.question(
                        "continued",
                        true,
                        Inquiry.choices(Choice.KEEP, Choice.LEAVE_OUT),
                        grid.place(),
                        before),
                new Spot(grid.place(), 0));
        if (answer.isEmpty()) {
          asked.add(grid);
        } else if (answer.get().equals(Choice.KEEP.name())) {
          return continued;
        }
      }
    }
    return found;
  }

  /** Whether it is still asked what a sheet is. */
  boolean isAsked(Grid grid) {
    return asked.contains(grid);
  }

  private static boolean goesOn(Grid above, Grid grid, List<HeadedTable> continued) {
    int width = above.rows().stream().mapToInt(ContinuedSheets::width).max().orElse(0);
    if (grid.rows().stream().anyMatch(row -> width(row) > width)) {
      return false;
    }
    int told = 0;
    int agreeing = 0;
    for (HeadedTable table : continued) {
      for (TableColumn column : table.columns()) {
        Optional<Field> field = HeadingWords.find(column.lines());
        List<String> cells =
            table.rows().stream()
                .map(row -> cell(row, column))
                .filter(cell -> !OfficeSpelling.isBlank(cell))
                .toList();
        if (field.isPresent() && isTelling(field.get()) && !cells.isEmpty()) {
          told++;
          long fitting = cells.stream().filter(cell -> isOf(field.get(), cell)).count();
          agreeing += fitting * 10 >= cells.size() * 7L ? 1 : 0;
        }
      }
    }
    return agreeing >= FEWEST_COLUMNS && agreeing * 10 >= told * 7;
  }

  private static String cell(TableRow row, TableColumn column) {
    return row.row().cell(column.index());
  }

  private static int width(GridRow row) {
    int width = row.cells().size();
    while (width > 0 && row.cell(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  /** Whether a field's cells can be known by themselves. */
  private static boolean isTelling(Field field) {
    return field.isDate()
        || switch (field) {
          case NAME, ID_NUMBER, SCHOOL, GENDER, TITLE, SUBJECT, POSITION, STAGE, AREA -> true;
          default -> false;
        };
  }

  private static boolean isOf(Field field, String cell) {
    if (field.isDate()) {
      return DateWords.read(cell, DateWords.ANY_YEAR, false).kind() != DateWords.Kind.UNREADABLE;
    }
    return switch (field) {
      case NAME -> NAME.matcher(Blanks.dense(cell)).matches() && !isWord(cell);
      case ID_NUMBER -> IdNumber.looksLikeOne(cell);
      case SCHOOL -> ColumnProfile.namesSchools(cell);
      default -> CellWords.meaning(field, cell).isKnown();
    };
  }

  private static boolean isWord(String cell) {
    return CellWords.meaning(Field.POSITION, cell).isKnown()
        || CellWords.meaning(Field.SUBJECT, cell).isKnown()
        || CellWords.meaning(Field.TITLE, cell).isKnown();
  }
}
