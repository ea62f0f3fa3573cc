package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.ASSISTANCE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** Who goes by which flow of xx-county-2023, whence and whither, as what and for how long. */
class XxCountyFlowsTest {

  private static final String POLICY = "xx-county-2023";

  @Test
  void theFourFlowsOfAssistanceGroups() {
    TestDistrict district = new TestDistrict().schools("L", "M", "N");
    district.group("G", ASSISTANCE, "L", "M", "N");
    for (String school : new String[] {"L", "M"}) {
      // The teachers are 36 years old, one too old to shadow.
      district
          .staff(school + "P", school, TestStaff::principal)
          .staff(school + "V", school, TestStaff::vicePrincipal)
          .staff(school + "D", school, TestStaff::middleManager)
          .staff(school + "B", school, who -> who.backbone().born("1990-09-01"))
          .staff(school + "T", school, who -> who.born("1990-09-02"));
    }
    assertThat(Flows.of(district, POLICY))
        .containsExactly(
            "deputies-in MD M→L",
            "deputies-out LD L→M",
            "deputies-out LD L→N",
            "shadow-in MT M→L",
            "support-out LB L→M",
            "support-out LB L→N");
  }

  @ParameterizedTest
  @CsvSource({"1990-09-02, true", "1990-09-01, false", "1992-02-29, true", "1988-02-29, false"})
  void teachersOfThirtyFiveFullYearsOrFewerShadow(String born, boolean goes) {
    TestDistrict district = pair(ASSISTANCE).staff("X", "M", who -> who.born(born));
    assertThat(!Flows.of(district, POLICY).isEmpty()).isEqualTo(goes);
  }

  @Test
  void youngBackboneDoNotShadowAndTeachersWithoutDistrictHonorDoNotSupport() {
    TestDistrict district =
        pair(ASSISTANCE)
            .staff("X", "M", who -> who.born("1995-01-01").backbone())
            .staff("Y", "L", who -> who.honor(Honor.SCHOOL));
    assertThat(Flows.of(district, POLICY)).isEmpty();
  }

  @Test
  void nobodyNeedsSixYears() {
    TestDistrict district =
        pair(ASSISTANCE)
            .staff("B", "L", who -> who.backbone().since("2026-03-01"))
            .staff("D", "M", who -> who.middleManager().since("2026-03-01"));
    assertThat(Flows.of(district, POLICY))
        .containsExactly("deputies-in D M→L", "support-out B L→M");
  }

  @ParameterizedTest
  @CsvSource({
    "support-out, B, SUPPORT TEACHER 1",
    "shadow-in, T, SHADOWING TEACHER 1",
    "deputies-out, D, ROTATION VICE_PRINCIPAL 1",
    "deputies-in, E, SHADOWING MIDDLE_MANAGER 1",
  })
  void postsAndTermsOfOneYearForAll(String flow, String staffId, String terms) {
    TestDistrict district =
        pair(ASSISTANCE)
            .staff("B", "L", TestStaff::backbone)
            .staff("T", "M", who -> who.born("1995-01-01"))
            .staff("D", "L", TestStaff::middleManager)
            .staff("E", "M", TestStaff::middleManager);
    assertThat(Flows.terms(district, POLICY, flow, staffId)).isEqualTo(terms);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASSISTANCE")
  void otherGroupTypesAreAsInStandardButForTheTerms(GroupType type) {
    TestDistrict district =
        pair(type)
            .staff("P", "L", TestStaff::principal)
            .staff("V", "L", TestStaff::vicePrincipal)
            .staff("T", "M", TestStaff::backbone);
    assertThat(Flows.of(district, POLICY)).isEqualTo(Flows.of(district, "standard")).hasSize(3);
    assertThat(Flows.terms(district, POLICY, "principals", "P")).isEqualTo("ROTATION PRINCIPAL 1");
  }

  private static TestDistrict pair(GroupType type) {
    return new TestDistrict().schools("L", "M").group("G", type, "L", "M");
  }
}
