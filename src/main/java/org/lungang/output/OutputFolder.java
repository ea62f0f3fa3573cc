package org.lungang.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/**
 * Writes the files of an output folder, all or none, by one run at a time. A folder of plans is
 * exchanged whole ({@link FolderExchange}), so that whoever looks sees the old files or the new
 * ones; where that cannot be, file by file ({@link FileByFile}). Files of these names are replaced;
 * nothing else in the folder is touched.
 */
public final class OutputFolder {

  /** Longer than any run writes. */
  private static final int PATIENCE_SECONDS = 120;

  /** What becomes of that in a folder which has the name of no new file. */
  enum Others {
    /** It stays. */
    KEPT,
    /** It is taken away: the folder holds the new files alone. */
    REMOVED
  }

  /** Moves a file over another one, in one step. */
  interface Mover {
    void move(Path from, Path to) throws IOException;
  }

  private final Path folder;
  private final @Nullable Mover mover;

  /** A folder to write to; made with its parents if it is not there. */
  public OutputFolder(Path folder) {
    this.folder = folder;
    this.mover = null;
  }

  /** The same where every file is moved by itself. */
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
    return write(files, together, Others.KEPT);
  }

  /**
   * Writes files, so that the folder then holds them alone.
   *
   * @return a sentence for each that stands under a second name
   * @throws OutputException if they cannot all be written
   */
  public List<Message> writeAlone(List<OutputFile> files) throws OutputException {
    return write(files, Set.of(), Others.REMOVED);
  }

  private List<Message> write(List<OutputFile> files, Set<String> together, Others others)
      throws OutputException {
    Path existing = nearest(folder.toAbsolutePath().normalize());
    try (Uninterrupted writing = Uninterrupted.begin();
        FolderLock lock = lock()) {
      return writeHere(files, together, others);
    } catch (OutputException e) {
      takeAwayEmpty(existing);
      throw e;
    } catch (FileByFile.HeldTogether held) {
      Path second = SecondName.free(folder.toAbsolutePath().normalize());
      List<Message> said = new ArrayList<>();
      said.add(
          Message.of(
              OutputFolder.class,
              "output.second-folder",
              held.target.toString(),
              second.toString()));
      said.addAll(
          (mover == null ? new OutputFolder(second) : new OutputFolder(second, mover))
              .write(files));
      return said;
    }
  }

  /** The nearest folder that is there: the given one, or one above it. */
  private static Path nearest(Path whole) {
    Path there = whole;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there;
  }

  /** Where nothing could be written, no folder is left that was made for it. */
  private void takeAwayEmpty(Path existing) {
    Path made = folder.toAbsolutePath().normalize();
    try {
      while (!made.equals(existing) && made.startsWith(existing)) {
        Files.deleteIfExists(made);
        made = FolderNames.parent(made);
      }
    } catch (IOException e) {
      // Another run writes there.
      return;
    }
  }

  /**
   * Keeps others from writing to the folder until it is closed, so that what was read there is
   * still so when it is written.
   *
   * @throws OutputException if somebody else writes for longer than any run does
   */
  public FolderLock lock() throws OutputException {
    try {
      Files.createDirectories(FolderNames.parent(FolderNames.real(folder)));
    } catch (IOException e) {
      throw FileByFile.failure(folder, e);
    }
    return FolderLock.of(folder, PATIENCE_SECONDS);
  }

  private List<Message> writeHere(List<OutputFile> files, Set<String> together, Others others)
      throws OutputException, FileByFile.HeldTogether {
    Path real = FolderNames.real(folder);
    FolderExchange exchange = new FolderExchange(real);
    try {
      exchange.recover();
    } catch (IOException e) {
      throw FileByFile.failure(folder, e);
    }
    if (mover == null && files.size() > 1 && exchange.isPossible()) {
      try {
        exchange.put(files, others);
        return List.of();
      } catch (IOException e) {
        // A program may hold the folder or a file in it; what failed for good fails again.
      }
    }
    List<Message> said =
        new FileByFile(folder, mover == null ? FileByFile::moveOver : mover).write(files, together);
    if (others == Others.REMOVED) {
      removeOthers(files);
    }
    return said;
  }

  private void removeOthers(List<OutputFile> files) throws OutputException {
    Set<Path> own =
        files.stream().map(file -> folder.resolve(file.path())).collect(Collectors.toSet());
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        if (!own.contains(entry)) {
          Files.delete(entry);
        }
      }
    } catch (IOException e) {
      throw FileByFile.failure(folder, e);
    }
  }

  /** What stands beside a folder while it is written, under the longest of the names there. */
  public static Path besideWhileWritten(Path folder) {
    return FolderNames.writing(folder);
  }

  /** The first of "plan (2)", "plan (3)" … beside a folder that is not there. */
  public static Path second(Path folder) {
    return SecondName.free(folder.toAbsolutePath().normalize());
  }

  /**
   * Finds out whether a file can be made in a folder, by making one and taking it away. What is
   * only going to be made is not made for that: whoever ends the run then would find it empty.
   *
   * @throws IOException if not
   */
  public static void probe(Path folder) throws IOException {
    Files.deleteIfExists(Files.createTempFile(folder, Leftovers.PROBE, ""));
  }

  /**
   * Finishes or takes away what runs that were killed left of a folder, of those in it, and of
   * those beside it, unless somebody writes there now.
   */
  public static void recover(Path folder) {
    Path real = FolderNames.real(folder);
    Path around = FolderNames.parent(real);
    while (around.getParent() != null && !Files.isDirectory(around)) {
      around = around.getParent();
    }
    Set<Path> left = new TreeSet<>(List.of(around, real));
    left.addAll(Leftovers.foldersWritten(around));
    left.addAll(Leftovers.foldersWritten(real));
    left.addAll(Leftovers.foldersIn(real));
    left.forEach(OutputFolder::recoverAt);
  }

  private static void recoverAt(Path real) {
    if (Files.exists(FolderNames.writing(real))
        || Files.exists(FolderNames.old(real))
        || Files.exists(FolderNames.lock(real))
        || Leftovers.areIn(real)) {
      try (FolderLock lock = FolderLock.of(real, 0)) {
        if (lock.keepsOthersOut()) {
          new FolderExchange(real).recover();
        }
      } catch (IOException e) {
        // Somebody writes there, or nobody may: what is there can be read or not.
        return;
      }
    }
  }
}
