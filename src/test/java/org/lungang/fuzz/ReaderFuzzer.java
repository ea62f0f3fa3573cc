package org.lungang.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Jazzer calls, over and over, with bytes that reach ever more of the program. {@code
 * .ci/fuzz} runs it; the reader is named by the property {@code lungang.fuzz.reader}.
 */
public final class ReaderFuzzer {

  private static final Reader READER =
      Reader.valueOf(System.getProperty("lungang.fuzz.reader", "TABLE").toUpperCase(Locale.ROOT));

  private static @Nullable FuzzedFiles files;

  private ReaderFuzzer() {}

  /** Makes the sound files and reads them once: that takes longer than a run may. */
  public static void fuzzerInitialize() throws IOException {
    FuzzedFiles made = new FuzzedFiles(Files.createTempDirectory("lungang-fuzz-"), false);
    for (byte[] seed : READER.seeds(made).values()) {
      READER.fuzz(made, seed);
    }
    files = made;
  }

  /** Reads the bytes. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    READER.fuzz(Objects.requireNonNull(files), bytes);
  }

  /** Writes the sound files of a reader, to begin with, to a folder. */
  public static void main(String[] arguments) throws IOException {
    fuzzerInitialize();
    Path corpus = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, byte[]> seed : READER.seeds(Objects.requireNonNull(files)).entrySet()) {
      Files.write(corpus.resolve(seed.getKey()), seed.getValue());
    }
    System.exit(0);
  }
}
