package org.lungang.dataset.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.NumberText;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.language.Message;

/**
 * Reads who travels to teach in the format of {@code itinerant.csv} (docs/reference/files.md), also
 * a file made by hand: in either language, and with the columns staff_id, host_school_id and
 * weekly_periods alone.
 */
public final class VisitFileReader {

  private static final Set<VisitColumn> NAMING =
      Set.of(VisitColumn.STAFF_ID, VisitColumn.HOST_SCHOOL_ID, VisitColumn.WEEKLY_PERIODS);

  /** No week has more periods: a larger number is a year's or a slip. */
  private static final int MOST_PERIODS = 60;

  private final ProblemList findings = new ProblemList();
  private final Map<VisitColumn, String> headings = new EnumMap<>(VisitColumn.class);
  private final Map<VisitColumn, Integer> columnNumbers = new EnumMap<>(VisitColumn.class);
  private final List<VisitFileRow> rows = new ArrayList<>();
  private final Origin origin;

  private VisitFileReader(Origin origin) {
    this.origin = origin;
    for (VisitColumn column : VisitColumn.values()) {
      headings.put(column, column.in(Sheet.languageOf(origin.name())));
    }
  }

  /** Reads a file; whatever is wrong with it is in the result. */
  public static VisitFile read(Path file) {
    VisitFileReader reader = new VisitFileReader(Origin.of(file));
    try {
      Sheet.open(
              reader.origin,
              Files.readAllBytes(file),
              List.of(VisitColumn.values()),
              reader.findings)
          .ifPresent(reader::read);
    } catch (IOException e) {
      SheetWords.Unreadable words = SheetWords.Unreadable.of(file);
      reader.findings.error(reader.origin, words.wrong(), words.right());
    }
    return new VisitFile(
        reader.origin,
        reader.headings,
        reader.columnNumbers,
        reader.rows,
        reader.findings.sorted());
  }

  private void read(Sheet<VisitColumn> sheet) {
    for (VisitColumn column : VisitColumn.values()) {
      headings.put(column, sheet.heading(column));
      if (sheet.has(column)) {
        columnNumbers.put(column, sheet.columnNumber(column));
      }
    }
    sheet.forEachRow(row -> read(sheet, row));
  }

  private void read(Sheet<VisitColumn> sheet, List<String> row) {
    if (sheet.isTotal(row)) {
      return;
    }
    if (sheet.isRagged(row)) {
      findings.error(origin, sheet.line(), SheetWords.say("wrong.ragged"), sheet.rightOfRagged());
      return;
    }
    boolean whole = true;
    Map<VisitColumn, String> others = new EnumMap<>(VisitColumn.class);
    for (VisitColumn column : VisitColumn.values()) {
      String cell = sheet.cell(row, column);
      if (column.isRequired() && cell.isEmpty() && !isSaid(sheet, row, column)) {
        whole = false;
        if (sheet.has(column) && !sheet.isWithoutValue(column)) {
          fault(sheet, column, null, "wrong.required", "right.visit." + column.english());
        }
      } else if (!NAMING.contains(column) && sheet.has(column)) {
        others.put(column, cell);
      }
    }
    String cell = sheet.cell(row, VisitColumn.WEEKLY_PERIODS);
    Optional<Integer> periods = NumberText.findWhole(cell).filter(number -> number > 0);
    if (periods.filter(number -> number > MOST_PERIODS).isPresent()) {
      findings.error(
          origin,
          sheet.line(),
          sheet.heading(VisitColumn.WEEKLY_PERIODS),
          sheet.columnNumber(VisitColumn.WEEKLY_PERIODS),
          cell,
          say("wrong.visit.periods", MOST_PERIODS),
          say("right.visit.weekly_periods"));
      return;
    }
    if (periods.isEmpty() && !cell.isEmpty()) {
      fault(sheet, VisitColumn.WEEKLY_PERIODS, cell, "wrong.number", "right.visit.weekly_periods");
    }
    if (whole && periods.isPresent()) {
      rows.add(
          new VisitFileRow(
              sheet.line(),
              sheet.cell(row, VisitColumn.STAFF_ID),
              sheet.cell(row, VisitColumn.HOST_SCHOOL_ID),
              periods.get(),
              others));
    }
  }

  /** Whether another cell of the row says the same as an empty one. */
  private static boolean isSaid(Sheet<VisitColumn> sheet, List<String> row, VisitColumn column) {
    return Arrays.stream(VisitColumn.values())
        .anyMatch(other -> column.isSaidBy(other) && !sheet.cell(row, other).isEmpty());
  }

  private void fault(
      Sheet<VisitColumn> sheet,
      VisitColumn column,
      @Nullable String value,
      String wrong,
      String right) {
    findings.error(
        origin,
        sheet.line(),
        sheet.heading(column),
        sheet.columnNumber(column),
        value,
        SheetWords.say(wrong),
        say(right));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(VisitFileReader.class, key, arguments);
  }
}
