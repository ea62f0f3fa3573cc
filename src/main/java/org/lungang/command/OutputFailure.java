package org.lungang.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lungang.language.Message;

/** Says why something cannot be written; and finds out early, before hours are spent. */
final class OutputFailure {

  private OutputFailure() {}

  /** The failure to write to a path. */
  static CommandFailure of(Path path, IOException reason) {
    Message message;
    if (reason instanceof AccessDeniedException) {
      message = message("output.denied", path);
    } else if (reason instanceof FileSystemException detailed && detailed.getReason() != null) {
      message = message("output.failed", path, detailed.getReason());
    } else {
      message = message("output.failed", path, reason.getClass().getSimpleName());
    }
    return new CommandFailure(ExitCode.CANNOT_WRITE, message);
  }

  /**
   * Makes sure that files can be written to an output folder; makes nothing yet.
   *
   * @param dataset the folder of the input, which must not be the output
   * @throws CommandFailure if it is the input, a file, or cannot be written
   */
  static void requireWritable(Path folder, Path dataset) {
    Path existing = folder.toAbsolutePath().normalize();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new CommandFailure(ExitCode.CANNOT_WRITE, message("output.file", existing));
    }
    try {
      if (Files.exists(folder) && Files.exists(dataset) && Files.isSameFile(folder, dataset)) {
        throw new CommandFailure(ExitCode.CANNOT_WRITE, message("output.dataset", folder));
      }
      Files.delete(Files.createTempFile(existing, ".lungang-", ""));
    } catch (IOException e) {
      throw of(folder, e);
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(OutputFailure.class, key, arguments);
  }
}
