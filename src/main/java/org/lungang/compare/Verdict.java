package org.lungang.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.language.Message;

/** What a plan of a comparison does against the first one, in one sentence. */
public final class Verdict {

  private Verdict() {}

  /** The sentence of a variant: level by level, and how many people it concerns. */
  public static Message of(Comparison comparison, int variant) {
    List<Object> parts = new ArrayList<>();
    if (!comparison.followsTheSame(variant)) {
      parts.add(say("verdict.policy.unlike"));
    } else {
      for (String level : List.of("hard", "medium", "soft")) {
        parts.add(
            level.equals("soft") && !comparison.weighsAlike(variant)
                ? say("verdict.soft.unlike")
                : levelVerdict(comparison, level, variant));
      }
    }
    long people =
        comparison.linesOf(Part.PEOPLE).stream().filter(line -> line.differs(variant)).count();
    parts.add(people == 0 ? say("verdict.people.none") : say("verdict.people", people));
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
      if (!comparison.followsTheSame(i)) {
        cautions.add(
            say(
                "verdict.policies",
                name,
                comparison.policy(i).name(),
                comparison.variants().get(0).name(),
                comparison.policy(0).name()));
      } else if (!comparison.weighsAlike(i)) {
        cautions.add(say("verdict.unlike", name));
      }
    }
    return cautions;
  }

  private static Message levelVerdict(Comparison comparison, String level, int variant) {
    BigDecimal difference = getFigure(comparison, level).difference(variant).orElseThrow();
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
