package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Stage.JUNIOR;
import static org.lungang.district.Stage.NINE_YEAR;
import static org.lungang.district.Stage.PRIMARY;
import static org.lungang.district.Stage.SENIOR;
import static org.lungang.district.Stage.TWELVE_YEAR;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.policy.Schools;
import org.lungang.policy.YearsRule;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestKinds;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestStaff;

/** Years, eligible, due, backbone and stages (docs/reference/model.md, Who may move). */
class StandingTest {

  @ParameterizedTest
  @CsvSource({
    "2020-09-01, 6, true",
    "2020-09-02, 5, false",
    "2020-02-29, 6, true",
    "2026-09-01, 0, false",
    "2006-08-31, 20, true",
  })
  void sixFullYearsMakeEligibleAndDue(String since, int years, boolean enough) {
    Standing standing = standing(who -> who.since(since));
    assertThat(standing.years()).isEqualTo(years);
    assertThat(standing.isEligible()).isEqualTo(enough);
    assertThat(standing.isDue()).isEqualTo(enough);
  }

  @ParameterizedTest
  @CsvSource({
    // The later of the two dates, for leaders; the school's date for all others.
    "PRINCIPAL, 2010-09-01, 2020-09-02, 5",
    "PRINCIPAL, 2020-09-02, 2010-09-01, 5",
    "VICE_PRINCIPAL, 2010-09-01, 2020-09-01, 6",
    "VICE_PRINCIPAL, 2019-09-01, 2010-09-01, 7",
    "MIDDLE_MANAGER, 2010-09-01, 2023-09-01, 16",
    "TEACHER, 2010-09-01, 2023-09-01, 16",
  })
  void leadersYearsCountSinceTheLaterOfSchoolAndPost(
      Position position, String since, String inPostSince, int years) {
    assertThat(
            standing(who -> who.position(position).since(since).inPostSince(inPostSince)).years())
        .isEqualTo(years);
  }

  @Test
  void theExemptAreNeitherEligibleNorDue() {
    Standing standing = standing(who -> who.with(Circumstance.PREGNANT_OR_NURSING));
    assertThat(standing.years()).isEqualTo(10);
    assertThat(standing.isEligible()).isFalse();
    assertThat(standing.isDue()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void backboneBeginsAtDistrictHonor(Honor honor) {
    boolean backbone = honor != Honor.NONE && honor != Honor.SCHOOL;
    assertThat(standing(who -> who.honor(honor)).backbone()).isEqualTo(backbone);
    assertThat(standing(who -> who.principal().honor(honor)).backbone()).isEqualTo(backbone);
  }

  @ParameterizedTest
  @CsvSource({"1991-09-01, 35", "1991-08-31, 35", "1990-09-01, 36", "1990-09-02, 35"})
  void ageIsInFullYears(String born, int age) {
    assertThat(standing(who -> who.born(born)).age()).isEqualTo(age);
  }

  @ParameterizedTest
  @CsvSource({"2025-09-01, 1", "2025-09-02, 0", "2026-09-01, 0", "2024-02-29, 2"})
  void yearsSinceHiredAreFullYears(String hired, int years) {
    assertThat(standing(who -> who.hired(hired)).hiredYears()).isEqualTo(years);
  }

  @Test
  void aTeacherOfSeveralStagesTeachesPrimaryWithAGradeBandElseTheOthers() {
    assertThat(stages(NINE_YEAR, who -> who.band(GradeBand.UPPER))).containsExactly(PRIMARY);
    assertThat(stages(NINE_YEAR, who -> {})).containsExactly(JUNIOR);
    assertThat(stages(TWELVE_YEAR, who -> who.band(GradeBand.LOWER))).containsExactly(PRIMARY);
    assertThat(stages(TWELVE_YEAR, who -> {})).containsExactlyInAnyOrder(JUNIOR, SENIOR);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEACHER")
  void managersHaveAllStagesOfTheirSchool(Position position) {
    assertThat(stages(NINE_YEAR, who -> who.position(position)))
        .containsExactlyInAnyOrder(PRIMARY, JUNIOR);
    assertThat(stages(TWELVE_YEAR, who -> who.position(position).band(GradeBand.LOWER)))
        .containsExactlyInAnyOrder(PRIMARY, JUNIOR, SENIOR);
  }

  @Test
  void atASchoolOfOneStageTheGradeBandDoesNotMatter() {
    assertThat(stages(PRIMARY, who -> {})).containsExactly(PRIMARY);
    assertThat(stages(JUNIOR, who -> who.band(GradeBand.LOWER))).containsExactly(JUNIOR);
    assertThat(stages(Stage.KINDERGARTEN, who -> {})).containsExactly(Stage.KINDERGARTEN);
  }

  @Test
  void movedBeforeMeansARowOfServiceOrRotations() {
    assertThat(standing(who -> {}).movedBefore()).isFalse();
    assertThat(
            district(PRIMARY, who -> {})
                .service("X", "Far School", "2010-09-01", "2010-10-01")
                .under("standard")
                .getStanding("X")
                .movedBefore())
        .isTrue();
    assertThat(
            district(PRIMARY, who -> {})
                .rotation("X", "H", "2015-09-01")
                .under("standard")
                .getStanding("X")
                .movedBefore())
        .isTrue();
  }

  @Test
  void aYearsRuleHoldsForThoseItFitsAndTheFirstThatFitsCounts() {
    YearsRule primary = rule(Set.of(PRIMARY), null, 8, 9);
    YearsRule teachers = rule(Set.of(), null, 3, 4);
    TestPolicy policy = TestPolicy.like("standard").yearsRules(primary, teachers);
    Standing atPrimary =
        district(PRIMARY, who -> who.since("2018-09-01")).under(policy.build()).getStanding("X");
    assertThat(atPrimary.isEligible()).isTrue();
    assertThat(atPrimary.isDue()).isFalse();
    Standing atJunior =
        district(JUNIOR, who -> who.since("2023-09-01")).under(policy.build()).getStanding("X");
    assertThat(atJunior.isEligible()).isTrue();
    assertThat(atJunior.isDue()).isFalse();
    Standing manager =
        district(JUNIOR, who -> who.middleManager().since("2020-09-02"))
            .under(policy.build())
            .getStanding("X");
    assertThat(manager.isEligible()).isFalse();
  }

  @Test
  void aYearsRuleForTheExcellentLooksAtTheLatestRotation() {
    TestPolicy policy =
        TestPolicy.like("standard").yearsRules(rule(Set.of(), Assessment.EXCELLENT, 3, 3));
    TestDistrict excellent =
        district(PRIMARY, who -> who.since("2023-09-01"))
            .rotation("X", "H", "2022-09-01", Assessment.EXCELLENT, false);
    assertThat(excellent.under(policy.build()).getStanding("X").isDue()).isTrue();
    TestDistrict lastPassed = excellent.rotation("X", "H", "2023-09-01", Assessment.PASS, false);
    assertThat(lastPassed.under(policy.build()).getStanding("X").isDue()).isFalse();
  }

  @Test
  void aYearsRuleForSomeSchoolsLooksAtAreaTraitAndRole() {
    Schools weak =
        new Schools(Set.of(Area.RURAL), Set.of(Trait.WEAK), null, Set.of(Role.MEMBER), Set.of());
    TestPolicy policy =
        TestPolicy.like("standard")
            .yearsRules(new YearsRule(List.of(), Set.of(), weak, null, null, 3, 3, ""));
    assertThat(isDue(policy, Area.RURAL, "R", Trait.WEAK)).isTrue();
    assertThat(isDue(policy, Area.TOWN, "R", Trait.WEAK)).isFalse();
    assertThat(isDue(policy, Area.RURAL, "R", Trait.NEW)).isFalse();
    assertThat(isDue(policy, Area.RURAL, "H", Trait.WEAK)).isFalse();
  }

  /** Since 2022 at the school, which belongs to a group under a lead. */
  private static boolean isDue(TestPolicy policy, Area area, String leadId, Trait trait) {
    return new TestDistrict()
        .school("H", PRIMARY, area, trait)
        .school("R", PRIMARY, Area.URBAN)
        .group("G", GroupType.TIGHT, leadId, leadId.equals("R") ? "H" : "R")
        .staff("X", "H", who -> who.since("2022-09-01"))
        .under(policy.build())
        .getStanding("X")
        .isDue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, false",
    "0, 6, true",
    "1, 6, false",
    "1, 7, false",
    "1, 8, true",
    "2, 8, true"
  })
  void yearsUntilDueCanHangOnHowManySchoolsWereServedBefore(int others, int years, boolean due) {
    // Due after 6 years at the first school, after 8 at every later one.
    TestPolicy policy =
        TestPolicy.like("standard")
            .yearsRules(new YearsRule(List.of(), Set.of(), null, 1, null, null, 8, ""));
    TestDistrict district =
        district(PRIMARY, who -> who.since(2026 - years + "-09-01"))
            .service("X", "H", "2001-09-01", "2002-09-01");
    for (int i = 0; i < others; i++) {
      district.service("X", "Other " + i, "2003-09-01", "2003-10-01");
      district.service("X", "Other " + i, "2004-09-01", "2004-10-01");
    }
    assertThat(district.under(policy.build()).getStanding("X").isDue()).isEqualTo(due);
  }

  private static YearsRule rule(
      Set<Stage> stages, @Nullable Assessment assessed, int eligibleYears, int dueYears) {
    return new YearsRule(
        List.of(TestKinds.TEACHER), stages, null, null, assessed, eligibleYears, dueYears, "");
  }

  private static Set<Stage> stages(Stage school, Consumer<TestStaff> change) {
    return district(school, change).under("standard").getStanding("X").stages();
  }

  @Test
  void onlyAnExemptionKeepsThoseWithTheYearsFromBeingEligible() {
    Consumer<TestStaff> nursing = who -> who.with(Circumstance.PREGNANT_OR_NURSING);
    Consumer<TestStaff> sixYears = who -> who.since("2020-09-01");
    Consumer<TestStaff> fiveYears = who -> who.since("2020-09-02");
    assertThat(standing(nursing.andThen(sixYears)).isEligibleButForExemptions()).isTrue();
    assertThat(standing(nursing.andThen(fiveYears)).isEligibleButForExemptions()).isFalse();
    assertThat(standing(sixYears).isEligibleButForExemptions()).isFalse();
    assertThat(standing(fiveYears).isEligibleButForExemptions()).isFalse();
  }

  private static Standing standing(Consumer<TestStaff> change) {
    return district(PRIMARY, change).under("standard").getStanding("X");
  }

  private static TestDistrict district(Stage stage, Consumer<TestStaff> change) {
    return new TestDistrict().school("H", stage).staff("X", "H", change);
  }
}
