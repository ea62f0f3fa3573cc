package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.language.Language;

class PolicyMessagesTest {

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties english = read("messages_en.properties");
    Properties chinese = read("messages_zh.properties");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasANameInBothLanguages(Rule rule) {
    assertThat(rule.in(Language.EN)).isNotBlank();
    assertThat(rule.in(Language.ZH)).isNotBlank().isNotEqualTo(rule.in(Language.EN));
  }

  @ParameterizedTest
  @CsvSource({
    "E1, F, in post for less than a term of office (3 years), 任职不满一届（3年）",
    "E2, F, woman over 50, 女教师超过50周岁",
    "E2, M, man over 55, 男教师超过55周岁",
    "E3, F, leads a key course or project, 承担特色课程或重大课题",
    "E4, F, pregnant or nursing, 处于孕期或哺乳期",
    "E5, M, ill, 患病",
    "E7, M, on a rotation in force, 在轨交流未期满",
    "E8, M, rotation ends this year, 交流今年期满"
  })
  void aPhraseSaysWhySomebodyIsExempt(String id, Gender gender, String english, String chinese) {
    ExemptionRule rule = PolicyReader.shipped("standard").exemptions().get(id);
    assertThat(ExemptionPhrase.of(rule, gender).in(Language.EN)).isEqualTo(english);
    assertThat(ExemptionPhrase.of(rule, gender).in(Language.ZH)).isEqualTo(chinese);
  }

  @Test
  void thePhraseOfExperienceNamesTheRuralWayWhereThereIsOne() {
    ExemptionRule both = new ExemptionRule.Experience(2, 36, 72, "");
    ExemptionRule one = new ExemptionRule.Experience(2, 36, null, "");
    assertThat(ExemptionPhrase.of(both, Gender.M).in(Language.ZH)).contains("2所", "36", "72");
    assertThat(ExemptionPhrase.of(one, Gender.M).in(Language.EN))
        .isEqualTo("36 months at each of 2 other schools");
  }

  @Test
  void anAgeInYearsBeforeRetirementIsSaidAsAnAge() {
    ExemptionRule rule = new ExemptionRule.Age(60, 55, 5, "");
    assertThat(ExemptionPhrase.of(rule, Gender.M).in(Language.EN)).isEqualTo("man over 55");
    assertThat(ExemptionPhrase.of(rule, Gender.F).in(Language.EN)).isEqualTo("woman over 50");
  }

  @ParameterizedTest
  @EnumSource(Circumstance.class)
  void everyCircumstanceHasAPhrase(Circumstance circumstance) {
    ExemptionRule rule = new ExemptionRule.Personal(circumstance, true, "");
    assertThat(ExemptionPhrase.of(rule, Gender.F).in(Language.ZH)).isNotBlank();
  }

  /** The numbers of the arguments that a pattern puts in. */
  private static Set<String> arguments(String pattern) {
    return Pattern.compile("\\{(\\d)\\}")
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            PolicyReader.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
