package org.lungang.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What a run that was killed can leave inside a folder that it wrote to, or was about to. */
final class Leftovers {

  /** How the folder is called in which files stand until they are moved into place. */
  static final String WORKSHOP = ".writing-";

  /** How an empty file is called that is made to find out whether files can be. */
  static final String PROBE = ".lungang-";

  private Leftovers() {}

  /** Whether an entry of a folder is one, and nothing that anybody else made. */
  static boolean isOne(Path entry) {
    String name = String.valueOf(entry.getFileName());
    try {
      return name.startsWith(WORKSHOP) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
          || name.startsWith(PROBE)
              && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
              && Files.size(entry) == 0;
    } catch (IOException e) {
      // Another run has just taken it away.
      return false;
    }
  }

  /** Whether there are any in a folder; none are in one that is not there or cannot be read. */
  static boolean areIn(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".*-*")) {
      for (Path entry : entries) {
        if (isOne(entry)) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  /**
   * Takes them away, while nobody else writes to the folder.
   *
   * @throws IOException if the folder cannot be read, or a file not be taken away
   */
  static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".*-*")) {
      for (Path entry : entries) {
        if (!isOne(entry)) {
          continue;
        } else if (Files.isDirectory(entry)) {
          FolderExchange.delete(entry);
        } else {
          Files.deleteIfExists(entry);
        }
      }
    }
  }
}
