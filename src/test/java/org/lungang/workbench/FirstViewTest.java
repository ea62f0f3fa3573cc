package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.testing.Browser;

/**
 * How long it takes from a double-click on the launcher to the first view, the browser being open:
 * nothing here depends on times, they are printed.
 */
@Tag("cli")
@Tag("long")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher is a shell script.")
class FirstViewTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";
  private static final int TIMES = 20;
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void aDoubleClickShowsTheFirstView() throws IOException, InterruptedException {
    Path programs = Files.createDirectories(folder.resolve("bin"));
    Path asked = folder.resolve("asked");
    Path opener =
        Files.writeString(
            programs.resolve("xdg-open"), "#!/bin/sh\necho \"$1\" > '" + asked + "'\n");
    assertThat(opener.toFile().setExecutable(true)).isTrue();
    List<Double> millis = new ArrayList<>();
    try (Browser browser =
        Browser.start(Files.createDirectories(folder.resolve("profile")), LOCAL_ONLY)) {
      WorkbenchPage page = new WorkbenchPage(browser, null);
      for (int i = 0; i <= TIMES; i++) {
        browser.open("about:blank", 1440);
        long began = System.nanoTime();
        Process started = doubleClick(programs);
        try {
          browser.open(address(asked), 1440);
          page.await(".hero h1");
          millis.add((System.nanoTime() - began) / 1e6);
        } finally {
          started.destroyForcibly();
          assertThat(started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        Files.delete(asked);
      }
    }
    List<Double> later = millis.subList(1, millis.size()).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "first view after a double-click: the first time %.0f ms, then median %.0f ms, worst of %d"
            + " %.0f ms%n",
        millis.get(0),
        later.get(later.size() / 2),
        later.size(),
        later.get(later.size() - 1));
  }

  /** Starts the launcher as a file manager does: without arguments, without a terminal. */
  private Process doubleClick(Path programs) throws IOException {
    ProcessBuilder process = new ProcessBuilder(Path.of("lungang").toAbsolutePath().toString());
    process.environment().clear();
    process.environment().put("PATH", programs + ":/usr/bin:/bin");
    process.environment().put("HOME", folder.toString());
    process.environment().put("LUNGANG_JAVA_HOME", System.getProperty("java.home"));
    Path said = folder.resolve("said");
    return process
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(said.toFile())
        .redirectError(said.toFile())
        .start();
  }

  /** What the browser is asked to show. */
  private String address(Path asked) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(asked) || Files.size(asked) == 0) {
      assertThat(System.nanoTime())
          .as(() -> "asked to show a page: " + read(folder.resolve("said")))
          .isLessThan(end);
      Thread.sleep(2);
    }
    return Objects.requireNonNull(Files.readString(asked)).strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
