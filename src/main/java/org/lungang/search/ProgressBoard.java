package org.lungang.search;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.Component;

/** Adds up what the components report, and tells the listener. */
final class ProgressBoard {

  private final List<Component> components;
  private final SearchScore nobody;
  private final SearchListener listener;
  private final SearchScore[] gains;
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
    Arrays.fill(gains, SearchScore.ZERO);
  }

  synchronized void begun(int index) {
    solving.add(index);
    done.remove(index);
    tell();
  }

  /**
   * @param gain how much better the component's plan is than posting nobody
   */
  synchronized void better(int index, SearchScore gain) {
    gains[index] = gain;
    tell();
  }

  synchronized void done(int index, SearchScore gain) {
    gains[index] = gain;
    solving.remove(index);
    done.add(index);
    tell();
  }

  private void tell() {
    SearchScore sum = Arrays.stream(gains).reduce(nobody, SearchScore::plus);
    listener.onProgress(
        new SearchProgress(
            done.size(),
            components.size(),
            sum.hard(),
            sum.medium(),
            sum.soft(),
            solving.stream()
                .map(index -> components.get(index).groups().get(0).id())
                .collect(Collectors.toList())));
  }
}
