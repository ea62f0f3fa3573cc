package org.lungang.benchmarks.exact;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;

/**
 * What a rule takes off for one thing that it looks at: a sum over the postings that are taken,
 * plus a constant; what of it lies above 0 costs, divided and rounded up. Immutable.
 */
final class Charge {

  private final Rule rule;
  private final long weight;
  private final long divisor;
  private final boolean bothWays;
  private final long constant;
  private final int[] postings;
  private final long[] amounts;

  private Charge(Rule rule, long weight, long divisor, boolean bothWays, Sum sum) {
    this.rule = rule;
    this.weight = weight;
    this.divisor = divisor;
    this.bothWays = bothWays;
    this.constant = sum.constant;
    this.postings = sum.amounts.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.amounts = sum.amounts.values().stream().mapToLong(Long::longValue).toArray();
  }

  /** Costs the sum where it is above 0, each unit the weight. */
  static Charge above(Rule rule, long weight, Sum sum) {
    return new Charge(rule, weight, 1, false, sum);
  }

  /** Costs the sum where it is above 0, divided and rounded up, each unit the weight. */
  static Charge aboveDivided(Rule rule, long weight, long divisor, Sum sum) {
    return new Charge(rule, weight, divisor, false, sum);
  }

  /** Costs the distance of the sum from 0, each unit the weight. */
  static Charge distance(Rule rule, long weight, Sum sum) {
    return new Charge(rule, weight, 1, true, sum);
  }

  /** A sum being put together: an amount for each posting that is taken, and a constant. */
  static final class Sum {
    private final SortedMap<Integer, Long> amounts = new TreeMap<>();
    private long constant;

    Sum(long constant) {
      this.constant = constant;
    }

    Sum() {
      this(0);
    }

    void add(int posting, long amount) {
      amounts.merge(posting, amount, Long::sum);
    }

    long constant() {
      return constant;
    }

    /** The same with another constant. */
    Sum plus(long more) {
      Sum sum = new Sum(Math.addExact(constant, more));
      sum.amounts.putAll(amounts);
      return sum;
    }

    /** The same the other way round. */
    Sum negated() {
      Sum sum = new Sum(-constant);
      amounts.forEach((posting, amount) -> sum.amounts.put(posting, -amount));
      return sum;
    }

    /** The amounts by what is taken, in order. */
    SortedMap<Integer, Long> amounts() {
      return Collections.unmodifiableSortedMap(amounts);
    }

    /** The least that any plan makes of it. */
    long least() {
      return constant + amounts.values().stream().mapToLong(amount -> Math.min(0, amount)).sum();
    }

    /** What it comes to where these are taken. */
    long of(boolean[] taken) {
      long sum = constant;
      for (Map.Entry<Integer, Long> amount : amounts.entrySet()) {
        sum += taken[amount.getKey()] ? amount.getValue() : 0;
      }
      return sum;
    }
  }

  Rule rule() {
    return rule;
  }

  Level level() {
    return rule.level();
  }

  long weight() {
    return weight;
  }

  long divisor() {
    return divisor;
  }

  boolean bothWays() {
    return bothWays;
  }

  long constant() {
    return constant;
  }

  /** How many postings the sum goes over. */
  int size() {
    return postings.length;
  }

  int posting(int i) {
    return postings[i];
  }

  long amount(int i) {
    return amounts[i];
  }

  /** More than any plan makes of the sum, taken above 0 or as a distance. */
  long most() {
    long up = constant;
    long down = -constant;
    for (long amount : amounts) {
      up += Math.max(0, amount);
      down += Math.max(0, -amount);
    }
    return bothWays ? Math.max(up, down) : up;
  }

  /** Whether any plan changes what it costs. */
  boolean matters() {
    return postings.length > 0 && most() > 0;
  }

  /** What it costs when these postings are taken; 0 or more. */
  long cost(boolean[] taken) {
    long sum = constant;
    for (int i = 0; i < postings.length; i++) {
      sum += taken[postings[i]] ? amounts[i] : 0;
    }
    return costOf(sum);
  }

  /** What a sum costs; 0 or more. */
  long costOf(long sum) {
    if (bothWays) {
      return weight * Math.abs(sum);
    }
    return sum <= 0 ? 0 : weight * -Math.floorDiv(-sum, divisor);
  }
}
