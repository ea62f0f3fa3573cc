package org.lungang.dataset.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** The text of a file as Excel and WPS write it: UTF-8 with or without BOM, GBK or GB18030. */
public final class FileText {

  /** GBK and GB2312 are parts of it. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  /** As Windows and Hong Kong write it, with the characters that Big5 itself lacks. */
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final int PART = 1 << 13;

  private static final char REPLACEMENT = '\uFFFD';

  private FileText() {}

  /**
   * The text without its byte order mark, by the first encoding that fits every byte; empty if none
   * does, if it is in Big5, or if there are null characters, which only other kinds of files have.
   */
  public static Optional<String> decode(byte[] bytes) {
    return findEncoding(bytes)
        .map(
            encoding -> {
              int start = markLength(bytes, encoding);
              return new String(bytes, start, bytes.length - start, encoding);
            });
  }

  /** The text of {@link #decode} part by part, so that a long one does not lie in memory whole. */
  public static Optional<Supplier<Reader>> findReader(byte[] bytes) {
    return findEncoding(bytes)
        .map(
            encoding -> {
              int start = markLength(bytes, encoding);
              return () ->
                  new InputStreamReader(
                      new ByteArrayInputStream(bytes, start, bytes.length - start), encoding);
            });
  }

  private static Optional<Charset> findEncoding(byte[] bytes) {
    if (fits(bytes, StandardCharsets.UTF_8)) {
      return holdsNull(bytes) ? Optional.empty() : Optional.of(StandardCharsets.UTF_8);
    }
    return isBig5(bytes) || !fits(bytes, GB18030) || holdsNull(bytes)
        ? Optional.empty()
        : Optional.of(GB18030);
  }

  /** In both encodings a null character is one byte, and no other character has that byte. */
  private static boolean holdsNull(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private static int markLength(byte[] bytes, Charset encoding) {
    byte[] mark = BYTE_ORDER_MARK.getBytes(encoding);
    int length = Math.min(mark.length, bytes.length);
    return Arrays.equals(mark, 0, mark.length, bytes, 0, length) ? mark.length : 0;
  }

  private static boolean fits(byte[] bytes, Charset encoding) {
    CharsetDecoder decoder = strict(encoding);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer part = CharBuffer.allocate(PART);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      part.clear();
      result = decoder.decode(in, part, true);
    }
    return result.isUnderflow();
  }

  private static CharsetDecoder strict(Charset encoding) {
    return encoding
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Whether a text is in Big5, the encoding of traditional Chinese, whose bytes GB18030 mostly fits
   * too. The two are told apart by how common their characters are: 5,401 common ones begin with A4
   * to C6 in Big5; in GB 2312, which has all that texts in GB18030 are made of but a few, second
   * bytes are A1 or more.
   */
  public static boolean isBig5(byte[] bytes) {
    if (fits(bytes, StandardCharsets.UTF_8) || !fits(bytes, BIG5)) {
      return false;
    }
    int commonInBig5 = 0;
    int commonInGb = 0;
    for (int i = 0; i + 1 < bytes.length; i++) {
      int first = bytes[i] & 0xFF;
      int second = bytes[i + 1] & 0xFF;
      if (first < 0x80) {
        continue;
      }
      boolean sign = first >= 0xA1 && first <= 0xA3;
      commonInBig5 += sign || first >= 0xA4 && first <= 0xC6 ? 1 : 0;
      commonInGb += second >= 0xA1 && (sign || first >= 0xB0 && first <= 0xF7) ? 1 : 0;
      i++;
    }
    return commonInBig5 > commonInGb;
  }

  /** The text in an encoding; empty if the bytes are none in it. */
  public static Optional<String> decode(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // Quick, and right where nothing stands in the place of what is none.
      String text = new String(bytes, charset);
      if (text.indexOf(REPLACEMENT) < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(strict(charset).decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notThisOne) {
      return Optional.empty();
    }
  }
}
