package org.lungang.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.language.Message;
import org.lungang.policy.Policy;

/** What a plan of a comparison does against the first one, in one sentence. */
public final class Verdict {

  private Verdict() {}

  /** The sentence of a variant: level by level, and how many people it concerns. */
  public static Message of(Comparison comparison, int variant) {
    List<Object> parts = new ArrayList<>();
    for (String level : List.of("hard", "medium", "soft")) {
      if (level.equals("soft") && !comparison.weighsAlike(variant)) {
        parts.add(say("verdict.soft.unlike"));
      } else {
        parts.add(
            levelVerdict(level, getFigure(comparison, level).difference(variant).orElseThrow()));
      }
    }
    long people =
        comparison.linesOf(Part.PEOPLE).stream().filter(line -> line.differs(variant)).count();
    parts.add(say("verdict.people", people));
    return say(
        "verdict",
        comparison.variants().get(variant).name(),
        comparison.variants().get(0).name(),
        Message.list(parts));
  }

  /** What keeps figures of some variants from being compared with the first one's, if anything. */
  public static List<Message> cautions(Comparison comparison) {
    List<Message> cautions = new ArrayList<>();
    for (int i = 1; i < comparison.variants().size(); i++) {
      Object name = comparison.variants().get(i).name();
      Policy.Name own = comparison.policy(i).name();
      Policy.Name first = comparison.policy(0).name();
      if (!own.equals(first)) {
        cautions.add(
            say("verdict.policies", name, own, comparison.variants().get(0).name(), first));
      }
      if (!comparison.weighsAlike(i)) {
        cautions.add(say("verdict.unlike", name));
      }
    }
    return cautions;
  }

  private static Message levelVerdict(String level, BigDecimal difference) {
    String change =
        difference.signum() == 0 ? "same" : difference.signum() > 0 ? "better" : "worse";
    return say("verdict." + level + "." + change, difference.abs());
  }

  private static Line getFigure(Comparison comparison, String id) {
    return comparison.linesOf(Part.FIGURES).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Verdict.class, key, arguments);
  }
}
