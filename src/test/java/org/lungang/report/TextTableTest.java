package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lungang.language.Language;

class TextTableTest {

  private static ColumnTitle title(String text) {
    return new ColumnTitle(text, text);
  }

  @Test
  void textsStandLeftAndNumbersRight() {
    String table =
        new TextTable(Language.EN)
            .text(title("Group"))
            .number(title("Posted"))
            .row("G1", 7)
            .row("G10", -12)
            .render(40);
    assertThat(table)
        .isEqualTo(
            """
            Group  Posted
            -------------
            G1          7
            G10       -12
            """);
  }

  @Test
  void chineseCellsKeepTheColumnsStraight() {
    String table =
        new TextTable(Language.ZH)
            .text(title("集团"))
            .number(title("人数"))
            .row("城关", 7)
            .row("A", 12)
            .render(40);
    assertThat(table)
        .isEqualTo(
            """
            集团  人数
            ----------
            城关     7
            A       12
            """);
  }

  @Test
  void whatIsTooWideWrapsUntilTheTableFits() {
    TextTable table =
        new TextTable(Language.ZH)
            .text(title("规则"))
            .number(title("扣分"))
            .text(title("情况"))
            .row("H2", 1_234_567, "G1须安排15人（support-out），最多3人可去：共6人（教师、骨干）");
    for (int width = 24; width <= 90; width++) {
      int limit = width;
      String text = table.render(width);
      assertThat(text.lines()).allMatch(line -> TextWidth.of(line) <= limit);
      assertThat(text).contains("1234567");
    }
    assertThat(table.render(40).lines().count()).isGreaterThan(3);
    assertThat(table.render(90).lines().count()).isEqualTo(3);
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsRefused() {
    TextTable table = new TextTable(Language.EN).text(title("A"));
    assertThatThrownBy(() -> table.row("a", "b")).isInstanceOf(IllegalArgumentException.class);
  }
}
