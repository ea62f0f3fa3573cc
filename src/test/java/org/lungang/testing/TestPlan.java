package org.lungang.testing;

import java.util.ArrayList;
import java.util.List;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** A plan written by hand: who goes by which flow to which school. */
public final class TestPlan {

  private final Staffing staffing;
  private final List<PossiblePosting> postings = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();

  private TestPlan(Staffing staffing) {
    this.staffing = staffing;
  }

  /** A plan that posts nobody. */
  public static TestPlan of(Staffing staffing) {
    return new TestPlan(staffing);
  }

  /**
   * Posts somebody.
   *
   * @throws IllegalArgumentException if there is not exactly one such possible posting
   */
  public TestPlan post(String staffId, String flow, String hostId) {
    List<PossiblePosting> found =
        staffing.postingsOf(staffId).stream()
            .filter(posting -> posting.flow().id().equals(flow))
            .filter(posting -> posting.hostSchoolId().equals(hostId))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(staffId + " " + flow + " " + hostId + ": " + found);
    }
    postings.add(found.get(0));
    return this;
  }

  /** Posts so many alike: A1, A2, …. */
  public TestPlan post(int count, String prefix, String flow, String hostId) {
    for (int i = 1; i <= count; i++) {
      post(prefix + i, flow, hostId);
    }
    return this;
  }

  /** Posts somebody by the group's posting, for schools that share two groups. */
  public TestPlan post(String staffId, String groupId, String flow, String hostId) {
    postings.add(
        staffing.postingsOf(staffId).stream()
            .filter(posting -> posting.group().id().equals(groupId))
            .filter(posting -> posting.flow().id().equals(flow))
            .filter(posting -> posting.hostSchoolId().equals(hostId))
            .findFirst()
            .orElseThrow());
    return this;
  }

  /**
   * Lets somebody teach periods a week at another school.
   *
   * @throws java.util.NoSuchElementException if there is no such possible visit
   */
  public TestPlan visit(String staffId, String hostId, int weeklyPeriods) {
    visits.add(
        new Visit(staffing.visiting().findPossible(staffId, hostId).orElseThrow(), weeklyPeriods));
    return this;
  }

  /** The facts that it is a plan for. */
  public Staffing staffing() {
    return staffing;
  }

  /** The plan. */
  public Plan plan() {
    return Plan.of(postings, visits);
  }

  /** What it is worth. */
  public PlanScore score() {
    return new Scorer(staffing).score(plan());
  }

  /** What one rule says of it. */
  public long figure(Rule rule) {
    return score().of(rule);
  }
}
