package org.lungang.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.calendar.Trip;
import org.lungang.calendar.YearCalendar;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.staffing.Staffing;

/**
 * Writes {@code calendar.ics} and a file for each school (RFC 5545): a day-long event for each day,
 * purpose and way between two schools, with everybody who goes; the schools are its categories.
 */
final class CalendarIcs {

  /** The name of the file. */
  static final String NAME = "calendar.ics";

  /** Bytes of a line, at most; what is longer goes on in the next, after a space. */
  private static final int LINE_BYTES = 75;

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private final Staffing staffing;
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private CalendarIcs(Staffing staffing, Language language) {
    this.staffing = staffing;
    this.language = language;
  }

  /** That of the district, then those of the schools that anybody leaves or comes to. */
  static List<OutputFile> of(Staffing staffing, YearCalendar calendar, Language language) {
    Message title = CalendarFiles.say("calendar.title", years(staffing));
    List<OutputFile> files = new ArrayList<>();
    files.add(
        new CalendarIcs(staffing, language)
            .write(NAME, PaperTitle.of(staffing.district(), title), calendar.trips()));
    Map<String, List<Trip>> bySchool = new TreeMap<>();
    for (Trip trip : calendar.trips()) {
      for (String id : List.of(trip.fromSchoolId(), trip.toSchoolId())) {
        bySchool.computeIfAbsent(id, any -> new ArrayList<>()).add(trip);
      }
    }
    Map<String, String> names = SchoolFiles.names(CalendarFiles.schoolIds(calendar));
    bySchool.forEach(
        (id, trips) -> {
          String school = staffing.district().getSchool(id).name();
          files.add(
              new CalendarIcs(staffing, language)
                  .write(
                      names.get(id) + CalendarFiles.ICS_ENDING, PaperTitle.of(school, title), trips)
                  .within(CalendarFiles.SCHOOLS));
        });
    return files;
  }

  private OutputFile write(String name, Named title, List<Trip> trips) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Lungang//Lungang//" + (language == Language.ZH ? "ZH" : "EN"));
    line("X-WR-CALNAME", escaped(title));
    Map<String, List<Trip>> events = new TreeMap<>();
    for (Trip trip : trips) {
      events.computeIfAbsent(idOf(trip), id -> new ArrayList<>()).add(trip);
    }
    events.forEach(this::event);
    line("END", "VCALENDAR");
    return new OutputFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String years(Staffing staffing) {
    return staffing.year() + "–" + (staffing.year() + 1);
  }

  private static String idOf(Trip trip) {
    return String.join(
        "-",
        DATE.format(trip.day()),
        trip.purpose().name().toLowerCase(Locale.ROOT),
        trip.group().id(),
        trip.fromSchoolId(),
        trip.toSchoolId());
  }

  private void event(String id, List<Trip> trips) {
    Trip any = trips.get(0);
    District district = staffing.district();
    String from = district.getSchool(any.fromSchoolId()).name();
    String to = district.getSchool(any.toSchoolId()).name();
    LocalDate day = any.day();
    List<Message> people = new ArrayList<>();
    for (Trip trip : trips) {
      people.add(
          CalendarFiles.say("calendar.person", trip.who().member().name(), trip.subject().word()));
    }
    line("BEGIN", "VEVENT");
    line("UID", escaped(id + "@lungang"));
    // When it was written may not depend on the clock: the first day of the school year stands for
    // it.
    line("DTSTAMP", DATE.format(staffing.start()) + "T000000Z");
    line("DTSTART;VALUE=DATE", DATE.format(day));
    line("DTEND;VALUE=DATE", DATE.format(day.plusDays(1)));
    line(
        "SUMMARY",
        escaped(
            CalendarFiles.say(
                "calendar.event",
                CalendarFiles.say("calendar.purpose." + any.purpose()),
                from,
                to,
                trips.size())));
    line("DESCRIPTION", escaped(Message.list(people)));
    line("LOCATION", escaped(to));
    line("CATEGORIES", escaped(from) + "," + escaped(to));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  private String escaped(Named message) {
    return escaped(message.in(language));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  private void line(String name, String value) {
    int bytes = 0;
    for (int character : (name + ":" + value).codePoints().toArray()) {
      String one = Character.toString(character);
      int more = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > LINE_BYTES) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += more;
    }
    text.append("\r\n");
  }
}
