package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Circumstance.ILL;
import static org.lungang.district.Circumstance.KEY_PROJECT;
import static org.lungang.district.Circumstance.PREGNANT_OR_NURSING;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.district.Position;
import org.lungang.district.Willingness;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** Who is exempt in 2026 by E1 to E5, on both sides of each boundary (docs/reference/model.md). */
class ExemptionsTest {

  @Test
  void nobodyIsExemptWithoutAReason() {
    assertThat(exemptions(who -> {})).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2023-09-01, false", "2023-09-02, true", "2024-02-29, true", "2026-09-01, true"})
  void e1HoldsForAPrincipalUntilThreeYearsInPostAreFull(String inPostSince, boolean exempt) {
    assertThat(exemptions(who -> who.principal().inPostSince(inPostSince)))
        .isEqualTo(exempt ? List.of("E1") : List.of());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRINCIPAL")
  void e1HoldsForNoOtherPosition(Position position) {
    assertThat(exemptions(who -> who.position(position).inPostSince("2026-09-01"))).isEmpty();
  }

  @Test
  void e1CountsTheTimeAtTheSchoolWhereNoPostDateIsGiven() {
    assertThat(exemptions(who -> who.principal().since("2024-09-01"))).containsExactly("E1");
  }

  @Test
  void e1IsNotWaivedByVolunteering() {
    assertThat(exemptions(who -> who.principal().inPostSince("2025-09-01").volunteer()))
        .containsExactly("E1");
  }

  @ParameterizedTest
  @CsvSource({
    "M, 1971-09-01, false",
    "M, 1971-08-31, true",
    "M, 1972-02-29, false",
    "M, 1968-02-29, true",
    "F, 1976-09-01, false",
    "F, 1976-08-31, true",
    "F, 1976-02-29, true",
    "F, 1971-09-01, true",
  })
  void e2HoldsFromTheDayAfterTheBirthdayOn(Gender gender, String born, boolean exempt) {
    Consumer<TestStaff> change = who -> (gender == Gender.M ? who.man() : who).born(born);
    assertThat(exemptions(change)).isEqualTo(exempt ? List.of("E2") : List.of());
    assertThat(exemptions(change.andThen(TestStaff::volunteer))).isEmpty();
  }

  @Test
  void e3HoldsIfApproved() {
    assertThat(exemptions(who -> who.with(KEY_PROJECT).approved())).containsExactly("E3");
    assertThat(exemptions(who -> who.with(KEY_PROJECT))).isEmpty();
    assertThat(exemptions(who -> who.with(KEY_PROJECT).approved().volunteer())).isEmpty();
  }

  @Test
  void e4HoldsApprovedOrNotAndForVolunteersToo() {
    assertThat(exemptions(who -> who.with(PREGNANT_OR_NURSING))).containsExactly("E4");
    assertThat(exemptions(who -> who.with(PREGNANT_OR_NURSING).approved())).containsExactly("E4");
    assertThat(exemptions(who -> who.with(PREGNANT_OR_NURSING).volunteer())).containsExactly("E4");
  }

  @Test
  void e5HoldsIfApprovedAndForVolunteersToo() {
    assertThat(exemptions(who -> who.with(ILL).approved())).containsExactly("E5");
    assertThat(exemptions(who -> who.with(ILL).approved().volunteer())).containsExactly("E5");
    assertThat(exemptions(who -> who.with(ILL))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void approvalIsMissedWhereTheRuleWantsIt(Circumstance circumstance) {
    assertThat(standing(who -> who.with(circumstance)).unapproved())
        .isEqualTo(
            switch (circumstance) {
              case KEY_PROJECT -> List.of("E3");
              case ILL -> List.of("E5");
              case PREGNANT_OR_NURSING -> List.of();
            });
    assertThat(standing(who -> who.with(circumstance).approved()).unapproved()).isEmpty();
  }

  @Test
  void allExemptionsThatHoldAreNamedInOrder() {
    Consumer<TestStaff> change =
        who ->
            who.principal()
                .inPostSince("2024-09-01")
                .born("1970-01-01")
                .with(ILL)
                .with(PREGNANT_OR_NURSING)
                .with(KEY_PROJECT)
                .approved();
    assertThat(exemptions(change)).containsExactly("E1", "E2", "E3", "E4", "E5");
    assertThat(exemptions(change.andThen(TestStaff::volunteer))).containsExactly("E1", "E4", "E5");
  }

  @Test
  void theReluctantAreNotExemptForThat() {
    assertThat(exemptions(who -> who.willing(Willingness.RELUCTANT))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "standard",
        "national-2014",
        "wolong-2023",
        "xx-county-2023",
        "suzhou-2024",
        "huadu-2025",
        "guangdong-2020"
      })
  void everyShippedPolicyHasAllEight(String policyId) {
    assertThat(ShippedPolicies.get(policyId).exemptions())
        .containsOnlyKeys("E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8");
    assertThat(ShippedPolicies.get(policyId).volunteersWaive()).containsExactly("E2", "E3", "E6");
  }

  private static List<String> exemptions(Consumer<TestStaff> change) {
    return standing(change).exemptions();
  }

  private static Standing standing(Consumer<TestStaff> change) {
    return new TestDistrict()
        .schools("H")
        .staff("X", "H", change)
        .under("standard")
        .getStanding("X");
  }

  /** A rotation in force exempts under every policy, also one without a rule that says so. */
  @Test
  void anExemptionHasTheWordsOfItsRule() {
    Policy without = OwnPolicies.read("extends: standard\nexemptions: {E7: null}");
    assertThat(ExemptionNames.of(without, "E4").in(Language.EN)).isEqualTo("pregnant or nursing");
    assertThat(ExemptionNames.of(without, Exemptions.LOCKED).in(Language.EN))
        .isEqualTo("on a rotation in force");
  }
}
