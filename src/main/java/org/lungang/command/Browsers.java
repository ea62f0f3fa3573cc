package org.lungang.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Opens the user's browser. The address holds a code, and arguments of programs can be read by
 * everybody on a machine: so the browser is given a file that only this user reads and that leads
 * there.
 */
final class Browsers {

  private Browsers() {}

  /** Shows an address; false if there is nothing to show it with. */
  static boolean show(String address, Path state) throws IOException {
    Files.createDirectories(state);
    Path file = Files.createTempFile(state, "open-", ".html");
    Files.writeString(
        file,
        "<!doctype html><meta charset=utf-8><title>轮岗 Lungang</title>"
            + "<meta http-equiv=refresh content=\"0;url="
            + address.replace("&", "&amp;")
            + "\">");
    file.toFile().deleteOnExit();
    for (List<String> command : commands(file.toUri().toString())) {
      try {
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        return true;
      } catch (IOException e) {
        // The next one, or the address on the terminal.
        continue;
      }
    }
    Files.deleteIfExists(file);
    return false;
  }

  private static List<List<String>> commands(String file) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of(List.of("rundll32", "url.dll,FileProtocolHandler", file));
    } else if (system.startsWith("mac")) {
      return List.of(List.of("open", file));
    }
    return List.of(List.of("xdg-open", file));
  }
}
