package org.lungang.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive as its users have it: unpacked somewhere, started by its launcher. */
@Tag("cli")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher is a shell script.")
class PackedLauncherTest {

  private static final int PATIENCE_SECONDS = 300;

  @TempDir private static Path folder;
  private static Path launcher;

  /** A folder with blanks and Chinese in its name, in which nothing may be written. */
  @BeforeAll
  static void unpack() throws IOException {
    Path program = Files.createDirectories(folder.resolve("program/lib")).getParent();
    Files.copy(Path.of("target/lungang.jar"), program.resolve("lib/lungang.jar"));
    Path start = Files.copy(Path.of("lungang"), program.resolve("lungang"));
    assertThat(start.toFile().setExecutable(true)).isTrue();
    Packager packager =
        new Packager(
            program,
            "0",
            Instant.parse("2026-11-23T00:00:00Z"),
            Files.createDirectories(folder.resolve("made")),
            note -> {});
    Path there = folder.resolve("轮岗 程序 (新)");
    try (ZipFile zip = ZipFile.builder().setPath(packager.withoutRuntime()).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Path file = there.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
          file.toFile().setExecutable((entry.getUnixMode() & 0100) != 0);
        }
      }
    }
    launcher = there.resolve("lungang-0/lungang");
    setWritable(false);
  }

  private static void setWritable(boolean writable) throws IOException {
    for (Path each : program()) {
      assertThat(each.toFile().setWritable(writable)).isTrue();
    }
  }

  private static List<Path> program() throws IOException {
    try (Stream<Path> all = Files.walk(launcher.getParent())) {
      return all.sorted().toList();
    }
  }

  @AfterAll
  static void makeWritable() throws IOException {
    setWritable(true);
  }

  /** How a process ended. */
  private record Ended(int code, String out, String err) {}

  private record Started(Process process, Path out, Path err) {}

  /**
   * Starts the launcher with nothing in the environment but what is given.
   *
   * @param environment names and values in turn
   */
  private static Started start(List<String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().clear();
    process.environment().put("PATH", "/usr/bin:/bin");
    process.environment().put("LUNGANG_JAVA_HOME", System.getProperty("java.home"));
    for (int i = 0; i < environment.size(); i += 2) {
      process.environment().put(environment.get(i), environment.get(i + 1));
    }
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    process.directory(folder.toFile());
    return new Started(
        process.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }

  private static Ended end(Started started) throws IOException, InterruptedException {
    if (!started.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      started.process().destroyForcibly();
      throw new AssertionError("The launcher does not end.");
    }
    return new Ended(
        started.process().exitValue(),
        Files.readString(started.out()),
        Files.readString(started.err()));
  }

  /** The archive of loaded classes is made beside the first run, and may end after it. */
  private static void awaitArchive(Path archives) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isMade(archives)) {
      assertThat(System.nanoTime()).as("an archive in %s", archives).isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** Each program has a folder of its own there; a lock stands beside what is being made. */
  private static boolean isMade(Path archives) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> programs = Files.newDirectoryStream(archives)) {
      for (Path program : programs) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(program)) {
          files.forEach(file -> names.add(file.getFileName().toString()));
        }
      }
    }
    return names.stream().anyMatch(name -> name.endsWith(".archive"))
        && names.stream().noneMatch(name -> name.endsWith(".lock"));
  }

  @Test
  void itStartsWithoutAHomeAndWithOneThatIsNotThere() throws IOException, InterruptedException {
    List<Path> before = program();
    for (List<String> environment :
        List.of(List.<String>of(), List.of("HOME", folder.resolve("nowhere/at all").toString()))) {
      Ended ended = end(start(environment, "--version"));
      assertThat(ended.err()).isEmpty();
      assertThat(ended.code()).isZero();
      assertThat(ended.out()).startsWith("lungang ");
    }
    assertThat(program()).as("nothing is written beside the program").isEqualTo(before);
  }

  @Test
  void twoUsersUseItAtOnceAndEachHasFilesOfTheirOwn() throws IOException, InterruptedException {
    List<Path> before = program();
    List<Started> started = new ArrayList<>();
    for (String user : List.of("张 三", "李四")) {
      Path home = Files.createDirectories(folder.resolve(user));
      started.add(
          start(
              List.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"),
              "generate",
              "xx-county",
              "--scale",
              "0.1",
              "--out",
              home.resolve("名 单").toString()));
    }
    for (Started each : started) {
      Ended ended = end(each);
      assertThat(ended.code()).as(ended.err()).isZero();
    }
    for (String user : List.of("张 三", "李四")) {
      assertThat(folder.resolve(user).resolve("名 单")).isDirectoryContaining("glob:**.csv");
      awaitArchive(folder.resolve(user).resolve(".cache/lungang"));
    }
    assertThat(program()).as("nothing is written beside the program").isEqualTo(before);
  }
}
