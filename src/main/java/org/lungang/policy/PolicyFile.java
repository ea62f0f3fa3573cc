package org.lungang.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One YAML file of a policy as it stands, before it is merged with what it extends.
 *
 * @param name the file, or the shipped id
 * @param tree its keys and values
 * @param places where each key path stands
 * @param shipped whether it came with the program, so that it needs no validation
 */
record PolicyFile(String name, ObjectNode tree, Map<String, Place> places, boolean shipped) {

  /** Where something stands; line and column are counted from 1. */
  record Place(int line, int column) {}

  /** What it extends; null where it stands alone. */
  @Nullable String findExtends() {
    return tree.path("extends").isString() ? tree.path("extends").stringValue() : null;
  }

  /** The place of a key path; null where this file does not say it. */
  @Nullable Place findPlace(String path) {
    return places.get(path);
  }
}
