package org.lungang.benchmarks.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.benchmarks.exact.Points;
import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.staffing.Staffing;

/** The score of the whole district over time, from what the components gain. */
public final class Board {

  /**
   * The score from a moment on.
   *
   * @param seconds since the run began
   */
  public record Moment(double seconds, Points points) {}

  private final Points nobody;
  private final Map<String, Points> gains = new HashMap<>();
  private final List<Moment> moments = new ArrayList<>();
  private Points sum;
  private long begun = System.nanoTime();
  private @Nullable Certificate certificate;

  /** A board for one run on a district. */
  public Board(Staffing staffing) {
    this.nobody = Points.of(new Scorer(staffing).score(Plan.of(List.of())));
    this.sum = nobody;
  }

  /** Starts the clock. */
  synchronized void begin() {
    begun = System.nanoTime();
  }

  /**
   * Takes down a better plan of a part of the district.
   *
   * @param part a component, or whatever the peer solves by itself
   * @param gain how much better the part's plan is than posting nobody
   */
  public synchronized void better(String part, Points gain) {
    Points before = gains.put(part, gain);
    sum = sum.plus(gain).minus(before == null ? Points.ZERO : before);
    moments.add(new Moment((System.nanoTime() - begun) / 1e9, sum));
  }

  /** Takes down what the peer says that no plan can beat. */
  public synchronized void certify(Certificate bounds) {
    certificate = bounds;
  }

  /** What the peer says that no plan can beat; empty if it says nothing. */
  public synchronized Optional<Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** Takes down the score of a plan of the whole district. */
  public synchronized void score(Points points) {
    better("", points.minus(nobody));
  }

  /** The score as it rose; the parts of a plan that are not there yet count as nobody posted. */
  public synchronized List<Moment> moments() {
    return List.copyOf(moments);
  }

  /** The last score. */
  synchronized Points last() {
    return sum;
  }
}
