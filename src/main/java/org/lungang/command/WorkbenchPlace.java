package org.lungang.command;

import java.io.IOException;
import java.nio.file.Path;
import org.lungang.workbench.Workbench;

/** Where the workbench keeps what it remembers, and how it ends with the process. */
final class WorkbenchPlace {

  private WorkbenchPlace() {}

  /** A folder of this user, or the one that LUNGANG_STATE names. */
  static Path state(Session session) {
    String named = session.terminal().variable("LUNGANG_STATE");
    return named.isEmpty() ? home().resolve(".lungang") : Path.of(named);
  }

  /** Where new projects are suggested. */
  static Path home() {
    return Path.of(System.getProperty("user.home", "")).toAbsolutePath();
  }

  /** Has everything written when the process is asked to end. */
  static void closeAtEnd(Workbench workbench) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    workbench.close();
                  } catch (IOException e) {
                    // What was acknowledged is in the journal.
                  }
                }));
  }
}
