package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.project.FolderHistory;
import org.lungang.testing.JavaProcess;

/** Processes of the program: two that write to one folder, and some that are stopped at once. */
class SeveralRunsTest {

  /** Asked to end, as Ctrl-C does too, which a process in the background does not hear. */
  private static final int ENDED_BY_SIGNAL = 143;

  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void generate() {
    data = folder.resolve("data");
    CommandRun.generate(data);
  }

  private static ProcessBuilder plan(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("plan", data.toString(), "--policy", "xx-county-2023", "--lang", "en"));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(more));
    return JavaProcess.of(Main.class, arguments).redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  @Test
  void noStepOfTwoRunsInOneFolderIsLost() throws Exception {
    inOneFolder(1);
  }

  @Test
  @Tag("long")
  void noStepOfManyRunsInOneFolderIsLost() throws Exception {
    inOneFolder(24);
  }

  private static void inOneFolder(int pairs) throws Exception {
    Path out = folder.resolve(pairs + " pairs");
    for (int i = 0; i < pairs; i++) {
      List<Process> processes = new ArrayList<>();
      List<File> said = new ArrayList<>();
      for (int run = 0; run < 2; run++) {
        File err = Files.createTempFile(folder, "said", "").toFile();
        said.add(err);
        processes.add(plan(out, "--steps", "0", "--seed", "" + run).redirectError(err).start());
      }
      for (int run = 0; run < 2; run++) {
        int code = processes.get(run).waitFor();
        assertThat(code).as(Files.readString(said.get(run).toPath())).isIn(0, 4);
      }
      assertThat(FolderHistory.of(out).steps()).hasSize(2 * (i + 1));
      try (Stream<Path> beside = Files.list(folder)) {
        assertThat(beside.map(path -> path.getFileName().toString()))
            .noneMatch(name -> name.startsWith("." + out.getFileName()));
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no such signal.")
  void aPlanIsKeptWhereTheSearchIsStoppedAtItsFirstWord() throws Exception {
    stoppedAtOnce(1);
  }

  @Test
  @Tag("long")
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no such signal.")
  void aPlanIsKeptHoweverOftenTheSearchIsStoppedAtItsFirstWord() throws Exception {
    stoppedAtOnce(20);
  }

  private static void stoppedAtOnce(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      Path out = folder.resolve("stopped " + times + " " + i);
      Process process = plan(out).start();
      List<String> said = new ArrayList<>();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          said.add(line);
          if (line.startsWith("Searching")) {
            process.toHandle().destroy();
          }
        }
      }
      assertThat(process.waitFor()).as(said.toString()).isEqualTo(ENDED_BY_SIGNAL);
      assertThat(said).anyMatch(line -> line.startsWith("Searching"));
      assertThat(out.resolve("plan.csv")).as(said.toString()).isRegularFile();
      assertThat(FolderHistory.of(out).steps()).hasSize(1);
    }
  }

  /** Waits for ever before a search would begin. */
  static final class Reading {
    private Reading() {}

    /** Stands for a command that still reads its lists. */
    public static void main(String[] arguments) throws InterruptedException {
      Session session = Session.of(List.of(arguments), Terminal.ofProcess());
      try (Interruption interruption = Interruption.of(session)) {
        session.say(language -> "Reading");
        Thread.sleep(60_000);
        throw new IllegalStateException("Nobody has ended it: " + interruption);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Interrupted before the search began. Nothing was written.",
    "zh, 搜索尚未开始即已中断，未写入任何文件。"
  })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no such signal.")
  void itIsSaidWhereThereIsNoPlanYet(String language, String words) throws Exception {
    Process process = JavaProcess.of(Reading.class, List.of("--lang", language)).start();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        if (line.equals("Reading")) {
          process.toHandle().destroy();
        }
      }
    }
    assertThat(process.waitFor()).isEqualTo(ENDED_BY_SIGNAL);
    assertThat(said).containsExactly("Reading", words);
  }
}
