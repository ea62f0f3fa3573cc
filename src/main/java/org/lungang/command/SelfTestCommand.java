package org.lungang.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lungang.language.Message;
import org.lungang.report.ProgramVersion;
import org.lungang.selftest.Check;
import org.lungang.selftest.Check.Outcome;
import org.lungang.selftest.Machine;
import org.lungang.selftest.SelfTest;
import picocli.CommandLine.Command;

/** {@code lungang self-test}: whether the program works here, and what the machine lacks. */
@Command(name = "self-test", mixinStandardHelpOptions = true, sortOptions = false)
final class SelfTestCommand implements Callable<Integer> {

  private final Session session;

  SelfTestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.print(message("self-test.version", ProgramVersion.current()));
    Map<Outcome, List<Check>> found = new EnumMap<>(Outcome.class);
    Machine machine =
        Machine.ofProcess(session.terminal().environment(), Clock.systemUTC().instant());
    SelfTest test = new SelfTest(machine, session.language(), ProgramVersion.built());
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
    Path home = WorkbenchPlace.home();
    try {
      test.run(temporary, Files.isDirectory(home) ? home : temporary, check -> tell(check, found));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.CANNOT_WRITE, message("self-test.temporary", temporary, e.toString()));
    }
    int failed = count(found, Outcome.FAILED);
    int lacking = count(found, Outcome.LACKING);
    if (failed > 0) {
      session.sayError(message("self-test.failed", failed));
      return ExitCode.FAILURE.code();
    }
    session.print(lacking > 0 ? message("self-test.lacking", lacking) : message("self-test.well"));
    return ExitCode.OK.code();
  }

  private void tell(Check check, Map<Outcome, List<Check>> found) {
    found.computeIfAbsent(check.outcome(), outcome -> new ArrayList<>()).add(check);
    session.print(message("self-test.line", check.outcome(), check.subject(), check.detail()));
    if (check.remedy() != null) {
      session.print(message("self-test.remedy", check.remedy()));
    }
  }

  private static int count(Map<Outcome, List<Check>> found, Outcome outcome) {
    return found.getOrDefault(outcome, List.of()).size();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(SelfTestCommand.class, key, arguments);
  }
}
