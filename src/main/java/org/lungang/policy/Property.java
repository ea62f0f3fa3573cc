package org.lungang.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A key of an object of the policy file.
 *
 * @param key as it stands in the file
 * @param restOf the key of values by code that holds it, for {@link Policy#OTHERS}; else empty
 * @param described its description
 * @param shape what may stand there
 * @param type of the record's component
 */
record Property(String key, String restOf, Described described, Shape shape, Class<?> type) {

  private static final String CLAUSE = "clause";

  /** Its description. */
  PolicyKey words() {
    return described.words();
  }

  /** What an object says at this key, or what it means that it says nothing. */
  @Nullable Object read(JsonNode object) {
    JsonNode value = restOf.isEmpty() ? object.get(key) : object.path(restOf).get(key);
    if (value == null || value.isString() && value.stringValue().isEmpty()) {
      return absent();
    }
    return shape.read(value);
  }

  private @Nullable Object absent() {
    if (type == boolean.class) {
      return false;
    } else if (type == Set.class) {
      return Collections.emptySet();
    } else if (type == List.class) {
      return List.of();
    } else if (type == Map.class) {
      return Map.of();
    } else if (key.equals(CLAUSE)) {
      return "";
    } else if (type == Integer.class || type == Boolean.class) {
      return null;
    } else if (!words().otherwise().isEmpty()) {
      return otherwise();
    } else if (described.isNullable()) {
      return null;
    } else if (shape instanceof Shape.ObjectOf object) {
      return object.read(JsonNodeFactory.instance.objectNode());
    }
    throw new IllegalArgumentException("The key (" + key + ") is missing.");
  }

  private Object otherwise() {
    String text = words().otherwise();
    return shape instanceof Shape.OneOf codes
        ? Codes.of(text, codes.type())
        : shape.read(JsonNodeFactory.instance.numberNode(Long.parseLong(text)));
  }
}
