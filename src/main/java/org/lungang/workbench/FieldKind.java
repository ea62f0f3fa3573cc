package org.lungang.workbench;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What may stand in a field of the policy's form. */
enum FieldKind {
  TEXT,
  NUMBER,
  FLAG,
  /** One of several codes. */
  CODE,
  /** How long: years as a number, or a text. */
  TERM,
  /** Several texts. */
  LIST,
  /** Several of some codes. */
  CODES,
  /** Several objects, as YAML. */
  TREE;

  /**
   * The kind of a field.
   *
   * @param here what the schema says of it
   * @param items what it says of each, where there may be several
   */
  static FieldKind of(JsonNode here, JsonNode items) {
    if (items.path("enum").isArray()) {
      return CODES;
    } else if (items.path("type").asString("").equals("string")) {
      return LIST;
    } else if (items.isObject()) {
      return TREE;
    } else if (here.path("enum").isArray()) {
      return CODE;
    }
    JsonNode type = here.path("type");
    Set<String> types =
        type.isArray()
            ? type.valueStream().map(JsonNode::asString).collect(Collectors.toSet())
            : Set.of(type.asString(""));
    if (types.contains("integer")) {
      return types.contains("string") ? TERM : NUMBER;
    }
    return types.contains("boolean") ? FLAG : types.contains("string") ? TEXT : TREE;
  }
}
