package org.lungang.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What stands beside a folder while it is written. */
final class FolderNames {

  /** Of no other program's files: what has it may be taken away. */
  private static final String MARK = ".lungang-";

  private FolderNames() {}

  /** Where a folder really is; where it is not there yet, where it would be. */
  static Path real(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    try {
      return Files.exists(whole) ? whole.toRealPath() : whole;
    } catch (IOException e) {
      return whole;
    }
  }

  /** The folder that a folder lies in; for a root the root. */
  static Path parent(Path whole) {
    return Objects.requireNonNullElse(whole.getParent(), whole);
  }

  /** The new files, before they are put in place. */
  static Path writing(Path whole) {
    return beside(whole, "writing");
  }

  /** The old files, while the new ones are put in place. */
  static Path old(Path whole) {
    return beside(whole, "old");
  }

  /** Says who writes. */
  static Path lock(Path whole) {
    return beside(whole, "lock");
  }

  private static Path beside(Path whole, String what) {
    return parent(whole).resolve("." + whole.getFileName() + MARK + what);
  }

  /** The folder that an entry stands beside while it is written; empty for any other entry. */
  static Optional<Path> writtenWith(Path entry) {
    String name = String.valueOf(entry.getFileName());
    int end = name.lastIndexOf(MARK);
    return name.startsWith(".") && end > 1
        ? Optional.of(entry.resolveSibling(name.substring(1, end)))
        : Optional.empty();
  }

  /** Why something failed, in as many words as the system has for it. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException detailed && detailed.getReason() != null) {
      return detailed.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
