package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;
import org.lungang.workbook.MergedRange;

/**
 * Finds the tables of a sheet: their headings of one to four lines, wherever they stand, and the
 * rows that are data. Titles, repeated headings, totals, signatures and notes are left out and
 * counted.
 */
public final class TableFinder {

  /** Headings stand near the top of a sheet, or near the top of a block. */
  private static final int FEW_CELLS = 6;

  /** 二、市级骨干教师: nobody is called so. */
  private static final Pattern NUMBERED =
      Pattern.compile("[(（]?[一二三四五六七八九十]{1,2}[)）、.．]\\s*\\p{IsHan}{2}.*");

  /** A line that is not the first of those that a title stands above. */
  private static final Pattern GOES_ON =
      Pattern.compile("[(（]?(?:[二三四五六七八九]|十[一二三四五六七八九]?)[)）、.．]\\s*\\p{IsHan}{2}.*");

  private static final Pattern LONGER_THAN_NAMES = Pattern.compile("[\\p{IsHan}\\d（）()]{6,}");

  private final Grid grid;
  private List<String> titlesAbove = List.of();
  private final List<HeadedTable> found = new ArrayList<>();

  /** The places of the first row of titles, and of the last of headings, of the last table. */
  private int lastTitle;

  private int lastHeading = -1;

  private TableFinder(Grid grid) {
    this.grid = grid;
  }

  /** All tables of a sheet from the top; none where no headings in use stand anywhere. */
  public static List<HeadedTable> find(Grid sheet) {
    Grid grid = UprightGrid.of(sheet);
    List<HeadedTable> forms = FormSheet.find(grid);
    if (!forms.isEmpty()) {
      return forms;
    }
    TableFinder finder = new TableFinder(grid);
    finder.find();
    return finder.found;
  }

  /**
   * The tables of a sheet without headings, read with those of the last table of another.
   *
   * @return none where that has no headings either
   */
  public static List<HeadedTable> continued(Grid above, Grid sheet) {
    TableFinder finder = new TableFinder(above);
    finder.find();
    if (finder.lastHeading < 0) {
      return List.of();
    }
    // The headings get numbers before 1: those of the sheet's own rows stay as they are.
    int shift = above.rows().get(finder.lastHeading).number();
    List<GridRow> rows = new ArrayList<>();
    for (GridRow row : above.rows().subList(finder.lastTitle, finder.lastHeading + 1)) {
      rows.add(new GridRow(row.number() - shift, row.hidden(), row.cells(), row.numbers()));
    }
    rows.addAll(sheet.rows());
    List<MergedRange> merged = new ArrayList<>(sheet.merged());
    for (MergedRange range : above.merged()) {
      if (range.lastRow() <= shift) {
        merged.add(
            new MergedRange(
                range.firstRow() - shift,
                range.lastRow() - shift,
                range.firstColumn(),
                range.lastColumn()));
      }
    }
    Grid joined =
        new Grid(
            sheet.file(),
            sheet.sheet(),
            sheet.hidden(),
            sheet.keepsDigits(),
            rows,
            merged,
            sheet.struck());
    int first = sheet.rows().get(0).number();
    return find(joined).stream()
        .map(
            table ->
                new HeadedTable(
                    joined, first, table.titles(), table.columns(), table.rows(), table.skipped()))
        .toList();
  }

  private void find() {
    int from = 0;
    int titlesFrom = 0;
    while (from < grid.rows().size()) {
      if (RowWords.isHeadingRow(grid.rows().get(from))) {
        HeadingBlock block = HeadingBlock.around(grid, from, titlesFrom);
        lastTitle = titlesFrom;
        lastHeading = block.last();
        from = table(block, titlesFrom);
        titlesFrom = from;
      } else {
        from++;
      }
    }
  }

  /** Reads a table; where the rows go on after it. */
  private int table(HeadingBlock block, int titlesFrom) {
    List<TableColumn> columns = block.columns();
    int nameColumn = nameColumn(columns);
    List<String> titles = new ArrayList<>();
    for (int i = titlesFrom; i < block.first(); i++) {
      grid.rows().get(i).cells().stream().filter(cell -> !cell.isEmpty()).forEach(titles::add);
    }
    if (!titles.isEmpty() && titles.stream().allMatch(t -> GOES_ON.matcher(t).matches())) {
      // 二、教师 below 一、学校领导 is about the school that the title above both names.
      titles.addAll(0, titlesAbove);
    } else {
      titlesAbove = titles.stream().filter(t -> !NUMBERED.matcher(t).matches()).toList();
    }
    List<TableRow> rows = new ArrayList<>();
    List<SkippedRow> skipped = new ArrayList<>();
    String section = "";
    String category = "";
    int i = block.last() + 1;
    while (i < grid.rows().size()) {
      GridRow row = grid.rows().get(i);
      Optional<SkippedRow.Kind> kind = kind(block, row, nameColumn, columns);
      if (kind.isEmpty() && RowWords.isSurelyHeadingRow(row)) {
        break;
      } else if (kind.isEmpty()) {
        rows.add(new TableRow(row, section, category));
      } else {
        boolean isDirectlyBelow =
            !skipped.isEmpty() && skipped.get(skipped.size() - 1).number() == row.number() - 1;
        skipped.add(new SkippedRow(row.number(), kind.get()));
        String line = lineOver(row, kind.get());
        if (RowWords.isCategory(line)) {
          category = line;
        } else if (isDirectlyBelow
            && isOverSchools(row, nameColumn, columns)
            && SectionOfSchools.of(section) != null) {
          section = section + "\n" + line;
        } else if (!line.isEmpty() && !isOfPage(line, titles, section)) {
          section = line;
          category = "";
        }
      }
      i++;
    }
    int end = i;
    // The lines above the next headings are its titles.
    while (end > block.last() + 1
        && i < grid.rows().size()
        && (takeBack(grid.rows().get(end - 1), skipped) || takeBack(end - 1, nameColumn, rows))) {
      end--;
    }
    int heading = grid.rows().get(block.first()).number();
    List<List<TableColumn>> parts = SideBySide.parts(columns);
    for (List<TableColumn> part : parts) {
      List<TableRow> rowsOfPart = SideBySide.rowsOf(part, columns, rows);
      List<TableColumn> all = parts.size() == 1 ? UnheadedColumns.added(part, rowsOfPart) : part;
      HeadedTable whole = new HeadedTable(grid, heading, titles, all, rowsOfPart, skipped);
      SchoolYears.apart(whole).stream()
          .flatMap(table -> EarlierPosts.apart(table).stream())
          .flatMap(table -> CareerTexts.apart(table).stream())
          .flatMap(table -> NeedTexts.apart(table).stream())
          .forEach(table -> found.add(Reshaping.of(table)));
    }
    return end;
  }

  /** Takes a title from the lines that were left out, if it is the last of them; whether it was. */
  private static boolean takeBack(GridRow line, List<SkippedRow> skipped) {
    int last = skipped.size() - 1;
    boolean isTitle =
        last >= 0
            && skipped.get(last).number() == line.number()
            && skipped.get(last).kind() == SkippedRow.Kind.TITLE;
    if (isTitle) {
      skipped.remove(last);
    }
    return isTitle;
  }

  /**
   * Takes a line from the data, if it is the last row and stands alone: numbered, called a list,
   * longer than anybody's name, or below a blank row.
   *
   * @return whether it was taken
   */
  private boolean takeBack(int place, int nameColumn, List<TableRow> rows) {
    GridRow line = grid.rows().get(place);
    int last = rows.size() - 1;
    boolean isTitle =
        last >= 0
            && rows.get(last).number() == line.number()
            && line.filled() == 1
            && (NUMBERED.matcher(firstText(line)).matches()
                || RowWords.isTitle(firstText(line))
                || nameColumn >= 0 && LONGER_THAN_NAMES.matcher(firstText(line)).matches()
                || grid.rows().get(place - 1).number() < line.number() - 1);
    if (isTitle) {
      rows.remove(last);
    }
    return isTitle;
  }

  private static int nameColumn(List<TableColumn> columns) {
    return columns.stream()
        .filter(column -> HeadingWords.find(column.lines()).equals(Optional.of(Field.NAME)))
        .mapToInt(TableColumn::index)
        .findFirst()
        .orElse(-1);
  }

  /** What a row is where it is no data. */
  private Optional<SkippedRow.Kind> kind(
      HeadingBlock block, GridRow row, int nameColumn, List<TableColumn> columns) {
    for (int i = block.first(); i <= block.last(); i++) {
      if (HeadingBlock.same(grid.rows().get(i), row)) {
        return Optional.of(SkippedRow.Kind.HEADING);
      }
    }
    if (RowWords.isNumbering(row) && row.filled() * 2 > columns.size()) {
      return Optional.of(SkippedRow.Kind.HEADING);
    }
    String first = firstText(row);
    String name = nameColumn < 0 ? "" : row.cell(nameColumn);
    boolean named = nameColumn >= 0 && !name.isEmpty() && !name.equals(first) && !hasDigit(name);
    // 石桥小学（共12人） stands over its people, and is no total.
    boolean isTitle = row.filled() == 1 && RowWords.isTitle(first);
    if (!named && !isTitle && RowWords.isTotal(first) && isTotalRow(row, nameColumn)) {
      return Optional.of(SkippedRow.Kind.TOTAL);
    } else if (row.filled() <= FEW_CELLS
        && RowWords.isSignature(row)
        && !isPerson(row, nameColumn)) {
      return Optional.of(SkippedRow.Kind.SIGNATURE);
    } else if (row.filled() <= 2 && !named && RowWords.isNote(first)
        || row.filled() == 1 && first.contains("页") && RowWords.isPage(first)) {
      return Optional.of(SkippedRow.Kind.NOTE);
    }
    return isLine(row, nameColumn, columns) || isOverSchools(row, nameColumn, columns)
        ? Optional.of(SkippedRow.Kind.TITLE)
        : Optional.empty();
  }

  /** A school may be called 全县第一小学, a person never says 合计. */
  private static boolean isTotalRow(GridRow row, int nameColumn) {
    String first = OfficeSpelling.normal(firstText(row));
    return first.matches(".*[合小总共累]计.*|.*共\\d+人.*|总数.*|总人数.*|男(?:教师)?\\d+人.*")
        && (nameColumn < 0
            || row.filled() <= FEW_CELLS
            || row.cell(nameColumn).isEmpty()
            || row.cell(nameColumn).matches(".*\\d.*"));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static boolean isPerson(GridRow row, int nameColumn) {
    return nameColumn >= 0
        && row.cell(nameColumn).matches("[\\p{IsHan}·　 ]{2,12}")
        && row.cells().stream().anyMatch(cell -> cell.matches("[男女]"));
  }

  /** Whether a row is one line of text over a block. */
  private boolean isLine(GridRow row, int nameColumn, List<TableColumn> columns) {
    if (row.filled() > 2) {
      return false;
    }
    int column = 0;
    while (row.cell(column).isEmpty()) {
      column++;
    }
    if (row.filled() == 1
        && nameColumn >= 0
        && column <= 1
        && NUMBERED.matcher(row.cell(column)).matches()) {
      return true;
    }
    MergedRange range = grid.findMerged(row.number(), column);
    if (range != null && range.lastColumn() - range.firstColumn() >= 2) {
      return true;
    } else if (nameColumn >= 0
        && row.filled() == 1
        && (RowWords.isTitle(row.cell(column)) || RowWords.isCategory(row.cell(column)))) {
      // It may stand in the column of names, which nobody's name fills alone.
      return true;
    }
    return columns.size() >= 4
        && row.filled() == 1
        && nameColumn >= 0
        && column != nameColumn
        && column <= 1
        && row.cell(column).matches(".*\\p{IsHan}{2}.*");
  }

  /** Whether a row of a list of schools is one line that says what those below it are. */
  private static boolean isOverSchools(GridRow row, int nameColumn, List<TableColumn> columns) {
    return nameColumn < 0
        && row.filled() == 1
        && columns.stream()
            .anyMatch(column -> HeadingWords.find(column.lines()).equals(Optional.of(Field.SCHOOL)))
        && SectionOfSchools.of(firstText(row)) != null;
  }

  /**
   * Whether a line only begins another page: the title once more while a school is named by 学校：.
   */
  private static boolean isOfPage(String line, List<String> titles, String section) {
    return RowWords.isPage(line)
        || titles.contains(line)
            && RowWords.namesSchoolAfterWord(section)
            && !RowWords.namesSchoolAfterWord(line);
  }

  /** What a row says of those below it: a line of its own, or 学校：第一小学 before who filled it in. */
  private static String lineOver(GridRow row, SkippedRow.Kind kind) {
    return switch (kind) {
      case TITLE -> firstText(row);
      case SIGNATURE -> RowWords.schoolNamed(row);
      case HEADING, TOTAL, NOTE -> "";
    };
  }

  private static String firstText(GridRow row) {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }
}
