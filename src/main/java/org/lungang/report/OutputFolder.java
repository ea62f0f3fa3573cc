package org.lungang.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lungang.language.Message;

/**
 * Writes the files of an output folder, all or none: first into a folder of its own inside, then
 * each moved into its place. Files of these names are replaced; nothing else in the folder is
 * touched. If anything fails, what was there before is put back. A table or page that another
 * program holds open is left alone, and the new one is written beside it under a second name, so
 * that nothing is lost.
 */
public final class OutputFolder {

  /** Moves a file over another one, in one step. */
  interface Mover {
    void move(Path from, Path to) throws IOException;
  }

  private final Path folder;
  private final Mover mover;

  /** A folder to write to; made with its parents if it is not there. */
  public OutputFolder(Path folder) {
    this(folder, OutputFolder::moveOver);
  }

  OutputFolder(Path folder, Mover mover) {
    this.folder = folder;
    this.mover = mover;
  }

  /**
   * Writes files.
   *
   * @return a sentence for each that stands under a second name
   * @throws OutputException if they cannot all be written: disk full, no right to write, a file for
   *     programs that is open in another one
   */
  public List<Message> write(List<OutputFile> files) throws OutputException {
    return write(files, Set.of());
  }

  /**
   * Writes files of which some are read back together. Where one of these is held open, all files
   * go to a second folder, for old and new ones do not belong together.
   *
   * @param together their names
   * @return a sentence for each that stands under a second name, or for the second folder
   * @throws OutputException if they cannot all be written
   */
  public List<Message> write(List<OutputFile> files, Set<String> together) throws OutputException {
    try {
      return writeHere(files, together);
    } catch (HeldTogether held) {
      Path second = SecondName.free(folder.toAbsolutePath().normalize());
      List<Message> said = new ArrayList<>();
      said.add(
          Message.of(
              OutputFolder.class,
              "output.second-folder",
              held.target.toString(),
              second.toString()));
      said.addAll(new OutputFolder(second, mover).write(files));
      return said;
    }
  }

  private List<Message> writeHere(List<OutputFile> files, Set<String> together)
      throws OutputException, HeldTogether {
    Path now = folder;
    Path workshop = null;
    try {
      Files.createDirectories(folder);
      workshop = Files.createTempDirectory(folder, ".writing-");
      Map<Path, Path> newByTarget = new LinkedHashMap<>();
      for (OutputFile file : files) {
        now = folder.resolve(file.name());
        requireReplaceable(now);
        newByTarget.put(now, Files.write(workshop.resolve(file.name()), file.content()));
      }
      return replace(newByTarget, workshop, together);
    } catch (TargetFailure e) {
      throw failure(e.target, e.reason);
    } catch (IOException e) {
      throw failure(now, e);
    } catch (ReadOnlyFileSystemException e) {
      throw failure(now, new IOException(e));
    } finally {
      if (workshop != null) {
        clear(workshop);
      }
    }
  }

  /** Moves every new file into place; puts everything back if one cannot be moved. */
  private List<Message> replace(Map<Path, Path> newByTarget, Path workshop, Set<String> together)
      throws TargetFailure, HeldTogether {
    Deque<Runnable> undoing = new ArrayDeque<>();
    List<Message> said = new ArrayList<>();
    for (Map.Entry<Path, Path> file : newByTarget.entrySet()) {
      Path target = file.getKey();
      try {
        if (Files.exists(target)) {
          // Copied, not moved, so that a whole file stands there at every moment.
          Path old = workshop.resolve("old-" + target.getFileName());
          Files.copy(target, old, StandardCopyOption.COPY_ATTRIBUTES);
          undoing.push(() -> restore(old, target));
        } else {
          undoing.push(() -> remove(target));
        }
        try {
          mover.move(file.getValue(), target);
        } catch (FileSystemException e) {
          String name = String.valueOf(target.getFileName());
          if (!SecondName.isHeld(target, e)) {
            throw e;
          } else if (together.contains(name)) {
            undoing.pop();
            undoing.forEach(Runnable::run);
            throw new HeldTogether(target);
          }
          undoing.pop();
          Path second = SecondName.free(target);
          undoing.push(() -> remove(second));
          mover.move(file.getValue(), second);
          said.add(
              Message.of(
                  OutputFolder.class, "output.second", target.toString(), second.toString()));
        }
      } catch (IOException e) {
        undoing.pop();
        undoing.forEach(Runnable::run);
        throw new TargetFailure(target, e);
      }
    }
    return List.copyOf(said);
  }

  private static void requireReplaceable(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  private static void moveOver(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void restore(Path old, Path target) {
    try {
      moveOver(old, target);
    } catch (IOException e) {
      // The first failure is the one to report; this file stands whole in its new form.
      return;
    }
  }

  private static void remove(Path target) {
    try {
      Files.deleteIfExists(target);
    } catch (IOException e) {
      // The first failure is the one to report.
      return;
    }
  }

  private static void clear(Path workshop) {
    try (Stream<Path> files = Files.list(workshop)) {
      files.forEach(OutputFolder::remove);
    } catch (IOException e) {
      // A leftover folder harms nothing; the files are in place or were reported.
      return;
    }
    remove(workshop);
  }

  private static OutputException failure(Path path, IOException reason) {
    String key =
        reason instanceof AccessDeniedException
                || reason.getCause() instanceof ReadOnlyFileSystemException
            ? "output.denied"
            : reason instanceof FileAlreadyExistsException
                    || reason instanceof NotDirectoryException
                ? "output.in-the-way"
                : "output.failed";
    String detail =
        reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
    return new OutputException(
        Message.of(OutputFolder.class, key, path.toString(), detail), reason);
  }

  /** A file that is read back with others is held open. */
  private static final class HeldTogether extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path target;

    HeldTogether(Path target) {
      super(target.toString());
      this.target = target;
    }
  }

  /** Which file could not be moved into place. */
  private static final class TargetFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Path target;
    private final IOException reason;

    TargetFailure(Path target, IOException reason) {
      super(reason);
      this.target = target;
      this.reason = reason;
    }
  }
}
