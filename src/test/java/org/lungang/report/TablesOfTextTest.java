package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Circumstance;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.explain.GroupExplanation;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;

class TablesOfTextTest {

  private static Staffing staffing() {
    DistrictFixture district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 200)
            .school("S2", Stage.PRIMARY, 100)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .travel("S1", "S2", 20)
            .need("S2", "ART", 2)
            .teacher("A1", "S1", person -> person.backbone())
            .teacher("A2", "S1", person -> person.circumstance(Circumstance.PREGNANT_OR_NURSING))
            .teacher(
                "L1",
                "S1",
                person -> person.name("Wang Fang").position(Position.VICE_PRINCIPAL).subject(null))
            .teacher("B1", "S2");
    return Staffing.of(district.build(), PolicyReader.shipped("standard"), 2026);
  }

  @Test
  void theCheckCountsEverybodyAndTellsNobodysHealth() {
    String check = CheckText.render(staffing(), Arithmetic.of(staffing()), Language.EN, 100);
    assertThat(check)
        .startsWith("2 schools, 1 group, 4 staff, 3 possible postings\n")
        .containsPattern("Teacher +3 +1 +2 +2 +2\n")
        .containsPattern("all +4 +1 +3 +3 +3\n")
        .containsPattern("E4 +Wolong opinion, 四\\(一\\)\\(4\\) +1\n")
        .containsPattern(
            "G1 Group G1 +quota of 20% of 2 +1 +2 +yes +3 \\(teacher\\), 1 exempt by E4\n")
        .containsPattern("G1 Group G1 +quota of 20% of 2 +S1 .*S2 .*\\d+\n")
        .doesNotContain("A2", "PREGNANT");
  }

  /** At 80 columns, ids and dates stay in one piece, whatever else is broken. */
  @Test
  void aStoryOfAGroupKeepsIdsAndDatesWholeAtEightyColumns() {
    Staffing staffing =
        Staffing.of(
            Generator.generate(Shape.XX_COUNTY, 1, 0.1),
            ShippedPolicies.get("xx-county-2023"),
            Generator.plannedYear());
    Plan plan = RandomPlans.make(staffing, 3);
    PlanScore score = new Scorer(staffing).score(plan);
    String groupId = plan.postings().get(0).group().id();
    for (Language language : Language.values()) {
      String story =
          GroupStory.render(
              staffing, GroupExplanation.of(staffing, plan, score, groupId), true, language, 80);
      assertThat(story.lines()).allMatch(line -> TextWidth.of(line) <= 80);
      plan.postings().stream()
          .filter(posting -> posting.group().id().equals(groupId))
          .forEach(
              posting ->
                  assertThat(story)
                      .containsPattern(
                          "(?m)^"
                              + posting.staffId()
                              + " .*"
                              + posting.homeSchoolId()
                              + " .*"
                              + posting.until().minusDays(1)));
    }
  }

  @Test
  void theScoreShowsEveryRuleAndNamesWhoIsConcerned() {
    Staffing staffing = staffing();
    PlanScore score = new Scorer(staffing).score(Plan.of(List.of()));
    String rules = ScoreText.renderRules(staffing, score, Language.EN, 100);
    for (Rule rule : Rule.toldOf(ShippedPolicies.get("standard"))) {
      assertThat(rules).contains(rule.name() + "  ");
    }
    assertThat(rules).containsPattern("S3 .* -120 +1\n");
    assertThat(
            ScoreText.renderViolations(staffing, score, Level.MEDIUM, 9, Language.EN, 100)
                .lines()
                .skip(2))
        .containsExactly(
            "M1       1  vice principal Wang Fang (L1), 16 years, is due but stays"
                + "  School S1: Wang Fang");
  }

  @Test
  void moreViolationsThanAreShownAreAddedUpInOneRow() {
    Staffing staffing = staffing();
    PlanScore score = new Scorer(staffing).score(Plan.of(List.of()));
    assertThat(ScoreText.renderViolations(staffing, score, Level.HARD, 0, Language.EN, 100))
        .containsPattern("H2 +1 +… and 1 more\n");
    assertThat(
            ScoreText.renderViolations(
                staffing,
                new PlanScore(Map.of(Rule.H1, 0L), List.of()),
                Level.HARD,
                9,
                Language.EN,
                100))
        .isEmpty();
  }

  @Test
  void theKeyFiguresStandInOneLineForTheDistrictAndEachGroup() {
    Staffing staffing = staffing();
    Plan plan = Plan.of(List.of(staffing.postingsOf("A1").get(0)));
    assertThat(KpiText.render(Kpis.of(staffing, plan), staffing, Language.EN, 100))
        .containsPattern("District +1 +50\\.0% +100\\.0% +3 → 2 +20\\.0 +20 +20\\.0 +2 → 2 +0\n")
        .containsPattern("G1 +Group G1 +Teachers 1\n")
        .containsPattern("Primary +2 +0\\.7071 +1\\.4142 +0\\.50 +NO +2 → 1\n");
  }

  /** 60 groups are shown; of 61 the 20 with most postings, in the order of their ids. */
  @ParameterizedTest
  @CsvSource({"60, 60", "61, 20"})
  void ofACitysGroupsThoseWithMostPostingsAreShown(int groups, int shown) {
    DistrictFixture district = new DistrictFixture();
    for (int at = 10; at < 10 + groups; at++) {
      district
          .school("S" + at + "a", Stage.PRIMARY, 100)
          .school("S" + at + "b", Stage.PRIMARY, 100)
          .group("G" + at, GroupType.TIGHT, "S" + at + "a", "S" + at + "b");
    }
    district.teacher("A1", "S" + (9 + groups) + "a", person -> person.backbone());
    Staffing staffing = Staffing.of(district.build(), ShippedPolicies.get("standard"), 2026);
    Plan plan = Plan.of(List.of(staffing.postingsOf("A1").get(0)));
    String text = KpiText.render(Kpis.of(staffing, plan), staffing, Language.EN, 100);
    assertThat(text.lines().filter(line -> line.matches("G\\d+ +\\d+ .*"))).hasSize(shown);
    assertThat(text).containsPattern("\nG" + (9 + groups) + " +1 ").containsPattern("\nG10 +0 ");
    assertThat(text.contains("The 20 groups with most postings, of 61")).isEqualTo(groups > 60);
  }

  @Test
  void everyTableFitsAHundredColumnsInBothLanguagesUnderEveryPolicy() {
    for (String policy : ShippedPolicies.IDS) {
      Staffing staffing = Staffing.of(RandomDistricts.make(11), ShippedPolicies.get(policy), 2026);
      Plan plan = RandomPlans.make(staffing, 11);
      PlanScore score = new Scorer(staffing).score(plan);
      for (Language language : Language.values()) {
        StringBuilder text = new StringBuilder();
        text.append(CheckText.render(staffing, Arithmetic.of(staffing), language, 100));
        text.append(ScoreText.renderRules(staffing, score, language, 100));
        for (Level level : Level.values()) {
          text.append(ScoreText.renderViolations(staffing, score, level, 5, language, 100));
        }
        text.append(KpiText.render(Kpis.of(staffing, plan), staffing, language, 100));
        assertThat(text.toString().lines()).allMatch(line -> TextWidth.of(line) <= 100);
        assertThat(text).doesNotContain("{0}", "PREGNANT", "孕", "ILL,", "患病");
      }
    }
  }
}
