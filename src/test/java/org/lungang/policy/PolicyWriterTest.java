package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.language.Language;
import org.lungang.language.Message;

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
