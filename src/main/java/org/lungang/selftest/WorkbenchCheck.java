package org.lungang.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.lungang.language.Message;
import org.lungang.workbench.Workbench;

/** Starts the workbench for a moment and asks for its page, as a browser would. */
final class WorkbenchCheck {

  private static final int PATIENCE_MILLISECONDS = 20_000;

  private WorkbenchCheck() {}

  /**
   * Whether the page, its script and its style come.
   *
   * @param folder for what the workbench remembers
   */
  static Check run(Path folder, Clock clock) {
    Workbench.Options options = new Workbench.Options(folder, folder.resolve("state"), 0, Set.of());
    try (Workbench workbench = Workbench.start(options, clock)) {
      String address = workbench.address(null).replaceFirst("/?#.*", "");
      String page = fetch(address + "/");
      for (String part : new String[] {"workbench.js", "workbench.css"}) {
        if (!page.contains(part) || fetch(address + "/" + part).isEmpty()) {
          return failed("workbench.part", part);
        }
      }
      return Check.well("workbench");
    } catch (IOException e) {
      return failed("workbench.failed", String.valueOf(e.getMessage()));
    }
  }

  private static Check failed(String key, Object... arguments) {
    return Check.failed("workbench", Message.of(Check.class, key, arguments));
  }

  /** Past any proxy: the office's does not know this machine. */
  private static String fetch(String address) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(PATIENCE_MILLISECONDS);
    connection.setReadTimeout(PATIENCE_MILLISECONDS);
    try (InputStream content = connection.getInputStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      connection.disconnect();
    }
  }
}
