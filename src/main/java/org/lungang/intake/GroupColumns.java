package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/**
 * A sheet with a column for each group: its name in the first line, its schools below, with or
 * without words to the left that say which of them leads.
 */
final class GroupColumns {

  private static final int FIRST_ROWS = 6;
  private static final Pattern NAME =
      Pattern.compile(".{2,}(?:集团|共同体|联盟|教联体|教共体|联合体|协作体|学区|片区|协作区)(?:[(（].*[)）])?");

  /** What a cell beside a school has where it is a member, and where it is none. */
  private static final Pattern MARK = Pattern.compile("[√✓✔●○■◆★☆是对1Yy]|成员校?");

  private static final Pattern NO = Pattern.compile("[×✗✘否0NnXx]|无");

  private GroupColumns() {}

  /**
   * Reads a sheet.
   *
   * @return whether it is such a sheet
   */
  static boolean read(Grid grid, GroupTables groups) {
    for (int i = 0; i < Math.min(FIRST_ROWS, grid.rows().size()); i++) {
      List<Integer> columns = columns(grid.rows().get(i));
      if (columns.size() > 1) {
        int labels = columns.get(0) - 1;
        boolean isMatrix = isMatrix(grid, i, labels, groups);
        for (int column : columns) {
          if (isMatrix) {
            readMarks(grid, i, column, labels, groups);
          } else {
            read(grid, i, column, labels, groups);
          }
        }
        return true;
      }
    }
    return false;
  }

  private static List<Integer> columns(GridRow row) {
    List<Integer> columns = new ArrayList<>();
    int others = 0;
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = Blanks.dense(row.cell(c));
      if (NAME.matcher(cell).matches()) {
        columns.add(c);
      } else {
        others += cell.isEmpty() ? 0 : 1;
      }
    }
    return others > 1 ? List.of() : columns;
  }

  /**
   * Whether a sheet says nothing but which schools are in which groups. Words such as 牵头校 stand
   * above the columns of other lists, and are no headings here.
   */
  static boolean isOfMarks(Grid grid) {
    for (int i = 0; i < Math.min(FIRST_ROWS, grid.rows().size()); i++) {
      List<Integer> columns = columns(grid.rows().get(i));
      if (columns.size() > 1 && columns.get(0) > 0) {
        return areMarks(grid.rows().subList(i + 1, grid.rows().size()), columns);
      }
    }
    return false;
  }

  private static boolean areMarks(List<GridRow> rows, List<Integer> columns) {
    int marked = 0;
    for (GridRow row : rows) {
      for (int column : columns) {
        String cell = OfficeSpelling.normal(row.cell(column));
        if (OfficeSpelling.isBlank(cell)) {
          continue;
        } else if (!MARK.matcher(cell).matches()
            && !NO.matcher(cell).matches()
            && !CellWords.meaning(Field.ROLE, cell).isKnown()
            && !CellWords.meaning(Field.GROUP_TYPE, cell).isKnown()) {
          return false;
        }
        marked++;
      }
    }
    return marked > 1;
  }

  /** Whether the schools stand to the left, and the cells only say which of them are members. */
  private static boolean isMatrix(Grid grid, int line, int labels, GroupTables groups) {
    int schools = 0;
    int rows = 0;
    for (GridRow row : grid.rows().subList(line + 1, grid.rows().size())) {
      String label = labels < 0 ? "" : row.cell(labels);
      rows += row.filled() > 1 ? 1 : 0;
      schools += row.filled() > 1 && !label.isEmpty() && groups.isSchool(label) ? 1 : 0;
    }
    return schools > 1 && schools * 10 >= rows * 6;
  }

  private static void readMarks(Grid grid, int line, int column, int labels, GroupTables groups) {
    GroupDraft group = begin(grid, line, column, groups);
    for (GridRow row : grid.rows().subList(line + 1, grid.rows().size())) {
      String mark = row.cell(column);
      String school = row.cell(labels);
      Spot spot = Spot.of(grid, row.number());
      if (!groups.isSchool(school) && CellWords.meaning(Field.GROUP_TYPE, mark).isKnown()) {
        groups.type(group, mark, spot);
      } else if (!OfficeSpelling.isBlank(mark)
          && !NO.matcher(mark).matches()
          && !school.isEmpty()) {
        groups.member(group, school, MARK.matcher(mark).matches() ? "" : mark, spot);
      }
    }
    if (group.type == null && group.isComplete) {
      groups.type(group, "", Spot.of(grid, grid.rows().get(line).number()));
    }
  }

  private static GroupDraft begin(Grid grid, int line, int column, GroupTables groups) {
    GridRow row = grid.rows().get(line);
    return groups.begin(row.cell(column), Spot.of(grid, row.number()));
  }

  private static void read(Grid grid, int line, int column, int labels, GroupTables groups) {
    GroupDraft group = begin(grid, line, column, groups);
    for (GridRow row : grid.rows().subList(line + 1, grid.rows().size())) {
      String cell = row.cell(column);
      String label = labels < 0 ? "" : row.cell(labels);
      if (!OfficeSpelling.isBlank(cell)) {
        Spot spot = Spot.of(grid, row.number());
        if (CellWords.meaning(Field.GROUP_TYPE, cell).isKnown()) {
          groups.type(group, cell, spot);
        } else {
          boolean leads = HeadingWords.find(label).filter(Field.LEAD::equals).isPresent();
          groups.schools(group, cell, leads, spot);
        }
      }
    }
    if (group.type == null && group.isComplete) {
      groups.type(group, "", Spot.of(grid, grid.rows().get(line).number()));
    }
  }
}
