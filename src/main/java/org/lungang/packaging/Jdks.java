package org.lungang.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The JDKs that a release is made from: known by their digests, kept once they were fetched. */
final class Jdks {

  private static final int PATIENCE_MILLISECONDS = 60_000;

  private Jdks() {}

  /**
   * A JDK that can be downloaded.
   *
   * @param sha256 its digest in hex
   * @param addresses where it lies, the first that answers is taken
   */
  record Jdk(Platform platform, String sha256, List<String> addresses) {

    /** The name of the archive, which says of what kind it is. */
    String fileName() {
      String address = addresses.get(0);
      return address.substring(address.lastIndexOf('/') + 1);
    }
  }

  /**
   * Reads a list: a line for each JDK with the platform, the digest and the addresses, separated by
   * blanks; lines with # are remarks.
   *
   * @throws PackagingFailure if a line says something else
   */
  static List<Jdk> read(Path list) throws IOException {
    List<Jdk> jdks = new ArrayList<>();
    for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split("\\s+", -1);
        if (parts.length < 3 || Platform.find(parts[0]).isEmpty()) {
          throw new PackagingFailure("list", list, line);
        }
        jdks.add(
            new Jdk(
                Platform.find(parts[0]).orElseThrow(),
                parts[1],
                List.of(parts).subList(2, parts.length)));
      }
    }
    return jdks;
  }

  /**
   * The archive of a JDK: as it was kept, or fetched and kept.
   *
   * @param kept the folder where archives are kept
   * @throws PackagingFailure if no address gives it, or gives another one
   */
  static Path fetch(Jdk jdk, Path kept) throws IOException {
    Path archive = kept.resolve(jdk.fileName());
    if (Files.isRegularFile(archive) && Digests.of(archive).equals(jdk.sha256())) {
      return archive;
    }
    Files.createDirectories(kept);
    StringBuilder reasons = new StringBuilder();
    for (String address : jdk.addresses()) {
      Path part = Files.createTempFile(kept, ".fetching-", "");
      try {
        download(address, part);
        JdkArchive.requireDigest(part, jdk.sha256());
        return Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException | PackagingFailure e) {
        reasons.append("\n  ").append(address).append(": ").append(e.getMessage());
      } finally {
        Files.deleteIfExists(part);
      }
    }
    throw new PackagingFailure("fetch", jdk.platform().id(), archive, jdk.sha256(), reasons);
  }

  private static void download(String address, Path file) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLISECONDS);
    connection.setReadTimeout(PATIENCE_MILLISECONDS);
    try (InputStream content = connection.getInputStream()) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      connection.disconnect();
    }
  }
}
