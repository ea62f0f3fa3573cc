package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a policy: a shipped one by its id, or one of the user's own from a YAML file. */
public final class PolicyReader {

  private PolicyReader() {}

  /** A shipped policy. */
  public static Policy shipped(String id) {
    List<PolicyProblem> problems = new ArrayList<>();
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    List<PolicyFile> chain = new ArrayList<>();
    String next = id;
    while (next != null) {
      PolicyFile file = PolicyYaml.parse(next, PolicyCatalog.yaml(next), true, problems);
      if (file == null) {
        throw new IllegalStateException(problems.toString());
      }
      chain.add(0, file);
      next = file.findExtends();
    }
    for (PolicyFile file : chain) {
      tree = MergePatch.apply(tree, file.tree());
    }
    return PolicyBinding.policyOf(tree);
  }
}
