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
  private final SearchScore nobody;
  private final SearchListener listener;
  private final SearchScore[] gains;
  private final @Nullable OptimalityGap[] gaps;
  private final TreeSet<Integer> solving = new TreeSet<>();
  private final TreeSet<Integer> done = new TreeSet<>();

  /**
   * @param nobody the score of the plan in which nobody is posted
   */
  ProgressBoard(List<Component> components, SearchScore nobody, SearchListener listener) {
    this.components = components;
    this.nobody = nobody;
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
      gaps[index] = gap.of(gains[index], gain);
    }
    gains[index] = gain;
    tell();
  }

  private synchronized void proven(int index, OptimalityGap gap) {
    gaps[index] = gap;
    tell();
  }

  /**
   * @param gain how much better the component's plan is than posting nobody
   * @param gap by how much another plan could be better; null where that is not known
   */
  synchronized void done(int index, SearchScore gain, @Nullable OptimalityGap gap) {
    gains[index] = gain;
    gaps[index] = gap;
    solving.remove(index);
    done.add(index);
    tell();
  }

  private void tell() {
    SearchScore sum = Arrays.stream(gains).reduce(nobody, SearchScore::plus);
    int proven = 0;
    int bounded = 0;
    long softGap = 0;
    for (OptimalityGap gap : gaps) {
      Long soft = gap == null || gap.hard() > 0 ? null : gap.soft();
      if (gap != null && soft != null && Long.valueOf(0).equals(gap.medium())) {
        bounded++;
        softGap += soft;
        proven += soft == 0 ? 1 : 0;
      }
    }
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
