package org.lungang.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.report.FuturesText;
import org.lungang.report.HorizonColumn;
import org.lungang.report.HorizonText;
import org.lungang.report.PaperTitle;
import org.lungang.search.engine.SearchScore;
import org.lungang.years.Futures;
import org.lungang.years.Horizon;

/** Writes {@code horizon.html}: the years to come under one policy, and on what they rest. */
public final class HorizonPage {

  /** The name of the file. */
  public static final String NAME = "horizon.html";

  private static final int SHOWN_BURDENS = 50;

  private HorizonPage() {}

  /**
   * The page in a language.
   *
   * @param district the district's name; empty for none
   * @param policy the policy's name
   * @param scenarios what becomes true in the years, in words
   * @param bound of all years together, where they were planned ahead
   * @param futures in which the first year's plan was tried, if it was
   */
  public static OutputFile of(
      Horizon.Outlook outlook,
      String district,
      Named policy,
      Horizon.Assumptions assumptions,
      List<Named> scenarios,
      @Nullable SearchScore bound,
      @Nullable Futures futures,
      Language language) {
    int first = outlook.years().get(0).year();
    Named title = PaperTitle.of(district, say("title", first, first + outlook.years().size() - 1));
    HtmlPage page = new HtmlPage(title, language).dated().running(say("running", title));
    Html html = page.body();
    html.open("main").line().element("p", policy, "class", "over").element("h1", title);
    HtmlPage.addDay(html);
    html.element("p", say("confidential"), "class", "confidential");
    html.element("p", HorizonText.backlog(outlook), "class", "lead");
    HorizonText.assumed(assumptions)
        .forEach(sentence -> html.element("p", sentence, "class", "certificate"));
    if (!assumptions.enrolment().bySchool().isEmpty()) {
      html.element("p", say("enrolment"), "class", "certificate");
    }
    if (!scenarios.isEmpty()) {
      html.element("p", say("scenarios", Message.list(scenarios)), "class", "certificate");
    }
    if (bound != null) {
      html.element("p", HorizonText.ahead(outlook, bound), "class", "certificate");
    }
    html.element("h2", say("years"));
    HorizonCharts.write(outlook, html);
    years(outlook).note(say(bound == null ? "note" : "note.ahead")).write(html);
    if (futures != null) {
      addFutures(futures, first, html);
    }
    HorizonDetails.add(outlook, html);
    HorizonDetails.addTimes(outlook, html);
    HtmlTable burdens =
        new HtmlTable(say("burdens"))
            .style("people")
            .text(say("who"))
            .number(say("times"))
            .number(say("minutes"));
    outlook.burdens().stream()
        .limit(SHOWN_BURDENS)
        .forEach(burden -> burdens.row(burden.who(), burden.times(), burden.extraMinutes()));
    burdens.write(html);
    html.close("main").line();
    return page.toFile(NAME);
  }

  /** A row for each figure and a column for each year: there are more figures than years. */
  private static HtmlTable years(Horizon.Outlook outlook) {
    HtmlTable years = new HtmlTable(say("years")).quiet().text(HorizonColumn.YEAR);
    outlook.years().forEach(year -> years.number(year.year()));
    for (HorizonColumn column : HorizonColumn.values()) {
      if (column != HorizonColumn.YEAR) {
        List<Object> cells = new ArrayList<>(List.of(column));
        outlook.years().forEach(year -> cells.add(column.of(year)));
        years.row(cells.toArray());
      }
    }
    return years;
  }

  private static void addFutures(Futures futures, int year, Html html) {
    HtmlTable table = new HtmlTable(FuturesText.heading(year)).text(FuturesText.heading(year));
    FuturesText.NUMBERS.forEach(table::number);
    futures.promises().forEach(promise -> table.row(FuturesText.cells(futures, promise).toArray()));
    table.note(FuturesText.note(futures, year)).write(html);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(HorizonPage.class, "horizon." + key, arguments);
  }
}
