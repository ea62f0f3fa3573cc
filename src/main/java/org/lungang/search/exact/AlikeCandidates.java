package org.lungang.search.exact;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/**
 * Candidates who are alike in an integer program, since their free options count the same there: a
 * column says how many of them take one, so that branching and cuts never tell apart who does
 * (orbital shrinking: M. Fischetti and L. Liberti, "Orbital shrinking", ISCO 2012; exact here, as
 * every whole number of them can be taken apart again). At soft everybody is someone else, since
 * all ways differ.
 */
final class AlikeCandidates {

  private final ComponentModel model;
  private final int[] columnOfOption;
  private final int[] optionOfColumn;
  private final int[] classOfCandidate;
  private final List<int[]> members;

  private AlikeCandidates(
      ComponentModel model,
      int[] columnOfOption,
      int[] optionOfColumn,
      int[] classOfCandidate,
      List<int[]> members) {
    this.model = model;
    this.columnOfOption = columnOfOption;
    this.optionOfColumn = optionOfColumn;
    this.classOfCandidate = classOfCandidate;
    this.members = members;
  }

  /** Everybody alone: each free option has a column of its own. */
  static AlikeCandidates none(ComponentModel model, OptionScope scope) {
    int[] columnOfOption = new int[model.options().size()];
    int free = 0;
    for (int option = 0; option < columnOfOption.length; option++) {
      columnOfOption[option] = scope.isFree(option) ? free++ : -1;
    }
    int[] optionOfColumn = new int[free];
    for (int option = 0; option < columnOfOption.length; option++) {
      if (columnOfOption[option] >= 0) {
        optionOfColumn[columnOfOption[option]] = option;
      }
    }
    int[] classOfCandidate = new int[model.candidateCount()];
    List<int[]> members = new ArrayList<>();
    for (int candidate = 0; candidate < classOfCandidate.length; candidate++) {
      classOfCandidate[candidate] = candidate;
      members.add(new int[] {candidate});
    }
    return new AlikeCandidates(model, columnOfOption, optionOfColumn, classOfCandidate, members);
  }

  /**
   * Those whose free options are worth the same at some levels and count the same in some tallies.
   *
   * @param levels what options are worth by themselves matters there
   * @param counts which tallies matter
   */
  static AlikeCandidates of(
      ComponentModel model, OptionScope scope, List<Level> levels, IntPredicate counts) {
    Map<IntBuffer, Integer> kinds = new HashMap<>();
    int[] kindOfOption = new int[model.options().size()];
    for (int option = 0; option < kindOfOption.length; option++) {
      if (scope.isFree(option)) {
        kindOfOption[option] =
            kinds.computeIfAbsent(kind(model, option, levels, counts), added -> kinds.size());
      }
    }
    Map<IntBuffer, List<Integer>> classes = new LinkedHashMap<>();
    for (int candidate = 0; candidate < model.candidateCount(); candidate++) {
      int first = model.firstOptionOf(candidate);
      int[] ofOne = new int[model.optionsOf(candidate).size()];
      int count = 0;
      for (int option = first; option < first + ofOne.length; option++) {
        if (scope.isFree(option)) {
          ofOne[count++] = kindOfOption[option];
        }
      }
      int[] distinct = Arrays.stream(ofOne, 0, count).sorted().distinct().toArray();
      classes.computeIfAbsent(IntBuffer.wrap(distinct), added -> new ArrayList<>()).add(candidate);
    }
    return columns(model, scope, kindOfOption, List.copyOf(classes.values()));
  }

  /** What an option is worth, and what it counts in each tally, in an order of its own. */
  private static IntBuffer kind(
      ComponentModel model, int option, List<Level> levels, IntPredicate counts) {
    int[] of = model.talliesOf(option);
    int[] amounts = model.amountsOf(option);
    long[] pairs = new long[of.length];
    int count = 0;
    for (int i = 0; i < of.length; i++) {
      if (counts.test(of[i])) {
        pairs[count++] = ((long) of[i] << Integer.SIZE) | (amounts[i] & 0xFFFF_FFFFL);
      }
    }
    Arrays.sort(pairs, 0, count);
    IntBuffer kind = IntBuffer.allocate(2 * (count + levels.size()));
    for (int i = 0; i < count; i++) {
      kind.put((int) (pairs[i] >> Integer.SIZE)).put((int) pairs[i]);
    }
    for (Level level : levels) {
      long worth = model.worth(option, level);
      kind.put((int) (worth >> Integer.SIZE)).put((int) worth);
    }
    return kind.flip();
  }

  private static AlikeCandidates columns(
      ComponentModel model, OptionScope scope, int[] kindOfOption, List<List<Integer>> classes) {
    int[] columnOfOption = new int[kindOfOption.length];
    Arrays.fill(columnOfOption, -1);
    int[] classOfCandidate = new int[model.candidateCount()];
    List<int[]> members = new ArrayList<>();
    List<Integer> optionOfColumn = new ArrayList<>();
    for (List<Integer> alike : classes) {
      Map<Integer, Integer> columnOfKind = new HashMap<>();
      for (int candidate : alike) {
        classOfCandidate[candidate] = members.size();
        int first = model.firstOptionOf(candidate);
        for (int i = 0; i < model.optionsOf(candidate).size(); i++) {
          int option = first + i;
          if (scope.isFree(option)) {
            Integer column = columnOfKind.get(kindOfOption[option]);
            if (column == null) {
              column = optionOfColumn.size();
              columnOfKind.put(kindOfOption[option], column);
              optionOfColumn.add(option);
            }
            columnOfOption[option] = column;
          }
        }
      }
      members.add(alike.stream().mapToInt(Integer::intValue).toArray());
    }
    return new AlikeCandidates(
        model,
        columnOfOption,
        optionOfColumn.stream().mapToInt(Integer::intValue).toArray(),
        classOfCandidate,
        members);
  }

  /** The column of each option; −1 of those that are not free. */
  int[] columnOfOption() {
    return columnOfOption;
  }

  /** An option of each column. */
  int[] optionOfColumn() {
    return optionOfColumn;
  }

  /** How many candidates take one of the options of a column at most. */
  int most(int column) {
    return members(column).length;
  }

  /** How many columns the options of a candidate have. */
  int columnsOf(int candidate) {
    int first = model.firstOptionOf(candidate);
    return (int)
        Arrays.stream(columnOfOption, first, first + model.optionsOf(candidate).size())
            .filter(column -> column >= 0)
            .distinct()
            .count();
  }

  /** Whether somebody stands for all who are alike. */
  boolean isFirst(int candidate) {
    return members.get(classOfCandidate[candidate])[0] == candidate;
  }

  /** Those who are like somebody, that one first. */
  int[] alike(int candidate) {
    return members.get(classOfCandidate[candidate]);
  }

  private int[] members(int column) {
    return alike(model.candidateOf(optionOfColumn[column]));
  }

  /** The option of a candidate that a column counts. */
  private int option(int candidate, int column) {
    int option = model.firstOptionOf(candidate);
    while (columnOfOption[option] != column) {
      option++;
    }
    return option;
  }

  /**
   * How many candidates take one of the options of each column, where some are fixed.
   *
   * @param least receives how many at least
   * @param most receives how many at most
   */
  void count(OptionScope scope, int[] least, int[] most) {
    int[] counted = new int[optionOfColumn.length];
    Arrays.fill(counted, -1);
    for (int option = 0; option < columnOfOption.length; option++) {
      int column = columnOfOption[option];
      if (column >= 0 && (scope.isFree(option) || scope.isFixedAtOne(option))) {
        int candidate = model.candidateOf(option);
        least[column] += scope.isFixedAtOne(option) ? 1 : 0;
        // Somebody with two options of the same column takes one of them.
        most[column] += counted[column] == candidate ? 0 : 1;
        counted[column] = candidate;
      }
    }
  }

  /** The options that the nearest whole numbers of a solution take, of those who come first. */
  List<Integer> options(double[] values) {
    List<Integer> options = new ArrayList<>();
    int[] taken = new int[members.size()];
    for (int column = 0; column < optionOfColumn.length; column++) {
      int[] those = members(column);
      int of = classOfCandidate[those[0]];
      for (long count = (long) Math.ceil(values[column] - 0.5);
          count > 0 && taken[of] < those.length;
          count--) {
        options.add(option(those[taken[of]++], column));
      }
    }
    return options;
  }

  /**
   * Takes a solution apart: how much of each option it takes, by those first who take it in a plan,
   * so that a solution that agrees with the plan in numbers agrees with it in everything.
   *
   * @param values of the columns
   * @param chosen the option that each candidate takes in the plan, or −1
   * @param shares receives the share of each free option, 0 to 1
   */
  void spread(double[] values, int[] chosen, double[] shares) {
    double[] left = Arrays.copyOf(values, optionOfColumn.length);
    double[] room = new double[classOfCandidate.length];
    Arrays.fill(room, 1);
    double[] share = new double[columnOfOption.length];
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      if (chosen[candidate] >= 0 && columnOfOption[chosen[candidate]] >= 0) {
        pour(candidate, columnOfOption[chosen[candidate]], left, room, share);
      }
    }
    for (int column = 0; column < left.length; column++) {
      for (int candidate : members(column)) {
        if (left[column] > 0 && room[candidate] > 0) {
          pour(candidate, column, left, room, share);
        }
      }
    }
    for (int option = 0; option < share.length; option++) {
      if (columnOfOption[option] >= 0) {
        shares[option] = share[option];
      }
    }
  }

  private void pour(int candidate, int column, double[] left, double[] room, double[] share) {
    double amount = Math.min(left[column], room[candidate]);
    share[option(candidate, column)] += amount;
    left[column] -= amount;
    room[candidate] -= amount;
  }
}
