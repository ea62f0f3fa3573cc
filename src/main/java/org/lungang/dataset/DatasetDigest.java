package org.lungang.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.language.Language;

/**
 * Tells the data of one district from another's, whatever the language, encoding, order and layout
 * of its files, and these files from others. Goes with what was read; each digest is worked out
 * once.
 */
public final class DatasetDigest {

  /** From how many characters on a part of a file is digested. */
  private static final int PART = 1 << 16;

  private final District district;
  private final ReadFiles files;
  private @Nullable ForkJoinTask<String> begun;
  private @Nullable String data;

  /**
   * Digests that nobody has asked for yet.
   *
   * @param files what the district was read from; none for what lies in no files
   */
  DatasetDigest(District district, ReadFiles files) {
    this.district = district;
    this.files = files;
  }

  /** The same of other pins on top of the same files. */
  DatasetDigest withOtherPins(District other) {
    return new DatasetDigest(other, files);
  }

  /**
   * Begins to work out on another thread what {@link #ofData} and {@link #ofFiles} will be asked
   * for: of a city it takes about as long as to check the lists.
   */
  public synchronized void begin() {
    if (begun == null && data == null) {
      // First, since it is quick and lets go of their bytes.
      ForkJoinPool.commonPool().execute(files::digest);
      begun = ForkJoinTask.adapt(() -> of(district)).fork();
    }
  }

  /** What {@link #of} gives, worked out once. */
  public synchronized String ofData() {
    if (data == null && begun != null) {
      begun.quietlyJoin();
      data = begun.getRawResult();
      begun = null;
    }
    if (data == null) {
      // Nobody began, or memory was short beside other work: whoever asks is told if it still is.
      data = of(district);
    }
    return data;
  }

  /**
   * The SHA-256 of the files themselves, as they were when the district was read from them, which
   * tells at once that nothing in them has changed: the names and bytes of those that hold a table,
   * or of a workbook. Null for a district that was not read from files, or from such that changed
   * meanwhile.
   */
  public @Nullable String ofFiles() {
    return files.digest();
  }

  /** Whether a folder still holds, to the byte, what the district was read from. */
  boolean isStillIn(Path folder) {
    return Files.isDirectory(folder)
        && DatasetFolder.filesIn(folder).filter(files::isSame).isPresent();
  }

  /**
   * The SHA-256 of the files that {@link DatasetStyle#ENGLISH} writes, one after the other in the
   * order of {@link Table}, each after its name and a line end; a file without rows counts as its
   * headings, save lessons.csv and consents.csv, which then do not count.
   *
   * @return 64 lower-case hexadecimal digits
   */
  public static String of(District district) {
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

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
