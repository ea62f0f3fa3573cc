package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;

/**
 * One component as an integer program: at most one posting for each staff member, at most one
 * number of periods for each visit, what each of them is worth by itself, and what sums of them
 * cost. Immutable.
 *
 * <p>A plan is an array of what is taken: first the postings, then the visits. Indicators, which
 * follow from these, come after them wherever a sum counts them.
 *
 * @param postings those of the component, by staff id
 * @param firstOfStaff where in {@code postings} each staff member's begin, and at the end their
 *     number
 * @param visits each possible visit with each number of periods
 * @param firstOfWay where, among all that can be taken, the visits of each way begin, and at the
 *     end the number of all
 * @param indicators what may be 1 only under conditions
 * @param worth of each posting, visit and indicator by itself, more than 0 if it pays
 * @param charges those that some plan changes
 * @param nobody what the program is worth when nobody is posted and nobody travels
 */
public record Program(
    Component component,
    List<PossiblePosting> postings,
    List<Integer> firstOfStaff,
    List<Visit> visits,
    List<Integer> firstOfWay,
    List<Indicator> indicators,
    List<Points> worth,
    List<Charge> charges,
    Points nobody) {

  static Program of(
      Component component,
      List<PossiblePosting> postings,
      List<Integer> firstOfStaff,
      VisitCharges visiting,
      List<Points> worth,
      List<Charge> charges) {
    List<Charge> kept = charges.stream().filter(Charge::matters).toList();
    List<Visit> visits = visiting.visits();
    Points nobody =
        points(new boolean[postings.size() + visits.size()], visiting.indicators(), worth, kept);
    return new Program(
        component,
        List.copyOf(postings),
        List.copyOf(firstOfStaff),
        List.copyOf(visits),
        List.copyOf(visiting.firstOfWay()),
        List.copyOf(visiting.indicators()),
        List.copyOf(worth),
        kept,
        nobody);
  }

  /** How many staff members have a possible posting. */
  public int staffCount() {
    return firstOfStaff.size() - 1;
  }

  /** How many postings and visits there are to take. */
  public int size() {
    return postings.size() + visits.size();
  }

  /** Where things begin of which at most one can be taken, and at the end the number of all. */
  List<Integer> firstOfChoice() {
    List<Integer> first = new ArrayList<>(firstOfStaff.subList(0, staffCount()));
    first.addAll(firstOfWay);
    return first;
  }

  /** What a plan of the component is worth, without what no plan can change. */
  public Points points(boolean[] taken) {
    return points(taken, indicators, worth, charges);
  }

  /** How much better than posting nobody a plan of the component is. */
  public Points gain(boolean[] taken) {
    return points(taken).minus(nobody);
  }

  private static Points points(
      boolean[] taken, List<Indicator> indicators, List<Points> worth, List<Charge> charges) {
    boolean[] all = Arrays.copyOf(taken, taken.length + indicators.size());
    for (int i = 0; i < indicators.size(); i++) {
      all[taken.length + i] = indicators.get(i).holds(all);
    }
    Points points = Points.ZERO;
    for (int i = 0; i < all.length; i++) {
      points = all[i] ? points.plus(worth.get(i)) : points;
    }
    for (Charge charge : charges) {
      points = points.plus(Points.of(charge.level(), -charge.cost(all)));
    }
    return points;
  }

  /** The postings that are taken. */
  public List<PossiblePosting> taken(boolean[] taken) {
    List<PossiblePosting> list = new ArrayList<>();
    for (int i = 0; i < postings.size(); i++) {
      if (taken[i]) {
        list.add(postings.get(i));
      }
    }
    return list;
  }

  /** The visits that are taken. */
  public List<Visit> takenVisits(boolean[] taken) {
    List<Visit> list = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      if (taken[postings.size() + i]) {
        list.add(visits.get(i));
      }
    }
    return list;
  }

  /** What of a plan of the district can be taken here. */
  public boolean[] takenOf(Plan plan) {
    boolean[] taken = new boolean[size()];
    for (int i = 0; i < postings.size(); i++) {
      PossiblePosting posting = postings.get(i);
      taken[i] = plan.findPosting(posting.staffId()).filter(posting::equals).isPresent();
    }
    for (int i = 0; i < visits.size(); i++) {
      taken[postings.size() + i] = plan.visitsOf(visits.get(i).staffId()).contains(visits.get(i));
    }
    return taken;
  }

  /** The same, but of the rules that hold in principle only one counts, and nothing at soft. */
  Program withMediumOf(Rule rule) {
    List<Charge> kept =
        charges.stream()
            .filter(charge -> charge.level() == Level.HARD || charge.rule() == rule)
            .toList();
    List<Points> hardWorth =
        worth.stream().map(points -> Points.of(Level.HARD, points.hard())).toList();
    return new Program(
        component,
        postings,
        firstOfStaff,
        visits,
        firstOfWay,
        indicators,
        hardWorth,
        kept,
        points(new boolean[size()], indicators, hardWorth, kept));
  }

  /**
   * The same, but in the place of what holds in principle stands what is kept of a plan: plus one
   * for each of its postings, minus one for a posting of somebody who has none there; nothing at
   * soft. What is missing to the number of its postings is the number of people whose posting
   * changes.
   *
   * @param changed those for whom things change anyway, whose postings count nothing
   */
  Program withMediumOfKept(Set<PossiblePosting> kept, Set<String> changed) {
    Set<String> keepers = new HashSet<>();
    kept.forEach(posting -> keepers.add(posting.staffId()));
    List<Points> worthOfKept = new ArrayList<>();
    for (int i = 0; i < worth.size(); i++) {
      Points hardOnly = Points.of(Level.HARD, worth.get(i).hard());
      PossiblePosting posting = i < postings.size() ? postings.get(i) : null;
      long value =
          posting == null
                  || changed.contains(posting.staffId())
                  || keepers.contains(posting.staffId()) && !kept.contains(posting)
              ? 0
              : kept.contains(posting) ? 1 : -1;
      worthOfKept.add(hardOnly.plus(Points.of(Level.MEDIUM, value)));
    }
    List<Charge> hard = charges.stream().filter(charge -> charge.level() == Level.HARD).toList();
    return new Program(
        component,
        postings,
        firstOfStaff,
        visits,
        firstOfWay,
        indicators,
        List.copyOf(worthOfKept),
        hard,
        points(new boolean[size()], indicators, worthOfKept, hard));
  }

  /** Whether some plan is worth more at a level than another. */
  boolean isOpenAt(Level level) {
    return worth.stream().anyMatch(points -> points.at(level) != 0)
        || charges.stream().anyMatch(charge -> charge.level() == level);
  }
}
