package org.lungang.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One YAML file of a policy as it stands, before it is merged with what it extends; or any other
 * YAML file that is read by the same rules.
 *
 * @param name the file, or the shipped id
 * @param tree its keys and values
 * @param places where each key path stands
 * @param texts how numbers and the like are written, by their key paths
 * @param shipped whether it came with the program, so that it needs no validation
 */
public record PolicyFile(
    String name,
    ObjectNode tree,
    Map<String, Place> places,
    Map<String, String> texts,
    boolean shipped) {

  /** Where something stands; line and column are counted from 1. */
  public record Place(int line, int column) {}

  /**
   * Reads a file of a user's own.
   *
   * @param name what problems call it
   * @param problems gets a problem for everything that is wrong with it as YAML
   * @return null where there is no tree to speak of
   */
  public static @Nullable PolicyFile read(
      String name, byte[] content, List<PolicyProblem> problems) {
    return PolicyYaml.parse(name, content, false, problems);
  }

  /** What stands under a key that holds an object, as a file of its own. */
  public PolicyFile part(String key) {
    return new PolicyFile(
        name, (ObjectNode) tree.get(key), below(key, places), below(key, texts), shipped);
  }

  private static <T> Map<String, T> below(String key, Map<String, T> byPath) {
    Map<String, T> below = new TreeMap<>();
    byPath.forEach(
        (path, value) -> {
          if (path.startsWith(key + ".")) {
            below.put(path.substring(key.length() + 1), value);
          }
        });
    return below;
  }

  /** What it extends; null where it stands alone. */
  @Nullable String findExtends() {
    return tree.path("extends").isString() ? tree.path("extends").stringValue() : null;
  }

  /** The place of a key path; null where this file does not say it. */
  public @Nullable Place findPlace(String path) {
    return places.get(path);
  }
}
