package org.lungang.ahead;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.LaterYears;
import org.lungang.policy.Level;
import org.lungang.policy.Quota;
import org.lungang.policy.Rule;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Tally;
import org.lungang.search.visits.VisitPlanner;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;

/**
 * One year of one component in the aggregate model: which sums of the year's own model count, and
 * what is lost whatever anybody does. In later years sums are left out whose bounds depend on
 * earlier plans in ways that the model does not follow, so that it loses less than any plans do.
 *
 * @param place of the year in the horizon, 0 for the first
 * @param model of the postings that are possible if nobody is sent in any year
 * @param kept whether each tally of the model counts
 * @param lost what is lost besides those tallies, by level, whoever is posted
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record YearModel(
    int place,
    Staffing staffing,
    Component component,
    ComponentModel model,
    boolean[] kept,
    Map<Level, Long> lost) {

  static YearModel of(int place, Staffing staffing, ModelCompiler compiler, Component component) {
    ComponentModel model = compiler.compile(component);
    PlanScore nobody = new Scorer(staffing).score(Plan.of(List.of()), component);
    Map<Level, Long> lost = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      lost.put(level, 0L);
    }
    boolean isFirst = place == 0;
    boolean sharesHold = sharesHold(staffing);
    for (Rule rule : Rule.values()) {
      boolean isLeftOut = rule == Rule.M5 || (!isFirst && (isOfFirstYear(rule) || rule == Rule.H3));
      if (!isLeftOut) {
        lost.merge(rule.level(), -nobody.of(rule), Long::sum);
      }
    }
    boolean[] kept = new boolean[model.tallies().size()];
    for (Tally tally : model.tallies()) {
      kept[tally.index()] =
          isFirst
              || (!isOfFirstYear(tally.rule())
                  && (tally.rule() != Rule.H3
                      || (sharesHold && tally.shape() == Tally.Shape.AT_MOST)));
      if (kept[tally.index()]) {
        lost.merge(tally.level(), -tally.cost(0), Long::sum);
      }
    }
    addVisits(staffing, component, compiler, lost);
    return new YearModel(place, staffing, component, model, kept, lost);
  }

  /** Whether later years state the sums of a rule anew, or not at all. */
  private static boolean isOfFirstYear(Rule rule) {
    return rule.laterYears() == LaterYears.ANEW;
  }

  /** Whether shares of those posted are of this year's postings alone. */
  private static boolean sharesHold(Staffing staffing) {
    return staffing.policy().quotas().stream().noneMatch(Quota::inForceCounted);
  }

  /** No postings leave fewer gaps, and no visits pay more. */
  private static void addVisits(
      Staffing staffing, Component component, ModelCompiler compiler, Map<Level, Long> lost) {
    VisitPlanner visits = new VisitPlanner(staffing, component);
    if (!visits.possibleVisits().isEmpty() || visits.missingOfNobody() > 0) {
      lost.merge(
          Level.MEDIUM,
          visits.leastMissing(compiler.postingsOf(component), () -> false),
          Long::sum);
      lost.merge(Level.SOFT, -visits.mostGain(), Long::sum);
    }
  }
}
