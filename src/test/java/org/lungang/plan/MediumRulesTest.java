package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.ALLIANCE;
import static org.lungang.district.GroupType.ASSISTANCE;
import static org.lungang.district.GroupType.HAND_IN_HAND;
import static org.lungang.district.GroupType.TIGHT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.Area;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.language.Language;
import org.lungang.policy.Rule;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** M1 to M4: each case that does not hold in principle, one by one. */
class MediumRulesTest {

  @Test
  void m1ADueLeaderWhoHasAPostingWantsOne() {
    TestDistrict district =
        schools()
            .staff("P", "L", TestStaff::principal)
            .staff("V", "M", TestStaff::vicePrincipal)
            .staff("D", "M", TestStaff::middleManager);
    TestPlan plan = plan(district, "standard");
    assertThat(plan.figure(Rule.M1)).isEqualTo(-2);
    assertThat(plan.post("P", "principals", "M").figure(Rule.M1)).isEqualTo(-1);
    assertThat(plan.post("D", "managers", "L").figure(Rule.M1)).isEqualTo(-1);
    assertThat(plan.post("V", "managers", "L").figure(Rule.M1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2020-09-01, -1", "2020-09-02, 0"})
  void m1IsForTheDueAlone(String inPostSince, int figure) {
    // In wolong's tight groups vice-principals have a posting however short their time.
    TestDistrict district =
        schools().staff("V", "L", who -> who.vicePrincipal().inPostSince(inPostSince));
    assertThat(district.under("wolong-2023").isCandidate("V")).isTrue();
    assertThat(plan(district, "wolong-2023").figure(Rule.M1)).isEqualTo(figure);
  }

  @Test
  void m1IsNotForTheExemptNorForThoseWithoutAPosting() {
    TestDistrict district =
        schools()
            .schools("O")
            .staff("E", "L", who -> who.principal().with(Circumstance.PREGNANT_OR_NURSING))
            .staff("S", "L", TestStaff::vicePrincipal)
            .pin("S", Decision.STAY, null)
            .staff("O", "O", TestStaff::principal);
    assertThat(plan(district, "standard").figure(Rule.M1)).isZero();
  }

  @Test
  void m1HoldsInEveryPolicy() {
    TestDistrict district = schools().staff("P", "L", TestStaff::principal);
    for (String policy : ShippedPolicies.IDS) {
      assertThat(plan(district, policy).figure(Rule.M1)).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // At the home school since, from and until at another school of the group.
    "2025-09-01, 2015-09-01, 2016-09-01, 0",
    "2025-09-02, 2015-09-01, 2016-09-01, -1",
    "2025-09-01, 2015-09-01, 2016-08-31, -1",
    "2025-09-01, 2016-02-29, 2017-02-28, -1",
    "2025-09-01, 2016-02-29, 2017-03-01, 0",
  })
  void m2NewLeadersHaveAYearAtTwoSchoolsOfTheGroup(
      String since, String from, String until, int figure) {
    TestDistrict district =
        schools()
            .staff("X", "L", who -> who.middleManager().since(since))
            .service("X", "N", from, until);
    TestPlan plan = plan(district, "guangdong-2020").post("X", "new-leaders", "M");
    assertThat(plan.figure(Rule.M2)).isEqualTo(figure);
    assertThat(plan.figure(Rule.S8)).isEqualTo(figure == 0 ? 40 : 0);
  }

  @Test
  void m2TheRowsOfASchoolAreAddedUp() {
    TestDistrict district =
        schools()
            .staff("X", "L", TestStaff::middleManager)
            .service("X", "M", "2010-01-01", "2010-07-01");
    assertThat(plan(district, "guangdong-2020").post("X", "new-leaders", "M").figure(Rule.M2))
        .isEqualTo(-1);
    district.service("X", "M", "2012-01-01", "2012-07-01");
    assertThat(plan(district, "guangdong-2020").post("X", "new-leaders", "M").figure(Rule.M2))
        .isZero();
  }

  @Test
  void m2AnEarlierTimeAtTheHomeSchoolAndSchoolsOutsideTheGroupDoNotCount() {
    TestDistrict district =
        schools()
            .schools("O")
            .staff("X", "L", who -> who.middleManager().since("2026-01-01"))
            .service("X", "L", "2010-01-01", "2015-01-01")
            .service("X", "M", "2015-01-01", "2016-01-01")
            .service("X", "O", "2016-01-01", "2018-01-01")
            .service("X", "Far School", "2020-01-01", "2022-01-01");
    assertThat(plan(district, "guangdong-2020").post("X", "new-leaders", "M").figure(Rule.M2))
        .isEqualTo(-1);
    district.service("X", "N", "2005-01-01", "2006-01-01");
    assertThat(plan(district, "guangdong-2020").post("X", "new-leaders", "M").figure(Rule.M2))
        .isZero();
  }

  @Test
  void m2AsksNobodyWhoIsPostedByAnotherFlow() {
    TestDistrict district =
        schools()
            .staff("X", "L", TestStaff::middleManager)
            .staff("Y", "L", TestStaff::middleManager)
            .service("Y", "M", "2010-09-01", "2012-09-01");
    TestPlan plan =
        plan(district, "guangdong-2020").post("X", "managers", "M").post("Y", "managers", "M");
    assertThat(plan.figure(Rule.M2)).isZero();
    assertThat(plan.figure(Rule.S8)).isZero();
  }

  @Test
  void m3EveryFirstYearTeacherHasTheFirstPost() {
    TestDistrict district =
        schools()
            .staff(2, "F", "M", who -> who.since("2026-03-01"))
            .staff("T", "M")
            .staff("S", "M", who -> who.since("2026-03-01"))
            .pin("S", Decision.STAY, null);
    TestPlan plan = plan(district, "huadu-2025");
    assertThat(plan.figure(Rule.M3)).isEqualTo(-2);
    assertThat(plan.post("T", "shadow-in", "L").figure(Rule.M3)).isEqualTo(-2);
    assertThat(plan.post("F1", "first-post", "L").figure(Rule.M3)).isEqualTo(-1);
    assertThat(plan.post("F2", "first-post", "L").figure(Rule.M3)).isZero();
  }

  @Test
  void m3AnotherPostingDoesNotMakeUpForTheFirstPost() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", ALLIANCE, "L", "M")
            .staff("F", "M", who -> who.since("2026-03-01").volunteer());
    TestPlan plan = plan(district, "huadu-2025").post("F", "voluntary", "L");
    assertThat(plan.figure(Rule.M3)).isEqualTo(-1);
  }

  @Test
  void m4NamesGroupAndSchool() {
    TestDistrict district = target(TIGHT);
    assertThat(plan(district, "huadu-2025").score().violations())
        .filteredOn(violation -> violation.rule() == Rule.M4)
        .first()
        .satisfies(
            violation ->
                assertThat(violation.message().in(Language.EN))
                    .contains("G Group G")
                    .contains("M School M"));
  }

  @ParameterizedTest
  @EnumSource
  void m4IsForTightAndAssistanceMembers(GroupType relation) {
    boolean counts = relation == TIGHT || relation == ASSISTANCE;
    assertThat(plan(target(relation), "huadu-2025").figure(Rule.M4)).isEqualTo(counts ? -1 : 0);
  }

  @Test
  void m4IsMetByABackboneOfWhateverFlow() {
    TestDistrict district = target(TIGHT);
    assertThat(plan(district, "huadu-2025").post("B", "backbone-out", "M").figure(Rule.M4))
        .isZero();
    assertThat(plan(district, "huadu-2025").post("V", "managers", "M").figure(Rule.M4)).isZero();
    assertThat(plan(district, "huadu-2025").post("D", "managers", "M").figure(Rule.M4))
        .isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"URBAN,, 0", "URBAN, WEAK, -1", "URBAN, SMALL, -1", "TOWN,, -1", "RURAL, NEW, -1"})
  void m4IsForTargetSchoolsOnly(Area area, Trait trait, int figure) {
    TestDistrict district =
        new TestDistrict()
            .schools("L")
            .school("M", Stage.PRIMARY, area, trait == null ? new Trait[0] : new Trait[] {trait})
            .group("G", TIGHT, "L", "M")
            .staff("B", "L", TestStaff::backbone);
    assertThat(plan(district, "huadu-2025").figure(Rule.M4)).isEqualTo(figure);
  }

  @Test
  void m4IsNotForTheLeadNorWhereNoBackboneCanGo() {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.PRIMARY, Area.RURAL)
            .school("M", Stage.PRIMARY, Area.RURAL)
            .school("J", Stage.JUNIOR, Area.RURAL)
            .group("G", TIGHT, "L", "M", "J")
            .staff("V", "M", who -> who.vicePrincipal().backbone())
            .staff("B", "L", TestStaff::backbone)
            .pin("B", Decision.NOT_TO, "M");
    assertThat(plan(district, "huadu-2025").figure(Rule.M4)).isZero();
  }

  @Test
  void m4APostingOfAnotherGroupDoesNotMeetIt() {
    TestDistrict district = target(TIGHT).group("H", TIGHT, "L", "M");
    assertThat(plan(district, "huadu-2025").figure(Rule.M4)).isEqualTo(-2);
    assertThat(plan(district, "huadu-2025").post("B", "G", "backbone-out", "M").figure(Rule.M4))
        .isEqualTo(-1);
  }

  @Test
  void otherPoliciesHaveNoneOfM2ToM4() {
    TestDistrict district =
        target(TIGHT)
            .staff("F", "M", who -> who.since("2026-03-01"))
            .staff("E", "L", TestStaff::middleManager);
    for (String policy : ShippedPolicies.IDS) {
      PlanScore score = plan(district, policy).score();
      assertThat(score.of(Rule.M2)).isZero();
      assertThat(score.of(Rule.M3)).isEqualTo(policy.equals("huadu-2025") ? -1 : 0);
      assertThat(score.of(Rule.M4)).isEqualTo(policy.equals("huadu-2025") ? -1 : 0);
    }
  }

  private static TestPlan plan(TestDistrict district, String policy) {
    return TestPlan.of(district.under(policy));
  }

  /** A rural member M, a TIGHT member N, backbone B and V and a manager D at the lead L. */
  private static TestDistrict target(GroupType relation) {
    return new TestDistrict()
        .schools("L", "N")
        .school("M", Stage.PRIMARY, Area.RURAL)
        .group("G", HAND_IN_HAND, "L")
        .member("G", "M", relation)
        .member("G", "N", TIGHT)
        .staff("B", "L", TestStaff::backbone)
        .staff("V", "L", who -> who.vicePrincipal().backbone())
        .staff("D", "L", TestStaff::middleManager);
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M", "N").group("G", TIGHT, "L", "M", "N");
  }
}
