package org.lungang.page;

import org.lungang.language.Named;

/** The place of a chart: shown only where the page's script runs and draws it. */
final class Figure {

  private Figure() {}

  /**
   * Writes it.
   *
   * @param id where the script draws
   * @param description what a reader who does not see it is told, and where the figures stand
   * @param below writes what stands below the chart
   */
  static void write(String id, Named caption, Named description, Runnable below, Html html) {
    html.open("figure", "class", "drawn", "hidden", "").line();
    html.open("figcaption", "id", id + "-caption")
        .line()
        .element("h3", caption)
        .close("figcaption")
        .line();
    html.open(
            "div",
            "class",
            "chart",
            "id",
            id,
            "role",
            "img",
            "aria-label",
            html.said(caption) + ": " + html.said(description))
        .close("div")
        .line();
    below.run();
    html.close("figure").line();
  }
}
