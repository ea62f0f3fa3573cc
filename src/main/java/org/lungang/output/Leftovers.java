package org.lungang.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run that was killed can leave inside a folder that it wrote to, or was about to, and what
 * shows of which folders something was left.
 */
final class Leftovers {

  /** How the folder is called in which files stand until they are moved into place. */
  static final String WORKSHOP = ".lungang-writing-";

  /** How an empty file is called that is made to find out whether files can be. */
  static final String PROBE = ".lungang-";

  private static final int MOST_ENTRIES = 1_000;

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

  /** The folders in a folder of which something stands beside them that a run writes. */
  static Set<Path> foldersWritten(Path folder) {
    Set<Path> written = new TreeSet<>();
    for (Path entry : hidden(folder)) {
      FolderNames.writtenWith(entry).ifPresent(written::add);
    }
    return written;
  }

  /** The folders in a folder, unless they are too many to be those of plans. */
  static Set<Path> foldersIn(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> some = entries.limit(MOST_ENTRIES + 1L).toList();
      return some.size() > MOST_ENTRIES
          ? Set.of()
          : some.stream()
              .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
              .collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException e) {
      return Set.of();
    }
  }

  private static List<Path> hidden(Path folder) {
    List<Path> hidden = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, ".*-*")) {
      entries.forEach(hidden::add);
    } catch (IOException | DirectoryIteratorException e) {
      // It is not there, or cannot be read: nothing is known of it.
      return List.of();
    }
    return hidden;
  }

  /** Whether there are any in a folder; none are in one that is not there or cannot be read. */
  static boolean areIn(Path folder) {
    return hidden(folder).stream().anyMatch(Leftovers::isOne);
  }

  /**
   * Takes them away, while nobody else writes to the folder.
   *
   * @throws IOException if a file cannot be taken away
   */
  static void clear(Path folder) throws IOException {
    for (Path entry : hidden(folder)) {
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
