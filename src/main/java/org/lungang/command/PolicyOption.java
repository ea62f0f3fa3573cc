package org.lungang.command;

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
}
