package org.lungang.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.calendar.SchoolDays;
import org.lungang.calendar.Timetable;
import org.lungang.calendar.YearCalendar;
import org.lungang.dataset.days.DaysFile;
import org.lungang.dataset.days.DaysFileReader;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.page.CalendarPage;
import org.lungang.policy.Policy;
import org.lungang.report.CalendarFiles;
import org.lungang.staffing.Staffing;

/**
 * On which days of the school year people visit other schools.
 *
 * @param staffing the facts of the plan
 */
public record TripCalendar(Staffing staffing, YearCalendar calendar) {

  /**
   * Spreads the trips of a plan over the school year.
   *
   * @param days names holidays and working weekends; null where they are not known
   * @param notes gets warnings of reading the file
   * @throws ProjectFailure if the policy asks for no trips, no day has school, or the file has
   *     errors
   */
  public static TripCalendar of(OpenedPlan opened, @Nullable Path days, Consumer<Named> notes) {
    Staffing staffing = opened.staffing();
    Policy policy = staffing.policy();
    if (!policy.calendar().asksForTrips()) {
      throw ProjectFailure.input(message("calendar.nothing-asked", policy.id()));
    }
    DaysFile file = daysFile(staffing, days, notes);
    SchoolDays schoolDays =
        SchoolDays.of(policy.calendar(), staffing.year(), file.off(), file.school());
    if (schoolDays.size() == 0) {
      throw ProjectFailure.input(message("calendar.no-days", policy.id()));
    }
    return new TripCalendar(
        staffing,
        YearCalendar.of(
            staffing, opened.plan(), schoolDays, Timetable.of(opened.plan()).elsewhere()));
  }

  private static DaysFile daysFile(Staffing staffing, @Nullable Path days, Consumer<Named> notes) {
    if (days == null) {
      notes.accept(message("calendar.no-file"));
      return DaysFile.NONE;
    }
    DaysFile file = DaysFileReader.read(days, staffing.start());
    if (file.hasErrors()) {
      throw new ProjectFailure(
          ProjectFailure.Cause.INPUT,
          file.problems(),
          List.of(ProblemCount.of(days, file.problems())));
    }
    file.problems().forEach(notes);
    return file;
  }

  /**
   * Writes its files to a folder.
   *
   * @throws ProjectFailure if they cannot be written; what was there is as it was
   */
  public void write(Path out, Language language, Consumer<Named> notes) {
    List<OutputFile> files = new ArrayList<>(CalendarFiles.of(staffing, calendar, language));
    files.addAll(CalendarPage.of(staffing, calendar, language));
    PlanFolder.write(out, files, notes);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(TripCalendar.class, key, arguments);
  }
}
