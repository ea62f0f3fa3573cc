package org.lungang.workbench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Code;
import tools.jackson.databind.JsonNode;

/** Finds the fields of a policy that hold one value, with the titles that the schema gives them. */
final class SchemaFields {

  private final JsonNode schema;

  SchemaFields(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * Collects them, in the order of the policy.
   *
   * @param base the same policy as it starts; null where it starts from none
   */
  void collect(JsonNode tree, @Nullable JsonNode base, List<PolicyApi.Field> fields) {
    collect(tree, base, schema, List.of(), new Text("", ""), fields);
  }

  private void collect(
      JsonNode value,
      @Nullable JsonNode base,
      JsonNode described,
      List<String> path,
      Text title,
      List<PolicyApi.Field> fields) {
    JsonNode here = resolved(described);
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              each -> {
                List<String> below = new ArrayList<>(path);
                below.add(each.getKey());
                JsonNode property = property(here, each.getKey());
                collect(
                    each.getValue(),
                    base == null ? null : base.get(each.getKey()),
                    property,
                    below,
                    title(property, title, each.getKey(), path.isEmpty()),
                    fields);
              });
    } else if (!value.isArray() && !path.equals(List.of("id"))) {
      fields.add(new PolicyApi.Field(path, title, value, base, choices(here)));
    }
  }

  private JsonNode property(JsonNode here, String key) {
    JsonNode known = here.path("properties").path(key);
    return known.isMissingNode() ? here.path("additionalProperties") : known;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode now = node;
    while (now.path("$ref").isString()) {
      now = schema.at(now.path("$ref").asString().substring(1));
    }
    return now;
  }

  /** The title, after that of the part it belongs to. */
  private static Text title(JsonNode property, Text before, String key, boolean first) {
    String zh = property.path("title").asString(key);
    String said = property.path("description").asString(key).split(" / ", 2)[0];
    String en = isCode(said) ? Code.word(said) : said;
    return first ? new Text(zh, en) : new Text(before.zh() + " › " + zh, before.en() + " › " + en);
  }

  /** The codes, each with its first Chinese word, which the schema names after it. */
  private static List<PolicyApi.Choice> choices(JsonNode here) {
    List<PolicyApi.Choice> choices = new ArrayList<>();
    JsonNode all = here.path("enum");
    for (int i = 0; i < all.size(); i++) {
      String code = all.get(i).asString("");
      if (all.get(i).isString() && isCode(code)) {
        String next = all.path(i + 1).asString("");
        String chinese = next.isEmpty() || isCode(next) ? code : next;
        choices.add(new PolicyApi.Choice(code, new Text(chinese, Code.word(code))));
      }
    }
    return choices;
  }

  private static boolean isCode(String text) {
    return text.matches("[A-Z_]+");
  }
}
