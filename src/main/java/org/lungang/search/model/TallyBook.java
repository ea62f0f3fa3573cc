package org.lungang.search.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.policy.Rule;
import org.lungang.search.model.Tally.Shape;

/** Gathers the tallies of a component and what each posting, or somebody's visits, adds to them. */
final class TallyBook {

  private final List<Tally> tallies = new ArrayList<>();
  private final Map<Rule, Map<Shape, Map<Object, Tally>>> known = new EnumMap<>(Rule.class);
  private final Map<Object, List<Contribution>> contributions = new HashMap<>();

  /** What something is counted in: a shape, a bound, a divisor and a weight. */
  record Form(Shape shape, long bound, long divisor, long weight) {

    static Form equal(long weight) {
      return new Form(Shape.EQUAL, 0, 1, weight);
    }

    static Form atLeast(long bound, long weight) {
      return new Form(Shape.AT_LEAST, bound, 1, weight);
    }

    static Form count() {
      return new Form(Shape.COUNT, 0, 1, 0);
    }

    static Form atMost(long bound) {
      return new Form(Shape.AT_MOST, bound, 1, 1);
    }
  }

  /**
   * Counts a posting, or visits.
   *
   * @param what tells the tallies of a rule apart
   * @param form how the tally costs; the same for the same rule, {@code what} and shape
   * @param taken what adds to the sum when it is taken
   */
  void count(Rule rule, Object what, Form form, Object taken, int amount) {
    if (amount == 0) {
      return;
    }
    Tally tally =
        known
            .computeIfAbsent(rule, key -> new EnumMap<>(Shape.class))
            .computeIfAbsent(form.shape(), key -> new HashMap<>())
            .computeIfAbsent(
                what,
                key -> {
                  Tally made =
                      new Tally(
                          tallies.size(),
                          rule,
                          form.shape(),
                          form.bound(),
                          form.divisor(),
                          form.weight());
                  tallies.add(made);
                  return made;
                });
    contributions
        .computeIfAbsent(taken, key -> new ArrayList<>())
        .add(new Contribution(tally, amount));
  }

  /** All tallies, each at the place of its index. */
  List<Tally> tallies() {
    return tallies;
  }

  /**
   * What a posting, or visits, add to the tallies. Asked once, and then forgotten: a whole county
   * has a million postings.
   */
  List<Contribution> takeContributionsOf(Object taken) {
    List<Contribution> all = contributions.remove(taken);
    return all == null ? List.of() : all;
  }
}
