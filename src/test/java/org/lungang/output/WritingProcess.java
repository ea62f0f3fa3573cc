package org.lungang.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes one folder again and again, each time with another content, until it is killed. */
public final class WritingProcess {

  private WritingProcess() {}

  /**
   * Writes.
   *
   * @param arguments the folder, and the number that the contents begin with
   */
  public static void main(String[] arguments) throws OutputException {
    Path folder = Path.of(arguments[0]);
    for (int i = Integer.parseInt(arguments[1]); true; i++) {
      new OutputFolder(folder).write(files(i));
      System.out.println(i);
    }
  }

  /** Files that belong together, of different sizes. */
  static List<OutputFile> files(int number) {
    List<OutputFile> files = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String content = number + "\n" + "x".repeat(i * 20_000);
      files.add(new OutputFile("file-" + i + ".csv", content.getBytes(StandardCharsets.UTF_8)));
    }
    files.add(
        new OutputFile("inner.csv", (number + "\n").getBytes(StandardCharsets.UTF_8))
            .within("scenario"));
    return files;
  }
}
