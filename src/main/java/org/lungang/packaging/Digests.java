package org.lungang.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files, and the list of them as {@code sha256sum -c} reads it. */
final class Digests {

  /** The name of the list. */
  static final String LIST = "SHA256SUMS";

  private static final int PART = 1 << 16;

  private Digests() {}

  /** The digest in lower-case hex: 64 digits. */
  static String of(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] part = new byte[PART];
      for (int read = content.read(part); read >= 0; read = content.read(part)) {
        digest.update(part, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Writes the list beside the files. */
  static void write(Path folder, List<Path> files) throws IOException {
    StringBuilder list = new StringBuilder();
    for (Path file : files.stream().sorted().toList()) {
      list.append(of(file)).append("  ").append(file.getFileName()).append('\n');
    }
    Files.writeString(folder.resolve(LIST), list, StandardCharsets.UTF_8);
  }
}
