package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Choice;
import org.lungang.word.DurationWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/**
 * A sheet with the schools in its first line and its first column, and minutes between them in its
 * cells; half of it may be empty. It has no headings, so that only the schools tell it.
 */
final class MinutesMatrix {

  private static final int FIRST_ROWS = 10;
  private static final Pattern MINUTES = Pattern.compile(".*(分钟|车程|用时|通行|通勤|耗时).*");
  private static final Pattern DISTANCES = Pattern.compile(".*(公里|千米|里程|距离|小时|(?i:km)).*");

  private static final Pattern KILOMETRES = Pattern.compile(".*(?:公里|千米|(?i:km)).*");

  /** A duration that says its unit. */
  private static final Pattern WITH_UNIT = Pattern.compile(".*\\d.*(?:分|小时|min).*");

  /** Takes a way that a cell tells. */
  interface Ways {
    /** Adds a way. */
    void add(SchoolDraft from, SchoolDraft to, int minutes);
  }

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final Grid grid;

  private MinutesMatrix(Inquiry inquiry, SchoolBook schools, Grid grid) {
    this.inquiry = inquiry;
    this.schools = schools;
    this.grid = grid;
  }

  /**
   * Reads a sheet.
   *
   * @return whether it is such a sheet
   */
  static boolean read(Grid grid, Inquiry inquiry, SchoolBook schools, Ways ways) {
    MinutesMatrix matrix = new MinutesMatrix(inquiry, schools, grid);
    for (int i = 0; i < Math.min(FIRST_ROWS, grid.rows().size()); i++) {
      int label = matrix.labelColumn(i);
      if (label >= 0 && matrix.countsKilometres(i)) {
        return false;
      } else if (label >= 0) {
        if (matrix.countsMinutes(i)) {
          matrix.read(i, label, ways);
        }
        return true;
      }
    }
    return false;
  }

  /** The column with the schools below a line of schools; -1 where a line is none. */
  private int labelColumn(int line) {
    GridRow row = grid.rows().get(line);
    int first = -1;
    int named = 0;
    int filled = 0;
    for (int c = 0; c < row.cells().size(); c++) {
      if (!OfficeSpelling.isBlank(row.cell(c))) {
        boolean isSchool = schools.find(bare(row.cell(c))).isPresent();
        first = first < 0 && isSchool ? c : first;
        named += isSchool ? 1 : 0;
        filled += first < 0 ? 0 : 1;
      }
    }
    if (first < 1 || named < 2 || named * 10 < filled * 6) {
      return -1;
    }
    int below = 0;
    for (GridRow other : grid.rows().subList(line + 1, grid.rows().size())) {
      below += schools.find(other.cell(first - 1)).isPresent() ? 1 : 0;
    }
    return below >= 2 ? first - 1 : -1;
  }

  /** 到一小 heads the minutes to that school. */
  private static String bare(String cell) {
    return cell.strip().replaceFirst("^(?:到|至|去|往|距)(?=\\p{IsHan}{2})", "");
  }

  /** Whether the sheet or a title says that the numbers are kilometres, and nothing else. */
  private boolean countsKilometres(int line) {
    StringBuilder texts = new StringBuilder(grid.sheet());
    grid.rows().subList(0, line).forEach(row -> row.cells().forEach(texts::append));
    String text = texts.toString().replaceAll("\\s", "");
    return KILOMETRES.matcher(text).matches() && !MINUTES.matcher(text).matches();
  }

  /** Whether the numbers are minutes: what the texts above them say, else it is asked. */
  private boolean countsMinutes(int line) {
    StringBuilder texts = new StringBuilder(grid.sheet()).append(grid.file());
    for (GridRow row : grid.rows().subList(0, line)) {
      row.cells().forEach(texts::append);
    }
    texts.append(grid.rows().get(line).cell(0));
    String text = texts.toString().replaceAll("\\s", "");
    boolean saysUnit =
        grid.rows().stream()
            .skip(line + 1L)
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> WITH_UNIT.matcher(cell).matches());
    if ((MINUTES.matcher(text).matches() || saysUnit) && !DISTANCES.matcher(text).matches()) {
      return true;
    }
    return inquiry
        .ask(
            "minutes/" + grid.place(),
            () ->
                Inquiry.question(
                    "minutes", true, Inquiry.choices(Choice.YES, Choice.NO), grid.place()),
            Spot.of(grid, grid.rows().get(line).number()))
        .filter(Choice.YES.name()::equals)
        .isPresent();
  }

  private void read(int line, int label, Ways ways) {
    GridRow header = grid.rows().get(line);
    Map<Integer, SchoolDraft> columns = new TreeMap<>();
    for (int c = label + 1; c < header.cells().size(); c++) {
      int place = c;
      named(bare(header.cell(c)), header.number()).ifPresent(school -> columns.put(place, school));
    }
    List<SchoolDraft> done = new ArrayList<>();
    for (GridRow row : grid.rows().subList(line + 1, grid.rows().size())) {
      Optional<SchoolDraft> from = named(row.cell(label), row.number());
      if (from.isEmpty() || done.contains(from.get())) {
        continue;
      }
      done.add(from.get());
      columns.forEach(
          (column, to) -> {
            Integer minutes = minutes(row, column);
            if (minutes != null && to != from.get()) {
              ways.add(from.get(), to, minutes);
            }
          });
    }
  }

  private Optional<SchoolDraft> named(String cell, int row) {
    return OfficeSpelling.isBlank(cell)
        ? Optional.empty()
        : schools.resolve(cell, Spot.of(grid, row));
  }

  private @Nullable Integer minutes(GridRow row, int column) {
    String cell = row.cell(column);
    if (OfficeSpelling.isBlank(cell)) {
      return null;
    }
    Integer minutes = DurationWords.minutes(cell);
    if (minutes == null) {
      inquiry.number(Field.MINUTES, cell, Spot.of(grid, row.number()));
    }
    return minutes;
  }
}
