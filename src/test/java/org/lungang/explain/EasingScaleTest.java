package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.Subject;
import org.lungang.policy.Rule;
import org.lungang.policy.Share;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** How far each obligation can be eased, by cases that can be counted by hand. */
class EasingScaleTest {

  /** Three who may go to M, and one of another group who may go to O. */
  private static TestDistrict three() {
    return new TestDistrict()
        .schools("L", "M", "N", "O")
        .group("G", TIGHT, "L", "M")
        .group("H", TIGHT, "N", "O")
        .staff(3, "A", "L", TestStaff::backbone)
        .staff("C", "L", TestStaff::middleManager)
        .staff("B", "N");
  }

  private static List<Step.Ease> scale(Staffing staffing, Obligation obligation) {
    return EasingScale.of(staffing, obligation).stream().map(Step.Ease.class::cast).toList();
  }

  private static List<Long> figures(Staffing staffing, Obligation obligation, long before) {
    List<Step.Ease> scale = scale(staffing, obligation);
    assertThat(scale).allMatch(step -> step.before() == before);
    return scale.stream().map(Step.Ease::after).toList();
  }

  /** An eighth of 50 is 7, rounded up; 11% of them are still as many as 12%. */
  @Test
  void aQuotaByWholePercentsThatAskForFewer() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff(50, "A", "L", who -> {})
            .under(
                OwnPolicies.read(
                    "extends: standard\nquotas: {teachers: {share: 12.5%, floors: []}}\n"));
    List<Step.Ease> scale = scale(staffing, Obligation.quota("G", 0));
    assertThat(scale)
        .extracting(step -> step.easing().share())
        .containsExactly(
            new Share(12, 100),
            new Share(10, 100),
            new Share(8, 100),
            new Share(6, 100),
            new Share(4, 100),
            new Share(2, 100),
            new Share(0, 100));
    assertThat(figures(staffing, Obligation.quota("G", 0), 7))
        .containsExactly(6L, 5L, 4L, 3L, 2L, 1L, 0L);
  }

  /** Ten of fifty go, of whom two are backbones; of 10% of ten one, of 0% none. */
  @Test
  void aShareOfThoseWhoGo() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff(50, "A", "L", who -> {})
            .under("standard");
    List<Step.Ease> scale = scale(staffing, Obligation.share("G", 0, 0));
    assertThat(scale).hasSize(20).allMatch(step -> step.before() == 2);
    assertThat(scale.get(0).easing().share()).isEqualTo(new Share(19, 100));
    assertThat(scale.get(0).after()).isEqualTo(2);
    assertThat(scale.get(9).easing().share()).isEqualTo(new Share(10, 100));
    assertThat(scale.get(9).after()).isOne();
    assertThat(scale.get(19).easing().share()).isEqualTo(new Share(0, 100));
    assertThat(scale.get(19).after()).isZero();
  }

  @Test
  void aMinimumDownToNobodyAndAMaximumUpToEverybodyWhoCanGo() {
    Staffing staffing =
        three()
            .under(
                OwnPolicies.read(
                    """
                    extends: standard
                    flows: {OTHERS: {teachers: {limits: [{at_least: 3}, {at_most: 1}]}}}
                    """));
    assertThat(figures(staffing, Obligation.atLeast("G", 0), 3)).containsExactly(2L, 1L, 0L);
    assertThat(figures(staffing, Obligation.atMost("G", 1), 1)).containsExactly(2L, 3L);
    assertThat(figures(staffing, Obligation.atMost("H", 1), 1)).isEmpty();
  }

  /** Managers of L may go to M as well; whoever is of another group does not count. */
  @Test
  void exchangesUpToAllPostingsOfTheGroup() {
    assertThat(figures(three().under("standard"), Obligation.mirror("G", "teachers"), 0))
        .containsExactly(1L, 2L, 3L, 4L);
  }

  /** Of three teachers two may leave; the manager is none of them. */
  @Test
  void aDrainedSchoolUpToAllItsTeachers() {
    assertThat(figures(three().under("standard"), Obligation.of(Rule.H7, "L"), 2))
        .containsExactly(3L);
  }

  @Test
  void subjectsAndLeadersAreLetGo() {
    Staffing staffing = three().under("standard");
    Step.Ease subject = scale(staffing, Obligation.subject("L", Subject.of("MATH"))).get(0);
    assertThat(subject.easing().subject()).isEqualTo(Subject.of("MATH"));
    assertThat(subject.easing().school()).isEqualTo("L");
    assertThat(subject.before()).isOne();
    assertThat(subject.after()).isZero();
    List<Step.Ease> leaders = scale(staffing, Obligation.of(Rule.H6, "L"));
    assertThat(leaders).hasSize(1);
    assertThat(leaders.get(0).easing().subject()).isNull();
  }

  /** Of several pins only the one to go is in the way. */
  @Test
  void aPinIsDropped() {
    Staffing staffing =
        three().pin("A1", Decision.GO, "M").pin("A2", Decision.STAY, null).under("standard");
    assertThat(EasingScale.of(staffing, Obligation.of(Rule.H8, "A1")))
        .containsExactly(new Step.DropPin(staffing.district().pinsOf("A1").get(0)));
    assertThat(EasingScale.of(staffing, Obligation.of(Rule.H8, "A2"))).isEmpty();
  }

  /** At N one person can go who must not, and at L three of whom five should. */
  @Test
  void aRuleOfThePolicysOwnByAllWhoAreMissingOrTooMany() {
    Staffing staffing =
        three()
            .under(
                OwnPolicies.read(
                    """
                    extends: standard
                    flows: {OTHERS: {managers: null}}
                    rules:
                      none: {words: {en: none, zh: 无}, per: SCHOOL, at_most: 0}
                      five: {words: {en: five, zh: 5人}, at_least: 5}
                    """));
    assertThat(staffing.requirements().counts())
        .extracting(count -> count.rule().id() + " " + count.unit().code())
        .containsExactly("none L", "none M", "none N", "none O", "five G", "five H");
    assertThat(figures(staffing, Obligation.own(2, "none"), 0)).containsExactly(1L);
    assertThat(figures(staffing, Obligation.own(0, "none"), 0)).containsExactly(1L, 2L, 3L);
    assertThat(figures(staffing, Obligation.own(4, "five"), 0)).startsWith(1L, 2L, 3L, 4L, 5L);
  }

  /** An order holds or is let go; one that is let go can be eased no further. */
  @Test
  void anOrderIsLetGo() {
    String policy =
        """
        extends: standard
        rules:
          line: {words: {en: line, zh: 排队}, per: SCHOOL, in_order: {year_at_school: 1}}
        """;
    TestDistrict inLine = three().staff("D", "L", who -> who.since("2018-09-01"));
    Obligation line = Obligation.own(0, "line");
    assertThat(figures(inLine.under(OwnPolicies.read(policy)), line, 0)).containsExactly(1L);
    String eased = policy + "easings: {a: {rule: H11, own: line, unit: L, at_most: 1}}\n";
    assertThat(figures(inLine.under(OwnPolicies.read(eased)), line, 1)).isEmpty();
  }

  /** Nobody can go of the five who should: eased by one already, the rule can be by all five. */
  @Test
  void aRuleThatIsEasedAlreadyIsEasedFromThere() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L")
            .pin("A", Decision.STAY, null)
            .under(
                OwnPolicies.read(
                    """
                    extends: standard
                    rules: {five: {words: {en: five, zh: 5人}, at_least: 5}}
                    easings: {a: {rule: H11, own: five, at_most: 1}}
                    """));
    assertThat(figures(staffing, Obligation.own(0, "five"), 1)).containsExactly(2L, 3L, 4L, 5L);
  }
}
