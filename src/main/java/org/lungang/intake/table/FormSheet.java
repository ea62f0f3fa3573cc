package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/**
 * Forms: what is asked stands to the left of what is answered, as in 姓名 | 王芳 | 性别 | 女. A sheet may
 * hold several, one below the other.
 */
final class FormSheet {

  /** A form begins near the top of its sheet. */
  private static final int FIRST_ROWS = 30;

  /** How many of its answers must be known for a sheet to be a form. */
  private static final int FEWEST = 4;

  private static final Set<Field> OF_SCHOOLS =
      EnumSet.of(
          Field.STAGE,
          Field.AREA,
          Field.STUDENTS,
          Field.LATITUDE,
          Field.LONGITUDE,
          Field.TOWNSHIP,
          Field.SCHOOL_CODE);

  private static final List<Field> NO_NAMES = List.of(Field.TITLE, Field.POSITION, Field.SUBJECT);

  /** A question of a form with its answer. */
  private record Pair(
      String label, Optional<Field> field, int column, String value, boolean isNumber) {}

  private final Grid grid;
  private final List<TableColumn> columns = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<TableRow> rows = new ArrayList<>();

  private FormSheet(Grid grid) {
    this.grid = grid;
  }

  /** The table of all forms of a sheet, a row a form; none where it is no form. */
  static List<HeadedTable> find(Grid grid) {
    int limit = Math.min(FIRST_ROWS, grid.rows().size());
    for (Field subject : List.of(Field.NAME, Field.SCHOOL)) {
      for (int i = 0; i < limit; i++) {
        for (Pair pair : pairs(grid.rows().get(i))) {
          if (pair.field().filter(subject::equals).isPresent() && isSubject(subject, pair)) {
            List<HeadedTable> forms = new FormSheet(grid).read(i, subject, pair);
            if (!forms.isEmpty()) {
              return forms;
            }
          }
        }
      }
    }
    return List.of();
  }

  private static boolean isSubject(Field subject, Pair pair) {
    if (subject == Field.SCHOOL) {
      return !pair.value().isEmpty();
    }
    // 教师 | 一级教师 in a roster is a position beside a title.
    return pair.value().matches("[\\p{IsHan}·•\\s　]{2,12}")
        && NO_NAMES.stream().noneMatch(f -> CellWords.meaning(f, pair.value()).isKnown());
  }

  /**
   * The pairs of a row, those without an answer too; none where two questions stand side by side,
   * as headings do, and where none has an answer.
   */
  private static List<Pair> pairs(GridRow row) {
    List<Pair> pairs = new ArrayList<>();
    int label = -1;
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      if (cell.isEmpty()) {
        continue;
      }
      boolean isLabel =
          HeadingWords.isHeading(label(cell))
              && (label < 0 || !isAnswer(HeadingWords.find(label(row.cell(label))), cell));
      if (label >= 0 && isLabel && c == label + 1) {
        return List.of();
      } else if (label >= 0) {
        pairs.add(pair(row, label, isLabel ? -1 : c));
      }
      label = isLabel ? c : -1;
    }
    if (label >= 0) {
      pairs.add(pair(row, label, -1));
    }
    return pairs.stream().allMatch(pair -> pair.value().isEmpty()) ? List.of() : pairs;
  }

  private static Pair pair(GridRow row, int label, int value) {
    String text = label(row.cell(label));
    return new Pair(
        text,
        HeadingWords.find(text),
        label,
        value < 0 ? "" : row.cell(value),
        value >= 0 && row.numbers().get(value));
  }

  private static String label(String cell) {
    return cell.replaceAll("[:：]\\s*$", "");
  }

  /** 教师 is a heading, and an answer to 职务. */
  private static boolean isAnswer(Optional<Field> asked, String cell) {
    return asked.isPresent() && CellWords.meaning(asked.get(), cell).isKnown();
  }

  private List<HeadedTable> read(int first, Field subject, Pair begins) {
    int start = first;
    while (start > 0
        && grid.rows().get(start - 1).filled() > 1
        && !pairs(grid.rows().get(start - 1)).isEmpty()) {
      start--;
    }
    List<Pair> form = new ArrayList<>();
    int number = 0;
    Set<Field> known = EnumSet.noneOf(Field.class);
    for (int i = start; i < grid.rows().size(); i++) {
      List<Pair> pairs = pairs(grid.rows().get(i));
      boolean isNext =
          i > first
              && pairs.stream()
                  .anyMatch(p -> p.label().equals(begins.label()) && p.column() == begins.column());
      if (isNext) {
        add(form, number);
        form.clear();
        number = 0;
      }
      for (Pair pair : pairs) {
        if (form.stream().noneMatch(before -> before.label().equals(pair.label()))) {
          form.add(pair);
        }
        if (!pair.value().isEmpty()) {
          pair.field().ifPresent(known::add);
        }
      }
      number = number == 0 && !pairs.isEmpty() ? grid.rows().get(i).number() : number;
    }
    add(form, number);
    known.remove(Field.NONE);
    boolean isForm =
        subject == Field.NAME
            ? known.size() >= FEWEST
            : known.stream().filter(OF_SCHOOLS::contains).count() >= FEWEST - 1;
    if (!isForm) {
      return List.of();
    }
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      grid.rows().get(i).cells().stream().filter(cell -> !cell.isEmpty()).forEach(titles::add);
    }
    int heading = grid.rows().get(start).number();
    return List.of(new HeadedTable(grid, heading, titles, columns, rows, List.of()));
  }

  private void add(List<Pair> form, int number) {
    List<String> cells = new ArrayList<>();
    BitSet numbers = new BitSet();
    for (Pair pair : form) {
      int place =
          places.computeIfAbsent(
              OfficeSpelling.normal(pair.label()),
              label -> {
                columns.add(new TableColumn(columns.size(), List.of(pair.label())));
                return columns.size() - 1;
              });
      while (cells.size() <= place) {
        cells.add("");
      }
      cells.set(place, pair.value());
      numbers.set(place, pair.isNumber());
    }
    if (!cells.isEmpty()) {
      rows.add(new TableRow(new GridRow(number, false, cells, numbers), "", ""));
    }
  }
}
