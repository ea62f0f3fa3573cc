package org.lungang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No library that is shipped has a hole that the list in {@code .ci} knows. */
class KnownVulnerabilitiesTest {

  private static final Path LIST = Path.of(".ci", "known-vulnerabilities.tsv");

  /** Where a library lies in a local Maven repository: group/artifact/version/artifact-version. */
  private static final Pattern JAR =
      Pattern.compile(".*?/repository/(.+)/([^/]+)/([^/]+)/\\2-\\3(?:-[^/]+)?\\.jar!.*");

  private record Hole(String library, String mendedIn, String identifier) {}

  @Test
  void nothingThatIsShippedHasAKnownHole() throws IOException {
    Map<String, String> versions = versions();
    assertThat(versions).as("libraries on the class path").containsKey("info.picocli:picocli");
    assertThat(found(versions, holes())).as("see SECURITY.md").isEmpty();
  }

  @Test
  void aLibraryBelowTheMendedVersionIsFound() {
    List<Hole> holes = List.of(new Hole("a:b", "1.16.6", "CVE-1"));
    for (String version :
        List.of("1.16.5", "1.9", "1.16", "0.20.1", "1.16.6-RC1", "1.16.6.Beta2")) {
      assertThat(found(Map.of("a:b", version), holes)).as(version).hasSize(1);
    }
    for (String version : List.of("1.16.6", "1.16.10", "1.17", "2", "1.16.6.1", "1.16.6.Final")) {
      assertThat(found(Map.of("a:b", version), holes)).as(version).isEmpty();
    }
    assertThat(found(Map.of("a:c", "1.0"), holes)).isEmpty();
  }

  private static List<String> found(Map<String, String> versions, List<Hole> holes) {
    List<String> found = new ArrayList<>();
    for (Hole hole : holes) {
      String version = versions.get(hole.library());
      if (version != null && isBelow(version, hole.mendedIn())) {
        found.add(
            "%s %s: %s, mended in %s"
                .formatted(hole.library(), version, hole.identifier(), hole.mendedIn()));
      }
    }
    return found;
  }

  private static List<Hole> holes() throws IOException {
    List<Hole> holes = new ArrayList<>();
    for (String line : Files.readAllLines(LIST)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        assertThat(cells).as(line).hasSize(4);
        holes.add(new Hole(cells[0], cells[1], cells[2]));
      }
    }
    return holes;
  }

  /** Of all jars that classes come from, test libraries among them, whatever loads them. */
  private static Map<String, String> versions() throws IOException {
    Map<String, String> versions = new TreeMap<>();
    ClassLoader loader = KnownVulnerabilitiesTest.class.getClassLoader();
    for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
      Matcher jar = JAR.matcher(manifest.getPath());
      if (jar.matches()) {
        versions.put(jar.group(1).replace('/', '.') + ":" + jar.group(2), jar.group(3));
      }
    }
    return versions;
  }

  /**
   * Compares number by number; one with a word after the same numbers, save Final, comes before.
   */
  private static boolean isBelow(String version, String mended) {
    String[] some = version.split("[.-]");
    String[] others = mended.split("[.-]");
    for (int i = 0; i < Math.max(some.length, others.length); i++) {
      int one = number(i < some.length ? some[i] : "0");
      int other = number(i < others.length ? others[i] : "0");
      if (one != other) {
        return one < other;
      }
    }
    return false;
  }

  private static int number(String part) {
    return part.matches("\\d+")
        ? Integer.parseInt(part)
        : part.matches("(?i)final|ga|jre") ? 0 : -1;
  }
}
