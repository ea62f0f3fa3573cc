package org.lungang.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that a dataset was read from, as they were then: whoever saves one later does not
 * change them. Lets go of their bytes once it has digested them.
 */
final class ReadFiles {

  /** A larger workbook is not held in memory beside what is read of it. */
  private static final long MOST_BYTES = 64L << 20;

  private final SortedMap<Path, byte[]> files = new TreeMap<>();
  private final SortedMap<Path, String> beside = new TreeMap<>();
  private @Nullable String digest;

  void add(Path file, byte[] bytes) {
    files.put(file, bytes);
  }

  /**
   * Adds a file that holds no table, but on which depends what is told of the others.
   *
   * @param content what counts of it
   */
  void addBeside(Path file, String content) {
    beside.put(file, content);
  }

  /** Whether the same was read from other files, or from these at another time. */
  boolean isSame(ReadFiles other) {
    String known = digest();
    return known != null && known.equals(other.digest()) && beside.equals(other.beside);
  }

  /** The bytes of a file that is read part by part; null where they are not known. */
  static byte @Nullable [] find(Path file) {
    try {
      return Files.size(file) <= MOST_BYTES ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Adds a file that was read part by part, if it stayed the same meanwhile.
   *
   * @param before its bytes before that
   */
  void addIfSame(Path file, byte @Nullable [] before) {
    if (before != null && Arrays.equals(before, find(file))) {
      add(file, before);
    }
  }

  /** The SHA-256 of their names and bytes; null where there are none that are known. */
  synchronized @Nullable String digest() {
    if (digest == null && !files.isEmpty()) {
      MessageDigest sha256 = DatasetDigest.sha256();
      files.forEach(
          (file, bytes) -> {
            sha256.update((file.getFileName() + "\n" + bytes.length + "\n").getBytes(UTF_8));
            sha256.update(bytes);
          });
      digest = HexFormat.of().formatHex(sha256.digest());
      files.clear();
    }
    return digest;
  }
}
