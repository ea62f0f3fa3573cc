package org.lungang.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.OccupiedFolderException;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.project.DistrictLists;
import org.lungang.project.OpenedPlan;
import org.lungang.project.OutputPlace;
import org.lungang.report.TextTable;
import org.lungang.staffing.Staffing;
import org.lungang.years.NextLists;
import org.lungang.years.RosterMerge;
import org.lungang.years.YearChange;
import picocli.CommandLine.Command;
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

  @Option(names = "--out", required = true, paramLabel = "FOLDER", order = 20)
  private Path out = Path.of("");

  NextYearCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OutputPlace.requireWritable(out, roster == null ? List.of(folder) : List.of(folder, roster));
    OpenedPlan opened = OpenedPlan.open(folder, data, session::say);
    int next = opened.staffing().year() + 1;
    NextLists lists = NextLists.of(opened.staffing(), opened.plan(), NextLists.Approvals.LAPSE);
    if (roster != null) {
      lists =
          RosterMerge.merge(
              lists, DistrictLists.read(roster).requireDistrict(), Staffing.firstDay(next));
    }
    try {
      DatasetWriter.write(
          lists.district(),
          out,
          session.language() == Language.ZH ? DatasetStyle.CHINESE : DatasetStyle.ENGLISH);
    } catch (OccupiedFolderException e) {
      throw new CommandFailure(ExitCode.CANNOT_WRITE, e.message());
    } catch (IOException e) {
      throw OutputPlace.of(out, e);
    }
    print(lists.changes());
    session.say(message("next-year.written", next, out));
    return ExitCode.OK.code();
  }

  /** How many of each kind; of those to be confirmed, who. */
  private void print(List<YearChange> changes) {
    Map<YearChange.Kind, Integer> counts = new TreeMap<>();
    changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    counts.forEach(
        (kind, count) ->
            session.print(
                message(
                    kind.isToConfirm() ? "next-year.confirm" : "next-year.count", kind, count)));
    TextTable table =
        new TextTable(session.language())
            .text(message("next-year.what"))
            .text(message("next-year.who"))
            .text(message("next-year.detail"));
    Map<YearChange.Kind, Integer> shown = new TreeMap<>();
    for (YearChange change : changes) {
      if (change.kind().isToConfirm()
          && shown.merge(change.kind(), 1, Integer::sum) <= SHOWN_OF_A_KIND) {
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
