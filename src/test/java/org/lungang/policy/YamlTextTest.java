package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What fits into 120 characters stands in one line. */
class YamlTextTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static ArrayNode list(JsonNode item) {
    return NODES.arrayNode().add(item);
  }

  @Test
  void aListStandsInTheLineOfItsKeyIfItFits() {
    String fits = "a".repeat(115);
    assertThat("k: [" + fits + "]").hasSize(120);
    assertThat(YamlText.ofKey("k", list(NODES.stringNode(fits)))).isEqualTo("k: [" + fits + "]\n");
    assertThat(YamlText.ofKey("k", list(NODES.stringNode(fits + "a"))))
        .isEqualTo("k:\n  - " + fits + "a\n");
    assertThat(YamlText.ofKey("kk", list(NODES.stringNode(fits))))
        .isEqualTo("kk:\n  - " + fits + "\n");
  }

  @Test
  void anObjectOfAListStandsInOneLineIfItFits() {
    String fits = "a".repeat(111);
    assertThat("  - {b: " + fits + "}").hasSize(120);
    assertThat(YamlText.ofKey("k", list(NODES.objectNode().put("b", fits))))
        .isEqualTo("k:\n  - {b: " + fits + "}\n");
    assertThat(YamlText.ofKey("k", list(NODES.objectNode().put("b", fits + "a"))))
        .isEqualTo("k:\n  - b: " + fits + "a\n");
  }
}
