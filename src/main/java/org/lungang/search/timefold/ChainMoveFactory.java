package org.lungang.search.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lungang.search.chains.Chain;
import org.lungang.search.chains.ChainBuilder;
import org.lungang.search.chains.ChainSeeds;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;

/**
 * Draws random chains as moves. Keeps sums of its own, brought up to date when a step begins, so
 * that only chains that cost little or nothing are handed on to be scored.
 */
public final class ChainMoveFactory implements MoveIteratorFactory<RotationSolution, ChainMove> {

  private static final int MOST_TRIES = 30;

  private @Nullable Workshop workshop;

  /** For the solver. */
  public ChainMoveFactory() {}

  @Override
  public long getSize(ScoreDirector<RotationSolution> scoreDirector) {
    return scoreDirector.getWorkingSolution().model().options().size();
  }

  @Override
  public Iterator<ChainMove> createOriginalMoveIterator(
      ScoreDirector<RotationSolution> scoreDirector) {
    throw new UnsupportedOperationException("Chains are drawn at random only.");
  }

  @Override
  public Iterator<ChainMove> createRandomMoveIterator(
      ScoreDirector<RotationSolution> scoreDirector, Random random) {
    RotationSolution solution = scoreDirector.getWorkingSolution();
    ComponentModel model = solution.model();
    Workshop current = workshop;
    if (current == null || current.state().model() != model) {
      current = Workshop.of(model, solution.guide(), random);
      workshop = current;
    }
    SearchState state = current.state();
    List<Candidate> candidates = solution.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      Option option = candidates.get(i).option();
      int index = option == null ? SearchState.NONE : option.index();
      if (state.chosen(i) != index) {
        state.change(i, index);
      }
    }
    return new ChainIterator(model, candidates, current.chains(), current.seeds());
  }

  /** What draws the chains of one component, and the sums that it draws them from. */
  private record Workshop(SearchState state, ChainBuilder chains, ChainSeeds seeds) {

    static Workshop of(ComponentModel model, @Nullable Guide guide, Random random) {
      SearchState state = new SearchState(model);
      return new Workshop(
          state, new ChainBuilder(state, guide, random), new ChainSeeds(state, guide, random));
    }
  }

  /** Draws endlessly; the state is restored after each draw. */
  private record ChainIterator(
      ComponentModel model, List<Candidate> candidates, ChainBuilder chains, ChainSeeds seeds)
      implements Iterator<ChainMove> {

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public ChainMove next() {
      for (int tries = 1; ; tries++) {
        seeds.draw();
        chains.build(seeds.candidate(), seeds.option());
        if (chains.gain() >= -seeds.drawLoss() || tries == MOST_TRIES) {
          ChainMove move = toMove(chains.chain());
          chains.undo();
          return move;
        }
        chains.undo();
      }
    }

    private ChainMove toMove(Chain chain) {
      Candidate[] changed = new Candidate[chain.size()];
      @Nullable Option[] options = new Option[chain.size()];
      for (int i = 0; i < chain.size(); i++) {
        changed[i] = candidates.get(chain.candidate(i));
        int option = chain.option(i);
        options[i] = option == SearchState.NONE ? null : model.options().get(option);
      }
      return new ChainMove(changed, options);
    }
  }
}
