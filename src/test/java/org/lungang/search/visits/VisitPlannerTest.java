package org.lungang.search.visits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lungang.search.model.ModelCompiler;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomTownships;

class VisitPlannerTest {

  /** Whatever stops it, no more gap periods are said to be left than the search would prove. */
  @Test
  void theLeastThatIsMissingIsNoMoreWhereItIsStopped() {
    int lower = 0;
    for (long seed = 0; seed < 60; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      ModelCompiler compiler = new ModelCompiler(staffing);
      for (Component component : staffing.components()) {
        VisitPlanner planner = new VisitPlanner(staffing, component);
        long least = planner.leastMissing(compiler.postingsOf(component), () -> false);
        long stopped = planner.leastMissing(compiler.postingsOf(component), () -> true);
        assertThat(stopped).isBetween(0L, least);
        lower += stopped < least ? 1 : 0;
      }
    }
    assertThat(lower).isPositive();
  }
}
