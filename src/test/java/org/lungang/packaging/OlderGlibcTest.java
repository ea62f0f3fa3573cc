package org.lungang.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Libraries linked on Debian 12 (their sources lie beside them), and what they ask of glibc. */
class OlderGlibcTest {

  private static final String FIRST = "GLIBC_2.2.5";

  @TempDir Path folder;

  private static byte[] library(String name) throws IOException {
    try (InputStream content = OlderGlibcTest.class.getResourceAsStream(name)) {
      return content.readAllBytes();
    }
  }

  @Test
  void whatIsOlderInTruthIsAskedForAsSuch() throws IOException {
    byte[] before = library("old-in-truth.so");
    assertThat(OlderGlibc.lower(before, "").versions())
        .containsExactly(FIRST, "GLIBC_2.27", "GLIBC_2.28", "GLIBC_2.29");
    OlderGlibc.Lowered lowered = OlderGlibc.lower(before, FIRST);
    assertThat(lowered.versions()).containsExactly(FIRST);
    assertThat(lowered.newest()).isEqualTo(FIRST);
    assertThat(before).isEqualTo(library("old-in-truth.so"));
    // The newer name of fcntl is gone; the texts are as long as before.
    assertThat(new String(lowered.content(), StandardCharsets.ISO_8859_1))
        .contains("\0fcntl\0")
        .doesNotContain("fcntl64")
        .hasSize(before.length);
    assertThat(OlderGlibc.lower(lowered.content(), FIRST).content()).isEqualTo(lowered.content());
  }

  @Test
  void whatIsReallyNewerIsLeftAndTold() throws IOException {
    OlderGlibc.Lowered lowered = OlderGlibc.lower(library("newer.so"), FIRST);
    assertThat(lowered.versions()).containsExactly(FIRST, "GLIBC_2.33");
    assertThat(lowered.newest()).isEqualTo("GLIBC_2.33");
  }

  /** The system's own loader takes the lowered libraries: names and versions go together. */
  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void theLoaderFindsTheOlderFunctions() throws IOException {
    for (String name : new String[] {"old-in-truth.so", "newer.so"}) {
      byte[] content = OlderGlibc.lower(library(name), FIRST).content();
      Path file = Files.write(folder.resolve(name), content);
      assertThatCode(() -> System.load(file.toString())).doesNotThrowAnyException();
    }
  }

  @Test
  void whatIsNoLibraryComesBackAsItIs() throws IOException {
    for (byte[] other : new byte[][] {{}, "text".getBytes(StandardCharsets.UTF_8), new byte[100]}) {
      OlderGlibc.Lowered lowered = OlderGlibc.lower(other, FIRST);
      assertThat(lowered.content()).isEqualTo(other);
      assertThat(lowered.newest()).isEmpty();
    }
    byte[] narrow = library("newer.so");
    narrow[4] = 1;
    assertThat(OlderGlibc.lower(narrow, FIRST).versions()).isEmpty();
  }

  @Test
  void versionsAreComparedByTheirNumbers() {
    String[] versions = {"GLIBC_2.17", "GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.9", "GLIBC_2.3"};
    Arrays.sort(versions, OlderGlibc::compare);
    assertThat(versions)
        .containsExactly("GLIBC_2.2.5", "GLIBC_2.3", "GLIBC_2.9", "GLIBC_2.17", "GLIBC_2.34");
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1_000; i++) {
      String one = "GLIBC_2." + random.nextInt(40);
      String other = "GLIBC_2." + random.nextInt(40);
      assertThat(OlderGlibc.compare(one, other)).isEqualTo(-OlderGlibc.compare(other, one));
    }
  }
}
