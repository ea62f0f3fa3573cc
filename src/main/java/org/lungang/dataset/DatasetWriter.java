package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.language.Message;

/** Writes a dataset: a folder of CSV files (docs/reference/files.md). */
public final class DatasetWriter {

  private DatasetWriter() {}

  /**
   * Writes a district so that the folder never holds some old and some new files: the new ones are
   * written beside it, and the whole folder is moved into its place.
   *
   * @param folder is made if it is not there; its files are replaced if they are all a dataset's
   * @throws OccupiedFolderException if the folder holds anything else
   * @throws IOException if a file cannot be written; the folder is then as it was
   */
  public static void write(District district, Path folder, DatasetStyle style) throws IOException {
    Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    requireFree(folder, target);
    Path parent = target.getParent();
    if (parent == null) {
      throw new OccupiedFolderException(
          Message.of(DatasetWriter.class, "occupied", folder.toString(), folder.toString()));
    }
    Files.createDirectories(parent);
    Path beside = Files.createTempDirectory(parent, ".dataset-");
    try {
      Path next = Files.createDirectory(beside.resolve("next"));
      for (Map.Entry<String, byte[]> file : style.files(district).entrySet()) {
        Files.write(next.resolve(file.getKey()), file.getValue());
      }
      moveIntoPlace(next, target, beside.resolve("old"));
    } finally {
      delete(beside);
    }
  }

  private static void requireFree(Path folder, Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    Optional<String> other;
    if (Files.isDirectory(target)) {
      try (Stream<Path> entries = Files.list(target)) {
        other =
            entries
                .filter(
                    entry ->
                        !Files.isRegularFile(entry)
                            || Table.find(entry).isEmpty() && !Settings.isWritten(entry))
                .map(entry -> entry.getFileName().toString())
                .sorted()
                .findFirst();
      }
    } else {
      other = Optional.of(target.getFileName().toString());
    }
    if (other.isPresent()) {
      throw new OccupiedFolderException(
          Message.of(DatasetWriter.class, "occupied", folder.toString(), other.get()));
    }
  }

  private static void moveIntoPlace(Path next, Path target, Path old) throws IOException {
    if (!Files.exists(target)) {
      Files.move(next, target);
      return;
    }
    Files.move(target, old);
    try {
      Files.move(next, target);
    } catch (IOException e) {
      Files.move(old, target);
      throw e;
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted((a, b) -> b.compareTo(a)).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
