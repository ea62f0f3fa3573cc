package org.lungang.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.project.ProjectFailure;

/** Looks at the program and the machine, one thing after the other. */
public final class SelfTest {

  private final Machine machine;
  private final Language language;
  private final Optional<Instant> built;

  /**
   * A test that has not begun.
   *
   * @param language of the sample's files
   * @param built when the program was built, where that is known
   */
  public SelfTest(Machine machine, Language language, Optional<Instant> built) {
    this.machine = machine;
    this.language = language;
    this.built = built;
  }

  /**
   * Runs every check.
   *
   * @param temporary the folder to make one in that is deleted again
   * @param home the folder that the user works in
   * @param each receives each check as soon as it is done
   * @throws IOException if nothing can be written to the temporary folder
   */
  public void run(Path temporary, Path home, Consumer<Check> each) throws IOException {
    MachineChecks checks = new MachineChecks(machine);
    each.accept(checks.java());
    Path folder = Files.createTempDirectory(temporary, "lungang-self-test-");
    try {
      sample(folder, each);
      each.accept(WorkbenchCheck.run(folder, Clock.fixed(machine.now(), ZoneOffset.UTC)));
      each.accept(checks.names(folder));
      each.accept(checks.fonts());
      each.accept(checks.browser());
      checks.spreadsheets().ifPresent(each);
      each.accept(checks.memory());
      each.accept(checks.room(home));
      each.accept(checks.clock(built));
    } finally {
      delete(folder);
    }
  }

  private void sample(Path folder, Consumer<Check> each) throws IOException {
    try {
      new SampleChecks(folder, language, machine.processors()).run().forEach(each);
    } catch (ProjectFailure failure) {
      each.accept(Check.failed("sample", failure.sentences().get(0)));
    } catch (RuntimeException | LinkageError e) {
      // Whatever the machine does to the program is what the user wants to know of.
      each.accept(Check.failed("sample", Message.of(Check.class, "sample.failed", e.toString())));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
