package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.CellWords;
import org.lungang.word.EnrolmentWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;

/**
 * A sheet whose headings stand below one another, with a column for each person or school, turned
 * round; also one with subjects below one another and a column for each school.
 */
final class UprightGrid {

  private static final int FEWEST_HEADINGS = 4;

  /** Headings of a list of schools: their names, and two things more. */
  private static final int FEWEST_OF_SCHOOLS = 3;

  private static final int FEWEST_PEOPLE = 3;

  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·•\\s　]{2,12}");

  private static final Pattern SCHOOL =
      Pattern.compile(".*(?:小学|初中|中学|高中|学校|幼儿园|中心校|教学点|校区)(?:[(（].*[)）])?");

  /** 青石一中, 实小. */
  private static final Pattern SHORT = Pattern.compile("\\p{IsHan}{0,8}[实一二三四五六七八九十][中小幼]");

  private static final Pattern CORNER =
      Pattern.compile("(?:学科|科目|学校|单位|课程|项目|序号|[\\s\\\\/|、（）()])+");

  private static final Pattern TOTAL = Pattern.compile("\\s*[合小总共]\\s*计\\s*|备注|说明");

  private static final int MOST_TITLES = 6;

  /** No list asks for more of a person. */
  private static final int MOST_ROWS = 80;

  private UprightGrid() {}

  /** The sheet with a row for each person or school; as it is where it has them already. */
  static Grid of(Grid grid) {
    if (grid.rows().size() > MOST_ROWS) {
      return grid;
    }
    for (int column = 0; column < 2; column++) {
      int label = column;
      int schools = lineOfSchools(grid, label);
      if (schools >= 0) {
        return turned(grid, label, schools, "学校");
      }
      int first = firstHeading(grid, label);
      if (first >= 0 && holdsAll(grid.rows().subList(first, grid.rows().size()), label)) {
        return turned(grid, label, first, "");
      }
    }
    return grid;
  }

  /** The place of the line of schools over numbers for each subject; -1 where there is none. */
  private static int lineOfSchools(Grid grid, int label) {
    for (int i = 0; i < Math.min(grid.rows().size(), MOST_TITLES); i++) {
      GridRow row = grid.rows().get(i);
      String corner = row.cell(label);
      int named = 0;
      int schools = 0;
      boolean isOther = !corner.isEmpty() && !CORNER.matcher(corner).matches();
      for (int c = label + 1; c < row.cells().size(); c++) {
        String cell = row.cell(c);
        if (!cell.isEmpty() && !TOTAL.matcher(cell).matches()) {
          named++;
          schools += SCHOOL.matcher(cell).matches() || SHORT.matcher(cell).matches() ? 1 : 0;
          isOther |= field(cell).isPresent() || EnrolmentWords.heading(cell).isPresent();
        }
      }
      if (!isOther
          && schools >= 2
          && schools * 2 >= named
          && areSubjects(grid.rows().subList(i + 1, grid.rows().size()), label)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a subject stands before the numbers of each row, but for totals and notes. */
  private static boolean areSubjects(List<GridRow> rows, int label) {
    int subjects = 0;
    int others = 0;
    for (GridRow row : rows) {
      String cell = row.cell(label);
      if (row.filled() > 1 && !TOTAL.matcher(cell).matches()) {
        boolean isSubject =
            CellWords.meaning(Field.SUBJECT, cell).isKnown() && holdsNumbers(row, label);
        subjects += isSubject ? 1 : 0;
        others += isSubject ? 0 : 1;
      }
    }
    return subjects >= 2 && subjects > others * 3;
  }

  private static boolean holdsNumbers(GridRow row, int label) {
    for (int c = label + 1; c < row.cells().size(); c++) {
      if (!row.cell(c).isEmpty()
          && !row.cell(c).matches("[-+]?\\d{1,4}(?:\\.\\d+)?[人名节]?|[-—/无]")) {
        return false;
      }
    }
    return true;
  }

  private static int firstHeading(Grid grid, int label) {
    for (int i = 0; i < grid.rows().size(); i++) {
      GridRow row = grid.rows().get(i);
      if (row.filled() > FEWEST_PEOPLE && field(row.cell(label)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Field> field(String cell) {
    return HeadingWords.find(cell);
  }

  /** Whether the rows are headings with what they say of several people or schools beside them. */
  private static boolean holdsAll(List<GridRow> rows, int label) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    boolean hasNames = false;
    boolean hasSchools = false;
    for (GridRow row : rows) {
      Optional<Field> field = field(row.cell(label));
      if (field.isEmpty() && !row.cell(label).isEmpty() || isHeadingRow(row, label)) {
        return false;
      }
      field.ifPresent(fields::add);
      hasNames |=
          field.equals(Optional.of(Field.NAME)) && matching(row, label, NAME) >= FEWEST_PEOPLE;
      hasSchools |=
          field.equals(Optional.of(Field.SCHOOL)) && matching(row, label, SCHOOL) >= FEWEST_PEOPLE;
    }
    fields.remove(Field.NONE);
    return hasNames && fields.size() >= FEWEST_HEADINGS
        || hasSchools && !fields.contains(Field.NAME) && fields.size() >= FEWEST_OF_SCHOOLS;
  }

  private static boolean isHeadingRow(GridRow row, int label) {
    Optional<Field> asked = field(row.cell(label));
    int headings = 0;
    for (int c = label + 1; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      boolean isAnswer = asked.isPresent() && CellWords.meaning(asked.get(), cell).isKnown();
      headings += field(cell).isPresent() && !isAnswer ? 1 : 0;
    }
    return headings > 1;
  }

  private static int matching(GridRow row, int label, Pattern pattern) {
    int matching = 0;
    for (int c = label + 1; c < row.cells().size(); c++) {
      matching += pattern.matcher(row.cell(c)).matches() ? 1 : 0;
    }
    return matching;
  }

  /** The sheet turned round; a corner says what stands to the left then. */
  private static Grid turned(Grid grid, int label, int first, String corner) {
    List<GridRow> rows = new ArrayList<>(grid.rows().subList(0, first));
    List<GridRow> lines = grid.rows().subList(first, grid.rows().size());
    int width = lines.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int c = label; c < width; c++) {
      int column = c;
      List<String> cells = new ArrayList<>(lines.stream().map(row -> row.cell(column)).toList());
      if (c == label && !corner.isEmpty()) {
        cells.set(0, corner);
      }
      BitSet numbers = new BitSet();
      for (int i = 0; i < lines.size(); i++) {
        numbers.set(i, lines.get(i).numbers().get(column));
      }
      GridRow row = new GridRow(lines.get(0).number() + c - label, false, cells, numbers);
      if (row.filled() > 0) {
        rows.add(row);
      }
    }
    return new Grid(grid.file(), grid.sheet(), grid.hidden(), grid.keepsDigits(), rows, List.of());
  }
}
