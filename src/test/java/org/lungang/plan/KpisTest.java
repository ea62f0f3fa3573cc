package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Area;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.Stage;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;

class KpisTest {

  private static final String POLICY = "standard";

  /** Three primary schools in two groups; S2 is rural; ten minutes to S2, forty to S3. */
  private static DistrictFixture district() {
    return new DistrictFixture()
        .school("S1", Stage.PRIMARY, 200)
        .school("S2", Stage.PRIMARY, Area.RURAL, 100)
        .school("S3", Stage.PRIMARY, 100)
        .group("G1", GroupType.TIGHT, "S1", "S2")
        .group("G2", GroupType.ALLIANCE, "S1", "S3")
        .travel("S1", "S2", 10)
        .travel("S1", "S3", 40)
        .need("S2", "ENGLISH", 2)
        .need("S1", "MATH", 3)
        .teacher("A1", "S1", person -> person.backbone())
        .teacher("A2", "S1", person -> person.backbone().subject("ENGLISH"))
        .teacher("A3", "S1")
        .teacher("A4", "S1", person -> person.since("2025-09-01"))
        .teacher("B1", "S2")
        .teacher("B2", "S2", person -> person.position(Position.MIDDLE_MANAGER))
        .teacher("C1", "S3", person -> person.subject("ART"));
  }

  private static Plan plan(Staffing staffing, String... staffAndHosts) {
    List<PossiblePosting> postings = new ArrayList<>();
    for (String pair : staffAndHosts) {
      String[] parts = pair.split(">");
      postings.add(
          staffing.postingsOf(parts[0]).stream()
              .filter(posting -> posting.hostSchoolId().equals(parts[1]))
              .findFirst()
              .orElseThrow());
    }
    return Plan.of(postings);
  }

  @Test
  void theFiguresOfAPlanAreThoseCountedByHand() {
    Staffing staffing = Staffing.of(district().build(), PolicyReader.shipped(POLICY), 2026);
    Kpis kpis = Kpis.of(staffing, plan(staffing, "A2>S2", "A3>S3", "B1>S1", "C1>S1"));
    KeyFigures figures = kpis.district();
    assertThat(figures.postingsByFlow()).containsExactly(java.util.Map.entry("teachers", 4L));
    // Eligible teachers: A1, A2, A3, B1, C1; all but A1 go.
    assertThat(figures.eligiblePosted()).isEqualTo(new Ratio(4, 5));
    assertThat(figures.backbonePosted()).isEqualTo(new Ratio(1, 4));
    // Due: the same and the manager B2.
    assertThat(figures.due()).isEqualTo(6);
    assertThat(figures.dueAfter()).isEqualTo(2);
    assertThat(figures.meanExtraMinutes()).isEqualTo(new Ratio(100, 4));
    assertThat(figures.longestExtraMinutes()).hasValue(40);
    assertThat(figures.worstExtraMinutes()).isEqualTo(new Ratio(40, 1));
    // English at S2 lacks 2, then 1; maths at S1 has A1, A3, A4, then A1, A4, B1.
    assertThat(figures.uncovered()).hasValue(2);
    assertThat(figures.uncoveredAfter()).hasValue(1);
    assertThat(figures.backboneToTargets()).isEqualTo(1);
  }

  @Test
  void aGroupCountsItsOwnPostingsAndTheStaffOfItsSchools() {
    Staffing staffing = Staffing.of(district().build(), PolicyReader.shipped(POLICY), 2026);
    Kpis kpis = Kpis.of(staffing, plan(staffing, "A2>S2", "A3>S3", "B1>S1", "C1>S1"));
    assertThat(kpis.groups()).extracting(group -> group.group().id()).containsExactly("G1", "G2");
    KeyFigures second = kpis.groups().get(1).figures();
    assertThat(second.postings()).isEqualTo(2);
    // Eligible at S1 and S3: A1, A2, A3, C1; by postings of G2 go A3 and C1.
    assertThat(second.eligiblePosted()).isEqualTo(new Ratio(2, 4));
    assertThat(second.backbonePosted()).isEqualTo(new Ratio(0, 2));
    // A2 goes in G1 and so is no longer waiting in G2 either.
    assertThat(second.due()).isEqualTo(4);
    assertThat(second.dueAfter()).isEqualTo(1);
    assertThat(second.meanExtraMinutes()).isEqualTo(new Ratio(80, 2));
  }

  @Test
  void noFigureRestsOnWhatTheListsDoNotTell() {
    DistrictFixture without =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 200)
            .school("S2", Stage.PRIMARY, 100)
            .school("S3", Stage.PRIMARY, 100)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .group("G2", GroupType.ALLIANCE, "S1", "S3")
            .travel("S1", "S2", 10)
            .teacher("A1", "S1")
            .teacher("A2", "S1")
            .teacher("B1", "S2")
            .teacher("C1", "S3");
    Staffing staffing = Staffing.of(without.build(), PolicyReader.shipped(POLICY), 2026);
    // The way from S1 to S2 is told, that from S1 to S3 is not; there are no needs.
    KeyFigures known = Kpis.of(staffing, plan(staffing, "A1>S2", "B1>S1")).district();
    assertThat(known.meanExtraMinutes()).isEqualTo(new Ratio(20, 2));
    assertThat(known.longestExtraMinutes()).hasValue(10);
    assertThat(known.uncovered()).isEmpty();
    assertThat(known.uncoveredAfter()).isEmpty();
    Kpis kpis = Kpis.of(staffing, plan(staffing, "A1>S2", "B1>S1", "A2>S3", "C1>S1"));
    assertThat(kpis.district().meanExtraMinutes().isDefined()).isFalse();
    assertThat(kpis.district().worstExtraMinutes().isDefined()).isFalse();
    assertThat(kpis.district().longestExtraMinutes()).isEmpty();
    // In its own group the way is still told.
    assertThat(kpis.groups().get(0).figures().longestExtraMinutes()).hasValue(10);
    assertThat(kpis.groups().get(1).figures().longestExtraMinutes()).isEmpty();
  }

  @Test
  void aPlanWithoutPostingsHasNoMeans() {
    Staffing staffing = Staffing.of(district().build(), PolicyReader.shipped(POLICY), 2026);
    KeyFigures figures = Kpis.of(staffing, Plan.of(List.of())).district();
    assertThat(figures.postings()).isZero();
    assertThat(figures.backbonePosted().isDefined()).isFalse();
    assertThat(figures.meanExtraMinutes().isDefined()).isFalse();
    assertThat(figures.worstExtraMinutes().isDefined()).isFalse();
    assertThat(figures.longestExtraMinutes()).hasValue(0);
    assertThat(figures.dueAfter()).isEqualTo(figures.due());
  }

  @Test
  void theWorstTwentiethIsOnePostingUpToTwentyAndTwoFromTwentyOne() {
    for (int people = 19; people <= 22; people++) {
      DistrictFixture district =
          new DistrictFixture()
              .school("H", Stage.PRIMARY, 100)
              .school("N", Stage.PRIMARY, 100)
              .school("F", Stage.PRIMARY, 100)
              .group("G", GroupType.TIGHT, "H", "N", "F")
              .travel("H", "N", 10)
              .travel("H", "F", 30);
      List<String> moves = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        String id = String.format("T%02d", i);
        district.teacher(id, "H");
        moves.add(id + (i == 0 ? ">F" : ">N"));
      }
      Staffing staffing = Staffing.of(district.build(), PolicyReader.shipped(POLICY), 2026);
      Plan plan = plan(staffing, moves.toArray(String[]::new));
      assertThat(Kpis.of(staffing, plan).district().worstExtraMinutes())
          .isEqualTo(people <= 20 ? new Ratio(30, 1) : new Ratio(40, 2));
    }
  }

  @Test
  void backboneCountsAtTheHostAlsoOnARotationInForce() {
    DistrictFixture district =
        district()
            .teacher("D1", "S1", person -> person.backbone())
            .rotation(
                new Rotation(
                    "D1",
                    "S1",
                    "S3",
                    null,
                    LocalDate.of(2025, 9, 1),
                    LocalDate.of(2028, 9, 1),
                    null,
                    false));
    Staffing staffing = Staffing.of(district.build(), PolicyReader.shipped(POLICY), 2026);
    StageBalance balance = Kpis.of(staffing, plan(staffing, "A2>S2")).stages().get(0);
    assertThat(balance.stage()).isEqualTo(Stage.PRIMARY);
    assertThat(balance.schools()).isEqualTo(3);
    // Before 2, 0 and 1 of 200, 100 and 100 pupils: only S2 lies below 1 per 100; after 1, 1 and 1:
    // only S1.
    assertThat(balance.below()).isEqualTo(1);
    assertThat(balance.belowAfter()).isEqualTo(1);
    // 400 * (4/200 + 0 + 1/100) / 9 - 1 = 1/3; 400 * (1/200 + 2/100) / 9 - 1 = 1/9.
    assertThat(balance.before().coefficient()).contains(new BigDecimal("0.5774"));
    assertThat(balance.after().coefficient()).contains(new BigDecimal("0.3333"));
    assertThat(balance.line()).contains(new BigDecimal("0.50"));
    assertThat(balance.keepsLine()).contains(false);
    assertThat(balance.keepsLineAfter()).contains(true);
  }

  @Test
  void schoolsWithoutStudentsAreLeftOutAndNineYearSchoolsStandAlone() {
    DistrictFixture district =
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, null)
            .school("S2", Stage.PRIMARY, 0)
            .school("S3", Stage.NINE_YEAR, 100)
            .school("S4", Stage.JUNIOR, 101)
            .teacher("T1", "S3", person -> person.backbone())
            .teacher("T2", "S4", person -> person.backbone());
    Staffing staffing = Staffing.of(district.build(), PolicyReader.shipped(POLICY), 2026);
    List<StageBalance> stages = Kpis.of(staffing, Plan.of(List.of())).stages();
    assertThat(stages)
        .extracting(StageBalance::stage)
        .containsExactly(Stage.JUNIOR, Stage.NINE_YEAR);
    assertThat(stages.get(0).line()).contains(new BigDecimal("0.45"));
    assertThat(stages.get(1).line()).isEmpty();
    // 1 of 101 is less than 1 per 100, 1 of 100 is not.
    assertThat(stages.get(0).below()).isEqualTo(1);
    assertThat(stages.get(1).below()).isZero();
  }

  @Test
  void smallSchoolsLackLessAndMoreOfThemTeachTheWholeCurriculumWithVisits() {
    Staffing staffing =
        new TestDistrict()
            .schools("C", "S1", "S2", "S3")
            .group("G", GroupType.TOWNSHIP, "C", "S1", "S2", "S3")
            .travel("C", "S1", 10)
            .staff("A", "C", who -> who.subject("MUSIC"))
            .lessons("S1", "MUSIC", 7)
            .lessons("S2", "MUSIC", 5)
            .under("wolong-2023");
    Kpis kpis = Kpis.of(staffing, TestPlan.of(staffing).visit("A", "S1", 7).plan());
    CurriculumFigures expected = new CurriculumFigures(3, 12, 5, 1, 2, 1, 2 * 2 * 10);
    assertThat(kpis.district().curriculum()).isEqualTo(expected);
    assertThat(kpis.groups().get(0).figures().curriculum()).isEqualTo(expected);
  }
}
