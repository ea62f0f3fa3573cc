package org.lungang.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file by which lists or policy were changed for a plan, kept whole so that the plan can be read
 * back when the file is gone.
 *
 * @param name of the file
 * @param digest the SHA-256 of its text, 64 lower-case hexadecimal digits
 */
public record Amendment(Kind kind, String name, String digest, String text) {

  /** What sort of file it is. */
  public enum Kind {
    /** Decisions in the form of pins.csv. */
    PINS,
    /** A scenario. */
    SCENARIO
  }

  /** The amendment of a file's text. */
  public static Amendment of(Kind kind, String name, String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
      return new Amendment(kind, name, HexFormat.of().formatHex(digest), text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The bytes of the text. */
  public byte[] content() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
