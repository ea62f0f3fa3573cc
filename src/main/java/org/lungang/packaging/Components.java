package org.lungang.packaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program is made of, held to the notices that go with it. */
final class Components {

  /** As CycloneDX names a component of Maven: {@code pkg:maven/GROUP/NAME@VERSION?type=jar}. */
  private static final Pattern COMPONENT =
      Pattern.compile("\"purl\"\\s*:\\s*\"pkg:maven/([^/\"]+)/([^@\"]+)@([^?\"]+)");

  private static final String OWN = "org.lungang";

  private Components() {}

  /** The components that the notices do not name with group, name and version, as they should. */
  static List<String> missing(FileSet program) {
    String sbom = text(program, ProgramFiles.COMPONENTS);
    String notices = text(program, ProgramFiles.NOTICES);
    List<String> missing = new ArrayList<>();
    Matcher component = COMPONENT.matcher(sbom);
    while (component.find()) {
      String named = component.group(1) + ":" + component.group(2) + " " + component.group(3);
      if (!component.group(1).equals(OWN) && !notices.contains(named)) {
        missing.add(named);
      }
    }
    return missing.stream().distinct().sorted().toList();
  }

  private static String text(FileSet program, String path) {
    return new String(
        program.find(path).orElseThrow(() -> new PackagingFailure("program", path)).content(),
        StandardCharsets.UTF_8);
  }
}
