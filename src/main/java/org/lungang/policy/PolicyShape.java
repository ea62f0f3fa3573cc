package org.lungang.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Binds a merged tree, already found to be right, to the records. In the tree flows and quotas
 * stand by id, so that a policy can change one of them; in the records they are lists.
 */
final class PolicyShape {

  /** The key of the flows of the group types that a policy does not name. */
  static final String OTHERS = "OTHERS";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(codes())
          .build();

  private PolicyShape() {}

  /** The policy that a merged tree says. */
  static Policy policyOf(ObjectNode merged) {
    ObjectNode tree = merged.deepCopy();
    tree.remove("extends");
    if (tree.get("flows") instanceof ObjectNode flows) {
      for (String type : new TreeSet<>(flows.propertyNames())) {
        flows.set(type, listed(flows.get(type)));
      }
      JsonNode others = flows.remove(OTHERS);
      tree.set("other_flows", others == null ? tree.arrayNode() : others);
    }
    if (tree.get("quotas") != null) {
      tree.set("quotas", listed(tree.get("quotas")));
    }
    if (tree.get("volunteers_waive") instanceof ArrayNode waived) {
      tree.set("volunteers_waive", held(waived, tree.path("exemptions")));
    }
    return MAPPER.treeToValue(tree, Policy.class);
  }

  /** What stands by id, as a list of objects that carry their id. */
  private static ArrayNode listed(JsonNode byId) {
    ArrayNode list = MAPPER.createArrayNode();
    for (Map.Entry<String, JsonNode> entry : byId.properties()) {
      list.add(((ObjectNode) entry.getValue()).put("id", entry.getKey()));
    }
    return list;
  }

  /** A waiver of an exemption that a later file removed means nothing any more. */
  private static ArrayNode held(ArrayNode waived, JsonNode exemptions) {
    ArrayNode held = MAPPER.createArrayNode();
    Set<String> ids = new TreeSet<>(exemptions.propertyNames());
    waived.forEach(
        id -> {
          if (ids.contains(id.stringValue())) {
            held.add(id);
          }
        });
    return held;
  }

  private static SimpleModule codes() {
    return new SimpleModule()
        .addDeserializer(
            Subject.class,
            new ValueDeserializer<Subject>() {
              @Override
              public Subject deserialize(JsonParser parser, DeserializationContext context) {
                return Subject.of(parser.getString());
              }
            })
        .setDeserializerModifier(
            new ValueDeserializerModifier() {
              private static final long serialVersionUID = 1;

              @Override
              public ValueDeserializer<?> modifyEnumDeserializer(
                  DeserializationConfig config,
                  JavaType type,
                  BeanDescription.Supplier description,
                  ValueDeserializer<?> plain) {
                return Code.class.isAssignableFrom(type.getRawClass())
                    ? new InEitherLanguage(type.getRawClass())
                    : plain;
              }
            });
  }

  /** Reads a code by its English code or a Chinese word. */
  private static final class InEitherLanguage extends ValueDeserializer<Object> {
    private final Class<?> type;

    InEitherLanguage(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getString();
      return Code.find((Code[]) type.getEnumConstants(), text)
          .orElseThrow(
              () -> new IllegalArgumentException("No " + type.getSimpleName() + ": " + text));
    }
  }
}
