package org.lungang.search.chains;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lungang.search.model.ComponentModel;

/**
 * Builds ejection chains (F. Glover, "Ejection chains, reference structures and alternating path
 * methods for traveling salesman problems", Discrete Applied Mathematics 65, 1996): makes one
 * change and then repairs the hard tallies that it violates, one change after another, each time by
 * the best repair it looks at. So a single posting grows into a mirrored pair, a replacement, a
 * cycle or whatever else holds the hard rules of a policy; no kind of move has to know the rules.
 */
public final class ChainBuilder {

  private static final int MOST_CHANGES = 10;
  private static final int MOST_LOOKED_AT = 64;

  /** How much less reduced worth a repair may have than another and still be taken. */
  private static final double NOISE_MINUTES = 8;

  private static final double[] NOISE = noise();

  private final SearchState state;
  private final ComponentModel model;
  private final @Nullable Guide guide;
  private final @Nullable RandomGenerator random;
  private final Chain chain = new Chain();
  private final int[] touched;
  private final int[] sumBefore;
  private final int[] stamp;
  private int touchedCount;
  private int clock;
  private long gain;

  private @Nullable Guide guideOfChain;
  private long noiseState;
  private int bestCandidate;
  private int bestOption;
  private double bestGain;
  private int ties;
  private boolean onlyAdds;
  private int mostRepairs = Integer.MAX_VALUE;
  private int repairs;

  /**
   * Builds the same chain every time: looks at every repair and takes the best.
   *
   * @param guide to look only at the options on its list; null to look at all
   */
  public ChainBuilder(SearchState state, @Nullable Guide guide) {
    this(state, guide, null);
  }

  /**
   * Builds chains at random.
   *
   * @param guide to take repairs by their reduced worth, most of the time; null to take the best of
   *     some repairs by what they are worth now
   * @param random null to decide nothing by chance
   */
  public ChainBuilder(SearchState state, @Nullable Guide guide, @Nullable RandomGenerator random) {
    this.state = state;
    this.model = state.model();
    this.guide = guide;
    this.random = random;
    this.touched = new int[model.tallies().size()];
    this.sumBefore = new int[model.tallies().size()];
    this.stamp = new int[model.tallies().size()];
  }

  /**
   * The same, which repairs only by taking options of those who take none, and looks at so many of
   * these for each tally, the most valuable ones.
   */
  ChainBuilder addingOnly(int most) {
    onlyAdds = true;
    mostRepairs = most;
    return this;
  }

  /** The changes of the chain that was built last; they are made in the state. */
  public Chain chain() {
    return chain;
  }

  /** How much better the chain that was built last makes the score, all levels in one number. */
  public long gain() {
    return gain;
  }

  /** Whether the chain that was built last violates no hard tally more than it was before. */
  boolean isWhole() {
    return pickViolated() < 0;
  }

  /** Takes the last chain back. */
  public void undo() {
    chain.undo(state);
    chain.clear();
  }

  /** Builds a chain that begins with one change. The chain is left made in the state. */
  public void build(int candidate, int option) {
    if (guide != null && random != null && random.nextInt(4) != 0) {
      guideOfChain = guide;
      noiseState = random.nextLong();
    } else {
      guideOfChain = null;
    }
    clock++;
    touchedCount = 0;
    chain.clear();
    gain = 0;
    make(candidate, option);
    while (chain.size() < MOST_CHANGES) {
      int violated = pickViolated();
      if (violated < 0 || !findRepair(violated)) {
        return;
      }
      make(bestCandidate, bestOption);
    }
  }

  private void make(int candidate, int option) {
    int before = state.chosen(candidate);
    remember(before);
    remember(option);
    gain += state.change(candidate, option);
    chain.add(candidate, before, option);
  }

  /** Keeps the sums from before the chain, to know what it violates and what was so before. */
  private void remember(int option) {
    if (option < 0) {
      return;
    }
    for (int tally : model.talliesOf(option)) {
      if (stamp[tally] != clock && model.isHard(tally)) {
        stamp[tally] = clock;
        sumBefore[tally] = state.sum(tally);
        touched[touchedCount++] = tally;
      }
    }
  }

  private int pickViolated() {
    int picked = -1;
    int found = 0;
    for (int i = 0; i < touchedCount; i++) {
      int tally = touched[i];
      if (state.cost(tally) > model.cost(tally, sumBefore[tally])) {
        found++;
        if (picked < 0 || (random != null && random.nextInt(found) == 0)) {
          picked = tally;
        }
      }
    }
    return picked;
  }

  /** Finds the change of somebody not in the chain that best repairs a tally. */
  private boolean findRepair(int tally) {
    int way = model.tallies().get(tally).repairDirection(state.sum(tally));
    Guide limit = random == null ? guide : guideOfChain;
    int[] options = limit == null ? model.optionsOfTally(tally) : limit.promisingOfTally(tally);
    bestGain = Double.NEGATIVE_INFINITY;
    ties = 0;
    repairs = 0;
    if (random == null || options.length <= MOST_LOOKED_AT) {
      // Leaving a fourth out at random lets other chains than the best one be found too.
      RandomGenerator leavingOut = random != null && random.nextInt(4) == 0 ? random : null;
      for (int option : options) {
        if (leavingOut == null || leavingOut.nextInt(4) != 0) {
          tryRepair(tally, way, option);
        }
        if (repairs >= mostRepairs) {
          break;
        }
      }
    } else {
      for (int i = 0; i < MOST_LOOKED_AT; i++) {
        double place = random.nextDouble();
        tryRepair(tally, way, options[(int) (place * place * options.length)]);
      }
    }
    return bestGain != Double.NEGATIVE_INFINITY;
  }

  private void tryRepair(int tally, int way, int option) {
    int candidate = model.candidateOf(option);
    int taken = state.chosen(candidate);
    int amount = model.amount(option, tally);
    if (taken == SearchState.NONE) {
      if (amount * way > 0 && !chain.contains(candidate)) {
        tryChange(candidate, option);
      }
    } else if (onlyAdds || chain.contains(candidate)) {
      return;
    } else if (taken == option) {
      if (amount * way < 0) {
        tryChange(candidate, SearchState.NONE);
      }
      int first = model.firstOptionOf(candidate);
      for (int other = first; other < first + model.optionsOf(candidate).size(); other++) {
        if (other != option && (model.amount(other, tally) - amount) * way > 0) {
          tryChange(candidate, other);
        }
      }
    } else if ((amount - model.amount(taken, tally)) * way > 0) {
      tryChange(candidate, option);
    }
  }

  private void tryChange(int candidate, int option) {
    repairs++;
    Guide guided = guideOfChain;
    double changed =
        guided == null
            ? state.gainOf(candidate, option, bestGain)
            : guided.reducedWorth(option)
                - guided.reducedWorth(state.chosen(candidate))
                - drawNoise();
    if (changed == bestGain && random != null) {
      ties++;
      if (random.nextInt(ties) != 0) {
        return;
      }
    } else if (changed <= bestGain) {
      return;
    } else {
      ties = 1;
    }
    bestGain = changed;
    bestCandidate = candidate;
    bestOption = option;
  }

  /** A few minutes, drawn quickly: mostly little, seldom much. */
  private double drawNoise() {
    noiseState = noiseState * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
    return NOISE[(int) (noiseState >>> 54)];
  }

  private static double[] noise() {
    double[] noise = new double[1 << 10];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = -NOISE_MINUTES * StrictMath.log((i + 0.5) / noise.length);
    }
    return noise;
  }
}
