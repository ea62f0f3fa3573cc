package org.lungang.page;

import static org.lungang.page.Wording.date;
import static org.lungang.page.Wording.say;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lungang.compare.History;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.plan.Certificate;
import org.lungang.report.PaperTitle;
import org.lungang.report.PlanReport;
import org.lungang.report.ProgramVersion;
import org.lungang.staffing.Staffing;

/**
 * Writes {@code report.html}: what a plan does, in one paragraph, figures, pictures, tables, rule
 * by rule. It names people, so it is for the office alone; it says nothing of health, homes or
 * wishes.
 */
public final class PlanPage {

  /** The name of the file. */
  public static final String NAME = "report.html";

  private static final String STATE_BEFORE = "<p class=\"state\" id=\"state\">";
  private static final String STATE_AFTER = "</p>";

  private final PlanFacts facts;
  private final Named title;
  private final History history;
  private final HtmlPage page;
  private final Html html;

  private PlanPage(PlanReport report, History history, Language language) {
    this.facts = new PlanFacts(report);
    this.history = history;
    this.title = title(report.staffing());
    this.page = new HtmlPage(title, language);
    this.html = page.body();
    page.running(say("running", report.staffing().policy().name(), title));
  }

  /**
   * The page in a language.
   *
   * @param history where the lists lie, and what led to the plan
   */
  public static OutputFile of(PlanReport report, History history, Language language) {
    return new PlanPage(report, history, language).write();
  }

  /** How far the plan has come, and what was said of it: a date, a document. */
  private static Message stateLine(History.Mark mark) {
    return mark.note().isEmpty()
        ? say("state", mark.state())
        : say("state.note", mark.state(), mark.note());
  }

  /**
   * The same page of a plan that has come further.
   *
   * @param page a page that {@link #of} made
   * @return the page; empty where it is another program's or an earlier version's, without this
   *     line
   */
  public static Optional<OutputFile> marked(byte[] page, History.Mark mark) {
    String html = new String(page, StandardCharsets.UTF_8);
    Language language = html.contains("<html lang=\"zh-CN\">") ? Language.ZH : Language.EN;
    int start = html.indexOf(STATE_BEFORE);
    int end = html.indexOf(STATE_AFTER, Math.max(start, 0));
    if (start < 0 || end < 0) {
      return Optional.empty();
    }
    String line = new Html(language).text(stateLine(mark)).toString();
    String changed = html.substring(0, start + STATE_BEFORE.length()) + line + html.substring(end);
    return Optional.of(new OutputFile(NAME, changed.getBytes(StandardCharsets.UTF_8)));
  }

  private static Named title(Staffing staffing) {
    return PaperTitle.of(staffing.district(), say("title", staffing.year(), staffing.year() + 1));
  }

  /** A part of the page under a heading. */
  private record Section(String id, Consumer<Html> content) {
    Message heading() {
      return say("section." + id);
    }
  }

  private List<Section> sections() {
    PlanReport report = facts.report();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("figures", content -> writeFigures()));
    sections.add(new Section("flows", content -> FlowSection.write(facts, content)));
    sections.add(new Section("subjects", content -> SubjectSection.write(facts, content)));
    if (!facts.visits().isEmpty()) {
      sections.add(new Section("visits", content -> VisitSection.write(facts, content)));
    }
    sections.add(new Section("commutes", content -> CommuteSection.write(facts, content)));
    sections.add(new Section("requirements", content -> RequirementSection.write(facts, content)));
    sections.add(new Section("rules", content -> RuleSection.writeRules(facts, content)));
    sections.add(new Section("short", content -> RuleSection.writeShortfalls(facts, content)));
    sections.add(new Section("policy", content -> SourceSection.writePolicy(report, content)));
    sections.add(
        new Section("again", content -> SourceSection.writeAgain(report, history, content)));
    return sections;
  }

  private OutputFile write() {
    html.element("a", say("skip"), "class", "skip", "href", "#main");
    List<Section> sections = sections();
    writeHeader(sections);
    html.open("main", "id", "main").line();
    for (Section section : sections) {
      html.open("section", "aria-labelledby", section.id() + "-heading", "id", section.id())
          .line()
          .element("h2", section.heading(), "id", section.id() + "-heading");
      section.content().accept(html);
      html.close("section").line();
    }
    html.close("main").line();
    html.open("footer").line();
    html.element("p", say("footer", ProgramVersion.current()));
    html.close("footer").line();
    return page.data(ChartData.of(facts, html.language()))
        .script("vendor/echarts.js")
        .script("report.js")
        .dated()
        .toFile(NAME);
  }

  private void writeHeader(List<Section> sections) {
    PlanReport report = facts.report();
    html.open("header").line();
    html.element(
        "p",
        say("over", report.staffing().policy().name(), date(report.staffing().start())),
        "class",
        "over");
    html.element("h1", title);
    if (report.staffing().district().name().isEmpty()) {
      html.element("p", PaperTitle.unnamed(), "class", "note");
    }
    html.addUnescaped(STATE_BEFORE)
        .text(stateLine(history.latest().mark()))
        .addUnescaped(STATE_AFTER)
        .line();
    HtmlPage.addDay(html);
    html.element("p", say("confidential"), "class", "confidential");
    RuleSection.writeBanner(facts, html);
    html.element("p", new Summary(facts).in(html.language()), "class", "lead");
    List<Message> worse = Summary.worse(report.kpis());
    if (!worse.isEmpty()) {
      html.open("div", "class", "worse-list").line();
      html.element("strong", say("short.worse"));
      html.list(worse);
      html.close("div").line();
    }
    Certificate certificate = report.certificate();
    html.element(
        "p",
        certificate == null ? say("certificate.none") : certificate.sentence(),
        "class",
        "certificate");
    html.open("nav", "aria-label", html.said(say("contents"))).line().open("ol").line();
    for (Section section : sections) {
      html.open("li");
      html.open("a", "href", "#" + section.id()).text(section.heading()).close("a");
      html.close("li").line();
    }
    html.close("ol").close("nav").line().close("header").line();
  }

  private void writeFigures() {
    FigureTiles.write(facts, html);
    if (!facts.report().kpis().stages().isEmpty()) {
      FigureTables.stages(facts.report().kpis()).write(html);
    }
    FigureTables.groups(facts.report().kpis(), facts.staffing().district())
        .writeFolded(say("groups.show", facts.report().kpis().groups().size()), html);
  }
}
