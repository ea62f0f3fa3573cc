package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void chineseCharactersAndTheirPunctuationTakeTwoColumns() {
    assertThat(TextWidth.of("轮岗，A")).isEqualTo(7);
    assertThat(TextWidth.of("（３）")).isEqualTo(6);
    assertThat(TextWidth.of("\uD842\uDFB7")).isEqualTo(2);
  }

  @Test
  void latinLettersSignsAndMarksTakeOneOrNone() {
    assertThat(TextWidth.of("S6 +22; –")).isEqualTo(9);
    assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    assertThat(TextWidth.of("a\u200Bb\uFEFF")).isEqualTo(2);
    assertThat(TextWidth.of("")).isZero();
  }

  @Test
  void linesBreakAtSpacesAndBetweenChineseCharacters() {
    assertThat(TextWrap.lines("one two three", 8)).containsExactly("one two", "three");
    assertThat(TextWrap.lines("轮岗教师名单", 5)).containsExactly("轮岗", "教师", "名单");
    // A number stays with what it counts.
    assertThat(TextWrap.lines("共3人，够", 6)).containsExactly("共", "3人，", "够");
  }

  @Test
  void wordsThatAreTooLongAreCutAndNothingIsLost() {
    assertThat(TextWrap.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(TextWrap.lines("", 4)).containsExactly("");
    String text = "G1 must post 15 (support-out), 最多3人可去：共6人（教师、骨干）。";
    for (int width = 2; width < 80; width++) {
      List<String> lines = TextWrap.lines(text, width);
      int limit = width;
      assertThat(lines).allMatch(line -> TextWidth.of(line) <= limit);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
  }
}
