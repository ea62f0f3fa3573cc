package org.lungang.policy;

import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Subject;

/**
 * Where a rule that must hold is eased for one group or one school (个别放宽): what then takes the
 * place of the policy's figure, if it asks for less. Never makes a rule stricter.
 *
 * @param id unique among the policy's easings
 * @param rule H1 to H7
 * @param group its id; for H1 to H4
 * @param school its id; for H5 to H7, and where a quota or limit stands for each school; null for
 *     every school of the group
 * @param flow its id; for H1, and for a limit of a flow (H4); null for a limit over several flows
 * @param quota its id; for H2 and H3
 * @param subject H4: that of the limit, null for a limit without; H5: null for every subject
 * @param gradeBand H4: that of the limit, null for a limit without
 * @param share H2, H3: the share instead; null for others
 * @param atLeast H4: the number instead; null for others
 * @param atMost H1: by how many each difference may be off; H4 and H7: the number instead; null for
 *     others
 * @param clause who eased it and why; empty where nobody says
 */
public record Easing(
    String id,
    Rule rule,
    @Nullable String group,
    @Nullable String school,
    @Nullable String flow,
    @Nullable String quota,
    @Nullable Subject subject,
    @Nullable GradeBand gradeBand,
    @Nullable Share share,
    @Nullable Integer atLeast,
    @Nullable Integer atMost,
    String clause) {

  public Easing {
    clause = clause == null ? "" : clause;
  }
}
