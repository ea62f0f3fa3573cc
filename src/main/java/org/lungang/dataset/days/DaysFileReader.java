package org.lungang.dataset.days;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.dataset.sheet.DateText;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.dataset.sheet.WorkbookRows;
import org.lungang.language.Code;
import org.lungang.language.Message;
import org.lungang.workbook.SheetLayout;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/**
 * Reads which days of a school year are off and which are days of school, where the policy cannot
 * know: holidays of the lunar calendar, working weekends, a school's own days. A CSV file, or the
 * first sheet of a workbook, with the columns {@link DaysColumn}.
 */
public final class DaysFileReader {

  private final ProblemList findings = new ProblemList();
  private final Map<LocalDate, DayKind> kinds = new TreeMap<>();
  private final LocalDate start;
  private Origin origin;

  private DaysFileReader(Origin origin, LocalDate start) {
    this.origin = origin;
    this.start = start;
  }

  /**
   * Reads a file; whatever is wrong with it is in the result.
   *
   * @param start the first day of the school year; days outside of it are warned about
   */
  public static DaysFile read(Path file, LocalDate start) {
    DaysFileReader reader = new DaysFileReader(Origin.of(file), start);
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (WorkbookFile.looksLikeOne(bytes)) {
        reader.readWorkbook(file);
      } else {
        Sheet.open(reader.origin, bytes, List.of(DaysColumn.values()), reader.findings)
            .ifPresent(reader::read);
      }
    } catch (IOException e) {
      SheetWords.Unreadable words = SheetWords.Unreadable.of(file);
      reader.findings.error(reader.origin, words.wrong(), words.right());
    } catch (WorkbookRefusal e) {
      reader.findings.error(reader.origin, e.wrong(), e.right());
    }
    return reader.file();
  }

  private DaysFile file() {
    TreeSet<LocalDate> off = new TreeSet<>();
    TreeSet<LocalDate> school = new TreeSet<>();
    kinds.forEach((day, kind) -> (kind == DayKind.OFF ? off : school).add(day));
    return new DaysFile(off, school, findings.sorted());
  }

  private void readWorkbook(Path file) throws IOException, WorkbookRefusal {
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      String name = workbook.sheetNames().get(0);
      origin = new Origin(origin.file(), name);
      Sheet.open(
              origin,
              new WorkbookRows(
                  workbook.rows(name), SheetLayout.of(file).getOrDefault(name, SheetLayout.PLAIN)),
              List.of(DaysColumn.values()),
              findings)
          .ifPresent(this::read);
    }
  }

  private void read(Sheet<DaysColumn> sheet) {
    sheet.forEachRow(row -> read(sheet, row));
  }

  private void read(Sheet<DaysColumn> sheet, List<String> row) {
    if (sheet.isRagged(row)) {
      findings.error(origin, sheet.line(), SheetWords.say("wrong.ragged"), sheet.rightOfRagged());
      return;
    }
    LocalDate first = day(sheet, row, DaysColumn.FIRST);
    LocalDate last =
        sheet.cell(row, DaysColumn.LAST).isEmpty() ? first : day(sheet, row, DaysColumn.LAST);
    DayKind kind = kind(sheet, row);
    if (first == null || last == null || kind == null) {
      return;
    }
    if (last.isBefore(first)) {
      error(sheet, row, DaysColumn.LAST, say("wrong.days.order"), say("right.days.order", first));
      return;
    }
    LocalDate end = start.plusYears(1);
    if (first.isBefore(start) || !last.isBefore(end)) {
      findings.warning(
          origin,
          sheet.line(),
          sheet.heading(DaysColumn.FIRST),
          sheet.columnNumber(DaysColumn.FIRST),
          sheet.cell(row, DaysColumn.FIRST),
          say("wrong.days.outside"),
          say("right.days.outside", start, end.minusDays(1)));
    }
    LocalDate from = first.isBefore(start) ? start : first;
    for (LocalDate day = from; !day.isAfter(last) && day.isBefore(end); day = day.plusDays(1)) {
      DayKind before = kinds.put(day, kind);
      if (before != null && before != kind) {
        error(sheet, row, DaysColumn.KIND, say("wrong.days.both", day), say("right.days.both"));
        return;
      }
    }
  }

  private @Nullable LocalDate day(Sheet<DaysColumn> sheet, List<String> row, DaysColumn column) {
    String cell = sheet.cell(row, column);
    Optional<LocalDate> day = DateText.findDay(cell);
    if (day.isEmpty() && sheet.has(column) && !sheet.isWithoutValue(column)) {
      error(
          sheet,
          row,
          column,
          SheetWords.say(cell.isEmpty() ? "wrong.required" : "wrong.date"),
          say("right.day"));
    }
    return day.orElse(null);
  }

  private @Nullable DayKind kind(Sheet<DaysColumn> sheet, List<String> row) {
    String cell = sheet.cell(row, DaysColumn.KIND);
    Optional<DayKind> kind = Code.find(DayKind.values(), cell);
    if (kind.isEmpty() && sheet.has(DaysColumn.KIND) && !sheet.isWithoutValue(DaysColumn.KIND)) {
      error(
          sheet,
          row,
          DaysColumn.KIND,
          SheetWords.say(cell.isEmpty() ? "wrong.required" : "wrong.code"),
          SheetWords.say("right.code", new CodeList(List.of(DayKind.values()))));
    }
    return kind.orElse(null);
  }

  private void error(
      Sheet<DaysColumn> sheet, List<String> row, DaysColumn column, Message wrong, Message right) {
    String cell = sheet.cell(row, column);
    findings.error(
        origin,
        sheet.line(),
        sheet.heading(column),
        sheet.columnNumber(column),
        cell.isEmpty() ? null : cell,
        wrong,
        right);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(DaysFileReader.class, key, arguments);
  }
}
