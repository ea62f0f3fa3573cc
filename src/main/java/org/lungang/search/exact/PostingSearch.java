package org.lungang.search.exact;

import java.util.function.BooleanSupplier;
import org.lungang.search.chains.Construction;
import org.lungang.search.chains.SearchState;
import org.lungang.search.engine.Demands;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.DemandedModel;
import org.lungang.search.model.Option;

/**
 * Solves a model under demands, starting from what is to be kept, for as long as it is told to go
 * on.
 */
final class PostingSearch {

  private final Demands demands;
  private final ComponentModel model;

  private PostingSearch(ComponentModel plain, Demands demands) {
    this.demands = demands;
    this.model = DemandedModel.of(plain, demands);
  }

  /**
   * The best choice of options of a model under demands.
   *
   * @param stop whether to end with what there is
   * @param goOn asked while it is not proven best: whether to search on
   */
  static ComponentOptimizer optimized(
      ComponentModel plain, Demands demands, BooleanSupplier stop, BooleanSupplier goOn) {
    ComponentOptimizer optimizer = new PostingSearch(plain, demands).optimized(stop);
    while (!optimizer.isProven() && goOn.getAsBoolean()) {
      optimizer.goOn();
    }
    return optimizer;
  }

  private ComponentOptimizer optimized(BooleanSupplier stop) {
    SearchState fromKept = new SearchState(model);
    for (Option option : model.options()) {
      if (isKept(option)) {
        fromKept.change(model.candidateOf(option.index()), option.index());
      }
    }
    new Construction(fromKept, null, stop).run();
    ComponentOptimizer optimizer = new ComponentOptimizer(model, stop, stop, gain -> {});
    optimizer.offer(fromKept.chosen());
    optimizer.run();
    return optimizer;
  }

  private boolean isKept(Option option) {
    return option.posting() == null
        ? demands.visits().kept().containsAll(option.visits())
        : demands.kept().contains(option.posting());
  }
}
