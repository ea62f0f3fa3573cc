package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.language.Language;

/** Columns and their texts are whole in both languages. */
class ColumnTest {

  @ParameterizedTest
  @EnumSource
  void everyColumnIsExplainedInBothLanguages(Column column) {
    assertThat(column.explanation().in(Language.EN)).endsWith(".");
    assertThat(column.explanation().in(Language.ZH)).endsWith("。");
  }

  @ParameterizedTest
  @EnumSource
  void noTwoColumnsOfATableShareAHeading(Table table) {
    Set<String> headings = new HashSet<>();
    for (Column column : table.columns()) {
      assertThat(headings.add(column.english())).as(column.english()).isTrue();
      assertThat(headings.add(column.chinese())).as(column.chinese()).isTrue();
      assertThat(column.codes().isEmpty())
          .isEqualTo(column.kind() != ColumnKind.CODE && column.kind() != ColumnKind.CODES);
    }
    assertThat(headings).hasSizeGreaterThan(4);
  }

  @Test
  void columnsComeInTheOrderOfTheSpec() {
    assertThat(Table.MEMBERS.columns())
        .containsExactly(
            Column.MEMBER_GROUP, Column.MEMBER_SCHOOL, Column.MEMBER_ROLE, Column.MEMBER_RELATION);
    assertThat(Arrays.stream(Table.values()).mapToInt(table -> table.columns().size()).sum())
        .isEqualTo(Column.values().length);
  }

  @Test
  void bothLanguagesHaveTheSameMessagesWithTheSameArguments() throws IOException {
    Properties english = texts("en");
    Properties chinese = texts("zh");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ColumnTest.class.getResourceAsStream("messages_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
