package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.lungang.language.Message;

/**
 * Reads a plan in the format of {@code plan.csv} (spec page 4), also one made by hand: in either
 * language, and with the columns staff_id, host_school_id and flow alone.
 */
public final class PlanFileReader {

  /** The columns that say which posting it is. */
  private static final Set<PlanColumn> NAMING =
      EnumSet.of(
          PlanColumn.STAFF_ID, PlanColumn.HOST_SCHOOL_ID, PlanColumn.FLOW, PlanColumn.GROUP_ID);

  private final String name;
  private final Findings findings = new Findings();
  private final Map<PlanColumn, String> headings = new EnumMap<>(PlanColumn.class);
  private final List<PlanFileRow> rows = new ArrayList<>();

  private PlanFileReader(String name) {
    this.name = name;
    for (PlanColumn column : PlanColumn.values()) {
      headings.put(column, column.in(Sheet.languageOf(name)));
    }
  }

  /** Reads a file; whatever is wrong with it is in the result. */
  public static PlanFile read(Path file) {
    PlanFileReader reader = new PlanFileReader(String.valueOf(file.getFileName()));
    try {
      reader.read(Files.readAllBytes(file));
    } catch (IOException e) {
      reader.findings.error(
          reader.name, 0, null, null, say("wrong.file.closed"), say("right.file.closed"));
    }
    return new PlanFile(reader.name, reader.headings, reader.rows, reader.findings.sorted());
  }

  private void read(byte[] bytes) {
    Optional<Sheet<PlanColumn>> sheet =
        Sheet.open(name, bytes, List.of(PlanColumn.values()), findings);
    sheet.ifPresent(this::read);
  }

  private void read(Sheet<PlanColumn> sheet) {
    for (PlanColumn column : PlanColumn.values()) {
      headings.put(column, sheet.heading(column));
    }
    sheet.forEachRow(row -> read(sheet, row));
  }

  private void read(Sheet<PlanColumn> sheet, CSVRecord row) {
    if (sheet.isRagged(row)) {
      findings.error(name, sheet.line(), null, null, say("wrong.ragged"), say("right.ragged"));
      return;
    }
    boolean whole = true;
    Map<PlanColumn, String> others = new EnumMap<>(PlanColumn.class);
    for (PlanColumn column : PlanColumn.values()) {
      String cell = sheet.cell(row, column);
      if (column.isRequired() && cell.isEmpty()) {
        whole = false;
        reportEmpty(sheet, column);
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

  private void reportEmpty(Sheet<PlanColumn> sheet, PlanColumn column) {
    if (sheet.has(column)) {
      findings.error(
          name,
          sheet.line(),
          sheet.heading(column),
          null,
          say("wrong.required"),
          say("right.plan." + column.english()));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(PlanFileReader.class, key, arguments);
  }
}
