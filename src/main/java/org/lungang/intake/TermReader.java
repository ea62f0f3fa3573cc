package org.lungang.intake;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;
import org.lungang.word.Field;

/** Reads from when until when somebody was somewhere. */
final class TermReader {

  private final Inquiry inquiry;
  private final DateReader dates;

  TermReader(Inquiry inquiry, DateReader dates) {
    this.inquiry = inquiry;
    this.dates = dates;
  }

  /** Whether a row says that the time goes on. */
  static boolean goesOn(MappedTable table, TableRow row) {
    return saysNow(table.cell(row, Field.UNTIL));
  }

  /** Whether a cell says that a time has no end yet. */
  static boolean saysNow(String cell) {
    return cell.matches("至今|现在|今|目前|现");
  }

  /** The first day; null while that is asked. */
  @Nullable LocalDate from(MappedTable table, TableRow row) {
    return needed(table, row, Field.FROM);
  }

  /**
   * The first day after; null while that is asked. The last day of a month means the day after. A
   * month is the last one of the time, unless the time began in the same month of an earlier year:
   * 2015.09 to 2018.08 and 2015.09 to 2018.09 are three years both.
   */
  @Nullable LocalDate until(MappedTable table, TableRow row, LocalDate from) {
    LocalDate date = needed(table, row, Field.UNTIL);
    return date == null
        ? null
        : dayAfter(date, dates.plain(table, row, Field.UNTIL).kind(), from.getMonth());
  }

  /** Whether a row's end says no day. */
  boolean endsWithMonth(MappedTable table, TableRow row) {
    return isMonth(dates.plain(table, row, Field.UNTIL).kind());
  }

  private static boolean isMonth(DateWords.Kind kind) {
    return kind == DateWords.Kind.MONTH || kind == DateWords.Kind.JANUARY_OR_OCTOBER;
  }

  /** The first day after a time whose end is written so. */
  static LocalDate dayAfter(LocalDate end, DateWords.Kind kind, @Nullable Month began) {
    if (isMonth(kind) && end.getDayOfMonth() == 1) {
      return end.getMonth() == began ? end : end.plusMonths(1);
    }
    return end.getDayOfMonth() == end.lengthOfMonth() ? end.plusDays(1) : end;
  }

  private @Nullable LocalDate needed(MappedTable table, TableRow row, Field field) {
    if (table.cell(row, field).isEmpty()) {
      inquiry.ask(
          field.name() + "/(blank)",
          () -> Inquiry.question("blank", true, Inquiry.choices(Choice.LEAVE_OUT), field),
          table.spot(row));
      return null;
    }
    return dates.read(table, row, field);
  }

  /** Whether a time ends after it begins; who says otherwise is asked about it. */
  boolean isInOrder(LocalDate from, LocalDate until, Spot spot) {
    if (until.isAfter(from)) {
      return true;
    }
    inquiry.ask(
        "UNTIL/before-from",
        () -> Inquiry.question("before-from", true, Inquiry.choices(Choice.LEAVE_OUT)),
        spot);
    return false;
  }
}
