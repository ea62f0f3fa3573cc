package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.language.Language;

/** What is wrong inside a policy is told with its path, its place and what would be right. */
class PolicyProblemTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // misspelled keys
        "eligible_yaers: 7 | eligible_yaers | There is no key"
            + " \"eligible_yaers\" here. | 此处没有“eligible_yaers”这个键。 | Did you mean"
            + " \"eligible_years\"? | 是否想写“eligible_years”？",
        "flows: {TIHGT: {}} | flows.TIHGT | There is no key \"TIHGT\" here. |"
            + " 此处没有“TIHGT”这个键。 | Did you mean \"TIGHT\"? | 是否想写“TIGHT”？",
        "itinerant: {daily_periods: 2} | itinerant.daily_periods | A teacher with"
            + " 16 periods at 2 schools, at most 2 a day, can need 9 days; a week has"
            + " 5. | 一名教师每周16节、去2所学校、每天至多2节，可能需要9天，而一周只有5天。 | Allow more periods a day,"
            + " or fewer schools. | 请提高每天节数上限，或减少学校数。",
        "weights: {bonus: 1} | weights.bonus | There is no key \"bonus\" here."
            + " | 此处没有“bonus”这个键。 | One of: commute_per_minute, far_after_minutes,"
            + " far_per_minute, missing_teacher, imbalance, backbone_to_target,"
            + " due_base, due_per_year, due_years_at_most, volunteer, reluctant,"
            + " preferred_school, senior_title, group_experience, posting,"
            + " travel_per_minute, whole_subject. | 可写：commute_per_minute、"
            + "far_after_minutes、far_per_minute、missing_teacher、imbalance、"
            + "backbone_to_target、due_base、due_per_year、due_years_at_most、"
            + "volunteer、reluctant、preferred_school、senior_title、group_experience、"
            + "posting、travel_per_minute、whole_subject。",
        "limits: [{at_lest: 3}] | limits[0].at_lest | There is no key"
            + " \"at_lest\" here. | 此处没有“at_lest”这个键。 | Did you mean \"at_least\"? |"
            + " 是否想写“at_least”？",
        "flows: {OTHERS: {teachers: {limits: {at_least: 1, flows: teachers}}}} |"
            + " flows.OTHERS.teachers.limits[0].flows | There is no key \"flows\""
            + " here. | 此处没有“flows”这个键。 | One of: at_least, at_most, per, who,"
            + " lead_stages, each_subject, each_grade_band, clause. | 可写：at_least、"
            + "at_most、per、who、lead_stages、each_subject、each_grade_band、clause。",
        // wrong types
        "due_years: ten | due_years | The value \"ten\" is not valid for due_years. | due_years"
            + " 不能写“ten”。 | A whole number from 0 to 60. | 应为 0 到 60 的整数。",
        "due_years: 6.5 | due_years | The value \"6.5\" is not valid for due_years. | due_years"
            + " 不能写“6.5”。 | A whole number from 0 to 60. | 应为 0 到 60 的整数。",
        "flows: {OTHERS: {teachers: {surplus_to_shortage: yes}}} |"
            + " flows.OTHERS.teachers.surplus_to_shortage | The value \"yes\" is not valid for"
            + " flows.OTHERS.teachers.surplus_to_shortage. |"
            + " flows.OTHERS.teachers.surplus_to_shortage 不能写“yes”。 | true or false. | 应为 true（是）或"
            + " false（否）。",
        "flows: all | flows | The value \"all\" is not valid for flows. | flows 不能写“all”。 | Keys"
            + " and values, one to a line and indented, or in braces; keys: TIGHT, ASSISTANCE,"
            + " ALLIANCE, HAND_IN_HAND, TOWNSHIP, HIGH_SCHOOL_PAIR, PRESCHOOL, OTHERS. | 应为下级的“键:"
            + " 值”，每行一个并缩进，或写在花括号内；可用的键：TIGHT、ASSISTANCE、ALLIANCE、HAND_IN_HAND、TOWNSHIP、"
            + "HIGH_SCHOOL_PAIR、PRESCHOOL、OTHERS。",
        "drain: {clause: 7} | drain.clause | The value \"7\" is not valid for drain.clause. |"
            + " drain.clause 不能写“7”。 | A text. | 应为文字。",
        // numbers out of range
        "max_minutes: 1441 | max_minutes | The value \"1441\" is not valid for max_minutes. |"
            + " max_minutes 不能写“1441”。 | A whole number from 0 to 1440. | 应为 0 到 1440"
            + " 的整数。",
        "term_years: {TEACHER: 0} | term_years.TEACHER | The value \"0\" is not valid for"
            + " term_years.TEACHER. | term_years.TEACHER 不能写“0”。 | A number of years from 1 to 10,"
            + " or a text like 6 months, 1 semester or until 07-31. | 应为 1 到 10"
            + " 的年数，或“6个月”“1学期”“至07-31”这样的文字。",
        "weights: {posting: 99999999999999999999} | weights.posting | The value"
            + " \"99999999999999999999\" is not valid for weights.posting. | weights.posting"
            + " 不能写“99999999999999999999”。 | A whole number from 0 to 1000000. | 应为 0 到"
            + " 1000000 的整数。",
        // bad codes, ids and lists
        "backbone_from: DISTRIC | backbone_from | The value \"DISTRIC\" is not valid for"
            + " backbone_from. | backbone_from 不能写“DISTRIC”。 | Did you mean \"DISTRICT\"? |"
            + " 是否想写“DISTRICT”？",
        "flows: {OTHERS: {teachers: {who: {positions: [TEACHER, 主任]}}}} |"
            + " flows.OTHERS.teachers.who[0].positions[1] | The value \"主任\" is not valid for"
            + " flows.OTHERS.teachers.who[0].positions[1]. |"
            + " flows.OTHERS.teachers.who[0].positions[1] 不能写“主任”。 | One of: PRINCIPAL, 校长,"
            + " VICE_PRINCIPAL, 副校长, MIDDLE_MANAGER, 中层干部, TEACHER, 教师. | 可写：PRINCIPAL、校长、"
            + "VICE_PRINCIPAL、副校长、MIDDLE_MANAGER、中层干部、TEACHER、教师。",
        "flows: {OTHERS: {teachers: {ways: []}}} | flows.OTHERS.teachers.ways | The list"
            + " flows.OTHERS.teachers.ways is empty. | 列表 flows.OTHERS.teachers.ways 是空的。 | At"
            + " least one value. | 至少写一项。",
        "exemptions: {E 9: {rule: locked}} | exemptions | The id \"E 9\" cannot be used. | 编号“E"
            + " 9”不能使用。 | An id has no spaces and none of the characters . , ; : ' \" [ ] { }. |"
            + " 编号中不能有空格，也不能有 . , ; : ' \" [ ] { } 这些字符。",
        // bad shares
        "drain: {share: 0.3} | drain.share | The value \"0.3\" is not valid for drain.share. |"
            + " drain.share 不能写“0.3”。 | A share like 20%, 12.5% or 1/3, at most 100%. |"
            + " 应为比例，如 20%、12.5% 或 1/3，不超过 100%。",
        "drain: {share: 30} | drain.share | The value \"30\" is not valid for drain.share. |"
            + " drain.share 不能写“30”。 | A share like 20%, 12.5% or 1/3, at most 100%. |"
            + " 应为比例，如 20%、12.5% 或 1/3，不超过 100%。",
        "quotas: {teachers: {share: 120%}} | quotas.teachers.share | The share"
            + " 120% is more than 100%. | 比例 120% 超过了全部。 | A share like 20%, 12.5% or"
            + " 1/3, at most 100%. | 应为比例，如 20%、12.5% 或 1/3，不超过 100%。",
        "quotas: {teachers: {floors: {who: {}, share: 4/3}}} |"
            + " quotas.teachers.floors[0].share | The share 4/3 is more than 100%. | 比例"
            + " 4/3 超过了全部。 | A share like 20%, 12.5% or 1/3, at most 100%. | 应为比例，如"
            + " 20%、12.5% 或 1/3，不超过 100%。",
        // what is missing
        "drain: null | | The key \"drain\" is missing. | 缺少键“drain”。 | Add"
            + " \"drain\", or begin with \"extends: standard\" to adopt everything that"
            + " is not given. | 请补上“drain”，或在开头写“extends: standard”，未写的内容即沿用通用政策。",
        "flows: {TIGHT: {x: {ways: ANY}}} | flows.TIGHT.x | The key \"kind\" is missing in"
            + " flows.TIGHT.x. | flows.TIGHT.x 中缺少键“kind”。 | Add \"kind\". | 请补上“kind”。",
        "quotas: {x: {share: 5%, of: {}}} | quotas.x | The key \"counted\" is missing in quotas.x."
            + " | quotas.x 中缺少键“counted”。 | Add \"counted\". | 请补上“counted”。",
        "quotas: {teachers: {floors: [{who: {}}]}} | quotas.teachers.floors[0] | The key \"share\""
            + " is missing in quotas.teachers.floors[0]. | quotas.teachers.floors[0] 中缺少键“share”。 |"
            + " Add \"share\". | 请补上“share”。",
        "limits: {per: GROUP} | limits[0] | The key \"at_least\" is missing in limits[0]. |"
            + " limits[0] 中缺少键“at_least”。 | Add \"at_least\". | 请补上“at_least”。",
        "term_years: {TEACHER: null} | term_years | The key \"TEACHER\" is missing in term_years. |"
            + " term_years 中缺少键“TEACHER”。 | Add \"TEACHER\". | 请补上“TEACHER”。",
        "exemptions: {E9: {men_over: 60}} | exemptions.E9 | The key \"rule\" is missing in"
            + " exemptions.E9. | exemptions.E9 中缺少键“rule”。 | Add \"rule\". | 请补上“rule”。",
        "exemptions: {E9: {rule: age, women_over: 60}} | exemptions.E9 | The key \"men_over\" is"
            + " missing in exemptions.E9. | exemptions.E9 中缺少键“men_over”。 | Add \"men_over\". |"
            + " 请补上“men_over”。",
        // keys of another exemption rule
        "exemptions: {E2: {term_of_office: 3}} | exemptions.E2.term_of_office | The key"
            + " \"term_of_office\" does not belong to a rule \"age\". |"
            + " 键“term_of_office”不属于“age”类规定。 | Remove it, or change the rule. | 请删去，或更换规定的种类。",
        // mirrors
        "flows: {OTHERS: {teachers: {mirror: {flow: teacher}}}} |"
            + " flows.OTHERS.teachers.mirror.flow | The flow teachers is mirrored by"
            + " \"teacher\", but OTHERS has no such flow. | 交流形式 teachers"
            + " 的对等形式为“teacher”，但 OTHERS 没有这种交流形式。 | Did you mean \"teachers\"? |"
            + " 是否想写“teachers”？",
        "flows: {TIGHT: {x: {ways: ANY, kind: SUPPORT, mirror: {flow: teachers, form: PAIR}}}} |"
            + " flows.TIGHT.x.mirror.flow | The flow x is mirrored by \"teachers\", but TIGHT has"
            + " no such flow. | 交流形式 x 的对等形式为“teachers”，但 TIGHT 没有这种交流形式。 | One of: x. | 可写：x。",
        "flows: {OTHERS: {teachers: {mirror: {flow: managers}}}} |"
            + " flows.OTHERS.teachers.mirror.flow | managers already declares a mirror"
            + " with the flow managers; teachers declares one again. | 交流形式 managers 已由"
            + " managers 声明了对等关系，teachers 又声明了一次。 | Declare the mirror on only one of"
            + " the two flows: remove it from teachers. | 对等关系只在两者之一声明，请删去 teachers 的"
            + " mirror。",
        "flows: {OTHERS: {teachers: {mirror: {form: PAIR_AT_MOST}}}} |"
            + " flows.OTHERS.teachers.mirror.form | The flow teachers cannot be held below itself"
            + " (PAIR_AT_MOST). | 交流形式 teachers 不能以自身为上限（PAIR_AT_MOST）。 | For equal numbers write"
            + " PAIR. | 要求人数相等请写 PAIR。",
        "flows: {TIGHT: {x: {ways: ANY, kind: SUPPORT, mirror: {flow: z, form: SCHOOL}}, z: {ways:"
            + " ANY, kind: SUPPORT}}} | flows.TIGHT.x.mirror.form | SCHOOL counts one flow, but x"
            + " is mirrored by z. | SCHOOL 只统计一种交流形式，而 x 的对等形式是 z。 | Let x be its own mirror, or"
            + " write PAIR. | 请让 x 与自身对等，或写 PAIR。",
        "flows: {OTHERS: {teachers: {ways: L→M}}} | flows.OTHERS.teachers.ways |"
            + " The mirror of teachers never goes in the opposite direction, so"
            + " teachers could never be used. | teachers 的对等形式不向相反方向流动，teachers 永远无法安排。"
            + " | Let the mirror start where this flow ends, or use ANY. |"
            + " 请让对等形式的流动方向与本形式相反，或用 ANY。",
        "flows: {OTHERS: {teachers: {mirror: {key: CLASS}}}} | flows.OTHERS.teachers.mirror.key |"
            + " The value \"CLASS\" is not valid for flows.OTHERS.teachers.mirror.key. |"
            + " flows.OTHERS.teachers.mirror.key 不能写“CLASS”。 | One of: NONE, 不分, POSITION,"
            + " 职务, SUBJECT, 学科, GRADE_BAND, 年级段. | 可写：NONE、不分、POSITION、职务、SUBJECT、学科、"
            + "GRADE_BAND、年级段。",
        "flows: {TOWNSHIP: {x: {ways: L→M, kind: 走教, limits: {at_least: 1}}}} |"
            + " flows.TOWNSHIP.x.limits | An itinerant flow makes no postings, so"
            + " \"limits\" has no meaning. | 走教不产生交流安排，“limits”没有意义。 | Remove"
            + " \"limits\", or choose another kind. | 请删去“limits”，或更换交流类型。",
        // names of nothing
        "volunteers_waive: [E2, E99] | volunteers_waive[1] | There is no"
            + " exemption \"E99\". | 没有暂不纳入情形“E99”。 | One of: E1, E2, E3, E4, E5, E6,"
            + " E7, E8. | 可写：E1、E2、E3、E4、E5、E6、E7、E8。",
        "volunteers_waive: E7 | volunteers_waive | A volunteer cannot waive E7"
            + " (rule locked): a rotation in force must run its term. | 暂不纳入情形"
            + " E7（locked）对自愿者同样适用：在轨交流须至期满。 | Remove E7 from the list. | 请从列表中删去 E7。",
        "principles: {first_years: {flow: teechers}} |"
            + " principles.first_years.flow | No group type has a flow \"teechers\". |"
            + " 各类集团都没有交流形式“teechers”。 | Did you mean \"teachers\"? | 是否想写“teachers”？",
        "principles: {group_experience: {flows: [principals, x], months: 1, schools: 1}} |"
            + " principles.group_experience.flows[1] | No group type has a flow \"x\". |"
            + " 各类集团都没有交流形式“x”。 | One of: managers, principals, teachers. | 可写：managers、"
            + "principals、teachers。",
        "limits: [{at_least: 1, flows: x}] | limits[0].flows | No group type has a flow \"x\". |"
            + " 各类集团都没有交流形式“x”。 | One of: managers, principals, teachers. | 可写：managers、"
            + "principals、teachers。",
        "calendar: {listening: {group_types: TIGHT, positions: TEACHER,"
            + " days_per_month: 1, shortest_month: 9, excused: E99}} |"
            + " calendar.listening.excused | There is no exemption \"E99\". |"
            + " 没有暂不纳入情形“E99”。 | One of: E1, E2, E3, E4, E5, E6, E7, E8. | 可写：E1、E2、"
            + "E3、E4、E5、E6、E7、E8。",
        // days of the year
        "calendar: {days_off: {snow: {first: 02-29, last: 03-01}}} | calendar.days_off.snow.first |"
            + " The value \"02-29\" is not valid for calendar.days_off.snow.first. |"
            + " calendar.days_off.snow.first 不能写“02-29”。 | A month and a day like 09-01; not 02-29."
            + " | 应为月-日，如 09-01；不能写 02-29。",
        "calendar: {terms: {autumn: {last: 08-31}, spring: {last: 01-31}}} |"
            + " calendar.terms.spring.last | 01-31 comes before 02-24 in a school year, which"
            + " begins on 09-01. | 学年自 09-01 起，01-31 早于 02-24。 | 02-24 or a later day. | 应为 02-24"
            + " 或之后的日期。",
        "calendar: {guidance: {group_types: TIGHT, leaders_from: CITY}} | calendar.guidance | The"
            + " key \"times_per_term\" is missing in calendar.guidance. | calendar.guidance"
            + " 中缺少键“times_per_term”。 | Add \"times_per_term\". | 请补上“times_per_term”。",
        // easings
        "easings: {a: {rule: H8}} | easings.a.rule | The value \"H8\" is not valid for"
            + " easings.a.rule. | easings.a.rule 不能写“H8”。 | Did you mean \"H1\"? | 是否想写“H1”？",
        "easings: {a: {rule: H7, school: S1}} | easings.a | The key \"at_most\" is missing in"
            + " easings.a. | easings.a 中缺少键“at_most”。 | Add \"at_most\". | 请补上“at_most”。",
        "easings: {a: {rule: H6, school: S1, at_most: 3}} | easings.a.at_most | The key \"at_most\""
            + " does not belong to a rule \"H6\". | 键“at_most”不属于“H6”类规定。 | Remove it, or change"
            + " the rule. | 请删去，或更换规定的种类。",
        "easings: {a: {rule: H4, group: G1, flow: teachers}} | easings.a | The key \"at_least\" is"
            + " missing in easings.a. | easings.a 中缺少键“at_least”。 | Add \"at_least\". |"
            + " 请补上“at_least”。",
        "easings: {a: {rule: H1, group: G1, flow: teacher, at_most: 1}} |"
            + " easings.a.flow | No group type has a flow \"teacher\". |"
            + " 各类集团都没有交流形式“teacher”。 | Did you mean \"teachers\"? | 是否想写“teachers”？",
        "easings: {a: {rule: H2, group: G1, quota: teacher, share: 5%}} |"
            + " easings.a.quota | No quota \"teacher\". | 没有交流比例“teacher”。 | Did you"
            + " mean \"teachers\"? | 是否想写“teachers”？",
        "easings: {a: {rule: H3, group: G1, quota: teachers, share: 101%}} |"
            + " easings.a.share | The share 101% is more than 100%. | 比例 101% 超过了全部。 |"
            + " A share like 20%, 12.5% or 1/3, at most 100%. | 应为比例，如 20%、12.5% 或"
            + " 1/3，不超过 100%。",
        // circles and contradictions
        "years_rules: [{who: [{eligible: true}], due_years: 8}] |"
            + " years_rules[0].who[0].eligible | These years decide who is eligible and"
            + " due, so they cannot depend on \"eligible\". |"
            + " 这些年限用来确定谁符合条件、谁应交流，不能再以“eligible”为条件。 | Remove \"eligible\"; name"
            + " positions, titles or stages instead. | 请删去“eligible”，改用职务、职称或学段。",
        "years_rules: {who: {due: false}, due_years: 8} |"
            + " years_rules[0].who[0].due | These years decide who is eligible and due,"
            + " so they cannot depend on \"due\". | 这些年限用来确定谁符合条件、谁应交流，不能再以“due”为条件。 |"
            + " Remove \"due\"; name positions, titles or stages instead. |"
            + " 请删去“due”，改用职务、职称或学段。",
        "quotas: {teachers: {group_types: [乡镇一体化]}} | quotas.teachers.except_group_types[0] | The"
            + " type TOWNSHIP is both included and excepted. | 集团类型 乡镇一体化 既列为适用，又列为除外。 | Remove"
            + " TOWNSHIP from one of the two lists. | 请从其中一处删去 乡镇一体化。",
        "limits: {at_least: 3, at_most: 2} | limits[0].at_least | The lower bound 3 is above the"
            + " upper bound 2. | 下限 3 大于上限 2。 | A lower bound of 2 or less. | 下限应不大于 2。",
        "structure: {members: {PRESCHOOL: {at_least: 6, at_most: 5}}} |"
            + " structure.members.PRESCHOOL.at_least | The lower bound 6 is above the upper"
            + " bound 5. | 下限 6 大于上限 5。 | A lower bound of 5 or less. | 下限应不大于 5。",
        "flows: {OTHERS: {teachers: {who: {hired_years_at_least: 3,"
            + " hired_years_below: 3}}}} |"
            + " flows.OTHERS.teachers.who[0].hired_years_at_least | Nobody can have"
            + " been hired at least 3 and less than 3 years ago. | 参加工作不可能既满 3 年又不满 3"
            + " 年。 | A number below 3. | 应小于 3。"
      })
  void eachKindOfErrorIsToldInBothLanguages(
      String yaml, String path, String what, String whatZh, String right, String rightZh) {
    List<PolicyProblem> problems = problemsOf("id: own\nextends: standard\n" + yaml);
    assertThat(problems).hasSize(1);
    PolicyProblem problem = problems.get(0);
    assertThat(problem.file()).isEqualTo("own.yaml");
    assertThat(problem.path()).isEqualTo(path == null ? "" : path);
    assertThat(problem.what().in(Language.EN)).isEqualTo(what);
    assertThat(problem.what().in(Language.ZH)).isEqualTo(whatZh);
    assertThat(problem.right().in(Language.EN)).isEqualTo(right);
    assertThat(problem.right().in(Language.ZH)).isEqualTo(rightZh);
    assertThat(problem.line()).isEqualTo(path == null ? 0 : 3);
  }

  @Test
  void allProblemsAreToldAtOnceInTheOrderOfTheFile() {
    List<PolicyProblem> problems =
        problemsOf(
            """
            id: own
            extends: wolong-2023
            max_minutes: 5000
            flows:
              TIGHT:
                management-out:
                  limits: [{at_lest: 3}]
                  mirror: {flow: managment-in}
            due_yaers: 8
            """);
    assertThat(problems)
        .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.path())
        .containsExactly(
            "3:1 max_minutes",
            "7:17 flows.TIGHT.management-out.limits[0].at_lest",
            "8:16 flows.TIGHT.management-out.mirror.flow",
            "9:1 due_yaers");
  }

  @Test
  void boundsThatTouchAreNoProblem() {
    assertThat(
            problemsOf(
                """
                id: own
                extends: standard
                max_minutes: 1440
                due_years: 0
                drain: {share: 100%}
                limits: [{at_least: 2, at_most: 2}]
                flows: {OTHERS: {x: {ways: [L→M, M→L], kind: SUPPORT, mirror: {flow: x, form: PAIR},
                  who: {hired_years_at_least: 2, hired_years_below: 3}}}}
                """))
        .isEmpty();
  }

  @Test
  void aPolicyThatExtendsNothingMustSayEverything() {
    assertThat(problemsOf("id: own"))
        .extracting(problem -> problem.what().arguments().get(0))
        .containsExactlyInAnyOrder(
            "name",
            "backbone_from",
            "exemptions",
            "eligible_years",
            "due_years",
            "term_years",
            "max_minutes",
            "flows",
            "drain",
            "itinerant",
            "principles",
            "weights",
            "structure");
  }

  @Test
  void aPolicyMustHaveAnIdOfItsOwn() {
    List<PolicyProblem> problems = problemsOf("extends: standard");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).what().in(Language.EN)).isEqualTo("The key \"id\" is missing.");
  }

  @Test
  void aMissingKeyIsNotToldBesidesTheMisspelledOneThatWasMeant() {
    assertThat(problemsOf("id: own\nextends: standard\nflows: {TIGHT: {x: {wayz: ANY, kind: 支教}}}"))
        .extracting(PolicyProblem::path)
        .containsExactly("flows.TIGHT.x.wayz");
  }

  @Test
  void aLongValueIsCut() {
    PolicyProblem problem =
        problemsOf("id: own\nextends: standard\nbackbone_from: " + "学".repeat(500)).get(0);
    assertThat(problem.what().in(Language.ZH)).hasSizeLessThan(100).contains("学…");
  }

  @Test
  void aNumberLongerThanAnybodyMeansIsNotRead() {
    assertThat(problemsOf("id: own\nextends: standard\nterm_years: " + "9".repeat(900_000)))
        .extracting(problem -> problem.what().in(Language.EN))
        .contains("This is a number of more than 100 digits.");
    // The key is there, so nothing says that it is missing.
    assertThat(problemsOf("id: own\nextends: standard\neligible_years: " + "9".repeat(101)))
        .extracting(problem -> problem.what().in(Language.EN))
        .containsExactly("This is a number of more than 100 digits.");
    assertThat(problemsOf("id: own\nextends: standard\nterm_years: " + "9".repeat(100)))
        .extracting(problem -> problem.what().in(Language.EN))
        .isNotEmpty()
        .noneMatch(text -> text.contains("digits"));
  }

  @Test
  void aFewPoliciesExtendEachOtherAndThousandsDoNot(@TempDir Path folder) throws IOException {
    for (int i = 0; i <= 60; i++) {
      Files.writeString(
          folder.resolve("p" + i + ".yaml"),
          "id: p%d\nextends: %s\n".formatted(i, i == 60 ? "standard" : "p" + (i + 1) + ".yaml"));
    }
    assertThat(PolicyReader.read(folder.resolve("p11.yaml").toString()).problems()).isEmpty();
    assertThat(PolicyReader.read(folder.resolve("p10.yaml").toString()).problems())
        .extracting(problem -> problem.what().in(Language.EN))
        .containsExactly("More than 50 files extend each other.");
  }

  private static List<PolicyProblem> problemsOf(String yaml) {
    return PolicyReader.read("own.yaml", yaml.getBytes(StandardCharsets.UTF_8)).problems();
  }
}
