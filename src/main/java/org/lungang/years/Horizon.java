package org.lungang.years;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.language.Named;
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
 * before a school year leaves; beginners come by a rule ({@link Hiring}); what schools need of each
 * subject changes by the same rate every year; wishes, titles, honors and exemptions stay as they
 * are; nobody who ends a rotation stays at the host school, since no assessment is known. A later
 * year is a forecast, not a plan.
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
   * @param hiring which beginners come
   * @param enrolment of some schools, whose needs follow it instead of the percentage
   */
  public record Assumptions(
      int years, BigDecimal needsPercent, Hiring hiring, Enrolment enrolment) {

    /** The same where no pupils are expected, and those who retire are replaced or not. */
    public Assumptions(int years, BigDecimal needsPercent, boolean isReplaced) {
      this(years, needsPercent, isReplaced ? Hiring.RETIRED : Hiring.NOBODY, Enrolment.UNKNOWN);
    }

    /** The same from a later year on: enrolment is figured from what it is then. */
    public Assumptions from(int year) {
      return new Assumptions(years, needsPercent, hiring, enrolment.from(year));
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
   * @param retiredTeachers how many of them were teachers
   * @param hired how many came to the district before it
   * @param score of the plan of the year
   * @param figures the key figures of the district
   * @param firstDueLeft how many of those due in the first year, and still there, nobody has sent
   *     yet
   * @param returns how many rotations end with a return this year
   * @param withoutSubject schools and subjects that need somebody and have nobody, after the plan
   * @param withoutRuralYear first-grade teachers, candidates for the senior title, without a day of
   *     service or rotation at a TOWN or RURAL school
   * @param groups who is due and sent, group by group
   * @param subjects the same and who retired and is missing, subject by subject
   * @param shortages schools that need more teachers of a subject than they have after the plan, by
   *     school and subject
   */
  public record Year(
      int year,
      int staff,
      int retired,
      int retiredTeachers,
      int hired,
      PlanScore score,
      KeyFigures figures,
      int firstDueLeft,
      int returns,
      int withoutSubject,
      int withoutRuralYear,
      List<OfGroup> groups,
      List<OfSubject> subjects,
      List<Shortage> shortages) {
    public Year {
      groups = List.copyOf(groups);
      subjects = List.copyOf(subjects);
      shortages = List.copyOf(shortages);
    }
  }

  /**
   * A school that needs more of a subject than it has after the plan.
   *
   * @param missing how many more
   */
  public record Shortage(School school, Subject subject, int required, int missing) {}

  /** How many of a group are due in a year, and how many are sent in it. */
  public record OfGroup(Group group, long due, long sent) {}

  /**
   * A year in one subject.
   *
   * @param due how many of its teaching staff are due
   * @param sent how many of them are posted
   * @param retired how many left before the year
   * @param missing how many schools lack after the plan, school by school added up
   */
  public record OfSubject(Subject subject, long due, long sent, long retired, long missing) {}

  /**
   * What one person bears over the years.
   *
   * @param times how often sent
   * @param extraMinutes of all those postings together, one way
   */
  public record Burden(StaffMember member, int times, int extraMinutes) {

    /** The person's name; of a new teacher whom nobody knows yet, the year of coming. */
    public Named name() {
      return Beginners.nameOf(member);
    }

    /** Number and name. */
    public Named who() {
      return Message.said("{0} {1}", "{0} {1}", member.id(), name());
    }
  }

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
      int hired = 0;
      for (int i = 0; i < count; i++) {
        Staffing staffing =
            Staffing.of(turn.district(), i == 0 ? policy : policy.ofLaterYears(), firstYear + i);
        Plan plan = planner.apply(staffing);
        years.add(year(staffing, plan, turn.retired(), hired));
        plan.postings().forEach(this::addBurden);
        if (i + 1 < count) {
          District rolled = NextLists.of(staffing, plan, NextLists.Approvals.KEEP).district();
          turn = future.turn(rolled, firstYear + i + 1);
          hired =
              (int)
                  turn.district().staff().stream()
                      .filter(member -> rolled.findStaffMember(member.id()).isEmpty())
                      .count();
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

    private Year year(Staffing staffing, Plan plan, List<StaffMember> retired, int hired) {
      if (years.isEmpty()) {
        staffing.standings().stream()
            .filter(Standing::isDue)
            .forEach(standing -> firstDue.add(standing.id()));
      }
      plan.postings().forEach(posting -> firstDue.remove(posting.staffId()));
      retired.forEach(member -> firstDue.remove(member.id()));
      Kpis kpis = Kpis.of(staffing, plan);
      List<SubjectCoverage> coverage = SubjectCoverage.of(staffing, plan);
      return new Year(
          staffing.year(),
          staffing.standings().size(),
          retired.size(),
          (int) retired.stream().filter(StaffMember::isTeacher).count(),
          hired,
          new Scorer(staffing).score(plan),
          kpis.district(),
          firstDue.size(),
          (int)
              InForceRotation.of(staffing).stream()
                  .filter(rotation -> rotation.status() == InForceStatus.RETURNS)
                  .count(),
          (int) coverage.stream().filter(row -> row.required() > 0 && row.after() == 0).count(),
          RuralYears.without(staffing, plan),
          kpis.groups().stream()
              .map(
                  each ->
                      new OfGroup(each.group(), each.figures().due(), each.figures().postings()))
              .toList(),
          SubjectYears.of(staffing, plan, retired, coverage),
          coverage.stream()
              .filter(row -> row.missingAfter() > 0)
              .map(
                  row ->
                      new Shortage(
                          staffing.district().getSchool(row.schoolId()),
                          row.subject(),
                          row.required(),
                          row.missingAfter()))
              .toList());
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
