package org.lungang.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFilesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workbook",
        "word",
        "dataset",
        "dataset/sheet",
        "dataset/column",
        "dataset/plan",
        "dataset/days",
        "policy",
        "staffing",
        "plan",
        "planfile",
        "explain",
        "compare",
        "report",
        "page",
        "roster",
        "web",
        "workbench",
        "project",
        "command"
      })
  void bothLanguagesHaveTheSameKeysWithTheSameArguments(String packageName) throws IOException {
    Properties english = read(packageName, "en");
    Properties chinese = read(packageName, "zh");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(packageName + " " + key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String packageName, String language) throws IOException {
    String name = "/org/lungang/" + packageName + "/messages_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(MessageFilesTest.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    }
  }
}
