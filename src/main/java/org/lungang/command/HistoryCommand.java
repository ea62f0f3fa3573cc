package org.lungang.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.Names;
import org.lungang.compare.PostingKey;
import org.lungang.language.Message;
import org.lungang.project.FolderHistory;
import org.lungang.project.StepNames;
import org.lungang.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang history}: how a plan came about and how far it has come. */
@Command(name = "history", mixinStandardHelpOptions = true, sortOptions = false)
final class HistoryCommand implements Callable<Integer> {

  /** So many digits tell digests apart for the eye. */
  private static final int SHOWN_DIGITS = 6;

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "out-folder")
  private Path folder = Path.of("");

  @Option(names = "--step", paramLabel = "N", order = 10)
  private @Nullable Integer shown;

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    History history = FolderHistory.of(folder);
    if (shown != null) {
      show(history);
      return ExitCode.OK.code();
    }
    TextTable table =
        new TextTable(session.language())
            .number(message("history.number"))
            .text(message("history.plan"))
            .number(message("history.from"))
            .text(message("history.for"))
            .number(message("history.changes"))
            .text(message("history.data"))
            .text(message("history.policy"))
            .number(message("history.year"))
            .text(message("history.states"));
    int number = 0;
    for (History.Step step : history.steps()) {
      number++;
      History.Parent parent = step.parent();
      table.row(
          number,
          shortened(step.planDigest()),
          parent == null ? "" : placeOf(history, number - 1, parent),
          String.join(" + ", step.amendments().stream().map(Amendment::name).toList()),
          parent == null ? "" : step.changes().size() + step.visitChanges().size(),
          shortened(step.datasetDigest()),
          step.policyId(),
          step.year(),
          Message.list(step.states().stream().map(HistoryCommand::state).toList()));
    }
    session.printText(table.render(session.columns()));
    session.print(message("history.dataset", FolderHistory.resolve(folder, history.dataset())));
    if (history.steps().stream().anyMatch(step -> step.parent() != null)) {
      session.say(message("history.hint", folder));
    }
    return ExitCode.OK.code();
  }

  /** One step whole: the files that it was made for, and what changed and why. */
  private void show(History history) {
    int number = Objects.requireNonNull(shown);
    if (number < 1 || number > history.steps().size()) {
      throw new CommandFailure(
          ExitCode.USAGE, message("history.no-step", number, history.steps().size()));
    }
    History.Step step = history.steps().get(number - 1);
    for (Amendment amendment : step.amendments()) {
      session.print(message("history.file", amendment.name(), shortened(amendment.digest())));
      session.printText(
          amendment.text().endsWith("\n") ? amendment.text() : amendment.text() + "\n");
    }
    if (step.changes().isEmpty() && step.visitChanges().isEmpty()) {
      session.say(message("history.unchanged"));
      return;
    }
    Names names = StepNames.of(folder, history);
    TextTable table =
        new TextTable(session.language())
            .text(message("history.who"))
            .text(message("history.before"))
            .text(message("history.after"))
            .text(message("history.why"));
    for (History.ChangedRow row : step.changes()) {
      table.row(
          names.staff(row.staffId()),
          shown(names, row.before()),
          shown(names, row.after()),
          row.reason());
    }
    for (History.ChangedVisit row : step.visitChanges()) {
      table.row(
          names.staff(row.staffId()),
          shown(names, row, row.before()),
          shown(names, row, row.after()),
          row.reason());
    }
    session.printText(table.render(session.columns()));
  }

  private static Object shown(Names names, @Nullable PostingKey key) {
    return key == null ? "–" : names.posting(key);
  }

  private static Object shown(Names names, History.ChangedVisit row, int periods) {
    return periods == 0 ? "–" : message("history.visit", names.school(row.hostSchoolId()), periods);
  }

  private static Object state(History.Mark mark) {
    return mark.note().isEmpty()
        ? mark.state()
        : message("history.state", mark.state(), mark.note());
  }

  /** The number of the step that a plan was made from; its digest where it is another folder's. */
  private static Object placeOf(History history, int step, History.Parent parent) {
    return history
        .parentOf(step)
        .<Object>map(place -> place + 1)
        .orElse(shortened(parent.planDigest()));
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(SHOWN_DIGITS, digest.length()));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(HistoryCommand.class, key, arguments);
  }
}
