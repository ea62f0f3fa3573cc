package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Answer;
import org.lungang.district.Assessment;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.district.Party;
import org.lungang.district.Rotation;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.explain.Explanation;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.report.ConsentsCsv;
import org.lungang.report.ExplanationText;
import org.lungang.report.InForceCsv;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.years.NextLists;
import org.lungang.years.YearChange;

/** A rotation that ends is renewed where the person wishes so and the policy allows it. */
class RenewalsTest {

  private static final Policy TWICE = policy("renewals_at_most: 2, renewed_if_assessed: PASS");

  private static Policy policy(String keys) {
    return OwnPolicies.read("extends: standard\nexemptions: {E8: {" + keys + "}}\n");
  }

  /** X of L was at M until the end of August 2026, once, or again and again. */
  private static TestDistrict district(
      @Nullable Assessment assessment, boolean wishes, String... earlierEnds) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.TIGHT, "L", "M")
            .staff("X", "L", who -> who.since("2015-09-01"))
            .rotation("X", "M", "2026-09-01", assessment, wishes);
    for (String until : earlierEnds) {
      district.rotation("X", "M", until, Assessment.PASS, true);
    }
    return district;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Assessment, wish, home from S on, where X works in 2026.
        "PASS, true, L, M",
        "PASS, false, L, L",
        "FAIL, true, L, L",
        "-, true, L, L",
        // Who is EXCELLENT and wishes so stays for good.
        "EXCELLENT, true, M, M",
        "EXCELLENT, false, L, L",
      })
  void whoWishesSoGoesOnAtTheHost(
      @Nullable Assessment assessment, boolean wishes, String home, String work) {
    Standing standing = district(assessment, wishes).under(TWICE).getStanding("X");
    assertThat(standing.homeSchoolId()).isEqualTo(home);
    assertThat(standing.workSchoolId()).isEqualTo(work);
    boolean isRenewed = home.equals("L") && work.equals("M");
    assertThat(standing.exemptions()).containsExactly(isRenewed ? "E7" : "E8");
    assertThat(district(assessment, wishes).under("standard").getStanding("X").exemptions())
        .containsExactly("E8");
  }

  @Test
  void withoutAnAssessmentWhereThePolicyAsksForNone() {
    Policy any = policy("renewals_at_most: 1");
    assertThat(district(null, true).under(any).getStanding("X").workSchoolId()).isEqualTo("M");
    Policy noStay = policy("stays_if_assessed: null, renewals_at_most: 1");
    Standing standing = district(Assessment.EXCELLENT, true).under(noStay).getStanding("X");
    assertThat(standing.homeSchoolId()).isEqualTo("L");
    assertThat(standing.workSchoolId()).isEqualTo("M");
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "2025-09-01, true",
    "2025-09-01;2024-09-01, false",
    // A gap of a year and more begins anew.
    "2024-09-01, true",
    "2024-09-01;2023-09-01, true",
    "2025-09-01;2023-09-01, true",
  })
  void noMoreThanSoOften(String earlier, boolean isRenewed) {
    String[] ends = earlier.isEmpty() ? new String[0] : earlier.split(";");
    Staffing staffing = district(Assessment.PASS, true, ends).under(TWICE);
    assertThat(staffing.getStanding("X").isLocked()).isEqualTo(isRenewed);
  }

  @Test
  void itLastsAnotherTermOfThePolicyAndCountsAsInForce() {
    Policy half =
        OwnPolicies.read(
            "extends: standard\nterm_years: {TEACHER: 3 semesters}\n"
                + "exemptions: {E8: {renewals_at_most: 1}}\n");
    Staffing staffing = district(Assessment.PASS, true).under(half);
    Rotation renewed = staffing.getStanding("X").latestRotation();
    assertThat(renewed).isNotNull();
    assertThat(renewed.from()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(renewed.until()).isEqualTo(LocalDate.of(2028, 1, 21));
    assertThat(staffing.presence().withoutPlan("M", Subject.of("MATH"))).isEqualTo(1);
    assertThat(staffing.postingsOf("X")).isEmpty();
    assertThat(InForceRotation.of(staffing))
        .extracting(InForceRotation::status)
        .containsExactly(InForceStatus.RENEWED);
    assertThat(text(InForceCsv.of(staffing, Language.ZH).content())).contains("期满续派");
  }

  @Test
  void consentIsAskedForAsForPostings() {
    String rules = "exemptions: {E8: {renewals_at_most: 1}}\nconsents: {all: {of: [PERSON, HOST]";
    Policy asked = OwnPolicies.read("extends: standard\n" + rules + "}}\n");
    TestDistrict none = district(Assessment.PASS, true);
    assertThat(none.under(asked).getStanding("X").isLocked()).isFalse();
    TestDistrict given =
        district(Assessment.PASS, true)
            .consent("X", Party.PERSON, null, Answer.GIVEN)
            .consent("X", Party.HOST, "M", Answer.GIVEN);
    assertThat(given.under(asked).getStanding("X").isLocked()).isTrue();
    given.consent("X", Party.PERSON, "M", Answer.REFUSED);
    assertThat(given.under(asked).getStanding("X").isLocked()).isFalse();
    Policy ofFlow = OwnPolicies.read("extends: standard\n" + rules + ", flows: [teachers]}}\n");
    assertThat(none.under(ofFlow).getStanding("X").isLocked()).isTrue();
    Policy told = OwnPolicies.read("extends: standard\n" + rules + ", unanswered: TOLD}}\n");
    Staffing staffing = none.under(told);
    assertThat(staffing.getStanding("X").isLocked()).isTrue();
    assertThat(text(ConsentsCsv.of(staffing, Plan.of(List.of()), Language.EN).content()))
        .contains("X,Name X,L,School L,M,School M,,PERSON,,,", ",HOST,,,");
  }

  @Test
  void everyAnswerIsToldInBothLanguages() {
    assertThat(story(district(Assessment.PASS, true, "2025-09-01"), Language.EN))
        .contains(
            "Renewed: the rotation at M School M goes on until 2027-08-31 (renewal 2 of at most"
                + " 2).");
    assertThat(story(district(Assessment.PASS, true), Language.ZH))
        .contains("续派：在M School M的交流延续至2027-08-31（第1次，最多2次）。");
    assertThat(story(district(Assessment.FAIL, true), Language.EN))
        .contains("not renewed: the assessment must be pass or better");
    assertThat(story(district(Assessment.PASS, true, "2025-09-01", "2024-09-01"), Language.EN))
        .contains("not renewed: renewed 2 times already, no more than the policy allows.");
    assertThat(story(district(Assessment.PASS, false), Language.EN)).doesNotContain("enewed:");
  }

  @Test
  void aRenewalIsARowOfItsOwnUntilTheLastOneIsOver() {
    Staffing first = district(Assessment.PASS, true).under(TWICE);
    NextLists lists = NextLists.of(first, Plan.of(List.of()), NextLists.Approvals.KEEP);
    assertThat(lists.changes())
        .extracting(YearChange::kind)
        .containsExactly(YearChange.Kind.TERM_ENDS, YearChange.Kind.RENEWED);
    District second = lists.district();
    assertThat(second.rotationsOf("X"))
        .extracting(Rotation::until)
        .containsExactlyInAnyOrder(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 1));
    assertThat(second.servicePeriodsOf("X")).isEmpty();
    // Nobody entered a wish: X returns, with two years at M behind.
    Staffing then = Staffing.of(second, TWICE, 2027);
    assertThat(then.getStanding("X").exemptions()).containsExactly("E8");
    District third = NextLists.of(then, Plan.of(List.of()), NextLists.Approvals.KEEP).district();
    assertThat(third.rotationsOf("X")).isEmpty();
    assertThat(third.servicePeriodsOf("X"))
        .extracting(row -> row.school() + " " + row.from() + " " + row.until())
        .containsExactly("M 2025-09-01 2026-09-01", "M 2026-09-01 2027-09-01");
    StaffMember returned = third.getStaffMember("X");
    assertThat(returned.atSchoolSince()).isEqualTo(LocalDate.of(2027, 9, 1));
  }

  @Test
  void whoStaysAfterARenewalHasBeenThereSinceTheFirstRotation() {
    Staffing staffing = district(Assessment.EXCELLENT, true, "2025-09-01").under(TWICE);
    District next = NextLists.of(staffing, Plan.of(List.of()), NextLists.Approvals.KEEP).district();
    assertThat(next.rotationsOf("X")).isEmpty();
    assertThat(next.getStaffMember("X").schoolId()).isEqualTo("M");
    assertThat(next.getStaffMember("X").atSchoolSince()).isEqualTo(LocalDate.of(2024, 9, 1));
  }

  @Test
  void aRenewalIsKeptUnderAPolicyThatForgetsToNameRotationsInForce() {
    Policy policy =
        OwnPolicies.read("extends: standard\nexemptions: {E7: null, E8: {renewals_at_most: 1}}\n");
    Staffing staffing = district(Assessment.PASS, true).under(policy);
    assertThat(staffing.getStanding("X").exemptions()).isEqualTo(List.of("E7"));
    District next = NextLists.of(staffing, Plan.of(List.of()), NextLists.Approvals.KEEP).district();
    assertThat(Set.copyOf(next.rotationsOf("X"))).hasSize(2);
  }

  private static String story(TestDistrict district, Language language) {
    Staffing staffing = district.under(TWICE);
    Explanation explanation = Explanation.of(staffing, Plan.of(List.of()), "X");
    return ExplanationText.render(staffing, explanation, false, language, 200);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
