package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

class ShortfallsTest {

  private static DistrictFixture district() {
    DistrictFixture district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, 500)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .travel("S1", "S2", 20);
    for (int i = 1; i <= 5; i++) {
      district.teacher("A" + i, "S1").teacher("B" + i, "S2");
    }
    return district;
  }

  private static List<String> sentences(Staffing staffing, Plan plan, Rule rule) {
    Shortfalls shortfalls = new Shortfalls(staffing);
    return new Scorer(staffing)
        .score(plan).violations().stream()
            .filter(violation -> violation.rule() == rule)
            .map(violation -> shortfalls.of(violation).in(Language.EN))
            .toList();
  }

  @Test
  void aShareThatNobodyCanFulfilIsExplainedByItsArithmetic() {
    Staffing staffing = Staffing.of(district().build(), PolicyReader.shipped("standard"), 2026);
    Plan plan =
        Plan.of(List.of(staffing.postingsOf("A1").get(0), staffing.postingsOf("B1").get(0)));
    assertThat(sentences(staffing, plan, Rule.H3))
        .containsExactly(
            "G1 Group G1 must post 1 (share of 20% among 2), but at most 0 can go: 0"
                + " (backbone)");
  }

  @Test
  void aQuotaThatCouldBeFulfilledSaysWhatIsShortFirst() {
    Staffing staffing = Staffing.of(district().build(), PolicyReader.shipped("standard"), 2026);
    assertThat(sentences(staffing, Plan.of(List.of()), Rule.H2))
        .containsExactly(
            "G1 Group G1: 0 posted of 2 required (20% of 10 eligible); G1 Group G1 must post 2"
                + " (quota of 20% of 10); taken alone, 10 can go: 10 (teacher)");
  }

  @Test
  void eachMinimumFindsItsOwnArithmetic() {
    Staffing staffing = Staffing.of(district().build(), PolicyReader.shipped("wolong-2023"), 2026);
    assertThat(sentences(staffing, Plan.of(List.of()), Rule.H4))
        .hasSize(7)
        .anyMatch(sentence -> sentence.startsWith("G1 Group G1 must post 3 (Management team out)"))
        .anyMatch(
            sentence ->
                sentence.startsWith("G1 Group G1 must post 2 (Backbone teachers out, middle)"))
        .anyMatch(
            sentence ->
                sentence.startsWith("G1 Group G1 must post 1 (Backbone teachers out, English, "));
  }

  @Test
  void twoFloorsOfTheSameShareFindEachItsOwnArithmetic() {
    Policy policy =
        PolicyReader.read(
                "own.yaml",
                """
                id: own
                extends: standard
                quotas:
                  teachers:
                    floors:
                      - {who: [{backbone: true}], share: 20%, base: POSTED}
                      - {who: [{title_at_least: FIRST}], share: 20%, base: POSTED}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .policy();
    Staffing staffing =
        Staffing.of(
            district().teacher("F1", "S1", person -> person.title(Title.FIRST)).build(),
            Objects.requireNonNull(policy),
            2026);
    Plan plan =
        Plan.of(List.of(staffing.postingsOf("A1").get(0), staffing.postingsOf("B1").get(0)));
    assertThat(sentences(staffing, plan, Rule.H3))
        .containsExactly(
            "G1 Group G1 must post 1 (share of 20% among 3), but at most 0 can go: 0"
                + " (backbone)",
            "G1 Group G1: 0 of 1 required among 2 posted (title first or above: 20%); G1 Group G1"
                + " must post 1 (share of 20% among 3); taken alone, 1 can go: 1 (title first or"
                + " above)");
  }

  @Test
  void otherRulesSpeakForThemselves() {
    Staffing staffing = Staffing.of(district().build(), PolicyReader.shipped("standard"), 2026);
    Plan plan = Plan.of(List.of(staffing.postingsOf("A1").get(0)));
    Violation violation =
        new Scorer(staffing)
            .score(plan).violations().stream()
                .filter(found -> found.rule() == Rule.H1)
                .findFirst()
                .orElseThrow();
    assertThat(new Shortfalls(staffing).of(violation)).isEqualTo(violation.message());
  }
}
