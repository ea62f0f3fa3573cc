package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** The common core, and what holds for every flow: exemptions, pins, minutes, terms. */
class StandardFlowsTest {

  @ParameterizedTest
  @EnumSource
  void theThreeFlowsGoBetweenAnyTwoSchoolsOfEveryGroupType(GroupType type) {
    TestDistrict district =
        schools(type)
            .staff("P", "L", TestStaff::principal)
            .staff("V", "M", TestStaff::vicePrincipal)
            .staff("D", "M", TestStaff::middleManager)
            .staff("T", "N");
    assertThat(Flows.of(district, "standard"))
        .containsExactly(
            "managers D M→L",
            "managers D M→N",
            "managers V M→L",
            "managers V M→N",
            "principals P L→M",
            "principals P L→N",
            "teachers T N→L",
            "teachers T N→M");
    assertThat(Flows.of(district, "national-2014")).isEqualTo(Flows.of(district, "standard"));
  }

  @Test
  void onlyTheEligibleGo() {
    TestDistrict district =
        schools(GroupType.TIGHT)
            .staff("P", "L", who -> who.principal().inPostSince("2020-09-02"))
            .staff("V", "L", who -> who.vicePrincipal().since("2020-09-02"))
            .staff("D", "L", who -> who.middleManager().since("2020-09-02"))
            .staff("T", "L", who -> who.since("2020-09-02").backbone().volunteer())
            .staff("X", "L", who -> who.since("2020-09-01"));
    assertThat(Flows.of(district, "standard")).containsExactly("teachers X L→M", "teachers X L→N");
  }

  @Test
  void nobodyGoesOutsideTheGroups() {
    TestDistrict district =
        schools(GroupType.TIGHT)
            .schools("O")
            .staff("X", "O")
            .schools("A", "B")
            .group("H", GroupType.TIGHT, "A", "B")
            .staff("Y", "B");
    assertThat(Flows.of(district, "standard")).containsExactly("teachers Y B→A");
  }

  @Test
  void whoseSchoolIsInTwoGroupsMayGoInEither() {
    TestDistrict district =
        new TestDistrict()
            .schools("A", "B", "C")
            .group("G", GroupType.TIGHT, "A", "B")
            .group("H", GroupType.TIGHT, "C", "B")
            .staff("X", "B")
            .staff("Y", "A");
    assertThat(Flows.of(district, "standard"))
        .containsExactly("teachers X B→A", "teachers X B→C", "teachers Y A→B");
  }

  @Test
  void theExemptAndThosePinnedToStayHaveNone() {
    TestDistrict district =
        schools(GroupType.TIGHT)
            .staff("X", "L", who -> who.with(Circumstance.PREGNANT_OR_NURSING))
            .staff("Y", "L")
            .pin("Y", Decision.STAY, null);
    assertThat(Flows.of(district, "standard")).isEmpty();
  }

  @Test
  void notToRulesOutThatSchoolOnly() {
    TestDistrict district = schools(GroupType.TIGHT).staff("X", "L").pin("X", Decision.NOT_TO, "M");
    assertThat(Flows.of(district, "standard")).containsExactly("teachers X L→N");
  }

  @Test
  void aPinnedGoRulesOutNothing() {
    TestDistrict district = schools(GroupType.TIGHT).staff("X", "L").pin("X", Decision.GO, "M");
    assertThat(Flows.of(district, "standard")).containsExactly("teachers X L→M", "teachers X L→N");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 119, 120})
  void upToTheMinuteLimitEverybodyGoes(int minutes) {
    TestDistrict district = schools(GroupType.TIGHT).staff("X", "L").travel("L", "M", minutes);
    assertThat(Flows.of(district, "standard")).contains("teachers X L→M");
  }

  @ParameterizedTest
  @ValueSource(ints = {121, 500})
  void beyondTheMinuteLimitOnlyVolunteersGo(int minutes) {
    TestDistrict district =
        schools(GroupType.TIGHT)
            .staff("X", "L")
            .staff("Y", "L", TestStaff::volunteer)
            .travel("L", "M", minutes);
    assertThat(Flows.of(district, "standard"))
        .containsExactly("teachers X L→N", "teachers Y L→M", "teachers Y L→N");
  }

  @Test
  void managersTermsAreThreeYearsAndTeachersOne() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.TIGHT, "L", "M")
            .staff("P", "L", TestStaff::principal)
            .staff("V", "L", TestStaff::vicePrincipal)
            .staff("D", "L", TestStaff::middleManager)
            .staff("T", "L");
    assertThat(Flows.terms(district, "standard", "principals", "P"))
        .isEqualTo("ROTATION PRINCIPAL 3");
    assertThat(Flows.terms(district, "standard", "managers", "V"))
        .isEqualTo("ROTATION VICE_PRINCIPAL 3");
    assertThat(Flows.terms(district, "standard", "managers", "D"))
        .isEqualTo("ROTATION MIDDLE_MANAGER 3");
    assertThat(Flows.terms(district, "standard", "teachers", "T")).isEqualTo("ROTATION TEACHER 1");
    PossiblePosting posting = district.under("standard").postingsOf("P").get(0);
    assertThat(posting.from()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(posting.until()).isEqualTo(LocalDate.of(2029, 9, 1));
  }

  private static TestDistrict schools(GroupType type) {
    return new TestDistrict().schools("L", "M", "N").group("G", type, "L", "M", "N");
  }
}
