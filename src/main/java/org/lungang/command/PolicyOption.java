package org.lungang.command;

import org.jspecify.annotations.Nullable;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import picocli.CommandLine.Option;

/** {@code --policy}: by which policy. */
final class PolicyOption {

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "ID|FILE",
      order = 10,
      completionCandidates = Choices.Policies.class)
  private String policy = "";

  /** What the user wrote: an id or a file. */
  String text() {
    return policy;
  }

  Policy read() {
    return read(policy);
  }

  /**
   * Reads a policy.
   *
   * @throws CommandFailure with everything that is wrong with it
   */
  static Policy read(String idOrFile) {
    PolicyReading reading = PolicyReader.read(idOrFile);
    @Nullable Policy policy = reading.policy();
    if (policy == null) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, reading.problems().stream().map(PolicyProblemLine::new).toList());
    }
    return policy;
  }
}
