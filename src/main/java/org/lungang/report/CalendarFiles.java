package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.calendar.Purpose;
import org.lungang.calendar.Trip;
import org.lungang.calendar.YearCalendar;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.WorkbookWriter;

/**
 * The files of a calendar for programs: {@code calendar.csv} and {@code calendar.xlsx} (a row a
 * trip), {@code calendar.ics} and a file a school (for the calendars of phones and computers).
 */
public final class CalendarFiles {

  /** The name of the table. */
  public static final String CSV = "calendar.csv";

  /** The name of the workbook. */
  public static final String WORKBOOK = "calendar.xlsx";

  /** The folder of the files of single schools. */
  public static final String SCHOOLS = "calendar";

  /** How a file for calendars ends. */
  public static final String ICS_ENDING = ".ics";

  private CalendarFiles() {}

  /** The schools that somebody leaves or comes to, by id. */
  public static List<String> schoolIds(YearCalendar calendar) {
    Set<String> ids = new TreeSet<>();
    for (Trip trip : calendar.trips()) {
      ids.add(trip.fromSchoolId());
      ids.add(trip.toSchoolId());
    }
    return List.copyOf(ids);
  }

  /** All of them in a language. */
  public static List<OutputFile> of(Staffing staffing, YearCalendar calendar, Language language) {
    District district = staffing.district();
    List<OutputFile> files = new ArrayList<>();
    files.add(csv(district, calendar, language));
    files.add(workbook(district, calendar, language));
    files.addAll(CalendarIcs.of(staffing, calendar, language));
    return files;
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
