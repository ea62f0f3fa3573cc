package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;

/** A plan of a program being made by hand: what is taken, and what the charges come to. */
public final class Ledger {

  private final Program program;
  private final boolean[] taken;
  private final long[] sums;
  private final long[] costs;
  private final int[][] chargesOfPosting;
  private final long[][] amountsOfPosting;
  private final Map<Rule, Long> costByRule = new EnumMap<>(Rule.class);

  /** A ledger in which nobody is posted. */
  public Ledger(Program program) {
    this.program = program;
    // Nobody travels in a plan made by hand, so what visits and indicators add to sums stays 0.
    int postings = program.worth().size();
    this.taken = new boolean[program.size()];
    this.sums = new long[program.charges().size()];
    this.costs = new long[program.charges().size()];
    List<List<long[]>> parts = new ArrayList<>();
    for (int i = 0; i < postings; i++) {
      parts.add(new ArrayList<>());
    }
    for (int c = 0; c < sums.length; c++) {
      Charge charge = program.charges().get(c);
      sums[c] = charge.constant();
      costs[c] = charge.costOf(sums[c]);
      costByRule.merge(charge.rule(), costs[c], Long::sum);
      for (int i = 0; i < charge.size(); i++) {
        parts.get(charge.posting(i)).add(new long[] {c, charge.amount(i)});
      }
    }
    this.chargesOfPosting = new int[postings][];
    this.amountsOfPosting = new long[postings][];
    for (int i = 0; i < postings; i++) {
      chargesOfPosting[i] = parts.get(i).stream().mapToInt(part -> (int) part[0]).toArray();
      amountsOfPosting[i] = parts.get(i).stream().mapToLong(part -> part[1]).toArray();
    }
  }

  /** Takes a posting, or takes it back if it is taken. */
  public void turn(int posting) {
    long sign = taken[posting] ? -1 : 1;
    taken[posting] = !taken[posting];
    for (int i = 0; i < chargesOfPosting[posting].length; i++) {
      int c = chargesOfPosting[posting][i];
      Charge charge = program.charges().get(c);
      sums[c] += sign * amountsOfPosting[posting][i];
      long cost = charge.costOf(sums[c]);
      costByRule.merge(charge.rule(), cost - costs[c], Long::sum);
      costs[c] = cost;
    }
  }

  /** The postings that are taken; a copy. */
  public boolean[] taken() {
    return taken.clone();
  }

  /** What a rule costs now; 0 or more. */
  public long cost(Rule rule) {
    return costByRule.getOrDefault(rule, 0L);
  }

  /** What the charges of a level cost now; 0 or more. */
  public long cost(Level level) {
    return costByRule.entrySet().stream()
        .filter(entry -> entry.getKey().level() == level)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What one charge costs now; 0 or more. */
  public long cost(int charge) {
    return costs[charge];
  }

  /** The charges of a rule. */
  public int[] chargesOf(Rule rule) {
    int[] found = new int[sums.length];
    int count = 0;
    for (int c = 0; c < sums.length; c++) {
      if (program.charges().get(c).rule() == rule) {
        found[count++] = c;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The postings that bring the sum of a charge down. */
  public List<Integer> lowering(int charge) {
    Charge of = program.charges().get(charge);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      if (of.amount(i) < 0 && of.posting(i) < program.postings().size()) {
        found.add(of.posting(i));
      }
    }
    return found;
  }
}
