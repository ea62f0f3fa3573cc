package org.lungang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.years.Futures;

/** A plan in drawn futures: how often each rule still holds, as a table and in words. */
public final class FuturesText {

  /** The headings of the columns of numbers. */
  public static final List<Message> NUMBERS = List.of(say("planned"), say("kept"), say("worst"));

  private FuturesText() {}

  /** The table on a terminal. */
  public static String render(Futures futures, int year, Language language, int width) {
    TextTable table = new TextTable(language).text(heading(year));
    NUMBERS.forEach(table::number);
    futures.promises().forEach(promise -> table.row(cells(futures, promise).toArray()));
    return table.render(width);
  }

  /** What the table is about. */
  public static Message heading(int year) {
    return say("rule", String.valueOf(year));
  }

  /** A row: the rule, what the plan lacks, the share of futures that keep it, the worst. */
  public static List<Object> cells(Futures futures, Futures.Promise promise) {
    Named rule = Message.said("{0} {1}", "{0} {1}", promise.rule().name(), promise.rule());
    return List.of(
        rule,
        promise.planned(),
        say("kept.share", percent((double) promise.kept() / futures.count())),
        promise.worst());
  }

  /** What was drawn, in one paragraph. */
  public static Message note(Futures futures, int year) {
    return say(
        "note",
        String.valueOf(year),
        futures.count(),
        rounded(futures.dropped(), 1),
        percent(Futures.VOLUNTEER_REFUSES),
        percent(Futures.NEUTRAL_REFUSES),
        percent(Futures.RELUCTANT_REFUSES),
        percent(Futures.ILL),
        percent(Futures.ENROLMENT));
  }

  private static String percent(double share) {
    return rounded(100 * share, 0);
  }

  private static String rounded(double number, int digits) {
    return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(FuturesText.class, "futures." + key, arguments);
  }
}
