package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * those who are there and so on. It gets a column for each of them below each subject; its rows and
 * its other columns stay.
 */
final class RowsOfMeasures {

  private static final Pattern MEASURE =
      Pattern.compile(
          "(?:教师)?(?:应配|需配|需求|需要|应有|所需|核定|定编|现有|实有|在岗|在编|现任|实际|余缺|超缺|缺编|缺员|缺额|缺少|短缺|缺|超编|超员|富余|多余|余|超)(?:编制|专任)?(?:教师)?(?:人?数|人员)?");

  private static final int FEWEST_SUBJECTS = 2;

  private final HeadedTable table;
  private final int school;
  private final List<TableColumn> subjects;
  private final @Nullable TableColumn measures;

  private RowsOfMeasures(HeadedTable table) {
    this.table = table;
    this.school = TimesApart.place(table, Field.SCHOOL);
    this.subjects = table.columns().stream().filter(RowsOfMeasures::isOfSubject).toList();
    this.measures =
        table.columns().stream()
            .filter(column -> column.index() != school && !subjects.contains(column))
            .filter(this::holdsMeasures)
            .findFirst()
            .orElse(null);
  }

  /** The table turned so; any other as it is. */
  static HeadedTable turned(HeadedTable table) {
    RowsOfMeasures rows = new RowsOfMeasures(table);
    return rows.school >= 0
            && rows.measures != null
            && rows.subjects.size() >= FEWEST_SUBJECTS
            && TimesApart.place(table, Field.NAME) < 0
        ? rows.turned(rows.measures)
        : table;
  }

  private static boolean isOfSubject(TableColumn column) {
    List<String> lines = column.lines();
    return !SubjectWords.inHeading(lines.get(lines.size() - 1)).isEmpty();
  }

  /** Whether a column says of all rows with numbers what these count. */
  private boolean holdsMeasures(TableColumn column) {
    Set<String> words = new HashSet<>();
    for (TableRow row : table.rows()) {
      String cell = measure(row.row(), column);
      boolean isKnown = MEASURE.matcher(cell).matches();
      if (!isKnown && (!cell.isEmpty() || holdsNumbers(row.row()))) {
        return false;
      }
      words.add(cell);
    }
    words.remove("");
    return words.size() > 1;
  }

  private boolean holdsNumbers(GridRow row) {
    return subjects.stream().anyMatch(subject -> !row.cell(subject.index()).isEmpty());
  }

  private static String measure(GridRow row, TableColumn column) {
    return Blanks.dense(OfficeSpelling.half(row.cell(column.index())));
  }

  private HeadedTable turned(TableColumn measures) {
    Set<String> words = new LinkedHashSet<>();
    table.rows().forEach(row -> words.add(measure(row.row(), measures)));
    words.remove("");
    DerivedColumns derived = new DerivedColumns(table);
    derived.replace(List.of(school, measures.index()));
    derived.replace(subjects.stream().map(TableColumn::index).toList());
    Map<Integer, String> names = names(measures);
    derived.add(List.of("学校"), row -> names.getOrDefault(row.number(), ""));
    for (TableColumn subject : subjects) {
      for (String word : words) {
        List<String> lines = new ArrayList<>(subject.lines());
        lines.add(word);
        derived.add(
            lines, row -> measure(row, measures).equals(word) ? row.cell(subject.index()) : "");
      }
    }
    return derived.made();
  }

  /**
   * The school of each row, by its number: that of the row above where none is named, but for what
   * the rows above it say already: nobody knows whether that adds up.
   */
  private Map<Integer, String> names(TableColumn measures) {
    int stage = TimesApart.place(table, Field.STAGE);
    Map<Integer, String> names = new HashMap<>();
    Set<List<String>> said = new HashSet<>();
    String name = "";
    for (TableRow row : table.rows()) {
      String cell = row.row().cell(school);
      if (!OfficeSpelling.isBlank(cell)) {
        name = cell;
        said.clear();
      }
      List<String> what =
          List.of(measure(row.row(), measures), stage < 0 ? "" : row.row().cell(stage));
      names.put(row.number(), said.add(what) ? name : "");
    }
    return names;
  }
}
