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
import org.junit.jupiter.params.provider.EnumSource;
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
