package org.lungang.years;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.SubjectCoverage;
import org.lungang.policy.Policy;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.InForceRotation;
import org.lungang.staffing.InForceStatus;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Several years planned one after the other: each year's plan is made as if there were no later
 * one, and becomes the next year's lists ({@link NextLists}).
 *
 * <p>Assumed of the years to come: whoever reaches the statutory age ({@link StatutoryRetirement})
 * before a school year leaves; who left is replaced by a beginner of the same school and subject or
 * by nobody; what schools need of each subject changes by the same rate every year; wishes, titles,
 * honors and exemptions stay as they are; nobody who ends a rotation stays at the host school,
 * since no assessment is known. A later year is a forecast, not a plan.
 */
public final class Horizon {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Horizon() {}

  /**
   * What is assumed.
   *
   * @param years how many years, 1 or more
   * @param needsPercent by how many percent the needs of every school change each year; negative
   *     where pupils become fewer
   * @param isReplaced whether a beginner takes the place of each teacher who retires
   * @param enrolment of some schools, whose needs follow it instead of the percentage
   */
  public record Assumptions(
      int years, BigDecimal needsPercent, boolean isReplaced, Enrolment enrolment) {

    /** The same where no pupils are expected. */
    public Assumptions(int years, BigDecimal needsPercent, boolean isReplaced) {
      this(years, needsPercent, isReplaced, Enrolment.UNKNOWN);
    }

    public Assumptions {
      if (years < 1) {
        throw new IllegalArgumentException("The number of years (" + years + ") must be positive.");
      }
      if (needsPercent.compareTo(HUNDRED.negate()) < 0) {
        throw new IllegalArgumentException(
            "The change of needs (" + needsPercent + "%) must not be below -100%.");
      }
    }
  }

  /**
   * One year.
   *
   * @param retired how many left before it because of their age
   * @param retiredTeachers how many of them were teachers, whom beginners replace where assumed
   * @param score of the plan of the year
   * @param figures the key figures of the district
   * @param firstDueLeft how many of those due in the first year, and still there, nobody has sent
   *     yet
   * @param returns how many rotations end with a return this year
   * @param withoutSubject schools and subjects that need somebody and have nobody, after the plan
   * @param withoutRuralYear first-grade teachers, candidates for the senior title, without a day of
   *     service or rotation at a TOWN or RURAL school
   */
  public record Year(
      int year,
      int staff,
      int retired,
      int retiredTeachers,
      PlanScore score,
      KeyFigures figures,
      int firstDueLeft,
      int returns,
      int withoutSubject,
      int withoutRuralYear) {}

  /**
   * What one person bears over the years.
   *
   * @param times how often sent
   * @param extraMinutes of all those postings together, one way
   */
  public record Burden(StaffMember member, int times, int extraMinutes) {}

  /**
   * The years and what people bear over them.
   *
   * @param burdens of everybody who is sent, who bears most first
   */
  public record Outlook(List<Year> years, List<Burden> burdens) {
    public Outlook {
      years = List.copyOf(years);
      burdens = List.copyOf(burdens);
    }

    /** The scores of all years added up: hard, medium, soft. */
    public SearchScore total() {
      SearchScore total = new SearchScore(0, 0, 0);
      for (Year year : years) {
        total = total.plus(SearchScore.of(year.score()));
      }
      return total;
    }
  }

  /**
   * Plans the years.
   *
   * @param district the lists of the first year
   * @param firstYear the calendar year in which the first school year begins
   * @param planner makes the plan of one year
   */
  public static Outlook of(
      District district,
      Policy policy,
      int firstYear,
      Assumptions assumptions,
      Function<Staffing, Plan> planner) {
    return of(
        district,
        policy,
        firstYear,
        assumptions.years(),
        new AssumedFuture(district, firstYear, assumptions),
        planner);
  }

  /**
   * Plans the years of any future.
   *
   * @param district the lists of the first year
   * @param firstYear the calendar year in which the first school year begins
   * @param count how many years, 1 or more
   * @param planner makes the plan of one year
   */
  public static Outlook of(
      District district,
      Policy policy,
      int firstYear,
      int count,
      Future future,
      Function<Staffing, Plan> planner) {
    return new Run(policy, planner).run(district, firstYear, count, future);
  }

  private static final class Run {

    private final Policy policy;
    private final Function<Staffing, Plan> planner;
    private final Set<String> firstDue = new HashSet<>();
    private final Map<String, Burden> burdens = new HashMap<>();
    private final List<Year> years = new ArrayList<>();

    Run(Policy policy, Function<Staffing, Plan> planner) {
      this.policy = policy;
      this.planner = planner;
    }

    Outlook run(District first, int firstYear, int count, Future future) {
      Future.Turn turn = new Future.Turn(first, List.of());
      for (int i = 0; i < count; i++) {
        Staffing staffing =
            Staffing.of(turn.district(), i == 0 ? policy : policy.ofLaterYears(), firstYear + i);
        Plan plan = planner.apply(staffing);
        years.add(year(staffing, plan, turn.retired()));
        plan.postings().forEach(this::addBurden);
        if (i + 1 < count) {
          District rolled = NextLists.of(staffing, plan, NextLists.Approvals.KEEP).district();
          turn = future.turn(rolled, firstYear + i + 1);
        }
      }
      List<Burden> most = new ArrayList<>(burdens.values());
      most.sort(
          (a, b) ->
              a.extraMinutes() != b.extraMinutes()
                  ? Integer.compare(b.extraMinutes(), a.extraMinutes())
                  : a.member().id().compareTo(b.member().id()));
      return new Outlook(years, most);
    }

    private Year year(Staffing staffing, Plan plan, List<StaffMember> retired) {
      if (years.isEmpty()) {
        staffing.standings().stream()
            .filter(Standing::isDue)
            .forEach(standing -> firstDue.add(standing.id()));
      }
      plan.postings().forEach(posting -> firstDue.remove(posting.staffId()));
      retired.forEach(member -> firstDue.remove(member.id()));
      return new Year(
          staffing.year(),
          staffing.standings().size(),
          retired.size(),
          (int) retired.stream().filter(StaffMember::isTeacher).count(),
          new Scorer(staffing).score(plan),
          Kpis.of(staffing, plan).district(),
          firstDue.size(),
          (int)
              InForceRotation.of(staffing).stream()
                  .filter(rotation -> rotation.status() == InForceStatus.RETURNS)
                  .count(),
          (int)
              SubjectCoverage.of(staffing, plan).stream()
                  .filter(row -> row.required() > 0 && row.after() == 0)
                  .count(),
          withoutRuralYear(staffing, plan));
    }

    private static int withoutRuralYear(Staffing staffing, Plan plan) {
      District district = staffing.district();
      int without = 0;
      for (StaffMember member : district.staff()) {
        boolean has =
            isAway(district.getSchool(member.schoolId()).area())
                || district.servicePeriodsOf(member.id()).stream()
                    .map(ServicePeriod::area)
                    .anyMatch(area -> area != null && isAway(area))
                || district.rotationsOf(member.id()).stream()
                    .anyMatch(row -> isAway(district.getSchool(row.hostSchoolId()).area()))
                || plan.findPosting(member.id())
                    .filter(row -> isAway(district.getSchool(row.hostSchoolId()).area()))
                    .isPresent();
        without += member.isTeacher() && member.title() == Title.FIRST && !has ? 1 : 0;
      }
      return without;
    }

    private static boolean isAway(Area area) {
      return switch (area) {
        case URBAN -> false;
        case TOWN, RURAL -> true;
      };
    }

    private void addBurden(PossiblePosting posting) {
      burdens.merge(
          posting.staffId(),
          new Burden(posting.standing().member(), 1, posting.extraMinutes()),
          (before, now) ->
              new Burden(
                  now.member(),
                  before.times() + now.times(),
                  before.extraMinutes() + now.extraMinutes()));
    }
  }
}
