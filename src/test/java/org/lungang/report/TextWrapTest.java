package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWrapTest {

  @Test
  void aListIsBrokenBetweenItsNames() {
    assertThat(TextWrap.lines("副职跟岗 3、副职外派 3、青年教师跟岗 45、骨干教师支教 45", 50))
        .containsExactly("副职跟岗 3、副职外派 3、青年教师跟岗 45、", "骨干教师支教 45");
    // 14 columns are given up for it, not 15.
    assertThat(TextWrap.lines("一二三四五六七八九十一二三四五，甲乙丙丁戊己庚辛", 46))
        .containsExactly("一二三四五六七八九十一二三四五，", "甲乙丙丁戊己庚辛");
    assertThat(TextWrap.lines("一二三四五六七八九十一二三四五，甲乙丙丁戊己庚辛", 47))
        .containsExactly("一二三四五六七八九十一二三四五，甲乙丙丁戊己庚", "辛");
  }

  @Test
  void aCodeStaysWithItsNameAndAnArrowWithWhatIsBefore() {
    String way = "S001 沅溪县第一中学 → S002 沅溪县沙泉镇初级中学，骨干教师支教（G01）";
    List<String> whole = List.of("S001 沅溪县第一中学 →", "S002 沅溪县沙泉镇初级中学，", "骨干教师支教（G01）");
    assertThat(TextWrap.lines(way, 31)).isEqualTo(whole);
    assertThat(TextWrap.lines("甲乙 → 丙丁", 5)).containsExactly("甲", "乙 →", "丙丁");
  }

  @Test
  void whatIsCountedStaysWithItsNumber() {
    assertThat(TextWrap.lines("暂不纳入12人", 10)).containsExactly("暂不纳入", "12人");
    assertThat(TextWrap.lines("暂不纳入12人", 12)).containsExactly("暂不纳入12人");
  }

  @Test
  void aClauseIsBrokenBeforeItRatherThanInIt() {
    assertThat(TextWrap.lines("XX County plan, 五(二)1", 19))
        .containsExactly("XX County plan,", "五(二)1");
    assertThat(TextWrap.lines("办学实施方案，见五（二）1", 21)).containsExactly("办学实施方案，", "见五（二）1");
  }

  @Test
  void englishIsBrokenAtSpaces() {
    assertThat(TextWrap.lines("set exemption_approved again", 16))
        .containsExactly("set exemption_", "approved again");
    assertThat(TextWrap.lines("the approval was for last year; set exemption_approved again", 48))
        .containsExactly("the approval was for last year; set", "exemption_approved again");
  }

  @Test
  void evenLinesAreAsManyAndNoWiderThanNeeded() {
    assertThat(TextWrap.evenLines("增加分钟", 6)).containsExactly("增加", "分钟");
    assertThat(TextWrap.evenLines("增加分钟", 8)).containsExactly("增加分钟");
    assertThat(TextWrap.evenLines("差异系数 交流前", 13)).containsExactly("差异系数", "交流前");
    assertThat(TextWrap.evenLines("", 6)).containsExactly("");
  }

  @Test
  void nothingIsLostAndNoLineIsTooWide() {
    String text = "G01 沅溪县第一中学教育集团 骨干教师支教：S001 沅溪县第一中学派往S002的语文人员多1人（H1），sends 1 more → back";
    for (int width = 2; width <= 90; width++) {
      int limit = width;
      List<String> lines = TextWrap.lines(text, width);
      assertThat(lines).allMatch(line -> TextWidth.of(line) <= limit).noneMatch(String::isEmpty);
      assertThat(lines).allMatch(text::contains);
      assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
  }
}
