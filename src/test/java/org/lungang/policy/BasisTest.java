package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.language.Language;
import org.lungang.testing.ShippedPolicies;

/** The document that lists and forms name as their basis. */
class BasisTest {

  private static final String OWN =
      """
      id: own
      extends: standard
      name: {en: Own, zh: 本县}
      """;

  private static PolicyReading read(String text) {
    return PolicyReader.read("own.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A Chinese title has its 《》 once, and its number stands in the brackets of the language. */
  @Test
  void itIsCitedAsAnOfficeWritesIt() {
    Basis notice = new Basis("关于教师交流轮岗工作的通知", "某教〔2026〕5号");
    assertThat(notice.in(Language.ZH)).isEqualTo("《关于教师交流轮岗工作的通知》（某教〔2026〕5号）");
    assertThat(notice.in(Language.EN)).isEqualTo("《关于教师交流轮岗工作的通知》 (某教〔2026〕5号)");
    Basis quoted = new Basis("某县教育局《关于教师交流轮岗工作的通知》", null);
    assertThat(quoted.in(Language.ZH)).isEqualTo("某县教育局《关于教师交流轮岗工作的通知》");
    assertThat(new Basis("Notice on rotation", "5/2026").in(Language.EN))
        .isEqualTo("Notice on rotation (5/2026)");
  }

  @Test
  void ofNoneNothingIsWritten() {
    Policy standard = ShippedPolicies.get("standard");
    assertThat(standard.basis()).isNull();
    assertThat(PolicyWriter.toYaml(standard)).doesNotContain("basis");
  }

  @Test
  void itIsReadWrittenAndReadAgain() {
    Policy policy = read(OWN + "basis: {title: 某县通知, number: 某教〔2026〕5号}\n").policy();
    assertThat(policy).isNotNull();
    assertThat(policy.basis()).isNotNull();
    assertThat(policy.basis().in(Language.ZH)).isEqualTo("《某县通知》（某教〔2026〕5号）");
    assertThat(read(PolicyWriter.toYaml(policy)).policy()).isEqualTo(policy);
    assertThat(policy.easedBy(List.of()).basis()).isEqualTo(policy.basis());
  }

  /** A number alone is no document. */
  @Test
  void itNeedsATitle() {
    assertThat(read(OWN + "basis: {number: 某教〔2026〕5号}\n").problems())
        .anySatisfy(problem -> assertThat(problem.toString()).contains("title"));
  }
}
