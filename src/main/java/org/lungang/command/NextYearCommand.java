package org.lungang.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.project.DistrictLists;
import org.lungang.project.NextYear;
import org.lungang.project.OpenedPlan;
import org.lungang.project.OutputPlace;
import org.lungang.report.TextTable;
import org.lungang.years.YearChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang next-year}: the lists of the year after a plan. */
@Command(name = "next-year", mixinStandardHelpOptions = true, sortOptions = false)
final class NextYearCommand implements Callable<Integer> {

  private static final int SHOWN_OF_A_KIND = 10;

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "plan-folder")
  private Path folder = Path.of("");

  @Option(names = "--roster", paramLabel = "DATASET", order = 10)
  private @Nullable Path roster;

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 14)
  private @Nullable Path data;

  @Mixin private IgnoredColumns ignored = new IgnoredColumns();

  @Option(names = "--out", required = true, paramLabel = "FOLDER", order = 20)
  private Path out = Path.of("");

  NextYearCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OutputPlace.requireWritable(out, roster == null ? List.of(folder) : List.of(folder, roster));
    OpenedPlan opened = OpenedPlan.open(folder, data, session::say);
    DistrictLists lists = roster == null ? null : DistrictLists.read(roster, ignored.leftOut());
    NextYear next = NextYear.of(opened, lists == null ? null : lists.requireDistrict());
    if (lists != null) {
      lists.tellUnread(session::say);
    }
    next.write(out, session.language());
    print(next);
    session.say(message("next-year.written", next.year(), out));
    return ExitCode.OK.code();
  }

  /** How many of each kind; of those to be confirmed, who. */
  private void print(NextYear next) {
    next.counts()
        .forEach(
            (kind, count) ->
                session.print(
                    message(
                        kind.isToConfirm() ? "next-year.confirm" : "next-year.count",
                        kind,
                        count)));
    TextTable table =
        new TextTable(session.language())
            .text(message("next-year.what"))
            .text(message("next-year.who"))
            .text(message("next-year.detail"));
    Map<YearChange.Kind, Integer> shown = new EnumMap<>(YearChange.Kind.class);
    for (YearChange change : next.toConfirm()) {
      if (shown.merge(change.kind(), 1, Integer::sum) <= SHOWN_OF_A_KIND) {
        table.row(
            change.kind(), change.member().id() + " " + change.member().name(), change.detail());
      }
    }
    if (!table.isEmpty()) {
      session.printText("\n" + table.render(session.columns()));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(NextYearCommand.class, key, arguments);
  }
}
