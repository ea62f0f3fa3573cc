package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/**
 * A list with a row for each school and a column for each subject or position, in whose cells stand
 * the names of those who teach or hold it. It becomes a list of people.
 */
final class NamesByColumn {

  private static final Pattern PARTS = Pattern.compile("[、,，;；。/\\n\\r]+|[ \\t]+(?=\\p{IsHan}{2})");
  private static final Pattern NAME =
      Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,6}·\\p{IsHan}{2,8}");

  /** The fields that a list of schools with the name of each principal has. */
  private static final Set<Field> OF_SCHOOLS =
      EnumSet.of(
          Field.STAGE, Field.AREA, Field.STUDENTS, Field.CLASSES, Field.HEADCOUNT, Field.TOWNSHIP);

  private final HeadedTable table;
  private final int school;
  private final Map<TableColumn, String> words = new LinkedHashMap<>();

  /** What all the words are. */
  private Field field = Field.SUBJECT;

  private NamesByColumn(HeadedTable table) {
    this.table = table;
    this.school = TimesApart.place(table, Field.SCHOOL);
  }

  /** The people of such a list; any other table as it is. */
  static HeadedTable turned(HeadedTable table) {
    NamesByColumn list = new NamesByColumn(table);
    return list.isOne() ? list.turned() : table;
  }

  private boolean isOne() {
    if (school < 0 || TimesApart.place(table, Field.NAME) >= 0) {
      return false;
    }
    if (!find(Field.SUBJECT) && !find(Field.POSITION)) {
      return false;
    }
    int filled = 0;
    int names = 0;
    for (TableRow row : table.rows()) {
      for (TableColumn column : words.keySet()) {
        String cell = row.row().cell(column.index());
        filled += OfficeSpelling.isBlank(cell) ? 0 : 1;
        names += areNames(cell) ? 1 : 0;
      }
    }
    return names > 0 && names * 10 >= filled * 7;
  }

  /** Whether two columns or more are called by a word of a field. */
  private boolean find(Field wanted) {
    words.clear();
    field = wanted;
    boolean isOfSchools = false;
    for (TableColumn column : table.columns()) {
      String last = column.lines().get(column.lines().size() - 1);
      isOfSchools |= HeadingWords.find(column.lines()).filter(OF_SCHOOLS::contains).isPresent();
      String word =
          wanted == Field.SUBJECT
              ? SubjectWords.inHeading(last)
              : CellWords.meaning(Field.POSITION, last).isKnown() ? last : "";
      if (!word.isEmpty()) {
        words.put(column, word);
      }
    }
    return words.size() >= 2 && (wanted == Field.SUBJECT || !isOfSchools);
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
      Map<String, String> said = new LinkedHashMap<>();
      words.forEach(
          (column, word) ->
              names(row.row().cell(column.index()))
                  .forEach(name -> said.merge(name, word, (a, b) -> a + "、" + b)));
      said.forEach(
          (name, word) -> {
            List<String> cells = List.of(name, row.row().cell(school), word);
            rows.add(row.with(new GridRow(row.number(), row.row().hidden(), cells, new BitSet())));
          });
    }
    List<TableColumn> columns =
        List.of(
            new TableColumn(0, List.of("姓名")),
            new TableColumn(1, List.of("学校")),
            new TableColumn(2, List.of(field == Field.SUBJECT ? "任教学科" : "职务")));
    return new HeadedTable(
        table.grid(), table.headingRow(), table.titles(), columns, rows, table.skipped());
  }
}
