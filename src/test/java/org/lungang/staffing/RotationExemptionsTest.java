package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Assessment;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.policy.Quota;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestKinds;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestQuota;
import org.lungang.testing.TestStaff;

/** E7 and E8: rotations in force, returns and stays, around September 1 of 2025 and 2026. */
class RotationExemptionsTest {

  private static final Subject MATH = Subject.of("MATH");

  @ParameterizedTest
  @CsvSource({
    "2026-09-02, E7",
    "2027-09-01, E7",
    "2026-09-01, E8",
    "2026-08-30, E8",
    "2025-09-02, E8",
    "2025-09-01,",
    "2024-02-29,",
  })
  void theEndOfTheRotationDecides(String until, @Nullable String id) {
    Standing standing = district().rotation("X", "M", until).under("standard").getStanding("X");
    assertThat(standing.exemptions()).isEqualTo(id == null ? List.of() : List.of(id));
  }

  @Test
  void theLockedWorkAtTheHostSchoolAndKeepTheirHome() {
    Staffing staffing = district().rotation("X", "M", "2026-09-02").under("standard");
    Standing standing = staffing.getStanding("X");
    assertThat(standing.isLocked()).isTrue();
    assertThat(standing.homeSchoolId()).isEqualTo("L");
    assertThat(standing.workSchoolId()).isEqualTo("M");
    assertThat(staffing.presence().withoutPlan("M", MATH)).isEqualTo(1);
    assertThat(staffing.presence().withoutPlan("L", MATH)).isZero();
    assertThat(staffing.postingsOf("X")).isEmpty();
  }

  @Test
  void nobodyLockedMovesUnderAPolicyThatForgetsToSaySo() {
    Staffing staffing =
        district()
            .rotation("X", "M", "2026-09-02")
            .under(TestPolicy.like("standard").withoutExemption("E7").build());
    assertThat(staffing.getStanding("X").exemptions()).containsExactly("E7");
    assertThat(staffing.postingsOf("X")).isEmpty();
  }

  @Test
  void thoseWhoReturnWorkAtHomeAndHaveNoNewPosting() {
    Staffing staffing = district().rotation("X", "M", "2026-09-01").under("standard");
    Standing standing = staffing.getStanding("X");
    assertThat(standing.isLocked()).isFalse();
    assertThat(standing.homeSchoolId()).isEqualTo("L");
    assertThat(standing.workSchoolId()).isEqualTo("L");
    assertThat(staffing.presence().withoutPlan("L", MATH)).isEqualTo(1);
    assertThat(staffing.postingsOf("X")).isEmpty();
  }

  @Test
  void volunteersAreLockedAndReturnToo() {
    TestDistrict volunteer = schools().staff("X", "L", TestStaff::volunteer);
    assertThat(
            volunteer
                .rotation("X", "M", "2026-09-01")
                .under("standard")
                .getStanding("X")
                .exemptions())
        .containsExactly("E8");
    assertThat(
            volunteer
                .rotation("X", "M", "2026-09-02")
                .under("standard")
                .getStanding("X")
                .exemptions())
        .containsExactly("E7");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, EXCELLENT, true, M",
    "2025-09-02, EXCELLENT, true, M",
    "2026-09-01, EXCELLENT, false, L",
    "2026-09-01, PASS, true, L",
    "2026-09-01, FAIL, true, L",
    "2026-09-01,, true, L",
    "2025-09-01, EXCELLENT, true, L",
    "2026-09-02, EXCELLENT, true, L",
  })
  void whoReturnsExcellentAndWishesToStayHasTheHostAsHome(
      String until, @Nullable Assessment assessment, boolean wishes, String home) {
    Standing standing =
        district().rotation("X", "M", until, assessment, wishes).under("standard").getStanding("X");
    assertThat(standing.homeSchoolId()).isEqualTo(home);
  }

  @ParameterizedTest
  @CsvSource({"EXCELLENT", "FAIL", ","})
  void nobodyStaysUnderAPolicyThatLetsNobodyStay(@Nullable Assessment assessment) {
    Standing standing =
        district()
            .rotation("X", "M", "2026-09-01", assessment, true)
            .under(TestPolicy.like("standard").withoutExemption("E8").build())
            .getStanding("X");
    assertThat(standing.homeSchoolId()).isEqualTo("L");
  }

  @Test
  void thoseWhoStayHaveNoNewPostingAndWorkAtTheNewHome() {
    Staffing staffing = staying().under("standard");
    assertThat(staffing.getStanding("X").exemptions()).containsExactly("E8");
    assertThat(staffing.getStanding("X").workSchoolId()).isEqualTo("M");
    assertThat(staffing.presence().withoutPlan("M", MATH)).isEqualTo(1);
    assertThat(staffing.presence().withoutPlan("L", MATH)).isZero();
    assertThat(staffing.postingsOf("X")).isEmpty();
  }

  @Test
  void thoseWhoStayHaveTheStagesOfTheNewHome() {
    TestDistrict district =
        new TestDistrict()
            .schools("L")
            .school("M", Stage.NINE_YEAR)
            .staff("X", "L")
            .rotation("X", "M", "2026-09-01", Assessment.EXCELLENT, true);
    assertThat(district.under("standard").getStanding("X").stages()).containsExactly(Stage.JUNIOR);
  }

  @Test
  void thoseWhoStayCountAtTheNewHomeForWhatASchoolMaySend() {
    // 9 teachers of M may send max(2, 2.7): 2; with the one who stays 10 may send 3.
    TestDistrict nine = schools().staff("X", "L").staff(9, "M", "M", who -> {});
    assertThat(nine.under("standard").requirements().drainLimit("M")).isEqualTo(2);
    assertThat(
            nine.rotation("X", "M", "2026-09-01", Assessment.EXCELLENT, true)
                .under("standard")
                .requirements()
                .drainLimit("M"))
        .isEqualTo(3);
  }

  @Test
  void thoseWhoStayCountInTheQuotasOfTheNewHomesGroups() {
    // Over all teachers, eligible or not, since nobody who stays is eligible this year.
    Quota allTeachers = new TestQuota().of(TestKinds.TEACHER).build();
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.TIGHT, "M", "N")
            .staff("X", "L")
            .staff("Y", "N");
    TestPolicy policy = TestPolicy.like("standard").quotas(allTeachers);
    assertThat(base(district.under(policy.build()))).isEqualTo(1);
    assertThat(
            base(
                district
                    .rotation("X", "M", "2026-09-01", Assessment.EXCELLENT, true)
                    .under(policy.build())))
        .isEqualTo(2);
  }

  @Test
  void theRotationWithTheLatestEndCounts() {
    TestDistrict district =
        district()
            .rotation("X", "N", "2026-09-02")
            .rotation("X", "M", "2026-09-01", Assessment.EXCELLENT, true);
    Standing standing = district.under("standard").getStanding("X");
    assertThat(standing.exemptions()).containsExactly("E7");
    assertThat(standing.workSchoolId()).isEqualTo("N");
    assertThat(standing.homeSchoolId()).isEqualTo("L");
  }

  @Test
  void anEarlierRotationDoesNotBringAReturn() {
    TestDistrict district =
        district()
            .rotation("X", "M", "2024-09-01", Assessment.EXCELLENT, true)
            .rotation("X", "N", "2025-09-01", Assessment.EXCELLENT, true);
    assertThat(district.under("standard").getStanding("X").exemptions()).isEmpty();
  }

  private static long base(Staffing staffing) {
    return staffing.requirements().quotasOf(staffing.district().getGroup("G")).get(0).base();
  }

  private static TestDistrict staying() {
    return district().rotation("X", "M", "2026-09-01", Assessment.EXCELLENT, true);
  }

  private static TestDistrict district() {
    return schools().staff("X", "L");
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M", "N").group("G", GroupType.TIGHT, "L", "M", "N");
  }
}
