package org.lungang.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lungang.language.Language;
import org.lungang.language.Message;

/**
 * What is published of a version: the archive without a runtime, one for each platform of {@code
 * packaging/jdks.txt}, the list of components and the digests. The build runs it last ({@code mvn
 * package -Prelease}).
 */
public final class Release {

  private static final String WITHOUT = "none";

  private Release() {}

  /**
   * Makes the release.
   *
   * @param arguments the folder of the sources, the folder for what is made, the version, the time
   *     that everything bears, the folder where JDKs are kept, the platforms ("all", "none" or ids
   *     with commas)
   */
  public static void main(String[] arguments) throws IOException {
    try {
      make(
          Path.of(arguments[0]),
          Path.of(arguments[1]),
          arguments[2],
          Instant.parse(arguments[3]),
          Path.of(arguments[4]),
          arguments[5]);
    } catch (PackagingFailure failure) {
      System.err.println(failure.sentence().in(Language.EN));
      System.exit(1);
    }
  }

  private static void make(
      Path home, Path out, String version, Instant time, Path kept, String platforms)
      throws IOException {
    empty(out);
    Packager packager =
        new Packager(home, version, time, out, note -> System.out.println(note.in(Language.EN)));
    List<String> missing = Components.missing(packager.program());
    if (!missing.isEmpty()) {
      throw new PackagingFailure("notices", String.join("\n  ", missing));
    }
    List<Path> files = new ArrayList<>();
    files.add(packager.withoutRuntime());
    for (Jdks.Jdk jdk : Jdks.read(home.resolve("packaging").resolve("jdks.txt"))) {
      if (isWanted(jdk.platform(), platforms)) {
        Path archive = Jdks.fetch(jdk, kept);
        files.addAll(
            packager.pack(archive, jdk.sha256(), jdk.platform(), Set.of(Packager.Kind.ARCHIVE)));
      }
    }
    files.add(
        Files.copy(
            home.resolve("target").resolve("bom.json"),
            out.resolve("lungang-" + version + ".cdx.json")));
    Digests.write(out, files);
    System.out.println(
        Message.of(PackagingFailure.class, "made.all", out, Digests.LIST).in(Language.EN));
  }

  private static boolean isWanted(Platform platform, String platforms) {
    return !platforms.equals(WITHOUT)
        && (platforms.equals("all") || List.of(platforms.split(",", -1)).contains(platform.id()));
  }

  private static void empty(Path out) throws IOException {
    Files.createDirectories(out);
    try (Stream<Path> before = Files.list(out)) {
      for (Path file : before.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
