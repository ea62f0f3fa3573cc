package org.lungang.search;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.Progress;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.Component;

/** Adds up what the components report, and tells the listener. */
final class ProgressBoard {

  private final List<Component> components;
  private final SearchListener listener;
  private final SearchScore[] gains;
  private final @Nullable OptimalityGap[] gaps;
  private final TreeSet<Integer> solving = new TreeSet<>();
  private final TreeSet<Integer> done = new TreeSet<>();
  private SearchScore sum;
  private int proven;
  private int bounded;
  private long softGap;

  /**
   * @param nobody the score of the plan in which nobody is posted
   */
  ProgressBoard(List<Component> components, SearchScore nobody, SearchListener listener) {
    this.components = components;
    this.sum = nobody;
    this.listener = listener;
    this.gains = new SearchScore[components.size()];
    this.gaps = new OptimalityGap[components.size()];
    Arrays.fill(gains, SearchScore.ZERO);
  }

  synchronized void begun(int index) {
    solving.add(index);
    done.remove(index);
    tell();
  }

  /** What is told of a component while it is solved. */
  Progress of(int index) {
    return new Progress() {
      @Override
      public void better(SearchScore gain) {
        ProgressBoard.this.better(index, gain);
      }

      @Override
      public void proven(OptimalityGap gap) {
        ProgressBoard.this.proven(index, gap);
      }
    };
  }

  private synchronized void better(int index, SearchScore gain) {
    OptimalityGap gap = gaps[index];
    if (gap != null) {
      take(index, gap.of(gains[index], gain));
    }
    take(index, gain);
    tell();
  }

  private synchronized void proven(int index, OptimalityGap gap) {
    take(index, gap);
    tell();
  }

  /**
   * @param gain how much better the component's plan is than posting nobody
   * @param gap by how much another plan could be better; null where that is not known
   */
  synchronized void done(int index, SearchScore gain, @Nullable OptimalityGap gap) {
    take(index, gain);
    take(index, gap);
    solving.remove(index);
    done.add(index);
    tell();
  }

  /** Sums are kept, since a province has thousands of components and each tells of many plans. */
  private void take(int index, SearchScore gain) {
    sum = sum.minus(gains[index]).plus(gain);
    gains[index] = gain;
  }

  private void take(int index, @Nullable OptimalityGap gap) {
    count(gaps[index], -1);
    gaps[index] = gap;
    count(gap, 1);
  }

  private void count(@Nullable OptimalityGap gap, int times) {
    Long soft = gap == null || gap.hard() > 0 ? null : gap.soft();
    if (gap != null && soft != null && Long.valueOf(0).equals(gap.medium())) {
      bounded += times;
      softGap += times * soft;
      proven += soft == 0 ? times : 0;
    }
  }

  private void tell() {
    listener.onProgress(
        new SearchProgress(
            done.size(),
            components.size(),
            sum.hard(),
            sum.medium(),
            sum.soft(),
            proven,
            bounded,
            softGap,
            solving.stream()
                .map(index -> components.get(index).groups().get(0).id())
                .collect(Collectors.toList())));
  }
}
