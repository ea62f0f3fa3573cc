package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Rotation;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.PolicyReader;

/** Dates of earlier posts and rotations are held to the year, to one another and to the roster. */
class HistoryFindingsTest {

  private static DistrictFixture teacher() {
    return new DistrictFixture()
        .school("S1", Stage.PRIMARY, 1000)
        .school("S2", Stage.PRIMARY, 500)
        .school("S3", Stage.PRIMARY, 500)
        .group("G1", GroupType.TIGHT, "S1", "S2", "S3")
        .travel("S1", "S2", 20)
        .travel("S1", "S3", 20)
        .travel("S2", "S3", 20)
        .teacher("T1", "S1", person -> person.since("2015-09-01"));
  }

  private static Rotation rotation(String home, String host, String from, String until) {
    return new Rotation(
        "T1", home, host, null, LocalDate.parse(from), LocalDate.parse(until), null, false);
  }

  private static List<String> find(DistrictFixture district) {
    return Findings.of(Staffing.of(district.build(), PolicyReader.shipped("standard"), 2026))
        .stream()
        .map(
            finding ->
                (finding.error() ? "error " : "warning ")
                    + finding.table()
                    + " "
                    + finding.column()
                    + ": "
                    + finding.message().in(Language.EN))
        .toList();
  }

  @Test
  void aRotationThatBeginsOnTheFirstDayOfTheYearIsNoFault() {
    assertThat(find(teacher().rotation(rotation("S1", "S2", "2026-09-01", "2029-09-01"))))
        .isEmpty();
  }

  @Test
  void aRotationThatBeginsAfterItIsAnError() {
    assertThat(find(teacher().rotation(rotation("S1", "S2", "2026-09-02", "2029-09-01"))))
        .containsExactly(
            "error rotations from: T1 is on a rotation from 2026-09-02, after the school year"
                + " begins on 2026-09-01");
  }

  @Test
  void aRotationFromASchoolThatIsNotTheStaffMembersIsWarnedOf() {
    String warning =
        "warning rotations home_school_id: T1 is on a rotation from S2, but on the staff of S1";
    assertThat(find(teacher().rotation(rotation("S2", "S3", "2024-09-01", "2027-09-01"))))
        .containsExactly(warning);
    // Over on the last day of August a year ago: history. A day later it is this year's return.
    assertThat(find(teacher().rotation(rotation("S2", "S3", "2022-09-01", "2025-09-01"))))
        .isEmpty();
    assertThat(find(teacher().rotation(rotation("S2", "S3", "2022-09-01", "2025-09-02"))))
        .containsExactly(warning);
  }

  @Test
  void anEarlierSchoolThatEndsAfterTheRotationBeganIsWarnedOf() {
    DistrictFixture away = teacher().rotation(rotation("S1", "S2", "2024-09-01", "2027-09-01"));
    assertThat(find(away.service("T1", "S3", "2010-09-01", "2024-09-01"))).isEmpty();
    assertThat(find(away.service("T1", "S3", "2012-09-01", "2024-09-02")))
        .containsExactly(
            "warning rotations from: T1 is at the earlier school S3 until 2024-09-02, after the"
                + " rotation begins on 2024-09-01");
  }

  @Test
  void anEarlierSchoolThatEndsAfterTheYearBeganIsAnError() {
    assertThat(find(teacher().service("T1", "S3", "2010-09-01", "2026-09-01"))).isEmpty();
    assertThat(find(teacher().service("T1", "S3", "2010-09-01", "2026-09-02")))
        .containsExactly(
            "error service until: T1 is at an earlier school until 2026-09-02, after the school"
                + " year begins on 2026-09-01");
  }

  @Test
  void aPositionThatBeginsAfterTheYearBeganIsAnError() {
    assertThat(find(teacher().teacher("T2", "S1", person -> person.inPost("2026-09-02"))))
        .containsExactly(
            "error staff in_post_since: T2 holds the position since 2026-09-02, after the school"
                + " year begins on 2026-09-01");
  }
}
