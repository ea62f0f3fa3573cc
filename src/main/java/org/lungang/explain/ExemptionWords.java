package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Policy;
import org.lungang.staffing.Standing;

/** Says why somebody is exempt, in the figures of a policy, with the clause. */
final class ExemptionWords {

  private ExemptionWords() {}

  /** A sentence for each exemption that holds, then for each that would if it were approved. */
  static List<Message> of(Policy policy, Standing standing) {
    List<Message> sentences = new ArrayList<>();
    for (String id : standing.exemptions()) {
      add("exempt", id, policy, standing, sentences);
    }
    for (String id : standing.unapproved()) {
      add("exempt.unapproved", id, policy, standing, sentences);
    }
    return sentences;
  }

  private static void add(
      String key, String id, Policy policy, Standing standing, List<Message> sentences) {
    ExemptionRule rule = policy.exemptions().get(id);
    if (rule != null) {
      Message reason = rule.reason(standing.position(), standing.latestRotation());
      sentences.add(
          rule.clause().isEmpty()
              ? say(key, id, reason)
              : say(key + ".clause", id, reason, policy.cite(rule.clause())));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ExemptionWords.class, key, arguments);
  }
}
