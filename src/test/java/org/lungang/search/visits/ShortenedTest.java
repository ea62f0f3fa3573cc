package org.lungang.search.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.district.Subject;
import org.lungang.plan.Visit;
import org.lungang.search.engine.VisitDemands;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;

/** Visits of A and B, of two periods at least, that together teach more than a school lacks. */
class ShortenedTest {

  private static final Staffing STAFFING =
      new TestDistrict()
          .schools("C", "S", "T")
          .group("G", GroupType.TOWNSHIP, "C", "S", "T")
          .staff("A", "C")
          .staff("B", "C")
          .lessons("S", "MATH", 6)
          .lessons("T", "MATH", 6)
          .under("wolong-2023");

  private static PossibleVisit possible(String staffId, String schoolId) {
    return STAFFING.visiting().findPossible(staffId, schoolId).orElseThrow();
  }

  /** A and B travel to S, and B to T, which lacks just what B teaches there. */
  private static List<Integer> shortened(
      int gap, int ofA, int ofB, boolean bCovers, VisitDemands demands) {
    VisitCluster cluster =
        new VisitCluster(
            List.of(
                new VisitCluster.Place("S", Subject.of("MATH"), gap),
                new VisitCluster.Place("T", Subject.of("MATH"), 9)),
            List.of(),
            List.of(
                new VisitCluster.Way(0, 0, possible("A", "S")),
                new VisitCluster.Way(1, 0, possible("B", "S")),
                new VisitCluster.Way(1, 1, possible("B", "T"))));
    List<VisitOption> taken = new ArrayList<>();
    taken.add(new VisitOption(0, ofA, false));
    taken.add(new VisitOption(1, ofB, bCovers));
    taken.add(new VisitOption(2, 9, false));
    List<VisitOption> shortened = new Shortened(cluster, demands, 2).of(taken);
    assertThat(shortened).hasSize(3).last().isEqualTo(taken.get(2));
    return shortened.stream().limit(2).map(VisitOption::periods).toList();
  }

  private static List<Integer> shortened(int gap, int ofA, int ofB) {
    return shortened(gap, ofA, ofB, false, VisitDemands.NONE);
  }

  @Test
  void theLongestAreShortenedDownToTheGap() {
    assertThat(shortened(6, 5, 3)).containsExactly(3, 3);
    assertThat(shortened(6, 3, 5)).containsExactly(3, 3);
    assertThat(shortened(7, 5, 3)).containsExactly(4, 3);
    assertThat(shortened(7, 4, 4)).containsExactly(3, 4);
    assertThat(shortened(8, 5, 3)).containsExactly(5, 3);
    assertThat(shortened(9, 5, 3)).containsExactly(5, 3);
  }

  @Test
  void noVisitHasFewerPeriodsThanTheLeast() {
    assertThat(shortened(4, 5, 3)).containsExactly(2, 2);
    assertThat(shortened(3, 5, 3)).containsExactly(2, 2);
  }

  @Test
  void whatIsKeptOrCoversASubjectAloneStaysAsItIs() {
    VisitDemands kept =
        new VisitDemands(Set.of(), Set.of(), Set.of(new Visit(possible("A", "S"), 5)), Set.of());
    assertThat(shortened(6, 5, 4, false, kept)).containsExactly(5, 2);
    assertThat(shortened(6, 4, 5, true, VisitDemands.NONE)).containsExactly(2, 5);
  }
}
