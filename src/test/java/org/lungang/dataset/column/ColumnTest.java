package org.lungang.dataset.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.language.Language;

/** Columns and their texts are whole in both languages. */
class ColumnTest {

  @ParameterizedTest
  @MethodSource("columns")
  void everyColumnIsExplainedInBothLanguages(Column column) {
    assertThat(column.explanation().in(Language.EN)).endsWith(".");
    assertThat(column.explanation().in(Language.ZH)).endsWith("。");
  }

  static List<Column> columns() {
    return Table.allColumns();
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
            MemberColumn.GROUP, MemberColumn.SCHOOL, MemberColumn.ROLE, MemberColumn.RELATION);
    assertThat(Table.allColumns()).isSortedAccordingTo(Column.ORDER).hasSize(74);
  }

  @ParameterizedTest
  @EnumSource
  void theReferencePageSaysWhatTheCatalogueSays(Language language) throws IOException {
    Path page =
        Path.of("docs", "reference", language == Language.ZH ? "columns.zh-CN.md" : "columns.md");
    if (Boolean.getBoolean("writeReference")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, DataDictionary.page(language));
    }
    assertThat(page)
        .as("run ColumnTest with -DwriteReference=true after a change of the catalogue")
        .content(StandardCharsets.UTF_8)
        .isEqualTo(DataDictionary.page(language));
  }
}
