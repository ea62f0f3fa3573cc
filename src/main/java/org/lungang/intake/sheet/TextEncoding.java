package org.lungang.intake.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lungang.dataset.sheet.FileText;

/** Text in the encodings of office programs: UTF-8, GB18030, UTF-16 and Big5. */
final class TextEncoding {

  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  private TextEncoding() {}

  /** The text of a file without byte order mark; empty if it is no text. */
  static Optional<String> decode(byte[] bytes) {
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      return FileText.decode(bytes, wide.get())
          .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
          .filter(text -> text.indexOf('\0') < 0);
    }
    return FileText.isBig5(bytes)
        ? FileText.decode(bytes, BIG5).filter(text -> text.indexOf('\0') < 0)
        : FileText.decode(bytes);
  }

  /** UTF-16 by its mark, or by the empty halves of digits, commas and line ends. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
      if (mark == 0xFEFF) {
        return Optional.of(StandardCharsets.UTF_16BE);
      } else if (mark == 0xFFFE) {
        return Optional.of(StandardCharsets.UTF_16LE);
      }
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (bytes.length % 2 != 0 || zeros[0] + zeros[1] < bytes.length / 20) {
      return Optional.empty();
    }
    return Optional.of(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }
}
