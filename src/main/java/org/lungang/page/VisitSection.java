package org.lungang.page;

import static org.lungang.page.Wording.change;
import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.util.List;
import org.lungang.district.Group;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.Visit;

/** Who travels to teach, and what small schools lack of their timetables before and after. */
final class VisitSection {

  private static final int SHOWN_VISITS = 80;

  private VisitSection() {}

  /** Writes the section's content. */
  static void write(PlanFacts facts, Html html) {
    VisitFacts visits = facts.visits();
    CurriculumFigures figures = visits.figures();
    html.element(
        "p",
        say(
            "visits.lead",
            figures.travellers(),
            visits.visitedSchools(),
            visits.visits().stream().mapToInt(Visit::weeklyPeriods).sum(),
            figures.gapPeriods(),
            figures.gapPeriodsAfter(),
            figures.smallSchools(),
            figures.wholeSchools(),
            figures.wholeSchoolsAfter()));
    Figure.write("visits-chart", say("visits.chart"), say("visits.description"), () -> {}, html);
    bySubject(visits).write(html);
    byGroup(facts).writeFolded(say("visits.show-groups"), html);
    if (!visits.visits().isEmpty()) {
      all(facts).writeFolded(say("visits.show"), html);
    }
  }

  private static HtmlTable bySubject(VisitFacts visits) {
    HtmlTable table =
        new HtmlTable(say("visits.by-subject"))
            .text(say("subjects.subject"))
            .number(say("visits.schools"))
            .number(say("visits.gap-before"))
            .number(say("visits.gap-after"))
            .note(say("visits.note"));
    visits
        .gapsBySubject()
        .forEach(
            (subject, gaps) ->
                table.row(word(subject), gaps.schools(), gaps.before(), gaps.after()));
    return table;
  }

  private static HtmlTable byGroup(PlanFacts facts) {
    HtmlTable table =
        new HtmlTable(say("visits.by-group"))
            .found()
            .text(say("groups.group"))
            .number(say("visits.schools"))
            .number(say("visits.people"))
            .number(say("visits.periods"))
            .number(say("visits.gap-before"))
            .number(say("visits.gap-after"))
            .number(say("visits.whole"));
    for (Kpis.OfGroup of : facts.report().kpis().groups()) {
      Group group = of.group();
      CurriculumFigures figures = of.figures().curriculum();
      List<Visit> visits = facts.visits().visits(group);
      if (figures.smallSchools() > 0) {
        table.row(
            group.idAndName(),
            figures.smallSchools(),
            visits.stream().map(Visit::staffId).distinct().count(),
            visits.stream().mapToInt(Visit::weeklyPeriods).sum(),
            figures.gapPeriods(),
            figures.gapPeriodsAfter(),
            change(figures.wholeSchools(), figures.wholeSchoolsAfter()));
      }
    }
    return table;
  }

  private static HtmlTable all(PlanFacts facts) {
    HtmlTable table =
        new HtmlTable(say("visits.caption"))
            .text(say("most.name"))
            .text(say("subjects.subject"))
            .text(say("routes.from"))
            .text(say("routes.to"))
            .text(say("groups.group"))
            .number(say("visits.periods"))
            .number(say("visits.days"))
            .number(say("visits.minutes"));
    List<Visit> visits = facts.visits().visits();
    for (Visit visit : visits.subList(0, Math.min(visits.size(), SHOWN_VISITS))) {
      table.row(
          visit.staffId() + " " + visit.standing().member().name(),
          word(visit.subject()),
          facts.school(visit.homeSchoolId()).name(),
          facts.school(visit.hostSchoolId()).name(),
          visit.group().idAndName(),
          visit.weeklyPeriods(),
          visit.days(),
          visit.minutesAWeek());
    }
    if (visits.size() > SHOWN_VISITS) {
      table.note(say("visits.more", SHOWN_VISITS, visits.size()));
    }
    return table;
  }
}
