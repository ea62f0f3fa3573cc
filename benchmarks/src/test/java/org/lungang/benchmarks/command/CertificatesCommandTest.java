package org.lungang.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.benchmarks.command.CertificatesCommand.Seeds;
import picocli.CommandLine.TypeConversionException;

/** Random districts are held to HiGHS, one for each kind, size and seed. */
class CertificatesCommandTest {

  @TempDir private Path folder;

  private static Seeds read(String text) {
    return new Seeds.Converter().convert(text);
  }

  @Test
  void seedsAreARange() {
    assertThat(read("301-303").all()).containsExactly(301L, 302L, 303L);
    assertThat(read("7-7").all()).containsExactly(7L);
    for (String wrong : List.of("7", "8-7", "a-b", "-1-3", "1-2-3")) {
      assertThatThrownBy(() -> read(wrong)).isInstanceOf(TypeConversionException.class);
    }
  }

  @Test
  void eachDistrictIsARowAndThePageIsMade() throws IOException {
    Path results = folder.resolve("results");
    int code =
        Main.line()
            .execute(
                "certificates",
                "--kinds=star,whole",
                "--schools=6",
                "--seeds=1-2",
                "--results=" + results,
                "--date=2026-12-01");
    assertThat(code).isZero();
    assertThat(Files.readAllLines(results.resolve("certificates.csv")))
        .hasSize(5)
        .anyMatch(row -> row.startsWith("star:6:1:6,standard,"))
        .anyMatch(row -> row.startsWith("whole:6:2:6,standard,"));
    assertThat(Files.readString(folder.resolve("RESULTS.md")))
        .contains("## Certificates on random districts", "| all | 4 | 4 | 4 | 0 | 0 | 0 |");
  }

  @Test
  void aKindThatDoesNotExistIsToldBeforeAnythingIsMeasured() {
    int code =
        Main.line()
            .setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()))
            .execute(
                "certificates",
                "--kinds=star,ring",
                "--results=" + folder.resolve("results"),
                "--date=2026-12-01");
    assertThat(code).isNotZero();
    assertThat(folder.resolve("results")).doesNotExist();
  }
}
