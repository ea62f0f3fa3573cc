package org.lungang.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An archive with some parts changed or added, and all others copied as they are packed.
 *
 * @param parts what other parts hold now, by their names
 * @param edits the sheets that are changed here and there
 */
record ChangedArchive(ZipFile zip, Map<String, byte[]> parts, Map<String, SheetEdit> edits) {

  /** Writes the archive, and leaves open what it is written to. */
  void pack(OutputStream to) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(new Open(to))) {
      out.setLevel(LastingArchive.LEVEL);
      Set<String> written = new HashSet<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        String name = entry.getName();
        SheetEdit edit = edits.get(name);
        byte[] part = parts.get(name);
        if (edit != null) {
          begin(name, out);
          try (InputStream in = zip.getInputStream(entry)) {
            edit.copy(in, out);
          }
          out.closeArchiveEntry();
        } else if (part != null) {
          put(name, part, out);
        } else {
          out.addRawArchiveEntry(packed(entry), zip.getRawInputStream(entry));
        }
        written.add(name);
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (!written.contains(part.getKey())) {
          put(part.getKey(), part.getValue(), out);
        }
      }
    }
  }

  /**
   * The same packed part, without its times: the library would add some that depend on the zone.
   */
  private static ZipArchiveEntry packed(ZipArchiveEntry entry) {
    ZipArchiveEntry packed = new ZipArchiveEntry(entry.getName());
    packed.setTimeLocal(LastingArchive.ALWAYS);
    packed.setMethod(entry.getMethod());
    packed.setCrc(entry.getCrc());
    packed.setSize(entry.getSize());
    packed.setCompressedSize(entry.getCompressedSize());
    return packed;
  }

  private static void put(String name, byte[] content, ZipArchiveOutputStream out)
      throws IOException {
    begin(name, out);
    out.write(content);
    out.closeArchiveEntry();
  }

  /** What stays open though the archive in it is closed. */
  private static final class Open extends FilterOutputStream {

    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static void begin(String name, ZipArchiveOutputStream out) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(LastingArchive.ALWAYS);
    out.putArchiveEntry(entry);
  }
}
