package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Visit;
import org.lungang.staffing.Staffing;

/** The table of who travels to teach. */
final class VisitRows {

  private VisitRows() {}

  /** Adds the table to a story, with their groups if several; nothing where nobody travels. */
  static void add(StoryText story, Staffing staffing, List<Visit> visits) {
    if (visits.isEmpty()) {
      return;
    }
    boolean groups = visits.stream().map(Visit::group).distinct().count() > 1;
    List<List<Object>> rows = new ArrayList<>();
    for (Visit visit : visits) {
      List<Object> row = new ArrayList<>();
      row.addAll(
          List.of(
              visit.staffId(),
              visit.standing().member().name(),
              visit.subject(),
              staffing.district().getSchool(visit.homeSchoolId()).idAndName(),
              staffing.district().getSchool(visit.hostSchoolId()).idAndName()));
      if (groups) {
        row.add(visit.group().id());
      }
      row.addAll(List.of(visit.weeklyPeriods(), visit.days(), visit.minutesAWeek()));
      rows.add(row);
    }
    TextTable table =
        story
            .table()
            .whole(say("story.staff"))
            .text(say("story.name"))
            .text(say("story.subject"))
            .text(say("story.from"))
            .text(say("story.to"));
    if (groups) {
      table.whole(say("story.group"));
    }
    story.table(
        say("visits", rows.size()),
        table
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
