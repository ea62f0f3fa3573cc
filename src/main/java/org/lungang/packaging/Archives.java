package org.lungang.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes archives whose bytes depend on their files and one time alone: entries in order, one
 * owner, two modes.
 *
 * @param time that every entry bears
 */
record Archives(Instant time) {

  private static final int PROGRAM = 0755;
  private static final int PLAIN = 0644;
  private static final int IS_FILE = 0100000;
  private static final int GZIP_UNKNOWN_SYSTEM = 255;

  /** A zip that keeps the modes of programs. */
  void zip(Path out, FileSet files) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (PackedFile file : files.all()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(file.path());
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setUnixMode(IS_FILE | mode(file));
        // The time of a zip has no zone: it is the same on every machine.
        entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        zip.putArchiveEntry(entry);
        zip.write(file.content());
        zip.closeArchiveEntry();
      }
    }
  }

  /** A tar with gzip, with its folders. */
  void tarGz(Path out, FileSet files) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
      tarGz(stream, files, "", LongNames.POSIX);
    }
  }

  /**
   * A Debian package.
   *
   * @param control the file {@code control}
   */
  void deb(Path out, String control, FileSet files) throws IOException {
    Path data = Files.createTempFile(out.toAbsolutePath().getParent(), ".data-", ".tar.gz");
    Path meta = Files.createTempFile(out.toAbsolutePath().getParent(), ".control-", ".tar.gz");
    try {
      FileSet about =
          new FileSet()
              .add(new PackedFile("control", control.getBytes(StandardCharsets.UTF_8), false));
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(meta))) {
        tarGz(stream, about, "./", LongNames.GNU);
      }
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(data))) {
        tarGz(stream, files, "./", LongNames.GNU);
      }
      try (ArArchiveOutputStream ar =
          new ArArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
        add(ar, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
        add(ar, "control.tar.gz", Files.readAllBytes(meta));
        add(ar, "data.tar.gz", Files.readAllBytes(data));
      }
    } finally {
      Files.deleteIfExists(data);
      Files.deleteIfExists(meta);
    }
  }

  private void add(ArArchiveOutputStream ar, String name, byte[] content) throws IOException {
    ar.putArchiveEntry(
        new ArArchiveEntry(name, content.length, 0, 0, IS_FILE | PLAIN, time.getEpochSecond()));
    ar.write(content);
    ar.closeArchiveEntry();
  }

  /** How names of more than 100 bytes, and those that are not ASCII, are written. */
  private enum LongNames {
    /** As POSIX has it, which every tar reads. */
    POSIX,
    /** As GNU tar had it before: dpkg reads nothing else. */
    GNU
  }

  private void tarGz(OutputStream out, FileSet files, String prefix, LongNames names)
      throws IOException {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
    parameters.setOperatingSystem(GZIP_UNKNOWN_SYSTEM);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new GzipCompressorOutputStream(out, parameters), StandardCharsets.UTF_8.name())) {
      boolean isPosix = names == LongNames.POSIX;
      tar.setLongFileMode(
          isPosix ? TarArchiveOutputStream.LONGFILE_POSIX : TarArchiveOutputStream.LONGFILE_GNU);
      tar.setBigNumberMode(
          isPosix ? TarArchiveOutputStream.BIGNUMBER_POSIX : TarArchiveOutputStream.BIGNUMBER_STAR);
      tar.setAddPaxHeadersForNonAsciiNames(isPosix);
      for (String folder : FileFolders.of(files)) {
        put(tar, new TarArchiveEntry(prefix + folder + "/"), PROGRAM, new byte[0]);
      }
      for (PackedFile file : files.all()) {
        put(tar, new TarArchiveEntry(prefix + file.path()), mode(file), file.content());
      }
    }
  }

  private void put(TarArchiveOutputStream tar, TarArchiveEntry entry, int mode, byte[] content)
      throws IOException {
    entry.setMode(mode);
    entry.setIds(0, 0);
    entry.setNames("root", "root");
    entry.setModTime(time.toEpochMilli());
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static int mode(PackedFile file) {
    return file.executable() ? PROGRAM : PLAIN;
  }
}
