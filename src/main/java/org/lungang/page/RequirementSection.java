package org.lungang.page;

import static org.lungang.page.Wording.say;

import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Attainment;

/** What the policy asks of each group: required, reached, met, with its clause. */
final class RequirementSection {

  private RequirementSection() {}

  /** Writes what is required of each group, reached and met: those not met first. */
  static void write(PlanFacts facts, Html html) {
    List<Attainment> all = facts.attainments();
    if (all.isEmpty()) {
      html.element("p", say("requirements.none"));
      return;
    }
    long met = all.stream().filter(Attainment::isMet).count();
    html.element("p", say("requirements.lead", met, all.size()));
    List<Attainment> missed = all.stream().filter(each -> !each.isMet()).toList();
    if (!missed.isEmpty() && missed.size() < all.size()) {
      table(facts, say("requirements.missed"), missed)
          .writeFolded(say("requirements.show-missed", missed.size()), html);
    }
    table(facts, say("requirements.caption"), all)
        .writeFolded(say("requirements.all", all.size()), html);
  }

  private static HtmlTable table(PlanFacts facts, Message caption, List<Attainment> attainments) {
    HtmlTable table =
        new HtmlTable(caption)
            .found()
            .text(say("groups.group"))
            .text(say("requirements.what"))
            .number(say("requirements.required"))
            .number(say("requirements.reached"))
            .text(say("requirements.met"))
            .text(say("rules.clause"));
    for (Attainment each : attainments) {
      String groupId = each.group() == null ? "" : each.group().id();
      String group = each.schoolId() == null ? groupId : (groupId + " " + each.schoolId()).strip();
      table.row(
          each.isMet() ? "" : "missed",
          List.of(
              group,
              each.what(),
              (each.most() ? "≤ " : "≥ ") + each.required(),
              each.reached(),
              FigureTables.yesNo(each.isMet()),
              facts.staffing().policy().cite(each.clause())));
    }
    return table;
  }
}
