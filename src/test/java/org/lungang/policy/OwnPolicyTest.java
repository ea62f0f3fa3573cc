package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Assessment;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.language.Language;

/** A policy of the user's own can say all that docs/reference/policy.md lists. */
class OwnPolicyTest {

  @Test
  void aQuotaByGroupTypeStageOrSchool() {
    Policy policy =
        read(
            """
            extends: standard
            quotas:
              teachers: {share: 15%, group_types: TIGHT}
              junior: {share: 10%, stages: 初中, of: {positions: 教师, eligible: true}, counted: {positions: 教师}}
              school: {share: 5%, per: FROM_EACH_SCHOOL, of: {positions: TEACHER}, counted: {positions: TEACHER}}
            """);
    assertThat(policy.quotas())
        .extracting(Quota::id, Quota::share, Quota::groupTypes, Quota::stages, Quota::per)
        .containsExactly(
            tuple("teachers", new Share(3, 20), Set.of(GroupType.TIGHT), Set.of(), Quota.Per.GROUP),
            tuple("junior", new Share(1, 10), Set.of(), Set.of(Stage.JUNIOR), Quota.Per.GROUP),
            tuple("school", new Share(1, 20), Set.of(), Set.of(), Quota.Per.FROM_EACH_SCHOOL));
    assertThat(policy.quotas().get(0).sameStage()).isTrue();
  }

  @Test
  void theBackboneFloorAsAShareOfThePostedTheEligibleOrAll() {
    Policy policy =
        read(
            """
            extends: standard
            quotas:
              teachers:
                floors:
                  - {who: {backbone: true}, share: 20%}
                  - {who: {backbone: true}, share: 10%, base: ELIGIBLE}
                  - {who: {backbone: true}, share: 1/20, base: ALL}
            """);
    assertThat(policy.quotas().get(0).floors())
        .extracting(Quota.Floor::base)
        .containsExactly(Quota.Floor.Base.POSTED, Quota.Floor.Base.ELIGIBLE, Quota.Floor.Base.ALL);
  }

  @Test
  void aFloorByTitle() {
    Policy policy =
        read(
            """
            extends: standard
            quotas: {teachers: {floors: [{who: {title_at_least: 一级}, share: 50%}]}}
            """);
    Quota.Floor floor = policy.quotas().get(0).floors().get(0);
    assertThat(floor.who().get(0).titleAtLeast()).isEqualTo(Title.FIRST);
    assertThat(floor.share()).isEqualTo(new Share(1, 2));
  }

  @Test
  void aQuotaForGraduatingGrades() {
    Policy policy =
        read(
            """
            extends: standard
            quotas:
              graduating:
                group_types: [HIGH_SCHOOL_PAIR]
                share: 10%
                of: [{positions: [TEACHER], graduating_years_at_least: 1, eligible: true}]
                counted: [{positions: [TEACHER], graduating_years_at_least: 1}]
            """);
    assertThat(policy.quotas().get(1).of().get(0).graduatingYearsAtLeast()).isEqualTo(1);
  }

  @Test
  void whetherRotationsInForceAndManagersCountAboveAndBelowTheLine() {
    Policy policy =
        read(
            """
            extends: standard
            quotas:
              teachers:
                in_force_counted: true
                in_force_of: true
                of: {positions: [MIDDLE_MANAGER, TEACHER], eligible: true}
                counted: {positions: [MIDDLE_MANAGER, TEACHER]}
            """);
    Quota quota = policy.quotas().get(0);
    assertThat(quota.inForceCounted()).isTrue();
    assertThat(quota.inForceOf()).isTrue();
    assertThat(quota.of().get(0).positions())
        .containsExactly(Position.MIDDLE_MANAGER, Position.TEACHER);
    assertThat(quota.counted().get(0).positions())
        .containsExactly(Position.MIDDLE_MANAGER, Position.TEACHER);
  }

  @Test
  void dueAfterOtherYearsByPositionAndStageAndSoonerForTheExcellent() {
    Policy policy =
        read(
            """
            extends: standard
            due_years: 6
            years_rules:
              - {assessed: EXCELLENT, due_years: 4, eligible_years: 3}
              - {who: {positions: 校长}, due_years: 10}
              - {who: {positions: TEACHER}, stages: [SENIOR, TWELVE_YEAR], due_years: 9}
              - {stages: KINDERGARTEN, due_years: 8, eligible_years: 8}
            """);
    assertThat(policy.yearsRules())
        .extracting(YearsRule::dueYears, YearsRule::eligibleYears, YearsRule::assessed)
        .containsExactly(
            tuple(4, 3, Assessment.EXCELLENT),
            tuple(10, null, null),
            tuple(9, null, null),
            tuple(8, 8, null));
    assertThat(policy.yearsRules().get(1).who().get(0).positions())
        .containsExactly(Position.PRINCIPAL);
    assertThat(policy.yearsRules().get(2).stages())
        .containsExactly(Stage.SENIOR, Stage.TWELVE_YEAR);
  }

  @Test
  void otherAgeLimitsByGenderOrInYearsBeforeRetirement() {
    Policy policy =
        read(
            """
            extends: standard
            exemptions:
              E2: {women_over: 55}
              near-retirement: {rule: age, men_over: 60, women_over: 55, years_before: 5}
            """);
    assertThat(policy.exemptions().get("E2"))
        .isEqualTo(new ExemptionRule.Age(55, 55, 0, "002 四(一)(2)"));
    assertThat(policy.exemptions().get("near-retirement"))
        .isEqualTo(new ExemptionRule.Age(60, 55, 5, ""));
  }

  @Test
  void whetherVolunteersWaiveAnExemptionAndWhich() {
    assertThat(read("extends: standard\nvolunteers_waive: []").volunteersWaive()).isEmpty();
    assertThat(read("extends: standard\nvolunteers_waive: E5").volunteersWaive())
        .containsExactly("E5");
  }

  @Test
  void anExemptionThatIsRemovedIsNoLongerWaivedEither() {
    Policy policy = read("extends: standard\nexemptions: {E2: null}");
    assertThat(policy.exemptions()).doesNotContainKey("E2").hasSize(7);
    assertThat(policy.volunteersWaive()).containsExactly("E3", "E6");
  }

  @Test
  void termsByPositionAndFlow() {
    Policy policy =
        read(
            """
            extends: standard
            term_years: {TEACHER: 2}
            flows: {OTHERS: {teachers: {term_years: {TEACHER: 3}}}}
            """);
    assertThat(policy.termYears())
        .isEqualTo(
            Map.of(
                Position.PRINCIPAL, new Term.Years(3),
                Position.VICE_PRINCIPAL, new Term.Years(3),
                Position.MIDDLE_MANAGER, new Term.Years(3),
                Position.TEACHER, new Term.Years(2)));
    assertThat(flow(policy, "teachers").termYears())
        .isEqualTo(Map.of(Position.TEACHER, new Term.Years(3)));
  }

  @Test
  void boundsForEachSchoolOfBackboneAndOfOthersAndOfMiddleManagersFromOneSchool() {
    Policy policy =
        read(
            """
            extends: standard
            limits:
              - {at_least: 2, per: TO_EACH_SCHOOL, who: {positions: TEACHER, backbone: true}}
              - {at_least: 1, per: TO_EACH_MEMBER, who: {positions: TEACHER, backbone: false}, flows: teachers}
              - {at_most: 1, per: FROM_EACH_SCHOOL, who: {positions: 中层干部}}
            """);
    assertThat(policy.limits())
        .extracting(Limit::atLeast, Limit::atMost, Limit::per, Limit::flows)
        .containsExactly(
            tuple(2, null, Limit.Per.TO_EACH_SCHOOL, Set.of()),
            tuple(1, null, Limit.Per.TO_EACH_MEMBER, Set.of("teachers")),
            tuple(null, 1, Limit.Per.FROM_EACH_SCHOOL, Set.of()));
    assertThat(policy.limits().get(0).who().get(0).backbone()).isTrue();
    assertThat(policy.limits().get(1).who().get(0).backbone()).isFalse();
  }

  @Test
  void onlyFromSurplusToShortageAndOtherMinutesByFlow() {
    Policy policy =
        read(
            """
            extends: standard
            max_minutes: 90
            flows: {OTHERS: {teachers: {surplus_to_shortage: true, max_minutes: 40}}}
            """);
    assertThat(policy.maxMinutes()).isEqualTo(90);
    assertThat(flow(policy, "teachers").surplusToShortage()).isTrue();
    assertThat(flow(policy, "teachers").maxMinutes()).isEqualTo(40);
    assertThat(flow(policy, "managers").maxMinutes()).isNull();
    assertThat(policy.countRules())
        .extracting(CountRule::id, CountRule::level, CountRule::weight)
        .containsExactly(
            tuple("teachers-surplus", Level.HARD, 1), tuple("teachers-shortage", Level.HARD, 1));
  }

  @Test
  void pointsAreSaidOneByOne() {
    Policy policy =
        read(
            """
            extends: standard
            rules:
              line:
                words: {en: By points, zh: 按积分}
                per: SCHOOL
                in_order:
                  - {year_at_school: 1, time_away: -5, kinds: [{who: {backbone: true}, points: 7}]}
            """);
    assertThat(policy.rules().get(0).inOrder().get(0).words().in(Language.EN))
        .isEqualTo("1 for each year at the school, -5 for each rotation so far, 7 for: backbone");
  }

  @Test
  void tripsAreAskedForByEitherKind() {
    String both = "extends: xx-county-2023\ncalendar: ";
    assertThat(read(both + "{listening: null, guidance: null}").calendar().asksForTrips())
        .isFalse();
    assertThat(read(both + "{guidance: null}").calendar().asksForTrips()).isTrue();
    assertThat(read(both + "{listening: null}").calendar().asksForTrips()).isTrue();
  }

  @Test
  void reciprocityByCountPositionSubjectGradeBandOrNone() {
    for (Mirror.Key key : Mirror.Key.values()) {
      Policy policy =
          read(
              """
              extends: standard
              flows: {OTHERS: {teachers: {mirror: {key: %s, soft_key: null}}}}
              """
                  .formatted(key));
      assertThat(flow(policy, "teachers").mirror())
          .isEqualTo(new Mirror("teachers", Mirror.Form.PAIR, key, Mirror.Key.NONE));
    }
    Policy none = read("extends: standard\nflows: {OTHERS: {teachers: {mirror: null}}}");
    assertThat(flow(none, "teachers").mirror()).isNull();
  }

  /** What two flows of a group type are both called does not tell them apart; their ids do. */
  @Test
  void flowsOfOneNameAreToldApartByTheirIds() {
    Policy policy =
        read(
            """
            extends: standard
            flows: {OTHERS: {managers: {name: {en: Teachers, zh: 教师交流}}}}
            """);
    assertThat(policy.flowLabel(GroupType.TIGHT, "teachers"))
        .isEqualTo(new Policy.Name("Teachers (teachers)", "教师交流（teachers）"));
    assertThat(policy.flowLabel(GroupType.TIGHT, "principals"))
        .isEqualTo(new Policy.Name("Principals", "校长交流"));
  }

  @Test
  void aBacklogOfDueStaffSpreadOverSeveralYears() {
    Policy policy =
        read(
            """
            extends: standard
            quotas:
              backlog: {share: 1/3, of: {due: true}, counted: {due: true}}
            """);
    assertThat(policy.quotas().get(1).share()).isEqualTo(new Share(1, 3));
    assertThat(policy.quotas().get(1).of().get(0).due()).isTrue();
  }

  @Test
  void codesInChineseMeanTheSame() {
    Policy chinese =
        read(
            """
            extends: standard
            backbone_from: 市级
            flows: {TIGHT: {x: {ways: M→L, kind: 跟岗, who: {positions: 教师, subjects: 语文, grade_bands: 低段}}}}
            """);
    Policy english =
        read(
            """
            extends: standard
            backbone_from: CITY
            flows: {TIGHT: {x: {ways: MEMBER_TO_LEAD, kind: SHADOWING, who: {positions: TEACHER, subjects: CHINESE, grade_bands: LOWER}}}}
            """);
    assertThat(chinese).isEqualTo(english);
    assertThat(chinese.backboneFrom()).isEqualTo(Honor.CITY);
  }

  @Test
  void aRemovedGroupTypeFallsBackToTheOthers() {
    Policy policy = read("extends: xx-county-2023\nflows: {ASSISTANCE: null}");
    assertThat(policy.flowsOf(GroupType.ASSISTANCE))
        .isEqualTo(PolicyReader.shipped("standard").otherFlows());
  }

  /** A policy that uses every key. */
  static Policy everything() {
    return read(
        """
        extends: wolong-2023
        years_rules:
          - {who: {positions: PRINCIPAL, honor_at_least: CITY}, stages: PRIMARY, assessed: PASS, due_years: 9, clause: "1"}
        limits:
          - {at_least: 1, at_most: 9, per: TO_EACH_SCHOOL, who: [{backbone: true}, {title_at_least: FIRST}], each_subject: 陶艺, flows: principals}
        flows:
          OTHERS:
            x:
              ways: [LEAD_TO_MEMBER, MEMBER_TO_LEAD]
              relations: [TIGHT]
              who: {age_at_most: 40, hired_years_at_least: 1, hired_years_below: 9, willingness: [NEUTRAL], due: false}
              kind: SUPPORT
              mirror: {flow: x, form: PAIR, key: GRADE_BAND, soft_key: SUBJECT}
              host_stage: DIFFERENT
              to_target_schools: true
              surplus_to_shortage: true
              max_minutes: 30
              term_years: {TEACHER: 2}
        quotas:
          all:
            group_types: [TIGHT]
            except_group_types: [TOWNSHIP]
            same_stage: true
            stages: [PRIMARY]
            per: FROM_EACH_SCHOOL
            share: 12.5%
            of: [{}]
            counted: [{positions: [TEACHER]}, {positions: [MIDDLE_MANAGER]}]
            in_force_counted: true
            in_force_of: true
            floors: {who: {backbone: true}, share: 1/7, base: ALL, clause: "2"}
            clause: "3"
        rules:
          a:
            words: {en: By points, zh: 按积分}
            level: MEDIUM
            weight: 2
            per: SCHOOL
            schools: {areas: [RURAL]}
            count: {who: {due: true}, flows: x, minutes_over: 5}
            in_order:
              - {year_at_school: 1, year_hired: 2, year_rural: -3, time_away: 4, other_school: 5}
              - {year_of_age: 6, kinds: {who: {backbone: true}, points: -7}}
            same_subject: true
            clause: "6"
          b: {words: {en: Few, zh: 少}, per: AREA, at_most: 3}
        consents:
          a: {of: [PERSON, HOST], who: {backbone: true}, flows: x, unanswered: TOLD, clause: "5"}
        easings:
          a: {rule: H1, group: G01, flow: management-out, at_most: 1, clause: "4"}
          b: {rule: H2, group: G01, school: S001, quota: all, share: 1/9}
          c: {rule: H3, group: G01, quota: all, share: 5%}
          d: {rule: H4, group: G01, flow: backbone-out, subject: 数学, at_least: 0}
          e: {rule: H4, group: G01, school: S001, grade_band: LOWER, at_least: 1, at_most: 12}
          f: {rule: H5, school: S001, subject: MATH}
          g: {rule: H6, school: S001}
          h: {rule: H7, school: S001, at_most: 9}
        principles:
          group_experience: {flows: [x], months: 6, schools: 3}
          first_years: {flow: x}
          target_schools: {relations: [ASSISTANCE]}
        """);
  }

  /** The policy of a text that is right. */
  static Policy read(String yaml) {
    String text = yaml.startsWith("{") ? "{id: own, " + yaml.substring(1) : "id: own\n" + yaml;
    PolicyReading reading = PolicyReader.read("own.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.problems()).isEmpty();
    return reading.policy();
  }

  private static Flow flow(Policy policy, String id) {
    List<Flow> flows = policy.otherFlows();
    return flows.stream().filter(flow -> flow.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "'what: PRESENT, from: {areas: [RURAL]}', from",
    "'what: PRESENT, to: {areas: [RURAL]}', to",
    "'what: PRESENT, flows: [teachers]', flows",
    "'what: PRESENT, minutes_over: 30', minutes_over",
    "'what: PRESENT, in_force: true', in_force",
    "'in_force: true, flows: [teachers]', flows",
    "'in_force: true, minutes_over: 30', minutes_over",
    "'what: PRESENT, in_force: false',",
    "'in_force: true, to: {areas: [RURAL]}',",
    "'what: RECEIVED, flows: [teachers], minutes_over: 30',",
  })
  void whatMeansNothingForWhatIsCountedIsRefused(String count, @Nullable String key) {
    PolicyReading reading =
        PolicyReader.read(
            "own.yaml",
            ("id: own\nname: {en: Own, zh: 自定}\nextends: standard\n"
                    + "rules: {r: {words: {en: Own, zh: 自定}, per: GROUP, at_least: 1, count: {"
                    + count
                    + "}}}\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(reading.problems())
        .extracting(PolicyProblem::path)
        .isEqualTo(key == null ? List.of() : List.of("rules.r.count." + key));
  }
}
