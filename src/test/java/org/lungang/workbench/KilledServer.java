package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.lungang.web.Json;

/** A server in a process of its own, to be killed: prints its port and session as JSON. */
final class KilledServer {

  private KilledServer() {}

  /** Serves until it is killed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Workbench workbench =
        Workbench.start(
            new Workbench.Options(folder, folder.resolve("state"), 0, Set.of()), Clock.systemUTC());
    System.out.println(
        Json.text(java.util.Map.of("port", workbench.port(), "headers", workbench.openSession())));
    System.out.flush();
    Thread.sleep(Long.MAX_VALUE);
  }
}
