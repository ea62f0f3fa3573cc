package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.ALLIANCE;
import static org.lungang.district.GroupType.ASSISTANCE;
import static org.lungang.district.GroupType.HAND_IN_HAND;
import static org.lungang.district.GroupType.TIGHT;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Willingness;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** Who goes by which flow of huadu-2025; the member's relation decides. */
class HuaduFlowsTest {

  private static final String POLICY = "huadu-2025";

  @Test
  void backboneGoesToTightAndAssistanceMembers() {
    assertThat(Flows.of(everyRelation("L", TestStaff::backbone), POLICY))
        .containsExactly("backbone-out X L→A", "backbone-out X L→T", "backbone-out X L→U");
  }

  @Test
  void teachersOfTightAndAssistanceMembersShadow() {
    assertThat(Flows.of(everyRelation("T", who -> {}), POLICY)).containsExactly("shadow-in X T→L");
    assertThat(Flows.of(everyRelation("A", who -> {}), POLICY)).containsExactly("shadow-in X A→L");
    assertThat(Flows.of(everyRelation("B", who -> {}), POLICY)).isEmpty();
    assertThat(Flows.of(everyRelation("H", who -> {}), POLICY)).isEmpty();
    assertThat(Flows.of(everyRelation("T", TestStaff::backbone), POLICY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, shadow-in X T→L",
    "2025-09-02, first-post X T→L",
    "2026-09-01, first-post X T→L",
  })
  void aFullYearSinceHiredDividesShadowingFromTheFirstPost(String hired, String posting) {
    assertThat(Flows.of(everyRelation("T", who -> who.since(hired)), POLICY))
        .containsExactly(posting);
  }

  @Test
  void whoWasHiredElsewhereLongAgoIsNoFirstYear() {
    assertThat(
            Flows.of(
                everyRelation("T", who -> who.since("2026-03-01").hired("2015-09-01")), POLICY))
        .containsExactly("shadow-in X T→L");
  }

  @ParameterizedTest
  @CsvSource({"T", "U", "A", "B", "H"})
  void firstYearTeachersOfMembersOfAllRelationsHaveTheFirstPost(String school) {
    assertThat(Flows.of(everyRelation(school, who -> who.since("2026-03-01")), POLICY))
        .containsExactly("first-post X " + school + "→L");
  }

  @Test
  void theLeadsFirstYearTeachersAndManagersHaveNoFirstPost() {
    assertThat(Flows.of(everyRelation("L", who -> who.since("2026-03-01")), POLICY)).isEmpty();
    assertThat(Flows.of(everyRelation("A", who -> who.middleManager().since("2026-03-01")), POLICY))
        .isEmpty();
  }

  @Test
  void managersGoBetweenTheLeadAndItsTightMembers() {
    assertThat(Flows.of(everyRelation("L", TestStaff::middleManager), POLICY))
        .containsExactly("managers X L→T", "managers X L→U");
    assertThat(Flows.of(everyRelation("T", TestStaff::vicePrincipal), POLICY))
        .containsExactly("managers X T→L", "managers X T→U");
    assertThat(Flows.of(everyRelation("A", TestStaff::vicePrincipal), POLICY)).isEmpty();
    assertThat(Flows.of(everyRelation("T", who -> who.vicePrincipal().since("2026-03-01")), POLICY))
        .hasSize(2);
  }

  @Test
  void eligiblePrincipalsGoBetweenTheLeadAndItsTightMembers() {
    assertThat(Flows.of(everyRelation("T", TestStaff::principal), POLICY))
        .containsExactly("principals X T→L", "principals X T→U");
    assertThat(Flows.of(everyRelation("B", TestStaff::principal), POLICY)).isEmpty();
    assertThat(
            Flows.of(everyRelation("T", who -> who.principal().inPostSince("2020-09-02")), POLICY))
        .isEmpty();
  }

  @Test
  void volunteersGoBetweenTheLeadAndItsAllianceMembers() {
    assertThat(Flows.of(everyRelation("L", TestStaff::volunteer), POLICY))
        .containsExactly("voluntary X L→B", "voluntary X L→C");
    assertThat(Flows.of(everyRelation("B", TestStaff::volunteer), POLICY))
        .containsExactly("voluntary X B→L");
    assertThat(Flows.of(everyRelation("B", who -> who.middleManager().volunteer()), POLICY))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VOLUNTEER")
  void othersDoNot(Willingness willingness) {
    assertThat(Flows.of(everyRelation("B", who -> who.willing(willingness)), POLICY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TIGHT, shadow-in X M→L",
    "ASSISTANCE, shadow-in X M→L",
    "ALLIANCE, voluntary X M→L",
  })
  void aMemberWithoutARelationHasThatOfTheGroup(GroupType type, String posting) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", type, "L", "M")
            .staff("X", "M", TestStaff::volunteer);
    assertThat(Flows.of(district, POLICY)).containsExactly(posting);
  }

  @ParameterizedTest
  @CsvSource({
    "backbone-out, B, ROTATION TEACHER 1",
    "shadow-in, T, SHADOWING TEACHER 1",
    "first-post, F, FIRST_POST TEACHER 1",
    "managers, D, ROTATION MIDDLE_MANAGER 3",
    "principals, P, ROTATION PRINCIPAL 3",
  })
  void kindsPostsAndTerms(String flow, String staffId, String terms) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("B", "L", TestStaff::backbone)
            .staff("T", "M")
            .staff("F", "M", who -> who.since("2026-03-01"))
            .staff("D", "L", TestStaff::middleManager)
            .staff("P", "L", TestStaff::principal);
    assertThat(Flows.terms(district, POLICY, flow, staffId)).isEqualTo(terms);
  }

  @Test
  void theFirstPostKeepsToTheStage() {
    TestDistrict district =
        new TestDistrict()
            .schools("L")
            .school("M", Stage.JUNIOR)
            .group("G", TIGHT, "L", "M")
            .staff("X", "M", who -> who.since("2026-03-01"));
    assertThat(Flows.of(district, POLICY)).isEmpty();
  }

  /** A lead L; T and U TIGHT, A ASSISTANCE, B and C ALLIANCE, H without a relation of the three. */
  private static TestDistrict everyRelation(String school, Consumer<TestStaff> change) {
    return new TestDistrict()
        .schools("L", "T", "U", "A", "B", "C", "H")
        .group("G", HAND_IN_HAND, "L", "H")
        .member("G", "T", TIGHT)
        .member("G", "U", TIGHT)
        .member("G", "A", ASSISTANCE)
        .member("G", "B", ALLIANCE)
        .member("G", "C", ALLIANCE)
        .staff("X", school, change);
  }
}
