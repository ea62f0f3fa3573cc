package org.lungang.ahead;

import java.util.function.Function;
import org.lungang.district.District;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.Staffing;
import org.lungang.years.Future;
import org.lungang.years.Horizon;

/**
 * Several years, each planned exactly by prices that say what its postings take away from the years
 * after it; or year by year, where that comes out better, since prices are of an average and a plan
 * is of people.
 *
 * @param outlook the years
 * @param bound what no plans of all these years exceed, if what is assumed comes true ({@link
 *     Lookahead#bound})
 * @param isByPrices whether prices came out better
 */
public record PlannedAhead(Horizon.Outlook outlook, SearchScore bound, boolean isByPrices) {

  /**
   * Plans the years.
   *
   * @param district the lists of the first year
   * @param firstYear the calendar year in which the first school year begins
   * @param count how many years, 1 or more
   * @param future what happens, and what is assumed to happen
   * @param planner makes the plan of one year, from facts with prices
   */
  public static PlannedAhead of(
      District district,
      Policy policy,
      int firstYear,
      int count,
      Future future,
      Function<Staffing, Plan> planner) {
    Horizon.Outlook alone = Horizon.of(district, policy, firstYear, count, future, planner);
    Horizon.Outlook ahead =
        Horizon.of(
            district,
            policy,
            firstYear,
            count,
            future,
            steered(firstYear + count, year -> future, Grain.CELL, planner));
    boolean isByPrices = ahead.total().compareTo(alone.total()) > 0;
    Horizon.Outlook outlook = isByPrices ? ahead : alone;
    Staffing first = Staffing.of(district, policy, firstYear);
    return new PlannedAhead(
        outlook,
        Lookahead.from(first, count, future, Grain.CELL).bound(outlook.total()),
        isByPrices);
  }

  /**
   * A planner that looks ahead in every year.
   *
   * @param end the first year that counts no more
   * @param assumed what is assumed in a year of those to come, whatever happens
   * @param planner makes the plan of one year, from facts with prices
   */
  public static Function<Staffing, Plan> steered(
      int end, Function<Staffing, Future> assumed, Grain grain, Function<Staffing, Plan> planner) {
    return staffing -> {
      int left = end - staffing.year();
      return planner.apply(
          left <= 1
              ? staffing
              : staffing.priced(
                  Lookahead.from(staffing, left, assumed.apply(staffing), grain).prices()));
    };
  }
}
