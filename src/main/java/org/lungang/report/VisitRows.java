package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Visit;

/** The table of who travels to teach. */
final class VisitRows {

  private VisitRows() {}

  /** Adds the table to a story; nothing where nobody travels. */
  static void add(StoryText story, List<Visit> visits) {
    if (visits.isEmpty()) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Visit visit : visits) {
      rows.add(
          List.of(
              visit.staffId(),
              visit.standing().member().name(),
              visit.subject(),
              visit.homeSchoolId(),
              visit.hostSchoolId(),
              visit.group().id(),
              visit.weeklyPeriods(),
              visit.days(),
              visit.minutesAWeek()));
    }
    story.table(
        say("visits", rows.size()),
        story
            .table()
            .whole(say("story.staff"))
            .text(say("story.name"))
            .text(say("story.subject"))
            .whole(say("story.from"))
            .whole(say("story.to"))
            .whole(say("story.group"))
            .number(say("visits.periods"))
            .number(say("visits.days"))
            .number(say("visits.minutes")),
        rows,
        say("visits", 0));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(VisitRows.class, key, arguments);
  }
}
