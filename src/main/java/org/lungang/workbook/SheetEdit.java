package org.lungang.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
    // Formats stand before all that may come after them, and so do old ones.
    for (SheetScan.Span old : scan.oldMarks()) {
      copyTo(old.from(), at, in, out);
      in.skipNBytes(old.to() - old.from());
      at = old.to();
    }
    copyTo(scan.formatsAt(), at, in, out);
    out.write(formats.getBytes(StandardCharsets.UTF_8));
    copyTo(scan.drawingAt(), scan.formatsAt(), in, out);
    out.write(drawing.getBytes(StandardCharsets.UTF_8));
    in.transferTo(out);
  }

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
