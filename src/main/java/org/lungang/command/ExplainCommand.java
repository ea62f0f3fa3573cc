package org.lungang.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.explain.Explanation;
import org.lungang.language.Message;
import org.lungang.report.ExplanationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang explain}: why one person goes or stays, and what another way would cost. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "plan-folder")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "STAFF_ID", descriptionKey = "staff-id")
  private String staffId = "";

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 10)
  private @Nullable Path data;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OpenedPlan opened = new OpenedPlan.Opener(session, data).open(folder);
    if (opened.staffing().findStanding(staffId).isEmpty()) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, Message.of(ExplainCommand.class, "explain.nobody", staffId));
    }
    session.printText(
        ExplanationText.render(
            opened.staffing(),
            Explanation.of(opened.staffing(), opened.plan(), staffId),
            session.language(),
            session.columns()));
    return ExitCode.OK.code();
  }
}
