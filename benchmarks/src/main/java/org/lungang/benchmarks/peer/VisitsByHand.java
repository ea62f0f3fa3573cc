package org.lungang.benchmarks.peer;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.exact.Program;
import org.lungang.plan.Visit;

/**
 * How visits are planned by hand once the postings are known: the nearest teacher first, for as
 * many periods as fill a gap and break nothing.
 */
final class VisitsByHand {

  private VisitsByHand() {}

  /** Adds visits to what is taken. */
  static void add(Program program, boolean[] taken) {
    int first = program.postings().size();
    int[] order =
        IntStream.range(0, program.visits().size())
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> visit(program, i).possible().minutes())
                    .thenComparing(i -> visit(program, i).staffId())
                    .thenComparing(i -> visit(program, i).hostSchoolId())
                    .thenComparing(i -> -visit(program, i).weeklyPeriods()))
            .mapToInt(Integer::intValue)
            .toArray();
    Points points = program.points(taken);
    String done = "";
    for (int i : order) {
      Visit visit = visit(program, i);
      String way = visit.staffId() + "\n" + visit.hostSchoolId();
      if (way.equals(done)) {
        continue;
      }
      taken[first + i] = true;
      Points after = program.points(taken);
      if (after.hard() >= points.hard() && after.medium() > points.medium()) {
        points = after;
        done = way;
      } else {
        taken[first + i] = false;
      }
    }
  }

  private static Visit visit(Program program, int index) {
    return program.visits().get(index);
  }
}
