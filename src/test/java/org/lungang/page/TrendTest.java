package org.lungang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.page.Trend.Direction;
import org.lungang.plan.SchoolVariation;
import org.lungang.plan.SchoolVariation.SchoolFigure;
import org.lungang.plan.StageBalance;

/** A figure that gets worse says so in words, also where it keeps its limit. */
class TrendTest {

  @Test
  void moreOfWhatIsMissingIsWorseAndFewerBetter() {
    assertThat(Trend.ofCount(259, 302).direction()).isEqualTo(Direction.WORSE);
    assertThat(Trend.ofCount(259, 302).words().in(Language.EN))
        .isEqualTo("▲ worse: 43 more than before");
    assertThat(Trend.ofCount(259, 302).words().in(Language.ZH)).isEqualTo("▲ 变差：比交流前多43");
    assertThat(Trend.ofCount(302, 301).words().in(Language.EN))
        .isEqualTo("▼ better: 1 fewer than before");
    assertThat(Trend.ofCount(7, 7).direction()).isEqualTo(Direction.SAME);
  }

  @Test
  void aLargerCoefficientIsLessEvenAlsoWithinTheLimit() {
    // Backbone 5 and 5, then 6 and 4, at two schools of 100 students: 0.0000 and 0.2000.
    assertThat(Trend.ofSpread(stage(5, 5, 6, 4)).words().in(Language.EN))
        .isEqualTo("▲ worse: less even than before");
    assertThat(stage(5, 5, 6, 4).keepsLineAfter()).contains(true);
    assertThat(Trend.ofSpread(stage(6, 4, 5, 5)).direction()).isEqualTo(Direction.BETTER);
    assertThat(Trend.ofSpread(stage(6, 4, 4, 6)).direction()).isEqualTo(Direction.SAME);
  }

  @Test
  void whereNobodyIsBackboneThereIsNoTrend() {
    assertThat(Trend.spread(stage(0, 0, 1, 0))).isEqualTo(Direction.SAME);
    assertThat(Trend.spread(stage(1, 0, 0, 0))).isEqualTo(Direction.SAME);
  }

  private static StageBalance stage(int a, int b, int afterA, int afterB) {
    return new StageBalance(Stage.PRIMARY, 2, variation(a, b), variation(afterA, afterB), 0, 0);
  }

  private static SchoolVariation variation(int a, int b) {
    return SchoolVariation.of(List.of(new SchoolFigure(100, a), new SchoolFigure(100, b)));
  }
}
