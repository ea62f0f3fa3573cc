package org.lungang.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lungang.language.Language;

/** A page of headings, paragraphs and tables that needs nothing but itself. */
final class HtmlPage {

  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,"Microsoft YaHei","PingFang SC",sans-serif;margin:2rem auto;\
      max-width:70rem;padding:0 1rem;color:#1a1a1a;background:#fff}
      table{border-collapse:collapse;margin:.5rem 0 1.5rem}
      th,td{padding:.25rem .75rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}
      th{border-bottom:2px solid #888}
      td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
      tr.differs td{background:#fff6d6}
      @media print{body{margin:0;max-width:none}tr.differs td{background:none;font-weight:bold}}
      """;

  private final StringBuilder html = new StringBuilder();

  HtmlPage(String title, Language language) {
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(language == Language.ZH ? "zh-CN" : "en")
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
  }

  void heading(String text) {
    html.append("<h2>").append(escaped(text)).append("</h2>\n");
  }

  void beginTable(List<String> headings) {
    html.append("<table>\n<thead><tr>");
    headings.forEach(heading -> html.append("<th>").append(escaped(heading)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
  }

  /**
   * Adds a row; marked where its cells differ.
   *
   * @param numbers whether all cells but the first are set like numbers
   */
  void row(List<String> cells, boolean numbers) {
    boolean differs = cells.stream().skip(1).distinct().count() > 1;
    html.append(differs ? "<tr class=\"differs\">" : "<tr>");
    for (int i = 0; i < cells.size(); i++) {
      html.append(numbers && i > 0 ? "<td class=\"number\">" : "<td>")
          .append(escaped(cells.get(i)))
          .append("</td>");
    }
    html.append("</tr>\n");
  }

  void endTable() {
    html.append("</tbody>\n</table>\n");
  }

  OutputFile toFile(String name) {
    return new OutputFile(name, (html + "</body>\n</html>\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A text in which nothing means anything to a browser. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
