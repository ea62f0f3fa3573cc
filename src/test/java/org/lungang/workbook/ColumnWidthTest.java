package org.lungang.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns hold their headings, and rows are as high as the broken lines of their cells. */
class ColumnWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'', 10, 1",
    "0123456789, 10, 1",
    "01234567890, 10, 2",
    "one two three, 10, 2",
    // Of 20 digits, but three words of which no two fit on a line.
    "sixsix sixsix sixsix, 10, 3",
    "012345678901234567890 a, 10, 3",
    "甲乙丙丁戊, 10, 1",
    "甲乙丙丁戊己, 10, 2",
    // A stop does not begin a line: it takes the character before it along.
    "甲乙丙丁戊。, 10, 2",
    "甲乙丙丁戊己庚辛壬癸。, 10, 3",
    "甲abcdefghi乙, 10, 3",
    "𠮷𠮷𠮷𠮷𠮷, 10, 1",
  })
  void aTextIsBrokenBetweenWordsAndBetweenChineseCharacters(String text, double width, int lines) {
    assertThat(ColumnWidth.linesOf(text, width)).isEqualTo(lines);
  }

  @Test
  void everyLineBreakOfACellBeginsALine() {
    assertThat(ColumnWidth.linesOf("a\nb\n\nc", 10)).isEqualTo(4);
    assertThat(ColumnWidth.linesOf(List.of("a", "b\nc"), new double[] {9, 9})).isEqualTo(2);
  }

  @Test
  void aHeadingIsBrokenBetweenItsWordsOnly() {
    assertThat(width("evaluation_approved")).isEqualTo(21);
    assertThat(width("evaluation approved")).isEqualTo(12);
    assertThat(width("id")).isEqualTo(7);
    assertThat(width("是否调动人事关系")).isEqualTo(14);
    assertThat(width("任教学科")).isEqualTo(10);
    assertThat(width("单位\nPersonnel relation")).isEqualTo(11);
  }

  @Test
  void bracketsAtTheEndOfAHeadingGoOnTheNextLineTogether() {
    assertThat(ColumnWidth.broken("差异系数（交流前）", 13)).isEqualTo("差异系数\n（交流前）");
    assertThat(ColumnWidth.broken("差异系数（交流前）", 20)).isEqualTo("差异系数（交流前）");
    assertThat(ColumnWidth.broken("（交流前）", 7)).isEqualTo("（交流前）");
    assertThat(ColumnWidth.broken("差异系数（前）值", 7)).isEqualTo("差异系数（前）值");
  }

  /** A clause of 44 digits stands on one line; of 50 on two, in a column no wider than these. */
  @Test
  void aColumnOfLongTextsIsNoWiderThanTheirLinesAsk() {
    assertThat(width("甲", "乙".repeat(22))).isEqualTo(46);
    assertThat(width("甲", "乙".repeat(25))).isEqualTo(28);
    assertThat(width("甲", "乙".repeat(25), "丙".repeat(20))).isEqualTo(42);
    assertThat(width("甲", "乙".repeat(23))).isEqualTo(26);
    assertThat(width("甲", "乙".repeat(200))).isEqualTo(42);
  }

  private static double width(String heading, String... cells) {
    List<List<String>> rows = Stream.of(cells).map(List::of).toList();
    return ColumnWidth.of(SheetContent.of("表", "题", List.of(SheetColumn.of(heading)), rows), 0);
  }
}
