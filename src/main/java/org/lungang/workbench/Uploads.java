package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that were given to the page and belong to no project yet: rosters with everything that
 * stands in them. They lie in this user's own folder, where nobody else may look, and are gone when
 * the workbench ends; what one that was killed left is cleared by the next.
 */
final class Uploads {

  private final Path all;
  private final Path own;

  /**
   * @param state this user's folder for what the workbench remembers
   */
  Uploads(Path state) {
    this.all = state.resolve("uploads");
    this.own = all.resolve(String.valueOf(ProcessHandle.current().pid()));
  }

  /**
   * Clears what workbenches left that run no more.
   *
   * @throws IOException if it cannot be cleared
   */
  void clear() throws IOException {
    if (!Files.isDirectory(all)) {
      return;
    }
    List<Path> folders;
    try (Stream<Path> list = Files.list(all)) {
      folders = list.toList();
    }
    for (Path folder : folders) {
      if (!isRunning(String.valueOf(folder.getFileName()))) {
        delete(folder);
      }
    }
  }

  /** Whether a process of this number runs that is not this one. */
  private static boolean isRunning(String name) {
    return name.matches("\\d{1,18}")
        && Long.parseLong(name) != ProcessHandle.current().pid()
        && ProcessHandle.of(Long.parseLong(name)).isPresent();
  }

  /** Keeps a file, in a folder of its own so that it keeps its name. */
  Path keep(String name, byte[] content) throws IOException {
    FileAttribute<?>[] privately =
        Files.createDirectories(all).getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    if (!Files.isDirectory(own)) {
      Files.createDirectory(own, privately);
    }
    return Files.write(Files.createTempDirectory(own, "", privately).resolve(name), content);
  }

  /** Takes a file that was kept away. */
  void drop(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null && own.equals(folder.getParent())) {
      delete(folder);
    }
  }

  /** Takes away all that this workbench kept. */
  void dropAll() throws IOException {
    delete(own);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted((a, b) -> b.compareTo(a)).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
