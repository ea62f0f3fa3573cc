package org.lungang.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
   * headings, save lessons.csv, which then does not count.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(District district) {
    MessageDigest digest = sha256();
    TableRows rows = new TableRows(district, new PlainHand(Language.EN));
    for (Table table : Table.values()) {
      if (table == Table.LESSONS && district.lessons().isEmpty()) {
        continue;
      }
      String text =
          table.fileName(Language.EN)
              + '\n'
              + PlainFiles.text(rows.columns(table), rows.of(table), Language.EN);
      digest.update(text.getBytes(StandardCharsets.UTF_8));
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
