package org.lungang.dataset.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.TableFile;
import org.lungang.language.Language;
import org.lungang.language.Message;

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
  private final PlanTable<PlanColumn> table;
  private final List<PlanFileRow> rows = new ArrayList<>();

  private PlanFileReader(Path file) {
    this.table =
        new PlanTable<>(
            PlanColumn.class, NAMING, Sheet.languageOf(Origin.of(file).name()), findings);
  }

  /** Reads a file; whatever is wrong with it is in the result. */
  public static PlanFile read(Path file) {
    PlanFileReader reader = new PlanFileReader(file);
    TableFile<PlanColumn> opened =
        new TableFile<>(file, reader.table.columns(), reader.findings, FOR_PEOPLE);
    opened.read(PlanFileReader::sheetOf, reader::read);
    return new PlanFile(
        opened.origin(),
        reader.table.headings(),
        reader.table.columnNumbers(),
        reader.rows,
        reader.findings.sorted());
  }

  private static String sheetOf(List<String> names) {
    return names.stream()
        .filter(
            sheet ->
                Arrays.stream(Language.values())
                    .anyMatch(language -> SHEET.in(language).equals(sheet)))
        .findFirst()
        .orElse(names.get(0));
  }

  private void read(Sheet<PlanColumn> sheet) {
    table.open(sheet);
    sheet.forEachRow(row -> read(sheet, row));
  }

  private void read(Sheet<PlanColumn> sheet, List<String> row) {
    if (table.isPassedOver(sheet, row)) {
      return;
    }
    table
        .others(sheet, row, column -> say("right.plan." + column.english()))
        .ifPresent(
            others -> {
              String groupId = sheet.cell(row, PlanColumn.GROUP_ID);
              rows.add(
                  new PlanFileRow(
                      sheet.line(),
                      sheet.cell(row, PlanColumn.STAFF_ID),
                      sheet.cell(row, PlanColumn.HOST_SCHOOL_ID),
                      sheet.cell(row, PlanColumn.FLOW),
                      groupId.isEmpty() ? null : groupId,
                      others));
            });
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(PlanFileReader.class, key, arguments);
  }
}
