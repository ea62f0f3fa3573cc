package org.lungang.page;

import java.util.ArrayList;
import java.util.List;
import org.lungang.compare.Comparison;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.compare.Variant;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.report.OutputFile;

/** Writes {@code compare.html}: plans side by side, rows that differ marked. */
public final class ComparisonPage {

  /** The name of the file. */
  public static final String NAME = "compare.html";

  private ComparisonPage() {}

  /** The page in a language. */
  public static OutputFile of(Comparison comparison, Language language) {
    Message title = Message.of(Comparison.class, "page.title");
    HtmlPage page = new HtmlPage(title, language);
    Html html = page.body();
    html.open("main").line().element("h1", title);
    for (Part part : Part.values()) {
      List<Line> lines = comparison.linesOf(part);
      if (!lines.isEmpty()) {
        html.element("h2", part);
        table(comparison, part, lines).write(html);
      }
    }
    html.close("main").line();
    return page.toFile(NAME);
  }

  private static HtmlTable table(Comparison comparison, Part part, List<Line> lines) {
    boolean numbers = part != Part.PEOPLE;
    HtmlTable table =
        new HtmlTable(part).quiet().text(Message.of(ComparisonPage.class, "comparison.what"));
    for (Variant variant : comparison.variants()) {
      if (numbers) {
        table.number(variant.name());
      } else {
        table.text(variant.name());
      }
    }
    for (Line line : lines) {
      List<Object> cells = new ArrayList<>();
      cells.add(line.label());
      cells.addAll(line.cells());
      boolean differs = line.cells().stream().distinct().count() > 1;
      table.row(differs ? "differs" : "", cells);
    }
    return table;
  }
}
