package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.MirrorBalance;
import org.lungang.policy.Citation;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/** The table of what schools send and get back (H1). */
final class BalanceRows {

  private BalanceRows() {}

  /**
   * Adds the table to a story, with the groups if there are several.
   *
   * @param staffing whose schools, flows and clause it names
   */
  static void add(
      StoryText story,
      Staffing staffing,
      Message heading,
      List<MirrorBalance> balances,
      Message none) {
    Policy policy = staffing.policy();
    Citation clause = policy.cite(policy.clauseOf(Rule.H1));
    boolean groups = balances.stream().map(MirrorBalance::group).distinct().count() > 1;
    List<List<Object>> rows = new ArrayList<>();
    for (MirrorBalance balance : balances) {
      List<Object> row = new ArrayList<>();
      if (groups) {
        row.add(balance.group().id());
      }
      row.addAll(
          List.of(
              balance.flow().label(),
              policy.flowLabel(balance.group().type(), balance.mirror().flow()),
              staffing.district().getSchool(balance.schoolId()).idAndName(),
              partner(staffing, balance),
              balance.value(),
              balance.sent(),
              balance.received(),
              GroupStory.met(balance.isMet())));
      rows.add(row);
    }
    TextTable table = story.table();
    if (groups) {
      table.text(say("story.group"));
    }
    story.table(
        clause.isEmpty() ? heading : say("balance.heading", heading, clause),
        table
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

  private static String partner(Staffing staffing, MirrorBalance balance) {
    String id = balance.partnerId();
    return id == null ? "–" : staffing.district().getSchool(id).idAndName();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(BalanceRows.class, key, arguments);
  }
}
