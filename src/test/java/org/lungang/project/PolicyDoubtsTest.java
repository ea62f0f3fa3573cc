package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;

/** What of a policy its author may have meant otherwise is told, and nothing else. */
class PolicyDoubtsTest {

  private static final District DISTRICT =
      new TestDistrict()
          .schools("L", "M")
          .group("G", GroupType.TIGHT, "L", "M")
          .staff(2, "L", "L", who -> who.with("special-post"))
          .staff(2, "M", "M", who -> who.with("graduating-grade"))
          .build();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "quotas: {own: {share: 15%, of: [{positions: [TEACHER], eligible: true}], counted:"
            + " [{positions: [TEACHER]}]}} | the quotas teachers (20%) and own (15%) count the same"
            + " people, and both hold",
        "exemptions: {X2: {rule: age, men_over: 57, women_over: 52}} | the exemptions E2 (men over"
            + " 55, women over 50) and X2 (men over 57, women over 52) both go by age: whoever"
            + " either of them names is left out",
        "exemptions: {X2: {rule: retirement, years_before: 5}} | both go by age",
        "rules: {a: {words: {en: a, zh: 甲}, count: {who: {circumstances: 特岗}}, at_most: 2}} |"
            + " rules.a asks for the circumstance “特岗”, which nobody has in the lists",
        "rules: {a: {words: {en: a, zh: 甲}, each_subject: 语数, at_most: 2}} | rules.a names the"
            + " subject “语数”, which nobody teaches and no school needs",
        "flows: {OTHERS: {teachers: {who: [{subjects: 语数外}]}}} | flows.teachers names the"
            + " subject “语数外”",
      })
  void whatMayBeMeantOtherwiseIsTold(String yaml, String told) {
    assertThat(told(yaml)).hasSize(1).first().asString().contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quotas: {teachers: {share: 15%}}",
        "quotas: {own: {share: 15%, of: [{positions: [TEACHER], eligible: true}], counted:"
            + " [{positions: [TEACHER]}], to: {areas: RURAL}}}",
        "quotas: {own: {group_types: TOWNSHIP, share: 15%, of: [{positions: [TEACHER], eligible:"
            + " true}], counted: [{positions: [TEACHER]}]}}",
        "exemptions: {E2: null, X2: {rule: age, men_over: 57, women_over: 52}}",
        "exemptions: {X2: {rule: retirement, years_before: 5, positions: PRINCIPAL}}",
        "rules: {a: {words: {en: a, zh: 甲}, count: {who: {circumstances: special-post}}, at_most:"
            + " 2}}",
        "rules: {a: {words: {en: a, zh: 甲}, each_subject: [CHINESE, 物理], at_most: 2}}",
      })
  void whatIsPlainIsNot(String yaml) {
    assertThat(told(yaml)).isEmpty();
  }

  /** Whoever is known to the lists and not regarded may be named so. */
  @Test
  void otherCircumstancesLeaveNobodyOut() {
    assertThat(told("other_circumstances: [special-post, 特岗]")).isEmpty();
    assertThat(OwnPolicies.read("extends: standard\nother_circumstances: special-post\n"))
        .extracting(policy -> policy.namedCircumstances())
        .isEqualTo(Set.of("special-post"));
  }

  static List<String> shipped() {
    return PolicyCatalog.ids();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void nothingIsToldOfWhatShips(String id) {
    assertThat(PolicyDoubts.told(PolicyReader.shipped(id), DISTRICT)).isEmpty();
  }

  private static List<String> told(String yaml) {
    return PolicyDoubts.told(OwnPolicies.read("extends: standard\n" + yaml + "\n"), DISTRICT)
        .stream()
        .map((Problem problem) -> problem.in(Language.EN))
        .toList();
  }
}
