package org.lungang.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;

/** The roster says who is there, the plan where they are, and what differs is told. */
class RosterMergeTest {

  private static final LocalDate START = LocalDate.of(2027, 9, 1);

  private static TestDistrict schools() {
    return new TestDistrict().schools("A", "B", "C").group("G", GroupType.TIGHT, "A", "B", "C");
  }

  private static NextLists merged() {
    Staffing staffing =
        schools()
            .staff("SENT", "A", who -> who.backbone().since("2015-09-01"))
            .staff("HOST", "A", who -> who.backbone().since("2015-09-01"))
            .rotation("HOST", "B", "2028-09-01")
            .staff("BACK", "A", who -> who.since("2015-09-01"))
            .rotation("BACK", "B", "2026-09-01")
            .staff("LEFT", "A")
            .staff("OLD", "A", who -> who.man().born("1966-01-01"))
            .staff("MOVED", "A")
            .staff("ENDED", "A", who -> who.since("2015-09-01"))
            .rotation("ENDED", "B", "2027-09-01")
            .under("wolong-2023");
    Plan plan = TestPlan.of(staffing).post("SENT", "backbone-out", "B").plan();
    District roster =
        schools()
            .staff("SENT", "A", who -> who.backbone().since("2015-09-01"))
            .staff("HOST", "B", who -> who.since("2025-09-01"))
            .staff("BACK", "A", who -> who.since("2015-09-01"))
            .staff("MOVED", "C", who -> who.since("2027-08-01"))
            .staff("ENDED", "B", who -> who.since("2027-08-01"))
            .staff("NEW", "C", who -> who.since("2027-08-01"))
            .build();
    return RosterMerge.merge(
        NextLists.of(staffing, plan, NextLists.Approvals.LAPSE), roster, START);
  }

  private static List<String> ids(YearChange.Kind kind) {
    return merged().changes().stream()
        .filter(change -> change.kind() == kind)
        .map(change -> change.member().id())
        .toList();
  }

  @Test
  void whoLeftCameMovedAndRetiredIsTold() {
    assertThat(ids(YearChange.Kind.LEFT)).containsExactly("LEFT");
    // Born in January 1966: 60 years and 4 months, so until May 2026.
    assertThat(ids(YearChange.Kind.RETIRES)).containsExactly("OLD");
    assertThat(ids(YearChange.Kind.CAME)).containsExactly("NEW");
    assertThat(ids(YearChange.Kind.MOVED)).containsExactly("ENDED", "MOVED");
    assertThat(merged().district().staff())
        .extracting(member -> member.id())
        .containsExactly("BACK", "ENDED", "HOST", "MOVED", "NEW", "SENT");
  }

  @Test
  void whoIsListedWhereTheirRotationIsKeepsTheHomeSchool() {
    assertThat(ids(YearChange.Kind.LISTED_AT_HOST)).containsExactly("HOST");
    assertThat(merged().district().getStaffMember("HOST").schoolId()).isEqualTo("A");
    assertThat(merged().district().rotationsOf("HOST")).hasSize(1);
  }

  @Test
  void schoolsAreToldByTheirNames() {
    assertThat(merged().changes().stream().map(change -> change.detail().in(Language.EN)))
        .contains(
            "was at School A and is at School C in the new roster, though not posted there;"
                + " confirm, and check “At school since” and earlier service",
            "the roster lists them at School B, where they are on rotation; School A remains the"
                + " home school");
  }

  @Test
  void yearsAfterAReturnAreNotTakenFromTheRoster() {
    assertThat(merged().district().getStaffMember("BACK").atSchoolSince())
        .isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(merged().district().rotationsOf("SENT")).hasSize(1);
  }

  @Test
  void whoIsListedWhereTheirRotationEndsHasMovedThere() {
    assertThat(merged().district().getStaffMember("ENDED").schoolId()).isEqualTo("B");
  }

  @Test
  void waysToSchoolsThatAreGoneAreGoneToo() {
    Staffing staffing =
        schools().travel("A", "B", 10).travel("B", "C", 20).travel("C", "A", 30).under("standard");
    District roster =
        new TestDistrict().schools("A", "B").group("G", GroupType.TIGHT, "A", "B").build();
    assertThat(
            RosterMerge.merge(
                    NextLists.of(staffing, Plan.of(List.of()), NextLists.Approvals.LAPSE),
                    roster,
                    START)
                .district()
                .travelTimes()
                .listed())
        .extracting(way -> way.fromSchoolId() + way.toSchoolId() + way.minutes())
        .containsExactly("AB10");
  }
}
