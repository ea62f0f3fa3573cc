package org.lungang.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policies that ship with the program. */
public final class PolicyCatalog {

  private static final List<String> CORE =
      List.of(
          "standard",
          "national-2014",
          "wolong-2023",
          "xx-county-2023",
          "suzhou-2024",
          "huadu-2025",
          "guangdong-2020");

  private static final List<String> IDS =
      Stream.concat(
              CORE.stream(),
              Stream.of(
                  "dalian",
                  "xiamen",
                  "zhejiang-2013",
                  "beijing-2021",
                  "hefei",
                  "shanghai-2023",
                  "anhui",
                  "jiangbei",
                  "tongchuan-2021",
                  "wujin-2015"))
          .toList();

  /** What the shipped policies extend; a base only, no policy by itself. */
  static final String COMMON = "common";

  private PolicyCatalog() {}

  /** The ids of those that share the exemptions and years of the common base. */
  static List<String> core() {
    return CORE;
  }

  /** The ids of the shipped policies: the core first, then those of other districts. */
  public static List<String> ids() {
    return IDS;
  }

  /** The JSON Schema of a policy file, for editors: the text of {@code policy.schema.json}. */
  public static byte[] schema() {
    byte[] schema = findResource("policy.schema.json");
    if (schema == null) {
      throw new IllegalStateException("The policy schema is missing from the program.");
    }
    return schema;
  }

  /** Whether something of this id can be extended: a shipped policy, or their common base. */
  static boolean isExtendable(String id) {
    return IDS.contains(id) || id.equals(COMMON);
  }

  /** The YAML of a shipped id. */
  static byte[] yaml(String id) {
    byte[] content = isExtendable(id) ? findResource(id + ".yaml") : null;
    if (content == null) {
      throw new IllegalArgumentException("No policy (" + id + ") is shipped.\nMaybe one of " + IDS);
    }
    return content;
  }

  private static byte @Nullable [] findResource(String name) {
    try (InputStream stream = PolicyCatalog.class.getResourceAsStream(name)) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
