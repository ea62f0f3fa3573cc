package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.HAND_IN_HAND;
import static org.lungang.district.GroupType.HIGH_SCHOOL_PAIR;
import static org.lungang.district.GroupType.PRESCHOOL;
import static org.lungang.district.GroupType.TIGHT;
import static org.lungang.district.GroupType.TOWNSHIP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** Who goes by which flow of wolong-2023, whence and whither, as what and for how long. */
class WolongFlowsTest {

  private static final String POLICY = "wolong-2023";

  @Test
  void managementGoesOutFromTheLead() {
    assertThat(Flows.of(everybody(TIGHT), POLICY, "management-out"))
        .containsExactly("LB L→M", "LB L→N", "LD L→M", "LD L→N", "LV L→M", "LV L→N");
  }

  @Test
  void managementComesInFromTheMembers() {
    assertThat(Flows.of(everybody(TIGHT), POLICY, "management-in"))
        .containsExactly("MB M→L", "MD M→L", "MT M→L", "MV M→L");
  }

  @Test
  void backboneTeachersGoOutAndTeachersComeIn() {
    assertThat(Flows.of(everybody(TIGHT), POLICY, "backbone-out"))
        .containsExactly("LB L→M", "LB L→N");
    assertThat(Flows.of(everybody(TIGHT), POLICY, "backbone-in"))
        .containsExactly("MB M→L", "MT M→L");
  }

  @Test
  void eligiblePrincipalsOfTightGroupsGoAnywhereInTheGroup() {
    assertThat(Flows.of(everybody(TIGHT), POLICY, "principals"))
        .containsExactly("LP L→M", "LP L→N", "MP M→L", "MP M→N");
    TestDistrict fiveYears =
        schools(TIGHT).staff("P", "L", who -> who.principal().inPostSince("2020-09-02"));
    assertThat(Flows.of(fiveYears, POLICY)).isEmpty();
  }

  @Test
  void nobodyButPrincipalsNeedsSixYears() {
    TestDistrict district =
        schools(TIGHT)
            .staff("V", "L", who -> who.vicePrincipal().since("2026-03-01"))
            .staff("B", "L", who -> who.backbone().since("2026-03-01"))
            .staff("T", "M", who -> who.since("2026-03-01"));
    assertThat(Flows.of(district, POLICY))
        .containsExactly(
            "backbone-in T M→L",
            "backbone-out B L→M",
            "backbone-out B L→N",
            "management-in T M→L",
            "management-out B L→M",
            "management-out B L→N",
            "management-out V L→M",
            "management-out V L→N");
  }

  @ParameterizedTest
  @CsvSource({
    "management-out, LV, ROTATION EXECUTIVE_PRINCIPAL 3",
    "management-out, LD, ROTATION VICE_PRINCIPAL 3",
    "management-out, LB, ROTATION MIDDLE_MANAGER 1",
    "management-in, MV, SHADOWING TEMPORARY 3",
    "management-in, MD, SHADOWING TEMPORARY 3",
    "management-in, MT, SHADOWING TEACHER 1",
    "backbone-out, LB, ROTATION TEACHER 1",
    "backbone-in, MT, SHADOWING TEACHER 1",
    "principals, LP, ROTATION PRINCIPAL 3",
  })
  void postsAndTermsInTightGroups(String flow, String staffId, String terms) {
    assertThat(Flows.terms(pair(TIGHT), POLICY, flow, staffId)).isEqualTo(terms);
  }

  @Test
  void handInHandSendsManagersAndBackboneOutAndTakesManagersAndTeachersIn() {
    assertThat(Flows.of(everybody(HAND_IN_HAND), POLICY))
        .containsExactly(
            "shadow-in MB M→L",
            "shadow-in MD M→L",
            "shadow-in MT M→L",
            "shadow-in MV M→L",
            "support-out LB L→M",
            "support-out LB L→N",
            "support-out LD L→M",
            "support-out LD L→N",
            "support-out LV L→M",
            "support-out LV L→N");
  }

  @Test
  void handInHandGoesToAnyStage() {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.SENIOR)
            .school("M", Stage.KINDERGARTEN)
            .group("G", HAND_IN_HAND, "L", "M")
            .staff("B", "L", TestStaff::backbone)
            .staff("T", "M");
    assertThat(Flows.of(district, POLICY)).containsExactly("shadow-in T M→L", "support-out B L→M");
  }

  @Test
  void tightGroupsKeepToTheStage() {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.PRIMARY)
            .school("M", Stage.JUNIOR)
            .group("G", TIGHT, "L", "M")
            .staff("B", "L", TestStaff::backbone)
            .staff("T", "M");
    assertThat(Flows.of(district, POLICY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "support-out, LV, SUPPORT TEMPORARY 3",
    "support-out, LD, SUPPORT TEMPORARY 3",
    "support-out, LB, SUPPORT TEACHER 1",
    "shadow-in, MV, SHADOWING TEMPORARY 3",
    "shadow-in, MD, SHADOWING TEMPORARY 3",
    "shadow-in, MT, SHADOWING TEACHER 1",
  })
  void postsAndTermsInHandInHandGroups(String flow, String staffId, String terms) {
    assertThat(Flows.terms(pair(HAND_IN_HAND), POLICY, flow, staffId)).isEqualTo(terms);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHINESE",
        "MATH",
        "ENGLISH",
        "PHYSICS",
        "CHEMISTRY",
        "BIOLOGY",
        "POLITICS",
        "HISTORY",
        "GEOGRAPHY"
      })
  void highSchoolPairsExchangeTeachersOfNineSubjects(String subject) {
    TestDistrict district =
        schools(HIGH_SCHOOL_PAIR)
            .staff("X", "L", who -> who.subject(subject).graduatingYears(1))
            .staff("Y", "M", who -> who.subject(subject).graduatingYears(2));
    assertThat(Flows.of(district, POLICY))
        .containsExactly("subjects-in Y M→L", "subjects-out X L→M", "subjects-out X L→N");
  }

  @Test
  void highSchoolPairsLeaveOutOtherSubjectsManagersAndThoseWithoutGraduatingYears() {
    TestDistrict district =
        schools(HIGH_SCHOOL_PAIR)
            .staff("A", "L", who -> who.subject("MUSIC").graduatingYears(1))
            .staff("B", "L", who -> who.subject("SCIENCE").graduatingYears(1))
            .staff("C", "L", who -> who.backbone().graduatingYears(0))
            .staff("D", "L", who -> who.middleManager().graduatingYears(1))
            .staff("E", "M", who -> who.graduatingYears(0));
    assertThat(Flows.of(district, POLICY)).isEmpty();
  }

  @Test
  void preschoolsMoveManagersAnywhereGuideOutAndShadowIn() {
    assertThat(Flows.of(everybody(PRESCHOOL), POLICY))
        .containsExactly(
            "guidance-out LB L→M",
            "guidance-out LB L→N",
            "managers LD L→M",
            "managers LD L→N",
            "managers LV L→M",
            "managers LV L→N",
            "managers MD M→L",
            "managers MD M→N",
            "managers MV M→L",
            "managers MV M→N",
            "shadow-in MB M→L",
            "shadow-in MT M→L");
  }

  @ParameterizedTest
  @CsvSource({
    "managers, LV, ROTATION VICE_PRINCIPAL 3",
    "guidance-out, LB, SUPPORT TEACHER 1",
    "shadow-in, MT, SHADOWING TEACHER 1",
  })
  void postsAndTermsInPreschoolGroups(String flow, String staffId, String terms) {
    assertThat(Flows.terms(pair(PRESCHOOL), POLICY, flow, staffId)).isEqualTo(terms);
  }

  @Test
  void itinerantTeachingIsNoPosting() {
    assertThat(Flows.of(everybody(TOWNSHIP), POLICY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ASSISTANCE", "ALLIANCE"})
  void groupTypesThatAreNotNamedHaveNoFlows(GroupType type) {
    assertThat(Flows.of(everybody(type), POLICY)).isEmpty();
  }

  /** A lead L and two members, with one of each position and a backbone teacher at L and M. */
  private static TestDistrict everybody(GroupType type) {
    return addStaff(schools(type));
  }

  private static TestDistrict pair(GroupType type) {
    return addStaff(new TestDistrict().schools("L", "M").group("G", type, "L", "M"));
  }

  private static TestDistrict schools(GroupType type) {
    return new TestDistrict().schools("L", "M", "N").group("G", type, "L", "M", "N");
  }

  private static TestDistrict addStaff(TestDistrict district) {
    for (String school : new String[] {"L", "M"}) {
      district
          .staff(school + "P", school, TestStaff::principal)
          .staff(school + "V", school, TestStaff::vicePrincipal)
          .staff(school + "D", school, TestStaff::middleManager)
          .staff(school + "B", school, TestStaff::backbone)
          .staff(school + "T", school);
    }
    return district;
  }
}
