package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.List;
import org.lungang.policy.Level;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;

/**
 * One component as an integer program: at most one posting for each staff member, what each posting
 * is worth by itself, and what sums of them cost. Immutable.
 *
 * @param postings those of the component, by staff id
 * @param firstOfStaff where in {@code postings} each staff member's begin, and at the end their
 *     number
 * @param worth of each posting by itself, more than 0 if it pays
 * @param charges those that some plan changes
 * @param nobody what the charges cost when nobody is posted
 */
public record Program(
    Component component,
    List<PossiblePosting> postings,
    List<Integer> firstOfStaff,
    List<Points> worth,
    List<Charge> charges,
    Points nobody) {

  static Program of(
      Component component,
      List<PossiblePosting> postings,
      List<Integer> firstOfStaff,
      List<Points> worth,
      List<Charge> charges) {
    List<Charge> kept = charges.stream().filter(Charge::matters).toList();
    Points nobody = points(new boolean[postings.size()], worth, kept);
    return new Program(
        component,
        List.copyOf(postings),
        List.copyOf(firstOfStaff),
        List.copyOf(worth),
        kept,
        nobody);
  }

  /** How many staff members have a possible posting. */
  public int staffCount() {
    return firstOfStaff.size() - 1;
  }

  /** What a plan of the component is worth, without what no plan can change. */
  public Points points(boolean[] taken) {
    return points(taken, worth, charges);
  }

  /** How much better than posting nobody a plan of the component is. */
  public Points gain(boolean[] taken) {
    return points(taken).minus(nobody);
  }

  private static Points points(boolean[] taken, List<Points> worth, List<Charge> charges) {
    Points points = Points.ZERO;
    for (int i = 0; i < taken.length; i++) {
      points = taken[i] ? points.plus(worth.get(i)) : points;
    }
    for (Charge charge : charges) {
      points = points.plus(Points.of(charge.level(), -charge.cost(taken)));
    }
    return points;
  }

  /** The postings that are taken. */
  public List<PossiblePosting> taken(boolean[] taken) {
    List<PossiblePosting> list = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        list.add(postings.get(i));
      }
    }
    return list;
  }

  /** Whether some plan is worth more at a level than another. */
  boolean isOpenAt(Level level) {
    return worth.stream().anyMatch(points -> points.at(level) != 0)
        || charges.stream().anyMatch(charge -> charge.level() == level);
  }
}
