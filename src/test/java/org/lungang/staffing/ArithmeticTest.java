package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Rotation;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;

class ArithmeticTest {

  /** Lead S1: two backbone free, one over age, one too short, one pinned to stay; S2: five free. */
  private static DistrictFixture district() {
    DistrictFixture district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, 500)
            .group("G1", GroupType.ASSISTANCE, "S1", "S2")
            .travel("S1", "S2", 20)
            .teacher("A1", "S1", person -> person.backbone())
            .teacher("A2", "S1", person -> person.backbone())
            .teacher("A3", "S1", person -> person.backbone().born("1976-08-31"))
            .teacher("A4", "S1", person -> person.backbone().since("2020-09-02"))
            .teacher("A5", "S1", person -> person.backbone())
            .pin("A5", Decision.STAY, null)
            .teacher(
                "A6",
                "S1",
                person -> person.backbone().circumstance(Circumstance.PREGNANT_OR_NURSING));
    for (int i = 1; i <= 5; i++) {
      district.teacher("B" + i, "S2");
    }
    return district;
  }

  private static List<Arithmetic> arithmetic(DistrictFixture district, String policy) {
    Staffing staffing = Staffing.of(district.build(), PolicyReader.shipped(policy), 2026);
    return Arithmetic.of(staffing, staffing.district().getGroup("G1"));
  }

  @Test
  void aQuotaCountsEverybodyOnce() {
    Arithmetic quota = arithmetic(district(), "standard").get(0);
    // Eligible: A1, A2, A5 and B1 to B5, so 8; 20% rounded up is 2.
    assertThat(quota.needed()).isEqualTo(2);
    assertThat(quota.pool()).isEqualTo(11);
    assertThat(quota.exemptByRule()).containsExactly(entry("E2", 1), entry("E4", 1));
    assertThat(quota.tooShort()).isEqualTo(1);
    assertThat(quota.staying()).isEqualTo(1);
    assertThat(quota.withoutPosting()).isZero();
    assertThat(quota.canGo()).isEqualTo(7);
    assertThat(quota.routes())
        .containsExactly(new Arithmetic.Route("S1", "S2", 2), new Arithmetic.Route("S2", "S1", 5));
    assertThat(quota.isShort()).isFalse();
  }

  @Test
  void aShareCountsOnlyItsKind() {
    Arithmetic share = arithmetic(district(), "standard").get(1);
    assertThat(share.demand()).isEqualTo(Arithmetic.Demand.SHARE);
    assertThat(share.needed()).isEqualTo(1);
    assertThat(share.pool()).isEqualTo(6);
    assertThat(share.canGo()).isEqualTo(2);
  }

  @Test
  void aMinimumThatTooFewCanFulfilSaysWhyInBothLanguages() {
    // xx-county asks for 15 backbone from the lead and does not ask for years: A4 can go.
    Arithmetic minimum = arithmetic(district(), "xx-county-2023").get(0);
    assertThat(minimum.isShort()).isTrue();
    assertThat(minimum.message().in(Language.EN))
        .isEqualTo(
            "G1 Group G1 must post 15 (Backbone support), but at most 3 can go: 6 (teacher,"
                + " backbone), 1 exempt by E2, 1 by E4, 1 pinned to stay");
    assertThat(minimum.message().in(Language.ZH))
        .isEqualTo("G1 Group G1须安排15人（骨干教师支教），最多3人可去：共6人（教师、骨干）、按E2暂不纳入1人、E4 1人、指定留任1人");
  }

  @Test
  void enoughPeopleAreNotShortAndOneFewerAre() {
    DistrictFixture district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, 500)
            .group("G1", GroupType.ASSISTANCE, "S1", "S2")
            .travel("S1", "S2", 20);
    for (int i = 1; i <= 14; i++) {
      district.teacher("A" + i, "S1", person -> person.backbone());
    }
    assertThat(arithmetic(district, "xx-county-2023").get(0).isShort()).isTrue();
    district.teacher("A15", "S1", person -> person.backbone());
    assertThat(arithmetic(district, "xx-county-2023").get(0).isShort()).isFalse();
  }

  @Test
  void rotationsInForceThatCountLeaveLessToPost() {
    Policy policy =
        PolicyReader.read(
                "own.yaml",
                """
                id: own
                extends: standard
                quotas: {teachers: {in_force_counted: true}}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .policy();
    DistrictFixture district =
        district()
            .teacher("L1", "S1")
            .rotation(
                new Rotation(
                    "L1",
                    "S1",
                    "S2",
                    "G1",
                    LocalDate.of(2025, 9, 1),
                    LocalDate.of(2028, 9, 1),
                    null,
                    false));
    Staffing staffing = Staffing.of(district.build(), Objects.requireNonNull(policy), 2026);
    Arithmetic quota = Arithmetic.of(staffing, staffing.district().getGroup("G1")).get(0);
    // 8 eligible want 2, of which L1, who is away already, is one.
    assertThat(quota.needed()).isEqualTo(1);
    assertThat(quota.inForce()).isEqualTo(1);
    assertThat(quota.message().in(Language.EN))
        .isEqualTo(
            "G1 Group G1 must post 1 (quota of 20% of 8); taken alone, 7 can go: 12 (teacher),"
                + " 1 exempt by E2, 1 by E4, 1 by E7, 1 not long enough at the school, 1"
                + " pinned to stay, 1 more already count, on rotations in force");
    assertThat(quota.message().in(Language.ZH)).startsWith("G1 Group G1须安排1人（按8人的20%），单看这一条，可去7人：");
  }

  private static java.util.Map.Entry<String, Long> entry(String rule, long people) {
    return java.util.Map.entry(rule, people);
  }
}
