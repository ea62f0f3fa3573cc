package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.policy.Rule;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Finds the best plan of a component among those that post the fewest of some people. */
public final class FewestSearch {

  /** One of them outweighs every medium rule of a component, and no hard one. */
  private static final long ONE = 1_000;

  private FewestSearch() {}

  /**
   * The postings of that plan.
   *
   * @param spared the ids of those of whom to post few; after hard, before medium and soft
   */
  public static List<PossiblePosting> solve(
      Staffing staffing, Component component, Set<String> spared) {
    ComponentOptimizer optimizer =
        new ComponentOptimizer(
            sparing(new ModelCompiler(staffing, component).compile(component), spared),
            () -> false,
            () -> false,
            gain -> {});
    optimizer.run();
    return optimizer.postings();
  }

  private static ComponentModel sparing(ComponentModel plain, Set<String> spared) {
    List<List<Option>> optionsByCandidate = new ArrayList<>();
    for (int candidate = 0; candidate < plain.candidateCount(); candidate++) {
      List<Option> options = new ArrayList<>();
      for (Option option : plain.optionsOf(candidate)) {
        Map<Rule, Long> worth = new EnumMap<>(Rule.class);
        worth.putAll(option.worth());
        if (spared.contains(option.staffId())) {
          worth.merge(Rule.M1, -ONE, Long::sum);
        }
        options.add(option.with(option.index(), worth, option.contributions()));
      }
      optionsByCandidate.add(options);
    }
    return new ComponentModel(plain.component(), plain.tallies(), optionsByCandidate);
  }
}
