package org.lungang.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a policy: the policy, or everything that is wrong with its files.
 *
 * @param policy null where there are problems
 * @param problems all problems found, by file, line and column; empty where there is a policy
 */
public record PolicyReading(@Nullable Policy policy, List<PolicyProblem> problems) {

  public PolicyReading {
    problems = List.copyOf(problems);
    if ((policy == null) == problems.isEmpty()) {
      throw new IllegalArgumentException(
          "A reading has either a policy or problems (" + problems.size() + " problems).");
    }
  }
}
