package org.lungang.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.lungang.language.Message;
import org.lungang.output.OutputFolder;

/** Whether a disk takes the names of folders that are to be made; makes nothing. */
final class NameLength {

  /** How much of a name that is too long is shown. */
  private static final int SHOWN_LETTERS = 40;

  private NameLength() {}

  /**
   * Makes sure that the disk takes the names of the folders to be made, and of what stands beside
   * the last one while it is written. A look at a file of such a name tells.
   *
   * @param folder the folder to write to, absolute
   * @param existing the nearest folder above it that is there; the folder itself where it is
   * @throws ProjectFailure if a name is too long
   * @throws IOException if it cannot be found out
   */
  static void requireTaken(Path folder, Path existing) throws IOException {
    Path beside = folder.equals(existing) ? folder.getParent() : existing;
    if (beside == null || !Files.isWritable(beside)) {
      return;
    }
    Path names = beside.relativize(folder);
    for (int i = 0; i < names.getNameCount(); i++) {
      Path made = beside.resolve(names.getName(i));
      boolean isLast = i == names.getNameCount() - 1;
      try {
        Files.readAttributes(
            isLast ? OutputFolder.besideWhileWritten(made) : made, BasicFileAttributes.class);
      } catch (NoSuchFileException | AccessDeniedException e) {
        // The disk takes the name; whether it may be written is tried later.
        continue;
      } catch (FileSystemException e) {
        throw new ProjectFailure(
            ProjectFailure.Cause.OUTPUT,
            Message.of(OutputPlace.class, "output.long", shortened(names.getName(i).toString())));
      }
    }
  }

  private static String shortened(String name) {
    return name.length() <= SHOWN_LETTERS ? name : name.substring(0, SHOWN_LETTERS) + "…";
  }
}
