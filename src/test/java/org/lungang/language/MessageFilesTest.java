package org.lungang.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every catalogue of messages, in both languages. */
class MessageFilesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  static List<Path> englishCatalogues() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("_en.properties"))
          .sorted()
          .toList();
    }
  }

  private static Path chinese(Path english) {
    return english.resolveSibling(
        english.getFileName().toString().replace("_en.properties", "_zh.properties"));
  }

  @ParameterizedTest
  @MethodSource("englishCatalogues")
  void bothLanguagesHaveTheSameKeysWithTheSameArguments(Path file) throws IOException {
    Properties english = read(file);
    Properties chinese = read(chinese(file));
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(file + " " + key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  /** Of a key that stands twice the last text counts, so that the other is changed in vain. */
  @ParameterizedTest
  @MethodSource("englishCatalogues")
  void noKeyStandsTwice(Path file) throws IOException {
    for (Path catalogue : List.of(file, chinese(file))) {
      List<String> keys = new ArrayList<>();
      boolean goesOn = false;
      for (String line : Files.readAllLines(catalogue)) {
        if (!goesOn && !line.isBlank() && !line.startsWith("#")) {
          keys.add(line.substring(0, line.indexOf('=')).strip());
        }
        goesOn = line.endsWith("\\");
      }
      assertThat(keys).as(catalogue.toString()).doesNotHaveDuplicates();
    }
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    }
  }
}
