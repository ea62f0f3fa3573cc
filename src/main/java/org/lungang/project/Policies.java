package org.lungang.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;

/** Opens policies. */
public final class Policies {

  private Policies() {}

  /**
   * Reads a policy.
   *
   * @param idOrFile the id of a shipped policy, or the path of a YAML file
   * @throws ProjectFailure with everything that is wrong with it
   */
  public static Policy read(String idOrFile) {
    PolicyReading reading = PolicyReader.read(idOrFile);
    @Nullable Policy policy = reading.policy();
    if (policy == null) {
      throw new ProjectFailure(
          ProjectFailure.Cause.INPUT,
          List.of(),
          reading.problems().stream().map(PolicyProblemLine::new).toList());
    }
    return policy;
  }
}
