package org.lungang.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lungang.compare.PlanState;
import org.lungang.language.Message;
import org.lungang.project.PlanFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang mark}: says how far a plan has come: draft, published, final. */
@Command(name = "mark", mixinStandardHelpOptions = true, sortOptions = false)
final class MarkCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "out-folder")
  private Path folder = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "STATE",
      descriptionKey = "state",
      completionCandidates = Choices.States.class)
  private PlanState state = PlanState.DRAFT;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", order = 10)
  private String note = "";

  @Option(names = "--overwrite-final", descriptionKey = "unmark-final", order = 11)
  private boolean overwriteFinal;

  MarkCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PlanFolder.mark(folder, state, note, overwriteFinal, session::say);
    session.say(message("mark.done", folder, state));
    return ExitCode.OK.code();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(MarkCommand.class, key, arguments);
  }
}
