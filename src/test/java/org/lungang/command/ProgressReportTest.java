package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.language.Language;
import org.lungang.search.SearchProgress;

/** The line of a search says how good the plan is, and how good one could be as far as is known. */
class ProgressReportTest {

  private static SearchProgress progress(int proven, int bounded, List<String> solving) {
    return new SearchProgress(2, 3, 0, -6, -2703, proven, bounded, 44, solving);
  }

  private static String text(SearchProgress progress, Language language) {
    return ProgressReport.text("0:07", progress).in(language);
  }

  @Test
  void theBoundIsToldWhereThatOfEveryComponentIsKnown() {
    assertThat(text(progress(2, 3, List.of()), Language.EN))
        .isEqualTo("0:07  2/3  mandatory 0, in principle -6, preferences -2703 (≤ -2659)");
    assertThat(text(progress(2, 3, List.of("G1")), Language.ZH))
        .isEqualTo("0:07  集团组 2/3  必须 0，原则上 -6，优化 -2703（≤ -2659）  正在处理 G1");
  }

  @Test
  void elseHowManyComponentsAreProven() {
    assertThat(text(progress(1, 2, List.of("A", "B", "C", "D", "E")), Language.EN))
        .isEqualTo(
            "0:07  2/3  mandatory 0, in principle -6, preferences -2703 (1 proven)"
                + "  solving A, B, C, D …");
    assertThat(text(progress(1, 2, List.of()), Language.ZH))
        .isEqualTo("0:07  集团组 2/3  必须 0，原则上 -6，优化 -2703（已证明 1 组）");
  }
}
