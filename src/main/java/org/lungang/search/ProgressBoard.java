package org.lungang.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lungang.staffing.Component;

/** Adds up what the components report, and tells the listener. */
final class ProgressBoard {

  private final List<Component> components;
  private final HardMediumSoftLongScore nobody;
  private final SearchListener listener;
  private final HardMediumSoftLongScore[] gains;
  private final TreeSet<Integer> solving = new TreeSet<>();
  private final TreeSet<Integer> done = new TreeSet<>();

  /**
   * @param nobody the score of the plan in which nobody is posted
   */
  ProgressBoard(
      List<Component> components, HardMediumSoftLongScore nobody, SearchListener listener) {
    this.components = components;
    this.nobody = nobody;
    this.listener = listener;
    this.gains = new HardMediumSoftLongScore[components.size()];
    Arrays.fill(gains, HardMediumSoftLongScore.ZERO);
  }

  synchronized void begun(int index) {
    solving.add(index);
    done.remove(index);
    tell();
  }

  /**
   * @param gain how much better the component's plan is than posting nobody
   */
  synchronized void better(int index, HardMediumSoftLongScore gain) {
    gains[index] = gain;
    tell();
  }

  synchronized void done(int index, HardMediumSoftLongScore gain) {
    gains[index] = gain;
    solving.remove(index);
    done.add(index);
    tell();
  }

  private void tell() {
    HardMediumSoftLongScore sum = Arrays.stream(gains).reduce(nobody, HardMediumSoftLongScore::add);
    listener.onProgress(
        new SearchProgress(
            done.size(),
            components.size(),
            sum.hardScore(),
            sum.mediumScore(),
            sum.softScore(),
            solving.stream()
                .map(index -> components.get(index).groups().get(0).id())
                .collect(Collectors.toList())));
  }
}
