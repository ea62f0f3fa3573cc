package org.lungang.plan;

import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The key figures of a plan, for the district or for one group (docs/reference/model.md, Key
 * figures). For a group the staff are those whose home is one of its schools and the postings its
 * own; where its schools belong to other groups too, {@code dueAfter} and {@code uncoveredAfter}
 * see those postings as well.
 *
 * @param postingsByFlow by flow id, sorted; flows without postings are left out
 * @param eligiblePosted eligible TEACHERs posted, of the eligible TEACHERs
 * @param backbonePosted backbone among the TEACHERs posted
 * @param due how many are due
 * @param dueAfter how many of them are not posted
 * @param meanExtraMinutes extra commute minutes, of the postings; undefined where the lists do not
 *     tell the way of one of them
 * @param longestExtraMinutes 0 where nobody is posted; empty where the lists do not tell a way
 * @param worstExtraMinutes extra commute minutes, of the worst 5% of the postings: at least one,
 *     their number rounded up; undefined where the lists do not tell a way
 * @param uncovered missing teachers over needs.csv without the plan; empty where the district lists
 *     no needs
 * @param uncoveredAfter the same with the plan
 * @param backboneToTargets backbone posted to target schools
 * @param curriculum what small schools lack; of a group those that its itinerant teaching leads to
 */
public record KeyFigures(
    SortedMap<String, Long> postingsByFlow,
    Ratio eligiblePosted,
    Ratio backbonePosted,
    long due,
    long dueAfter,
    Ratio meanExtraMinutes,
    OptionalLong longestExtraMinutes,
    Ratio worstExtraMinutes,
    OptionalLong uncovered,
    OptionalLong uncoveredAfter,
    long backboneToTargets,
    CurriculumFigures curriculum) {

  public KeyFigures {
    postingsByFlow = Collections.unmodifiableSortedMap(new TreeMap<>(postingsByFlow));
  }

  /** How many postings there are. */
  public long postings() {
    return postingsByFlow.values().stream().mapToLong(Long::longValue).sum();
  }
}
