package org.lungang.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.staffing.PossiblePosting;

/** The best plan of a component so far, and by how much another could be better. */
final class ComponentPlan {

  private List<PossiblePosting> postings = List.of();
  private List<Visit> visits = List.of();
  private HardMediumSoftLongScore gainOfPostings = HardMediumSoftLongScore.ZERO;
  private HardMediumSoftLongScore gainOfVisits = HardMediumSoftLongScore.ZERO;
  private long hardRoom;
  private @Nullable Long mediumRoom = 0L;
  private @Nullable Long softRoom = 0L;
  private @Nullable Long mediumRoomOfVisits = 0L;
  private @Nullable Long softRoomOfVisits = 0L;
  private @Nullable ComponentOptimizer optimizer;

  /** Takes down what an optimizer has found; keeps it only where a plan could be better. */
  void take(ComponentOptimizer found) {
    postings = found.postings();
    gainOfPostings = found.gain();
    hardRoom = Objects.requireNonNull(found.room(Level.HARD));
    mediumRoom = found.room(Level.MEDIUM);
    softRoom = found.room(Level.SOFT);
    optimizer = softRoom != null && softRoom == 0 ? null : found;
  }

  /**
   * Takes down visits that have nothing to do with the postings.
   *
   * @param missingOfNobody the gap periods where nobody travels
   */
  void take(VisitPlan found, long missingOfNobody) {
    visits = found.visits();
    gainOfVisits = HardMediumSoftLongScore.of(0, missingOfNobody - found.missing(), found.gain());
    mediumRoomOfVisits = found.missingRoom();
    softRoomOfVisits = found.gainRoom();
  }

  /**
   * Takes down postings and visits that were found together; there is nothing to go on with then.
   *
   * @param nobody the score of the component where nobody is posted or travels
   */
  void take(TravelSearch found, PlanScore nobody) {
    postings = found.postings();
    visits = found.visits();
    gainOfPostings =
        HardMediumSoftLongScore.of(
            found.score().hard() - nobody.hard(),
            found.score().medium() - nobody.medium(),
            found.score().soft() - nobody.soft());
    hardRoom = Objects.requireNonNull(found.room(Level.HARD));
    mediumRoomOfVisits = found.room(Level.MEDIUM);
    softRoomOfVisits = found.room(Level.SOFT);
  }

  /** The postings that are taken. */
  List<PossiblePosting> postings() {
    return postings;
  }

  /** The visits that are taken. */
  List<Visit> visits() {
    return visits;
  }

  /** How much better than posting nobody, and nobody travelling. */
  HardMediumSoftLongScore gain() {
    return gainOfPostings.add(gainOfVisits);
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
    return plus(mediumRoom, mediumRoomOfVisits);
  }

  /** By how much another plan that is best at hard and medium could be better; null if unknown. */
  @Nullable Long softRoom() {
    return plus(softRoom, softRoomOfVisits);
  }

  /** The same, of the postings alone. */
  @Nullable Long softRoomOfPostings() {
    return softRoom;
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    return sum == null || more == null ? null : Long.valueOf(sum + more);
  }

  /** Whether no plan is better. */
  boolean isProven() {
    Long room = softRoom();
    return room != null && room == 0;
  }

  /** Whether other visits could be better: there is nothing to go on with where they could. */
  boolean isOpenForVisits() {
    return hardRoom > 0 && optimizer == null || softRoomOfVisits == null || softRoomOfVisits > 0;
  }

  /** Whether other postings could be better by more than so many minutes a posting. */
  boolean isOpen(double minutesAPosting) {
    return optimizer != null && (softRoom == null || softRoom > minutesAPosting * postings.size());
  }
}
