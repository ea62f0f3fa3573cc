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
  private final SearchListener listener;
  private final HardMediumSoftLongScore[] scores;
  private final TreeSet<Integer> solving = new TreeSet<>();
  private int done;

  ProgressBoard(List<Component> components, SearchListener listener) {
    this.components = components;
    this.listener = listener;
    this.scores = new HardMediumSoftLongScore[components.size()];
    Arrays.fill(scores, HardMediumSoftLongScore.ZERO);
  }

  synchronized void begun(int index) {
    solving.add(index);
    tell();
  }

  synchronized void better(int index, HardMediumSoftLongScore score) {
    scores[index] = score;
    tell();
  }

  synchronized void done(int index, HardMediumSoftLongScore score) {
    scores[index] = score;
    solving.remove(index);
    done++;
    tell();
  }

  private void tell() {
    HardMediumSoftLongScore sum =
        Arrays.stream(scores).reduce(HardMediumSoftLongScore.ZERO, HardMediumSoftLongScore::add);
    listener.onProgress(
        new SearchProgress(
            done,
            components.size(),
            sum.hardScore(),
            sum.mediumScore(),
            sum.softScore(),
            solving.stream()
                .map(index -> components.get(index).groups().get(0).id())
                .collect(Collectors.toList())));
  }
}
