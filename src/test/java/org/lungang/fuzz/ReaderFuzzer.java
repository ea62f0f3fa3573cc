package org.lungang.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Jazzer calls, over and over, with bytes that reach ever more of the program. {@code
 * .ci/fuzz} runs it. The property {@code lungang.fuzz.reader} names a reader, or {@code all} of
 * them: then the first byte says which, and one process, which grows fast with time, serves them
 * all. A file with which a reader fails is left in its folder.
 */
public final class ReaderFuzzer {

  private static final String NAME = System.getProperty("lungang.fuzz.reader", "all");

  private static final List<Reader> READERS =
      NAME.equals("all")
          ? List.of(Reader.values())
          : List.of(Reader.valueOf(NAME.toUpperCase(Locale.ROOT)));

  private static final Path FOLDER = Path.of("target", "fuzz");

  /** The files that once failed, by reader. */
  private static final Path FAILED = Path.of("src", "test", "resources", "org", "lungang", "fuzz");

  private static final RunFigures[] FIGURES =
      READERS.stream().map(reader -> new RunFigures()).toArray(RunFigures[]::new);

  /** After so many runs it is written down how they went: a fuzzer is mostly ended by hand. */
  private static final long OFTEN = 1 << 12;

  private static long runs;
  private static @Nullable FuzzedFiles files;

  private ReaderFuzzer() {}

  /**
   * Makes the sound files, reads them once, which takes longer than a run may, and puts them where
   * the fuzzer begins, beside those that once failed.
   */
  public static void fuzzerInitialize() throws IOException {
    FuzzedFiles made = new FuzzedFiles(Files.createTempDirectory("lungang-fuzz-"), false);
    Path corpus = Files.createDirectories(FOLDER.resolve(NAME).resolve("corpus"));
    for (int i = 0; i < READERS.size(); i++) {
      Reader reader = READERS.get(i);
      for (Map.Entry<String, byte[]> seed : reader.seeds(made).entrySet()) {
        reader.fuzz(made, seed.getValue());
        Files.write(corpus.resolve(reader.folder() + "-" + seed.getKey()), of(i, seed.getValue()));
      }
      for (Path file : failedOnce(reader)) {
        String name = reader.folder() + "-once-" + file.getFileName();
        Files.write(corpus.resolve(name), of(i, Files.readAllBytes(file)));
      }
    }
    files = made;
  }

  private static List<Path> failedOnce(Reader reader) throws IOException {
    Path folder = FAILED.resolve(reader.folder());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  /** The bytes as the fuzzer has them. */
  private static byte[] of(int reader, byte[] bytes) {
    if (READERS.size() == 1) {
      return bytes;
    }
    return ListReaders.with(reader, bytes);
  }

  /** Reads the bytes. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    boolean one = READERS.size() == 1;
    int place = one ? 0 : Math.floorMod(ListReaders.first(bytes), READERS.size());
    Reader reader = READERS.get(place);
    byte[] own = one ? bytes : ListReaders.rest(bytes);
    FIGURES[place].begin();
    try {
      reader.fuzz(Objects.requireNonNull(files), own);
    } catch (Throwable defect) {
      Path folder = Files.createDirectories(FOLDER.resolve(reader.folder()));
      String name = "failed-" + Integer.toHexString(Arrays.hashCode(own));
      Files.write(folder.resolve(name), own);
      throw defect;
    } finally {
      FIGURES[place].end();
    }
    runs++;
    if (runs % OFTEN == 0) {
      fuzzerTearDown();
    }
  }

  /** Writes down how the runs went. */
  public static void fuzzerTearDown() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < READERS.size(); i++) {
      lines.append(FIGURES[i].of(READERS.get(i).folder())).append('\n');
    }
    if (READERS.size() > 1) {
      lines.append(RunFigures.sum(List.of(FIGURES)).of("all")).append('\n');
    }
    Files.writeString(FOLDER.resolve(NAME).resolve("figures.txt"), lines, StandardCharsets.UTF_8);
  }
}
