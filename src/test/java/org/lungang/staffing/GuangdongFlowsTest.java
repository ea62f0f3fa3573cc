package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.Area;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** Who goes by which flow of guangdong-2020: the core, support to target schools, new leaders. */
class GuangdongFlowsTest {

  private static final String POLICY = "guangdong-2020";

  @ParameterizedTest
  @EnumSource
  void theCoreIsAsInStandard(GroupType type) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", type, "L", "M", "N")
            .staff("P", "L", TestStaff::principal)
            .staff("V", "L", TestStaff::vicePrincipal)
            .staff("D", "M", TestStaff::middleManager)
            .staff("T", "M")
            .staff("Y", "N", who -> who.since("2020-09-02"));
    assertThat(Flows.of(district, POLICY)).isEqualTo(Flows.of(district, "standard")).hasSize(8);
  }

  @Test
  void backboneOfTheLeadSupportTargetSchoolsOnly() {
    // Who has been there five years cannot go by the core's flows.
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .school("T", Stage.PRIMARY, Area.TOWN)
            .school("R", Stage.PRIMARY, Area.RURAL)
            .school("W", Stage.PRIMARY, Area.URBAN, Trait.WEAK)
            .school("E", Stage.PRIMARY, Area.URBAN, Trait.NEW)
            .school("S", Stage.PRIMARY, Area.URBAN, Trait.SMALL)
            .group("G", TIGHT, "L", "M", "T", "R", "W", "E", "S")
            .staff("X", "L", who -> who.backbone().since("2021-09-01"))
            .staff("Y", "L", who -> who.since("2021-09-01"))
            .staff("Z", "M", who -> who.backbone().since("2021-09-01"));
    assertThat(Flows.of(district, POLICY))
        .containsExactly(
            "support-out X L→E",
            "support-out X L→R",
            "support-out X L→S",
            "support-out X L→T",
            "support-out X L→W");
  }

  @Test
  void aLeadThatIsATargetSchoolItselfReceivesNoSupport() {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.PRIMARY, Area.RURAL)
            .school("M", Stage.PRIMARY, Area.RURAL)
            .group("G", TIGHT, "L", "M")
            .staff("X", "M", who -> who.backbone().since("2021-09-01"))
            .staff("Y", "L", who -> who.backbone().since("2021-09-01"));
    assertThat(Flows.of(district, POLICY)).containsExactly("support-out Y L→M");
  }

  @Test
  void middleManagersOfTheLeadBecomeNewLeadersOfMembers() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", TIGHT, "L", "M", "N")
            .staff("X", "L", who -> who.middleManager().since("2021-09-01"))
            .staff("Y", "M", who -> who.middleManager().since("2021-09-01"))
            .staff("V", "L", who -> who.vicePrincipal().since("2021-09-01"));
    assertThat(Flows.of(district, POLICY))
        .containsExactly("new-leaders X L→M", "new-leaders X L→N");
  }

  @Test
  void newLeadersBecomeVicePrincipalsForThreeYearsAndSupportLastsOne() {
    TestDistrict district =
        new TestDistrict()
            .schools("L")
            .school("M", Stage.PRIMARY, Area.RURAL)
            .group("G", TIGHT, "L", "M")
            .staff("X", "L", TestStaff::middleManager)
            .staff("Y", "L", TestStaff::backbone);
    assertThat(Flows.terms(district, POLICY, "new-leaders", "X"))
        .isEqualTo("ROTATION VICE_PRINCIPAL 3");
    assertThat(Flows.terms(district, POLICY, "managers", "X"))
        .isEqualTo("ROTATION MIDDLE_MANAGER 3");
    assertThat(Flows.terms(district, POLICY, "support-out", "Y")).isEqualTo("SUPPORT TEACHER 1");
  }
}
