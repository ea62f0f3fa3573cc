package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Attainment;
import org.lungang.staffing.Staffing;

/** What the policy requires and how far a plan comes, as a table of a story. */
final class AttainmentRows {

  private AttainmentRows() {}

  /** Adds the table under a heading; nothing where there is no requirement. */
  static void add(StoryText story, Staffing staffing, Message heading, List<Attainment> all) {
    if (all.isEmpty()) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Attainment attainment : all) {
      rows.add(
          List.of(
              attainment.rule().name(),
              attainment.what(),
              (attainment.most() ? "≤ " : "≥ ") + attainment.required(),
              attainment.reached(),
              GroupStory.met(attainment.isMet()),
              attainment.clause().isEmpty() ? "–" : staffing.policy().cite(attainment.clause())));
    }
    story.table(
        heading,
        story
            .table()
            .text(say("story.rule"))
            .text(say("group.what"))
            .number(say("group.required"))
            .number(say("group.reached"))
            .text(say("group.met"))
            .text(say("story.clause")),
        rows,
        heading);
  }

  private static Message say(String key) {
    return Message.of(AttainmentRows.class, key);
  }
}
