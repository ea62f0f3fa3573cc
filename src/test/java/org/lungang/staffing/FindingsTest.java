package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;

class FindingsTest {

  private static DistrictFixture twoSchools() {
    return new DistrictFixture()
        .school("S1", Stage.PRIMARY, 1000)
        .school("S2", Stage.PRIMARY, 500)
        .group("G1", GroupType.TIGHT, "S1", "S2")
        .travel("S1", "S2", 20);
  }

  private static List<Finding> find(DistrictFixture district, String policy) {
    return Findings.of(Staffing.of(district.build(), PolicyReader.shipped(policy), 2026));
  }

  @Test
  void aPinnedGoThatIsPossibleIsNoFinding() {
    DistrictFixture district = twoSchools().teacher("T1", "S1").pin("T1", Decision.GO, "S2");
    assertThat(find(district, "standard")).isEmpty();
  }

  @Test
  void aPinnedGoOfSomebodyExemptIsAnErrorThatNamesTheRule() {
    DistrictFixture district =
        twoSchools()
            .teacher("T1", "S1", person -> person.circumstance(Circumstance.PREGNANT_OR_NURSING))
            .pin("T1", Decision.GO, null);
    List<Finding> findings = find(district, "standard");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).error()).isTrue();
    assertThat(findings.get(0).table()).isEqualTo("pins");
    assertThat(findings.get(0).rowKey()).isEqualTo("T1");
    assertThat(findings.get(0).message().in(Language.EN))
        .isEqualTo("T1 is pinned to go but has no possible posting: exempt by E4");
    assertThat(findings.get(0).message().in(Language.ZH)).isEqualTo("T1已指定交流，但没有可行的安排：暂不纳入交流（E4）");
  }

  @Test
  void aPinnedGoToASchoolTooFarNamesTheMinutes() {
    DistrictFixture district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, 500)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .travel("S1", "S2", 121)
            .teacher("T1", "S1")
            .pin("T1", Decision.GO, "S2");
    Finding finding = find(district, "standard").get(0);
    assertThat(finding.column()).isEqualTo("school_id");
    assertThat(finding.message().in(Language.EN))
        .contains("G1 Group G1, Teachers: 121 minutes to S2 School S2, over the limit of 120")
        .contains("G1 Group G1, Principals: the flow Principals does not take this person");
  }

  @Test
  void aPinnedGoOutOfTheGroupsHasNoFlow() {
    DistrictFixture district =
        twoSchools()
            .school("S3", Stage.PRIMARY, 10)
            .teacher("T1", "S1")
            .pin("T1", Decision.GO, "S3");
    assertThat(find(district, "standard").get(0).message().in(Language.EN))
        .isEqualTo(
            "T1 is pinned to go to S3 School S3 but has no possible posting there: no flow of"
                + " any group goes there from S1 School S1");
  }

  @Test
  void nineSchoolsAndFifteenThousandStudentsAreAllowedAndOneMoreIsNot() {
    String[] nine = new String[9];
    String[] ten = new String[10];
    DistrictFixture allowed = new DistrictFixture();
    DistrictFixture tooMany = new DistrictFixture();
    for (int i = 0; i < 10; i++) {
      String id = "S" + i;
      ten[i] = id;
      tooMany.school(id, Stage.PRIMARY, i == 0 ? 15_001 : 0);
      if (i < 9) {
        nine[i] = id;
        allowed.school(id, Stage.PRIMARY, i == 0 ? 15_000 : null);
      }
    }
    assertThat(find(allowed.group("G", GroupType.TIGHT, nine), "standard")).isEmpty();
    assertThat(find(tooMany.group("G", GroupType.TIGHT, ten), "standard"))
        .extracting(finding -> finding.message().in(Language.EN))
        .containsExactly(
            "G Group G has 10 schools, more than 9 (Guangdong opinion on groups, 4)",
            "G Group G has 15001 students, more than 15000 (Guangdong opinion on groups, 4)");
  }

  @Test
  void aHighSchoolLeadHelpsOneOrTwoSchools() {
    DistrictFixture district = new DistrictFixture();
    for (int i = 0; i < 4; i++) {
      district.school("S" + i, Stage.SENIOR, 100);
    }
    district.group("G1", GroupType.HIGH_SCHOOL_PAIR, "S0", "S1", "S2");
    assertThat(find(district, "wolong-2023")).isEmpty();
    district.group("G2", GroupType.HIGH_SCHOOL_PAIR, "S0", "S1", "S2", "S3");
    assertThat(find(district, "wolong-2023"))
        .extracting(Finding::rowKey, finding -> finding.message().in(Language.EN))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "G2",
                "the lead school of G2 Group G2 helps 3 members; it should help 1 to 2 (Wolong"
                    + " opinion, 三(二))"));
  }

  @Test
  void aMissingApprovalIsAWarningThatTellsNoHealthDetail() {
    DistrictFixture district =
        twoSchools().teacher("T1", "S1", person -> person.circumstance(Circumstance.ILL));
    Finding finding = find(district, "standard").get(0);
    assertThat(finding.error()).isFalse();
    assertThat(finding.table() + finding.column()).isEqualTo("staffexemption");
    for (Language language : Language.values()) {
      assertThat(finding.message().in(language))
          .contains("T1")
          .doesNotContain("E5")
          .doesNotContain("ILL", "病");
    }
  }

  @Test
  void unknownWaysAreOneWarning() {
    DistrictFixture district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1)
            .school("S2", Stage.PRIMARY, 1)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .teacher("T1", "S1")
            .teacher("T2", "S1", person -> person.position(Position.VICE_PRINCIPAL))
            .teacher("T3", "S2");
    assertThat(find(district, "standard"))
        .extracting(finding -> finding.message().in(Language.EN))
        .containsExactly(
            "neither minutes nor coordinates are known for 2 routes between schools;"
                + " 0 minutes are assumed");
  }

  @Test
  void anEasingOfAGroupOrSchoolThatThereIsNoneOfIsAWarning() {
    Policy policy =
        policy(
            """
            id: own
            extends: standard
            easings:
              a: {rule: H6, school: S1}
              b: {rule: H6, school: S9}
              c: {rule: H1, group: G9, flow: teachers, at_most: 1}
            """);
    assertThat(Findings.of(Staffing.of(twoSchools().build(), policy, 2026)))
        .extracting(finding -> finding.table() + ": " + finding.message().in(Language.EN))
        .containsExactly(
            "schools: the policy's easing b is for school S9, which does not exist",
            "groups: the policy's easing c is for group G9, which does not exist");
  }

  private static Policy policy(String yaml) {
    return Objects.requireNonNull(
        PolicyReader.read("own.yaml", yaml.getBytes(StandardCharsets.UTF_8)).policy());
  }

  @Test
  void nobodyIsOnTheStaffUnder18OrOver70() {
    assertThat(
            find(twoSchools().teacher("T1", "S1", person -> person.born("2008-09-01")), "standard"))
        .isEmpty();
    assertThat(
            find(twoSchools().teacher("T1", "S1", person -> person.born("1955-09-02")), "standard"))
        .isEmpty();
    for (String born : List.of("2008-09-02", "1955-09-01")) {
      List<Finding> findings =
          find(twoSchools().teacher("T1", "S1", person -> person.born(born)), "standard");
      assertThat(findings).singleElement().matches(Finding::error);
      assertThat(findings.get(0).column()).isEqualTo("birth_date");
    }
  }

  private static List<String> tellOfGraduatingYears(int years, String birth, String hired) {
    District plain =
        twoSchools().teacher("T1", "S1", person -> person.born(birth).since(hired)).build();
    District district =
        plain.toBuilder()
            .staff(List.of(plain.staff().get(0).toBuilder().graduatingYears(years).build()))
            .build();
    return Findings.of(Staffing.of(district, PolicyReader.shipped("standard"), 2026)).stream()
        .map(finding -> (finding.error() ? "error: " : "") + finding.message().in(Language.EN))
        .toList();
  }

  @Test
  void yearsWithTheLastGradeFitIntoAWorkingLife() {
    // 30 years old on the first day: 12 years since 18; hired 10 years before.
    assertThat(tellOfGraduatingYears(11, "1996-09-01", "2016-09-01")).isEmpty();
    assertThat(tellOfGraduatingYears(12, "1996-09-01", "2016-09-01"))
        .containsExactly(
            "T1 would have taught the last senior grade for 12 years, but was first hired on"
                + " 2016-09-01");
    assertThat(tellOfGraduatingYears(13, "1996-09-01", "2016-09-01"))
        .containsExactly(
            "T1 would have taught the last senior grade for 13 years at the age of 30");
  }
}
