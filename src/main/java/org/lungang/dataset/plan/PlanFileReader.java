package org.lungang.dataset.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.dataset.sheet.WorkbookRows;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.workbook.SheetLayout;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/**
 * Reads a plan in the format of {@code plan.csv} (docs/reference/files.md), also one made by hand:
 * in either language, and with a person and a school alone, each by number or by name; the flow
 * where several fit. In a workbook it is the sheet {@link #SHEET}, or else the first.
 */
public final class PlanFileReader {

  /** The sheet of a workbook that holds the plan. */
  public static final Message SHEET = say("sheet.roster");

  /** The columns that say which posting it is. */
  private static final Set<PlanColumn> NAMING =
      EnumSet.of(
          PlanColumn.STAFF_ID, PlanColumn.HOST_SCHOOL_ID, PlanColumn.FLOW, PlanColumn.GROUP_ID);

  /** What the program's own roster has besides, for people to read. */
  private static final LeftOut FOR_PEOPLE =
      LeftOut.of(
          List.of("No.", "序号", "Gender", "性别", "Title", "职称", "Honor", "骨干层级", "Clause", "政策依据"));

  private final ProblemList findings = new ProblemList();
  private final Map<PlanColumn, String> headings = new EnumMap<>(PlanColumn.class);
  private final Map<PlanColumn, Integer> columnNumbers = new EnumMap<>(PlanColumn.class);
  private final List<PlanFileRow> rows = new ArrayList<>();
  private Origin origin;

  private PlanFileReader(Origin origin) {
    this.origin = origin;
    for (PlanColumn column : PlanColumn.values()) {
      headings.put(column, column.in(Sheet.languageOf(origin.name())));
    }
  }

  /** Reads a file; whatever is wrong with it is in the result. */
  public static PlanFile read(Path file) {
    PlanFileReader reader = new PlanFileReader(Origin.of(file));
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (WorkbookFile.looksLikeOne(bytes)) {
        reader.readWorkbook(file);
      } else {
        Sheet.open(reader.origin, bytes, List.of(PlanColumn.values()), reader.findings, FOR_PEOPLE)
            .ifPresent(reader::read);
      }
    } catch (IOException e) {
      SheetWords.Unreadable words = SheetWords.Unreadable.of(file);
      reader.findings.error(reader.origin, words.wrong(), words.right());
    } catch (WorkbookRefusal e) {
      reader.findings.error(reader.origin, e.wrong(), e.right());
    }
    return new PlanFile(
        reader.origin,
        reader.headings,
        reader.columnNumbers,
        reader.rows,
        reader.findings.sorted());
  }

  private void readWorkbook(Path file) throws IOException, WorkbookRefusal {
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      List<String> names = workbook.sheetNames();
      String name =
          names.stream()
              .filter(
                  sheet ->
                      Arrays.stream(Language.values())
                          .anyMatch(language -> SHEET.in(language).equals(sheet)))
              .findFirst()
              .orElse(names.get(0));
      origin = new Origin(origin.file(), name);
      Sheet.open(
              origin,
              new WorkbookRows(
                  workbook.rows(name), SheetLayout.of(file).getOrDefault(name, SheetLayout.PLAIN)),
              List.of(PlanColumn.values()),
              findings,
              FOR_PEOPLE)
          .ifPresent(this::read);
    }
  }

  private void read(Sheet<PlanColumn> sheet) {
    for (PlanColumn column : PlanColumn.values()) {
      headings.put(column, sheet.heading(column));
      if (sheet.has(column)) {
        columnNumbers.put(column, sheet.columnNumber(column));
      }
    }
    sheet.forEachRow(row -> read(sheet, row));
  }

  private void read(Sheet<PlanColumn> sheet, List<String> row) {
    if (sheet.isTotal(row)) {
      return;
    }
    if (sheet.isRagged(row)) {
      findings.error(origin, sheet.line(), SheetWords.say("wrong.ragged"), sheet.rightOfRagged());
      return;
    }
    boolean whole = true;
    Map<PlanColumn, String> others = new EnumMap<>(PlanColumn.class);
    for (PlanColumn column : PlanColumn.values()) {
      String cell = sheet.cell(row, column);
      if (column.isRequired() && cell.isEmpty() && !isSaid(sheet, row, column)) {
        whole = false;
        if (!sheet.isWithoutValue(column)) {
          reportEmpty(sheet, column);
        }
      } else if (!NAMING.contains(column) && sheet.has(column)) {
        others.put(column, cell);
      }
    }
    if (whole) {
      String groupId = sheet.cell(row, PlanColumn.GROUP_ID);
      rows.add(
          new PlanFileRow(
              sheet.line(),
              sheet.cell(row, PlanColumn.STAFF_ID),
              sheet.cell(row, PlanColumn.HOST_SCHOOL_ID),
              sheet.cell(row, PlanColumn.FLOW),
              groupId.isEmpty() ? null : groupId,
              others));
    }
  }

  /** Whether another cell of the row says the same as an empty one. */
  private static boolean isSaid(Sheet<PlanColumn> sheet, List<String> row, PlanColumn column) {
    return Arrays.stream(PlanColumn.values())
        .anyMatch(other -> column.isSaidBy(other) && !sheet.cell(row, other).isEmpty());
  }

  private void reportEmpty(Sheet<PlanColumn> sheet, PlanColumn column) {
    if (sheet.has(column)) {
      findings.error(
          origin,
          sheet.line(),
          sheet.heading(column),
          sheet.columnNumber(column),
          null,
          SheetWords.say("wrong.required"),
          say("right.plan." + column.english()));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(PlanFileReader.class, key, arguments);
  }
}
