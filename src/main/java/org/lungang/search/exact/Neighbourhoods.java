package org.lungang.search.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;
import org.lungang.staffing.PossiblePosting;

/**
 * Connected sets of schools with the candidates who work there or are posted there, for a large
 * neighbourhood search. Drawn by chance, but the same every time.
 */
final class Neighbourhoods {

  /** How many schools a neighbourhood has at least: nobody moves within one. */
  private static final int LEAST_SCHOOLS = 2;

  private final ComponentModel model;
  private final int[] homeOfCandidate;
  private final int[] hostOfOption;
  private final List<List<Integer>> adjacent = new ArrayList<>();

  Neighbourhoods(ComponentModel model) {
    this.model = model;
    this.homeOfCandidate = new int[model.candidateCount()];
    this.hostOfOption = new int[model.options().size()];
    Map<String, Integer> schools = new LinkedHashMap<>();
    for (int candidate = 0; candidate < homeOfCandidate.length; candidate++) {
      homeOfCandidate[candidate] = index(schools, home(model.optionsOf(candidate).get(0)));
    }
    for (Option option : model.options()) {
      PossiblePosting posting = option.posting();
      hostOfOption[option.index()] = posting == null ? -1 : index(schools, posting.hostSchoolId());
    }
    connect(schools.size());
  }

  private static int index(Map<String, Integer> schools, String id) {
    return schools.computeIfAbsent(id, added -> schools.size());
  }

  /** Where a candidate works; in a model that knows no schools everybody is by themselves. */
  private static String home(Option option) {
    if (option.posting() != null) {
      return option.posting().homeSchoolId();
    }
    return option.visits().isEmpty()
        ? option.staffId()
        : option.visits().get(0).possible().homeSchoolId();
  }

  private void connect(int schools) {
    List<Set<Integer>> sets = new ArrayList<>();
    for (int school = 0; school < schools; school++) {
      sets.add(new LinkedHashSet<>());
    }
    for (int option = 0; option < hostOfOption.length; option++) {
      int home = homeOfCandidate[model.candidateOf(option)];
      int host = hostOfOption[option];
      if (host >= 0 && host != home) {
        sets.get(home).add(host);
        sets.get(host).add(home);
      }
    }
    sets.forEach(set -> adjacent.add(List.copyOf(set)));
  }

  /** How many schools there are. */
  int schoolCount() {
    return adjacent.size();
  }

  /**
   * The candidates of a school and of others that hang together with it, until they have so many
   * free options.
   *
   * @param school to begin with
   * @param round another round gives other schools
   * @param best everybody it posts to one of the schools is free too
   * @return of each candidate, whether they are free
   */
  boolean[] around(int school, int round, int freeOptions, OptionScope scope, IncumbentPlan best) {
    SplittableRandom random = new SplittableRandom(1_000_003L * round + school);
    boolean[] taken = new boolean[adjacent.size()];
    List<Integer> frontier = new ArrayList<>(List.of(school));
    boolean[] free = new boolean[homeOfCandidate.length];
    int count = 0;
    for (int schools = 0; schools < adjacent.size(); schools++) {
      if (count >= freeOptions && schools >= LEAST_SCHOOLS) {
        break;
      }
      int next = draw(frontier, taken, random);
      taken[next] = true;
      frontier.addAll(adjacent.get(next));
      for (int option = 0; option < hostOfOption.length; option++) {
        int candidate = model.candidateOf(option);
        if (homeOfCandidate[candidate] == next
            || (hostOfOption[option] == next && best.takes(option))) {
          free[candidate] = true;
        }
      }
      count = count(free, scope);
    }
    return free;
  }

  /** A school that is not taken: of the frontier, or the first where that has none. */
  private static int draw(List<Integer> frontier, boolean[] taken, SplittableRandom random) {
    while (!frontier.isEmpty()) {
      int drawn = random.nextInt(frontier.size());
      int last = frontier.remove(frontier.size() - 1);
      int school = drawn == frontier.size() ? last : frontier.set(drawn, last);
      if (!taken[school]) {
        return school;
      }
    }
    int school = 0;
    while (taken[school]) {
      school++;
    }
    return school;
  }

  private int count(boolean[] free, OptionScope scope) {
    int count = 0;
    for (int option = 0; option < hostOfOption.length; option++) {
      count += free[model.candidateOf(option)] && scope.isFree(option) ? 1 : 0;
    }
    return count;
  }
}
