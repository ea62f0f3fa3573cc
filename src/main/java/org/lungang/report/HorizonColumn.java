package org.lungang.report;

import java.util.OptionalLong;
import java.util.function.Function;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Ratio;
import org.lungang.years.Horizon;

/** The columns of a horizon, in their order: a row for each year. */
public enum HorizonColumn implements Named {
  YEAR(Horizon.Year::year),
  STAFF(Horizon.Year::staff),
  RETIRED(Horizon.Year::retired),
  HIRED(Horizon.Year::hired),
  DUE(year -> year.figures().due()),
  SENT(year -> year.figures().postings()),
  STILL_DUE(year -> year.figures().dueAfter()),
  FIRST_DUE_LEFT(Horizon.Year::firstDueLeft),
  RETURNS(Horizon.Year::returns),
  ELIGIBLE_SHARE(year -> percent(year.figures().eligiblePosted())),
  BACKBONE_SHARE(year -> percent(year.figures().backbonePosted())),
  MEAN_MINUTES(
      year -> year.figures().meanExtraMinutes().rounded(1).<Object>map(each -> each).orElse("–")),
  UNCOVERED(year -> text(year.figures().uncovered())),
  UNCOVERED_AFTER(year -> text(year.figures().uncoveredAfter())),
  WITHOUT_SUBJECT(Horizon.Year::withoutSubject),
  WITHOUT_RURAL_YEAR(Horizon.Year::withoutRuralYear),
  MANDATORY(year -> -year.score().hard());

  private final Function<Horizon.Year, Object> value;

  HorizonColumn(Function<Horizon.Year, Object> value) {
    this.value = value;
  }

  /** Whether its years are drawn beside one another: what the years are looked at for. */
  public boolean isCharted() {
    return switch (this) {
      case DUE,
          SENT,
          STILL_DUE,
          FIRST_DUE_LEFT,
          RETIRED,
          MEAN_MINUTES,
          UNCOVERED_AFTER,
          MANDATORY ->
          true;
      case YEAR,
          STAFF,
          HIRED,
          RETURNS,
          ELIGIBLE_SHARE,
          BACKBONE_SHARE,
          UNCOVERED,
          WITHOUT_SUBJECT,
          WITHOUT_RURAL_YEAR ->
          false;
    };
  }

  /** What stands in the column for a year. */
  public Object of(Horizon.Year year) {
    return value.apply(year);
  }

  private static String percent(Ratio ratio) {
    return ratio.percent().map(share -> share.toPlainString() + "%").orElse("–");
  }

  @Override
  public String in(Language language) {
    return Message.of(HorizonColumn.class, "horizon." + name()).in(language);
  }

  private static Object text(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : "–";
  }
}
