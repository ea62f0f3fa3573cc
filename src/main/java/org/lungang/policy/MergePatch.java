package org.lungang.policy;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch (RFC 7396): objects merge key by key, lists and scalars replace, null removes.
 */
final class MergePatch {

  private MergePatch() {}

  /** A new tree: {@code base} as {@code patch} changes it; neither is touched. */
  static ObjectNode apply(ObjectNode base, ObjectNode patch) {
    ObjectNode merged = base.deepCopy();
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      JsonNode value = entry.getValue();
      if (value.isNull()) {
        merged.remove(entry.getKey());
      } else if (value instanceof ObjectNode object) {
        ObjectNode below =
            merged.get(entry.getKey()) instanceof ObjectNode old
                ? old
                : JsonNodeFactory.instance.objectNode();
        merged.set(entry.getKey(), apply(below, object));
      } else {
        merged.set(entry.getKey(), value.deepCopy());
      }
    }
    return merged;
  }
}
