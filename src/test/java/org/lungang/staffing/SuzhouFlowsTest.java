package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Willingness;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** Who goes by which flow of suzhou-2024: the common core, and cross-stage for volunteers. */
class SuzhouFlowsTest {

  private static final String POLICY = "suzhou-2024";

  @ParameterizedTest
  @EnumSource
  void betweenSchoolsOfAStageItIsAsInStandard(GroupType type) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", type, "L", "M", "N")
            .staff("P", "L", TestStaff::principal)
            .staff("V", "M", TestStaff::vicePrincipal)
            .staff("X", "M", TestStaff::volunteer)
            .staff("Y", "N", who -> who.since("2020-09-02"));
    assertThat(Flows.of(district, POLICY)).isEqualTo(Flows.of(district, "standard")).hasSize(6);
  }

  @Test
  void volunteersCrossStagesHoweverShortTheirTime() {
    TestDistrict district =
        schools(Stage.JUNIOR)
            .staff("X", "L", who -> who.volunteer().since("2026-03-01"))
            .staff("Y", "M", TestStaff::volunteer);
    assertThat(Flows.of(district, POLICY))
        .containsExactly("cross-stage X L→M", "cross-stage Y M→L");
    assertThat(Flows.terms(district, POLICY, "cross-stage", "X")).isEqualTo("ROTATION TEACHER 1");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VOLUNTEER")
  void nobodyElseCrossesStages(Willingness willingness) {
    TestDistrict district = schools(Stage.JUNIOR).staff("X", "L", who -> who.willing(willingness));
    assertThat(Flows.of(district, POLICY)).isEmpty();
  }

  @Test
  void managersDoNotCrossStages() {
    TestDistrict district =
        schools(Stage.JUNIOR).staff("X", "L", who -> who.middleManager().volunteer());
    assertThat(Flows.of(district, POLICY)).isEmpty();
  }

  @Test
  void crossStageIsOnlyBetweenSchoolsThatShareNoStage() {
    // A junior teacher of the nine-year school cannot go to the primary school in either way.
    TestDistrict district =
        schools(Stage.NINE_YEAR)
            .staff("X", "M", TestStaff::volunteer)
            .staff("Y", "M", who -> who.volunteer().band(GradeBand.LOWER));
    assertThat(Flows.of(district, POLICY)).containsExactly("teachers Y M→L");
  }

  /** A primary school L and another, M. */
  private static TestDistrict schools(Stage other) {
    return new TestDistrict().schools("L").school("M", other).group("G", TIGHT, "L", "M");
  }
}
