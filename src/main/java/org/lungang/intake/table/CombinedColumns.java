package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.DateWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** Columns that hold several things in a cell: 性别/民族, 姓名（性别）, 工作单位及职务. */
final class CombinedColumns {

  private static final Pattern HEADING_PARTS = Pattern.compile("[/／\n\r()（）、]+|[及和与](?=.)");
  private static final List<Pattern> CELL_PARTS =
      List.of(
          Pattern.compile("[\n\r]+"),
          Pattern.compile("[/／|]"),
          Pattern.compile("[(（)）]+"),
          Pattern.compile("[、,，;；]"),
          Pattern.compile("\\s+"));

  /** How the name of a school ends, written in full or not. */
  private static final Pattern SCHOOL =
      Pattern.compile(".+(?:[中小]学?|学校|幼儿园|中心校|总校|分校|[一二三四五六七八九十]幼|校区|教学点)");

  private static final int LONGEST = 20;

  private final HeadedTable table;
  private final DerivedColumns derived;

  private CombinedColumns(HeadedTable table) {
    this.table = table;
    this.derived = new DerivedColumns(table);
  }

  /** The table with a column for each thing. */
  static HeadedTable parted(HeadedTable table) {
    CombinedColumns columns = new CombinedColumns(table);
    table.columns().forEach(columns::part);
    return columns.derived.made();
  }

  /** Whether a cell names several things, all of them headings in use. */
  static boolean isHeading(String cell) {
    if (cell.length() > LONGEST || !HEADING_PARTS.matcher(cell).find()) {
      return false;
    }
    int parts = 0;
    for (String part : HEADING_PARTS.split(cell)) {
      if (!OfficeSpelling.isBlank(part) && HeadingWords.find(part.strip()).isEmpty()) {
        return false;
      }
      parts += OfficeSpelling.isBlank(part) ? 0 : 1;
    }
    return parts > 1;
  }

  private void part(TableColumn column) {
    String heading = column.lines().get(column.lines().size() - 1);
    List<List<String>> headings = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    boolean inBrackets = heading.matches("(?s).*[(（].*");
    boolean isKnown = true;
    for (String part : HEADING_PARTS.split(heading)) {
      if (!OfficeSpelling.isBlank(part)) {
        Optional<Field> field = HeadingWords.find(part.strip());
        // 出生年月（岁）: what stands beside a date is no date.
        boolean isBesideDate = inBrackets && !fields.isEmpty() && fields.get(0).isDate();
        isKnown &= field.isPresent() || isBesideDate;
        List<String> lines = new ArrayList<>(List.of(part.strip()));
        if (!headings.isEmpty() && field.filter(Field::isDate).isPresent()) {
          // When a title was given is no time in a position.
          lines.add(0, headings.get(0).get(0));
          field = HeadingWords.find(lines);
        }
        headings.add(lines);
        fields.add(field.orElse(Field.NONE));
      }
    }
    Set<Field> once = new HashSet<>(fields);
    once.remove(Field.NONE);
    boolean isOne = HeadingWords.find(column.lines()).isPresent() && !inBrackets;
    if (isOne
        || !isKnown
        || fields.size() < 2
        || fields.size() > 3
        || once.isEmpty()
        || once.size() + fields.stream().filter(Field.NONE::equals).count() != fields.size()) {
      return;
    }
    if (holds(column.index(), fields)) {
      derived.replace(List.of(column.index()));
      for (int i = 0; i < fields.size(); i++) {
        int place = i;
        derived.add(headings.get(i), row -> parts(row.cell(column.index()), fields).get(place));
      }
    }
  }

  private boolean holds(int index, List<Field> fields) {
    int filled = 0;
    int parted = 0;
    for (TableRow row : table.rows()) {
      String cell = row.row().cell(index);
      if (!OfficeSpelling.isBlank(cell)) {
        filled++;
        parted += split(cell, fields).isPresent() ? 1 : 0;
      }
    }
    // Who holds no office may have nothing but the other half.
    return parted > 0 && parted * 10 >= filled * 3;
  }

  /**
   * What a cell says of each field; all of it for the first that has a place where that is open.
   */
  private static List<String> parts(String cell, List<Field> fields) {
    Optional<List<String>> split = split(cell, fields);
    if (split.isPresent()) {
      return split.get();
    }
    List<String> parts = new ArrayList<>();
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      parts.add("");
      if (fields.get(i) != Field.NONE && fits(fields.get(i), cell)) {
        fitting.add(i);
      }
    }
    int first = fields.get(0) == Field.NONE ? 1 : 0;
    parts.set(fitting.size() == 1 ? fitting.get(0) : first, cell);
    return parts;
  }

  private static Optional<List<String>> split(String cell, List<Field> fields) {
    if (fields.equals(List.of(Field.SCHOOL, Field.POSITION))) {
      Optional<List<String>> office = office(cell);
      if (office.isPresent()) {
        return office;
      }
    }
    List<Field> used = fields.stream().filter(field -> field != Field.NONE).toList();
    if (used.size() == 1 && used.get(0).isDate() && fits(used.get(0), cell)) {
      // 1985/9 is a date, and nothing beside it.
      return Optional.empty();
    }
    for (Pattern between : CELL_PARTS) {
      List<String> parts = new ArrayList<>();
      for (String part : between.split(cell)) {
        String bare = Blanks.strip(part).replaceAll("^[(（]|[)）]$", "");
        if (!bare.isEmpty()) {
          parts.add(bare);
        }
      }
      if (parts.size() == fields.size() && allFit(parts, fields)) {
        return Optional.of(parts);
      }
    }
    return Optional.empty();
  }

  private static boolean allFit(List<String> parts, List<Field> fields) {
    for (int i = 0; i < parts.size(); i++) {
      if (!fits(fields.get(i), parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Field field, String text) {
    if (field.isDate()) {
      return DateWords.read(text, DateWords.ANY_YEAR, true).kind() != DateWords.Kind.UNREADABLE;
    }
    return !CellWords.has(field) || CellWords.meaning(field, text).isKnown();
  }

  /** 第一中学教务主任: a school, as much of the cell as it can be, and what somebody is there. */
  private static Optional<List<String>> office(String cell) {
    String text = Blanks.dense(cell);
    Optional<List<String>> doubtful = Optional.empty();
    for (int i = text.length() - 1; i >= 2; i--) {
      String position = text.substring(i);
      Meaning meaning = CellWords.meaning(Field.POSITION, position);
      if (meaning.isKnown() && SCHOOL.matcher(text.substring(0, i)).matches()) {
        Optional<List<String>> split = Optional.of(List.of(text.substring(0, i), position));
        if (meaning.isSure()) {
          return split;
        }
        // 长、书记 may be anything, 校长、书记 is not.
        doubtful = doubtful.isPresent() ? doubtful : split;
      }
    }
    return doubtful;
  }
}
