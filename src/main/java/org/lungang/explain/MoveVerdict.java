package org.lungang.explain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lungang.language.Message;
import org.lungang.policy.Rule;

/**
 * What hand movements do to a plan while the rest of it stays as it is.
 *
 * @param light in one word
 * @param moves what was asked, with the posting that was chosen where several were possible
 * @param refusals why it is not possible at all; empty unless the light is red
 * @param broken the rules that must hold, or hold in principle, and are worse then
 * @param minutes by how many minutes the plan is better, less than 0 if it is worse
 * @param minutesByRule the same by rule, those that change
 */
public record MoveVerdict(
    Light light,
    List<Move> moves,
    List<Message> refusals,
    List<Broken> broken,
    long minutes,
    Map<Rule, Long> minutesByRule) {

  /** A verdict in one word. */
  public enum Light {
    /** Nothing that must hold, or hold in principle, is worse. */
    GREEN,
    /** Possible for this person, but the rest has to be repaired, or a principle is worse. */
    AMBER,
    /** No rule of the policy lets this person go there. */
    RED
  }

  /**
   * A rule that is worse.
   *
   * @param amount by how much, in people or cases
   * @param says what the rule asks for, in words
   * @param clause where it comes from, as readers see it; empty if nowhere
   * @param cases what is short now and was not before
   */
  public record Broken(
      Rule rule, long amount, List<Message> says, Message clause, List<Message> cases) {
    public Broken {
      says = List.copyOf(says);
      cases = List.copyOf(cases);
    }
  }

  public MoveVerdict {
    moves = List.copyOf(moves);
    refusals = List.copyOf(refusals);
    broken = List.copyOf(broken);
    Map<Rule, Long> ordered = new EnumMap<>(Rule.class);
    ordered.putAll(minutesByRule);
    minutesByRule = Collections.unmodifiableMap(ordered);
  }
}
