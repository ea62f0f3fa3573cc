package org.lungang.benchmarks.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.lungang.district.Circumstance;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.Need;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.staffing.Staffing;
import org.lungang.years.AssumedFuture;
import org.lungang.years.Future;
import org.lungang.years.Horizon;

/**
 * A future that no planner sees coming: besides retirements some leave early and beginners take
 * their places, some are ill for a year, some become backbone, and what schools need changes by
 * chance. What happens to whom hangs on the seed, the person and the year, not on plans.
 */
public final class HiddenFuture implements Future {

  private static final double LEAVING = 0.02;
  private static final double ILL = 0.015;
  private static final double HONORED = 0.015;
  private static final double NEED = 0.08;
  private static final int YEARS_TO_HONOR = 5;

  private final District first;
  private final Future assumed;
  private final long seed;

  /** The future of a seed. */
  public HiddenFuture(District first, int firstYear, int years, long seed) {
    this.first = first;
    this.seed = seed;
    this.assumed =
        new AssumedFuture(first, firstYear, new Horizon.Assumptions(years, BigDecimal.ZERO, true));
  }

  @Override
  public Turn turn(District rolled, int year) {
    Turn turn = assumed.turn(rolled, year);
    Set<String> gone = new HashSet<>();
    List<StaffMember> staff = new ArrayList<>();
    for (StaffMember member : turn.district().staff()) {
      SplittableRandom chance = chance(member.id(), year);
      boolean leaves = member.isTeacher() && chance.nextDouble() < LEAVING;
      boolean isIll = chance.nextDouble() < ILL;
      boolean isHonored =
          member.isTeacher()
              && member.honor().compareTo(Honor.DISTRICT) < 0
              && !member.atSchoolSince().plusYears(YEARS_TO_HONOR).isAfter(Staffing.firstDay(year))
              && chance.nextDouble() < HONORED;
      if (leaves) {
        gone.add(member.id());
        staff.add(beginner(member, year));
      } else {
        staff.add(after(member, isIll, isHonored));
      }
    }
    District district = turn.district();
    List<Need> needs = new ArrayList<>();
    for (Need need : district.needs()) {
      double drawn = chance(need.schoolId() + " " + need.subject(), year).nextDouble();
      int change = drawn < NEED / 2 ? -1 : drawn < NEED ? 1 : 0;
      needs.add(new Need(need.schoolId(), need.subject(), Math.max(0, need.required() + change)));
    }
    return new Turn(
        district.toBuilder()
            .staff(staff)
            .servicePeriods(
                district.servicePeriods().stream()
                    .filter(row -> !gone.contains(row.staffId()))
                    .toList())
            .rotations(
                district.rotations().stream().filter(row -> !gone.contains(row.staffId())).toList())
            .needs(needs)
            .pins(List.of())
            .consents(List.of())
            .build(),
        turn.retired());
  }

  private SplittableRandom chance(String what, int year) {
    return new SplittableRandom(seed * 1_000_003 + year * 31L + what.hashCode() * 7_919L);
  }

  /** Who is ill this year, and well again the next; who becomes backbone stays it. */
  private StaffMember after(StaffMember member, boolean isIll, boolean isHonored) {
    StaffMember before = first.findStaffMember(member.id()).orElse(null);
    Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    if (before != null) {
      circumstances.addAll(before.circumstances());
    }
    if (isIll) {
      circumstances.add(Circumstance.ILL);
    }
    return member.toBuilder()
        .circumstances(circumstances)
        .circumstancesApproved(isIll || (before != null && before.circumstancesApproved()))
        .honor(isHonored ? Honor.DISTRICT : member.honor())
        .build();
  }

  private static StaffMember beginner(StaffMember member, int year) {
    return new StaffMember.Builder()
        .id(member.id() + "-" + year)
        .name("+" + year)
        .gender(member.gender())
        .birthDate(Staffing.firstDay(year).minusYears(23))
        .schoolId(member.schoolId())
        .position(member.position())
        .subject(member.subject())
        .gradeBand(member.gradeBand())
        .title(Title.UNRATED)
        .atSchoolSince(Staffing.firstDay(year))
        .build();
  }
}
