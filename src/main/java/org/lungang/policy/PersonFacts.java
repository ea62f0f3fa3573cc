package org.lungang.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;

/**
 * What an exemption can ask about somebody.
 *
 * @param home the home school from S on
 * @param latest the latest rotation; null if none
 * @param service the rows of service.csv
 * @param start S, the first day of the school year
 */
public record PersonFacts(
    StaffMember member,
    School home,
    @Nullable Rotation latest,
    List<ServicePeriod> service,
    LocalDate start) {

  public PersonFacts {
    service = List.copyOf(service);
  }

  /** Whether the latest rotation is in force: its until lies after S. */
  public boolean isOnRotation() {
    return latest != null && latest.until().isAfter(start);
  }

  /** Whether the latest rotation has just ended: its until lies in the year up to S. */
  public boolean isReturning() {
    return latest != null
        && !latest.until().isAfter(start)
        && latest.until().isAfter(start.minusYears(1));
  }

  /** Full years from a day to S, as {@link Period} counts them. */
  public int fullYearsSince(LocalDate day) {
    return Period.between(day, start).getYears();
  }

  /** Whether S lies after the birthday on which somebody reaches an age. */
  public boolean isOver(int age) {
    // Compared without plusYears, so that a birthday on 29 February stays on its own day.
    return start.minusYears(age).isAfter(member.birthDate());
  }

  /**
   * Whether what staff.csv says may exempt still holds at S: its end is not reached, nor so many
   * years since its beginning. A beginning that is not said is no end.
   */
  public boolean circumstancesHold(@Nullable Integer yearsAtMost) {
    LocalDate since = member.circumstancesSince();
    LocalDate until = member.circumstancesUntil();
    return (until == null || until.isAfter(start))
        && (yearsAtMost == null || since == null || since.plusYears(yearsAtMost).isAfter(start));
  }

  /** At how many schools other than the home school there are so many whole months of service. */
  public long otherSchoolsWith(int months) {
    Map<String, Long> monthsBySchool = new HashMap<>();
    for (ServicePeriod period : service) {
      if (!period.school().equals(home.id())) {
        monthsBySchool.merge(period.school(), period.months(), Long::sum);
      }
    }
    return monthsBySchool.values().stream().filter(served -> served >= months).count();
  }

  /** Whole months of service in TOWN and RURAL schools, all rows added up. */
  public long ruralMonths() {
    return service.stream()
        .filter(period -> period.area() == Area.TOWN || period.area() == Area.RURAL)
        .mapToLong(ServicePeriod::months)
        .sum();
  }
}
