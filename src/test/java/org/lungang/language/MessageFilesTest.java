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

  /** A count and a plural that stays one whatever the count; a choice begins with a brace. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<!of |to |than |by |most )\\{\\d} (new |weekly |full |small |fewer |more )?(schools"
              + "|groups|teachers|managers|leaders|people|periods|postings|visits|cases|days"
              + "|months|steps)\\b");

  /** Keys of counts that begin above 1, or of sentences that are not about one. */
  private static final Set<String> NEVER_ONE =
      Set.of(
          // More than are shown, or than one school.
          "groups.show",
          "kpi.most-groups",
          "short.schools",
          "h6",
          // Rows of one kind, told together.
          "group",
          // Of none or one school; the word for more is never said.
          "note.small-group",
          // As given on the command line.
          "progress.start.steps",
          // People who are due in a district of many years.
          "horizon.all-sent",
          // The argument is a text.
          "ask.others");

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

  /** What a choice says is not formatted once more: an argument within it would stand as {0}. */
  @ParameterizedTest
  @MethodSource("englishCatalogues")
  void noArgumentStandsWithinAChoice(Path file) throws IOException {
    for (Path catalogue : List.of(file, chinese(file))) {
      Properties messages = read(catalogue);
      for (String key : messages.stringPropertyNames()) {
        assertThat(messages.getProperty(key))
            .as(catalogue + " " + key)
            .doesNotContainPattern("\\{\\d+,choice,[^{}]*\\{");
      }
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

  /** "1 groups" stands nowhere: a bare plural follows a count only where that is never 1. */
  @ParameterizedTest
  @MethodSource("englishCatalogues")
  void nothingIsCountedAsOneOfMany(Path file) throws IOException {
    Properties english = read(file);
    for (String key : english.stringPropertyNames()) {
      if (!NEVER_ONE.contains(key)) {
        assertThat(english.getProperty(key)).as(file + " " + key).doesNotContainPattern(COUNTED);
      }
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
