package org.lungang.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What was asked, with everything checked that does not depend on what it is about.
 *
 * @param parameters the parts of the path that the route names
 * @param body as it came
 */
public record Request(Map<String, String> parameters, byte[] body) {

  /** A part of the path. */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no part (" + name + ").");
    }
    return value;
  }

  /**
   * The body as JSON.
   *
   * @throws Refusal if it is none
   */
  public JsonNode json() {
    try {
      JsonNode node = Json.MAPPER.readTree(body);
      if (node == null || !node.isObject()) {
        throw Refusal.of(400, "refused.json");
      }
      return node;
    } catch (JacksonException e) {
      throw Refusal.of(400, "refused.json");
    }
  }

  /**
   * A text of the body.
   *
   * @throws Refusal if there is none
   */
  public String text(String name) {
    JsonNode node = json().path(name);
    if (!node.isString()) {
      throw Refusal.of(400, "refused.missing", name);
    }
    return node.asString();
  }

  /** A text of the body; null where there is none. */
  public @Nullable String findText(String name) {
    JsonNode node = json().path(name);
    return node.isString() ? node.asString() : null;
  }
}
