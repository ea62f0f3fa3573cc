package org.lungang.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.language.Language;

/**
 * Tells one district's data from another's, whatever the language, encoding, order and layout of
 * its files.
 */
public final class DatasetDigest {

  /** From how many characters on a part of a file is digested. */
  private static final int PART = 1 << 16;

  /** The digests that are known, or worked out on another thread, as long as anybody needs them. */
  private static final Map<District, CompletableFuture<String>> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private static final Map<District, ReadFiles> READ_FROM =
      Collections.synchronizedMap(new WeakHashMap<>());

  private DatasetDigest() {}

  /**
   * Begins to work out on another thread what {@link #of(District)} and {@link #ofFiles} will be
   * asked for: of a city it takes about as long as to check the lists.
   */
  public static void begin(District district) {
    ReadFiles files = READ_FROM.get(district);
    if (files != null) {
      // First, since it is quick and lets go of their bytes.
      CompletableFuture.runAsync(files::digest);
    }
    KNOWN.computeIfAbsent(
        district, each -> CompletableFuture.supplyAsync(() -> DatasetDigest.compute(each)));
  }

  /**
   * The SHA-256 of the files that {@link DatasetStyle#ENGLISH} writes, one after the other in the
   * order of {@link Table}, each after its name and a line end; a file without rows counts as its
   * headings, save lessons.csv and consents.csv, which then do not count. Worked out once for a
   * district.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(District district) {
    CompletableFuture<String> known = KNOWN.get(district);
    if (known != null) {
      try {
        return known.join();
      } catch (CompletionException failed) {
        // Memory may have been short beside other work: whoever asks now is told if it still is.
        KNOWN.remove(district);
      }
    }
    String digest = compute(district);
    KNOWN.put(district, CompletableFuture.completedFuture(digest));
    return digest;
  }

  private static String compute(District district) {
    MessageDigest digest = sha256();
    for (Table table : Table.values()) {
      StringBuilder text = new StringBuilder(table.fileName(Language.EN)).append('\n');
      int rows =
          PlainFiles.appendTo(
              text,
              table,
              district,
              Language.EN,
              () -> {
                if (text.length() > PART) {
                  update(digest, text);
                }
              });
      if (rows > 0 || !table.isLeftOutWhereEmpty()) {
        update(digest, text);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of whole lines: no character is parted. */
  private static void update(MessageDigest digest, StringBuilder text) {
    digest.update(text.toString().getBytes(UTF_8));
    text.setLength(0);
  }

  /**
   * The SHA-256 of the files themselves, as they were when the district was read from them, which
   * tells at once that nothing in them has changed: the names and bytes of those that hold a table,
   * or of a workbook. Null for a district that was not read from files, or from such that changed
   * meanwhile.
   */
  public static @Nullable String ofFiles(District district) {
    ReadFiles files = READ_FROM.get(district);
    return files == null ? null : files.digest();
  }

  /** Whether a folder still holds, to the byte, what a district was read from. */
  static boolean isStillIn(Path folder, District district) {
    ReadFiles files = READ_FROM.get(district);
    return files != null
        && Files.isDirectory(folder)
        && DatasetFolder.filesIn(folder).filter(files::isSame).isPresent();
  }

  static void keep(District district, ReadFiles files) {
    READ_FROM.put(district, files);
  }

  /** Other pins on top of the same files. */
  static void keepFilesOf(District district, District withOtherPins) {
    ReadFiles files = READ_FROM.get(district);
    if (files != null) {
      keep(withOtherPins, files);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
