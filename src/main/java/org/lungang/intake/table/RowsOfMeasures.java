package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/**
 * A table of subjects with several rows for each school, one for those who are needed, one for
 * those who are there and so on. It becomes a table with a row for each school, and a column for
 * each of them below each subject.
 */
final class RowsOfMeasures {

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?:教师)?(?:应配|需配|需求|需要|应有|所需|核定|定编|现有|实有|在岗|在编|现任|实际|余缺|超缺|缺编|缺员|缺额|缺少|短缺|缺|超编|超员|富余|多余|余|超)(?:编制|专任)?(?:教师)?(?:人?数|人员)?");

  private static final int FEWEST_SUBJECTS = 2;

  private final HeadedTable table;
  private final int school;
  private final List<TableColumn> subjects = new ArrayList<>();
  private @Nullable TableColumn measures;

  private RowsOfMeasures(HeadedTable table) {
    this.table = table;
    this.school = TimesApart.place(table, Field.SCHOOL);
    for (TableColumn column : table.columns()) {
      List<String> lines = column.lines();
      if (!SubjectWords.inHeading(lines.get(lines.size() - 1)).isEmpty()) {
        subjects.add(column);
      } else if (column.index() != school && measures == null && holdsMeasures(column)) {
        measures = column;
      }
    }
  }

  /** The table turned so; any other as it is. */
  static HeadedTable turned(HeadedTable table) {
    RowsOfMeasures rows = new RowsOfMeasures(table);
    TableColumn measures = rows.measures;
    return rows.school >= 0
            && measures != null
            && rows.subjects.size() >= FEWEST_SUBJECTS
            && TimesApart.place(table, Field.NAME) < 0
        ? rows.turned(measures)
        : table;
  }

  private boolean holdsMeasures(TableColumn column) {
    Set<String> words = new LinkedHashSet<>();
    for (TableRow row : table.rows()) {
      String cell = measure(row, column);
      if (!cell.isEmpty() && !MEASURE.matcher(cell).matches()) {
        return false;
      }
      words.add(cell);
    }
    words.remove("");
    return words.size() > 1;
  }

  private static String measure(TableRow row, TableColumn column) {
    return Blanks.dense(OfficeSpelling.half(row.row().cell(column.index())));
  }

  private HeadedTable turned(TableColumn measures) {
    Set<String> words = new LinkedHashSet<>();
    Map<String, List<TableRow>> bySchool = new LinkedHashMap<>();
    String name = "";
    for (TableRow row : table.rows()) {
      String cell = row.row().cell(school);
      name = OfficeSpelling.isBlank(cell) ? name : cell;
      if (!name.isEmpty()) {
        bySchool.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
      }
      words.add(measure(row, measures));
    }
    words.remove("");
    List<TableColumn> columns = new ArrayList<>(List.of(new TableColumn(0, List.of("学校"))));
    for (TableColumn subject : subjects) {
      for (String word : words) {
        List<String> lines = new ArrayList<>(subject.lines());
        lines.add(word);
        columns.add(new TableColumn(columns.size(), lines));
      }
    }
    List<TableRow> rows = new ArrayList<>();
    bySchool.forEach((of, all) -> rows.add(joined(of, all, words, measures)));
    return new HeadedTable(
        table.grid(), table.headingRow(), table.titles(), columns, rows, table.skipped());
  }

  private TableRow joined(
      String name, List<TableRow> rows, Set<String> words, TableColumn measures) {
    List<String> cells = new ArrayList<>(List.of(name));
    for (TableColumn subject : subjects) {
      for (String word : words) {
        cells.add(
            rows.stream()
                .filter(row -> measure(row, measures).equals(word))
                .map(row -> row.row().cell(subject.index()))
                .findFirst()
                .orElse(""));
      }
    }
    TableRow first = rows.get(0);
    return first.with(new GridRow(first.number(), first.row().hidden(), cells, new BitSet()));
  }
}
