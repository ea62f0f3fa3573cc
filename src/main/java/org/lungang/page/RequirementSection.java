package org.lungang.page;

import static org.lungang.page.Wording.say;

import java.util.ArrayList;
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
      table.row(
          each.isMet() ? "" : "missed",
          List.of(
              place(facts, each),
              each.what(),
              (each.most() ? "≤ " : "≥ ") + each.required(),
              each.reached(),
              FigureTables.yesNo(each.isMet()),
              facts.staffing().policy().cite(each.clause())));
    }
    return table;
  }

  /** The group, the school or both: "G01 First Group, S003 Oak School". */
  private static Message place(PlanFacts facts, Attainment attainment) {
    List<String> names = new ArrayList<>();
    if (attainment.group() != null) {
      names.add(attainment.group().idAndName());
    }
    if (attainment.schoolId() != null) {
      names.add(facts.school(attainment.schoolId()).idAndName());
    }
    return Message.list(names);
  }
}
