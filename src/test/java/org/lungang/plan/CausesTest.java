package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** Why a plan leaves recommendations unmet: by hand for each cause, and where there is none. */
class CausesTest {

  private static List<String> causes(TestPlan made, Rule rule, Language language) {
    Plan plan = made.plan();
    Causes causes = new Causes(made.staffing(), plan);
    return new Scorer(made.staffing())
        .score(plan).violations().stream()
            .filter(violation -> violation.rule() == rule)
            .map(causes::of)
            .flatMap(Optional::stream)
            .map(cause -> cause.in(language))
            .toList();
  }

  private static List<String> causes(TestPlan made, Rule rule) {
    return causes(made, rule, Language.EN);
  }

  private static TestDistrict pair() {
    return new TestDistrict()
        .schools("L", "M")
        .group("G", GroupType.TIGHT, "L", "M")
        .staff("P", "L", TestStaff::principal);
  }

  /** Under standard, principals come and go in equal numbers at every school. */
  @Test
  void aDuePrincipalStaysWhereNobodyCanComeInReturn() {
    assertThat(causes(TestPlan.of(pair().under("standard")), Rule.M1))
        .containsExactly(
            "Why (1 possible posting, the rest of the plan unchanged): 1 has nobody who could go"
                + " the other way.");
    assertThat(causes(TestPlan.of(pair().under("standard")), Rule.M1, Language.ZH))
        .containsExactly("原因（可选安排1种，其他安排不变）：1种没有可以对等交流的人员。");
  }

  @Test
  void anExchangeThatBreaksNothingIsSaidToBeBetter() {
    TestDistrict district = pair().staff("Q", "M", TestStaff::principal);
    assertThat(causes(TestPlan.of(district.under("standard")), Rule.M1))
        .hasSize(2)
        .allMatch(
            cause -> cause.endsWith(": 1 would break no other rule, so a better plan may exist."));
  }

  /** Of two leaders of a school one stays (H6): with W away in exchange for X, V cannot go too. */
  @Test
  void aPostingThatBreaksARuleNamesTheRule() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.TIGHT, "L", "M")
            .staff("V", "M", TestStaff::vicePrincipal)
            .staff("W", "M", TestStaff::vicePrincipal)
            .staff("X", "L", TestStaff::vicePrincipal);
    TestPlan plan =
        TestPlan.of(district.under("standard"))
            .post("W", "managers", "L")
            .post("X", "managers", "M");
    assertThat(causes(plan, Rule.M1))
        .singleElement()
        .asString()
        .contains(
            "1 would break H1 reciprocity even in exchange for somebody there",
            "1 would break H6 leadership even in exchange for somebody there");
  }

  /** A and B have 16 − 7 = 9 periods to spare each; a visit has two or more, to two schools. */
  private static TestDistrict township() {
    return new TestDistrict()
        .school("C", Stage.PRIMARY)
        .schools("S1", "S2", "S3")
        .group("G", GroupType.TOWNSHIP, "C", "S1", "S2", "S3")
        .staff("A", "C", who -> who.subject("MUSIC"))
        .staff("B", "C", who -> who.subject("MUSIC"))
        .lessons("C", "MUSIC", 13)
        .lessons("S1", "MUSIC", 10);
  }

  private static TestPlan plan(TestDistrict district) {
    return TestPlan.of(district.under("wolong-2023"));
  }

  private static String lessons(TestPlan plan) {
    List<String> causes = causes(plan, Rule.M5);
    assertThat(causes).hasSize(1);
    return causes.get(0);
  }

  @Test
  void aGapStaysWhereTheTeachersHaveNothingToSpare() {
    TestDistrict district = township().lessons("S2", "MUSIC", 8).pin("B", Decision.STAY, null);
    assertThat(lessons(plan(district).visit("A", "S2", 8)))
        .isEqualTo(
            "Why: of 1 teacher of music who could travel there: 1 has no periods to spare for"
                + " more.");
    TestDistrict less = township().lessons("S2", "MUSIC", 7).pin("B", Decision.STAY, null);
    assertThat(lessons(plan(less).visit("A", "S2", 7)))
        .endsWith("1 would break no other rule, so a better plan may exist.");
  }

  @Test
  void aGapStaysWhereTheTeachersTravelToAsManySchoolsAsTheyMay() {
    TestDistrict district =
        township()
            .lessons("S2", "MUSIC", 2)
            .lessons("S3", "MUSIC", 2)
            .pin("B", Decision.STAY, null);
    TestPlan plan = plan(district).visit("A", "S2", 2).visit("A", "S3", 2);
    assertThat(lessons(plan)).endsWith("1 already travels to as many schools as allowed (2).");
    assertThat(causes(plan, Rule.M5, Language.ZH)).containsExactly("原因：可去走教的音乐教师1人：1人走教学校已达2所上限。");
  }

  @Test
  void aGapStaysWhereNobodyCanTravel() {
    TestDistrict district =
        township()
            .staff("0", "C", who -> who.subject("MUSIC").born("1970-01-01"))
            .pin("A", Decision.STAY, null)
            .pin("B", Decision.GO, null);
    assertThat(lessons(plan(district)))
        .isEqualTo(
            "Why: 3 teachers of music work at schools from which teachers travel there, and nobody"
                + " can (exempt: 1, pinned to stay: 1, pinned to be posted: 1).");
    TestDistrict noArtist =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TOWNSHIP, "C", "S1")
            .staff("A", "C", who -> who.subject("MUSIC"))
            .lessons("S1", "ART", 2);
    assertThat(lessons(plan(noArtist)))
        .isEqualTo("Why: no school from which teachers travel there has a teacher of art.");
  }

  /** Teachers T at L and U at M, who may change places, and a rule of the policy's own. */
  private static TestPlan counting(String rule) {
    return TestPlan.of(
        Staffing.of(
            new TestDistrict()
                .schools("L", "M")
                .group("G", GroupType.TIGHT, "L", "M")
                .staff("T", "L")
                .staff("U", "M")
                .build(),
            OwnPolicies.read(
                "extends: standard\nquotas: {teachers: null}\nrules:\n"
                    + "  own: {words: {en: Own rule, zh: 自定一条}, "
                    + rule
                    + "}\n"),
            2026));
  }

  @Test
  void whereTooFewAreCountedEachMoreIsTried() {
    String atLeast = "per: DISTRICT, level: MEDIUM, at_least: 1";
    assertThat(causes(counting(atLeast), Rule.M6))
        .containsExactly(
            "Why (of 2 changes to one person’s posting that would help, the rest of the plan"
                + " unchanged): 2 would break no other rule, so a better plan may exist.");
    assertThat(causes(counting(atLeast), Rule.M6, Language.ZH))
        .containsExactly("原因（其他安排不变，只改1人的安排，可有改善的改法2种）：2种不违反其他规则，可能还有更好的方案。");
    assertThat(causes(counting("per: DISTRICT, at_least: 1"), Rule.H11)).hasSize(1);
    assertThat(causes(counting(atLeast).post("T", "teachers", "M"), Rule.M6)).isEmpty();
  }

  @Test
  void whereTooManyAreCountedEachOfThemIsLeftOut() {
    TestPlan both =
        counting("per: DISTRICT, level: MEDIUM, at_most: 1")
            .post("T", "teachers", "M")
            .post("U", "teachers", "L");
    assertThat(causes(both, Rule.M6))
        .containsExactly(
            "Why (of 2 changes to one person’s posting that would help, the rest of the plan"
                + " unchanged): 2 would break H1 reciprocity.");
  }

  @Test
  void whereNoChangeOfOnePersonHelpsThatIsSaid() {
    assertThat(
            causes(
                counting(
                    "per: DISTRICT, level: MEDIUM, at_least: 1, count: {who: {backbone: true}}"),
                Rule.M6))
        .containsExactly(
            "Why: with the rest of the plan unchanged, no change to one person’s posting would"
                + " help.");
  }

  @Test
  void casesWhoseCauseWasNotLookedForAreCounted() {
    TestPlan made = TestPlan.of(pair().under("standard"));
    Causes causes = new Causes(made.staffing(), made.plan());
    Violation violation =
        new Scorer(made.staffing())
            .score(made.plan()).violations().stream()
                .filter(each -> each.rule() == Rule.M1)
                .findFirst()
                .orElseThrow();
    for (int i = 0; i < Causes.MOST_TRIALS; i++) {
      assertThat(causes.of(violation)).isPresent();
    }
    assertThat(causes.unsought()).isZero();
    assertThat(causes.of(violation)).isEmpty();
    assertThat(causes.of(violation)).isEmpty();
    assertThat(causes.unsought()).isEqualTo(2);
  }

  @Test
  void rulesThatHaveArithmeticOrSayTheirReasonHaveNoCause() {
    TestDistrict district = pair().staff("T", "L");
    for (Rule rule : Rule.values()) {
      if (rule != Rule.M1) {
        assertThat(causes(TestPlan.of(district.under("standard")), rule)).isEmpty();
      }
    }
  }
}
