package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Area;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;
import org.lungang.policy.Schools;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestStaff;

/** Conditions that no shipped policy has but a planner may ask for (docs/reference/policy.md). */
class OwnPolicyFlowsTest {

  @ParameterizedTest
  @CsvSource({
    // Present and required at home, present and required at the host.
    "2, 1, 0, 1, true",
    "1, 1, 0, 1, false",
    "2, 2, 0, 1, false",
    "2, 1, 1, 1, false",
    "2, 1, 1, 2, true",
    "1, 0, 0, 1, true",
  })
  void onlyFromASurplusInTheSubjectToAShortage(
      int atHome, int homeNeeds, int atHost, int hostNeeds, boolean goes) {
    TestDistrict district =
        schools()
            .staff(atHome, "X", "L", who -> {})
            .staff(atHost, "Y", "M", who -> {})
            .need("L", "MATH", homeNeeds)
            .need("M", "MATH", hostNeeds);
    Policy policy = policy(TestFlow.of("all").surplusToShortage().build());
    assertThat(district.under(policy).isCandidate("X1")).isEqualTo(goes);
  }

  /** A certificate holds for its stage and those below, in its subject. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Certificates, their subject, the host's stage.
        "PRIMARY, MATH, JUNIOR, false",
        "JUNIOR, MATH, JUNIOR, true",
        "SENIOR, MATH, JUNIOR, true",
        "JUNIOR, MATH, SENIOR, false",
        "JUNIOR, CHINESE, JUNIOR, false",
        "JUNIOR, -, JUNIOR, true",
        "-, MATH, JUNIOR, false",
        "-, -, JUNIOR, false",
        "PRIMARY, MATH, NINE_YEAR, true",
        "KINDERGARTEN, MATH, NINE_YEAR, false",
        "KINDERGARTEN;SENIOR, MATH, TWELVE_YEAR, true",
      })
  void onlyWithACertificateForTheHostsStageAndTheSubjectTaught(
      @Nullable String held, @Nullable String subject, Stage host, boolean goes) {
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.PRIMARY, Area.URBAN)
            .school("M", host, Area.URBAN)
            .group("G", TIGHT, "L", "M")
            .staff(
                "X",
                "L",
                who -> {
                  if (held != null) {
                    who.certified(
                        Stream.of(held.split(";")).map(Stage::valueOf).toArray(Stage[]::new));
                  }
                  if (subject != null) {
                    who.certifiedIn(subject);
                  }
                })
            .staff("Y", "L");
    Staffing staffing = district.under(policy(TestFlow.of("cross").certified().build()));
    assertThat(staffing.isCandidate("X")).isEqualTo(goes);
    assertThat(staffing.isCandidate("Y")).isFalse();
    Flow flow = staffing.policy().flowsOf(TIGHT).get(0);
    assertThat(staffing.rules().findRefusal(staffing.getStanding("Y"), flow, "M"))
        .get()
        .extracting(reason -> reason.in(Language.EN))
        .isEqualTo(
            "no teaching certificate for a stage of M School M in the subject taught is entered");
    assertThat(district.under(policy(TestFlow.of("any").build())).isCandidate("Y")).isTrue();
  }

  @Test
  void aSubjectThatIsNotInNeedsIsNoShortageAndWhoTeachesNothingRelievesNone() {
    TestDistrict district =
        schools()
            .staff(2, "X", "L", who -> who.subject("MUSIC"))
            .staff("D", "L", who -> who.middleManager().teachesNothing())
            .need("M", "MATH", 1);
    Policy policy = policy(TestFlow.of("all").surplusToShortage().build());
    assertThat(district.under(policy).postings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, true, true", "31, false, true", "130, false, true"})
  void aFlowsOwnMinuteLimitCountsInsteadOfThePolicys(
      int minutes, boolean others, boolean volunteers) {
    TestDistrict district =
        schools().staff("X", "L").staff("V", "L", TestStaff::volunteer).travel("L", "M", minutes);
    Staffing staffing = district.under(policy(TestFlow.of("all").maxMinutes(30).build()));
    assertThat(staffing.isCandidate("X")).isEqualTo(others);
    assertThat(staffing.isCandidate("V")).isEqualTo(volunteers);
  }

  @ParameterizedTest
  @CsvSource({"URBAN, RURAL, true", "URBAN, TOWN, false", "TOWN, RURAL, false"})
  void onlyFromSomeSchoolsToSome(Area home, Area host, boolean goes) {
    Schools town = new Schools(Set.of(Area.URBAN), Set.of(), null, Set.of(), Set.of());
    Schools village = new Schools(Set.of(Area.RURAL), Set.of(), null, Set.of(), Set.of());
    TestDistrict district =
        new TestDistrict()
            .school("L", Stage.PRIMARY, home)
            .school("M", Stage.PRIMARY, host)
            .group("G", TIGHT, "L", "M")
            .staff("X", "L");
    Policy policy = policy(TestFlow.of("all").between(town, village).build());
    assertThat(district.under(policy).isCandidate("X")).isEqualTo(goes);
  }

  @Test
  void aFlowsOwnMinuteLimitMayBeWider() {
    TestDistrict district = schools().staff("X", "L").travel("L", "M", 150);
    assertThat(district.under(policy(TestFlow.of("all").maxMinutes(150).build())).isCandidate("X"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1971-09-01, false", "1971-08-31, true"})
  void anAgeLimitCanBeInYearsBeforeRetirement(String born, boolean exempt) {
    Policy policy =
        TestPolicy.like("standard").exemption("E2", new ExemptionRule.Age(63, 60, 5, "")).build();
    assertThat(
            schools()
                .staff("X", "L", who -> who.born(born))
                .under(policy)
                .getStanding("X")
                .isExempt())
        .isEqualTo(exempt);
  }

  private static Policy policy(Flow flow) {
    return TestPolicy.like("standard").flows(flow).build();
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M").group("G", TIGHT, "L", "M");
  }
}
