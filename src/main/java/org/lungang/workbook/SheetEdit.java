package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of the bytes of a sheet: old marks left out, new ones put in, all else copied.
 *
 * @param scan of the same sheet
 * @param formats the XML that colours cells; may be empty
 * @param drawing the XML that leads to the drawing of comments; may be empty
 */
record SheetEdit(SheetScan scan, String formats, String drawing) {

  /** Copies the sheet. */
  void copy(InputStream in, OutputStream out) throws IOException {
    long at = 0;
    List<Change> changes = new ArrayList<>();
    scan.oldMarks().forEach(old -> changes.add(new Change(old.from(), old.to(), "")));
    scan.selections().forEach(old -> changes.add(new Change(old.from(), old.to(), "")));
    changes.add(new Change(scan.formatsAt(), scan.formatsAt(), formats));
    changes.add(new Change(scan.drawingAt(), scan.drawingAt(), drawing));
    // The order of equal places stays, so that the drawing comes after the formats.
    changes.sort(Comparator.comparingLong(Change::from));
    for (Change change : changes) {
      copyTo(change.from(), at, in, out);
      in.skipNBytes(change.to() - change.from());
      out.write(change.put().getBytes(StandardCharsets.UTF_8));
      at = change.to();
    }
    in.transferTo(out);
  }

  /** Bytes that are left out, and what is put there. */
  private record Change(long from, long to, String put) {}

  private static void copyTo(long to, long from, InputStream in, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = to - from;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("A sheet ends early.");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
