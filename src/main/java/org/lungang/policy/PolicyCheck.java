package org.lungang.policy;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What no schema can say about a policy: that it is complete once merged, and that its parts hold
 * together. Works on trees of any shape, so that all problems are told at once.
 */
final class PolicyCheck {

  private PolicyCheck() {}

  /**
   * Adds every problem of a merged policy.
   *
   * @param files the policy's file and what it extends
   */
  static void check(ObjectNode merged, List<PolicyFile> files, ProblemList problems) {
    TreeItem policy = new TreeItem("", merged);
    CompletenessCheck.check(policy, problems);
    FlowCheck.check(policy, problems);
    ReferenceCheck.check(policy, files, problems);
    BoundsCheck.check(policy, problems);
    EasingCheck.check(policy, problems);
    CountRuleCheck.check(policy, problems);
  }
}
