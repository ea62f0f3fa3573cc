package org.lungang.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds the fields of a policy, those too that it might say and does not, with the labels that the
 * schema gives them.
 */
final class SchemaFields {

  private static final String EXEMPTIONS = "exemptions";
  private static final String KIND = "rule";

  /** Ids that the included policies give to parts of theirs that have no name. */
  private static final Set<String> IDS =
      Set.of(
          "teachers",
          "autumn",
          "spring",
          "labour-day",
          "national-day",
          "new-year",
          "applies",
          "recommended",
          "taken",
          "schools");

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
      Map<String, JsonNode> all = new LinkedHashMap<>();
      value.properties().forEach(each -> all.put(each.getKey(), each.getValue()));
      unsaid(here, value).forEach(key -> all.put(key, MissingNode.getInstance()));
      for (Map.Entry<String, JsonNode> each : all.entrySet()) {
        List<String> below = new ArrayList<>(path);
        below.add(each.getKey());
        JsonNode property = property(here, each.getKey());
        collect(
            each.getValue(),
            base == null ? null : base.get(each.getKey()),
            property,
            below,
            title(property, title, each, path.isEmpty()),
            fields);
      }
    } else if (!path.equals(List.of("id")) && !isKind(path)) {
      fields.add(field(path, title, value, base, here));
    }
  }

  /** A field, of the kind that its values are of. */
  private PolicyApi.Field field(
      List<String> path, Text title, JsonNode value, @Nullable JsonNode base, JsonNode here) {
    JsonNode items = here.path("then").path("items");
    FieldKind kind = FieldKind.of(here, items);
    return new PolicyApi.Field(
        path,
        title,
        kind,
        value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value,
        !value.isMissingNode(),
        base,
        choices(kind == FieldKind.CODES ? items : here),
        kind == FieldKind.TREE && !value.isMissingNode() ? PolicyApi.yaml(value) : "",
        bound(kind, here, "minimum"),
        bound(kind, here, "maximum"));
  }

  /** The smallest or largest number that may stand in a field of one number. */
  private static @Nullable Integer bound(FieldKind kind, JsonNode here, String key) {
    JsonNode bound = here.path(key);
    return kind == FieldKind.NUMBER && bound.isInt() ? bound.asInt() : null;
  }

  /**
   * The keys that might be said here and are not, and hold one value or a list. Of an exemption
   * only those of its kind.
   */
  private List<String> unsaid(JsonNode here, JsonNode value) {
    List<String> keys = new ArrayList<>();
    String kind = value.path(KIND).asString("");
    here.path("properties")
        .properties()
        .forEach(
            each -> {
              JsonNode kinds = each.getValue().path("kinds");
              boolean fits =
                  kinds.isMissingNode()
                      || kinds.valueStream().anyMatch(one -> one.asString().equals(kind));
              if (fits && !value.has(each.getKey()) && !isObject(each.getValue())) {
                keys.add(each.getKey());
              }
            });
    keys.removeAll(List.of("extends", "id"));
    return keys;
  }

  /**
   * What a field is called, as in the form.
   *
   * @param tree the policy, which names some of its parts itself
   */
  Text title(JsonNode tree, List<String> path) {
    if (path.equals(List.of("extends"))) {
      return Text.of(Text.say("policy.extends"));
    }
    Text title = new Text("", "");
    JsonNode described = schema;
    JsonNode value = tree;
    for (String key : path) {
      described = property(resolved(described), key);
      value = value.path(key);
      title = title(described, title, Map.entry(key, value), title.zh().isEmpty());
    }
    return title;
  }

  /** A value of a field in words; empty where it has parts that would have to be named. */
  Optional<Text> said(List<String> path, JsonNode value) {
    JsonNode described = schema;
    for (String key : path) {
      described = property(resolved(described), key);
    }
    JsonNode here = resolved(described);
    if (!value.isContainer()) {
      return Optional.of(word(here, value));
    }
    if (value.isEmpty() || value.valueStream().anyMatch(JsonNode::isContainer)) {
      return Optional.empty();
    }
    JsonNode items = here.path("then").path("items");
    return Optional.of(
        Text.of(Message.list(value.valueStream().map(each -> word(items, each)).toList())));
  }

  /** Text in a tree is what an office wrote itself; codes and truth have words. */
  private static Text word(JsonNode here, JsonNode value) {
    if (value.isBoolean()) {
      return Text.of(Text.say(value.asBoolean() ? "policy.true" : "policy.false"));
    }
    String text = value.asString("");
    return choices(here).stream()
        .filter(choice -> choice.value().equals(text))
        .map(PolicyApi.Choice::name)
        .findFirst()
        .orElse(new Text(text, text));
  }

  private boolean isObject(JsonNode described) {
    JsonNode here = resolved(described);
    return here.path("properties").isObject() || here.path("additionalProperties").isObject();
  }

  /** Whether this says what kind of exemption it is: no other fields fit another kind. */
  private static boolean isKind(List<String> path) {
    return path.size() == 3 && path.get(0).equals(EXEMPTIONS) && path.get(2).equals(KIND);
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
  private static Text title(
      JsonNode property, Text before, Map.Entry<String, JsonNode> field, boolean first) {
    Text own = title(property, field.getKey(), field.getValue());
    return first ? own : new Text(before.zh() + " › " + own.zh(), before.en() + " › " + own.en());
  }

  private static Text title(JsonNode property, String key, JsonNode value) {
    for (String names : List.of("name", "words")) {
      JsonNode named = value.path(names);
      if (named.path("zh").isString() && named.path("en").isString()) {
        return Text.of(named);
      }
    }
    if (value.path(KIND).isString()) {
      String kind = "policy.exemption." + value.path(KIND).asString();
      return new Text(
          key + " " + Text.say(kind).in(Language.ZH), key + " " + Text.say(kind).in(Language.EN));
    }
    if (!property.path("title").isString() && IDS.contains(key)) {
      return Text.of(Text.say("policy.id." + key));
    }
    return new Text(label(property, key, Language.ZH), label(property, key, Language.EN));
  }

  /** What the key is called where the policy describes it. */
  static String label(JsonNode property, String key, Language language) {
    String own = property.path("label").path(language == Language.ZH ? "zh" : "en").asString("");
    String said =
        language == Language.ZH
            ? property.path("title").asString(key)
            : property.path("description").asString(key).split(" / ", 2)[0];
    String label = !own.isEmpty() ? own : isCode(said) ? Code.word(said) : said;
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  /** The codes, each with its first Chinese word, which the schema names after it. */
  static List<PolicyApi.Choice> choices(JsonNode here) {
    List<PolicyApi.Choice> choices = new ArrayList<>();
    JsonNode all = here.path("enum");
    for (int i = 0; i < all.size(); i++) {
      String code = all.get(i).asString("");
      if (all.get(i).isString() && isCode(code)) {
        String next = all.path(i + 1).asString("");
        String chinese =
            next.isEmpty() || isCode(next) ? Text.say("policy.code." + code).in(Language.ZH) : next;
        choices.add(new PolicyApi.Choice(code, new Text(chinese, Code.word(code))));
      }
    }
    return choices;
  }

  private static boolean isCode(String text) {
    return text.matches("[A-Z_]+");
  }
}
