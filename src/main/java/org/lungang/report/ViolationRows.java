package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.Violation;
import org.lungang.staffing.Staffing;

/** The table of where a plan falls short, in full sentences. */
final class ViolationRows {

  private ViolationRows() {}

  /** Adds the table to a story; who is concerned, and where, if it is about people. */
  static void add(StoryText story, Staffing staffing, List<Violation> violations) {
    Shortfalls shortfalls = new Shortfalls(staffing);
    boolean names = Involved.anybody(violations);
    List<List<Object>> rows = new ArrayList<>();
    for (Violation violation : violations) {
      List<Object> row = new ArrayList<>();
      row.addAll(List.of(violation.rule().name(), -violation.amount(), shortfalls.of(violation)));
      if (names) {
        row.add(Involved.in(violation, staffing, story.language()));
      }
      rows.add(row);
    }
    TextTable table =
        story.table().text(say("story.rule")).number(say("score.figure")).text(say("score.what"));
    story.table(
        say("violations", rows.size()),
        names ? table.text(say("score.who")) : table,
        rows,
        say("violations.none"));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ViolationRows.class, key, arguments);
  }
}
