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
 * @param solving the first group ids of the components that are being solved now
 */
public record SearchProgress(
    int componentsDone, int components, long hard, long medium, long soft, List<String> solving) {

  public SearchProgress {
    solving = List.copyOf(solving);
  }
}
