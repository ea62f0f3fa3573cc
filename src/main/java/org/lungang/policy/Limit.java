package org.lungang.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Stage;
import org.lungang.district.Subject;

/**
 * An "at least" or "at most" over postings of one group (H4).
 *
 * @param atLeast number of people; null for no lower bound
 * @param atMost number of people; null for no upper bound
 * @param who who counts; empty for all
 * @param leadStages the limit holds only where the lead school's stage is one of these; empty for
 *     all
 * @param eachSubject the limit holds for each of these subjects separately; empty for no such split
 * @param eachGradeBand the same for grade bands
 * @param flows which flows' postings count, for a limit that stands outside a flow; empty for all.
 *     A limit inside a flow counts that flow only
 */
public record Limit(
    @Nullable Integer atLeast,
    @Nullable Integer atMost,
    Per per,
    List<Who> who,
    Set<Stage> leadStages,
    Set<Subject> eachSubject,
    Set<GradeBand> eachGradeBand,
    Set<String> flows,
    String clause) {

  /** What the count is taken over. */
  public enum Per {
    /** All postings of the group. */
    GROUP,
    /** The postings to each member school. */
    TO_EACH_MEMBER,
    /** The postings to each school of the group. */
    TO_EACH_SCHOOL,
    /** The postings from each school of the group. */
    FROM_EACH_SCHOOL
  }

  /** The same limit with other bounds; null for none. */
  public Limit with(@Nullable Integer newAtLeast, @Nullable Integer newAtMost) {
    return new Limit(
        newAtLeast, newAtMost, per, who, leadStages, eachSubject, eachGradeBand, flows, clause);
  }

  public Limit {
    who = Sets.listed(who);
    leadStages = Sets.ordered(leadStages);
    eachSubject = Sets.ordered(eachSubject);
    eachGradeBand = Sets.ordered(eachGradeBand);
    flows = Sets.ordered(flows);
  }
}
