package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lungang.district.Position.MIDDLE_MANAGER;
import static org.lungang.district.Position.PRINCIPAL;
import static org.lungang.district.Position.TEACHER;
import static org.lungang.district.Position.VICE_PRINCIPAL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;

/**
 * The shipped policies say what the tables of docs/reference/policies.md say, written out here by
 * hand.
 */
class ShippedPolicyTest {

  private static final String PRINCIPALS =
      "principals ANY [PRINCIPAL eligible] principals,SCHOOL,POSITION ROTATION";
  private static final String MANAGERS =
      "managers ANY [VICE_PRINCIPAL|MIDDLE_MANAGER eligible] managers,PAIR,POSITION ROTATION";
  private static final String TEACHERS =
      "teachers ANY [TEACHER eligible] teachers,PAIR,NONE,soft SUBJECT ROTATION";
  private static final Share FIFTH = new Share(1, 5);

  @Test
  void theyShipInTheirOrder() {
    assertThat(PolicyCatalog.ids())
        .containsExactly(
            "standard",
            "national-2014",
            "wolong-2023",
            "xx-county-2023",
            "suzhou-2024",
            "huadu-2025",
            "guangdong-2020",
            "dalian",
            "xiamen",
            "zhejiang-2013",
            "beijing-2021",
            "hefei",
            "shanghai-2023",
            "anhui",
            "jiangbei",
            "tongchuan-2021",
            "wujin-2015");
    assertThatThrownBy(() -> PolicyReader.shipped("common-core"))
        .hasMessageContaining("common-core");
  }

  @ParameterizedTest
  @MethodSource("org.lungang.policy.PolicyCatalog#core")
  void everyPolicySharesTheExemptions(String id) {
    Policy policy = PolicyReader.shipped(id);
    assertThat(policy.exemptions())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "E1", new ExemptionRule.FirstTerm(Set.of(PRINCIPAL), 3, "002 四(一)(1)"),
                "E2", new ExemptionRule.Age(55, 50, 0, "002 四(一)(2)"),
                "E3", new ExemptionRule.Personal(Circumstance.KEY_PROJECT, true, "002 四(一)(3)"),
                "E4",
                    new ExemptionRule.Personal(
                        Circumstance.PREGNANT_OR_NURSING, false, "002 四(一)(4)"),
                "E5", new ExemptionRule.Personal(Circumstance.ILL, true, "002 四(一)(5)"),
                "E6", new ExemptionRule.Experience(2, 36, 72, "002 四(一)(6)"),
                "E7", new ExemptionRule.Locked("002 四(一)2"),
                "E8", new ExemptionRule.Returning(Assessment.EXCELLENT, null, null, "002 四(二)")));
    assertThat(policy.exemptions().keySet())
        .containsExactly("E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8");
    assertThat(policy.volunteersWaive()).containsExactly("E2", "E3", "E6");
  }

  @ParameterizedTest
  @MethodSource("org.lungang.policy.PolicyCatalog#core")
  void everyPolicySharesTheFiguresOfPages3And4(String id) {
    Policy policy = PolicyReader.shipped(id);
    assertThat(policy.id()).isEqualTo(id);
    assertThat(policy.name().en()).isNotBlank();
    assertThat(policy.name().zh()).isNotBlank();
    assertThat(policy.backboneFrom()).isEqualTo(Honor.DISTRICT);
    assertThat(policy.eligibleYears()).isEqualTo(6);
    assertThat(policy.dueYears()).isEqualTo(6);
    assertThat(policy.yearsRules()).isEmpty();
    assertThat(policy.maxMinutes()).isEqualTo(120);
    assertThat(policy.limits()).isEmpty();
    assertThat(policy.drain()).isEqualTo(new Drain(new Share(3, 10), 2, ""));
    assertThat(policy.principles().dueLeaders())
        .isEqualTo(new Principles.DueLeaders(Set.of(PRINCIPAL, VICE_PRINCIPAL), "002 四(一)"));
    assertThat(policy.weights())
        .isEqualTo(new Weights(1, 60, 2, 60, 5, 40, 10, 2, 10, 15, 30, 10, 10, 40, 30, 1, 10));
    assertThat(policy.itinerant())
        .isEqualTo(new Itinerant(16, 2, 2, 6, id.equals("wolong-2023") ? "002 三(一)3" : ""));
    assertThat(policy.structure().schoolsAtMost()).isEqualTo(9);
    assertThat(policy.structure().studentsAtMost()).isEqualTo(15_000);
    assertThat(policy.structure().clause()).isEqualTo("000 4");
  }

  @ParameterizedTest
  @MethodSource("org.lungang.policy.PolicyCatalog#core")
  void managersGoForThreeYearsAndTeachersForOneButEverybodyForOneInXxCounty(String id) {
    Term managers = new Term.Years(id.equals("xx-county-2023") ? 1 : 3);
    assertThat(PolicyReader.shipped(id).termYears())
        .isEqualTo(
            Map.of(
                PRINCIPAL,
                managers,
                VICE_PRINCIPAL,
                managers,
                MIDDLE_MANAGER,
                managers,
                TEACHER,
                new Term.Years(1)));
  }

  @ParameterizedTest
  @MethodSource("org.lungang.policy.PolicyCatalog#core")
  void everyFlowSaysItsClause(String id) {
    Policy policy = PolicyReader.shipped(id);
    for (GroupType type : GroupType.values()) {
      assertThat(policy.flowsOf(type))
          .allSatisfy(flow -> assertThat(flow.clause()).matches("00[0-4] .+"))
          .allSatisfy(flow -> assertThat(flow.termYears()).isEmpty())
          .allSatisfy(flow -> assertThat(flow.maxMinutes()).isNull())
          .allSatisfy(flow -> assertThat(flow.surplusToShortage()).isFalse());
    }
  }

  @Test
  void standardHasThreeFlowsForAllTypesAndItsQuota() {
    Policy policy = PolicyReader.shipped("standard");
    assertThat(policy.flows()).isEmpty();
    assertThat(texts(policy.otherFlows())).containsExactly(PRINCIPALS, MANAGERS, TEACHERS);
    assertThat(policy.quotas()).containsExactly(quota(FIFTH, Set.of(GroupType.TOWNSHIP), "003 二"));
    onlyDueLeaders(policy);
    assertThat(policy.structure().members()).isEmpty();
  }

  @Test
  void national2014IsStandardWithTenPercent() {
    Policy policy = PolicyReader.shipped("national-2014");
    assertThat(policy.flows()).isEmpty();
    assertThat(texts(policy.otherFlows())).containsExactly(PRINCIPALS, MANAGERS, TEACHERS);
    assertThat(policy.quotas())
        .containsExactly(quota(new Share(1, 10), Set.of(GroupType.TOWNSHIP), "教师〔2014〕4号"));
    assertThat(policy.clauseOf(Rule.H2)).isEqualTo("教师〔2014〕4号");
    onlyDueLeaders(policy);
  }

  @Test
  void wolong2023HasFlowsForFiveTypesAndNoQuota() {
    Policy policy = PolicyReader.shipped("wolong-2023");
    assertThat(policy.flows().keySet())
        .containsExactlyInAnyOrder(
            GroupType.TIGHT,
            GroupType.HAND_IN_HAND,
            GroupType.HIGH_SCHOOL_PAIR,
            GroupType.PRESCHOOL,
            GroupType.TOWNSHIP);
    assertThat(policy.otherFlows()).isEmpty();
    assertThat(policy.flowsOf(GroupType.ALLIANCE)).isEmpty();
    assertThat(policy.quotas()).isEmpty();
    onlyDueLeaders(policy);
    assertThat(texts(policy.flowsOf(GroupType.TIGHT)))
        .containsExactly(
            "management-out L→M [VICE_PRINCIPAL|MIDDLE_MANAGER, TEACHER backbone] ≥3 GROUP"
                + " management-in,PAIR,POSITION ROTATION VICE_PRINCIPAL>EXECUTIVE_PRINCIPAL"
                + " MIDDLE_MANAGER>VICE_PRINCIPAL TEACHER>MIDDLE_MANAGER",
            "management-in M→L [VICE_PRINCIPAL|MIDDLE_MANAGER|TEACHER] SHADOWING"
                + " VICE_PRINCIPAL>TEMPORARY MIDDLE_MANAGER>TEMPORARY",
            "backbone-out L→M [TEACHER backbone] ≥6 GROUP [no band] lead JUNIOR|NINE_YEAR"
                + " ≥2 GROUP lead PRIMARY|NINE_YEAR each LOWER|MIDDLE|UPPER"
                + " ≥1 GROUP [band] lead PRIMARY|NINE_YEAR each CHINESE|ENGLISH|MATH"
                + " backbone-in,PAIR,SUBJECT,soft GRADE_BAND ROTATION",
            "backbone-in M→L [TEACHER] SHADOWING",
            PRINCIPALS);
    assertThat(texts(policy.flowsOf(GroupType.HAND_IN_HAND)))
        .containsExactly(
            "support-out L→M ANY-stage [VICE_PRINCIPAL|MIDDLE_MANAGER, TEACHER backbone]"
                + " ≥3 ≤5 GROUP SUPPORT VICE_PRINCIPAL>TEMPORARY MIDDLE_MANAGER>TEMPORARY",
            "shadow-in M→L ANY-stage [VICE_PRINCIPAL|MIDDLE_MANAGER|TEACHER] ≤5 GROUP"
                + " support-out,PAIR_AT_MOST,NONE SHADOWING VICE_PRINCIPAL>TEMPORARY"
                + " MIDDLE_MANAGER>TEMPORARY");
    String exam = "BIOLOGY|CHEMISTRY|CHINESE|ENGLISH|GEOGRAPHY|HISTORY|MATH|PHYSICS|POLITICS";
    assertThat(texts(policy.flowsOf(GroupType.HIGH_SCHOOL_PAIR)))
        .containsExactly(
            "subjects-out L→M [TEACHER "
                + exam
                + " graduating≥1] ≥1 TO_EACH_MEMBER each "
                + exam
                + " subjects-in,PAIR,SUBJECT ROTATION",
            "subjects-in M→L [TEACHER " + exam + " graduating≥1] ROTATION");
    assertThat(texts(policy.flowsOf(GroupType.PRESCHOOL)))
        .containsExactly(
            "managers ANY [VICE_PRINCIPAL|MIDDLE_MANAGER] managers,PAIR,POSITION ROTATION",
            "guidance-out L→M [TEACHER backbone] ≥1 TO_EACH_MEMBER shadow-in,PAIR,NONE SUPPORT",
            "shadow-in M→L [TEACHER] SHADOWING");
    assertThat(texts(policy.flowsOf(GroupType.TOWNSHIP)))
        .containsExactly("itinerant L→M [TEACHER] ITINERANT");
    assertThat(policy.structure().members())
        .isEqualTo(
            Map.of(
                GroupType.HIGH_SCHOOL_PAIR, new Structure.Members(1, 2, "002 三(二)"),
                GroupType.PRESCHOOL, new Structure.Members(3, 5, "002 三(三)2")));
  }

  @Test
  void xxCounty2023HasItsOwnFlowsForAssistanceGroupsOnly() {
    Policy policy = PolicyReader.shipped("xx-county-2023");
    assertThat(policy.flows().keySet()).containsExactly(GroupType.ASSISTANCE);
    assertThat(texts(policy.flowsOf(GroupType.ASSISTANCE)))
        .containsExactly(
            "support-out L→M [TEACHER backbone] ≥15 GROUP shadow-in,PAIR,NONE,soft SUBJECT"
                + " SUPPORT",
            "shadow-in M→L [TEACHER no backbone age≤35] SHADOWING",
            "deputies-out L→M [MIDDLE_MANAGER] ≥1 GROUP deputies-in,PAIR,NONE ROTATION"
                + " MIDDLE_MANAGER>VICE_PRINCIPAL",
            "deputies-in M→L [MIDDLE_MANAGER] SHADOWING");
    assertThat(texts(policy.otherFlows())).containsExactly(PRINCIPALS, MANAGERS, TEACHERS);
    assertThat(policy.quotas())
        .containsExactly(quota(FIFTH, Set.of(GroupType.ASSISTANCE, GroupType.TOWNSHIP), "003 二"));
    onlyDueLeaders(policy);
  }

  @Test
  void suzhou2024AddsCrossStageAndCountsTownshipGroups() {
    Policy policy = PolicyReader.shipped("suzhou-2024");
    assertThat(policy.flows()).isEmpty();
    assertThat(texts(policy.otherFlows()))
        .containsExactly(
            PRINCIPALS,
            MANAGERS,
            TEACHERS,
            "cross-stage ANY DIFFERENT-stage [TEACHER VOLUNTEER] cross-stage,PAIR,NONE,soft"
                + " SUBJECT ROTATION");
    assertThat(policy.quotas()).containsExactly(quota(FIFTH, Set.of(), "003 二"));
    onlyDueLeaders(policy);
  }

  @Test
  void huadu2025GoesByTheRelationOfTheMember() {
    Policy policy = PolicyReader.shipped("huadu-2025");
    assertThat(policy.flows()).isEmpty();
    assertThat(texts(policy.otherFlows()))
        .containsExactly(
            "backbone-out L→M (TIGHT|ASSISTANCE) [TEACHER backbone] shadow-in,PAIR,NONE,soft"
                + " SUBJECT ROTATION",
            "shadow-in M→L (TIGHT|ASSISTANCE) [TEACHER no backbone hired≥1] SHADOWING",
            "managers ANY (TIGHT) [VICE_PRINCIPAL|MIDDLE_MANAGER] managers,PAIR,POSITION"
                + " ROTATION",
            "principals ANY (TIGHT) [PRINCIPAL eligible] principals,SCHOOL,POSITION ROTATION",
            "voluntary L→M|M→L (ALLIANCE) [TEACHER VOLUNTEER] voluntary,PAIR,NONE,soft SUBJECT"
                + " ROTATION",
            "first-post M→L [TEACHER hired<1] FIRST_POST");
    assertThat(policy.quotas()).isEmpty();
    assertThat(policy.principles().groupExperience()).isNull();
    assertThat(policy.principles().firstYears())
        .isEqualTo(new Principles.FirstYears("first-post", "004 二(二)"));
    assertThat(policy.principles().targetSchools())
        .isEqualTo(
            new Principles.TargetSchools(
                Set.of(GroupType.TIGHT, GroupType.ASSISTANCE), "004 二(二)"));
  }

  @Test
  void guangdong2020AddsSupportOfTargetSchoolsAndNewLeadersAndHasNoQuota() {
    Policy policy = PolicyReader.shipped("guangdong-2020");
    assertThat(policy.flows()).isEmpty();
    assertThat(texts(policy.otherFlows()))
        .containsExactly(
            PRINCIPALS,
            MANAGERS,
            TEACHERS,
            "support-out L→M to-target [TEACHER backbone] ≤2 TO_EACH_MEMBER SUPPORT",
            "new-leaders L→M [MIDDLE_MANAGER] ≤1 TO_EACH_MEMBER ROTATION"
                + " MIDDLE_MANAGER>VICE_PRINCIPAL");
    assertThat(policy.quotas()).isEmpty();
    assertThat(policy.principles().groupExperience())
        .isEqualTo(new Principles.GroupExperience(Set.of("new-leaders"), 12, 2, "000 7"));
    assertThat(policy.principles().firstYears()).isNull();
    assertThat(policy.principles().targetSchools()).isNull();
  }

  private static void onlyDueLeaders(Policy policy) {
    assertThat(policy.principles().groupExperience()).isNull();
    assertThat(policy.principles().firstYears()).isNull();
    assertThat(policy.principles().targetSchools()).isNull();
  }

  private static List<String> texts(List<Flow> flows) {
    return flows.stream().map(FlowText::textOf).toList();
  }

  private static Quota quota(Share share, Set<GroupType> except, String clause) {
    return new Quota(
        "teachers",
        Set.of(),
        except,
        true,
        Set.of(),
        Quota.Per.GROUP,
        share,
        List.of(who(Set.of(TEACHER), null, true)),
        List.of(who(Set.of(TEACHER), null, null)),
        null,
        null,
        Set.of(),
        false,
        false,
        List.of(
            new Quota.Floor(
                List.of(who(Set.of(), true, null)), FIFTH, Quota.Floor.Base.POSTED, clause)),
        clause);
  }

  private static Who who(Set<Position> positions, Boolean backbone, Boolean eligible) {
    return new Who(
        positions, backbone, eligible, null, Set.of(), Set.of(), null, Set.of(), null, null, null,
        null, null, null, Set.of(), null);
  }
}
