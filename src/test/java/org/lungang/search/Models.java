package org.lungang.search;

import java.util.ArrayList;
import java.util.List;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.ShippedPolicies;

/** Models of random small districts, and what plans of them gain. */
public final class Models {

  private static final int YEAR = 2026;

  private Models() {}

  /** The models of all components of so many random districts. */
  public static List<ComponentModel> random(String policyId, long firstSeed, int districts) {
    List<ComponentModel> models = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + districts; seed++) {
      models.addAll(of(staffing(policyId, seed)));
    }
    return models;
  }

  public static Staffing staffing(String policyId, long seed) {
    return Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), YEAR);
  }

  public static List<ComponentModel> of(Staffing staffing) {
    ModelCompiler compiler = new ModelCompiler(staffing);
    List<ComponentModel> models = new ArrayList<>();
    for (Component component : staffing.components()) {
      if (compiler.size(component) > 0) {
        models.add(compiler.compile(component));
      }
    }
    return models;
  }

  /** A state in which these options are taken. */
  public static SearchState stateOf(ComponentModel model, int[] chosen) {
    SearchState state = new SearchState(model);
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      state.change(candidate, chosen[candidate]);
    }
    return state;
  }

  /** How much better than nobody posted a plan is, all levels in one number. */
  public static long gain(ComponentModel model, int[] chosen) {
    SearchState state = new SearchState(model);
    long gain = 0;
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      gain += state.change(candidate, chosen[candidate]);
    }
    return gain;
  }

  /** How many plans a model has; {@link Long#MAX_VALUE} for very many. */
  public static long plans(ComponentModel model) {
    long plans = 1;
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      plans *= model.optionsOf(candidate).size() + 1;
      if (plans > 1_000_000_000) {
        return Long.MAX_VALUE;
      }
    }
    return plans;
  }

  /** Whether all plans can be tried and some is better than posting nobody. */
  public static boolean bestGainIsPositive(ComponentModel model) {
    return plans(model) < 20_000 && bestGain(model) > 0;
  }

  /** The gain of the best of all plans, each of them tried. */
  public static long bestGain(ComponentModel model) {
    return bestGain(new SearchState(model), 0, 0);
  }

  private static long bestGain(SearchState state, int candidate, long gain) {
    if (candidate == state.model().candidateCount()) {
      return gain;
    }
    long best = bestGain(state, candidate + 1, gain);
    for (Option option : state.model().optionsOf(candidate)) {
      long gained = state.change(candidate, option.index());
      best = Math.max(best, bestGain(state, candidate + 1, gain + gained));
      state.change(candidate, SearchState.NONE);
    }
    return best;
  }
}
