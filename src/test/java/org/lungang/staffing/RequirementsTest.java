package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.ASSISTANCE;
import static org.lungang.district.GroupType.HAND_IN_HAND;
import static org.lungang.district.GroupType.HIGH_SCHOOL_PAIR;
import static org.lungang.district.GroupType.PRESCHOOL;
import static org.lungang.district.GroupType.TIGHT;
import static org.lungang.district.GroupType.TOWNSHIP;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.policy.Who;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** What each group must reach under the shipped policies: H2, H3, H4 and the limit of H7. */
class RequirementsTest {

  @ParameterizedTest
  @CsvSource({
    "standard, 0, 0",
    "standard, 1, 1",
    "standard, 5, 1",
    "standard, 6, 2",
    "standard, 10, 2",
    "standard, 11, 3",
    "national-2014, 1, 1",
    "national-2014, 10, 1",
    "national-2014, 11, 2",
    "national-2014, 20, 2",
    "suzhou-2024, 10, 2",
    "suzhou-2024, 11, 3",
  })
  void theQuotaIsAShareOfTheEligibleTeachersRoundedUp(String policy, int eligible, int required) {
    assertThat(quotas(group(TIGHT).staff(eligible, "T", "M", who -> {}), policy))
        .containsExactly((long) required);
  }

  @Test
  void onlyEligibleTeachersAreInTheDenominator() {
    // Five eligible; each of the others would make it six, and the quota two.
    TestDistrict district =
        group(TIGHT)
            .schools("O")
            .staff(2, "A", "L", who -> {})
            .staff(3, "B", "M", who -> {})
            .staff("Y", "M", who -> who.since("2020-09-02"))
            .staff("D", "M", TestStaff::middleManager)
            .staff("P", "M", TestStaff::principal)
            .staff("E", "M", who -> who.with(Circumstance.PREGNANT_OR_NURSING))
            .staff("K", "M")
            .rotation("K", "L", "2026-09-02")
            .staff("R", "M")
            .rotation("R", "L", "2026-09-01")
            .staff("F", "O");
    assertThat(quotas(district, "standard")).containsExactly(1L);
  }

  @Test
  void aTeacherPinnedToStayIsStillInTheDenominator() {
    TestDistrict district = group(TIGHT).staff(6, "A", "L", who -> {});
    district.pin("A1", Decision.STAY, null);
    assertThat(quotas(district, "standard")).containsExactly(2L);
  }

  @Test
  void aTeacherOfASchoolInTwoGroupsIsInBothDenominators() {
    TestDistrict district =
        group(TIGHT)
            .schools("N")
            .group("H", TIGHT, "N", "M")
            .staff(6, "A", "M", who -> {})
            .staff(5, "B", "L", who -> {});
    Staffing staffing = district.under("standard");
    assertThat(quotas(staffing, "G")).containsExactly(3L);
    assertThat(quotas(staffing, "H")).containsExactly(2L);
  }

  @ParameterizedTest
  @CsvSource({
    "PRIMARY, PRIMARY, true",
    "PRIMARY, JUNIOR, false",
    "PRIMARY, NINE_YEAR, true",
    "SENIOR, NINE_YEAR, false",
    "SENIOR, TWELVE_YEAR, true",
    "KINDERGARTEN, TWELVE_YEAR, false",
    "KINDERGARTEN, KINDERGARTEN, true",
  })
  void onlyGroupsWithACommonStageHaveAQuota(Stage lead, Stage member, boolean sameStage) {
    for (String policy : List.of("standard", "national-2014", "suzhou-2024")) {
      TestDistrict district =
          new TestDistrict()
              .school("L", lead)
              .school("M", member)
              .group("G", TIGHT, "L", "M")
              .staff("X", "L");
      assertThat(quotas(district, policy)).isEqualTo(sameStage ? List.of(1L) : List.of());
    }
  }

  @Test
  void eachTwoSchoolsSharingAStageIsNotEnough() {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.NINE_YEAR)
            .school("M", Stage.PRIMARY)
            .school("N", Stage.JUNIOR)
            .group("G", TIGHT, "L", "M", "N")
            .staff("X", "L");
    assertThat(quotas(district, "standard")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whichGroupTypesHaveAQuota(GroupType type) {
    TestDistrict district = group(type).staff(11, "X", "L", who -> {});
    List<Long> none = List.of();
    assertThat(quotas(district, "standard")).isEqualTo(type == TOWNSHIP ? none : List.of(3L));
    assertThat(quotas(district, "national-2014")).isEqualTo(type == TOWNSHIP ? none : List.of(2L));
    assertThat(quotas(district, "suzhou-2024")).containsExactly(3L);
    assertThat(quotas(district, "xx-county-2023"))
        .isEqualTo(type == TOWNSHIP || type == ASSISTANCE ? none : List.of(3L));
    assertThat(quotas(district, "wolong-2023")).isEmpty();
    assertThat(quotas(district, "huadu-2025")).isEmpty();
    assertThat(quotas(district, "guangdong-2020")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "5, 1", "6, 2", "10, 2", "11, 3"})
  void theBackboneFloorIsAFifthOfThosePostedRoundedUp(int posted, int backbone) {
    for (String policy : List.of("standard", "national-2014", "suzhou-2024")) {
      Staffing staffing = group(TIGHT).staff("X", "L").under(policy);
      QuotaRequirement quota =
          staffing.requirements().quotasOf(staffing.district().getGroup("G")).get(0);
      assertThat(quota.floors()).hasSize(1);
      assertThat(quota.floors().get(0).required(posted)).isEqualTo(backbone);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "6, 2", "7, 2", "9, 2", "10, 3", "13, 3", "14, 4", "20, 6"})
  void aSchoolMaySendTwoTeachersOrThirtyPercentRoundedDown(int teachers, int limit) {
    TestDistrict district =
        group(TIGHT)
            .staff(teachers, "T", "L", who -> {})
            .staff(9, "D", "L", TestStaff::middleManager);
    assertThat(district.under("standard").requirements().drainLimit("L")).isEqualTo(limit);
  }

  @Test
  void theExemptAndTheLockedCountAmongTheTeachersOfTheirHome() {
    TestDistrict district =
        group(TIGHT)
            .staff(8, "T", "L", who -> {})
            .staff("E", "L", who -> who.with(Circumstance.PREGNANT_OR_NURSING))
            .staff("K", "L")
            .rotation("K", "M", "2027-09-01");
    Requirements requirements = district.under("standard").requirements();
    assertThat(requirements.drainLimit("L")).isEqualTo(3);
    assertThat(requirements.drainLimit("M")).isEqualTo(2);
  }

  @Test
  void minimumsOfWolongTightGroupsHangOnTheLeadsStage() {
    assertThat(limits(lead(Stage.SENIOR, TIGHT), "wolong-2023"))
        .containsExactly("≥3 management-out");
    assertThat(limits(lead(Stage.JUNIOR, TIGHT), "wolong-2023"))
        .containsExactly("≥3 management-out", "≥6 backbone-out, no grade band");
    List<String> primary =
        List.of(
            "≥2 backbone-out, LOWER",
            "≥2 backbone-out, MIDDLE",
            "≥2 backbone-out, UPPER",
            "≥1 backbone-out, CHINESE, grade band",
            "≥1 backbone-out, ENGLISH, grade band",
            "≥1 backbone-out, MATH, grade band");
    assertThat(limits(lead(Stage.PRIMARY, TIGHT), "wolong-2023"))
        .startsWith("≥3 management-out")
        .containsAll(primary)
        .hasSize(7);
    assertThat(limits(lead(Stage.NINE_YEAR, TIGHT), "wolong-2023"))
        .startsWith("≥3 management-out", "≥6 backbone-out, no grade band")
        .containsAll(primary)
        .hasSize(8);
    assertThat(limits(lead(Stage.TWELVE_YEAR, TIGHT), "wolong-2023"))
        .containsExactly("≥3 management-out");
  }

  @Test
  void limitsOfWolongsOtherGroups() {
    assertThat(limits(group(HAND_IN_HAND), "wolong-2023"))
        .containsExactly("≥3 ≤5 support-out", "≤5 shadow-in");
    assertThat(
            limits(
                group(PRESCHOOL).schools("N").group("G", PRESCHOOL, "L", "M", "N"), "wolong-2023"))
        .containsExactly("≥1 guidance-out, to M", "≥1 guidance-out, to N");
    assertThat(limits(group(TOWNSHIP), "wolong-2023")).isEmpty();
    assertThat(
            limits(
                group(HIGH_SCHOOL_PAIR).schools("N").group("G", HIGH_SCHOOL_PAIR, "L", "M", "N"),
                "wolong-2023"))
        .hasSize(18)
        .contains("≥1 subjects-out, to M, BIOLOGY", "≥1 subjects-out, to N, POLITICS");
  }

  @Test
  void limitsOfTheOtherPolicies() {
    assertThat(limits(group(ASSISTANCE), "xx-county-2023"))
        .containsExactly("≥15 support-out", "≥1 deputies-out");
    assertThat(limits(group(TIGHT), "xx-county-2023")).isEmpty();
    assertThat(limits(group(TIGHT).schools("N").group("G", TIGHT, "L", "M", "N"), "guangdong-2020"))
        .containsExactly(
            "≤2 support-out, to M",
            "≤2 support-out, to N",
            "≤1 new-leaders, to M",
            "≤1 new-leaders, to N");
    for (String policy : List.of("standard", "national-2014", "suzhou-2024", "huadu-2025")) {
      assertThat(limits(group(TIGHT), policy)).isEmpty();
    }
  }

  @Test
  void aRequirementCountsThePostingsOfItsOwnGroup() {
    Staffing staffing =
        group(ASSISTANCE)
            .group("H", ASSISTANCE, "L", "M")
            .staff("X", "L", TestStaff::backbone)
            .under("xx-county-2023");
    PossiblePosting posting = staffing.postings().get(0);
    assertThat(posting.group().id()).isEqualTo("G");
    assertThat(limit(staffing, "G").counts(posting)).isTrue();
    assertThat(limit(staffing, "H").counts(posting)).isFalse();
    Staffing withQuota = group(TIGHT).group("H", TIGHT, "L", "M").staff("X", "L").under("standard");
    assertThat(quota(withQuota, "G").counts(withQuota.postings().get(0))).isTrue();
    assertThat(quota(withQuota, "H").counts(withQuota.postings().get(0))).isFalse();
  }

  /** A goes from L to M, and B from M to L. */
  @Test
  void aLimitCountsOnlyWhomItIsAbout() {
    TestDistrict district =
        group(TIGHT)
            .staff("A", "L", who -> who.subject("CHINESE").band(GradeBand.LOWER))
            .staff("B", "M", who -> who.subject("MATH").band(GradeBand.UPPER));
    assertThat(counted(district, "per: FROM_EACH_SCHOOL")).containsExactly("A", "B");
    assertThat(counted(district, "per: TO_EACH_SCHOOL")).containsExactly("B", "A");
    assertThat(counted(district, "per: TO_EACH_MEMBER")).containsExactly("A");
    assertThat(counted(district, "each_subject: [CHINESE, ENGLISH, MATH]"))
        .containsExactly("A", "", "B");
    assertThat(counted(district, "each_grade_band: [LOWER, MIDDLE, UPPER]"))
        .containsExactly("A", "", "B");
    assertThat(counted(district, "flows: teachers")).containsExactly("A B");
    assertThat(counted(district, "flows: managers")).containsExactly("");
    assertThat(counted(district, "who: {subjects: [MATH]}")).containsExactly("B");
  }

  /** Who counts of all who can go: for each limit that this makes, in the order of schools. */
  private static List<String> counted(TestDistrict district, String limit) {
    Staffing staffing =
        district.under(
            OwnPolicies.read("extends: standard\nlimits: [{at_most: 9, " + limit + "}]\n"));
    return staffing.requirements().limitsOf(staffing.district().getGroup("G")).stream()
        .map(
            each ->
                staffing.postings().stream()
                    .filter(each::counts)
                    .map(PossiblePosting::staffId)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** All are away from L: K and D at M, in G; P1 and P2 at N, in H. D is a manager. */
  @Test
  void aQuotaCountsThoseInForceOfItsGroupAndKind() {
    Staffing staffing =
        group(TIGHT)
            .schools("N")
            .group("H", TIGHT, "L", "N")
            .staff("K", "L")
            .staff("D", "L", TestStaff::middleManager)
            .staff(2, "P", "L", who -> {})
            .rotation("K", "M", "2027-09-01")
            .rotation("D", "M", "2027-09-01")
            .rotation("P1", "N", "2027-09-01")
            .rotation("P2", "N", "2027-09-01")
            .under(
                OwnPolicies.read(
                    "extends: standard\nquotas: {teachers: {in_force_counted: true}}"));
    assertThat(quota(staffing, "G").inForce()).isEqualTo(1);
    assertThat(quota(staffing, "H").inForce()).isEqualTo(2);
  }

  /** A is at L, B at M, and C at N, which is not in G. */
  @Test
  void aQuotaIsAShareOfThoseOfItsGroupOrSchool() {
    TestDistrict district =
        group(TIGHT).schools("N").staff("A", "L").staff("B", "M").staff("C", "N");
    assertThat(bases(district, "GROUP")).containsExactly("A B");
    assertThat(bases(district, "FROM_EACH_SCHOOL")).containsExactly("A", "B");
    assertThat(bases(district, "GROUP, from: {roles: [LEAD]}")).containsExactly("A");
    assertThat(bases(district, "GROUP, from: {roles: [MEMBER]}")).containsExactly("B");
  }

  /** Of whom each quota is a share. */
  private static List<String> bases(TestDistrict district, String per) {
    Staffing staffing =
        district.under(
            OwnPolicies.read("extends: standard\nquotas: {teachers: {per: " + per + "}}\n"));
    return staffing.requirements().quotasOf(staffing.district().getGroup("G")).stream()
        .map(
            quota ->
                Stream.of("A", "B", "C")
                    .filter(id -> staffing.requirements().isInBase(quota, staffing.getStanding(id)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static LimitRequirement limit(Staffing staffing, String groupId) {
    return staffing.requirements().limitsOf(staffing.district().getGroup(groupId)).get(0);
  }

  private static QuotaRequirement quota(Staffing staffing, String groupId) {
    return staffing.requirements().quotasOf(staffing.district().getGroup(groupId)).get(0);
  }

  private static List<Long> quotas(TestDistrict district, String policy) {
    return quotas(district.under(policy), "G");
  }

  private static List<Long> quotas(Staffing staffing, String groupId) {
    return staffing.requirements().quotasOf(staffing.district().getGroup(groupId)).stream()
        .map(QuotaRequirement::required)
        .toList();
  }

  private static List<String> limits(TestDistrict district, String policy) {
    Staffing staffing = district.under(policy);
    return staffing.requirements().limitsOf(staffing.district().getGroup("G")).stream()
        .map(RequirementsTest::inShort)
        .toList();
  }

  private static String inShort(LimitRequirement limit) {
    StringJoiner parts = new StringJoiner(", ");
    parts.add(Objects.requireNonNull(limit.flow()).id());
    if (limit.hostSchoolId() != null) {
      parts.add("to " + limit.hostSchoolId());
    }
    if (limit.subject() != null) {
      parts.add(limit.subject().code());
    }
    if (limit.gradeBand() != null) {
      parts.add(limit.gradeBand().name());
    }
    for (Who who : limit.limit().who()) {
      parts.add(Boolean.TRUE.equals(who.hasGradeBand()) ? "grade band" : "no grade band");
    }
    Integer least = limit.limit().atLeast();
    Integer most = limit.limit().atMost();
    return (least == null ? "" : "≥" + least + " ")
        + (most == null ? "" : "≤" + most + " ")
        + parts;
  }

  private static TestDistrict group(GroupType type) {
    return new TestDistrict().schools("L", "M").group("G", type, "L", "M");
  }

  private static TestDistrict lead(Stage stage, GroupType type) {
    return new TestDistrict().school("L", stage).schools("M").group("G", type, "L", "M");
  }
}
