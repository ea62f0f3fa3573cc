package org.lungang.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Hand;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.language.Language;

/**
 * Tells one district's data from another's, whatever the language, encoding, order and layout of
 * its files.
 */
public final class DatasetDigest {

  private DatasetDigest() {}

  /**
   * The SHA-256 of the files that {@link DatasetStyle#ENGLISH} writes, one after the other in the
   * order of {@link Table}, each after its name and a line end; a file without rows counts as its
   * headings, save lessons.csv and consents.csv, which then do not count.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(District district) {
    MessageDigest digest = sha256();
    Hand hand = new PlainHand(Language.EN);
    for (Table table : Table.values()) {
      if (table.isLeftOutWhereEmpty() && TableRows.of(table, district, hand).cells().isEmpty()) {
        continue;
      }
      String text =
          table.fileName(Language.EN)
              + '\n'
              + PlainFiles.text(TableRows.of(table, district, hand), Language.EN);
      digest.update(text.getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
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
