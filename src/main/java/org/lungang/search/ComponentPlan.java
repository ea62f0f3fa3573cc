package org.lungang.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;
import org.lungang.staffing.PossiblePosting;

/** The best plan of a component so far, and by how much another could be better. */
final class ComponentPlan {

  private List<PossiblePosting> postings = List.of();
  private HardMediumSoftLongScore gain = HardMediumSoftLongScore.ZERO;
  private long hardRoom;
  private @Nullable Long mediumRoom;
  private @Nullable Long softRoom;
  private @Nullable ComponentOptimizer optimizer;

  /** Takes down what an optimizer has found; keeps it only where a plan could be better. */
  void take(ComponentOptimizer found) {
    postings = found.postings();
    gain = found.gain();
    hardRoom = Objects.requireNonNull(found.room(Level.HARD));
    mediumRoom = found.room(Level.MEDIUM);
    softRoom = found.room(Level.SOFT);
    optimizer = isProven() ? null : found;
  }

  /** The postings that are taken. */
  List<PossiblePosting> postings() {
    return postings;
  }

  /** How much better than posting nobody. */
  HardMediumSoftLongScore gain() {
    return gain;
  }

  /** Where to go on from. */
  ComponentOptimizer optimizer() {
    return Objects.requireNonNull(optimizer);
  }

  /** By how much another plan could be better at hard. */
  long hardRoom() {
    return hardRoom;
  }

  /** By how much another plan that is best at hard could be better; null if not known. */
  @Nullable Long mediumRoom() {
    return mediumRoom;
  }

  /** By how much another plan that is best at hard and medium could be better; null if unknown. */
  @Nullable Long softRoom() {
    return softRoom;
  }

  /** Whether no plan is better. */
  boolean isProven() {
    return softRoom != null && softRoom == 0;
  }

  /** Whether another plan could be better by more than so many minutes a posting. */
  boolean isOpen(double minutesAPosting) {
    return softRoom == null || softRoom > minutesAPosting * postings.size();
  }
}
