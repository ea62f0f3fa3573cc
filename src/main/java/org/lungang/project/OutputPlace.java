package org.lungang.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.report.OutputFile;

/**
 * A place to write to: whether it can be written, found out before hours are spent, and single
 * files.
 */
public final class OutputPlace {

  private OutputPlace() {}

  /** The failure to write to a path. */
  public static ProjectFailure of(Path path, IOException reason) {
    Message message;
    if (reason instanceof AccessDeniedException) {
      message = message("output.denied", path);
    } else if (reason instanceof FileSystemException detailed && detailed.getReason() != null) {
      message = message("output.failed", path, detailed.getReason());
    } else {
      message = message("output.failed", path, reason.getClass().getSimpleName());
    }
    return new ProjectFailure(ProjectFailure.Cause.OUTPUT, message);
  }

  /**
   * Makes sure that files can be written to an output folder; makes nothing yet.
   *
   * @param dataset the folder of the input, which must not be the output
   * @throws ProjectFailure if it is the input, a file, or cannot be written
   */
  public static void requireWritable(Path folder, Path dataset) {
    Path existing = folder.toAbsolutePath().normalize();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.file", existing));
    }
    try {
      if (Files.exists(folder) && Files.exists(dataset) && Files.isSameFile(folder, dataset)) {
        throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.dataset", folder));
      }
      Files.delete(Files.createTempFile(existing, ".lungang-", ""));
    } catch (IOException e) {
      throw of(folder, e);
    }
  }

  /**
   * Writes one file whole, or not at all; under a second name, and notes so, where another program
   * holds it open.
   *
   * @throws ProjectFailure if it cannot be written; what was there is as it was
   */
  public static void write(Path file, byte[] content, Consumer<Named> notes) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    Path name = whole.getFileName();
    if (folder == null || name == null) {
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.file", file));
    }
    PlanFolder.write(folder, List.of(new OutputFile(name.toString(), content)), notes);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(OutputPlace.class, key, arguments);
  }
}
