package org.lungang.output;

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
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/**
 * Writes files into a folder that cannot be exchanged whole: first into a folder of its own inside,
 * then each moved into its place. If anything fails, what was there before is put back. A table or
 * page that another program holds open is left alone, and the new one is written beside it under a
 * second name, so that nothing is lost.
 */
final class FileByFile {

  private final Path folder;
  private final OutputFolder.Mover mover;

  FileByFile(Path folder, OutputFolder.Mover mover) {
    this.folder = folder;
    this.mover = mover;
  }

  List<Message> write(List<OutputFile> files, Set<String> together)
      throws OutputException, HeldTogether {
    Path now = folder;
    Path workshop = null;
    try {
      Files.createDirectories(folder);
      Leftovers.clear(folder);
      workshop = Files.createTempDirectory(folder, Leftovers.WORKSHOP);
      Map<Path, Path> newByTarget = new LinkedHashMap<>();
      for (OutputFile file : files) {
        now = folder.resolve(file.path());
        requireReplaceable(now);
        Path beside = workshop.resolve("new-" + newByTarget.size());
        FolderExchange.write(beside, file);
        newByTarget.put(now, beside);
      }
      return replace(newByTarget, workshop, together);
    } catch (TargetFailure e) {
      throw e.notRestored.isEmpty()
          ? failure(e.target, e.reason)
          : new OutputException(
              Message.of(
                  OutputFolder.class,
                  "output.half",
                  e.target.toString(),
                  FolderNames.reason(e.reason),
                  Message.list(e.notRestored.stream().map(Path::toString).toList())),
              e.reason);
    } catch (IOException e) {
      throw failure(now, e);
    } catch (ReadOnlyFileSystemException e) {
      throw failure(now, new IOException(e));
    } finally {
      if (workshop != null) {
        FolderExchange.delete(workshop);
      }
    }
  }

  /** Moves every new file into place; puts everything back if one cannot be moved. */
  private List<Message> replace(Map<Path, Path> newByTarget, Path workshop, Set<String> together)
      throws TargetFailure, HeldTogether {
    Deque<Undo> undoing = new ArrayDeque<>();
    List<Message> said = new ArrayList<>();
    for (Map.Entry<Path, Path> file : newByTarget.entrySet()) {
      Path target = file.getKey();
      try {
        if (Files.exists(target)) {
          // Copied, not moved, so that a whole file stands there at every moment.
          Path old = workshop.resolve("old-" + undoing.size());
          Files.copy(target, old, StandardCopyOption.COPY_ATTRIBUTES);
          undoing.push(new Undo(target, old));
        } else {
          Files.createDirectories(FolderNames.parent(target));
          undoing.push(new Undo(target, null));
        }
        try {
          mover.move(file.getValue(), target);
        } catch (FileSystemException e) {
          String name = String.valueOf(target.getFileName());
          if (!SecondName.isHeld(target, e)) {
            throw e;
          } else if (together.contains(name)) {
            undo(undoing);
            throw new HeldTogether(target);
          }
          undoing.pop();
          Path second = SecondName.free(target);
          undoing.push(new Undo(second, null));
          mover.move(file.getValue(), second);
          said.add(
              Message.of(
                  OutputFolder.class, "output.second", target.toString(), second.toString()));
        }
      } catch (IOException e) {
        throw new TargetFailure(target, e, undo(undoing));
      }
    }
    return List.copyOf(said);
  }

  private static void requireReplaceable(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  static void moveOver(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** How a target was: the copy of what stood there, null for nothing. */
  private record Undo(Path target, @Nullable Path old) {}

  /** Puts everything back, the last first; what cannot be put back is in the result. */
  private static List<Path> undo(Deque<Undo> undoing) {
    List<Path> failed = new ArrayList<>();
    for (Undo undo : undoing) {
      try {
        if (undo.old() == null) {
          Files.deleteIfExists(undo.target());
        } else if (!Files.exists(undo.target()) || Files.mismatch(undo.old(), undo.target()) >= 0) {
          moveOver(undo.old(), undo.target());
        }
      } catch (IOException e) {
        failed.add(undo.target());
      }
    }
    return failed;
  }

  static OutputException failure(Path path, IOException reason) {
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
  static final class HeldTogether extends Exception {

    private static final long serialVersionUID = 1L;

    final transient Path target;

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
    private final transient List<Path> notRestored;

    TargetFailure(Path target, IOException reason, List<Path> notRestored) {
      super(reason);
      this.target = target;
      this.reason = reason;
      this.notRestored = notRestored;
    }
  }
}
