package org.lungang.packaging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A vendor's JDK as it is handed out: {@code .tar.gz}, {@code .zip} or a Debian package. */
final class JdkArchive {

  private static final int ANY_MAY_RUN = 0111;
  private static final int DEEPEST_HOME = 8;

  private JdkArchive() {}

  /**
   * Refuses an archive that is not the one that is meant.
   *
   * @param sha256 its digest in hex; empty where nobody said one
   */
  static void requireDigest(Path archive, String sha256) throws IOException {
    String found = Digests.of(archive);
    if (!sha256.isEmpty() && !found.equals(sha256.toLowerCase(Locale.ROOT))) {
      throw new PackagingFailure("digest", archive, found, sha256);
    }
  }

  /**
   * Unpacks an archive.
   *
   * @param folder an empty one
   * @return the folder of the JDK in it
   * @throws PackagingFailure if it is of no known kind, or holds no JDK
   */
  static Path unpack(Path archive, Path folder) throws IOException {
    String name = String.valueOf(archive.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".zip")) {
      unzip(archive, folder);
    } else if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
      try (InputStream content = open(archive)) {
        untar(new GzipCompressorInputStream(content), folder);
      }
    } else if (name.endsWith(".deb")) {
      unpackDeb(archive, folder);
    } else {
      throw new PackagingFailure("kind", archive);
    }
    return home(folder).orElseThrow(() -> new PackagingFailure("no-jdk", archive));
  }

  private static InputStream open(Path archive) throws IOException {
    return new BufferedInputStream(Files.newInputStream(archive));
  }

  /** The outermost folder that has modules, or a program called java. */
  private static Optional<Path> home(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, DEEPEST_HOME)) {
      return all.filter(Files::isDirectory)
          .filter(
              candidate ->
                  Files.isDirectory(candidate.resolve("jmods"))
                      || Files.isRegularFile(candidate.resolve("lib/modules")))
          .min(Comparator.comparingInt(Path::getNameCount).thenComparing(p -> p));
    }
  }

  private static void unpackDeb(Path archive, Path folder) throws IOException {
    try (ArArchiveInputStream ar = new ArArchiveInputStream(open(archive))) {
      for (ArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
        if (entry.getName().startsWith("data.tar.xz")) {
          untar(new XZCompressorInputStream(ar), folder);
          return;
        } else if (entry.getName().startsWith("data.tar.gz")) {
          untar(new GzipCompressorInputStream(ar), folder);
          return;
        }
      }
    }
    throw new PackagingFailure("kind", archive);
  }

  private static void untar(InputStream content, Path folder) throws IOException {
    ArchiveInputStream<TarArchiveEntry> tar = new TarArchiveInputStream(content);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = within(folder, entry.getName());
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else if (entry.isSymbolicLink() || entry.isLink()) {
        link(folder, path, entry);
      } else if (entry.isFile()) {
        write(path, tar, (entry.getMode() & ANY_MAY_RUN) != 0);
      }
    }
  }

  /** Links out of the folder are left out: nothing that a runtime needs lies there. */
  private static void link(Path folder, Path path, TarArchiveEntry entry) throws IOException {
    Path target = Path.of(entry.getLinkName());
    Path parent = Objects.requireNonNull(path.getParent(), "A path below the folder has one.");
    Path from = entry.isLink() ? folder : parent;
    Path whole = from.resolve(target).normalize();
    if (!target.isAbsolute() && whole.startsWith(folder.normalize())) {
      Files.createDirectories(parent);
      Files.deleteIfExists(path);
      Files.createSymbolicLink(path, parent.relativize(whole));
    }
  }

  private static void unzip(Path archive, Path folder) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Path path = within(folder, entry.getName());
        if (!entry.isDirectory()) {
          try (InputStream content = zip.getInputStream(entry)) {
            write(path, content, (entry.getUnixMode() & ANY_MAY_RUN) != 0);
          }
        }
      }
    }
  }

  private static Path within(Path folder, String name) {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder.normalize())) {
      throw new PackagingFailure("outside", name);
    }
    return path;
  }

  private static void write(Path path, InputStream content, boolean executable) throws IOException {
    Files.createDirectories(path.getParent());
    Files.deleteIfExists(path);
    Files.copy(content, path);
    if (executable && !path.toFile().setExecutable(true, false)) {
      // A file system without such a mark: the archives mark what lies in bin all the same.
      return;
    }
  }
}
