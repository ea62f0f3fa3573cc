package org.lungang.search.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * The linear relaxation of a component with many options, by relaxations of a few of them: those
 * that the {@link VolumeAlgorithm} finds promising, then those too whose reduced costs are below 0
 * at the duals of the last relaxation, until there are none (R. E. Bixby, J. W. Gregory, I. J.
 * Lustig, R. E. Marsten and D. F. Shanno, "Very large-scale linear programming: a case study in
 * combining interior point and simplex methods", Operations Research 40, 1992). Each relaxation
 * starts from the basis of the one before, and gives a bound over all options ({@link
 * LagrangianRelaxation}).
 */
final class Sifting {

  /** Rounds of the volume algorithm. */
  private static final int VOLUME_ROUNDS = 1_000;

  /** Options that cost no more than this above the best of their candidate are kept at first. */
  private static final double NEAR_MINUTES = 3;

  /** So are those that the average of the solutions takes as often as this. */
  private static final double LEAST_FRACTION = 0.005;

  /** A reduced cost that is closer to 0 does not pay for a column. */
  private static final double LEAST_GAIN = 0.01;

  /** How many options of each candidate come in at a time. */
  private static final int OPTIONS_OF_CANDIDATE = 3;

  private static final int MOST_RELAXATIONS = 12;

  private final ComponentModel model;
  private final long mediumCap;
  private final int volumeRounds;
  private final double nearMinutes;
  private final int mostRelaxations;
  private final BooleanSupplier stop;
  private final LagrangianRelaxation lagrangian;
  private final ReciprocityDuals reciprocity;
  private final LevelRelaxations relaxations;
  private final BitSet kept = new BitSet();
  private @Nullable ComponentProgram solved;
  private OptionScope scope;
  private double lagrangianBound = Double.NEGATIVE_INFINITY;
  private double[] reducedCosts = new double[0];
  private boolean complete;

  /**
   * A relaxation that is not solved yet.
   *
   * @param model in which no option pays or costs at hard by itself
   * @param mediumCap what medium may lose at most; nothing is lost at hard
   * @param stop whether to end with what there is
   */
  Sifting(ComponentModel model, long mediumCap, BooleanSupplier stop) {
    this(model, mediumCap, VOLUME_ROUNDS, NEAR_MINUTES, MOST_RELAXATIONS, stop);
  }

  /**
   * The same.
   *
   * @param volumeRounds rounds of the volume algorithm
   * @param nearMinutes options that cost less than this above the best of their candidate are kept
   *     at first
   * @param mostRelaxations how many are solved in one run
   */
  Sifting(
      ComponentModel model,
      long mediumCap,
      int volumeRounds,
      double nearMinutes,
      int mostRelaxations,
      BooleanSupplier stop) {
    this.volumeRounds = volumeRounds;
    this.nearMinutes = nearMinutes;
    this.mostRelaxations = mostRelaxations;
    this.model = model;
    this.mediumCap = mediumCap;
    this.stop = stop;
    this.lagrangian = new LagrangianRelaxation(model, mediumCap);
    this.reciprocity = new ReciprocityDuals(lagrangian);
    this.relaxations = new LevelRelaxations(model, stop);
    this.scope = OptionScope.all(model);
  }

  /**
   * Solves it, as far as there is time; again from where it ended.
   *
   * @param rounding is told of the first relaxation that is solved and of the last
   */
  void run(Consumer<ComponentProgram> rounding) {
    ComponentProgram rounded = solved;
    for (int round = 0; round < mostRelaxations && !complete && !stop.getAsBoolean(); round++) {
      if (!solveKept()) {
        break;
      }
      if (rounded == null) {
        rounding.accept(Objects.requireNonNull(solved));
        rounded = solved;
      }
      BitSet improving = improving();
      kept.or(improving);
      complete = improving.isEmpty();
    }
    if (solved != null && solved != rounded) {
      rounding.accept(solved);
    }
  }

  /** The last relaxation that was solved; null if none was. */
  @Nullable ComponentProgram solved() {
    return solved;
  }

  /** The options of that relaxation. */
  OptionScope scope() {
    return scope;
  }

  /** What any plan loses at least at soft. */
  long bound() {
    return (long) Math.ceil(lagrangianBound);
  }

  /** The same, not rounded up. */
  double lagrangianBound() {
    return lagrangianBound;
  }

  /** By how much that bound rises, in minutes, for a plan that takes an option; 0 or more. */
  double reducedCost(int option) {
    return reducedCosts[option];
  }

  /**
   * Chooses the options of the first relaxation.
   *
   * @param core whose options are kept
   * @param best whose options are kept
   * @return what found them
   */
  VolumeAlgorithm choosePromising(LevelCore core, IncumbentPlan best) {
    VolumeAlgorithm volume = new VolumeAlgorithm(lagrangian);
    volume.run(volumeRounds, best.loss(Level.SOFT), stop);
    take(volume.multipliers(), volume.mediumPrice());
    double[] fractions = volume.fractions();
    for (int option = 0; option < fractions.length; option++) {
      kept.set(
          option,
          reducedCosts[option] < nearMinutes
              || fractions[option] > LEAST_FRACTION
              || core.candidates()[model.candidateOf(option)]);
    }
    Arrays.stream(best.chosen()).filter(option -> option != SearchState.NONE).forEach(kept::set);
    return volume;
  }

  /** Solves the relaxation of the options that are kept; whether it could be solved. */
  private boolean solveKept() {
    OptionScope next = OptionScope.all(model);
    for (int option = kept.nextClearBit(0);
        option < model.options().size();
        option = kept.nextClearBit(option + 1)) {
      next.fixAtZero(option);
    }
    ComponentProgram program =
        new ComponentProgram(model, Level.SOFT, new Caps(0, mediumCap), next, true, null);
    program.loosen();
    program.relaxation().stopWhen(stop);
    if (solved != null) {
      program.startFrom(solved);
    }
    if (relaxations.solve(program) != End.OPTIMAL) {
      return false;
    }
    solved = program;
    scope = next;
    return true;
  }

  /** Options that are not kept and whose reduced costs are below 0, at most some of a candidate. */
  private BitSet improving() {
    ComponentProgram program = Objects.requireNonNull(solved);
    double[] multipliers = program.multipliers();
    double price = program.mediumPrice();
    double[] least = new double[model.candidateCount()];
    double[] reduced = lagrangian.reducedCosts(multipliers, price);
    kept.stream()
        .forEach(
            option ->
                least[model.candidateOf(option)] =
                    Math.min(least[model.candidateOf(option)], reduced[option]));
    reciprocity.set(multipliers, price, least);
    take(multipliers, price);
    double[] priced = lagrangian.reducedCosts(multipliers, price);
    BitSet improving = new BitSet();
    for (int candidate = 0; candidate < least.length; candidate++) {
      double enough = least[candidate] - LEAST_GAIN;
      IntStream.range(lagrangian.firstOption(candidate), lagrangian.firstOption(candidate + 1))
          .filter(option -> priced[option] < enough && !kept.get(option))
          .boxed()
          .sorted(Comparator.comparingDouble(option -> priced[option]))
          .limit(OPTIONS_OF_CANDIDATE)
          .forEach(improving::set);
    }
    return improving;
  }

  /** Takes multipliers if their bound is the best. */
  private void take(double[] multipliers, double mediumPrice) {
    double price = LagrangianRelaxation.proven(mediumPrice);
    double[] proven = lagrangian.proven(multipliers, price);
    double found = lagrangian.bound(proven, price);
    if (found > lagrangianBound) {
      lagrangianBound = found;
      reducedCosts = lagrangian.reducedCosts(proven, price);
      double[] least = lagrangian.leastOfCandidates(reducedCosts);
      for (int option = 0; option < reducedCosts.length; option++) {
        reducedCosts[option] -= least[model.candidateOf(option)];
      }
    }
  }
}
