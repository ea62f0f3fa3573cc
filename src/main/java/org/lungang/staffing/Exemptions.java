package org.lungang.staffing;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.Gender;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Willingness;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Policy;

/** Which exemptions hold for whom (E1 to E8; 002 四(一)). */
final class Exemptions {

  /** The id of the rule for rotations in force. */
  static final String LOCKED = "E7";

  private final District district;
  private final Policy policy;
  private final LocalDate start;

  /**
   * @param start S, the first day of the school year
   */
  Exemptions(District district, Policy policy, LocalDate start) {
    this.district = district;
    this.policy = policy;
    this.start = start;
  }

  /** What holds for somebody, and what would hold if it were approved; ids in order. */
  record Found(List<String> holding, List<String> unapproved) {}

  /**
   * Finds the exemptions of a staff member.
   *
   * @param home the home school from S on
   * @param latest the latest rotation; null if none
   */
  Found find(StaffMember member, School home, @Nullable Rotation latest) {
    List<String> holding = new ArrayList<>();
    List<String> unapproved = new ArrayList<>();
    boolean volunteer = member.willingness() == Willingness.VOLUNTEER;
    for (Map.Entry<String, ExemptionRule> entry : policy.exemptions().entrySet()) {
      String id = entry.getKey();
      if (volunteer && policy.volunteersWaive().contains(id)) {
        continue;
      }
      ExemptionRule rule = entry.getValue();
      if (holds(rule, member, home, latest)) {
        holding.add(id);
      } else if (rule instanceof ExemptionRule.Personal personal
          && member.circumstances().contains(personal.circumstance())) {
        unapproved.add(id);
      }
    }
    // H9 holds whatever a policy exempts: nobody on a rotation in force moves.
    if (latest != null && isInForce(latest, start) && !holding.contains(LOCKED)) {
      holding.add(LOCKED);
    }
    return new Found(List.copyOf(holding), List.copyOf(unapproved));
  }

  private boolean holds(
      ExemptionRule rule, StaffMember member, School home, @Nullable Rotation latest) {
    if (rule instanceof ExemptionRule.FirstTerm firstTerm) {
      return firstTerm.positions().contains(member.position())
          && fullYears(member.inPostSince(), start) < firstTerm.termOfOffice();
    } else if (rule instanceof ExemptionRule.Age age) {
      int limit = member.gender() == Gender.M ? age.menOver() : age.womenOver();
      return isOver(member.birthDate(), limit - age.yearsBefore());
    } else if (rule instanceof ExemptionRule.Personal personal) {
      return member.circumstances().contains(personal.circumstance())
          && (!personal.approved() || member.circumstancesApproved());
    } else if (rule instanceof ExemptionRule.Experience experience) {
      return hasServedElsewhere(experience, member, home);
    } else if (rule instanceof ExemptionRule.Locked) {
      return latest != null && isInForce(latest, start);
    } else {
      return latest != null && isReturning(latest, start);
    }
  }

  /** E2: S lies after the birthday on which somebody reaches the age. */
  private boolean isOver(LocalDate birthDate, int age) {
    LocalDate threshold = start.minusYears(age);
    // Compared without plusYears, so that a birthday on 29 February stays on its own day.
    return threshold.isAfter(birthDate);
  }

  /** E6: enough months at each of enough other schools, or in TOWN and RURAL ones all together. */
  private boolean hasServedElsewhere(
      ExemptionRule.Experience experience, StaffMember member, School home) {
    Map<String, Long> monthsBySchool = new TreeMap<>();
    long ruralMonths = 0;
    for (ServicePeriod period : district.servicePeriodsOf(member.id())) {
      long months = period.months();
      if (!period.school().equals(home.id())) {
        monthsBySchool.merge(period.school(), months, Long::sum);
      }
      if (period.area() == Area.TOWN || period.area() == Area.RURAL) {
        ruralMonths += months;
      }
    }
    long longEnough =
        monthsBySchool.values().stream()
            .filter(months -> months >= experience.monthsAtEach())
            .count();
    return longEnough >= experience.otherSchools()
        || (experience.ruralMonths() != null
            && home.area() == Area.URBAN
            && ruralMonths >= experience.ruralMonths());
  }

  /** E7: the rotation's until lies after S. */
  static boolean isInForce(Rotation rotation, LocalDate start) {
    return rotation.until().isAfter(start);
  }

  /** E8: the rotation's until lies after S minus 1 year and no later than S. */
  static boolean isReturning(Rotation rotation, LocalDate start) {
    return !rotation.until().isAfter(start) && rotation.until().isAfter(start.minusYears(1));
  }

  /** Full years, as {@link Period} counts them. */
  static int fullYears(LocalDate since, LocalDate at) {
    return Period.between(since, at).getYears();
  }
}
