package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of every key of a policy file: the shortest that the shipped policies have, or a file
 * of examples of what none of them says, which is read as a policy too.
 */
final class PolicyExamples {

  /** Longer examples are cut down to one thing. */
  private static final int LONGEST = 100;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<Property, JsonNode> examples = new IdentityHashMap<>();

  private PolicyExamples() {}

  static PolicyExamples find() {
    PolicyExamples found = new PolicyExamples();
    found.add(file("common", PolicyCatalog.yaml(PolicyCatalog.COMMON)));
    PolicyCatalog.ids().forEach(id -> found.add(file(id, PolicyCatalog.yaml(id))));
    try (InputStream in = PolicyExamples.class.getResourceAsStream("examples.yaml")) {
      byte[] others = Objects.requireNonNull(in).readAllBytes();
      assertThat(PolicyReader.read("examples.yaml", others).problems()).isEmpty();
      found.add(file("examples.yaml", others));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static ObjectNode file(String name, byte[] yaml) {
    List<PolicyProblem> problems = new ArrayList<>();
    ObjectNode tree = Objects.requireNonNull(PolicyYaml.parse(name, yaml, true, problems)).tree();
    assertThat(problems).isEmpty();
    return tree;
  }

  /** The key with a value, as a policy file may say it; null where nothing says it. */
  @Nullable String of(Property property) {
    JsonNode value = examples.get(property);
    return value == null ? null : property.key() + ": " + YamlText.inline(value);
  }

  private void add(JsonNode file) {
    look(PolicyKeys.POLICY, file);
  }

  private void look(Shape shape, JsonNode value) {
    if (value.isNull()) {
      return;
    } else if (shape instanceof Shape.ObjectOf object) {
      lookAt(object.properties(), value);
    } else if (shape instanceof Shape.Exemption) {
      Class<?> type = ExemptionKinds.all().get(value.path(ExemptionRule.NAME).stringValue(""));
      if (type != null) {
        lookAt(PolicyKeys.of(type), value);
      }
    } else if (shape instanceof Shape.ListOf list) {
      if (value.isArray()) {
        value.forEach(item -> look(list.item(), item));
      } else {
        look(list.item(), value);
      }
    } else if (shape instanceof Shape.ById byId) {
      value.forEach(each -> look(byId.value(), each));
    } else if (shape instanceof Shape.ByCode byCode) {
      value
          .properties()
          .forEach(
              entry -> {
                if (!entry.getKey().equals(Policy.OTHERS)) {
                  look(byCode.value(), entry.getValue());
                }
              });
    }
  }

  private void lookAt(List<Property> properties, JsonNode object) {
    for (Property property : properties) {
      JsonNode value =
          property.restOf().isEmpty()
              ? object.get(property.key())
              : object.path(property.restOf()).get(property.key());
      if (value != null && !value.isNull()) {
        for (JsonNode candidate : candidates(property.shape(), value)) {
          examples.merge(property, candidate, PolicyExamples::shorter);
        }
        look(property.shape(), value);
      }
    }
  }

  /** What is said, of several things each alone, of many keys the first; nothing for nothing. */
  private static List<JsonNode> candidates(Shape shape, JsonNode value) {
    List<JsonNode> candidates = new ArrayList<>();
    boolean byKey = shape instanceof Shape.ById || shape instanceof Shape.ByCode;
    if (value.isObject() && (byKey || YamlText.inline(value).length() > LONGEST)) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        boolean says = !entry.getValue().isNull() && !entry.getKey().equals(Policy.OTHERS);
        if (says && (byKey || candidates.isEmpty())) {
          candidates.add(NODES.objectNode().set(entry.getKey(), entry.getValue()));
        }
      }
    } else if (value.isArray() && YamlText.inline(value).length() > LONGEST) {
      value.forEach(item -> candidates.add(NODES.arrayNode().add(item)));
    } else if (value.isContainer() ? !value.isEmpty() : !value.asString("").isEmpty()) {
      candidates.add(value);
    }
    return candidates;
  }

  private static JsonNode shorter(JsonNode one, JsonNode other) {
    return YamlText.inline(other).length() < YamlText.inline(one).length() ? other : one;
  }
}
