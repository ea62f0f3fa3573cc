package org.lungang.report;

import org.lungang.compare.Comparison;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.compare.Variant;
import org.lungang.compare.Verdict;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** Tables of a comparison, for a terminal: a column for each plan. */
public final class ComparisonText {

  private ComparisonText() {}

  /**
   * What keeps figures from being compared, then the parts that have lines, each under its name, an
   * empty line between them.
   *
   * @param atMost how many people are shown; a last row says how many more there are
   */
  public static String render(Comparison comparison, int atMost, Language language, int width) {
    StringBuilder text = new StringBuilder();
    for (Message caution : Verdict.cautions(comparison)) {
      TextWrap.lines(caution.in(language), width).forEach(line -> text.append(line).append('\n'));
    }
    for (Part part : Part.values()) {
      if (!comparison.linesOf(part).isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n");
        text.append(table(comparison, part, atMost, language).render(width));
      }
    }
    return text.toString();
  }

  private static TextTable table(Comparison comparison, Part part, int atMost, Language language) {
    TextTable table = new TextTable(language).text(part);
    for (Variant variant : comparison.variants()) {
      // Both may have to be wrapped: where somebody goes, and how many of a group are other people.
      if (part == Part.PEOPLE || part == Part.GROUPS) {
        table.text(variant.name());
      } else {
        table.number(variant.name());
      }
    }
    int shown = 0;
    for (Line line : comparison.linesOf(part)) {
      if (part == Part.PEOPLE && shown++ == atMost) {
        break;
      }
      Object[] cells = new Object[1 + line.cells().size()];
      cells[0] = line.label();
      for (int i = 1; i < cells.length; i++) {
        cells[i] = line.cells().get(i - 1);
      }
      table.row(cells);
    }
    return table;
  }
}
