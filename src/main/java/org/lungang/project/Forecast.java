package org.lungang.project;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.ahead.PlannedAhead;
import org.lungang.district.District;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.Staffing;
import org.lungang.years.Futures;
import org.lungang.years.Horizon;

/**
 * The coming years under scenarios, each planned in turn.
 *
 * @param future the scenarios, and the lists and the policy as they leave them
 * @param bound what no plans of all these years exceed; null where later years were not regarded
 * @param staffing the facts of the first year
 * @param plan of the first year, as it was planned for itself
 */
public record Forecast(
    Horizon.Outlook outlook,
    ScenarioYears future,
    @Nullable SearchScore bound,
    Staffing staffing,
    Plan plan) {

  /**
   * Plans the years.
   *
   * @param district the lists of the first year
   * @param firstYear the calendar year in which the first school year begins
   * @param scenarios each with the year it is true from
   * @param isAhead whether each year is planned with regard to the later ones
   * @param planner makes the plan of one year
   * @throws ProjectFailure with everything that is wrong with a scenario
   */
  public static Forecast of(
      District district,
      Policy policy,
      int firstYear,
      Horizon.Assumptions assumptions,
      List<ScenarioYears.Planned> scenarios,
      boolean isAhead,
      Function<Staffing, Plan> planner) {
    ScenarioYears future = ScenarioYears.of(district, policy, firstYear, assumptions, scenarios);
    List<Planned> planned = new ArrayList<>();
    Function<Staffing, Plan> remembering =
        staffing -> {
          Plan plan = planner.apply(staffing);
          planned.add(new Planned(staffing, plan));
          return plan;
        };
    Horizon.Outlook outlook;
    SearchScore bound = null;
    if (isAhead) {
      PlannedAhead ahead =
          PlannedAhead.of(
              future.district(),
              future.policy(),
              firstYear,
              assumptions.years(),
              future,
              remembering);
      outlook = ahead.outlook();
      bound = ahead.bound();
    } else {
      outlook =
          Horizon.of(
              future.district(),
              future.policy(),
              firstYear,
              assumptions.years(),
              future,
              remembering);
    }
    Planned first = planned.get(0);
    return new Forecast(outlook, future, bound, first.staffing(), first.plan());
  }

  private record Planned(Staffing staffing, Plan plan) {}

  /** The first year's plan in so many drawn futures, 1 or more. */
  public Futures tried(int count) {
    return Futures.of(staffing, plan, count);
  }
}
