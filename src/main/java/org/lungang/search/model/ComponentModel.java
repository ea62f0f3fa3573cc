package org.lungang.search.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;

/**
 * One component, compiled for the search: candidates, their options, and the tallies that these
 * count in, each known by a small number. Immutable.
 *
 * <p>Scores of several levels are added up in one {@code long}: a unit of hard outweighs all of
 * medium, and one of medium all of soft.
 */
public final class ComponentModel {

  /** What a unit of hard weighs. */
  public static final long HARD = 1L << 44;

  /** What a unit of medium weighs. */
  public static final long MEDIUM = 1L << 24;

  /** Bound, divisor, and what a unit above and below the bound costs, side by side in memory. */
  private static final int COSTS_OF_ONE = 4;

  private final Component component;
  private final List<Option> options;
  private final List<Tally> tallies;
  private final List<List<Option>> optionsByCandidate;
  private final int[] candidateOfOption;
  private final long[] worthOfOption;
  private final long[][] worthByLevel;
  private final boolean[] worthAt = new boolean[Level.values().length];
  private final int[][] talliesOfOption;
  private final int[][] amountsOfOption;
  private final int[][] optionsOfTally;
  private final int[] byWorth;
  private final long[] costs;
  private final boolean[] hard;

  /**
   * @param tallies those to which some option contributes
   * @param optionsByCandidate every option once, those of each candidate together; the index of an
   *     option is its place in this order
   */
  public ComponentModel(
      Component component, List<Tally> tallies, List<List<Option>> optionsByCandidate) {
    this.component = component;
    this.tallies = List.copyOf(tallies);
    this.optionsByCandidate = List.copyOf(optionsByCandidate);
    this.options = optionsByCandidate.stream().flatMap(List::stream).toList();
    int count = options.size();
    this.candidateOfOption = new int[count];
    this.worthOfOption = new long[count];
    this.worthByLevel = new long[Level.values().length][count];
    this.talliesOfOption = new int[count][];
    this.amountsOfOption = new int[count][];
    int[] contributors = new int[this.tallies.size()];
    for (int candidate = 0; candidate < optionsByCandidate.size(); candidate++) {
      for (Option option : optionsByCandidate.get(candidate)) {
        int index = option.index();
        candidateOfOption[index] = candidate;
        addByLevel(index, option.worth());
        worthOfOption[index] = combined(index);
        List<Contribution> contributions = option.contributions();
        talliesOfOption[index] = new int[contributions.size()];
        amountsOfOption[index] = new int[contributions.size()];
        for (int i = 0; i < contributions.size(); i++) {
          talliesOfOption[index][i] = contributions.get(i).tally().index();
          amountsOfOption[index][i] = contributions.get(i).amount();
          contributors[talliesOfOption[index][i]]++;
        }
      }
    }
    this.optionsOfTally = new int[this.tallies.size()][];
    this.costs = new long[COSTS_OF_ONE * this.tallies.size()];
    this.hard = new boolean[this.tallies.size()];
    for (Tally tally : this.tallies) {
      optionsOfTally[tally.index()] = new int[contributors[tally.index()]];
      hard[tally.index()] = tally.level() == Level.HARD;
      int at = COSTS_OF_ONE * tally.index();
      costs[at] = tally.bound();
      costs[at + 1] = tally.divisor();
      costs[at + 2] = unit(tally.level()) * tally.weightAbove();
      costs[at + 3] = unit(tally.level()) * tally.weightBelow();
    }
    // The most valuable first, so that looking at some of them looks at the promising ones.
    this.byWorth = byWorth(worthOfOption);
    int[] filled = new int[this.tallies.size()];
    for (int option : byWorth) {
      for (int tally : talliesOfOption[option]) {
        optionsOfTally[tally][filled[tally]++] = option;
      }
    }
  }

  /** Few options differ in what they are worth, so they are counted and not compared. */
  private static int[] byWorth(long[] worth) {
    long[] values = LongStream.of(worth).sorted().distinct().toArray();
    int[] places = new int[values.length];
    int[] ranks = new int[worth.length];
    for (int option = 0; option < worth.length; option++) {
      ranks[option] = values.length - 1 - Arrays.binarySearch(values, worth[option]);
      places[ranks[option]]++;
    }
    int before = 0;
    for (int rank = 0; rank < places.length; rank++) {
      int count = places[rank];
      places[rank] = before;
      before += count;
    }
    int[] sorted = new int[worth.length];
    for (int option = 0; option < worth.length; option++) {
      sorted[places[ranks[option]]++] = option;
    }
    return sorted;
  }

  private void addByLevel(int option, Map<Rule, Long> worth) {
    worth.forEach(
        (rule, amount) -> {
          int level = rule.level().ordinal();
          worthByLevel[level][option] += amount;
          worthAt[level] |= amount != 0;
        });
  }

  private long combined(int option) {
    long sum = 0;
    for (Level level : Level.values()) {
      sum += unit(level) * worthByLevel[level.ordinal()][option];
    }
    return sum;
  }

  private static long unit(Level level) {
    return switch (level) {
      case HARD -> HARD;
      case MEDIUM -> MEDIUM;
      case SOFT -> 1;
    };
  }

  /** Whose model this is. */
  public Component component() {
    return component;
  }

  public List<Option> options() {
    return options;
  }

  public List<Tally> tallies() {
    return tallies;
  }

  /** How many staff members can be posted, or travel. */
  public int candidateCount() {
    return optionsByCandidate.size();
  }

  public List<Option> optionsOf(int candidate) {
    return optionsByCandidate.get(candidate);
  }

  /** The index of a candidate's first option; the others follow it. */
  public int firstOptionOf(int candidate) {
    return optionsByCandidate.get(candidate).get(0).index();
  }

  public int candidateOf(int option) {
    return candidateOfOption[option];
  }

  /** What an option pays by itself, all levels in one number. */
  public long worth(int option) {
    return worthOfOption[option];
  }

  /** What an option pays by itself at one level. */
  public long worth(int option, Level level) {
    return worthByLevel[level.ordinal()][option];
  }

  /** Whether some option pays or costs something by itself at a level. */
  public boolean hasWorthAt(Level level) {
    return worthAt[level.ordinal()];
  }

  /** The tallies that an option counts in. */
  public int[] talliesOf(int option) {
    return talliesOfOption[option];
  }

  /** How much an option counts in each of {@link #talliesOf}. */
  public int[] amountsOf(int option) {
    return amountsOfOption[option];
  }

  /** How much an option counts in one tally; 0 for an option of −1. */
  public int amount(int option, int tally) {
    if (option >= 0) {
      int[] of = talliesOfOption[option];
      for (int i = 0; i < of.length; i++) {
        if (of[i] == tally) {
          return amountsOfOption[option][i];
        }
      }
    }
    return 0;
  }

  /** All options, the most valuable first. */
  public int[] byWorth() {
    return byWorth;
  }

  /** The options that count in a tally, the most valuable first. */
  public int[] optionsOfTally(int tally) {
    return optionsOfTally[tally];
  }

  /** Whether a tally is of what must hold. */
  public boolean isHard(int tally) {
    return hard[tally];
  }

  /** What a sum of a tally costs, all levels in one number. */
  public long cost(int tally, long sum) {
    int at = COSTS_OF_ONE * tally;
    return Tally.cost(sum - costs[at], costs[at + 1], costs[at + 2], costs[at + 3]);
  }

  /** The score of a plan in which nobody of the component is posted. */
  public SearchScore scoreOfNobody() {
    long hard = 0;
    long medium = 0;
    long soft = 0;
    for (Tally tally : tallies) {
      long cost = tally.cost(0);
      switch (tally.level()) {
        case HARD -> hard += cost;
        case MEDIUM -> medium += cost;
        case SOFT -> soft += cost;
      }
    }
    return new SearchScore(-hard, -medium, -soft);
  }

  /** The postings of a choice of one option, or −1 for none, for each candidate. */
  public List<PossiblePosting> postings(int[] chosen) {
    List<PossiblePosting> postings = new ArrayList<>();
    for (int option : chosen) {
      PossiblePosting posting = option < 0 ? null : options.get(option).posting();
      if (posting != null) {
        postings.add(posting);
      }
    }
    return postings;
  }

  /** Whether visits are among the options. */
  public boolean hasVisits() {
    return options.stream().anyMatch(option -> option.posting() == null);
  }

  /** The visits of such a choice. */
  public List<Visit> visits(int[] chosen) {
    List<Visit> visits = new ArrayList<>();
    for (int option : chosen) {
      if (option >= 0) {
        visits.addAll(options.get(option).visits());
      }
    }
    return visits;
  }
}
