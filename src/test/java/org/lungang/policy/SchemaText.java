package org.lungang.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a policy file, as the records of the package describe it. */
final class SchemaText {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

  private SchemaText() {}

  /** The text of {@code policy.schema.json}. */
  static String write() {
    StringBuilder text = new StringBuilder();
    append(new SchemaText().schema(), 0, text);
    return text.append('\n').toString();
  }

  private ObjectNode schema() {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Rotation policy / 交流轮岗政策");
    root.put(
        "description",
        "What a district's yearly teacher rotation must and should do. A policy of one's own"
            + " extends a shipped one and overrides parts of it. /"
            + " 学区教师交流轮岗的规定。自定政策以内置政策为基础，改写其中部分内容。");
    root.put("type", "object");
    ObjectNode properties = root.putObject("properties");
    ObjectNode below = NODES.objectNode();
    addProperties(PolicyKeys.POLICY.properties(), true, below);
    properties.set("id", below.remove("id"));
    ObjectNode base = properties.putObject("extends");
    describe("A shipped id, or the name of a file beside this one", "内置政策编号，或同一文件夹中的文件名", base);
    base.put("type", "string").put("minLength", 1);
    properties.setAll(below);
    root.put("additionalProperties", false);
    root.putArray("required").add("id");
    root.putObject("if").putArray("required").add("extends");
    ArrayNode whole = root.putObject("else").putArray("required");
    for (Property property : PolicyKeys.POLICY.properties()) {
      if (property.words().needed() && !property.key().equals("id")) {
        whole.add(property.key());
      }
    }
    ObjectNode named = root.putObject("$defs");
    definitions.forEach(named::set);
    return root;
  }

  private void addProperties(List<Property> properties, boolean removable, ObjectNode to) {
    for (Property property : properties) {
      if (property.restOf().isEmpty()) {
        ObjectNode node = to.putObject(property.key());
        describe(property.words().en(), property.words().zh(), node);
        label(property.words(), node);
        boolean inEachFile = property.key().equals("id");
        node.setAll(node(property.shape(), removable && !inEachFile, property));
      }
    }
  }

  private ObjectNode node(Shape shape, boolean removable, Property property) {
    ObjectNode node = NODES.objectNode();
    if (shape instanceof Shape.Text text) {
      type("string", removable, node);
      String pattern = text.key().words().pattern();
      if (!pattern.isEmpty()) {
        node.put("pattern", pattern);
      } else if (!property.key().startsWith("clause")) {
        node.put("minLength", 1);
      }
    } else if (shape instanceof Shape.Part) {
      type("string", removable, node);
      node.put("pattern", PolicyKeys.SHARE);
    } else if (shape instanceof Shape.Taught) {
      type("string", removable, node);
      node.put("minLength", 1);
    } else if (shape instanceof Shape.Whole whole) {
      type("integer", removable, node);
      node.put("minimum", whole.key().words().least()).put("maximum", whole.key().words().most());
    } else if (shape instanceof Shape.Lasting) {
      ArrayNode types = node.putArray("type").add("integer").add("string");
      if (removable) {
        types.add("null");
      }
      node.put("minimum", 1).put("maximum", Term.MOST_YEARS).put("pattern", Term.WRITTEN);
    } else if (shape instanceof Shape.Flag) {
      type("boolean", removable, node);
    } else if (shape instanceof Shape.OneOf codes) {
      addCodes(codes, removable, node.putArray("enum"));
    } else if (shape instanceof Shape.ListOf list) {
      addList(list, removable, property, node);
    } else if (shape instanceof Shape.ObjectOf object) {
      node.setAll(object(object.properties(), removable));
    } else if (shape instanceof Shape.ById byId) {
      type("object", removable, node);
      node.putObject("propertyNames").put("pattern", PolicyKeys.ID);
      node.set("additionalProperties", below(byId.value(), removable, property));
    } else if (shape instanceof Shape.ByCode byCode) {
      addByCode(byCode, removable, property, node);
    } else {
      throw new IllegalArgumentException("No schema for " + shape);
    }
    return node;
  }

  private ObjectNode object(List<Property> properties, boolean removable) {
    ObjectNode node = NODES.objectNode();
    type("object", removable, node);
    addProperties(properties, removable, node.putObject("properties"));
    node.put("additionalProperties", false);
    return node;
  }

  private void addList(Shape.ListOf list, boolean removable, Property property, ObjectNode node) {
    node.putObject("if").put("type", "array");
    ObjectNode several = node.putObject("then");
    several.set("items", below(list.item(), false, property));
    if (list.key().words().needed()) {
      several.put("minItems", 1);
    }
    ObjectNode one = below(list.item(), removable, property);
    if (removable && one.has("$ref")) {
      ObjectNode other = node.putObject("else");
      other.putObject("if").put("type", "null");
      other.set("else", one);
    } else {
      node.set("else", one);
    }
  }

  private void addByCode(
      Shape.ByCode byCode, boolean removable, Property property, ObjectNode node) {
    type("object", removable, node);
    ObjectNode properties = node.putObject("properties");
    for (Enum<?> code : Codes.all(byCode.codes())) {
      ObjectNode value = properties.putObject(code.name());
      String chinese = ((Named) code).in(Language.ZH);
      if (code instanceof Code) {
        describe(code.name(), chinese, value);
      } else {
        String id = code.name() + " ";
        describe(id + ((Named) code).in(Language.EN), id + chinese, value);
      }
      value.setAll(node(byCode.value(), removable, property));
    }
    for (Property rest : PolicyKeys.POLICY.properties()) {
      if (rest.restOf().equals(property.key())) {
        ObjectNode value = properties.putObject(rest.key());
        describe(rest.words().en(), rest.words().zh(), value);
        label(rest.words(), value);
        value.setAll(node(rest.shape(), removable, rest));
      }
    }
    node.put("additionalProperties", false);
  }

  /** What stands in a list or under an id: an object by the name of its definition. */
  private ObjectNode below(Shape shape, boolean removable, Property property) {
    if (shape instanceof Shape.ObjectOf object) {
      PolicyKey words = object.type().getAnnotation(PolicyKey.class);
      boolean ofKey = !property.words().name().isEmpty();
      return reference(
          object.name(), ofKey ? property.words() : words, object.properties(), removable);
    } else if (shape instanceof Shape.Exemption) {
      return exemption(removable);
    }
    return node(shape, removable, property);
  }

  private ObjectNode reference(
      String name, PolicyKey words, List<Property> properties, boolean removable) {
    if (!definitions.containsKey(name)) {
      ObjectNode definition = NODES.objectNode();
      definitions.put(name, definition);
      describe(words.en(), words.zh(), definition);
      definition.setAll(object(properties, removable));
      ArrayNode needed = NODES.arrayNode();
      properties.stream()
          .filter(property -> property.words().needed() && !removable)
          .forEach(property -> needed.add(property.key()));
      if (!needed.isEmpty()) {
        definition.set("required", needed);
      }
    }
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  /** All keys of all kinds of exemptions; which belong to which is checked beside the schema. */
  private ObjectNode exemption(boolean removable) {
    String name = "exemption";
    if (!definitions.containsKey(name)) {
      ObjectNode definition = NODES.objectNode();
      definitions.put(name, definition);
      PolicyKey words = ExemptionRule.class.getAnnotation(PolicyKey.class);
      describe(words.en(), words.zh(), definition);
      type("object", removable, definition);
      ObjectNode properties = definition.putObject("properties");
      ObjectNode rule = properties.putObject(ExemptionRule.NAME);
      describe("What sort of rule", "规定的种类", rule);
      ArrayNode kinds = rule.putArray("enum");
      ExemptionKinds.all().keySet().forEach(kinds::add);
      ObjectNode clause = NODES.objectNode();
      ExemptionKinds.all()
          .forEach(
              (kind, type) -> {
                ObjectNode own = NODES.objectNode();
                addProperties(PolicyKeys.of(type), removable, own);
                clause.set("clause", own.remove("clause"));
                for (Property property : PolicyKeys.of(type)) {
                  if (own.get(property.key()) instanceof ObjectNode node) {
                    describe(
                        kind + ": " + property.words().en(),
                        kind + "：" + property.words().zh(),
                        node);
                    label(
                        words(property, PolicyKey::labelEn, PolicyKey::en),
                        words(property, PolicyKey::labelZh, PolicyKey::zh),
                        node);
                    ArrayNode kindsOfKey = node.putArray("kinds");
                    properties.path(property.key()).path("kinds").forEach(kindsOfKey::add);
                    kindsOfKey.add(kind);
                    properties.set(property.key(), node);
                  }
                }
              });
      properties.setAll(clause);
      definition.put("additionalProperties", false);
    }
    return NODES.objectNode().put("$ref", "#/$defs/" + name);
  }

  /** The first that says something. */
  private static String words(
      Property property, Function<PolicyKey, String> first, Function<PolicyKey, String> other) {
    String own = first.apply(property.words());
    return own.isEmpty() ? other.apply(property.words()) : own;
  }

  /** What a form calls it, where that is not how it is described. */
  private static void label(PolicyKey words, ObjectNode node) {
    if (!words.labelEn().isEmpty()) {
      label(words.labelEn(), words.labelZh(), node);
    }
  }

  private static void label(String english, String chinese, ObjectNode node) {
    node.putObject("label").put("en", english).put("zh", chinese);
  }

  private static void describe(String english, String chinese, ObjectNode node) {
    node.put("title", chinese).put("description", english + " / " + chinese);
  }

  private static void type(String type, boolean removable, ObjectNode node) {
    if (removable) {
      node.putArray("type").add(type).add("null");
    } else {
      node.put("type", type);
    }
  }

  private static void addCodes(Shape.OneOf codes, boolean removable, ArrayNode to) {
    List<String> only = List.of(codes.key().words().only());
    List<String> texts = new ArrayList<>();
    for (Enum<?> code : Codes.all(codes.type())) {
      if (only.isEmpty() || only.contains(code.name())) {
        texts.addAll(Codes.texts(code));
      }
    }
    texts.forEach(to::add);
    if (removable) {
      to.addNull();
    }
  }

  private static void append(JsonNode node, int indent, StringBuilder text) {
    boolean object = node.isObject();
    if (!object && !node.isArray() || node.isEmpty()) {
      text.append(node);
      return;
    }
    text.append(object ? '{' : '[');
    String separator = "\n";
    List<String> keys = object ? new ArrayList<>(node.propertyNames()) : List.of();
    for (int i = 0; i < node.size(); i++) {
      text.append(separator).append(" ".repeat(indent + 2));
      if (object) {
        text.append(NODES.stringNode(keys.get(i))).append(": ");
      }
      append(object ? node.get(keys.get(i)) : node.get(i), indent + 2, text);
      separator = ",\n";
    }
    text.append('\n').append(" ".repeat(indent)).append(object ? '}' : ']');
  }
}
