package org.lungang.dataset.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.NumberText;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.dataset.sheet.TableFile;
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
  private final PlanTable<VisitColumn> table;
  private final List<VisitFileRow> rows = new ArrayList<>();

  private VisitFileReader(Path file) {
    this.table =
        new PlanTable<>(
            VisitColumn.class, NAMING, Sheet.languageOf(Origin.of(file).name()), findings);
  }

  /** Reads a file; whatever is wrong with it is in the result. */
  public static VisitFile read(Path file) {
    VisitFileReader reader = new VisitFileReader(file);
    TableFile<VisitColumn> opened =
        new TableFile<>(file, reader.table.columns(), reader.findings, LeftOut.NOTHING);
    opened.readText(reader::read);
    return new VisitFile(
        opened.origin(),
        reader.table.headings(),
        reader.table.columnNumbers(),
        reader.rows,
        reader.findings.sorted());
  }

  private void read(Sheet<VisitColumn> sheet) {
    table.open(sheet);
    sheet.forEachRow(row -> read(sheet, row));
  }

  private void read(Sheet<VisitColumn> sheet, List<String> row) {
    if (table.isPassedOver(sheet, row)) {
      return;
    }
    Optional<Map<VisitColumn, String>> others =
        table.others(sheet, row, column -> say("right.visit." + column.english()));
    String cell = sheet.cell(row, VisitColumn.WEEKLY_PERIODS);
    Optional<Integer> periods = NumberText.findWhole(cell).filter(number -> number > 0);
    if (periods.filter(number -> number > MOST_PERIODS).isPresent()) {
      fault(sheet, cell, say("wrong.visit.periods", MOST_PERIODS));
    } else if (periods.isEmpty() && !cell.isEmpty()) {
      fault(sheet, cell, SheetWords.say("wrong.number"));
    } else if (others.isPresent() && periods.isPresent()) {
      rows.add(
          new VisitFileRow(
              sheet.line(),
              sheet.cell(row, VisitColumn.STAFF_ID),
              sheet.cell(row, VisitColumn.HOST_SCHOOL_ID),
              periods.get(),
              others.get()));
    }
  }

  private void fault(Sheet<VisitColumn> sheet, String cell, Message wrong) {
    findings.error(
        sheet.origin(),
        sheet.line(),
        sheet.heading(VisitColumn.WEEKLY_PERIODS),
        sheet.columnNumber(VisitColumn.WEEKLY_PERIODS),
        cell,
        wrong,
        say("right.visit.weekly_periods"));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(VisitFileReader.class, key, arguments);
  }
}
