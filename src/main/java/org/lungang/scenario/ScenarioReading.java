package org.lungang.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.PolicyProblem;

/**
 * What came of reading a scenario: the scenario, or all that is wrong with the file by itself.
 *
 * @param scenario null where there are problems
 * @param problems by line and column; empty where there is a scenario
 */
public record ScenarioReading(@Nullable Scenario scenario, List<PolicyProblem> problems) {

  public ScenarioReading {
    problems = List.copyOf(problems);
  }
}
