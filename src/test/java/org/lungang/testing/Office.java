package org.lungang.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A second, independent program that opens workbooks: LibreOffice without a window. Tests that need
 * it are skipped where it is missing, and say so.
 */
public final class Office {

  private static final int SECONDS = 180;

  private Office() {}

  /**
   * What it makes of a workbook: a text of all sheets with cells, comments and formats (.fods).
   * Skips the test where there is no LibreOffice.
   *
   * @param folder for what it writes
   */
  public static String open(Path workbook, Path folder) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("office").toUri(),
                  "--headless",
                  "--convert-to",
                  "fods",
                  "--outdir",
                  folder.toString(),
                  workbook.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("office.log").toFile())
              .start();
    } catch (IOException missing) {
      Assumptions.abort("No soffice is on the PATH: this test is skipped.");
      throw missing;
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice did not come back.");
    }
    String name = String.valueOf(workbook.getFileName()).replaceFirst("\\.xlsx$", ".fods");
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }
}
