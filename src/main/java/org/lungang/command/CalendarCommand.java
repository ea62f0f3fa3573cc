package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.calendar.YearCalendar;
import org.lungang.language.Message;
import org.lungang.project.OpenedPlan;
import org.lungang.project.OutputPlace;
import org.lungang.project.PlanFolder;
import org.lungang.project.TripCalendar;
import org.lungang.report.CalendarText;
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
    Path target = Objects.requireNonNullElse(out, PlanFolder.of(folder));
    List<Path> inputs = new ArrayList<>();
    Stream.of(days, data).filter(Objects::nonNull).forEach(inputs::add);
    OutputPlace.requireWritable(target, inputs);
    TripCalendar trips =
        TripCalendar.of(OpenedPlan.open(folder, data, session::say), days, session::say);
    YearCalendar calendar = trips.calendar();
    trips.write(target, session.language(), session::say);
    session.printText(
        CalendarText.render(trips.staffing(), calendar, session.language(), session.columns()));
    calendar.shortfalls().forEach(session::say);
    session.say(message("calendar.written", target, calendar.trips().size()));
    return calendar.isWhole() ? ExitCode.OK.code() : ExitCode.INFEASIBLE.code();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(CalendarCommand.class, key, arguments);
  }
}
