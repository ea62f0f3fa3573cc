package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/**
 * A list with a row for each school and a column for each subject, in whose cells stand the names
 * of those who teach it. It becomes a list of people with their subjects.
 */
final class NamesBySubject {

  private static final Pattern PARTS = Pattern.compile("[、,，;；。/\\n\\r]+|[ \\t]+(?=\\p{IsHan}{2})");
  private static final Pattern NAME =
      Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,6}·\\p{IsHan}{2,8}");

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn(0, List.of("姓名")),
          new TableColumn(1, List.of("学校")),
          new TableColumn(2, List.of("任教学科")));

  private final HeadedTable table;
  private final int school;
  private final Map<TableColumn, String> subjects = new LinkedHashMap<>();

  private NamesBySubject(HeadedTable table) {
    this.table = table;
    this.school = TimesApart.place(table, Field.SCHOOL);
  }

  /** The people of such a list; any other table as it is. */
  static HeadedTable turned(HeadedTable table) {
    NamesBySubject list = new NamesBySubject(table);
    return list.isOne() ? list.turned() : table;
  }

  private boolean isOne() {
    if (school < 0 || TimesApart.place(table, Field.NAME) >= 0) {
      return false;
    }
    for (TableColumn column : table.columns()) {
      String subject = SubjectWords.inHeading(column.lines().get(column.lines().size() - 1));
      if (!subject.isEmpty()) {
        subjects.put(column, subject);
      }
    }
    int filled = 0;
    int names = 0;
    for (TableRow row : table.rows()) {
      for (TableColumn column : subjects.keySet()) {
        String cell = row.row().cell(column.index());
        filled += OfficeSpelling.isBlank(cell) ? 0 : 1;
        names += areNames(cell) ? 1 : 0;
      }
    }
    return subjects.size() >= 2 && names > 0 && names * 10 >= filled * 7;
  }

  private static boolean areNames(String cell) {
    return !OfficeSpelling.isBlank(cell)
        && names(cell).stream().allMatch(name -> NAME.matcher(name).matches());
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (String part : PARTS.split(OfficeSpelling.half(Blanks.strip(cell)))) {
      // 王　明 is one name.
      String name = Blanks.dense(part);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private HeadedTable turned() {
    List<TableRow> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      Map<String, String> taught = new LinkedHashMap<>();
      subjects.forEach(
          (column, subject) ->
              names(row.row().cell(column.index()))
                  .forEach(name -> taught.merge(name, subject, (a, b) -> a + "、" + b)));
      taught.forEach(
          (name, subject) -> {
            List<String> cells = List.of(name, row.row().cell(school), subject);
            rows.add(row.with(new GridRow(row.number(), row.row().hidden(), cells, new BitSet())));
          });
    }
    return new HeadedTable(
        table.grid(), table.headingRow(), table.titles(), COLUMNS, rows, table.skipped());
  }
}
