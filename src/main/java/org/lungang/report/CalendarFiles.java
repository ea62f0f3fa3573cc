package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.calendar.Purpose;
import org.lungang.calendar.Trip;
import org.lungang.calendar.YearCalendar;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.WorkbookWriter;

/**
 * The files of a calendar for programs: {@code calendar.csv} and {@code calendar.xlsx} (a row a
 * trip), {@code calendar.ics} (for the calendars of phones and computers).
 */
public final class CalendarFiles {

  /** The name of the table. */
  public static final String CSV = "calendar.csv";

  /** The name of the workbook. */
  public static final String WORKBOOK = "calendar.xlsx";

  private CalendarFiles() {}

  /** All of them in a language. */
  public static List<OutputFile> of(Staffing staffing, YearCalendar calendar, Language language) {
    District district = staffing.district();
    return List.of(
        csv(district, calendar, language),
        workbook(district, calendar, language),
        CalendarIcs.of(staffing, calendar, language));
  }

  private static OutputFile csv(District district, YearCalendar calendar, Language language) {
    CsvSheet sheet = new CsvSheet(language, List.of(CalendarColumn.values()));
    for (Trip trip : calendar.trips()) {
      sheet.addRow(cells(district, trip));
    }
    return sheet.toFile(CSV);
  }

  private static OutputFile workbook(District district, YearCalendar calendar, Language language) {
    List<SheetContent> sheets = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      List<List<Object>> rows = new ArrayList<>();
      for (Trip trip : calendar.trips()) {
        if (trip.purpose() == purpose) {
          List<Object> cells = new ArrayList<>();
          for (Object cell : cells(district, trip)) {
            cells.add(cell instanceof Named named ? named.in(language) : cell);
          }
          rows.add(cells);
        }
      }
      List<SheetColumn> columns = new ArrayList<>();
      for (CalendarColumn column : CalendarColumn.values()) {
        columns.add(SheetColumn.of(column.in(language)));
      }
      String name = say("calendar.purpose." + purpose).in(language);
      sheets.add(SheetContent.of(name, name, columns, rows));
    }
    return new OutputFile(
        WORKBOOK,
        WorkbookWriter.write(
            sheets, say("calendar.page-of").in(language), say("calendar.choices").in(language)));
  }

  private static List<Object> cells(District district, Trip trip) {
    List<Object> cells = new ArrayList<>();
    for (CalendarColumn column : CalendarColumn.values()) {
      cells.add(column.of(district, trip));
    }
    return cells;
  }

  /** A sentence of this package about a calendar. */
  static Message say(String key, Object... arguments) {
    return Message.of(CalendarFiles.class, key, arguments);
  }
}
