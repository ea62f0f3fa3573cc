package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.ALLIANCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.language.Language;
import org.lungang.plan.Attainment;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.CountRule;
import org.lungang.policy.PolicyWriter;
import org.lungang.policy.Rule;
import org.lungang.report.DiagnosisText;
import org.lungang.report.RuleStory;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;

/** Rules of a policy's own are planned, explained and diagnosed by their names and clauses. */
class OwnRulesExplainedTest {

  private static final String TRANSFER =
      """
      extends: standard
      flows:
        OTHERS: null
        ALLIANCE:
          transfer:
            ways: [ANY]
            who: [{positions: [TEACHER], eligible: true}]
            kind: ROTATION
            surplus_to_shortage: true
            clause: 某区 二(三)
      quotas: {teachers: {same_stage: false, share: 10%, floors: []}}
      """;

  /** 40 of MATH: L has one more than it needs, M one fewer. */
  private static TestDistrict oneTooMany() {
    return new TestDistrict()
        .schools("L", "M")
        .group("G", ALLIANCE, "L", "M")
        .need("L", "MATH", 19)
        .need("M", "MATH", 21)
        .staff(20, "L", "L", who -> {})
        .staff(20, "M", "M", who -> {});
  }

  private static Staffing staffing(TestDistrict district, String policy) {
    return Staffing.of(district.build(), OwnPolicies.read(policy), 2026);
  }

  @Test
  void fromASurplusOfOneToAShortageOfOneOnePersonGoes() {
    Staffing staffing = staffing(oneTooMany(), TRANSFER);
    assertThat(staffing.postings()).hasSize(20);
    ComponentResult found =
        ComponentSearch.solve(staffing, staffing.components().get(0), Demands.NONE);
    assertThat(found.postings()).hasSize(1);
    PlanScore score = new Scorer(staffing).score(found.plan());
    assertThat(score.of(Rule.H11)).isZero();
    assertThat(score.of(Rule.H2)).isEqualTo(-3);
  }

  @Test
  void theQuotaIsOutOfReachByArithmetic() {
    Staffing staffing = staffing(oneTooMany(), TRANSFER);
    Arithmetic quota = Arithmetic.of(staffing, staffing.district().getGroup("G")).get(0);
    assertThat(quota.needed()).isEqualTo(4);
    assertThat(quota.canGo()).isOne();
    assertThat(quota.heldBack()).isEqualTo(19);
    assertThat(quota.isShort()).isTrue();
    assertThat(quota.message().in(Language.EN))
        .contains("at most 1 can")
        .contains("19 more than rules on numbers let go");
    // Two may leave L, and one is missing at M: still one. With two missing there, two go.
    assertThat(canGo(18, 21)).isOne();
    assertThat(canGo(18, 22)).isEqualTo(2);
    assertThat(canGo(19, 22)).isOne();
    String eased =
        TRANSFER
            + "easings: {a: {rule: H11, own: transfer-surplus, at_most: 1},"
            + " b: {rule: H11, own: transfer-shortage, at_most: 2}}\n";
    Staffing after = staffing(oneTooMany(), eased);
    assertThat(Arithmetic.of(after, after.district().getGroup("G")).get(0).canGo()).isEqualTo(2);
  }

  private static long canGo(int neededAtL, int neededAtM) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", ALLIANCE, "L", "M")
            .need("L", "MATH", neededAtL)
            .need("M", "MATH", neededAtM)
            .staff(20, "L", "L", who -> {})
            .staff(20, "M", "M", who -> {});
    Staffing staffing = staffing(district, TRANSFER);
    return Arithmetic.of(staffing, staffing.district().getGroup("G")).get(0).canGo();
  }

  @Test
  void theDiagnosisNamesTheRuleAndItsWayOutCanBeWritten() {
    Staffing staffing = staffing(oneTooMany(), TRANSFER);
    Diagnosis diagnosis = Diagnosis.of(staffing, null);
    String said = DiagnosisText.render(diagnosis, Language.EN, 200);
    assertThat(said)
        .contains("transfer-shortage (no more come than are missing): M School M, math")
        .containsPattern("M School M, math: .*: at most 1 \\(")
        .contains("某区 二(三)");
    String easing =
        "easings: {a: {rule: H11, own: transfer-surplus, unit: L, at_most: 3},"
            + " b: {rule: H11, own: transfer-shortage, at_most: 3}}\n";
    assertThat(PolicyWriter.toLine(OwnPolicies.read(TRANSFER + easing).easings()))
        .contains("own: transfer-surplus");
    Staffing eased = staffing(oneTooMany(), TRANSFER + easing);
    ComponentResult found = ComponentSearch.solve(eased, eased.components().get(0), Demands.NONE);
    PlanScore score = new Scorer(eased).score(found.plan());
    assertThat(found.postings()).hasSize(4);
    assertThat(score.hard()).isZero();
  }

  @Test
  void aRuleIsExplainedByItsOwnNameWithItsClause() {
    Staffing staffing =
        staffing(
            oneTooMany(),
            "extends: standard\nrules:\n  few-leave: {words: {en: Few leave, zh: 少派出},"
                + " per: SCHOOL, at_most: 2, clause: 某县 三(一)}\n"
                + "  more: {words: {en: More, zh: 多派出}, level: MEDIUM, at_least: 3}\n");
    CountRule rule = staffing.policy().rules().get(0);
    Plan plan = Plan.of(staffing.postings().stream().limit(1).toList());
    PlanScore score = new Scorer(staffing).score(plan);
    RuleExplanation few = RuleExplanation.of(staffing, plan, score, rule);
    assertThat(few.clauses())
        .extracting(clause -> clause.in(Language.ZH))
        .containsExactly("某县 三(一)");
    assertThat(few.figure()).isZero();
    assertThat(few.groups().get("G").requirements()).isEqualTo(2);
    String said = RuleStory.render(staffing, few, true, Language.EN, 160);
    assertThat(said).contains("few-leave").contains("Few leave").contains("at most 2");
    assertThat(few.attained()).hasSize(2).allMatch(Attainment::isMet);
    assertThat(said).contains("few-leave (Few leave): L School L: posted away").contains("≤ 2");
    RuleExplanation more =
        RuleExplanation.of(staffing, plan, score, staffing.policy().rules().get(1));
    assertThat(more.figure()).isEqualTo(-2);
    assertThat(more.violations()).hasSize(1);
    List<Attainment> attained =
        Attainment.of(staffing, plan).stream().filter(each -> each.own() != null).toList();
    assertThat(attained)
        .extracting(Attainment::own, Attainment::schoolId, Attainment::required, Attainment::isMet)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("few-leave", "L", 2L, true),
            org.assertj.core.groups.Tuple.tuple("few-leave", "M", 2L, true),
            org.assertj.core.groups.Tuple.tuple("more", null, 3L, false));
  }
}
