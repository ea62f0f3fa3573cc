package org.lungang.compare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.PlanScore;
import org.lungang.staffing.PossiblePosting;

/**
 * Takes back every single change of postings that can be taken back without loss, until there is
 * none: what is taken back may let another change be taken back that could not before.
 *
 * @param score of a component with some postings
 * @param isAsGood whether a score without a change is as good as one with it
 * @param changed the ids of those who change whatever they get: nothing is saved where they get
 *     nothing
 */
record TakenBack(
    Function<Collection<PossiblePosting>, PlanScore> score,
    BiPredicate<PlanScore, PlanScore> isAsGood,
    Set<String> changed) {

  /**
   * The postings that are left.
   *
   * @param kept those that are to be kept
   * @param found those that were found
   */
  List<PossiblePosting> postings(
      Collection<PossiblePosting> kept, Collection<PossiblePosting> found) {
    Map<String, PossiblePosting> now = byStaff(found);
    Map<String, PossiblePosting> then = byStaff(kept);
    Set<String> staffIds = new TreeSet<>(now.keySet());
    staffIds.addAll(then.keySet());
    staffIds.removeAll(changed);
    PlanScore best = score.apply(now.values());
    boolean isTakenBack = true;
    while (isTakenBack) {
      isTakenBack = false;
      for (String staffId : staffIds) {
        PossiblePosting old = then.get(staffId);
        PossiblePosting taken = now.get(staffId);
        if (!Objects.equals(old, taken)) {
          put(now, staffId, old);
          PlanScore without = score.apply(now.values());
          if (isAsGood.test(without, best)) {
            best = without;
            isTakenBack = true;
          } else {
            put(now, staffId, taken);
          }
        }
      }
    }
    return List.copyOf(now.values());
  }

  private static Map<String, PossiblePosting> byStaff(Collection<PossiblePosting> postings) {
    Map<String, PossiblePosting> byStaff = new TreeMap<>();
    postings.forEach(posting -> byStaff.put(posting.staffId(), posting));
    return byStaff;
  }

  private static void put(
      Map<String, PossiblePosting> postings, String staffId, @Nullable PossiblePosting posting) {
    if (posting == null) {
      postings.remove(staffId);
    } else {
      postings.put(staffId, posting);
    }
  }
}
