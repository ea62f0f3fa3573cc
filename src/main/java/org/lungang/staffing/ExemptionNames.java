package org.lungang.staffing;

import org.lungang.language.Message;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Policy;

/** Says in words whom a rule leaves out (暂不交流情形). */
public final class ExemptionNames {

  private ExemptionNames() {}

  /**
   * The words for a rule by its id; nobody on a rotation in force moves, whatever a policy says.
   */
  public static Message of(Policy policy, String id) {
    ExemptionRule rule = policy.exemptions().get(id);
    return (rule == null ? new ExemptionRule.Locked("") : rule).words();
  }
}
