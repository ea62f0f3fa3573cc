package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.language.Language;
import org.lungang.language.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PolicyWriterTest {

  @ParameterizedTest
  @MethodSource("org.lungang.policy.PolicyCatalog#ids")
  void readingThePrintedPolicyGivesAnEqualOne(String id) {
    Policy policy = PolicyReader.shipped(id);
    assertThat(readAgain(policy)).isEqualTo(policy);
  }

  @Test
  void aPolicyThatSaysEverythingIsPrintedWhole() {
    Policy policy = OwnPolicyTest.everything();
    assertThat(policy.yearsRules()).isNotEmpty();
    assertThat(policy.limits()).isNotEmpty();
    assertThat(readAgain(policy)).isEqualTo(policy);
  }

  /** Read wrongly, a value would be printed wrongly too, and both would be equal. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void whatAFileSaysIsInThePrintedPolicy(String name, byte[] yaml) {
    PolicyReading reading = PolicyReader.read(name, yaml);
    assertThat(reading.problems()).isEmpty();
    ObjectNode said = PolicyYaml.parse(name, yaml, true, new ArrayList<>()).tree();
    said.remove("extends");
    assertSays(PolicyTree.of(reading.policy()), said, name);
  }

  static Stream<Arguments> files() throws IOException {
    Stream<Arguments> shipped =
        PolicyCatalog.ids().stream().map(id -> Arguments.of(id, PolicyCatalog.yaml(id)));
    try (InputStream in = PolicyExamples.class.getResourceAsStream("examples.yaml")) {
      return Stream.concat(shipped, Stream.of(Arguments.of("examples.yaml", in.readAllBytes())));
    }
  }

  private static void assertSays(JsonNode printed, JsonNode said, String where) {
    if (said.isObject() && printed.isArray()) {
      assertThat(printed.size()).as(where).isEqualTo(1);
      assertSays(printed.get(0), said, where);
    } else if (said.isObject()) {
      for (Map.Entry<String, JsonNode> entry : said.properties()) {
        String path = where + "." + entry.getKey();
        assertSays(printed.path(entry.getKey()), entry.getValue(), path);
      }
    } else if (said.isArray() && !said.path(0).isObject()) {
      assertThat(texts(printed)).as(where).isEqualTo(texts(said));
    } else if (said.isArray()) {
      assertThat(printed.size()).as(where).isEqualTo(said.size());
      for (int i = 0; i < said.size(); i++) {
        assertSays(printed.get(i), said.get(i), where + "." + i);
      }
    } else {
      String text = said.asString("");
      assertThat(printed.asString("")).as(where).isIn(text, text.equals("1/5") ? "20%" : text);
    }
  }

  /** The order of codes is that of the program. */
  private static Set<String> texts(JsonNode array) {
    return array.valueStream().map(item -> item.asString("")).collect(Collectors.toSet());
  }

  @Test
  void everyKeyHasWordsInBothLanguages() {
    for (Property property : PolicyKeys.POLICY.properties()) {
      String key = property.key();
      if (!key.equals("id") && !key.equals("name") && property.restOf().isEmpty()) {
        for (Language language : Language.values()) {
          assertThat(Message.of(PolicyWriter.class, "writer." + key).in(language)).isNotBlank();
        }
      }
    }
  }

  @Test
  void aGroupTypeWithoutFlowsStaysOneAndDoesNotFallBackToOthers() {
    Policy policy = OwnPolicyTest.read("extends: standard\nflows: {ALLIANCE: {}}");
    assertThat(policy.flowsOf(org.lungang.district.GroupType.ALLIANCE)).isEmpty();
    assertThat(readAgain(policy)).isEqualTo(policy);
  }

  /** These keys every policy must state. */
  @Test
  void whatAPolicyHasNoneOfIsPrintedAsNone() {
    Policy policy =
        OwnPolicyTest.read(
            "extends: standard\nexemptions: {E1: null, E2: null, E3: null, E4: null, E5: null,"
                + " E6: null, E7: null, E8: null, E9: null}\nvolunteers_waive: []");
    assertThat(policy.exemptions()).isEmpty();
    assertThat(PolicyWriter.toYaml(policy)).contains("\nexemptions: {}\n");
    assertThat(readAgain(policy)).isEqualTo(policy);
  }

  @Test
  void namesThatYamlWouldReadOtherwiseAreQuoted() {
    Policy policy =
        OwnPolicyTest.read(
            "extends: standard\nname: {en: 'yes: \"no\" # 1', zh: \"第一行\\n第二行\"}\n"
                + "quotas: {'2024': {share: 5%, of: [{}], counted: [{}]}, 'null': null}");
    assertThat(policy.name().en()).isEqualTo("yes: \"no\" # 1");
    assertThat(readAgain(policy)).isEqualTo(policy);
  }

  @Test
  void theHeadingSaysInBothLanguagesHowToMakeOnesOwn() {
    assertThat(PolicyWriter.toYaml(PolicyReader.shipped("huadu-2025")))
        .startsWith("# yaml-language-server: $schema=policy.schema.json\n")
        .contains("To make your own", "制定自己的政策", "#   extends: huadu-2025");
  }

  private static Policy readAgain(Policy policy) {
    byte[] yaml = PolicyWriter.toYaml(policy).getBytes(StandardCharsets.UTF_8);
    PolicyReading reading = PolicyReader.read("printed.yaml", yaml);
    assertThat(reading.problems()).isEmpty();
    return reading.policy();
  }
}
