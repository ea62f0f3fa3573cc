package org.lungang.dataset.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file as Excel and WPS write it: UTF-8 with or without BOM, GBK or GB18030. */
public final class FileText {

  /** GBK and GB2312 are parts of it. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private FileText() {}

  /**
   * The text without its byte order mark, by the first encoding that fits every byte; empty if none
   * does, or if there are null characters, which only other kinds of files have.
   */
  public static Optional<String> decode(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8)
        .or(() -> decode(bytes, GB18030))
        .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
        .filter(text -> text.indexOf('\0') < 0);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }
}
