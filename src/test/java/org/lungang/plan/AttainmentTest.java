package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** What each group must reach and does, and the subjects before and after: the scorer's figures. */
class AttainmentTest {

  static List<String> policyIds() {
    return PolicyCatalog.ids();
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void whatIsShortAddsUpToTheScoreAndWhatIsMissingToTheKeyFigures(String policyId) {
    for (long seed = 300; seed < 340; seed++) {
      Staffing staffing =
          Staffing.of(RandomDistricts.make(seed), PolicyReader.shipped(policyId), 2026);
      for (int i = 0; i < 10; i++) {
        Plan plan = RandomPlans.make(staffing, 1_000 * seed + i);
        PlanScore score = new Scorer(staffing).score(plan);
        for (Rule rule : List.of(Rule.H2, Rule.H3, Rule.H4)) {
          long away =
              Attainment.of(staffing, plan).stream()
                  .filter(attainment -> attainment.rule() == rule && !attainment.isMet())
                  .mapToLong(attainment -> Math.abs(attainment.required() - attainment.reached()))
                  .sum();
          assertThat(-away).as(policyId + " " + seed + " " + i).isEqualTo(score.of(rule));
        }
        List<SubjectCoverage> subjects = SubjectCoverage.of(staffing, plan);
        KeyFigures district = Kpis.of(staffing, plan).district();
        assertThat(subjects.stream().mapToLong(SubjectCoverage::missingBefore).sum())
            .isEqualTo(district.uncovered().orElse(0));
        assertThat(subjects.stream().mapToLong(SubjectCoverage::missingAfter).sum())
            .isEqualTo(district.uncoveredAfter().orElse(0));
      }
    }
  }

  @Test
  void requirementsAreNamedWithTheirFiguresAndClause() {
    Staffing staffing =
        new TestDistrict()
            .school("L", Stage.PRIMARY)
            .school("M", Stage.PRIMARY)
            .group("G", GroupType.TIGHT, "L", "M")
            .staff(6, "L", "L", TestStaff::backbone)
            .staff(5, "M", "M", who -> {})
            .under("standard");
    List<Attainment> reached =
        Attainment.of(staffing, TestPlan.of(staffing).post("L1", "teachers", "M").plan());
    assertThat(reached)
        .extracting(each -> each.rule() + " " + each.what().in(Language.EN))
        .containsExactly("H2 20% of 11", "H3 backbone: 20% of 1 posted");
    assertThat(reached).extracting(Attainment::required).containsExactly(3L, 1L);
    assertThat(reached).extracting(Attainment::reached).containsExactly(1L, 1L);
    assertThat(reached).extracting(Attainment::isMet).containsExactly(false, true);
    assertThat(reached).noneMatch(each -> each.clause().isEmpty());
  }

  @Test
  void subjectsAreCountedSchoolBySchool() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.TIGHT, "L", "M")
            .staff(2, "A", "L", who -> who.subject("ENGLISH"))
            .need("L", "ENGLISH", 1)
            .need("M", "ENGLISH", 1)
            .under("standard");
    List<SubjectCoverage> rows =
        SubjectCoverage.of(staffing, TestPlan.of(staffing).post("A1", "teachers", "M").plan());
    assertThat(rows).extracting(SubjectCoverage::schoolId).containsExactly("L", "M");
    assertThat(rows).extracting(SubjectCoverage::surplusBefore).containsExactly(1, 0);
    assertThat(rows).extracting(SubjectCoverage::missingBefore).containsExactly(0, 1);
    assertThat(rows).extracting(SubjectCoverage::surplusAfter).containsExactly(0, 0);
    assertThat(rows).extracting(SubjectCoverage::missingAfter).containsExactly(0, 0);
  }
}
