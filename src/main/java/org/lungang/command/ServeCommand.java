package org.lungang.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.project.OutputPlace;
import org.lungang.web.Refusal;
import org.lungang.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang serve}: the same interface for another program, whose session is in a file. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", descriptionKey = "project-folder")
  private @Nullable Path folder;

  @Option(names = "--session", required = true, paramLabel = "FILE", order = 10)
  private Path file = Path.of("");

  @Option(names = "--port", paramLabel = "N", defaultValue = "0", order = 11)
  private int port;

  @Option(names = "--host", paramLabel = "NAME:PORT", order = 12)
  private List<String> hosts = List.of();

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (folder == null) {
      OutputPlace.requireOwnSession(file);
    } else {
      OutputPlace.requireOwnSession(file, folder);
    }
    Path state = WorkbenchPlace.state(session);
    Workbench.Options options =
        new Workbench.Options(WorkbenchPlace.home(), state, port, new LinkedHashSet<>(hosts));
    try (Workbench workbench = Workbench.start(options, Clock.systemUTC())) {
      workbench.writeSession(file, folder);
      session.say(message("serve.running", workbench.port(), file));
      WorkbenchPlace.closeAtEnd(workbench);
      workbench.awaitEnd();
      return ExitCode.OK.code();
    } catch (Refusal refusal) {
      throw new CommandFailure(ExitCode.BAD_INPUT, refusal.sentences());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.CANNOT_WRITE, message("open.cannot", String.valueOf(e.getMessage())));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(ServeCommand.class, key, arguments);
  }
}
