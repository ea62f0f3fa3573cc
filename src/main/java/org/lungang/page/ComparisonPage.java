package org.lungang.page;

import java.util.ArrayList;
import java.util.List;
import org.lungang.compare.Comparison;
import org.lungang.compare.Comparison.Difference;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.compare.Verdict;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.report.PaperTitle;

/**
 * Writes {@code compare.html}: plans side by side: the base, and of each other plan how it differs,
 * better or worse.
 */
public final class ComparisonPage {

  /** The name of the file. */
  public static final String NAME = "compare.html";

  private ComparisonPage() {}

  /** The page in a language. */
  public static OutputFile of(Comparison comparison, Language language) {
    Named title =
        PaperTitle.of(
            comparison.variants().get(0).staffing().district(),
            Message.of(Comparison.class, "page.title"));
    HtmlPage page = new HtmlPage(title, language).dated();
    Html html = page.body();
    html.open("main").line().element("h1", title);
    HtmlPage.addDay(html);
    html.element("p", say("confidential"), "class", "confidential");
    html.element("p", say("base", comparison.variants().get(0).name()));
    html.open("ul").line();
    for (int i = 1; i < comparison.variants().size(); i++) {
      html.element("li", Verdict.of(comparison, i));
    }
    html.close("ul").line();
    Verdict.cautions(comparison).forEach(caution -> html.element("p", caution, "class", "breach"));
    html.element("p", say("key"), "class", "note");
    for (Part part : Part.values()) {
      List<Line> lines = comparison.linesOf(part);
      if (!lines.isEmpty()) {
        html.element("h2", part);
        table(comparison, part, lines).write(html);
      }
    }
    html.close("main").line();
    return page.running(say("running", title)).toFile(NAME);
  }

  private static HtmlTable table(Comparison comparison, Part part, List<Line> lines) {
    boolean numbers = part != Part.PEOPLE;
    HtmlTable table = new HtmlTable(part).quiet().stacked().text(say("what." + part.name()));
    table.style(part == Part.PEOPLE ? "people compared" : "compared");
    for (int i = 0; i < comparison.variants().size(); i++) {
      Object name = comparison.variants().get(i).name();
      Object heading = i == 0 ? say("base.heading", name) : name;
      if (numbers) {
        table.number(heading);
      } else {
        table.text(heading);
      }
    }
    for (Line line : lines) {
      List<Object> cells = new ArrayList<>();
      List<String> kinds = new ArrayList<>();
      cells.add(line.label());
      kinds.add("");
      for (int i = 0; i < line.cells().size(); i++) {
        cells.add(cell(comparison, line, i));
        kinds.add(i == 0 ? "base" : line.differs(i) ? "differs" : "");
      }
      table.row("", cells, kinds);
    }
    return table;
  }

  /** A plan's own figure, and by how much it is better or worse than the base's, in words. */
  private static Object cell(Comparison comparison, Line line, int variant) {
    Object own = line.cells().get(variant);
    if (line.part() == Part.PEOPLE && own.equals(Comparison.NONE)) {
      return say("not-posted");
    }
    Difference difference = comparison.difference(line, variant).orElse(null);
    if (variant == 0 || difference == null) {
      return own;
    }
    String key =
        switch (difference.sign()) {
          case 1 -> "difference.better";
          case -1 -> "difference.worse";
          default -> "difference";
        };
    return say(key, HtmlTable.figure(own), difference.signed());
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ComparisonPage.class, "comparison." + key, arguments);
  }
}
