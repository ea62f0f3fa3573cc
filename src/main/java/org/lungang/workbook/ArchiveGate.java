package org.lungang.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a file before any XML of it is parsed: whether it is a workbook at all, whether it
 * unpacks to a size that a district's lists can have, and whether its XML declares anything. What
 * comes through can be read in little memory.
 */
final class ArchiveGate {

  private static final int MOST_ENTRIES = 5_000;

  /** A city's lists unpack to some 200 MB. */
  private static final long MOST_BYTES = 512L << 20;

  /** Rows of like cells pack 20 to 40 times smaller; the packing can do 1,032 times. */
  private static final long MOST_RATIO = 200;

  private static final long RATIO_FREE_BYTES = 4L << 20;

  /** A cell holds 32,767 characters at most. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private final byte[] buffer = new byte[1 << 16];
  private long total;

  private ArchiveGate() {}

  /**
   * Lets a workbook through.
   *
   * @throws WorkbookRefusal if it is none, or harmful
   * @throws IOException if the file cannot be read
   */
  static void pass(Path file) throws IOException, WorkbookRefusal {
    requireZip(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      new ArchiveGate().pass(zip);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw WorkbookRefusal.damaged();
    }
  }

  static boolean beginsLikeWorkbook(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, ZIP.length);
    return Arrays.equals(head, ZIP) || Arrays.equals(head, OLE);
  }

  private static void requireZip(Path file) throws IOException, WorkbookRefusal {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(ZIP.length);
    }
    if (Arrays.equals(head, OLE)) {
      throw WorkbookRefusal.of("old");
    } else if (!Arrays.equals(head, ZIP)) {
      throw WorkbookRefusal.of("type");
    }
  }

  private void pass(ZipFile zip) throws IOException, WorkbookRefusal {
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    if (entries.size() > MOST_ENTRIES) {
      throw WorkbookRefusal.of("bomb");
    }
    long declared = 0;
    for (ZipEntry entry : entries) {
      declared += Math.max(0, entry.getSize());
      requireRatio(entry, entry.getSize());
    }
    if (declared > MOST_BYTES) {
      throw WorkbookRefusal.of("bomb");
    }
    if (zip.getEntry(CONTENT_TYPES) == null || zip.getEntry("xl/workbook.xml") == null) {
      throw WorkbookRefusal.of("type");
    }
    for (ZipEntry entry : entries) {
      try (InputStream in = zip.getInputStream(entry)) {
        pass(entry, in);
      }
    }
  }

  private static void requireRatio(ZipEntry entry, long bytes) throws WorkbookRefusal {
    long packed = Math.max(1, entry.getCompressedSize());
    if (bytes > RATIO_FREE_BYTES && bytes / packed > MOST_RATIO) {
      throw WorkbookRefusal.of("bomb");
    }
  }

  /** Unpacks an entry, since what it says of its own size need not be true. */
  private void pass(ZipEntry entry, InputStream in) throws IOException, WorkbookRefusal {
    boolean xml = isXml(entry.getName());
    XmlScan scan = new XmlScan();
    long bytes = 0;
    int read = in.read(buffer);
    while (read >= 0) {
      bytes += read;
      total += read;
      if (total > MOST_BYTES) {
        throw WorkbookRefusal.of("bomb");
      }
      requireRatio(entry, bytes);
      if (xml) {
        scan.look(buffer, read);
      }
      read = in.read(buffer);
    }
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  /** Looks for what no program writes into the XML of a workbook. */
  private static final class XmlScan {

    private int before;
    private int last;
    private int textLength;

    /** Two bytes back and one back are kept, so that it does not matter where a buffer ends. */
    void look(byte[] bytes, int length) throws WorkbookRefusal {
      for (int i = 0; i < length; i++) {
        int now = bytes[i];
        if (now == 0 || before == '<' && last == '!' && (now == 'D' || now == 'E')) {
          throw WorkbookRefusal.of("xml");
        }
        textLength = now == '<' ? 0 : textLength + 1;
        if (textLength > LONGEST_TEXT) {
          throw WorkbookRefusal.of("bomb");
        }
        before = last;
        last = now;
      }
    }
  }
}
