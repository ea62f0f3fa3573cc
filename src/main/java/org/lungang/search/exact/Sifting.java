package org.lungang.search.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.chains.Guide;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;

/**
 * The linear relaxation of a component with many options, by relaxations of a few of them: those
 * that the {@link HybridGradient} finds promising, then those too whose reduced costs are below 0
 * at the duals of the last relaxation, until there are none (R. E. Bixby, J. W. Gregory, I. J.
 * Lustig, R. E. Marsten and D. F. Shanno, "Very large-scale linear programming: a case study in
 * combining interior point and simplex methods", Operations Research 40, 1992). Each relaxation
 * starts from the basis of the one before, and gives a bound over all options ({@link
 * LagrangianRelaxation}).
 */
final class Sifting {

  /** Steps of the gradient method. */
  private static final int MOST_STEPS = 5_000;

  /** Options of which the gradient method's solution takes more than this are kept at first. */
  private static final double LEAST_FRACTION = 0.001;

  /** So are those of the core that cost no more minutes above the best of their candidate. */
  private static final double NEAR_MINUTES = 1;

  /** Where there is no plan of the options that are kept, so many times the minutes are allowed. */
  private static final double WIDER = 4;

  /** A relaxation with no more than this share of its bound to the bound over all is complete. */
  private static final double CLOSE = 0.01;

  /** A reduced cost that is closer to 0 does not pay for a column. */
  private static final double LEAST_GAIN = 0.01;

  /** How many options of each candidate come in at a time. */
  private static final int OPTIONS_OF_CANDIDATE = 3;

  private static final int MOST_RELAXATIONS = 12;

  private final ComponentModel model;
  private final long mediumCap;
  private final int gradientSteps;
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
  private double[] fractions = new double[0];
  private double mostMinutes;
  private boolean complete;

  /**
   * A relaxation that is not solved yet.
   *
   * @param model in which no option pays or costs at hard by itself
   * @param mediumCap what medium may lose at most; nothing is lost at hard
   * @param stop whether to end with what there is
   */
  Sifting(ComponentModel model, long mediumCap, BooleanSupplier stop) {
    this(model, mediumCap, MOST_STEPS, NEAR_MINUTES, MOST_RELAXATIONS, stop);
  }

  /**
   * The same.
   *
   * @param gradientSteps steps of the gradient method at most
   * @param nearMinutes options of the core that cost less than this above the best of their
   *     candidate are kept at first
   * @param mostRelaxations how many are solved in one run
   */
  Sifting(
      ComponentModel model,
      long mediumCap,
      int gradientSteps,
      double nearMinutes,
      int mostRelaxations,
      BooleanSupplier stop) {
    this.gradientSteps = gradientSteps;
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
      End end = solveKept();
      while (end == End.INFEASIBLE && keepMore()) {
        end = solveKept();
      }
      if (end != End.OPTIMAL) {
        break;
      }
      if (rounded == null) {
        rounding.accept(Objects.requireNonNull(solved));
        rounded = solved;
      }
      BitSet improving = improving();
      kept.or(improving);
      complete = improving.isEmpty() || isClose();
    }
    if (solved != null && solved != rounded) {
      rounding.accept(solved);
    }
  }

  /** Whether the relaxation of all options is hardly better than that of those that are kept. */
  private boolean isClose() {
    double some = Objects.requireNonNull(solved).program().bound();
    return some - lagrangianBound <= CLOSE * Math.abs(lagrangianBound);
  }

  /** The options of which the gradient method's solution takes more than half. */
  List<Integer> roundedOptions() {
    return IntStream.range(0, fractions.length)
        .filter(option -> fractions[option] > 0.5)
        .boxed()
        .toList();
  }

  /** The guide made from reduced costs, where these are below so many minutes. */
  Guide guide(double minutes) {
    return new Guide(
        model,
        Arrays.stream(reducedCosts)
            .map(reduced -> reduced < minutes ? -reduced : Double.NEGATIVE_INFINITY)
            .toArray());
  }

  /** The last relaxation that was solved; null if none was. */
  @Nullable ComponentProgram solved() {
    return solved;
  }

  /** The options of that relaxation. */
  OptionScope scope() {
    return scope;
  }

  /** How many options the next relaxation has. */
  int keptCount() {
    return kept.cardinality();
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
   * @param core whose options are kept if they are near
   * @param best whose options are kept
   */
  void choosePromising(LevelCore core, IncumbentPlan best) {
    HybridGradient gradient = new HybridGradient(lagrangian, mediumCap, stop);
    gradient.run(gradientSteps);
    take(gradient.multipliers(), gradient.mediumPrice());
    fractions = gradient.fractions();
    for (int option = 0; option < fractions.length; option++) {
      kept.set(
          option,
          fractions[option] > LEAST_FRACTION
              || (core.candidates()[model.candidateOf(option)]
                  && reducedCosts[option] < nearMinutes));
    }
    Arrays.stream(best.chosen()).filter(option -> option != SearchState.NONE).forEach(kept::set);
  }

  /** Keeps more options where there is no plan of those that are kept; whether there are more. */
  private boolean keepMore() {
    int before = kept.cardinality();
    while (kept.cardinality() == before && before < model.options().size()) {
      mostMinutes = Math.max(1, mostMinutes * WIDER);
      for (int option = 0; option < reducedCosts.length; option++) {
        kept.set(option, kept.get(option) || reducedCosts[option] < mostMinutes);
      }
    }
    return kept.cardinality() > before;
  }

  /** Solves the relaxation of the options that are kept. */
  private End solveKept() {
    OptionScope next = OptionScope.all(model);
    for (int option = kept.nextClearBit(0);
        option < model.options().size();
        option = kept.nextClearBit(option + 1)) {
      next.fixAtZero(option);
    }
    ComponentProgram program =
        new ComponentProgram(
            model, Level.SOFT, new Caps(0, mediumCap), next, Counting.COLUMNS, null);
    program.loosen();
    program.relaxation().stopWhen(stop);
    if (solved == null) {
      program.startNear(fractions);
    } else {
      program.startFrom(solved);
    }
    End end = relaxations.solve(program);
    if (end == End.OPTIMAL) {
      solved = program;
      scope = next;
    }
    return end;
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
