package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Willingness;
import org.lungang.language.Language;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;

/**
 * H10, M5, S7, S10 and S11: whoever travels to teach, by hand-computed cases
 * (docs/reference/model.md, Visits).
 */
class ItinerantRulesTest {

  /** A centre C with two teachers of music, and three small schools. */
  private static TestDistrict township() {
    return new TestDistrict()
        .schools("C", "S1", "S2", "S3")
        .group("G", GroupType.TOWNSHIP, "C", "S1", "S2", "S3")
        .travel("C", "S1", 10)
        .travel("C", "S2", 25)
        .travel("C", "S3", 40)
        .staff("A", "C", who -> who.subject("MUSIC"))
        .staff("B", "C", who -> who.subject("MUSIC"))
        .lessons("C", "MUSIC", 13);
  }

  private static TestPlan plan(TestDistrict district) {
    return TestPlan.of(district.under("wolong-2023"));
  }

  @Test
  void aSparePeriodIsWhatTheTeachersShareLeavesRoundedUp() {
    // 13 periods are 7 for each of two teachers; of 16 that leaves 9.
    TestDistrict district = township().lessons("S1", "MUSIC", 10);
    assertThat(plan(district).visit("A", "S1", 9).figure(Rule.H10)).isZero();
    assertThat(plan(district).visit("A", "S1", 10).figure(Rule.H10)).isEqualTo(-1);
  }

  @Test
  void whatIsTaughtElsewhereAlreadyIsNotToSpare() {
    TestDistrict district =
        township()
            .lessons("S1", "MUSIC", 10)
            .staff("D", "C", who -> who.subject("MUSIC").weeklyPeriods(8));
    // 13 periods are 5 for each of three teachers; D has 16 − 8 − 5 = 3 to spare.
    assertThat(plan(district).visit("D", "S1", 3).figure(Rule.H10)).isZero();
    assertThat(plan(district).visit("D", "S1", 4).figure(Rule.H10)).isEqualTo(-1);
  }

  @Test
  void sparePeriodsAreSharedByAllVisits() {
    TestDistrict district = township().lessons("S1", "MUSIC", 5).lessons("S2", "MUSIC", 5);
    assertThat(plan(district).visit("A", "S1", 5).visit("A", "S2", 4).figure(Rule.H10)).isZero();
    assertThat(plan(district).visit("A", "S1", 5).visit("A", "S2", 5).figure(Rule.H10))
        .isEqualTo(-1);
  }

  @Test
  void nobodyTravelsToMoreThanTwoSchools() {
    TestDistrict district =
        township().lessons("S1", "MUSIC", 2).lessons("S2", "MUSIC", 2).lessons("S3", "MUSIC", 2);
    TestPlan two = plan(district).visit("A", "S1", 2).visit("A", "S2", 2);
    assertThat(two.figure(Rule.H10)).isZero();
    assertThat(two.visit("A", "S3", 2).figure(Rule.H10)).isEqualTo(-1);
  }

  @Test
  void aVisitHasTwoPeriodsAtLeast() {
    TestDistrict district = township().lessons("S1", "MUSIC", 1);
    assertThat(plan(district).visit("A", "S1", 2).figure(Rule.H10)).isZero();
    TestPlan one = plan(district).visit("A", "S1", 1);
    assertThat(one.figure(Rule.H10)).isEqualTo(-1);
    assertThat(one.score().violations())
        .extracting(violation -> violation.message().in(Language.EN))
        .containsExactly("Name A (A) teaches 1 period a week at S1 School S1, fewer than 2");
  }

  @Test
  void visitsFillTheGapAndGoBeyondItOnlyWhereTheLeastPeriodsForceThem() {
    TestDistrict district = township().lessons("S1", "MUSIC", 3);
    assertThat(plan(district).visit("A", "S1", 2).visit("B", "S1", 2).figure(Rule.H10)).isZero();
    TestPlan five = plan(district).visit("A", "S1", 3).visit("B", "S1", 2);
    assertThat(five.figure(Rule.H10)).isEqualTo(-1);
    assertThat(five.score().violations())
        .extracting(violation -> violation.message().in(Language.EN))
        .containsExactly(
            "G Group G, S1 School S1: visitors teach 5 periods a week of music, more than the 3"
                + " that are lacking");
  }

  @Test
  void nobodyTravelsWhereThereIsNoGap() {
    TestDistrict district =
        township().lessons("S1", "MUSIC", 6).staff("O", "S1", who -> who.subject("MUSIC"));
    assertThat(plan(district).visit("A", "S1", 2).figure(Rule.H10)).isEqualTo(-2);
  }

  @Test
  void whoeverIsPostedDoesNotTravelAndLeavesMoreToTheOthers() {
    TestDistrict district =
        township()
            .lessons("S1", "MUSIC", 12)
            .group("H", GroupType.HAND_IN_HAND, "C", "S3")
            .staff("D", "C", who -> who.subject("MUSIC").backbone());
    Staffing staffing = district.under("wolong-2023");
    // With D posted away, 13 periods are 7 for each of the two others instead of 5 of three.
    assertThat(TestPlan.of(staffing).visit("A", "S1", 11).figure(Rule.H10)).isZero();
    assertThat(
            TestPlan.of(staffing)
                .visit("A", "S1", 11)
                .post("D", "support-out", "S3")
                .figure(Rule.H10))
        .isEqualTo(-2);
    assertThat(
            TestPlan.of(staffing)
                .visit("D", "S1", 2)
                .post("D", "support-out", "S3")
                .figure(Rule.H10))
        .isEqualTo(-1);
  }

  @Test
  void aGapIsWhatTheOwnTeachersDoNotCarry() {
    TestDistrict district =
        township()
            .lessons("S1", "MUSIC", 20)
            .staff("O", "S1", who -> who.subject("MUSIC").weeklyPeriods(3));
    // O carries 16 − 3 of the 20 periods: 7 are left.
    assertThat(plan(district).figure(Rule.M5)).isEqualTo(-7);
    assertThat(plan(district).visit("A", "S1", 5).figure(Rule.M5)).isEqualTo(-2);
    assertThat(plan(district).visit("A", "S1", 7).figure(Rule.M5)).isZero();
    assertThat(plan(district).visit("A", "S1", 8).figure(Rule.M5)).isZero();
  }

  @Test
  void managersAndOtherSubjectsCarryNothingAndTheLeadHasNoGap() {
    TestDistrict district =
        township()
            .lessons("S1", "MUSIC", 4)
            .lessons("C", "ART", 9)
            .staff("O", "S1", who -> who.subject("MUSIC").middleManager())
            .staff("P", "S1", who -> who.subject("ART"));
    assertThat(plan(district).figure(Rule.M5)).isEqualTo(-4);
  }

  @Test
  void teachersOnAPostingAreMissedAtHomeAndCarryAtTheHost() {
    TestDistrict district =
        new TestDistrict()
            .schools("C", "S1", "S2", "L")
            .group("G", GroupType.TOWNSHIP, "C", "S1", "S2")
            .group("H", GroupType.HAND_IN_HAND, "L", "S1", "S2")
            .staff("O", "S1", who -> who.subject("MUSIC"))
            .staff("D", "L", who -> who.subject("MUSIC").backbone())
            .lessons("S1", "MUSIC", 10)
            .lessons("S2", "MUSIC", 18);
    Staffing staffing = district.under("wolong-2023");
    assertThat(TestPlan.of(staffing).figure(Rule.M5)).isEqualTo(-18);
    assertThat(TestPlan.of(staffing).post("O", "shadow-in", "L").figure(Rule.M5)).isEqualTo(-28);
    assertThat(TestPlan.of(staffing).post("D", "support-out", "S2").figure(Rule.M5)).isEqualTo(-2);
  }

  @Test
  void theWayCountsThereAndBackOnEachDayOfSixPeriods() {
    TestDistrict district = township().lessons("S2", "MUSIC", 9);
    assertThat(plan(district).visit("A", "S2", 6).figure(Rule.S10)).isEqualTo(-2 * 25);
    assertThat(plan(district).visit("A", "S2", 7).figure(Rule.S10)).isEqualTo(-2 * 2 * 25);
  }

  @Test
  void oneWhoCoversASubjectAlonePays() {
    TestDistrict district = township().lessons("S1", "MUSIC", 8);
    assertThat(plan(district).visit("A", "S1", 7).figure(Rule.S11)).isZero();
    assertThat(plan(district).visit("A", "S1", 8).figure(Rule.S11)).isEqualTo(10);
    assertThat(plan(district).visit("A", "S1", 6).visit("B", "S1", 2).figure(Rule.S11)).isZero();
  }

  @Test
  void willingnessCountsOnceATeacher() {
    TestDistrict district =
        township()
            .lessons("S1", "MUSIC", 2)
            .lessons("S2", "MUSIC", 2)
            .staff("V", "C", who -> who.subject("MUSIC").volunteer())
            .staff("R", "C", who -> who.subject("MUSIC").willing(Willingness.RELUCTANT));
    assertThat(plan(district).visit("V", "S1", 2).visit("V", "S2", 2).figure(Rule.S7))
        .isEqualTo(15);
    assertThat(plan(district).visit("R", "S1", 2).figure(Rule.S7)).isEqualTo(-30);
  }

  @Test
  void anotherPolicySetsOtherFigures() {
    TestDistrict district = township().lessons("S1", "MUSIC", 13).lessons("S2", "MUSIC", 10);
    Staffing staffing =
        district.under(
            TestPolicy.like("wolong-2023").itinerant(new Itinerant(20, 1, 3, 4, "")).build());
    // 20 − 7 = 13 to spare, at one school, three periods or more, four a day.
    TestPlan plan = TestPlan.of(staffing).visit("A", "S1", 13);
    assertThat(plan.figure(Rule.H10)).isZero();
    assertThat(plan.figure(Rule.S10)).isEqualTo(-2 * 4 * 10);
    assertThat(plan.visit("A", "S2", 2).figure(Rule.H10)).isEqualTo(-2 - 1 - 1);
  }

  @Test
  void onlyTeachersOfTheLeadWithoutExemptionOrPinTravelForLessonsInTheirSubject() {
    TestDistrict district =
        township()
            .school("J", Stage.JUNIOR)
            .group("G2", GroupType.TOWNSHIP, "C", "S1", "J")
            .lessons("S1", "MUSIC", 4)
            .lessons("S2", "ART", 4)
            .lessons("J", "MUSIC", 4)
            .staff("OLD", "C", who -> who.subject("MUSIC").born("1970-01-01"))
            .staff("STAY", "C", who -> who.subject("MUSIC"))
            .staff("GO", "C", who -> who.subject("MUSIC"))
            .staff("NOT", "C", who -> who.subject("MUSIC"))
            .staff("BOSS", "C", who -> who.subject("MUSIC").middleManager())
            .staff("OWN", "S1", who -> who.subject("MUSIC"))
            .pin("STAY", Decision.STAY, null)
            .pin("GO", Decision.GO, null)
            .pin("NOT", Decision.NOT_TO, "S1");
    Staffing staffing = district.under("wolong-2023");
    assertThat(staffing.visiting().possible())
        .extracting(Object::toString)
        .containsExactly("G itinerant A C→S1", "G itinerant B C→S1");
    assertThat(staffing.visiting().hosts()).containsExactly("J", "S1", "S2", "S3");
    assertThat(refusals(staffing, "OLD", "S1")).containsExactly("exempt by E2");
    assertThat(refusals(staffing, "STAY", "S1")).containsExactly("pinned to stay");
    assertThat(refusals(staffing, "GO", "S1")).containsExactly("pinned to be posted");
    assertThat(refusals(staffing, "NOT", "S1")).containsExactly("pinned not to go to S1 School S1");
    assertThat(refusals(staffing, "A", "S2"))
        .containsExactly("S2 School S2 lists no lessons in music");
    assertThat(refusals(staffing, "OWN", "S2"))
        .containsExactly("there is no itinerant teaching from S1 School S1 to S2 School S2");
    assertThat(refusals(staffing, "BOSS", "S1"))
        .containsExactly("only subject teachers travel to teach, not middle manager");
  }

  private static List<String> refusals(Staffing staffing, String staffId, String hostId) {
    return staffing.visiting().refusals(staffing.getStanding(staffId), hostId).stream()
        .map(message -> message.in(Language.EN))
        .toList();
  }

  @Test
  void aPlanHasAVisitToASchoolOnce() {
    TestPlan plan = plan(township().lessons("S1", "MUSIC", 10)).visit("A", "S1", 2);
    assertThatThrownBy(() -> plan.visit("A", "S1", 3).plan())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void visitsAreInTheOrderOfGroupHostSubjectAndPerson() {
    TestDistrict district = township().lessons("S1", "MUSIC", 8).lessons("S2", "MUSIC", 8);
    Plan plan = plan(district).visit("B", "S2", 2).visit("B", "S1", 2).visit("A", "S2", 2).plan();
    assertThat(plan.visits())
        .extracting(visit -> visit.hostSchoolId() + visit.staffId())
        .containsExactly("S1B", "S2A", "S2B");
    assertThat(plan.visitors()).extracting(standing -> standing.id()).containsExactly("A", "B");
    assertThat(plan.visitsOf("B")).hasSize(2);
  }

  /** 13 are lacking: 12 and 2 are 14, where 11 and 2 would do; nothing forces the one more. */
  @Test
  void periodsThatNothingForcesAreTold() {
    TestDistrict district =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TOWNSHIP, "C", "S1")
            .travel("C", "S1", 10)
            .staff("A", "C", who -> who.subject("MUSIC"))
            .staff("B", "C", who -> who.subject("MUSIC"))
            .lessons("C", "MUSIC", 4)
            .lessons("S1", "MUSIC", 13);
    assertThat(surplus(plan(district).visit("A", "S1", 11).visit("B", "S1", 2))).isEmpty();
    assertThat(surplus(plan(district).visit("A", "S1", 12).visit("B", "S1", 2)))
        .containsExactly(
            "S1 School S1, music: visitors teach 14 periods a week where 13 are lacking; 1 of them"
                + " is not needed.");
    assertThat(surplus(plan(district).visit("A", "S1", 12))).isEmpty();
  }

  /** A single period is lacking, and no visit may be shorter than two. */
  @Test
  void whatTheLeastPeriodsForceIsNotTold() {
    assertThat(surplus(plan(township().lessons("S1", "MUSIC", 1)).visit("A", "S1", 2))).isEmpty();
    assertThat(surplus(plan(township().lessons("S1", "MUSIC", 1)).visit("A", "S1", 4)))
        .singleElement()
        .asString()
        .endsWith("2 of them are not needed.");
  }

  private static List<String> surplus(TestPlan plan) {
    return VisitSurplus.of(plan.staffing(), plan.plan()).stream()
        .map(each -> each.in(Language.EN))
        .toList();
  }
}
