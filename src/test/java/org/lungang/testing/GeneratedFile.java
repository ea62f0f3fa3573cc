package org.lungang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file whose text follows from the program. */
public final class GeneratedFile {

  private static final Path NEW = Path.of("target", "generated");

  private GeneratedFile() {}

  /**
   * Holds a file to its text. Where they differ, the right one is written to {@code
   * target/generated}, from where it can be copied: {@code cp -r target/generated/. .}
   *
   * @param path from the root of the project
   */
  public static void assertIs(String path, String expected) throws IOException {
    Path file = Path.of(path);
    if (!Files.exists(file) || !Files.readString(file).equals(expected)) {
      Path generated = NEW.resolve(path);
      Files.createDirectories(generated.getParent());
      Files.writeString(generated, expected);
    }
    assertThat(file)
        .as("out of date; take over what the program says: cp -r target/generated/. .")
        .exists()
        .content()
        .isEqualTo(expected);
  }
}
