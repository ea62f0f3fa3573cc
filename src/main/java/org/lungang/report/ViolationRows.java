package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.Violation;

/** The table of where a plan falls short, in full sentences. */
final class ViolationRows {

  private ViolationRows() {}

  /** Adds the table to a story. */
  static void add(StoryText story, Shortfalls shortfalls, List<Violation> violations) {
    List<List<Object>> rows = new ArrayList<>();
    for (Violation violation : violations) {
      rows.add(List.of(violation.rule().name(), -violation.amount(), shortfalls.of(violation)));
    }
    story.table(
        say("violations", rows.size()),
        story.table().text(say("story.rule")).number(say("score.figure")).text(say("score.what")),
        rows,
        say("violations.none"));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ViolationRows.class, key, arguments);
  }
}
