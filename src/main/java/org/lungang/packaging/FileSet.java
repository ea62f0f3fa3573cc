package org.lungang.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of an archive, each path once, in the order of their paths. */
final class FileSet {

  private final SortedMap<String, PackedFile> files = new TreeMap<>();

  FileSet add(PackedFile file) {
    files.put(file.path(), file);
    return this;
  }

  /** The same files below a folder; an empty prefix leaves them where they are. */
  FileSet addAll(FileSet others, String prefix) {
    others.files.values().forEach(file -> add(file.at(prefix + file.path())));
    return this;
  }

  /** Everything below a folder whose path, seen from there, is wanted. */
  FileSet addFolder(Path folder, String prefix, Predicate<String> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (wanted.test(path)) {
          add(PackedFile.of(prefix + path, file));
        }
      }
    }
    return this;
  }

  Optional<PackedFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  Collection<PackedFile> all() {
    return files.values();
  }

  long bytes() {
    return files.values().stream().mapToLong(file -> file.content().length).sum();
  }
}
