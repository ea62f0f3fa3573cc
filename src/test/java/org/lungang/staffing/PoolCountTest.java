package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.staffing.Arithmetic.Demand;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestKinds;

/** Who of a group could fulfil a requirement is counted by school, way and kind. */
class PoolCountTest {

  /**
   * From S1 six teachers: two free, of whom one is backbone; one exempt, one too short, one pinned
   * to stay, one without a way that fits. From S2 three free.
   */
  private static Staffing staffing() {
    return new TestDistrict()
        .schools("S1", "S2", "S3")
        .group("G", GroupType.TIGHT, "S1", "S2", "S3")
        .staff("A1", "S1")
        .staff("A2", "S1", who -> who.backbone())
        .staff("A3", "S1", who -> who.with(Circumstance.PREGNANT_OR_NURSING))
        .staff("A4", "S1", who -> who.since("2020-09-02"))
        .staff("A5", "S1")
        .pin("A5", Decision.STAY, null)
        .staff(3, "B", "S2", who -> {})
        .under("standard");
  }

  private static Arithmetic count(PoolCount pool) {
    return pool.count(Demand.QUOTA, null, language -> "", 5, 2, posting -> true);
  }

  private static PoolCount all() {
    Staffing staffing = staffing();
    return new PoolCount(staffing, group(staffing));
  }

  private static Group group(Staffing staffing) {
    return staffing.district().getGroup("G");
  }

  @Test
  void eachIsCountedOnceAndWithTheReasonWhyNot() {
    Arithmetic whole = count(all());
    assertThat(whole.needed()).isEqualTo(3);
    assertThat(whole.inForce()).isEqualTo(2);
    assertThat(whole.pool()).isEqualTo(8);
    assertThat(whole.canGo()).isEqualTo(5);
    assertThat(whole.exemptByRule()).isEqualTo(Map.of("E4", 1L));
    assertThat(whole.tooShort()).isEqualTo(1);
    assertThat(whole.staying()).isEqualTo(1);
    assertThat(whole.withoutPosting()).isZero();
    assertThat(whole.routes())
        .containsExactly(
            new Arithmetic.Route("S1", "S2", 2),
            new Arithmetic.Route("S1", "S3", 2),
            new Arithmetic.Route("S2", "S1", 3),
            new Arithmetic.Route("S2", "S3", 3));
  }

  @Test
  void moreInForceThanIsAskedForLeavesNothingToPost() {
    Arithmetic met = all().count(Demand.QUOTA, null, language -> "", 2, 3, posting -> true);
    assertThat(met.needed()).isZero();
    assertThat(met.isShort()).isFalse();
  }

  @Test
  void onlyThoseOfOneHomeSchool() {
    assertThat(count(all().from("S2")).pool()).isEqualTo(3);
    assertThat(count(all().from("S2")).canGo()).isEqualTo(3);
    assertThat(count(all().from("S1")).canGo()).isEqualTo(2);
    assertThat(count(all().from("S3")).pool()).isZero();
    assertThat(count(all().from(null)).pool()).isEqualTo(8);
  }

  @Test
  void whoHasNoPostingThatCountsIsWithoutOne() {
    Arithmetic toS1 =
        all()
            .count(
                Demand.QUOTA,
                null,
                language -> "",
                1,
                0,
                posting -> posting.hostSchoolId().equals("S1"));
    assertThat(toS1.canGo()).isEqualTo(3);
    // A1 and A2 are free, but not to go to their own school.
    assertThat(toS1.withoutPosting()).isEqualTo(2);
  }

  @Test
  void allKindsMustHold() {
    assertThat(count(all().ofKind(List.of(TestKinds.BACKBONE))).pool()).isEqualTo(1);
    PoolCount both = all().ofKind(List.of(TestKinds.TEACHER)).ofKind(List.of(TestKinds.BACKBONE));
    assertThat(count(both).pool()).isEqualTo(1);
    assertThat(count(all().ofKind(List.of(TestKinds.BACKBONE, TestKinds.TEACHER))).pool())
        .isEqualTo(8);
    assertThat(count(all().ofKind(List.of())).pool()).isEqualTo(8);
  }

  /** In support-out of xx-county only backbone of the lead school can fulfil the minimum. */
  @Test
  void onlyThoseWhomAFlowOfTheLimitTakes() {
    Staffing staffing =
        new TestDistrict()
            .schools("S1", "S2")
            .group("G", GroupType.ASSISTANCE, "S1", "S2")
            .staff("A1", "S1")
            .staff("A2", "S1", who -> who.backbone())
            .staff("B1", "S2", who -> who.backbone())
            .under("xx-county-2023");
    LimitRequirement supportOut =
        staffing.requirements().limitsOf(group(staffing)).stream()
            .filter(limit -> limit.flow() != null && limit.flow().id().equals("support-out"))
            .findFirst()
            .orElseThrow();
    Arithmetic minimum =
        new PoolCount(staffing, group(staffing))
            .byFlows(supportOut)
            .count(Demand.MINIMUM, null, language -> "", 15, 0, supportOut::counts);
    assertThat(minimum.pool()).isEqualTo(1);
    assertThat(minimum.canGo()).isEqualTo(1);
    assertThat(
            new PoolCount(staffing, group(staffing))
                .byFlows(supportOut)
                .to("S1")
                .count(Demand.MINIMUM, null, language -> "", 15, 0, supportOut::counts)
                .pool())
        .isZero();
  }

  /** A kind that two flows take is said once. */
  @Test
  void whomFlowsTakeIsSaidOnceForEachKind() {
    Staffing staffing =
        new TestDistrict()
            .schools("S1", "S2")
            .group("G", GroupType.TIGHT, "S1", "S2")
            .staff("A1", "S1")
            .under(
                OwnPolicies.read(
                    """
                    extends: standard
                    flows:
                      OTHERS:
                        principals: null
                        managers: null
                        teachers: {who: {positions: TEACHER}, mirror: null}
                        others: {ways: ANY, kind: ROTATION, who: {positions: TEACHER}}
                        leaders: {ways: ANY, kind: ROTATION, who: {positions: PRINCIPAL}}
                    limits: [{at_least: 1}]
                    """));
    Arithmetic minimum =
        new PoolCount(staffing, group(staffing))
            .byFlows(staffing.requirements().limitsOf(group(staffing)).get(0))
            .count(Demand.MINIMUM, null, language -> "", 1, 0, posting -> true);
    assertThat(minimum.kind().in(Language.EN)).isEqualTo("teacher / principal");
  }
}
