package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.calendar.SchoolDays;
import org.lungang.calendar.Timetable;
import org.lungang.calendar.YearCalendar;
import org.lungang.dataset.days.DaysFile;
import org.lungang.dataset.days.DaysFileReader;
import org.lungang.language.Message;
import org.lungang.page.CalendarPage;
import org.lungang.policy.Policy;
import org.lungang.report.CalendarFiles;
import org.lungang.report.CalendarText;
import org.lungang.report.OutputFile;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang calendar}: on which days of the school year people visit other schools. */
@Command(name = "calendar", mixinStandardHelpOptions = true, sortOptions = false)
final class CalendarCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "plan-folder")
  private Path folder = Path.of("");

  @Option(names = "--days", paramLabel = "FILE", order = 10)
  private @Nullable Path days;

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 11)
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "FOLDER", order = 20)
  private @Nullable Path out;

  CalendarCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OpenedPlan opened = new OpenedPlan.Opener(session, data).open(folder);
    Staffing staffing = opened.staffing();
    Policy policy = staffing.policy();
    if (!policy.calendar().asksForTrips()) {
      throw failure(message("calendar.nothing-asked", policy.id()));
    }
    DaysFile file = daysFile(staffing);
    SchoolDays schoolDays =
        SchoolDays.of(policy.calendar(), staffing.year(), file.off(), file.school());
    if (schoolDays.size() == 0) {
      throw failure(message("calendar.no-days", policy.id()));
    }
    YearCalendar calendar =
        YearCalendar.of(
            staffing, opened.plan(), schoolDays, Timetable.of(opened.plan()).elsewhere());
    Path target = Objects.requireNonNullElse(out, PlanFolder.of(folder));
    List<OutputFile> files =
        new ArrayList<>(CalendarFiles.of(staffing, calendar, session.language()));
    files.add(CalendarPage.of(staffing, calendar, session.language()));
    PlanFolder.write(target, files, session);
    session.printText(
        CalendarText.render(staffing, calendar, session.language(), session.columns()));
    calendar.shortfalls().forEach(session::say);
    session.say(message("calendar.written", target, calendar.trips().size()));
    return calendar.isWhole() ? ExitCode.OK.code() : ExitCode.INFEASIBLE.code();
  }

  private DaysFile daysFile(Staffing staffing) {
    if (days == null) {
      session.say(message("calendar.no-file"));
      return DaysFile.NONE;
    }
    DaysFile file = DaysFileReader.read(days, staffing.start());
    file.problems().forEach(session::say);
    if (file.hasErrors()) {
      throw failure(ProblemCount.of(days, file.problems()));
    }
    return file;
  }

  private static CommandFailure failure(Message sentence) {
    return new CommandFailure(ExitCode.BAD_INPUT, sentence);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(CalendarCommand.class, key, arguments);
  }
}
