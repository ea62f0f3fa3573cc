package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;
import org.lungang.output.OutputFolder;

/** Writes a dataset: a folder of CSV files (docs/reference/files.md). */
public final class DatasetWriter {

  private DatasetWriter() {}

  /**
   * Writes a district whole or not at all: the folder then holds the dataset alone.
   *
   * @param folder is made if it is not there; its files are replaced if they are all a dataset's
   * @throws OccupiedFolderException if the folder holds anything else
   * @throws IOException if a file cannot be written; the folder is then as it was
   */
  public static void write(District district, Path folder, DatasetStyle style) throws IOException {
    write(district, folder, style, List.of());
  }

  /**
   * The same with files that are no lists.
   *
   * @param others may be there before too
   */
  public static void write(
      District district, Path folder, DatasetStyle style, List<OutputFile> others)
      throws IOException {
    OutputFolder.recover(folder);
    Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    if (target.getParent() == null) {
      throw new OccupiedFolderException(
          Message.of(DatasetWriter.class, "occupied", folder.toString(), folder.toString()));
    }
    requireFree(folder, target, others);
    List<OutputFile> files = new ArrayList<>(others);
    style.files(district).forEach((name, content) -> files.add(new OutputFile(name, content)));
    new OutputFolder(folder).writeAlone(files);
  }

  private static void requireFree(Path folder, Path target, List<OutputFile> others)
      throws IOException {
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
                            || Table.find(entry).isEmpty()
                                && !Settings.isWritten(entry)
                                && others.stream().noneMatch(own -> entry.endsWith(own.path())))
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
}
