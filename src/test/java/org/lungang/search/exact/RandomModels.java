package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lungang.policy.Rule;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;

/**
 * Small models without a district behind them: tallies of every shape at every level, with weights,
 * divisors and bounds that no shipped policy combines. The same seed gives the same model.
 */
final class RandomModels {

  private static final Rule[] RULES = {
    Rule.H1, Rule.H2, Rule.H4, Rule.M1, Rule.M3, Rule.S3, Rule.S4
  };

  private RandomModels() {}

  static List<ComponentModel> make(long firstSeed, int count) {
    List<ComponentModel> models = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      models.add(make(new Random(seed)));
    }
    return models;
  }

  /**
   * A model so large that its linear program takes thousands of iterations: everybody counts in
   * some of many medium tallies. Hard is that some of thirty amounts add up to just so much: they
   * can, but hardly by chance.
   */
  static ComponentModel large(long seed) {
    Random random = new Random(seed);
    List<Tally> tallies = new ArrayList<>();
    int[] amounts = random.ints(30, 500, 1_000).toArray();
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += amounts[3 * i];
    }
    tallies.add(new Tally(0, Rule.H2, Tally.Shape.AT_LEAST, sum, 1, 1));
    tallies.add(new Tally(1, Rule.H4, Tally.Shape.AT_MOST, sum, 1, 1));
    while (tallies.size() < 3_000) {
      int bound = 1 + random.nextInt(2);
      tallies.add(new Tally(tallies.size(), Rule.M1, Tally.Shape.AT_LEAST, bound, 1, 1));
    }
    List<List<Option>> byCandidate = new ArrayList<>();
    int index = 0;
    for (int candidate = 0; candidate < 700; candidate++) {
      List<Option> options = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        List<Contribution> contributions = new ArrayList<>();
        if (i == 0 && candidate < amounts.length) {
          contributions.add(new Contribution(tallies.get(0), amounts[candidate]));
          contributions.add(new Contribution(tallies.get(1), amounts[candidate]));
        }
        int at = 2 + random.nextInt(60);
        for (; at < tallies.size(); at += 1 + random.nextInt(300)) {
          contributions.add(new Contribution(tallies.get(at), 1 + random.nextInt(2)));
        }
        options.add(option(index++, "T" + candidate, new EnumMap<>(Rule.class), contributions));
      }
      byCandidate.add(options);
    }
    return new ComponentModel(null, tallies, byCandidate);
  }

  /**
   * A model of which few plans lose nothing at hard, so that chains hardly find one: of some
   * amounts a part has to add up to just so much. The first of them is needed for it, costs at
   * medium, and is worth more at soft than all others.
   */
  static ComponentModel exactSum(long seed, int count, int most) {
    Random random = new Random(seed);
    int[] amounts = random.ints(count, most / 2, most).toArray();
    int sum = amounts[0];
    for (int i = 1; i < amounts.length; i += 1 + random.nextInt(2)) {
      sum += amounts[i];
    }
    List<Tally> tallies =
        List.of(
            new Tally(0, Rule.H2, Tally.Shape.AT_LEAST, sum, 1, 1),
            new Tally(1, Rule.H4, Tally.Shape.AT_MOST, sum, 1, 1));
    List<List<Option>> byCandidate = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      Map<Rule, Long> worth = new EnumMap<>(Rule.class);
      worth.put(Rule.S1, i == 0 ? 1_000L : random.nextInt(60) - 25);
      if (i == 0) {
        worth.put(Rule.M2, -1L);
      }
      List<Contribution> contributions =
          List.of(
              new Contribution(tallies.get(0), amounts[i]),
              new Contribution(tallies.get(1), amounts[i]));
      byCandidate.add(List.of(option(i, "T" + i, worth, contributions)));
    }
    return new ComponentModel(null, tallies, byCandidate);
  }

  /** A due leader who must be answered by the second, and a third whom nothing ties to them. */
  static ComponentModel mirrored() {
    List<Tally> tallies =
        List.of(
            new Tally(0, Rule.M1, Tally.Shape.AT_LEAST, 1, 1, 1),
            new Tally(1, Rule.H1, Tally.Shape.EQUAL, 0, 1, 1),
            new Tally(2, Rule.H7, Tally.Shape.AT_MOST, 0, 1, 1));
    Contribution due = new Contribution(tallies.get(0), 1);
    Contribution there = new Contribution(tallies.get(1), 1);
    Contribution back = new Contribution(tallies.get(1), -1);
    Contribution drain = new Contribution(tallies.get(2), 1);
    List<List<Contribution>> byCandidate =
        List.of(List.of(due, there), List.of(back), List.of(drain));
    List<List<Option>> options = new ArrayList<>();
    for (int i = 0; i < byCandidate.size(); i++) {
      options.add(List.of(option(i, "T" + i, new EnumMap<>(Rule.class), byCandidate.get(i))));
    }
    return new ComponentModel(null, tallies, options);
  }

  /**
   * Pairs of schools that send each other as many; in all at least so many, a fifth of them
   * backbone teachers. Even options of a pair go one way, odd ones back; its first are backbone
   * teachers.
   *
   * @param ofEach how many can go from each school
   * @param backbone how many of these are backbone teachers
   * @param cost of a posting at soft
   * @param costOfBackbone the same of a backbone teacher's
   */
  static ComponentModel exchange(
      int pairs, int ofEach, int backbone, int quota, long cost, long costOfBackbone) {
    List<Tally> tallies = new ArrayList<>();
    tallies.add(new Tally(0, Rule.H2, Tally.Shape.AT_LEAST, quota, 1, 1));
    tallies.add(new Tally(1, Rule.H3, Tally.Shape.AT_MOST, 0, 5, 1));
    List<List<Option>> options = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      Tally mirror = new Tally(tallies.size(), Rule.H1, Tally.Shape.EQUAL, 0, 1, 1);
      tallies.add(mirror);
      for (int i = 0; i < 2 * ofEach; i++) {
        boolean isBackbone = i / 2 < backbone;
        Map<Rule, Long> worth = Map.of(Rule.S1, isBackbone ? -costOfBackbone : -cost);
        List<Contribution> contributions =
            List.of(
                new Contribution(mirror, i % 2 == 0 ? 1 : -1),
                new Contribution(tallies.get(0), 1),
                new Contribution(tallies.get(1), isBackbone ? -4 : 1));
        options.add(List.of(option(options.size(), "T" + options.size(), worth, contributions)));
      }
    }
    return new ComponentModel(null, tallies, options);
  }

  /**
   * Some schools that send each other as many pair by pair, with quotas and shares of all of them
   * and of some pairs alone, and of some of their people.
   */
  static List<ComponentModel> exchanges(long firstSeed, int count) {
    List<ComponentModel> models = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      models.add(exchange(new Random(seed)));
    }
    return models;
  }

  private static ComponentModel exchange(Random random) {
    int pairs = 1 + random.nextInt(3);
    List<Tally> tallies = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      tallies.add(new Tally(pair, Rule.H1, Tally.Shape.EQUAL, 0, 1, 1));
    }
    int numbers = 1 + random.nextInt(3);
    for (int i = 0; i < numbers; i++) {
      boolean least = random.nextBoolean();
      Tally.Shape shape = least ? Tally.Shape.AT_LEAST : Tally.Shape.AT_MOST;
      Rule rule = random.nextInt(4) == 0 ? Rule.M3 : Rule.H2;
      tallies.add(new Tally(tallies.size(), rule, shape, 1 + random.nextInt(5), 1, 1));
    }
    int divisor = 2 + random.nextInt(4);
    Tally share =
        new Tally(tallies.size(), Rule.H3, Tally.Shape.AT_MOST, random.nextInt(3) - 1, divisor, 1);
    tallies.add(share);
    List<List<Option>> byCandidate = new ArrayList<>();
    int index = 0;
    for (int candidate = 0; candidate < 5 + random.nextInt(3); candidate++) {
      List<Option> options = new ArrayList<>();
      boolean backbone = random.nextInt(3) == 0;
      for (int i = 0; i < 1 + random.nextInt(2); i++) {
        int pair = random.nextInt(pairs);
        List<Contribution> contributions = new ArrayList<>();
        contributions.add(new Contribution(tallies.get(pair), candidate % 2 == 0 ? 1 : -1));
        for (int number = 0; number < numbers; number++) {
          // The first number counts everybody, the others one pair less each.
          if (pair >= number) {
            contributions.add(new Contribution(tallies.get(pairs + number), 1));
          }
        }
        contributions.add(new Contribution(share, backbone ? 1 - divisor : 1));
        Map<Rule, Long> worth = Map.of(Rule.S1, (long) random.nextInt(40) - 30);
        options.add(option(index++, "T" + candidate, worth, contributions));
      }
      byCandidate.add(options);
    }
    return new ComponentModel(null, tallies, byCandidate);
  }

  private static ComponentModel make(Random random) {
    List<Tally> tallies = new ArrayList<>();
    for (int count = 3 + random.nextInt(6); count > 0; count--) {
      tallies.add(tally(random, tallies.size()));
    }
    List<List<Option>> byCandidate = new ArrayList<>();
    int index = 0;
    for (int candidates = 3 + random.nextInt(4); candidates > 0; candidates--) {
      List<Option> options = new ArrayList<>();
      for (int count = 1 + random.nextInt(3); count > 0; count--) {
        options.add(option(random, index++, "T" + candidates, tallies));
      }
      byCandidate.add(options);
    }
    return new ComponentModel(null, tallies, byCandidate);
  }

  private static Tally tally(Random random, int index) {
    Rule rule = RULES[random.nextInt(RULES.length)];
    Tally.Shape shape = Tally.Shape.values()[random.nextInt(Tally.Shape.values().length)];
    boolean mirrored = shape == Tally.Shape.EQUAL || shape == Tally.Shape.COUNT;
    long divisor = shape == Tally.Shape.AT_MOST && random.nextBoolean() ? 2 + random.nextInt(4) : 1;
    long weight = random.nextInt(3) == 0 ? 2 + random.nextInt(20) : 1;
    return new Tally(index, rule, shape, mirrored ? 0 : random.nextInt(7) - 2, divisor, weight);
  }

  private static Option option(Random random, int index, String staffId, List<Tally> tallies) {
    List<Contribution> contributions = new ArrayList<>();
    for (Tally tally : tallies) {
      if (random.nextInt(5) < 2) {
        int amount = 1 + random.nextInt(tally.divisor() > 1 ? 4 : 2);
        contributions.add(new Contribution(tally, random.nextInt(5) < 2 ? -amount : amount));
      }
    }
    Map<Rule, Long> worth = new EnumMap<>(Rule.class);
    worth.put(Rule.S1, (long) random.nextInt(60) - 25);
    if (random.nextInt(4) == 0) {
      worth.put(Rule.M2, (long) random.nextInt(5) - 2);
    }
    return option(index, staffId, worth, contributions);
  }

  private static Option option(
      int index, String staffId, Map<Rule, Long> worth, List<Contribution> contributions) {
    return new Option(index, staffId, null, List.of(), worth, contributions);
  }
}
