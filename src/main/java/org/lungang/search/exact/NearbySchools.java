package org.lungang.search.exact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;
import org.lungang.staffing.PossiblePosting;

/**
 * Sets of schools of a component in which every school exchanges with every other: a school and
 * those with which it can exchange the most valuable postings. Drawn by chance, but the same every
 * time.
 */
final class NearbySchools {

  /** How many times as many schools there are to draw from as are drawn. */
  private static final double CHOICE = 1.5;

  private final ComponentModel model;
  private final IntPredicate promising;
  private final int[] homeOfOption;
  private final int[] hostOfOption;
  private final long[][] optionsBetween;
  private final int[][] nearest;

  /**
   * Sets of schools.
   *
   * @param promising which options may be free
   */
  NearbySchools(ComponentModel model, IntPredicate promising) {
    this.model = model;
    this.promising = promising;
    this.homeOfOption = new int[model.options().size()];
    this.hostOfOption = new int[model.options().size()];
    Map<String, Integer> schools = new LinkedHashMap<>();
    for (Option option : model.options()) {
      PossiblePosting posting = option.posting();
      homeOfOption[option.index()] = posting == null ? -1 : index(schools, posting.homeSchoolId());
      hostOfOption[option.index()] = posting == null ? -1 : index(schools, posting.hostSchoolId());
    }
    this.optionsBetween = new long[schools.size()][schools.size()];
    this.nearest = nearest(schools.size());
  }

  private static int index(Map<String, Integer> schools, String id) {
    return schools.computeIfAbsent(id, added -> schools.size());
  }

  /** The other schools of each, those first whose postings to it and from it are worth most. */
  private int[][] nearest(int schools) {
    double[][] worth = new double[schools][schools];
    for (int option = 0; option < homeOfOption.length; option++) {
      int home = homeOfOption[option];
      int host = hostOfOption[option];
      if (home >= 0 && promising.test(option)) {
        optionsBetween[home][host]++;
        worth[Math.min(home, host)][Math.max(home, host)] += model.worth(option);
      }
    }
    int[][] sorted = new int[schools][];
    for (int school = 0; school < schools; school++) {
      int from = school;
      sorted[school] =
          IntStream.range(0, schools)
              .filter(to -> to != from && optionsBetween(from, to) > 0)
              .boxed()
              .sorted(
                  (a, b) ->
                      Double.compare(
                          worth[Math.min(from, b)][Math.max(from, b)] / optionsBetween(from, b),
                          worth[Math.min(from, a)][Math.max(from, a)] / optionsBetween(from, a)))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return sorted;
  }

  private long optionsBetween(int a, int b) {
    return optionsBetween[a][b] + optionsBetween[b][a];
  }

  /** How many schools there are. */
  int count() {
    return nearest.length;
  }

  /**
   * What is free around a school: all postings between it and some schools near to it; in every
   * other round also those around a school that is drawn from all, so that one may give up what the
   * other gains. Postings of the incumbent between these and others may be given up, too; all else
   * is fixed.
   *
   * @param round another one draws other schools
   * @param freeOptions about how many postings there are between the schools
   */
  OptionScope around(int school, int round, int freeOptions, IncumbentPlan best) {
    SplittableRandom random = new SplittableRandom(1_000_003L * round + school);
    int[] cluster = new int[nearest.length];
    boolean both = round % 2 == 1;
    draw(cluster, 1, school, both ? freeOptions / 2 : freeOptions, random);
    if (both) {
      int other = random.nextInt(nearest.length);
      if (cluster[other] == 0) {
        draw(cluster, 2, other, freeOptions / 2, random);
      }
    }
    OptionScope scope = OptionScope.all(model);
    int[] chosen = best.chosen();
    for (int candidate = 0; candidate < chosen.length; candidate++) {
      int own = chosen[candidate];
      if (own >= 0 && !touches(cluster, own)) {
        scope.fixAtOne(model, candidate, own);
      } else {
        for (Option option : model.optionsOf(candidate)) {
          if (option.index() != own
              && !(isWithin(cluster, option.index()) && promising.test(option.index()))) {
            scope.fixAtZero(option.index());
          }
        }
      }
    }
    return scope;
  }

  private boolean touches(int[] cluster, int option) {
    return homeOfOption[option] >= 0
        && (cluster[homeOfOption[option]] > 0 || cluster[hostOfOption[option]] > 0);
  }

  private boolean isWithin(int[] cluster, int option) {
    return homeOfOption[option] >= 0
        && cluster[homeOfOption[option]] > 0
        && cluster[homeOfOption[option]] == cluster[hostOfOption[option]];
  }

  private void draw(int[] cluster, int id, int school, int freeOptions, SplittableRandom random) {
    cluster[school] = id;
    long count = 0;
    int number = 1;
    int[] left = nearest[school].clone();
    int size = left.length;
    while (size > 0 && count < freeOptions) {
      int among = Math.min(size, (int) Math.ceil(number * (CHOICE - 1)) + 1);
      int at = random.nextInt(among);
      int next = left[at];
      System.arraycopy(left, at + 1, left, at, size - at - 1);
      size--;
      if (cluster[next] == 0) {
        for (int other = 0; other < cluster.length; other++) {
          count += cluster[other] == id ? optionsBetween(next, other) : 0;
        }
        cluster[next] = id;
        number++;
      }
    }
  }
}
