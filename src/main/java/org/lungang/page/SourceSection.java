package org.lungang.page;

import static org.lungang.page.Wording.say;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.Names;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.PostingKey;
import org.lungang.language.Message;
import org.lungang.policy.Basis;
import org.lungang.policy.PolicyWriter;
import org.lungang.policy.Source;
import org.lungang.report.PlanReport;
import org.lungang.report.ProgramVersion;

/** What the plan was made of, and how to make it again. */
final class SourceSection {

  private SourceSection() {}

  /** Writes the complete policy, folded. */
  static void writePolicy(PlanReport report, Html html) {
    html.element(
        "p",
        say("policy.lead", report.staffing().policy().name(), report.staffing().policy().id()));
    Basis basis = report.staffing().policy().basis();
    if (basis != null) {
      html.element("p", say("policy.basis", basis));
    }
    if (!report.staffing().policy().sources().isEmpty()) {
      html.element("p", say("policy.sources"));
      html.open("ul", "class", "sources").line();
      for (Source source : report.staffing().policy().sources().values()) {
        html.element("li", sentence(source));
      }
      html.close("ul").line();
    }
    html.open("details").line().element("summary", say("policy.show"));
    // Reachable by keyboard, since it scrolls.
    html.open("pre", "tabindex", "0")
        .text(PolicyWriter.toYaml(report.staffing().policy()))
        .close("pre")
        .line();
    html.close("details").line();
  }

  /** What papers call a document, its full title, and where its text was found. */
  private static Message sentence(Source source) {
    Message named =
        source.title() == null
            ? say("policy.source", source.cited())
            : say("policy.source.title", source.cited(), source.title());
    return source.found() == null ? named : say("policy.source.found", named, source.found());
  }

  /** Writes what tells the plan and its sources from others, and the command. */
  static void writeAgain(PlanReport report, History history, Html html) {
    History.Parent parent = history.latest().parent();
    List<Amendment> amendments = history.latest().amendments();
    boolean isAmended = parent == null && !amendments.isEmpty();
    if (isAmended) {
      List<String> names = amendments.stream().map(Amendment::name).distinct().toList();
      html.element("p", say("again.amended", Message.list(names)));
      command("lungang history . --step " + history.steps().size(), html);
    } else if (parent == null) {
      html.element("p", say("again.lead"));
      command(
          "lungang plan "
              + quoted(history.dataset())
              + " --policy policy.yaml --year "
              + report.staffing().year()
              + " --seed "
              + report.seed()
              + " --out ../again",
          html);
    } else {
      History.Step latest = history.latest();
      int changed = latest.changes().size() + latest.visitChanges().size();
      html.element("p", say("again.changed", parent.folder(), changed));
      command("lungang history .", html);
      changes(report, latest).writeFolded(say("again.changes.show", changed), html);
    }
    html.open("dl").line();
    item("again.data", report.datasetDigest(), html);
    item("again.policy", report.policyDigest(), html);
    item("again.plan", PlanDigest.of(report.plan()), html);
    if (parent != null) {
      item("again.parent", parent.planDigest(), html);
    }
    item("again.year", report.staffing().year(), html);
    item("again.seed", report.seed(), html);
    item("again.version", ProgramVersion.current(), html);
    html.close("dl").line();
    if (parent == null && !isAmended) {
      html.element("p", say("again.note"), "class", "note");
    }
  }

  /** Which rows differ, without the reasons: these may hold what somebody said in an objection. */
  private static HtmlTable changes(PlanReport report, History.Step step) {
    Names names = Names.of(report.staffing().district(), report.staffing().policy());
    HtmlTable table =
        new HtmlTable(say("again.changes"))
            .text(say("again.changes.who"))
            .text(say("again.changes.before"))
            .text(say("again.changes.after"));
    for (History.ChangedRow row : step.changes()) {
      table.row(names.staff(row.staffId()), place(names, row.before()), place(names, row.after()));
    }
    for (History.ChangedVisit row : step.visitChanges()) {
      table.row(
          names.staff(row.staffId()),
          visit(names, row, row.before()),
          visit(names, row, row.after()));
    }
    return table.note(say("again.changes.note"));
  }

  private static Object place(Names names, @Nullable PostingKey key) {
    return key == null ? Wording.NONE : names.posting(key);
  }

  private static Object visit(Names names, History.ChangedVisit row, int periods) {
    return periods == 0
        ? Wording.NONE
        : say("again.changes.visit", names.school(row.hostSchoolId()), periods);
  }

  private static void command(String command, Html html) {
    html.open("pre", "tabindex", "0").text(command).close("pre").line();
  }

  private static void item(String key, Object value, Html html) {
    html.element("dt", say(key)).element("dd", value);
  }

  private static String quoted(String path) {
    return path.contains(" ") ? '"' + path + '"' : path;
  }
}
