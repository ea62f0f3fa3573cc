package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lungang.district.Rotation;
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
      sentences.add(
          rule.clause().isEmpty()
              ? say(key, id, reason(rule, standing))
              : say(key + ".clause", id, reason(rule, standing), rule.clause()));
    }
  }

  private static Message reason(ExemptionRule rule, Standing standing) {
    if (rule instanceof ExemptionRule.FirstTerm term) {
      return say("exempt.first-term", standing.position(), term.termOfOffice());
    } else if (rule instanceof ExemptionRule.Age age) {
      return say(
          "exempt.age", age.menOver() - age.yearsBefore(), age.womenOver() - age.yearsBefore());
    } else if (rule instanceof ExemptionRule.Personal) {
      // Which one it is may tell of health; the rule says enough to those who may know.
      return say("exempt.circumstance");
    } else if (rule instanceof ExemptionRule.Experience experience) {
      return say(
          experience.ruralMonths() == null ? "exempt.experience" : "exempt.experience.rural",
          experience.monthsAtEach(),
          experience.otherSchools(),
          Objects.requireNonNullElse(experience.ruralMonths(), 0));
    }
    Rotation rotation = standing.latestRotation();
    String key = rule instanceof ExemptionRule.Locked ? "exempt.locked" : "exempt.returning";
    return rotation == null
        ? say(key)
        : say(
            key + ".rotation", rotation.homeSchoolId(), rotation.hostSchoolId(), rotation.until());
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ExemptionWords.class, key, arguments);
  }
}
