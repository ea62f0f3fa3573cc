package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.CellWords;
import org.lungang.word.Field;

/**
 * Rows with several things in a cell that are rows of their own: everybody whom one school sends to
 * another, 王明、李芳, and the subjects that a school needs beside their numbers, 语文、数学 and 2、1.
 */
final class SeveralInCell {

  private static final Pattern PARTS = Pattern.compile("[、,，;；/\\n\\r]+|[ 　]{2,}");
  private static final Pattern NAME =
      Pattern.compile("\\p{IsHan}(?:[ 　]?\\p{IsHan}){1,3}|\\p{IsHan}{2,8}[·•]\\p{IsHan}{2,8}");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[人名个]?");

  private SeveralInCell() {}

  /** The table with a row for each; the same where there are none. */
  static HeadedTable apart(HeadedTable table) {
    int name = TimesApart.place(table, Field.NAME);
    int subject = TimesApart.place(table, Field.SUBJECT);
    int required = TimesApart.place(table, Field.REQUIRED);
    if (name >= 0 && TimesApart.place(table, Field.HOST_SCHOOL) >= 0) {
      return apart(table, List.of(name));
    } else if (name < 0 && subject >= 0 && required >= 0) {
      return apart(table, List.of(subject, required));
    }
    return table;
  }

  private static HeadedTable apart(HeadedTable table, List<Integer> columns) {
    List<TableRow> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      List<List<String>> parts =
          columns.stream().map(column -> CellParts.of(row.row().cell(column), PARTS)).toList();
      if (areSeveral(parts)) {
        for (int i = 0; i < parts.get(0).size(); i++) {
          List<String> cells = new ArrayList<>(row.row().cells());
          for (int c = 0; c < columns.size(); c++) {
            cells.set(columns.get(c), parts.get(c).get(i));
          }
          GridRow one = new GridRow(row.number(), row.row().hidden(), cells, row.row().numbers());
          rows.add(row.with(one));
        }
      } else {
        rows.add(row);
      }
    }
    return rows.size() == table.rows().size()
        ? table
        : new HeadedTable(
            table.grid(),
            table.headingRow(),
            table.titles(),
            table.columns(),
            rows,
            table.skipped());
  }

  /** Whether there are as many names, or subjects with their numbers. */
  private static boolean areSeveral(List<List<String>> parts) {
    List<String> first = parts.get(0);
    if (first.size() < 2 || parts.stream().anyMatch(other -> other.size() != first.size())) {
      return false;
    } else if (parts.size() == 1) {
      return first.stream().allMatch(part -> NAME.matcher(part).matches());
    }
    return first.stream().allMatch(part -> CellWords.meaning(Field.SUBJECT, part).isKnown())
        && parts.get(1).stream().allMatch(part -> NUMBER.matcher(part).matches());
  }
}
