package org.lungang.search;

import java.util.List;

/**
 * How far the search has come.
 *
 * @param componentsDone how many components are done
 * @param components how many there are
 * @param hard of the best plan of the district so far; nobody is posted in components without a
 *     plan
 * @param medium the same
 * @param soft the same
 * @param proven of how many components the plan is proven optimal
 * @param bounded of how many it is known by how much the soft score could be better, hard and
 *     medium being as good as can be
 * @param softGap by how much in all of these; where every component is bounded, no plan of the
 *     district has a soft score above soft + softGap
 * @param solving the first group ids of the components that are being solved now
 */
public record SearchProgress(
    int componentsDone,
    int components,
    long hard,
    long medium,
    long soft,
    int proven,
    int bounded,
    long softGap,
    List<String> solving) {

  public SearchProgress {
    solving = List.copyOf(solving);
  }
}
