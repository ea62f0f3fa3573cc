package org.lungang.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.web.Refusal;
import org.lungang.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang open}: the workbench in the browser; a second start finds the first. */
@Command(name = "open", mixinStandardHelpOptions = true, sortOptions = false)
final class OpenCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", descriptionKey = "project-folder")
  private @Nullable Path folder;

  @Option(names = "--no-browser", order = 10)
  private boolean noBrowser;

  OpenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path state = WorkbenchPlace.state(session);
    String wanted = folder == null ? "" : folder.toAbsolutePath().normalize().toString();
    try {
      Optional<String> running = Workbench.runningIn(state).ask(wanted);
      if (running.isPresent()) {
        show(running.get(), state);
        return ExitCode.OK.code();
      }
      Workbench.Options options = new Workbench.Options(WorkbenchPlace.home(), state, 0, Set.of());
      try (Workbench workbench = Workbench.start(options, Clock.systemUTC())) {
        show(workbench.address(folder), state);
        session.say(message("open.running"));
        WorkbenchPlace.closeAtEnd(workbench);
        workbench.awaitEnd();
      }
      return ExitCode.OK.code();
    } catch (Refusal refusal) {
      throw new CommandFailure(ExitCode.BAD_INPUT, refusal.sentences());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.CANNOT_WRITE, message("open.cannot", String.valueOf(e.getMessage())));
    }
  }

  private void show(String address, Path state) throws IOException {
    if (noBrowser || !Browsers.show(address, state)) {
      session.print(message("open.address", address));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(OpenCommand.class, key, arguments);
  }
}
