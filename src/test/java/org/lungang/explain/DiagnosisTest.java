package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.ASSISTANCE;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.Honor;
import org.lungang.language.Language;
import org.lungang.policy.Rule;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Staffing;
import org.lungang.testing.OwnPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** What is in the way, by cases that can be worked out by hand. */
class DiagnosisTest {

  /** 15 must go each way, but no more than 6 of the 20 at M may leave it. */
  private static TestDistrict drained() {
    return new TestDistrict()
        .schools("L", "M")
        .group("G", ASSISTANCE, "L", "M")
        .staff(60, "A", "L", TestStaff::backbone)
        .staff(20, "B", "M", who -> who.born("1995-01-01"))
        .staff("C", "L", TestStaff::middleManager)
        .staff("D", "M", TestStaff::middleManager);
  }

  private static ComponentDiagnosis only(Staffing staffing) {
    Diagnosis diagnosis = Diagnosis.of(staffing, null);
    assertThat(diagnosis.blocked()).hasSize(1);
    return diagnosis.blocked().get(0);
  }

  private static List<String> sentences(ComponentDiagnosis diagnosis, List<WayOut> ways) {
    return ways.stream()
        .flatMap(way -> Advice.of(diagnosis.staffing(), way.steps()).stream())
        .map(sentence -> sentence.in(Language.EN))
        .toList();
  }

  @Test
  void aConflictNamesEveryRuleThatItTakesAndNoOther() {
    ComponentDiagnosis diagnosis = only(drained().under("xx-county-2023"));
    assertThat(diagnosis.conflicts()).hasSize(1);
    assertThat(diagnosis.conflicts().get(0).smallest()).isTrue();
    assertThat(diagnosis.conflicts().get(0).obligations())
        .containsExactly(
            Obligation.mirror("G", "support-out"),
            Obligation.atLeast("G", 0),
            Obligation.of(Rule.H7, "M"));
    assertThat(
            diagnosis.conflicts().get(0).obligations().stream()
                .map(it -> Obstacle.of(diagnosis.staffing(), it).in(Language.EN)))
        .containsExactly(
            "H1 reciprocity: in G Group G, Backbone support and Shadowing by young teachers balance"
                + " between each two schools (XX County plan, 五(二)1)",
            "H4 minimums and maximums: G Group G posts at least 15 (Backbone support) (XX County"
                + " plan, 五(二)1)",
            "H7 no school drained: at most 6 teachers leave M School M");
  }

  @Test
  void everyRuleIsEasedNoFurtherThanItMustBe() {
    ComponentDiagnosis diagnosis = only(drained().under("xx-county-2023"));
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .containsExactlyInAnyOrder(
            "Let exchanges of Backbone support in G Group G differ by up to 9",
            "Lower the minimum of G Group G (Backbone support) from 15 to 6",
            "Let 15 teachers leave M School M instead of 6");
  }

  @Test
  void theCheapestWayOutComesFirst() {
    ComponentDiagnosis diagnosis = only(drained().under("xx-county-2023"));
    List<WayOut> ways = diagnosis.waysOut().get(0);
    for (int i = 1; i < ways.size(); i++) {
      boolean cheaper =
          ways.get(i - 1).medium() > ways.get(i).medium()
              || (ways.get(i - 1).medium() == ways.get(i).medium()
                  && ways.get(i - 1).soft() >= ways.get(i).soft());
      assertThat(cheaper).as("way %d", i).isTrue();
    }
  }

  @Test
  void nothingIsInTheWayOfADistrictThatCanBePlanned() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff(5, "A", "L", TestStaff::backbone)
            .staff(5, "B", "M", TestStaff::backbone);
    Diagnosis diagnosis = Diagnosis.of(district.under("standard"), null);
    assertThat(diagnosis.shortages()).isEmpty();
    assertThat(diagnosis.blocked()).isEmpty();
    assertThat(diagnosis.components()).isEqualTo(1);
  }

  @Test
  void aGroupWithoutStaffIsNotInTheWay() {
    TestDistrict district = new TestDistrict().schools("L", "M").group("G", TIGHT, "L", "M");
    assertThat(Diagnosis.of(district.under("standard"), "G").blocked()).isEmpty();
  }

  @Test
  void theArithmeticSaysWhoIsThereAndWhyTheyCannotGo() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", ASSISTANCE, "L", "M")
            .staff(10, "A", "L", TestStaff::backbone)
            .staff(3, "O", "L", who -> who.backbone().born("1960-01-01"))
            .staff("P", "L", TestStaff::backbone)
            .pin("P", Decision.STAY, null);
    List<Shortage> shortages =
        Shortage.of(
            district.under("xx-county-2023"),
            district.under("xx-county-2023").district().getGroup("G"));
    assertThat(shortages.get(0).message().in(Language.EN))
        .isEqualTo(
            "G Group G must send 15 (Backbone support); its lead school L School L has 14 (teacher,"
                + " backbone), of whom 3 exempt (E2: 3), 1 pinned to stay, so 10 can go.");
    assertThat(shortages.get(0).message().in(Language.ZH))
        .isEqualTo(
            "G Group G须派出15人（骨干教师支教）；其牵头校L School L共有14人（教师、骨干），其中暂不纳入3人（E2 3人）、指定留任1人，因此可去10人。");
  }

  /** Two of ten must go, but no other school is in the group. */
  @Test
  void aGroupThatLeadsNowhereIsToldWithoutItsNoSchools() {
    Staffing staffing =
        new TestDistrict()
            .schools("L")
            .group("G", ASSISTANCE, "L")
            .staff(10, "A", "L", TestStaff::backbone)
            .under("standard");
    assertThat(shortage(staffing, Language.EN))
        .isEqualTo(
            "G Group G must send 2 (quota of 20% of 10); no school has a flow by which this could"
                + " be met; there are 10 (teacher), of whom 10 with no possible posting, so 0 can"
                + " go.");
    assertThat(shortage(staffing, Language.ZH))
        .isEqualTo("G Group G须派出2人（按10人的20%）；没有学校能以有关的交流形式派出；共有10人（教师），其中没有可行安排10人，因此可去0人。");
    Staffing minimums =
        new TestDistrict().schools("L").group("G", ASSISTANCE, "L").under("xx-county-2023");
    assertThat(shortage(minimums, Language.EN))
        .isEqualTo(
            "G Group G must send 15 (Backbone support); no school has a flow by which this could"
                + " be met, so 0 can go.");
  }

  /** Four of ten must go; a rule lets one leave each school, and all ten are at L. */
  @Test
  void whomARuleOnNumbersHoldsBackIsPartOfTheArithmetic() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", ASSISTANCE, "L", "M")
            .staff(10, "A", "L", TestStaff::backbone)
            .under(
                OwnPolicies.read(
                    """
                    extends: standard
                    quotas: {teachers: {share: 40%}}
                    rules: {few: {words: {en: one, zh: 1人}, per: SCHOOL, at_most: 1}}
                    """));
    assertThat(shortage(staffing, Language.EN))
        .isEqualTo(
            "G Group G must send 4 (quota of 40% of 10); the 2 schools they can come from have 10"
                + " (teacher), of whom 9 more than rules on numbers let go, so 1 can go.");
  }

  private static String shortage(Staffing staffing, Language language) {
    return Shortage.of(staffing, staffing.district().getGroup("G")).get(0).message().in(language);
  }

  /** L and M have ten each, of whom two must go each way; all at L are pinned to stay. */
  @Test
  void fewPinsAreTakenBack() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff(10, "A", "L", who -> {})
            .staff(10, "B", "M", TestStaff::backbone);
    for (int i = 1; i <= 10; i++) {
      district.pin("A" + i, Decision.STAY, null);
    }
    ComponentDiagnosis diagnosis = only(district.under("standard"));
    assertThat(diagnosis.conflicts().get(0).obligations())
        .containsExactly(Obligation.mirror("G", "teachers"), Obligation.quota("G", 0));
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .contains("Lower the quota of G Group G from 20% to 0%: 0 must go instead of 4")
        .anyMatch(
            sentence -> sentence.matches("Withdraw pins \\(2\\): A\\d+ .* stay, A\\d+ .* stay"));
  }

  @Test
  void aPinCanBeInTheWay() {
    // Nobody at M can answer for A.
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L", TestStaff::middleManager)
            .pin("A", Decision.GO, "M");
    ComponentDiagnosis diagnosis = only(district.under("standard"));
    assertThat(diagnosis.conflicts().get(0).obligations())
        .containsExactly(Obligation.mirror("G", "managers"), Obligation.of(Rule.H8, "A"));
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .containsExactlyInAnyOrder(
            "Withdraw pins (1): A Name A go M School M",
            "Let exchanges of Managers in G Group G differ by up to 1");
  }

  @Test
  void wideEnoughKindsOfPeopleAreWaysOutAndAsFewAsWillDo() {
    // A fifth of the 19 must go, so 4, and with O, who then counts, still 4; 1 of them a backbone.
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff(10, "A", "L", who -> who.honor(Honor.SCHOOL))
            .staff(9, "B", "M", who -> {})
            .staff("O", "M", who -> who.backbone().born("1960-01-01"));
    ComponentDiagnosis diagnosis = only(district.under("standard"));
    assertThat(diagnosis.conflicts().get(0).obligations())
        .containsExactly(Obligation.quota("G", 0), Obligation.share("G", 0, 0));
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .contains("Persuade 1 of those exempt by E2 to volunteer: O Name O")
        .anyMatch(it -> it.matches("Let 1 more count as backbone \\(honor: district\\): A\\d+ .*"))
        .contains("Lower the share (backbone) among those posted by G Group G from 20% to 0%");
    assertThat(diagnosis.waysOut().get(0))
        .flatExtracting(WayOut::steps)
        .filteredOn(step -> step instanceof Step.Ease ease && ease.obligation().rule() == Rule.H3)
        .extracting(step -> ((Step.Ease) step).before() + " " + ((Step.Ease) step).after())
        .containsExactly("1 0");
  }

  @Test
  void severalConflictsAreSettledTogether() {
    // Two groups share L: each wants somebody whom nobody at its member school can answer for.
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", TIGHT, "L", "M")
            .group("H", TIGHT, "L", "N")
            .staff("A", "L", TestStaff::middleManager)
            .staff("B", "L", TestStaff::middleManager)
            .pin("A", Decision.GO, "M")
            .pin("B", Decision.GO, "N");
    ComponentDiagnosis diagnosis = only(district.under("standard"));
    assertThat(diagnosis.conflicts()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(diagnosis.waysOut().get(i)).isNotEmpty();
      assertThat(diagnosis.waysOut().get(i).get(0).besides())
          .isEqualTo(diagnosis.waysOut().get(1 - i).get(0).steps());
    }
  }

  /** Each of three groups wants the only teacher of the school that all of them share. */
  @Test
  void demandsThatNoSingleStepSettlesAreEasedTogether() {
    ComponentDiagnosis diagnosis =
        only(
            new TestDistrict()
                .schools("L", "M", "N", "O")
                .group("G", TIGHT, "L", "M")
                .group("H", TIGHT, "L", "N")
                .group("I", TIGHT, "L", "O")
                .staff("A", "L")
                .under(
                    OwnPolicies.read(
                        """
                        extends: standard
                        flows:
                          OTHERS:
                            principals: null
                            managers: null
                            teachers: {mirror: null, limits: [{at_least: 1}]}
                        quotas: {teachers: null}
                        """)));
    assertThat(diagnosis.conflicts()).hasSize(1);
    assertThat(diagnosis.conflicts().get(0).obligations())
        .containsExactly(Obligation.atLeast("G", 0), Obligation.atLeast("H", 0));
    assertThat(diagnosis.waysOut().get(0)).hasSize(1);
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .containsExactly(
            "Lower the minimum of G Group G (Teachers) from 1 to 0",
            "Lower the minimum of H Group H (Teachers) from 1 to 0");
  }

  /**
   * Two of ten must go, and nine are pinned to stay. Won as a volunteer, somebody exempt counts: of
   * eleven three must go, and of twelve too. Nothing is worth anything, so that all ways cost
   * alike.
   */
  @Test
  void ofWaysThatCostAlikeTheShortestComesFirst() {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L")
            .staff(9, "B", "L", who -> {})
            .staff(2, "O", "L", who -> who.born("1960-01-01"));
    for (int i = 1; i <= 9; i++) {
      district.pin("B" + i, Decision.STAY, null);
    }
    ComponentDiagnosis diagnosis =
        only(
            district.under(
                OwnPolicies.read(
                    """
                    extends: standard
                    flows: {OTHERS: {teachers: {mirror: null}}}
                    quotas: {teachers: {floors: []}}
                    weights:
                      posting: 0
                      due_base: 0
                      due_per_year: 0
                      volunteer: 0
                      senior_title: 0
                    """)));
    assertThat(diagnosis.waysOut().get(0))
        .allMatch(way -> way.medium() == 0 && way.soft() == 0)
        .extracting(way -> way.steps().size())
        .containsExactly(1, 1, 2);
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .startsWith("Lower the quota of G Group G from 20% to 10%: 1 must go instead of 2")
        .last()
        .isEqualTo("Persuade 2 of those exempt by E2 to volunteer: O1 Name O1, O2 Name O2");
  }

  /**
   * A group must send a fifth of its teachers, and at least one. Its only one is pinned to stay and
   * would be glad to go, so that a plan with A is better than one without: then neither the quota
   * nor the minimum need be lowered.
   */
  @Test
  void whatSettlesSeveralConflictsIsEnoughByItself() {
    ComponentDiagnosis diagnosis =
        only(
            new TestDistrict()
                .schools("L", "M")
                .group("G", TIGHT, "L", "M")
                .staff("A", "L", who -> who.backbone().volunteer())
                .pin("A", Decision.STAY, null)
                .under(
                    OwnPolicies.read(
                        """
                        extends: standard
                        flows:
                          OTHERS: {teachers: {mirror: null, limits: [{at_least: 1}]}}
                        quotas: {teachers: {floors: []}}
                        """)));
    assertThat(diagnosis.conflicts()).hasSize(2);
    for (List<WayOut> ways : diagnosis.waysOut()) {
      assertThat(sentences(diagnosis, ways)).containsExactly("Withdraw pins (1): A Name A stay");
      assertThat(ways.get(0).besides()).isEmpty();
    }
  }

  /** Somebody must go, and in principle somebody should: A, who would rather not be pinned. */
  @Test
  void whatHoldsInPrincipleIsWorthMoreThanMinutes() {
    ComponentDiagnosis diagnosis =
        only(
            new TestDistrict()
                .schools("L", "M")
                .group("G", TIGHT, "L", "M")
                .staff("A", "L")
                .pin("A", Decision.STAY, null)
                .under(
                    OwnPolicies.read(
                        """
                        extends: standard
                        flows:
                          OTHERS: {teachers: {mirror: null, limits: [{at_least: 1}]}}
                        quotas: {teachers: null}
                        rules:
                          one: {words: {en: one, zh: 1人}, level: MEDIUM, at_least: 1}
                        """)));
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .containsExactly(
            "Withdraw pins (1): A Name A stay",
            "Lower the minimum of G Group G (Teachers) from 1 to 0");
    assertThat(diagnosis.waysOut().get(0)).extracting(WayOut::medium).containsExactly(0L, -1L);
    // A posting costs 30 minutes, of which 10 come back for somebody due, and 8 for four years
    // more.
    assertThat(diagnosis.waysOut().get(0)).extracting(WayOut::soft).containsExactly(-12L, 0L);
  }

  /**
   * Two groups each need a teacher from a school whose only one is pinned to stay; in principle
   * somebody should go. B is glad to, so that the pin on B is withdrawn in any case. Without B, it
   * is worth more that A goes than that G asks for nobody; beside B, who is enough, it is not.
   */
  @Test
  void aWayIsAsCheapAsItIsBesideThoseOutOfOtherConflicts() {
    ComponentDiagnosis diagnosis =
        only(
            new TestDistrict()
                .schools("L", "M", "N")
                .group("G", TIGHT, "L", "M")
                .group("H", TIGHT, "L", "N")
                .staff("A", "M")
                .staff("B", "N", who -> who.backbone().volunteer())
                .pin("A", Decision.STAY, null)
                .pin("B", Decision.STAY, null)
                .under(
                    OwnPolicies.read(
                        """
                        extends: standard
                        flows:
                          OTHERS: {teachers: {mirror: null, limits: [{at_least: 1}]}}
                        quotas: {teachers: null}
                        rules:
                          one:
                            words: {en: one, zh: 1人}
                            level: MEDIUM
                            per: DISTRICT
                            at_least: 1
                        weights: {volunteer: 100}
                        """)));
    assertThat(diagnosis.conflicts()).hasSize(2);
    assertThat(sentences(diagnosis, diagnosis.waysOut().get(0)))
        .containsExactly(
            "Lower the minimum of G Group G (Teachers) from 1 to 0",
            "Withdraw pins (1): A Name A stay");
    for (WayOut way : diagnosis.waysOut().get(0)) {
      assertThat(Advice.of(diagnosis.staffing(), way.besides()))
          .extracting(sentence -> sentence.in(Language.EN))
          .containsExactly("Withdraw pins (1): B Name B stay");
    }
  }

  /** Nothing settles the first conflict: A is not pinned, and a minimum is out of reach. */
  @Test
  void whereAConflictHasNoWayOutAllDemandsAreEasedTogether() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L")
            .under(
                OwnPolicies.read(
                    """
                    extends: standard
                    flows: {OTHERS: {teachers: {mirror: null, limits: [{at_least: 2}]}}}
                    quotas: {teachers: null}
                    """));
    List<Conflict> conflicts =
        List.of(
            new Conflict(List.of(Obligation.of(Rule.H8, "A")), true),
            new Conflict(List.of(Obligation.atLeast("G", 0)), true));
    List<List<WayOut>> found =
        new WaysOut(Case.of(staffing, staffing.components().get(0)), conflicts).find();
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).hasSize(1);
    assertThat(Advice.of(staffing, found.get(0).get(0).steps()))
        .extracting(sentence -> sentence.in(Language.EN))
        .containsExactly("Lower the minimum of G Group G (Teachers) from 2 to 1");
    assertThat(found.get(0).get(0).besides()).isEmpty();
    assertThat(found.get(1)).isEmpty();
  }
}
