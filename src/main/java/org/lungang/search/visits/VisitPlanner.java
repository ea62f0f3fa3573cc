package org.lungang.search.visits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Subject;
import org.lungang.district.Willingness;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Weights;
import org.lungang.search.engine.VisitDemands;
import org.lungang.search.model.PossibleVisits;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.staffing.Visiting;

/** Plans the visits of a component under given postings, and bounds what any postings allow. */
public final class VisitPlanner {

  private final Staffing staffing;
  private final Visiting visiting;
  private final PossibleVisits possibleVisits;
  private final List<String> hosts;
  private final List<PossibleVisit> possible;

  /** A planner of one component. */
  public VisitPlanner(Staffing staffing, Component component) {
    this.staffing = staffing;
    this.visiting = staffing.visiting();
    this.possibleVisits = new PossibleVisits(staffing, component);
    this.hosts = possibleVisits.hosts();
    this.possible = possibleVisits.all();
  }

  /** What can be planned. */
  public PossibleVisits possibleVisits() {
    return possibleVisits;
  }

  /** The gap periods where nobody is posted and nobody travels. */
  public long missingOfNobody() {
    return missing(Curriculum.of(staffing, Plan.of(List.of())));
  }

  private long missing(Curriculum curriculum) {
    return hosts.stream().mapToLong(curriculum::missing).sum();
  }

  /**
   * The best visits under some postings.
   *
   * @param changeCostMinutes what a change costs; null where the fewest changes come first
   * @param stop whether to end with what there is
   */
  public VisitPlan plan(
      Collection<PossiblePosting> postings,
      VisitDemands demands,
      @Nullable Long changeCostMinutes,
      BooleanSupplier stop) {
    Plan posted = Plan.of(postings);
    Curriculum curriculum = Curriculum.of(staffing, posted);
    List<Visit> fixedHere =
        demands.fixed().stream().filter(visit -> hosts.contains(visit.hostSchoolId())).toList();
    Plan fixedPlan = Plan.of(List.of(), fixedHere);
    Curriculum fixed = Curriculum.of(staffing, fixedPlan);
    VisitCluster.Situation situation =
        new VisitCluster.Situation() {
          @Override
          public int gap(String schoolId, Subject subject) {
            return Math.max(0, curriculum.gap(schoolId, subject) - fixed.taught(schoolId, subject));
          }

          @Override
          public int spare(Standing standing) {
            return posted.isPosted(standing.id()) || !fixedPlan.visitsOf(standing.id()).isEmpty()
                ? 0
                : curriculum.spare(standing);
          }
        };
    List<Visit> visits = new ArrayList<>(fixedPlan.visits());
    Weights weights = staffing.policy().weights();
    VisitDemands none = new VisitDemands(Set.of(), Set.of(), Set.of());
    long gain = 0;
    Long missingOptimalityGap = 0L;
    Long gainOptimalityGap = 0L;
    for (VisitCluster cluster : VisitCluster.of(allowed(demands), situation)) {
      VisitOptimizer optimizer = optimizer(cluster, demands, changeCostMinutes, stop);
      optimizer.run(VisitGoal.MINUTES);
      List<VisitOption> taken =
          new Shortened(cluster, demands, staffing.policy().itinerant().periodsAtLeast())
              .of(optimizer.taken());
      visits.addAll(cluster.visits(taken));
      gain -= new VisitWorth(cluster, weights, none, 0L).loss(VisitGoal.MINUTES, taken);
      missingOptimalityGap = plus(missingOptimalityGap, optimizer.optimalityGap(VisitGoal.GAPS));
      gainOptimalityGap = plus(gainOptimalityGap, optimizer.optimalityGap(VisitGoal.MINUTES));
    }
    long missing = missing(Curriculum.of(staffing, Plan.of(postings, visits)));
    return new VisitPlan(visits, missing, gain, missingOptimalityGap, gainOptimalityGap);
  }

  private VisitOptimizer optimizer(
      VisitCluster cluster,
      VisitDemands demands,
      @Nullable Long changeCostMinutes,
      BooleanSupplier stop) {
    return new VisitOptimizer(
        cluster,
        new VisitWorth(cluster, staffing.policy().weights(), demands, changeCostMinutes),
        staffing.policy().itinerant(),
        stop);
  }

  private List<PossibleVisit> allowed(VisitDemands demands) {
    return possible.stream().filter(visit -> !demands.forbidden().contains(visit)).toList();
  }

  /**
   * A lower bound of the gap periods that are left, whoever is posted: at each place and for each
   * traveller as if everybody came who can and nobody went.
   */
  public long leastMissing(Collection<PossiblePosting> postings, BooleanSupplier stop) {
    Favourable favourable = new Favourable(postings);
    long missing = 0;
    for (String host : hosts) {
      for (Subject subject : visiting.lessonsOf(host).keySet()) {
        missing += favourable.gap(host, subject);
      }
    }
    for (VisitCluster cluster : VisitCluster.of(possible, favourable)) {
      VisitOptimizer optimizer = optimizer(cluster, VisitDemands.NONE, 0L, stop);
      optimizer.run(VisitGoal.GAPS);
      Long bound = optimizer.bound(VisitGoal.GAPS);
      long gaps = cluster.places().stream().mapToLong(VisitCluster.Place::gap).sum();
      missing -= bound == null ? gaps : gaps - bound;
    }
    return missing;
  }

  /**
   * An upper bound of what visits add to the soft score, whoever is posted: all volunteers travel,
   * and no way costs.
   */
  public long mostGain() {
    Weights weights = staffing.policy().weights();
    Set<String> volunteers = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    for (PossibleVisit visit : possible) {
      if (visit.standing().member().willingness() == Willingness.VOLUNTEER) {
        volunteers.add(visit.staffId());
      }
      places.add(visit.hostSchoolId() + "\n" + visit.subject().code());
    }
    return weights.volunteer() * volunteers.size() + weights.wholeSubject() * places.size();
  }

  private static @Nullable Long plus(@Nullable Long sum, @Nullable Long more) {
    return sum == null || more == null ? null : Long.valueOf(sum + more);
  }

  /** As if everybody came who can and nobody went. */
  private final class Favourable implements VisitCluster.Situation {
    private final Collection<PossiblePosting> postings;
    private final Itinerant terms = staffing.policy().itinerant();

    Favourable(Collection<PossiblePosting> postings) {
      this.postings = postings;
    }

    @Override
    public int gap(String schoolId, Subject subject) {
      int wanted = visiting.lessonsOf(schoolId).getOrDefault(subject, 0);
      int own = visiting.teachersAt(schoolId, subject).stream().mapToInt(visiting::capacity).sum();
      return Math.max(
          0, wanted - own - incoming(schoolId, subject).mapToInt(visiting::capacity).sum());
    }

    @Override
    public int spare(Standing standing) {
      String schoolId = standing.homeSchoolId();
      Subject subject = java.util.Objects.requireNonNull(standing.member().subject());
      int wanted = visiting.lessonsOf(schoolId).getOrDefault(subject, 0);
      int teachers =
          visiting.teachersAt(schoolId, subject).size() + (int) incoming(schoolId, subject).count();
      int share = (wanted + teachers - 1) / Math.max(1, teachers);
      return Math.min(terms.weeklyCapacity(), Math.max(0, visiting.capacity(standing) - share));
    }

    private java.util.stream.Stream<Standing> incoming(String schoolId, Subject subject) {
      return postings.stream()
          .filter(posting -> posting.hostSchoolId().equals(schoolId))
          .map(PossiblePosting::standing)
          .filter(standing -> standing.member().isTeacher())
          .filter(standing -> subject.equals(standing.member().subject()))
          .collect(
              java.util.stream.Collectors.toMap(
                  Standing::id, standing -> standing, (one, same) -> one, java.util.TreeMap::new))
          .values()
          .stream();
    }
  }
}
