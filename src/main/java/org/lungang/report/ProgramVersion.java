package org.lungang.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The version of this program, as the build wrote it down. */
public final class ProgramVersion {

  private static final String FILE = "version.properties";

  private ProgramVersion() {}

  /** The version, e.g. {@code 0.1.0}. */
  public static String current() {
    return Objects.requireNonNull(properties().getProperty("version"));
  }

  /** When this version was built, as the build says; empty where it says nothing. */
  public static Optional<Instant> built() {
    try {
      return Optional.of(Instant.parse(properties().getProperty("built", "")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream stream = ProgramVersion.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without " + FILE + ".");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + FILE + " cannot be read.", e);
    }
    return properties;
  }
}
