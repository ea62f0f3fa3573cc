package org.lungang.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lungang.district.Role;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/**
 * A sheet with a column for each group: its name in the first line, its schools below, with or
 * without words to the left that say which of them leads. Or a sheet with columns for each group,
 * called 牵头校 and 成员校 below its name.
 */
final class GroupColumns {

  private static final int FIRST_ROWS = 6;
  private static final Pattern NAME =
      Pattern.compile(".{2,}(?:集团|共同体|联盟|教联体|教共体|联合体|协作体|学区|片区|协作区)(?:[(（].*[)）])?");

  /** What a cell beside a school has where it is a member, and where it is none. */
  private static final Pattern MARK = Pattern.compile("[√✓✔●○■◆★☆是对1Yy]|成员校?");

  private static final Pattern NO = Pattern.compile("[×✗✘否0NnXx]|无");
  private static final Pattern COUNT = Pattern.compile("序号?|编号");
  private static final int MOST_SCHOOLS = 300;
  private static final int MOST_GROUPS = 100;
  private static final Pattern TOTAL = Pattern.compile("[合小总共]计|校数|学校数|总数");

  private GroupColumns() {}

  /**
   * Reads a sheet.
   *
   * @return whether it is such a sheet
   */
  static boolean read(Grid grid, GroupTables groups) {
    int roles = lineOfRoles(grid);
    if (roles > 0) {
      readRoles(grid, roles, groups);
      return true;
    }
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

  /**
   * Whether a sheet says nothing but which schools are in which groups. Words such as 牵头校 stand
   * above the columns of other lists, and are no headings here.
   */
  static boolean isOne(Grid grid) {
    return lineOfRoles(grid) > 0 || isOfMarks(grid);
  }

  /**
   * The sheet with its schools below one another, where it says which schools are in which groups
   * with a column for each school and a row for each group; any other as it is.
   */
  static Grid upright(Grid grid) {
    // A title stands over the line of schools; below it, a group may stand without any mark.
    List<GridRow> lines =
        grid.rows().stream()
            .dropWhile(row -> row.filled() < 2)
            .filter(row -> row.filled() > 1 || !columns(row).isEmpty())
            .limit(MOST_GROUPS + 1)
            .toList();
    int width = lines.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    if (isOne(grid) || width > MOST_SCHOOLS || lines.size() < 2 || lines.size() > MOST_GROUPS) {
      return grid;
    }
    List<GridRow> turned = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      int column = c;
      List<String> cells = lines.stream().map(row -> row.cell(column)).toList();
      boolean isCount =
          COUNT.matcher(Blanks.dense(cells.get(0))).matches()
              || TOTAL.matcher(Blanks.dense(cells.get(0))).matches();
      GridRow row = new GridRow(lines.get(0).number(), false, cells, new BitSet());
      if (row.filled() > 0 && !isCount) {
        turned.add(row);
      }
    }
    Grid upright =
        new Grid(grid.file(), grid.sheet(), grid.hidden(), grid.keepsDigits(), turned, List.of());
    return isOfMarks(upright) ? upright : grid;
  }

  /** The place of the row with 牵头校 and 成员校 below each name; -1 where there is none. */
  private static int lineOfRoles(Grid grid) {
    for (int i = 1; i < Math.min(FIRST_ROWS + 1, grid.rows().size()); i++) {
      GridRow row = grid.rows().get(i);
      int leads = 0;
      int members = 0;
      boolean isOther = false;
      for (int c = 0; c < row.cells().size(); c++) {
        String role = role(row.cell(c));
        boolean isBelowName = !role.isEmpty() && !nameOver(grid, i, c).isEmpty();
        leads += isBelowName && role.equals(Role.LEAD.name()) ? 1 : 0;
        members += isBelowName && role.equals(Role.MEMBER.name()) ? 1 : 0;
        isOther |= !role.isEmpty() && !isBelowName || isOfGroup(row.cell(c));
      }
      boolean isPair = leads > 1 && members > 1 || leads == 1 && members > 0 && isTicked(grid, i);
      if (isPair && !isOther) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a heading says that its column names groups: then no line above it does. */
  private static boolean isOfGroup(String heading) {
    return HeadingWords.find(heading)
        .filter(field -> field == Field.GROUP || field == Field.NAME)
        .isPresent();
  }

  /** Whether a single group's columns hold ticks, of which its schools stand to the left. */
  private static boolean isTicked(Grid grid, int line) {
    GridRow roles = grid.rows().get(line);
    int ticks = 0;
    for (GridRow row : grid.rows().subList(line + 1, grid.rows().size())) {
      for (int c = 1; c < roles.cells().size(); c++) {
        String cell = Blanks.dense(row.cell(c));
        if (!role(roles.cell(c)).isEmpty() && !cell.isEmpty()) {
          if (!MARK.matcher(cell).matches() && !NO.matcher(cell).matches()) {
            return false;
          }
          ticks++;
        }
      }
    }
    return ticks > 0;
  }

  /** The code of the role that a heading names; empty where it names none. */
  private static String role(String heading) {
    Meaning meaning = CellWords.meaning(Field.ROLE, Blanks.dense(heading));
    return meaning.isSure() ? Objects.requireNonNullElse(meaning.code(), "") : "";
  }

  /** The name of the group over a column: it may be merged, or stand over the first of them. */
  private static String nameOver(Grid grid, int line, int column) {
    GridRow above = grid.rows().get(line - 1);
    for (int c = column; c >= 0; c--) {
      String cell = above.cell(c);
      if (!cell.isEmpty()) {
        boolean isName =
            role(cell).isEmpty()
                && (NAME.matcher(Blanks.dense(cell)).matches() || !HeadingWords.isHeading(cell));
        return isName ? cell : "";
      } else if (c < column && role(grid.rows().get(line).cell(c)).isEmpty()) {
        return "";
      }
    }
    return "";
  }

  private static void readRoles(Grid grid, int line, GroupTables groups) {
    GridRow roles = grid.rows().get(line);
    int first = 0;
    while (role(roles.cell(first)).isEmpty()) {
      first++;
    }
    int labels = labels(grid, line, first, groups);
    Map<String, GroupDraft> byName = new LinkedHashMap<>();
    for (int c = first; c < roles.cells().size(); c++) {
      String role = role(roles.cell(c));
      if (role.isEmpty()) {
        continue;
      }
      GroupDraft group =
          byName.computeIfAbsent(
              nameOver(grid, line, c),
              name -> groups.begin(name, Spot.of(grid, grid.rows().get(line - 1).number())));
      for (GridRow row : grid.rows().subList(line + 1, grid.rows().size())) {
        String label = labels < 0 ? "" : row.cell(labels);
        if (!TOTAL.matcher(Blanks.dense(label)).matches()) {
          readRole(row.cell(c), label, role, group, Spot.of(grid, row.number()), groups);
        }
      }
    }
    for (GroupDraft group : byName.values()) {
      if (group.type == null && group.isComplete) {
        groups.type(group, "", Spot.of(grid, grid.rows().get(line - 1).number()));
      }
    }
  }

  private static void readRole(
      String cell, String school, String role, GroupDraft group, Spot spot, GroupTables groups) {
    String dense = Blanks.dense(cell);
    if (OfficeSpelling.isBlank(cell) || NO.matcher(dense).matches()) {
      return;
    }
    boolean isMark = MARK.matcher(dense).matches() || !role(cell).isEmpty();
    if (isMark && !school.isEmpty()) {
      groups.member(group, school, role, spot);
    } else if (CellWords.meaning(Field.GROUP_TYPE, cell).isKnown()) {
      groups.type(group, cell, spot);
    } else {
      groups.schools(group, cell, role.equals(Role.LEAD.name()), spot);
    }
  }

  /** The column to the left that has the schools; -1 where none does. */
  private static int labels(Grid grid, int line, int first, GroupTables groups) {
    int labels = first - 1;
    int most = 0;
    for (int c = 0; c < first; c++) {
      int schools = 0;
      for (GridRow row : grid.rows().subList(line + 1, grid.rows().size())) {
        schools += !row.cell(c).isEmpty() && groups.isSchool(row.cell(c)) ? 1 : 0;
      }
      labels = schools > most ? c : labels;
      most = Math.max(most, schools);
    }
    return labels;
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

  /** Whether all that stands below the names of groups are marks of their schools. */
  private static boolean isOfMarks(Grid grid) {
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
