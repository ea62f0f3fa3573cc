package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lungang.integer.BranchAndBound;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.engine.Progress;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;

/** What is proven of one candidate: two are missing at hard, or one and 3 minutes where T goes. */
class LevelBoundsTest {

  private static final Tally QUOTA = new Tally(0, Rule.H2, Tally.Shape.AT_LEAST, 2, 1, 1);

  private final LevelBounds bounds = new LevelBounds();
  private final IncumbentPlan plan =
      new IncumbentPlan(
          new ComponentModel(
              null,
              List.of(QUOTA),
              List.of(
                  List.of(
                      new Option(
                          0,
                          "T",
                          null,
                          List.of(),
                          Map.of(Rule.S1, -3L),
                          List.of(new Contribution(QUOTA, 1)))))),
          Progress.SILENT);

  @Test
  void onlyHigherBoundsAreTaken() {
    assertThat(bounds.of(Level.HARD)).isZero();
    assertThat(bounds.of(Level.MEDIUM)).isEqualTo(BranchAndBound.UNKNOWN);
    assertThat(bounds.raise(Level.HARD, 1)).isTrue();
    assertThat(bounds.raise(Level.HARD, 1)).isFalse();
    assertThat(bounds.raise(Level.HARD, 0)).isFalse();
    assertThat(bounds.of(Level.HARD)).isEqualTo(1);
  }

  @Test
  void aGapIsKnownWhereAllLevelsAboveAreProven() {
    assertThat(bounds.gap(Level.HARD, plan)).isEqualTo(2);
    bounds.raise(Level.MEDIUM, 0);
    bounds.raise(Level.SOFT, -5);
    assertThat(bounds.gap(Level.MEDIUM, plan)).as("2 are missing, and 0 are proven").isNull();
    bounds.raise(Level.HARD, 1);
    assertThat(bounds.gap(Level.MEDIUM, plan)).as("2 are missing, and 1 is proven").isNull();
    plan.offer(new int[] {0});
    assertThat(bounds.gap(Level.HARD, plan)).isZero();
    assertThat(bounds.gap(Level.MEDIUM, plan)).isZero();
    assertThat(bounds.gap(Level.SOFT, plan)).isEqualTo(8);
  }

  @Test
  void nothingIsKnownBelowALevelWithoutABound() {
    plan.offer(new int[] {0});
    bounds.raise(Level.HARD, 1);
    bounds.raise(Level.SOFT, -5);
    assertThat(bounds.gap(Level.MEDIUM, plan)).isNull();
    assertThat(bounds.gap(Level.SOFT, plan)).isNull();
  }

  /** A plan that loses less at hard may lose more at medium: what was proven at soft is gone. */
  @Test
  void theBoundOfSoftIsForgottenWhereAPlanLosesLessAtHard() {
    bounds.raise(Level.MEDIUM, 0);
    bounds.raise(Level.SOFT, -5);
    bounds.forgetSoftBelow(2, plan);
    assertThat(bounds.of(Level.SOFT)).isEqualTo(-5);
    plan.offer(new int[] {0});
    bounds.forgetSoftBelow(2, plan);
    assertThat(bounds.of(Level.SOFT)).isEqualTo(BranchAndBound.UNKNOWN);
    assertThat(bounds.of(Level.MEDIUM)).isZero();
  }

  /** Nothing is certified where a plan is better than what was proven. */
  @Test
  void aPlanThatIsBetterThanItsBoundIsADefect() {
    bounds.raise(Level.HARD, 3);
    assertThatThrownBy(() -> bounds.gap(Level.HARD, plan))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("better at HARD by 1 than what was proven");
  }
}
