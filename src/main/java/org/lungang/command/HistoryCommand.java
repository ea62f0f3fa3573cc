package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lungang.compare.History;
import org.lungang.language.Message;
import org.lungang.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lungang history}: how a plan came about and how far it has come. */
@Command(name = "history", mixinStandardHelpOptions = true, sortOptions = false)
final class HistoryCommand implements Callable<Integer> {

  /** So many digits tell digests apart for the eye. */
  private static final int SHOWN_DIGITS = 12;

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "out-folder")
  private Path folder = Path.of("");

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    History history = OpenedPlan.history(folder);
    TextTable table =
        new TextTable(session.language())
            .number(message("history.number"))
            .text(message("history.plan"))
            .text(message("history.data"))
            .text(message("history.policy"))
            .number(message("history.year"))
            .text(message("history.states"));
    int number = 0;
    for (History.Step step : history.steps()) {
      List<Object> states = new ArrayList<>();
      for (History.Mark mark : step.states()) {
        states.add(
            mark.note().isEmpty()
                ? mark.state()
                : message("history.state", mark.state(), mark.note()));
      }
      table.row(
          ++number,
          step.planDigest().substring(0, Math.min(SHOWN_DIGITS, step.planDigest().length())),
          step.datasetDigest().substring(0, Math.min(SHOWN_DIGITS, step.datasetDigest().length())),
          step.policyId(),
          step.year(),
          Message.list(states));
    }
    session.printText(table.render(session.columns()));
    session.print(message("history.dataset", PlanFolder.resolve(folder, history.dataset())));
    return ExitCode.OK.code();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(HistoryCommand.class, key, arguments);
  }
}
