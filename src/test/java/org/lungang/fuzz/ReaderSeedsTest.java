package org.lungang.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file that a fuzzer once made a reader fail with is read, and so are sound ones. */
class ReaderSeedsTest {

  private static final Path SEEDS = Path.of("src/test/resources/org/lungang/fuzz");

  private static final int MUTATIONS = 20;

  /** A run that tries a pattern of two signs from each place would take minutes. */
  private static final int LONG = 20_000;

  @TempDir private static Path folder;
  private static FuzzedFiles files;

  @BeforeAll
  static void soundFiles() throws IOException {
    files = new FuzzedFiles(folder, true);
  }

  @ParameterizedTest
  @EnumSource(Reader.class)
  void seedsAreReadWithoutAnyOtherException(Reader reader) throws IOException {
    Map<String, byte[]> seeds = reader.seeds(files);
    Random random = new Random(13);
    for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
      requireRead(reader, seed.getKey(), seed.getValue());
      for (int i = 0; i < MUTATIONS / seeds.size() + 1; i++) {
        requireRead(reader, seed.getKey() + " mutated", mutated(seed.getValue(), random));
      }
    }
    Path failed = SEEDS.resolve(reader.folder());
    if (Files.isDirectory(failed)) {
      try (Stream<Path> all = Files.list(failed)) {
        for (Path file : all.sorted().toList()) {
          requireRead(reader, file.toString(), Files.readAllBytes(file));
        }
      }
    }
  }

  /** Files nobody would write by hand, of a few bytes. */
  @Test
  void theShortestFilesAreRead() throws IOException {
    for (Reader reader : Reader.values()) {
      for (String text :
          List.of("", "\0", "\n", "\"", "{", "[", "-", ",", "\uFEFF", "a: &a [*a]")) {
        requireRead(reader, text, text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /**
   * Headings and cells of one sign over and over, which no pattern may try from each place anew.
   */
  @ParameterizedTest
  @EnumSource(names = {"TABLE", "ROSTER", "PINS", "DAYS", "ENROLMENT", "PLAN", "VISITS"})
  void longCellsAreReadInTime(Reader reader) throws IOException {
    byte[] seed = reader.seeds(files).values().iterator().next();
    String text = new String(seed, StandardCharsets.UTF_8);
    int heading = text.indexOf('\n');
    for (String sign : List.of(":", "_", "1", " (", "，\u3000", "一")) {
      String cell = "a" + sign.repeat(LONG / sign.length()) + "b";
      for (String mutated :
          List.of(
              text.substring(0, heading) + "," + cell + text.substring(heading),
              text.replaceFirst("(?s)(.*)\n", "$1," + cell + "\n"),
              text.substring(0, heading + 1) + cell + text.substring(heading + 1))) {
        requireRead(reader, "cell of " + sign, mutated.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void requireRead(Reader reader, String name, byte[] bytes) {
    assertThatCode(() -> reader.fuzz(files, bytes))
        .as(reader + " " + name)
        .doesNotThrowAnyException();
  }

  /** A few bytes changed, left out or put in twice. */
  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && mutated.length > 1; i--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(3)) {
        case 0 -> mutated[at] = (byte) random.nextInt(256);
        case 1 -> mutated = joined(mutated, at, Math.min(mutated.length, at + random.nextInt(9)));
        default -> mutated = joined(mutated, at, Math.max(0, at - random.nextInt(9)));
      }
    }
    return mutated;
  }

  /** The bytes up to one place and from another one on. */
  private static byte[] joined(byte[] bytes, int to, int from) {
    byte[] joined = Arrays.copyOf(bytes, to + bytes.length - from);
    System.arraycopy(bytes, from, joined, to, bytes.length - from);
    return joined;
  }
}
