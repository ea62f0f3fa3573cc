package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.lungang.district.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a {@link Policy} back to the tree of its file: complete, in the order of the records,
 * without what is empty.
 */
final class PolicyTree {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          // A record's parts are its keys; what it can be asked besides is none.
          .changeDefaultVisibility(
              seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .changeDefaultPropertyInclusion(
              include -> include.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .addModule(subjects())
          .build();

  private PolicyTree() {}

  /** The tree; reading it gives an equal policy. */
  static ObjectNode of(Policy policy) {
    ObjectNode plain = MAPPER.valueToTree(policy);
    ObjectNode tree = MAPPER.createObjectNode();
    for (String key : plain.propertyNames()) {
      switch (key) {
        case "flows", "other_flows", "rules", "consents", "easings" -> {}
        default -> tree.set(key, plain.get(key));
      }
      if (key.equals("max_minutes")) {
        tree.set("flows", flows(policy));
      }
    }
    if (!policy.quotas().isEmpty()) {
      tree.set("quotas", byId(MAPPER.valueToTree(policy.quotas())));
    }
    if (!policy.rules().isEmpty()) {
      tree.set("rules", byId(MAPPER.valueToTree(policy.rules())));
    }
    if (!policy.consents().isEmpty()) {
      tree.set("consents", byId(MAPPER.valueToTree(policy.consents())));
    }
    if (!policy.easings().isEmpty()) {
      tree.set("easings", easings(policy.easings()));
    }
    for (String key : List.of("exemptions", "principles", "clauses")) {
      if (!tree.has(key)) {
        tree.putObject(key);
      }
    }
    return tree;
  }

  /** The tree of some easings, by id. */
  static ObjectNode easings(List<Easing> easings) {
    return byId(MAPPER.valueToTree(easings));
  }

  private static ObjectNode flows(Policy policy) {
    ObjectNode flows = MAPPER.createObjectNode();
    policy.flows().forEach((type, list) -> flows.set(type.name(), byId(MAPPER.valueToTree(list))));
    if (!policy.otherFlows().isEmpty()) {
      flows.set(Policy.OTHERS, byId(MAPPER.valueToTree(policy.otherFlows())));
    }
    return flows;
  }

  private static ObjectNode byId(ArrayNode list) {
    ObjectNode byId = MAPPER.createObjectNode();
    for (JsonNode item : list) {
      ObjectNode object = (ObjectNode) item;
      byId.set(object.remove("id").stringValue(), object);
    }
    return byId;
  }

  private static SimpleModule subjects() {
    return new SimpleModule()
        .addSerializer(
            Subject.class,
            new ValueSerializer<Subject>() {
              @Override
              public void serialize(
                  Subject subject, JsonGenerator json, SerializationContext context) {
                json.writeString(subject.code());
              }
            });
  }
}
