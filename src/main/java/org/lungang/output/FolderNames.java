package org.lungang.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What stands beside a folder while it is written. */
final class FolderNames {

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
    return parent(whole).resolve("." + whole.getFileName() + "." + what);
  }

  /** Why something failed, in as many words as the system has for it. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException detailed && detailed.getReason() != null) {
      return detailed.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
