package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;

class OutputFolderTest {

  private static final List<String> NAMES = List.of("a.csv", "b.csv", "c.json");

  @TempDir private Path temporary;

  private static List<OutputFile> files(String content) {
    return NAMES.stream()
        .map(name -> new OutputFile(name, (name + content).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFolderIsMadeWithItsParentsAndHoldsTheFilesAlone() throws Exception {
    Path folder = temporary.resolve("out").resolve("2026");
    new OutputFolder(folder).write(files("1"));
    assertThat(namesIn(folder)).isEqualTo(NAMES);
    assertThat(folder.resolve("b.csv")).hasContent("b.csv1");
  }

  @Test
  void filesOfTheseNamesAreReplacedAndOthersUntouched() throws Exception {
    Files.writeString(temporary.resolve("mine.txt"), "mine");
    new OutputFolder(temporary).write(files("1"));
    new OutputFolder(temporary).write(files("2"));
    assertThat(namesIn(temporary)).containsExactly("a.csv", "b.csv", "c.json", "mine.txt");
    assertThat(temporary.resolve("a.csv")).hasContent("a.csv2");
    assertThat(temporary.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void aFailureAtAnyFilePutsBackWhatWasThere() throws Exception {
    for (int failing = 0; failing < NAMES.size(); failing++) {
      Path folder = temporary.resolve("run" + failing);
      String name = NAMES.get(failing);
      new OutputFolder(folder).write(files("old"));
      Files.delete(folder.resolve("a.csv"));
      OutputException failure =
          catchThrowableOfType(OutputException.class, () -> failingAt(folder, name).writeNew());
      assertThat(failure.sentence().in(Language.EN))
          .contains(NAMES.get(failing), "No space left on device");
      assertThat(failure.sentence().in(Language.ZH)).contains("原有文件未改动");
      assertThat(namesIn(folder)).containsExactly("b.csv", "c.json");
      assertThat(folder.resolve("b.csv")).hasContent("b.csvold");
      assertThat(folder.resolve("c.json")).hasContent("c.jsonold");
    }
  }

  private interface Writing {
    void writeNew() throws OutputException;
  }

  private static Writing failingAt(Path folder, String name) {
    OutputFolder.Mover mover =
        (from, to) -> {
          if (to.endsWith(name)) {
            throw new IOException("No space left on device");
          }
          Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        };
    return () -> new OutputFolder(folder, mover).write(files("new"));
  }

  @Test
  void aFolderWhereAFileShouldBeIsNamedAndNothingChanges() throws Exception {
    new OutputFolder(temporary).write(files("old").subList(0, 2));
    Files.createDirectory(temporary.resolve("c.json"));
    assertThatThrownBy(() -> new OutputFolder(temporary).write(files("new")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("c.json");
    assertThat(temporary.resolve("a.csv")).hasContent("a.csvold");
    assertThat(namesIn(temporary)).isEqualTo(NAMES);
  }

  @Test
  void aFileWhereTheFolderShouldBeIsNamed() throws Exception {
    Path file = Files.writeString(temporary.resolve("out"), "mine");
    assertThatThrownBy(() -> new OutputFolder(file).write(files("new")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("out");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aNameThatLeavesTheFolderIsRefused() {
    assertThatThrownBy(() -> new OutputFile("../a.csv", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OutputFile("", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
