package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.language.Language;

/** Keys and codes that a planner tries are refused with those that are meant. */
class MeantWordsTest {

  private static final String HEAD = "id: own\nname: {en: Own, zh: 自定}\nextends: standard\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // other words for a key
        "rules: {a: {words: {en: a, zh: 甲}, max: 2}} | Did you mean one of these: at_most,"
            + " at_most_share?",
        "rules: {a: {words: {en: a, zh: 甲}, 至少: 2}} | Did you mean one of these: at_least,"
            + " at_least_share?",
        "rules: {a: {words: {en: a, zh: 甲}, at_most: 2, points: {}}} | Did you mean"
            + " \"in_order\"?",
        "rules: {a: {title: 甲, at_most: 2}} | Did you mean \"words\"?",
        "rules: {a: {words: {en: a, zh: 甲}, at_most: 2, 依据: 通知}} | Did you mean \"clause\"?",
        "quotas: {teachers: {percent: 20%}} | Did you mean \"share\"?",
        // a part of the key, in English or Chinese
        "quotas: {teachers: {of: [{title: FIRST}]}} | Did you mean \"title_at_least\"?",
        "quotas: {teachers: {of: [{职务: 教师}]}} | Did you mean \"positions\"?",
        "quotas: {teachers: {of: [{骨干: true}]}} | Did you mean one of these: backbone,"
            + " honor_at_least?",
        "quotas: {teachers: {of: [{exemption: x}]}} | Did you mean \"circumstances\"?",
        "term_years: {校长: 5} | Did you mean \"PRINCIPAL\"?",
        "flows: {OTHERS: {teachers: {对等: null}}} | Did you mean \"mirror\"?",
        // codes
        "rules: {a: {words: {en: a, zh: 甲}, per: school, at_most: 2}} | Did you mean"
            + " \"SCHOOL\"?",
        "quotas: {teachers: {per: SCHOOL}} | Did you mean \"FROM_EACH_SCHOOL\"?",
        "quotas: {teachers: {of: [{title_at_least: 高级教师}]}} | Did you mean \"高级\"?",
        "consents: {a: {of: [HOME_SCHOOL]}} | Did you mean \"HOME\"?",
        // of another type
        "rules: {a: {words: {en: a, zh: 甲}, at_least: 30%, share_of: {}}} | Did you mean"
            + " \"at_least_share\"?",
        "rules: {a: {words: 甲, at_most: 2}} | Keys and values, one to a line and indented, or in"
            + " braces; keys: en, zh.",
        "rules: {a: {words: {en: a, zh: 甲}, at_most: 2, count: RECEIVED}} | Keys and values, one"
            + " to a line and indented, or in braces; keys: what, who, from, to, flows,"
            + " minutes_over, in_force.",
        "flows: {OTHERS: {teachers: {mirror: none}}} | Keys and values, one to a line and indented,"
            + " or in braces; keys: flow, form, key, soft_key. To remove it, write null.",
        // what fits together
        "rules: {a: {words: {en: a, zh: 甲}, per: SCHOOL}} | Add at_least, at_most, at_least_share,"
            + " at_most_share, at_least_of or at_most_of; or in_order for an order.",
        "rules: {a: {words: {en: a, zh: 甲}, at_most: 2, weight: 5}} | Remove `weight`, or write"
            + " `level: MEDIUM` or `level: SOFT`.",
      })
  void whatIsMeantIsTold(String yaml, String right) {
    List<PolicyProblem> problems = problems(yaml);
    assertThat(problems).extracting(problem -> problem.right().in(Language.EN)).contains(right);
    assertThat(problems).allMatch(problem -> problem.line() > 0);
  }

  /** One slip is one message: that the share has no bound is the same slip. */
  @Test
  void aShareAsANumberIsToldOnce() {
    assertThat(
            problems("rules: {a: {words: {en: a, zh: 甲}, at_most: 20%, share_of: {what: STAFF}}}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: {a: {words: {en: a, zh: 甲}, per: 每所学校, count: {what: 到校}, at_most: 2}}"
            + " | rules: {a: {words: {en: a, zh: 甲}, per: SCHOOL, count: {what: RECEIVED},"
            + " at_most: 2}}",
        "rules: {a: {words: {en: a, zh: 甲}, per: 学校, at_most_of: 超编人数, level: 原则上}} | rules:"
            + " {a: {words: {en: a, zh: 甲}, per: SCHOOL, at_most_of: OVERSTAFF, level: MEDIUM}}",
        "flows: {OTHERS: {teachers: {host_stage: 跨学段, mirror: {form: 每校进出相等, key: 学科,"
            + " soft_key: 不分}}}} | flows: {OTHERS: {teachers: {host_stage: DIFFERENT, mirror:"
            + " {form: SCHOOL, key: SUBJECT, soft_key: NONE}}}}",
        "quotas: {teachers: {per: 每校派出, floors: [{who: {backbone: true}, share: 20%, base:"
            + " 符合交流条件人员}]}} | quotas: {teachers: {per: FROM_EACH_SCHOOL, floors: [{who:"
            + " {backbone: true}, share: 20%, base: ELIGIBLE}]}}",
        "limits: [{per: 每所成员校接收, at_most: 2}] | limits: [{per: TO_EACH_MEMBER, at_most: 2}]",
        "consents: {a: {of: 本人, unanswered: 安排并告知}} | consents: {a: {of: PERSON, unanswered:"
            + " TOLD}}",
      })
  void everyCodeHasAChineseWord(String chinese, String english) {
    assertThat(read(chinese)).isEqualTo(read(english));
  }

  private static Policy read(String yaml) {
    PolicyReading reading = reading(yaml);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.policy());
  }

  private static List<PolicyProblem> problems(String yaml) {
    return reading(yaml).problems();
  }

  private static PolicyReading reading(String yaml) {
    return PolicyReader.read("own.yaml", (HEAD + yaml).getBytes(StandardCharsets.UTF_8));
  }
}
