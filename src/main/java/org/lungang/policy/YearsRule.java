package org.lungang.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Assessment;
import org.lungang.district.Stage;

/**
 * Other years for some staff; of a policy's rules the first that fits counts.
 *
 * @param who the kinds it fits; empty for all. Must not ask whether eligible or due
 * @param stages the stages of the home school; empty for all
 * @param assessed the assessment of the latest rotation; null for any or none
 * @param eligibleYears full years; null for the policy's
 * @param dueYears full years; null for the policy's
 */
public record YearsRule(
    List<Who> who,
    Set<Stage> stages,
    @Nullable Assessment assessed,
    @Nullable Integer eligibleYears,
    @Nullable Integer dueYears,
    String clause) {

  public YearsRule {
    who = Sets.listed(who);
    stages = Sets.ordered(stages);
    clause = clause == null ? "" : clause;
  }
}
