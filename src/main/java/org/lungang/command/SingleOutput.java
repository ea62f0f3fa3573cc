package org.lungang.command;

import java.nio.file.Path;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.report.OutputException;
import org.lungang.report.OutputFile;
import org.lungang.report.OutputFolder;

/** Writes one file that the user named. */
final class SingleOutput {

  private SingleOutput() {}

  /**
   * Writes the file whole, or not at all; under a second name, and says so, where another program
   * holds it open.
   *
   * @throws CommandFailure if it cannot be written; what was there is as it was
   */
  static void write(Path file, byte[] content, Session session) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    Path name = whole.getFileName();
    if (folder == null || name == null) {
      throw new CommandFailure(
          ExitCode.CANNOT_WRITE, Message.of(SingleOutput.class, "output.file", file));
    }
    try {
      new OutputFolder(folder)
          .write(List.of(new OutputFile(name.toString(), content)))
          .forEach(session::say);
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.CANNOT_WRITE, e.sentence());
    }
  }
}
