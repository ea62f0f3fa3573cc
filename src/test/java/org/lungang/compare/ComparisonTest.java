package org.lungang.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;
import org.lungang.report.ComparisonText;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;

class ComparisonTest {

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** The changes from one plan to another, made to the first, give the second. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void changesLeadFromOnePlanToTheOther(String policyId) {
    for (long seed = 1; seed <= 300; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan before = RandomPlans.make(staffing, seed);
      Plan after = RandomPlans.make(staffing, seed + 1);
      Map<String, PostingKey> made = keys(before);
      for (Change change : Change.between(before, after)) {
        assertThat(made.get(change.staffId())).isEqualTo(change.before());
        if (change.after() == null) {
          made.remove(change.staffId());
        } else {
          made.put(change.staffId(), change.after());
        }
      }
      assertThat(made).as(policyId + " " + seed).isEqualTo(keys(after));
    }
  }

  /** Every figure of a comparison is the plain scorer's, and its people are those who change. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void figuresAreThePlainScorers(String policyId) {
    for (long seed = 1; seed <= 300; seed++) {
      Staffing staffing = staffing(policyId, seed);
      Plan before = RandomPlans.make(staffing, seed);
      Plan after = RandomPlans.make(staffing, seed + 1);
      Comparison comparison =
          Comparison.of(List.of(variant(staffing, before), variant(staffing, after)));
      PlanScore score = new Scorer(staffing).score(after);
      for (Line line : comparison.linesOf(Part.RULES)) {
        assertThat(line.cells().get(1)).isEqualTo(score.of(Rule.valueOf(line.id())));
      }
      assertThat(comparison.linesOf(Part.FIGURES).get(0).cells().get(1)).isEqualTo(score.hard());
      List<Change> changes = Change.between(before, after);
      assertThat(comparison.linesOf(Part.PEOPLE))
          .extracting(Line::id)
          .isEqualTo(changes.stream().map(Change::staffId).toList());
      assertThat(comparison.linesOf(Part.GROUPS))
          .extracting(Line::id)
          .isEqualTo(
              staffing.district().groups().stream()
                  .map(Group::id)
                  .filter(id -> changes.stream().anyMatch(change -> touches(change, id)))
                  .toList());
    }
  }

  private static boolean touches(Change change, String groupId) {
    PostingKey before = change.before();
    PostingKey after = change.after();
    return (before != null && before.groupId().equals(groupId))
        || (after != null && after.groupId().equals(groupId));
  }

  private static Staffing staffing(String policyId, long seed) {
    return Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
  }

  @Test
  void plansUnderTwoPoliciesAreSaidToBeCountedByEach() {
    TestDistrict district =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TIGHT, "C", "S1")
            .staff("A", "C");
    Staffing one = district.under("wolong-2023");
    Staffing other = district.under("xx-county-2023");
    Comparison comparison =
        Comparison.of(List.of(variant(one, TestPlan.of(one)), variant(other, TestPlan.of(other))));
    assertThat(Verdict.cautions(comparison).get(0).in(Language.ZH))
        .isEqualTo(
            "plan与plan所用政策不同（XX县初中集团化办学（2023）；南阳市卧龙区（2023））："
                + "必须规则、原则性要求和优化得分各按本方案的政策计算，不能相互比较；其他指标可以比较。");
    assertThat(ComparisonText.render(comparison, 10, Language.EN, 100))
        .contains("plan follows another policy (XX County junior schools (2023)) than plan");
    assertThat(Verdict.of(comparison, 1).in(Language.EN))
        .isEqualTo(
            "plan compared with plan: another policy, scores not comparable, nobody posted"
                + " differently.");
  }

  /** A policy without itinerant teaching leaves no gap to 0: it does not count any. */
  @Test
  void whatAPolicyDoesNotAskForIsNoFigureOfItsPlan() {
    TestDistrict district =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TOWNSHIP, "C", "S1")
            .staff("A", "C", who -> who.subject("MUSIC"))
            .lessons("S1", "MUSIC", 6);
    Staffing visiting = district.under("wolong-2023");
    Staffing without = district.under("standard");
    Comparison comparison =
        Comparison.of(
            List.of(
                variant(visiting, TestPlan.of(visiting).visit("A", "S1", 4)),
                variant(without, TestPlan.of(without))));
    assertThat(cells(comparison, Part.FIGURES, "gap-periods-after")).containsExactly(2L, "–");
    assertThat(cells(comparison, Part.FIGURES, "whole-schools-after")).containsExactly(0, "–");
    assertThat(cells(comparison, Part.RULES, "M5")).containsExactly(-2L, "–");
    assertThat(comparison.lines())
        .filteredOn(line -> comparison.difference(line, 1).isPresent())
        .extracting(Line::id)
        .doesNotContain("hard", "medium", "soft", "M5");
  }

  private static List<Object> cells(Comparison comparison, Part part, String id) {
    return comparison.linesOf(part).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private static Variant variant(Staffing staffing, Plan plan) {
    return new Variant(
        language -> "plan",
        staffing,
        plan,
        new Scorer(staffing).score(plan),
        Kpis.of(staffing, plan));
  }

  private static Map<String, PostingKey> keys(Plan plan) {
    Map<String, PostingKey> keys = new TreeMap<>();
    plan.postings().forEach(posting -> keys.put(posting.staffId(), PostingKey.of(posting)));
    return keys;
  }

  @Test
  void visitsThatDifferStandWithTheirPeriods() {
    Staffing staffing =
        new TestDistrict()
            .schools("C", "S1", "S2")
            .group("G", GroupType.TOWNSHIP, "C", "S1", "S2")
            .staff("A", "C", who -> who.subject("MUSIC"))
            .staff("B", "C", who -> who.subject("MUSIC"))
            .lessons("S1", "MUSIC", 6)
            .lessons("S2", "MUSIC", 4)
            .under("wolong-2023");
    Variant one = variant(staffing, TestPlan.of(staffing).visit("A", "S1", 6).visit("B", "S2", 4));
    Variant other =
        variant(
            staffing,
            TestPlan.of(staffing).visit("A", "S1", 4).visit("B", "S1", 2).visit("B", "S2", 4));
    Comparison comparison = Comparison.of(List.of(one, other));
    assertThat(comparison.linesOf(Part.VISITS))
        .extracting(line -> line.id() + line.cells())
        .containsExactly("A S1[6, 4]", "B S1[–, 2]");
    assertThat(comparison.linesOf(Part.VISITS).get(0).label().in(Language.EN))
        .isEqualTo("A Name A → S1 School S1");
    assertThat(comparison.linesOf(Part.FIGURES))
        .filteredOn(line -> line.id().equals("whole-schools-after"))
        .extracting(line -> line.cells().toString())
        .containsExactly("[2, 2]");
  }

  @Test
  void aVerdictTellsWhatIsBetterAndWhatIsWorseThanInTheBase() {
    Staffing staffing =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TOWNSHIP, "C", "S1")
            .staff("A", "C", who -> who.subject("MUSIC"))
            .lessons("S1", "MUSIC", 6)
            .under("wolong-2023");
    Comparison comparison =
        Comparison.of(
            List.of(
                variant(staffing, TestPlan.of(staffing).visit("A", "S1", 6)),
                variant(staffing, TestPlan.of(staffing).visit("A", "S1", 4))));
    assertThat(comparison.weighsAlike(1)).isTrue();
    assertThat(Verdict.of(comparison, 1).in(Language.EN))
        .startsWith("plan compared with plan: ")
        .contains(
            "recommendations not met rise by 2 (people or periods)", "nobody posted differently");
    assertThat(Verdict.cautions(comparison)).isEmpty();
    Line gaps =
        comparison.linesOf(Part.FIGURES).stream()
            .filter(line -> line.id().equals("gap-periods-after"))
            .findFirst()
            .orElseThrow();
    assertThat(gaps.difference(1)).contains(BigDecimal.valueOf(2));
    assertThat(gaps.better().sign(BigDecimal.valueOf(2))).isNegative();
    assertThat(gaps.differs(1)).isTrue();
  }

  @Test
  void scoresUnderOtherWeightsAreNotCompared() {
    TestDistrict district =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TIGHT, "C", "S1")
            .staff("A", "C");
    Policy policy = ShippedPolicies.get("wolong-2023");
    Policy heavier =
        PolicyReader.read(
                "heavier.yaml",
                "id: heavier\nextends: wolong-2023\nweights: {posting: 31}\n"
                    .getBytes(StandardCharsets.UTF_8))
            .policy();
    Staffing one = district.under(policy);
    Staffing other = district.under(heavier);
    Comparison comparison =
        Comparison.of(
            List.of(
                variant(one, TestPlan.of(one)),
                variant(other, TestPlan.of(other)),
                variant(one, TestPlan.of(one))));
    assertThat(comparison.weighsAlike(1)).isFalse();
    assertThat(Verdict.cautions(comparison))
        .extracting(caution -> caution.in(Language.EN))
        .containsExactly(
            "plan weights preferences differently, so its minutes cannot be compared with those of"
                + " the base.");
    assertThat(Verdict.of(comparison, 1).in(Language.EN))
        .isEqualTo(
            "plan compared with plan: mandatory rules unchanged, recommendations unchanged,"
                + " preferences weighted differently, nobody posted differently.");
    assertThat(comparison.weighsAlike(2)).isTrue();
  }

  private static Variant variant(Staffing staffing, TestPlan plan) {
    return new Variant(
        language -> "plan", staffing, plan.plan(), plan.score(), Kpis.of(staffing, plan.plan()));
  }
}
