package org.lungang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;
import org.lungang.search.engine.SearchScore;
import org.lungang.years.Horizon;

/** A horizon on the terminal and as a table for Excel and WPS. */
public final class HorizonText {

  /** The name of the table. */
  public static final String CSV = "horizon.csv";

  private static final int SHOWN_BURDENS = 10;

  private HorizonText() {}

  /**
   * The figures, a row each and a column a year, so that they fit a terminal; then who bears most.
   */
  public static String render(Horizon.Outlook outlook, Language language, int width) {
    TextTable figures = new TextTable(language).text(say("horizon.figure"));
    outlook.years().forEach(year -> figures.number(say("horizon.year", year.year())));
    for (HorizonColumn column : HorizonColumn.values()) {
      if (column != HorizonColumn.YEAR) {
        List<Object> cells = new ArrayList<>(List.of(column));
        outlook.years().forEach(year -> cells.add(column.of(year)));
        figures.row(cells.toArray());
      }
    }
    TextTable most =
        new TextTable(language)
            .text(say("horizon.who"))
            .number(say("horizon.times"))
            .number(say("horizon.minutes"));
    outlook.burdens().stream()
        .limit(SHOWN_BURDENS)
        .forEach(burden -> most.row(burden.who(), burden.times(), burden.extraMinutes()));
    return figures.render(width) + (most.isEmpty() ? "" : "\n" + most.render(width));
  }

  /** What is assumed of the years, and of new teachers where their number is bounded. */
  public static List<Message> assumed(Horizon.Assumptions assumptions) {
    List<Message> sentences = new ArrayList<>();
    sentences.add(
        say(
            "horizon.assumed",
            assumptions.needsPercent().toPlainString(),
            say("horizon.hiring." + assumptions.hiring().rule().name())));
    Integer most = assumptions.hiring().mostPerYear();
    if (most != null) {
      sentences.add(say("horizon.hire-at-most", most));
    }
    return sentences;
  }

  /** Whether everybody who is due in the first year is sent within the years, in one sentence. */
  public static Message backlog(Horizon.Outlook outlook) {
    Horizon.Year first = outlook.years().get(0);
    for (Horizon.Year year : outlook.years()) {
      if (year.firstDueLeft() == 0) {
        return say("horizon.all-sent", first.figures().due(), first.year(), year.year());
      }
    }
    Horizon.Year last = outlook.years().get(outlook.years().size() - 1);
    return say(
        "horizon.not-all-sent",
        first.figures().due(),
        first.year(),
        last.firstDueLeft(),
        last.year());
  }

  /**
   * What years that were planned ahead come to, and what no plans exceed, in one sentence.
   *
   * @param bound of the scores of all years together
   */
  public static Message ahead(Horizon.Outlook outlook, SearchScore bound) {
    SearchScore total = outlook.total();
    return say(
        "horizon.ahead",
        -total.hard(),
        -total.medium(),
        total.soft(),
        -bound.hard(),
        -bound.medium(),
        bound.soft());
  }

  /** The table: a row for each year. */
  public static OutputFile csv(Horizon.Outlook outlook, Language language) {
    CsvSheet sheet = new CsvSheet(language, List.of(HorizonColumn.values()));
    for (Horizon.Year year : outlook.years()) {
      sheet.addRow(Arrays.stream(HorizonColumn.values()).map(column -> column.of(year)).toList());
    }
    return sheet.toFile(CSV);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(HorizonText.class, key, arguments);
  }
}
