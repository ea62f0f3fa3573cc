package org.lungang.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lungang.dataset.MarkedWorkbook;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Message;

/**
 * Writes the workbook in which wrong cells are marked. It is written over only where it was marked
 * before; then it can be put right, checked and marked again under the same name.
 */
final class MarkedOutput {

  private static final String ENDING = ".xlsx";

  private MarkedOutput() {}

  /**
   * Makes sure, before anything is read, that a file may be written.
   *
   * @throws CommandFailure if it is not called a workbook, or is a file that was not marked before
   */
  static void requireWritable(Path out, Path dataset) {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw new CommandFailure(ExitCode.USAGE, message("output.ending", out, ENDING));
    } else if (Files.exists(out) && !MarkedWorkbook.isOne(out)) {
      throw new CommandFailure(
          ExitCode.CANNOT_WRITE,
          message(isSame(out, dataset) ? "marked.own" : "marked.exists", out));
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes the marked workbook and says where it is.
   *
   * @throws CommandFailure if the dataset cannot be marked, or the file cannot be written
   */
  static void write(Path out, Path dataset, List<Problem> problems, Session session) {
    Optional<byte[]> bytes;
    try {
      bytes = MarkedWorkbook.of(dataset, problems, session.language());
    } catch (IOException e) {
      bytes = Optional.empty();
    }
    SingleOutput.write(
        out,
        bytes.orElseThrow(
            () -> new CommandFailure(ExitCode.BAD_INPUT, message("marked.impossible", dataset))),
        session);
    session.say(message("marked.written", out));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(MarkedOutput.class, key, arguments);
  }
}
