package org.lungang.page;

import java.util.List;
import org.lungang.language.Message;
import org.lungang.report.HorizonColumn;
import org.lungang.years.Horizon;

/**
 * The figures of coming years that are looked at first, as bars year by year. They are drawn
 * without a script, so they print and open everywhere; the table below them says the same.
 */
final class HorizonCharts {

  private static final int WIDTH = 260;
  private static final int ROW = 20;
  private static final int BAR = 14;
  private static final int LEFT = 40;
  private static final int LONGEST = 160;
  private static final int GAP = 5;
  private static final int BASELINE = 12;

  private HorizonCharts() {}

  /** Writes a chart for each figure that is drawn. */
  static void write(Horizon.Outlook outlook, Html html) {
    html.open("div", "class", "bars").line();
    for (HorizonColumn column : HorizonColumn.values()) {
      if (column.isCharted()) {
        write(column, outlook.years(), html);
      }
    }
    html.close("div").line();
  }

  private static void write(HorizonColumn column, List<Horizon.Year> years, Html html) {
    double most = years.stream().mapToDouble(year -> number(column.of(year))).max().orElse(0);
    html.open("figure").line().open("figcaption").element("h3", column).close("figcaption").line();
    html.open(
            "svg",
            "viewBox",
            "0 0 " + WIDTH + " " + ROW * years.size(),
            "role",
            "img",
            "aria-label",
            html.said(
                Message.list(
                    years.stream().map(year -> year.year() + ": " + column.of(year)).toList())))
        .line();
    for (int i = 0; i < years.size(); i++) {
      Object value = column.of(years.get(i));
      int length = most == 0 ? 0 : (int) Math.round(number(value) / most * LONGEST);
      text(years.get(i).year(), 0, i, html);
      html.open(
          "rect",
          "x",
          Integer.toString(LEFT),
          "y",
          Integer.toString(i * ROW),
          "width",
          Integer.toString(Math.max(length, 1)),
          "height",
          Integer.toString(BAR));
      text(value, LEFT + Math.max(length, 1) + GAP, i, html);
    }
    html.close("svg").line().close("figure").line();
  }

  private static void text(Object content, int left, int row, Html html) {
    html.element(
        "text", content, "x", Integer.toString(left), "y", Integer.toString(row * ROW + BASELINE));
  }

  /** The length of a bar before it is scaled; none for what is no number. */
  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }
}
