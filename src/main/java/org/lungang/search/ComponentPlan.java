package org.lungang.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Visit;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.exact.ComponentOptimizer;
import org.lungang.search.exact.OptimalityGap;
import org.lungang.search.exact.TravelSearch;
import org.lungang.search.visits.VisitPlan;
import org.lungang.staffing.PossiblePosting;

/** The best plan of a component so far, and by how much another could be better. */
final class ComponentPlan {

  private List<PossiblePosting> postings = List.of();
  private List<Visit> visits = List.of();
  private SearchScore gainOfPostings = SearchScore.ZERO;
  private SearchScore gainOfVisits = SearchScore.ZERO;
  private OptimalityGap rooms = OptimalityGap.NONE;
  private @Nullable Long mediumRoomOfVisits = 0L;
  private @Nullable Long softRoomOfVisits = 0L;
  private @Nullable ComponentOptimizer optimizer;

  /** Takes down what an optimizer has found; keeps it only where a plan could be better. */
  void take(ComponentOptimizer found) {
    postings = found.postings();
    gainOfPostings = found.gain();
    rooms = OptimalityGap.of(found);
    keep(found);
  }

  /**
   * Takes down what an optimizer of postings and visits has found.
   *
   * @param planned the best visits under its postings
   * @param gain how much better than nobody both are
   */
  void take(ComponentOptimizer found, VisitPlan planned, SearchScore gain) {
    postings = found.postings();
    visits = planned.visits();
    gainOfPostings = gain;
    rooms = OptimalityGap.of(found, gain);
    keep(found);
  }

  private void keep(ComponentOptimizer found) {
    optimizer = found.isProven() ? null : found;
  }

  /**
   * Takes down visits that have nothing to do with the postings.
   *
   * @param missingOfNobody the gap periods where nobody travels
   */
  void take(VisitPlan found, long missingOfNobody) {
    visits = found.visits();
    gainOfVisits = new SearchScore(0, missingOfNobody - found.missing(), found.gain());
    mediumRoomOfVisits = found.missingRoom();
    softRoomOfVisits = found.gainRoom();
  }

  /**
   * Takes down postings and visits that were found together; there is nothing to go on with then.
   *
   * @param gain how much better than nobody they are
   */
  void take(TravelSearch found, SearchScore gain) {
    postings = found.postings();
    visits = found.visits();
    gainOfPostings = gain;
    rooms = found.rooms();
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
  SearchScore gain() {
    return gainOfPostings.plus(gainOfVisits);
  }

  /** Where to go on from. */
  ComponentOptimizer optimizer() {
    return Objects.requireNonNull(optimizer);
  }

  /** By how much another plan could be better. */
  OptimalityGap rooms() {
    return rooms.with(mediumRoomOfVisits, softRoomOfVisits);
  }

  /** By how much other postings, as good at hard and medium, could be better; null if unknown. */
  @Nullable Long softRoomOfPostings() {
    return rooms.soft();
  }

  /** Whether no plan is better. */
  boolean isProven() {
    Long room = rooms().soft();
    return room != null && room == 0;
  }

  /** Whether a plan could be better although there is nothing to go on with. */
  boolean isLeftOpen() {
    return optimizer == null && !isProven();
  }

  /** Whether going on could make the plan better by more than so many minutes a posting. */
  boolean isOpen(double minutesAPosting) {
    Long room = rooms.soft();
    return optimizer != null && (room == null || room > minutesAPosting * postings.size());
  }
}
