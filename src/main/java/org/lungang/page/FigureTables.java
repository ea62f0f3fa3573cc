package org.lungang.page;

import static org.lungang.page.Wording.NONE;
import static org.lungang.page.Wording.change;
import static org.lungang.page.Wording.number;
import static org.lungang.page.Wording.percent;
import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.util.List;
import org.lungang.district.District;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.StageBalance;
import org.lungang.report.PaperTitle;

/** The key figures of district, groups and stages as tables. */
final class FigureTables {

  private FigureTables() {}

  /** How evenly backbone staff are spread, stage by stage. */
  static HtmlTable stages(Kpis kpis) {
    HtmlTable table =
        new HtmlTable(say("stages.caption"))
            .text(say("stages.stage"))
            .number(say("stages.schools"))
            .number(say("stages.before"))
            .number(say("stages.after"))
            .number(say("stages.line"))
            .text(say("stages.met"))
            .number(say("stages.below"))
            .note(say("stages.note"));
    for (StageBalance stage : kpis.stages()) {
      table.row(
          word(stage.stage()),
          stage.schools(),
          number(stage.before().coefficient()),
          number(stage.after().coefficient()),
          number(stage.line()),
          stage.keepsLineAfter().<Object>map(FigureTables::yesNo).orElse(NONE),
          change(stage.below(), stage.belowAfter()));
    }
    return table;
  }

  /** "✓ yes" or "✗ no". */
  static Object yesNo(boolean yes) {
    return say(yes ? "yes" : "no");
  }

  /** District and groups, a row each. */
  static HtmlTable groups(Kpis kpis, District district) {
    HtmlTable table =
        new HtmlTable(say("groups.caption"))
            .found()
            .text(say("groups.group"))
            .number(say("groups.postings"))
            .number(say("groups.eligible"))
            .number(say("groups.backbone"))
            .number(say("groups.due"))
            .number(say("groups.uncovered"))
            .number(say("groups.targets"))
            .number(say("groups.mean"))
            .number(say("groups.worst"))
            .number(say("groups.longest"))
            .note(say("groups.note"));
    table.row("whole", cells(PaperTitle.whole(district), kpis.district()));
    for (Kpis.OfGroup group : kpis.groups()) {
      table.row("", cells(group.group().idAndName(), group.figures()));
    }
    return table;
  }

  private static List<Object> cells(Object name, KeyFigures figures) {
    return List.of(
        name,
        figures.postings(),
        percent(figures.eligiblePosted()),
        percent(figures.backbonePosted()),
        change(figures.due(), figures.dueAfter()),
        change(figures.uncovered(), figures.uncoveredAfter()),
        figures.backboneToTargets(),
        number(figures.meanExtraMinutes().rounded(1)),
        number(figures.worstExtraMinutes().rounded(1)),
        figures.postings() == 0 ? NONE : number(figures.longestExtraMinutes()));
  }
}
