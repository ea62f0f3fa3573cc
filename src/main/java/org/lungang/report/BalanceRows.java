package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lungang.language.Message;
import org.lungang.plan.MirrorBalance;
import org.lungang.policy.Citation;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;

/** The table of what schools send and get back (H1). */
final class BalanceRows {

  private BalanceRows() {}

  /**
   * Adds the table to a story.
   *
   * @param policy whose clause and names of flows it shows
   */
  static void add(
      StoryText story, Policy policy, Message heading, List<MirrorBalance> balances, Message none) {
    Citation clause = policy.cite(policy.clauseOf(Rule.H1));
    List<List<Object>> rows = new ArrayList<>();
    for (MirrorBalance balance : balances) {
      rows.add(
          List.of(
              balance.group().id(),
              balance.flow().label(),
              policy.flowLabel(balance.group().type(), balance.mirror().flow()),
              balance.schoolId(),
              Objects.requireNonNullElse(balance.partnerId(), "–"),
              balance.value(),
              balance.sent(),
              balance.received(),
              GroupStory.met(balance.isMet())));
    }
    story.table(
        clause.isEmpty() ? heading : say("balance.heading", heading, clause),
        story
            .table()
            .text(say("story.group"))
            .text(say("story.flow"))
            .text(say("balance.mirror"))
            .text(say("balance.school"))
            .text(say("balance.partner"))
            .text(say("balance.value"))
            .number(say("balance.sent"))
            .number(say("balance.received"))
            .text(say("group.met")),
        rows,
        none);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(BalanceRows.class, key, arguments);
  }
}
