package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Area;
import org.lungang.district.Stage;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;
import org.lungang.policy.Schools;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestStaff;

/** Conditions that no shipped policy has but a planner may ask for (docs/reference/policy.md). */
class OwnPolicyFlowsTest {

  @ParameterizedTest
  @CsvSource({
    // Present and required at home, present and required at the host.
    "2, 1, 0, 1, true",
    "1, 1, 0, 1, false",
    "2, 2, 0, 1, false",
    "2, 1, 1, 1, false",
    "2, 1, 1, 2, true",
    "1, 0, 0, 1, true",
  })
  void onlyFromASurplusInTheSubjectToAShortage(
      int atHome, int homeNeeds, int atHost, int hostNeeds, boolean goes) {
    TestDistrict district =
        schools()
            .staff(atHome, "X", "L", who -> {})
            .staff(atHost, "Y", "M", who -> {})
            .need("L", "MATH", homeNeeds)
            .need("M", "MATH", hostNeeds);
    Policy policy = policy(TestFlow.of("all").surplusToShortage().build());
    assertThat(district.under(policy).isCandidate("X1")).isEqualTo(goes);
  }

  @Test
  void aSubjectThatIsNotInNeedsIsNoShortageAndWhoTeachesNothingRelievesNone() {
    TestDistrict district =
        schools()
            .staff(2, "X", "L", who -> who.subject("MUSIC"))
            .staff("D", "L", who -> who.middleManager().teachesNothing())
            .need("M", "MATH", 1);
    Policy policy = policy(TestFlow.of("all").surplusToShortage().build());
    assertThat(district.under(policy).postings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, true, true", "31, false, true", "130, false, true"})
  void aFlowsOwnMinuteLimitCountsInsteadOfThePolicys(
      int minutes, boolean others, boolean volunteers) {
    TestDistrict district =
        schools().staff("X", "L").staff("V", "L", TestStaff::volunteer).travel("L", "M", minutes);
    Staffing staffing = district.under(policy(TestFlow.of("all").maxMinutes(30).build()));
    assertThat(staffing.isCandidate("X")).isEqualTo(others);
    assertThat(staffing.isCandidate("V")).isEqualTo(volunteers);
  }

  @ParameterizedTest
  @CsvSource({"URBAN, RURAL, true", "URBAN, TOWN, false", "TOWN, RURAL, false"})
  void onlyFromSomeSchoolsToSome(Area home, Area host, boolean goes) {
    Schools town = new Schools(Set.of(Area.URBAN), Set.of(), null, Set.of(), Set.of());
    Schools village = new Schools(Set.of(Area.RURAL), Set.of(), null, Set.of(), Set.of());
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.PRIMARY, home)
            .school("M", Stage.PRIMARY, host)
            .group("G", TIGHT, "L", "M")
            .staff("X", "L");
    Policy policy = policy(TestFlow.of("all").between(town, village).build());
    assertThat(district.under(policy).isCandidate("X")).isEqualTo(goes);
  }

  @Test
  void aFlowsOwnMinuteLimitMayBeWider() {
    TestDistrict district = schools().staff("X", "L").travel("L", "M", 150);
    assertThat(district.under(policy(TestFlow.of("all").maxMinutes(150).build())).isCandidate("X"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1971-09-01, false", "1971-08-31, true"})
  void anAgeLimitCanBeInYearsBeforeRetirement(String born, boolean exempt) {
    Policy policy =
        TestPolicy.like("standard").exemption("E2", new ExemptionRule.Age(63, 60, 5, "")).build();
    assertThat(
            schools()
                .staff("X", "L", who -> who.born(born))
                .under(policy)
                .getStanding("X")
                .isExempt())
        .isEqualTo(exempt);
  }

  private static Policy policy(Flow flow) {
    return TestPolicy.like("standard").flows(flow).build();
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M").group("G", TIGHT, "L", "M");
  }
}
