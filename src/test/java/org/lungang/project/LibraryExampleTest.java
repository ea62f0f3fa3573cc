package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the page on the library is the one that is compiled, and it runs. */
class LibraryExampleTest {

  private static final Path SOURCE =
      Path.of("src/test/java/org/lungang/project/LibraryExample.java");

  @ParameterizedTest
  @ValueSource(
      strings = {"docs/how-to/use-as-a-library.md", "docs/how-to/use-as-a-library.zh-CN.md"})
  void thePageShowsTheExampleThatIsCompiled(String page) throws IOException {
    String text = Files.readString(Path.of(page));
    int from = text.indexOf("```java\n") + "```java\n".length();
    String source = Files.readString(SOURCE);
    String shown = text.substring(from, text.indexOf("```", from));
    assertThat(shown).isEqualTo(source.substring(source.indexOf("import ")));
  }

  @Test
  void theExamplePlansAndExplains(@TempDir Path folder) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    LibraryExample.plan(
        Path.of("datasets/xx-county"),
        "xx-county-2023",
        2026,
        folder.resolve("plan"),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "96 postings",
            "Proven optimal: no plan under this policy is better.",
            "Other plans for T00159: 1");
    assertThat(folder.resolve("plan").resolve("report.html")).exists();
  }

  @Test
  void whatIsWrongIsSaid(@TempDir Path folder) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    LibraryExample.plan(
        folder.resolve("nowhere"),
        "xx-county-2023",
        2026,
        folder.resolve("plan"),
        new PrintStream(printed, true, StandardCharsets.UTF_8));
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nowhere");
    assertThat(folder.resolve("plan")).doesNotExist();
  }
}
