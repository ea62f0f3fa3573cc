package org.lungang.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes a folder is killed or ended at any moment, and the folder is one plan. */
class KilledWritingTest {

  @TempDir private Path temporary;

  @Test
  void killedAtAnyMomentTheFolderIsWholeAndTheNextRunClearsTheRest() throws Exception {
    killed(6, 1, true);
  }

  @Test
  void endedAtAnyMomentTheFolderIsThereAndWhole() throws Exception {
    killed(4, 2, false);
  }

  @Test
  @Tag("long")
  void killedVeryOftenTheFolderIsWhole() throws Exception {
    killed(200, 3, true);
    killed(50, 4, false);
  }

  private void killed(int times, long seed, boolean forcibly) throws Exception {
    Random random = new Random(seed);
    Path folder = temporary.resolve("plan");
    for (int i = 0; i < times; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  placeOf(WritingProcess.class) + File.pathSeparator + placeOf(OutputFolder.class),
                  WritingProcess.class.getName(),
                  folder.toString(),
                  String.valueOf(1000 * (i + 1)))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isNotNull();
        Thread.sleep(random.nextInt(60), random.nextInt(1_000_000));
        if (forcibly) {
          process.destroyForcibly();
        } else {
          process.destroy();
        }
        process.waitFor();
      }
      if (Files.exists(folder)) {
        assertThat(numbers(folder)).as("run " + i).hasSize(1);
      } else {
        // Killed between the two renames; who is only asked to end finishes them.
        assertThat(forcibly).as("run " + i).isTrue();
      }
      OutputFolder.recover(folder);
      assertThat(numbers(folder)).as("run " + i).hasSize(1);
      assertThat(namesIn(temporary)).as("run " + i).containsExactly("plan");
    }
  }

  private static Path placeOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The numbers that the files of a folder begin with. */
  private static Set<String> numbers(Path folder) throws IOException {
    Set<String> numbers = new TreeSet<>();
    for (OutputFile file : WritingProcess.files(0)) {
      numbers.add(Files.readAllLines(folder.resolve(file.path())).get(0));
    }
    return numbers;
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
