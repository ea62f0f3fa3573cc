package org.lungang.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
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

  private DatasetDigest() {}

  /**
   * Begins to work out on another thread what {@link #of(District)} will be asked for: of a city it
   * takes about as long as to check the lists.
   */
  public static void begin(District district) {
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
   * The SHA-256 of the files themselves, which tells at once that nothing in them has changed: the
   * names and bytes of those that hold a table, or the bytes of a workbook. Null where they cannot
   * be read.
   */
  public static @Nullable String ofFiles(Path folderOrWorkbook) {
    MessageDigest digest = sha256();
    try (Stream<Path> entries =
        Files.isDirectory(folderOrWorkbook)
            ? Files.list(folderOrWorkbook)
            : Stream.of(folderOrWorkbook)) {
      List<Path> files =
          Files.isDirectory(folderOrWorkbook)
              ? entries.filter(file -> Table.find(file).isPresent()).sorted().toList()
              : entries.toList();
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        digest.update((file.getFileName() + "\n" + bytes.length + "\n").getBytes(UTF_8));
        digest.update(bytes);
      }
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
