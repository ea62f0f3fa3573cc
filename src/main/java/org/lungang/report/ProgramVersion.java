package org.lungang.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, as the build wrote it down. */
public final class ProgramVersion {

  private static final String FILE = "version.properties";

  private ProgramVersion() {}

  /** The version, e.g. {@code 0.1.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream stream = ProgramVersion.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without " + FILE + ".");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + FILE + " cannot be read.", e);
    }
    return properties.getProperty("version");
  }
}
