package org.lungang.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lungang.compare.Amendment;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import org.lungang.policy.PolicyWriter;
import org.lungang.scenario.Scenario;
import org.lungang.scenario.ScenarioReader;
import org.lungang.scenario.ScenarioReading;
import org.lungang.staffing.Finding;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;
import org.lungang.years.AssumedFuture;
import org.lungang.years.Future;
import org.lungang.years.Horizon;
import org.lungang.years.NextLists;

/**
 * Lists, policy and future as scenarios leave them that become true in given years: schools that
 * close and go over into others, groups that change, people who come. What schools need in the
 * years after a scenario starts from what they need in its year.
 */
public final class ScenarioYears implements Future {

  private static final String NAME = "policy";

  private final District first;
  private final Policy policy;
  private final int firstYear;
  private final NavigableMap<Integer, List<Amendment>> scenarios = new TreeMap<>();
  private final NavigableMap<Integer, AssumedFuture> futures = new TreeMap<>();

  private ScenarioYears(District first, Policy policy, int firstYear, List<Planned> scenarios) {
    scenarios.forEach(
        each ->
            this.scenarios
                .computeIfAbsent(each.year(), year -> new ArrayList<>())
                .add(each.scenario()));
    List<Amendment> now = this.scenarios.getOrDefault(firstYear, List.of());
    this.policy = patched(policy, now);
    this.firstYear = firstYear;
    this.first = now.isEmpty() ? first : amended(first, this.policy, firstYear, now);
  }

  /**
   * A scenario and its year.
   *
   * @param year the calendar year from whose school year on it is true
   */
  public record Planned(int year, Amendment scenario) {}

  /**
   * Tries all scenarios on the lists as they become if nobody is posted.
   *
   * @param first the lists of the first year
   * @param firstYear the calendar year in which it begins
   * @param scenarios of the first year and later ones
   * @throws ProjectFailure with everything that is wrong with one of them, or with what it leads to
   */
  public static ScenarioYears of(
      District first,
      Policy policy,
      int firstYear,
      Horizon.Assumptions assumptions,
      List<Planned> scenarios) {
    ScenarioYears years = new ScenarioYears(first, policy, firstYear, scenarios);
    years.assume(assumptions);
    return years;
  }

  private void assume(Horizon.Assumptions assumptions) {
    futures.put(firstYear, new AssumedFuture(first, firstYear, assumptions));
    District district = first;
    int year = firstYear;
    for (int later : scenarios.tailMap(firstYear, false).keySet()) {
      requireNoPolicy(later);
      while (year < later) {
        Staffing staffing =
            Staffing.of(district, year == firstYear ? policy : policy.ofLaterYears(), year);
        year++;
        district =
            turn(
                    NextLists.of(staffing, Plan.of(List.of()), NextLists.Approvals.KEEP).district(),
                    year)
                .district();
      }
      futures.put(later, new AssumedFuture(district, later, assumptions.from(later)));
    }
  }

  /** The lists of the first year. */
  public District district() {
    return first;
  }

  /** The policy of all years. */
  public Policy policy() {
    return policy;
  }

  /** What each scenario is called, and since when it is true. */
  public List<Named> scenarios() {
    List<Named> named = new ArrayList<>();
    scenarios.forEach(
        (year, amendments) ->
            amendments.forEach(
                each ->
                    named.add(
                        Message.of(
                            ScenarioYears.class, "years.scenario", scenario(each).name(), year))));
    return named;
  }

  @Override
  public Turn turn(District rolled, int year) {
    Turn turn = futures.lowerEntry(year).getValue().turn(rolled, year);
    List<Amendment> now = scenarios.getOrDefault(year, List.of());
    return now.isEmpty()
        ? turn
        : new Turn(amended(turn.district(), policy.ofLaterYears(), year, now), turn.retired());
  }

  /** Each year has one policy: it changes with the first or not at all. */
  private void requireNoPolicy(int year) {
    for (Amendment amendment : scenarios.getOrDefault(year, List.of())) {
      if (scenario(amendment).policy() != null) {
        throw ProjectFailure.input(
            Message.of(ScenarioYears.class, "years.policy", amendment.name(), year, firstYear));
      }
    }
  }

  private static Scenario scenario(Amendment amendment) {
    ScenarioReading reading = ScenarioReader.read(amendment.name(), amendment.content(), 1);
    Scenario scenario = reading.scenario();
    if (scenario == null) {
      List<Named> problems = new ArrayList<>();
      reading.problems().forEach(problem -> problems.add(new PolicyProblemLine(problem)));
      throw AmendedLists.failure(problems, List.of(amendment));
    }
    return scenario;
  }

  private static Policy patched(Policy policy, List<Amendment> amendments) {
    Policy ruling = policy;
    for (Amendment amendment : amendments) {
      Scenario scenario = scenario(amendment);
      if (scenario.policy() != null) {
        PolicyReading reading =
            PolicyReader.patched(
                NAME,
                PolicyWriter.toYaml(ruling).getBytes(StandardCharsets.UTF_8),
                scenario.policy(),
                scenario.policyKey());
        if (reading.policy() == null) {
          List<Named> problems = new ArrayList<>();
          reading.problems().forEach(problem -> problems.add(new PolicyProblemLine(problem)));
          throw AmendedLists.failure(problems, List.of(amendment));
        }
        ruling = reading.policy();
      }
    }
    return ruling;
  }

  /** The lists as scenarios leave them, through the same checks as any lists. */
  private static District amended(
      District district, Policy policy, int year, List<Amendment> amendments) {
    AmendedLists amended = AmendedLists.of(district, amendments);
    List<Finding> errors =
        Findings.of(Staffing.of(amended.district(), policy, year)).stream()
            .filter(Finding::error)
            .toList();
    if (!errors.isEmpty()) {
      List<Problem> problems = FindingPlaces.problems(amended.reading(), errors);
      throw AmendedLists.failure(List.copyOf(problems), amendments);
    }
    return amended.district();
  }
}
