package org.lungang.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.lungang.web.Json;
import org.lungang.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept as one JSON object: settings, objections, the policy's text, the postings of a plan.
 * A change is {@code {"set": {key: {"before", "after"}}}}; null for what is not there.
 */
final class Document {

  private final ObjectNode content;

  Document(JsonNode content) {
    this.content =
        content.isObject()
            ? ((ObjectNode) content).deepCopy()
            : JsonNodeFactory.instance.objectNode();
  }

  static Document parse(byte[] json) {
    return new Document(Json.read(new String(json, StandardCharsets.UTF_8)));
  }

  JsonNode get(String key) {
    return content.path(key);
  }

  String text(String key) {
    return content.path(key).asString("");
  }

  ObjectNode all() {
    return content;
  }

  byte[] toJson() {
    return (content.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The change that gives a key another value. */
  ObjectNode change(String key, JsonNode after) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    add(change.putObject("set"), key, after);
    return change;
  }

  private void add(ObjectNode set, String key, JsonNode after) {
    JsonNode before = content.get(key);
    ObjectNode change = set.putObject(key);
    change.set("before", before == null ? JsonNodeFactory.instance.nullNode() : before);
    change.set("after", after);
  }

  /** The change that gives several keys other values. */
  ObjectNode changes(Map<String, JsonNode> after) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    ObjectNode set = change.putObject("set");
    after.forEach((key, value) -> add(set, key, value));
    return change;
  }

  /**
   * Makes a change.
   *
   * @throws Refusal if what was before is not what stands here
   */
  void apply(ObjectNode change) {
    change
        .path("set")
        .properties()
        .forEach(
            each -> {
              JsonNode now = content.get(each.getKey());
              JsonNode before = each.getValue().path("before");
              if (!Objects.equals(now == null ? null : now, before.isNull() ? null : before)) {
                throw new Refusal(409, Text.say("document.conflict"));
              }
            });
    force(change);
  }

  /** Makes a change that was acknowledged before, whatever stands here. */
  void force(ObjectNode change) {
    change
        .path("set")
        .properties()
        .forEach(
            each -> {
              JsonNode after = each.getValue().path("after");
              if (after.isNull() || after.isMissingNode()) {
                content.remove(each.getKey());
              } else {
                content.set(each.getKey(), after);
              }
            });
  }
}
