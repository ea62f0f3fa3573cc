package org.lungang.years;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.District;
import org.lungang.district.Need;
import org.lungang.district.StaffMember;
import org.lungang.district.StatutoryRetirement;
import org.lungang.staffing.Staffing;

/**
 * The future that is assumed where nothing else is known: whoever reaches the statutory age ({@link
 * StatutoryRetirement}) before a school year leaves; beginners come by a rule ({@link Hiring});
 * what schools need of each subject follows the pupils that they expect, or else changes by the
 * same rate every year; everything else stays as it is.
 */
public final class AssumedFuture implements Future {

  private final List<Need> needs;
  private final int firstYear;
  private final Horizon.Assumptions assumptions;

  /**
   * The future of a district.
   *
   * @param first the lists of the first year, by whose needs those of later years are figured
   * @param firstYear the calendar year in which it begins
   */
  public AssumedFuture(District first, int firstYear, Horizon.Assumptions assumptions) {
    this.needs = first.needs();
    this.firstYear = firstYear;
    this.assumptions = assumptions;
  }

  @Override
  public Turn turn(District rolled, int year) {
    LocalDate start = Staffing.firstDay(year);
    List<StaffMember> retired =
        rolled.staff().stream()
            .filter(member -> StatutoryRetirement.isReachedBy(member, start))
            .toList();
    Set<String> gone = new HashSet<>();
    retired.forEach(member -> gone.add(member.id()));
    List<StaffMember> staff = new ArrayList<>();
    rolled.staff().stream().filter(member -> !gone.contains(member.id())).forEach(staff::add);
    List<Need> expected = needsOf(year);
    staff.addAll(new Beginners(assumptions.hiring(), staff, expected, start).come(retired));
    District district =
        rolled.toBuilder()
            .staff(staff)
            .servicePeriods(
                rolled.servicePeriods().stream()
                    .filter(row -> !gone.contains(row.staffId()))
                    .toList())
            .rotations(
                rolled.rotations().stream().filter(row -> !gone.contains(row.staffId())).toList())
            .needs(expected)
            .pins(List.of())
            .consents(List.of())
            .build();
    return new Turn(district, retired);
  }

  private List<Need> needsOf(int year) {
    BigDecimal factor =
        BigDecimal.ONE
            .add(assumptions.needsPercent().movePointLeft(2))
            .pow(Math.max(0, year - firstYear));
    Enrolment enrolment = assumptions.enrolment();
    return needs.stream()
        .map(
            need ->
                enrolment.isOf(need.schoolId())
                    ? need.times(enrolment.factor(need.schoolId(), year))
                    : scaled(need, factor))
        .toList();
  }

  private static Need scaled(Need need, BigDecimal factor) {
    int required =
        BigDecimal.valueOf(need.required())
            .multiply(factor)
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
    return new Need(need.schoolId(), need.subject(), required);
  }
}
