package org.lungang.dataset.days;

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
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.dataset.sheet.TableFile;
import org.lungang.language.Code;
import org.lungang.language.Message;

/**
 * Reads which days of a school year are off and which are days of school, where the policy cannot
 * know: holidays of the lunar calendar, working weekends, a school's own days. A CSV file, or the
 * first sheet of a workbook, with the columns {@link DaysColumn}.
 */
public final class DaysFileReader {

  private final ProblemList findings = new ProblemList();
  private final Map<LocalDate, DayKind> kinds = new TreeMap<>();
  private final LocalDate start;

  private DaysFileReader(LocalDate start) {
    this.start = start;
  }

  /**
   * Reads a file; whatever is wrong with it is in the result.
   *
   * @param start the first day of the school year; days outside of it are warned about
   */
  public static DaysFile read(Path file, LocalDate start) {
    DaysFileReader reader = new DaysFileReader(start);
    new TableFile<>(file, List.of(DaysColumn.values()), reader.findings, LeftOut.NOTHING)
        .read(names -> names.get(0), reader::read);
    return reader.file();
  }

  private DaysFile file() {
    TreeSet<LocalDate> off = new TreeSet<>();
    TreeSet<LocalDate> school = new TreeSet<>();
    kinds.forEach((day, kind) -> (kind == DayKind.OFF ? off : school).add(day));
    return new DaysFile(off, school, findings.sorted());
  }

  private void read(Sheet<DaysColumn> sheet) {
    sheet.forEachRow(row -> read(sheet, row));
  }

  private void read(Sheet<DaysColumn> sheet, List<String> row) {
    if (sheet.isRagged(row)) {
      findings.error(
          sheet.origin(), sheet.line(), SheetWords.say("wrong.ragged"), sheet.rightOfRagged());
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
          sheet.origin(),
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
        sheet.origin(),
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
