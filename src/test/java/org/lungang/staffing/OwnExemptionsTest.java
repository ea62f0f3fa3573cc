package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Circumstance;
import org.lungang.language.Language;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** Exemptions by circumstances of a policy's own and by statutory retirement, for 2026. */
class OwnExemptionsTest {

  private static final String SPECIAL_POST =
      "exemptions: {X1: {rule: own_circumstance, entered_as: special-post,"
          + " name: {en: Special post, zh: 特岗教师}, clause: 某县 四(二)%s}}";

  private static TestDistrict district(Consumer<TestStaff> change) {
    return new TestDistrict().schools("L", "M").group("G", TIGHT, "L", "M").staff("A", "L", change);
  }

  private static Staffing staffing(String exemptions, Consumer<TestStaff> change) {
    return Staffing.of(
        district(change).build(),
        OwnPolicies.read(
            "extends: standard\nquotas: {teachers: {same_stage: false}}\n" + exemptions + "\n"),
        2026);
  }

  private static List<String> exemptions(String more, Consumer<TestStaff> change) {
    return staffing(SPECIAL_POST.formatted(more), change).getStanding("A").exemptions();
  }

  @ParameterizedTest
  @ValueSource(strings = {"special-post", "SPECIAL-POST", "Special post", "特岗教师"})
  void theListsSayItByItsIdOrOneOfItsWords(String text) {
    assertThat(exemptions("", who -> who.with(text))).containsExactly("X1");
  }

  @Test
  void whoeverDoesNotHaveItIsNotExempt() {
    assertThat(exemptions("", who -> {})).isEmpty();
    assertThat(exemptions("", who -> who.with("支教"))).isEmpty();
  }

  @Test
  void anApprovalIsAskedForWhereThePolicySaysSo() {
    assertThat(exemptions(", approved: true", who -> who.with("特岗教师"))).isEmpty();
    assertThat(exemptions(", approved: true", who -> who.with("特岗教师").approved()))
        .containsExactly("X1");
    assertThat(
            staffing(SPECIAL_POST.formatted(", approved: true"), who -> who.with("特岗教师"))
                .getStanding("A")
                .unapproved())
        .containsExactly("X1");
  }

  @ParameterizedTest
  @CsvSource({
    // Until the day before S it is over on S.
    ", 2026-09-01, false",
    ", 2026-09-02, true",
    // Three years from 2023-09-01 are full on 2026-09-01.
    "2023-09-01, , false",
    "2023-09-02, , true",
    ", , true"
  })
  void itEnds(@Nullable String since, @Nullable String until, boolean holds) {
    assertThat(exemptions(", years_at_most: 3", who -> who.with("特岗教师").exempted(since, until)))
        .isEqualTo(holds ? List.of("X1") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"2026-09-01, false", "2026-09-02, true"})
  void thoseThatEveryPolicyKnowsEndToo(String until, boolean holds) {
    assertThat(
            staffing("", who -> who.with(Circumstance.PREGNANT_OR_NURSING).exempted(null, until))
                .getStanding("A")
                .exemptions())
        .isEqualTo(holds ? List.of("E4") : List.of());
  }

  @Test
  void whoIsLeftOutMayStayInTheDenominator() {
    assertThat(base("")).isZero();
    assertThat(base(", in_denominator: true")).isOne();
  }

  private static long base(String more) {
    Staffing staffing = staffing(SPECIAL_POST.formatted(more), who -> who.with("特岗教师"));
    return staffing.requirements().quotasOf(staffing.district().getGroup("G")).get(0).base();
  }

  @Test
  void whatNeitherTheListsNorThePolicyKnowIsToldWithoutBeingSaid() {
    List<String> told =
        Findings.of(staffing(SPECIAL_POST.formatted(""), who -> who.with("胃癌"))).stream()
            .map(finding -> finding.message().in(Language.EN))
            .toList();
    assertThat(told)
        .anyMatch(it -> it.startsWith("A: the exemption is none of those"))
        .noneMatch(it -> it.contains("胃癌"));
    assertThat(Findings.of(staffing(SPECIAL_POST.formatted(""), who -> who.with("特岗教师"))))
        .noneMatch(Finding::error);
  }

  /**
   * Five years before it begins with a retirement in August 2031: of men born in April 1970 (60
   * years and 16 months), of women born in April 1975 (55 years and 16 months). Those born in May
   * have a month more to go and retire a month later.
   */
  @ParameterizedTest
  @CsvSource({
    "true, 1970-04-30, 5, true",
    "true, 1970-05-01, 5, false",
    "false, 1975-04-30, 5, true",
    "false, 1975-05-01, 5, false",
    "false, 1975-09-15, 5, false",
    "false, 1976-01-15, 5, false",
    "false, 1976-01-15, 6, true"
  })
  void soManyYearsBeforeTheStatutoryAge(boolean man, String born, int years, boolean exempt) {
    String rule =
        "exemptions: {E2: null, R1: {rule: retirement, years_before: " + years + ", clause: x}}";
    assertThat(
            staffing(rule, who -> (man ? who.man() : who).born(born)).getStanding("A").exemptions())
        .isEqualTo(exempt ? List.of("R1") : List.of());
  }
}
