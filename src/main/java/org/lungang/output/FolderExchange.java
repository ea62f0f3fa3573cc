package org.lungang.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a folder in place whole: the new one is made beside the old one, readable by the user alone,
 * with the new files and everything else that the old one has; it is made durable; then the old
 * folder is renamed away and the new one to its name. Whoever looks sees the old files or the new
 * ones, never both. What a run that was killed left behind the next one finishes or takes away.
 */
final class FolderExchange {

  /** A folder with more than this in it is not one of plans alone, and is left where it is. */
  private static final int MOST_ENTRIES = 1_000;

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path folder;
  private final Path writing;
  private final Path old;

  /**
   * @param folder where it really is
   */
  FolderExchange(Path folder) {
    this.folder = folder;
    this.writing = FolderNames.writing(folder);
    this.old = FolderNames.old(folder);
  }

  /** Whether a folder can be exchanged: nobody stands in it, and it is small. */
  boolean isPossible() {
    Path home = Path.of(System.getProperty("user.home", "")).toAbsolutePath();
    Path here = FolderNames.real(Path.of(""));
    if (folder.getParent() == null
        || here.startsWith(folder)
        || home.startsWith(folder)
        || !Files.isWritable(folder.getParent())) {
      return false;
    } else if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Path> all = entries.limit(MOST_ENTRIES + 1L).toList();
      return all.size() <= MOST_ENTRIES
          && all.stream().noneMatch(entry -> Files.isSymbolicLink(entry) || entry.endsWith(".git"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** Finishes what a killed run had all but finished, and takes away what it left. */
  void recover() throws IOException {
    if (!Files.exists(folder) && Files.exists(old)) {
      // It was killed between the two renames: the new folder was complete before the first.
      Files.move(Files.exists(writing) ? writing : old, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(writing);
    delete(old);
    if (Files.isDirectory(folder)) {
      Leftovers.clear(folder);
    }
  }

  /**
   * Makes the new folder and puts it in place.
   *
   * @param others what becomes of everything else that the old folder has
   * @throws IOException if that fails; the old folder is as it was
   */
  void put(List<OutputFile> files, OutputFolder.Others others) throws IOException {
    try {
      stage(files, others);
      commit();
    } finally {
      // There is none where all went well.
      delete(writing);
    }
  }

  private void stage(List<OutputFile> files, OutputFolder.Others others) throws IOException {
    boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (isPosix) {
      Files.createDirectory(
          writing,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(writing);
    }
    SideBySide.run(
        files,
        file -> {
          Path path = writing.resolve(file.path());
          Files.createDirectories(FolderNames.parent(path));
          write(path, file);
        });
    if (others == OutputFolder.Others.KEPT && Files.exists(folder)) {
      carryOver();
    }
    if (isPosix) {
      Files.setPosixFilePermissions(writing, permissions());
    }
    sync(writing);
  }

  /** Writes a file so that it outlasts a loss of power. */
  static void write(Path path, OutputFile file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
      file.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Everything that the old folder has and the new one does not, itself and not a copy. */
  private void carryOver() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (Leftovers.isOne(path)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Path to = writing.resolve(folder.relativize(path));
            if (!Files.exists(to)) {
              Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES);
            } else if (!Files.isDirectory(to)) {
              throw new FileAlreadyExistsException(path.toString());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (Leftovers.isOne(path)) {
              return FileVisitResult.CONTINUE;
            }
            Path to = writing.resolve(folder.relativize(path));
            if (Files.isDirectory(to)) {
              throw new FileAlreadyExistsException(path.toString());
            } else if (!Files.exists(to)) {
              link(path, to);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Those of the old folder; where there is none, those of any new one. */
  private Set<PosixFilePermission> permissions() throws IOException {
    if (Files.exists(folder)) {
      return Files.getPosixFilePermissions(folder);
    }
    Path usual = Files.createDirectory(writing.resolve(".usual"));
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(usual);
    Files.delete(usual);
    return permissions;
  }

  private void commit() throws IOException {
    if (!Files.exists(folder)) {
      Files.move(writing, folder, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
      try {
        Files.move(writing, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
        throw e;
      }
    }
    sync(FolderNames.parent(folder));
    delete(old);
  }

  /** Makes the names in a folder durable, where the system can. */
  static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; there the names are durable with the files.
    }
  }

  /** Takes a folder away with all that is in it; what cannot be taken away stays. */
  static void delete(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(path);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure)
                throws IOException {
              Files.delete(path);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // The next run tries again.
    }
  }
}
