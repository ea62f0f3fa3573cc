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
  void headingsOfTwoLinesAreEven() {
    String table =
        new TextTable(Language.ZH)
            .text(title("编号"))
            .number(title("增加分钟"))
            .number(title("差异系数 交流前"))
            .number(title("缺员 前 → 后"))
            .row("T00159", 18, "0.3377", "3 → 1")
            .render(33);
    assertThat(table)
        .isEqualTo(
            """
            编号      增加  差异系数     缺员
                      分钟    交流前  前 → 后
            ---------------------------------
            T00159      18    0.3377    3 → 1
            """);
  }

  @Test
  void columnsWhoseWordsHaveNoRoomStandBelow() {
    TextTable table =
        new TextTable(Language.EN)
            .text(title("Group"))
            .number(title("Posted"))
            .number(title("Backbone"))
            .number(title("Eligible"))
            .row("District", 168, "35.6%", "27.1%")
            .row("G01", 74, "42.4%", "34.6%");
    String oneTable =
        """
        Group     Posted  Backbone  Eligible
        ------------------------------------
        District     168     35.6%     27.1%
        G01           74     42.4%     34.6%
        """;
    assertThat(table.render(36)).isEqualTo(oneTable);
    assertThat(table.render(35))
        .isEqualTo(
            """
            Group     Posted  Backbone
            --------------------------
            District     168     35.6%
            G01           74     42.4%

            Group     Eligible
            ------------------
            District     27.1%
            G01          34.6%
            """);
  }

  @Test
  void aTableOfTenColumnsFitsATerminalWithoutABrokenWord() {
    TextTable table =
        new TextTable(Language.EN)
            .text(title("Group"))
            .number(title("Posted"))
            .number(title("Of eligible"))
            .number(title("Backbone"))
            .number(title("Due, before → after"))
            .number(title("Extra min, mean"))
            .number(title("Extra min, longest"))
            .number(title("Extra min, top 5%"))
            .number(title("Posts without a teacher, before → after"))
            .number(title("Backbone to target schools"))
            .row("District", 96, "13.2%", "50.0%", "613 → 536", "22.5", 59, "58.6", "31 → 14", 48);
    String text = table.render(80);
    assertThat(text.lines()).allMatch(line -> TextWidth.of(line) <= 80);
    assertThat(text.lines().filter(line -> line.startsWith("District  "))).hasSize(2);
    assertThat(text).contains("eligible", "longest", "613 → 536", "Backbone to target schools");
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsRefused() {
    TextTable table = new TextTable(Language.EN).text(title("A"));
    assertThatThrownBy(() -> table.row("a", "b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aColumnOfSingleLettersHasRoomForAChineseOne() {
    String table =
        new TextTable(Language.EN)
            .text(title("Group"))
            .text(title("a"))
            .number(title("b"))
            .row("G1", "–", 7)
            .render(40);
    assertThat(table)
        .isEqualTo(
            """
            Group  a    b
            -------------
            G1     –    7
            """);
  }
}
