package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Assessment;
import org.lungang.policy.Rule;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** H5 and S3: who is present at a school in a subject, with the plan and without it. */
class PresenceRulesTest {

  @ParameterizedTest
  @CsvSource({"1, -1, -60", "2, -1, -120", "0, 0, 0"})
  void h5TheLastOfARequiredSubjectLeaves(int required, int deserted, int coverage) {
    check(
        school().staff("X", "L").need("L", "MATH", required),
        plan -> plan.post("X", "teachers", "M"),
        deserted,
        coverage);
  }

  @Test
  void h5OneWhoIsLeftIsEnoughThoughS3CountsTheMissing() {
    check(
        school().staff(2, "X", "L", who -> {}).need("L", "MATH", 4),
        plan -> plan.post("X1", "teachers", "M"),
        0,
        -180);
  }

  @Test
  void h5OneWhoComesIsEnough() {
    check(
        school().staff("X", "L").staff("Y", "M").need("L", "MATH", 1),
        plan -> plan.post("X", "teachers", "M").post("Y", "teachers", "L"),
        0,
        0);
  }

  @Test
  void h5ASubjectThatHadNobodyIsNotDeserted() {
    check(school().staff("X", "L").need("L", "MUSIC", 1), plan -> {}, 0, -60);
  }

  @Test
  void h5ASubjectThatIsNotInNeedsMayBeLeft() {
    check(
        school().staff("X", "L").need("L", "MUSIC", 0),
        plan -> plan.post("X", "teachers", "M"),
        0,
        0);
  }

  @Test
  void middleManagersArePresentInTheirSubjectAndLeadersAreNot() {
    check(
        school().staff("X", "L").staff("D", "L", TestStaff::middleManager).need("L", "MATH", 1),
        plan -> plan.post("X", "teachers", "M"),
        0,
        0);
    check(
        school().staff("X", "L").staff("V", "L", TestStaff::vicePrincipal).need("L", "MATH", 1),
        plan -> plan.post("X", "teachers", "M"),
        -1,
        -60);
  }

  @Test
  void aMiddleManagerWhoIsPostedIsPresentAtTheHost() {
    check(
        school()
            .staff("D", "L", TestStaff::middleManager)
            .need("L", "MATH", 1)
            .need("M", "MATH", 1),
        plan -> plan.post("D", "managers", "M"),
        -1,
        -60);
  }

  @Test
  void aLeaderWhoIsPostedIsPresentNowhere() {
    check(
        school().staff("V", "L", TestStaff::vicePrincipal).need("M", "MATH", 1),
        plan -> plan.post("V", "managers", "M"),
        0,
        -60);
  }

  @Test
  void theLockedArePresentAtTheirHostAndNotAtHome() {
    check(
        school()
            .staff("X", "L")
            .staff("K", "M")
            .rotation("K", "L", "2027-09-01")
            .need("L", "MATH", 1)
            .need("M", "MATH", 1),
        plan -> plan.post("X", "teachers", "M"),
        0,
        0);
  }

  @Test
  void aSchoolWhoseOnlyOneIsLockedAwayHadNobody() {
    check(
        school().staff("K", "L").rotation("K", "M", "2027-09-01").need("L", "MATH", 1),
        plan -> {},
        0,
        -60);
  }

  @Test
  void thoseWhoReturnArePresentAtHomeAndThoseWhoStayAtTheHost() {
    check(
        school()
            .staff("X", "L")
            .staff("R", "L")
            .rotation("R", "M", "2026-09-01")
            .need("L", "MATH", 2),
        plan -> {},
        0,
        0);
    check(
        school()
            .staff("X", "L")
            .staff("R", "L")
            .rotation("R", "M", "2026-09-01", Assessment.EXCELLENT, true)
            .need("L", "MATH", 2)
            .need("M", "MATH", 1),
        plan -> {},
        0,
        -60);
  }

  @Test
  void s3CountsEveryMissingTeacherAndMoreThanRequiredPayNothing() {
    check(
        school()
            .staff(3, "X", "L", who -> {})
            .need("L", "MATH", 2)
            .need("L", "GO", 2)
            .need("M", "MATH", 1),
        plan -> {},
        0,
        -180);
  }

  @Test
  void subjectsOfTheirOwnAreSubjects() {
    check(
        school().staff("X", "L", who -> who.subject("围棋")).need("L", "围棋", 1),
        plan -> plan.post("X", "teachers", "M"),
        -1,
        -60);
  }

  private static void check(
      TestDistrict district, Consumer<TestPlan> postings, int deserted, int coverage) {
    TestPlan plan = TestPlan.of(district.under("standard"));
    postings.accept(plan);
    assertThat(plan.figure(Rule.H5)).isEqualTo(deserted);
    assertThat(plan.figure(Rule.S3)).isEqualTo(coverage);
  }

  private static TestDistrict school() {
    return new TestDistrict().schools("L", "M").group("G", TIGHT, "L", "M");
  }
}
