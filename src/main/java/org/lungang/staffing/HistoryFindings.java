package org.lungang.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;

/**
 * Dates of positions, rotations and earlier schools that cannot be on the first day of the year, or
 * that contradict one another.
 */
final class HistoryFindings {

  private final Staffing staffing;
  private final LocalDate start;
  private final List<Finding> found = new ArrayList<>();

  private HistoryFindings(Staffing staffing) {
    this.staffing = staffing;
    this.start = Staffing.firstDay(staffing.year());
  }

  /** All findings, by staff member. */
  static List<Finding> of(Staffing staffing) {
    HistoryFindings findings = new HistoryFindings(staffing);
    staffing.district().staff().forEach(findings::look);
    return findings.found;
  }

  private void look(StaffMember member) {
    if (member.inPostSince().isAfter(start) && !member.atSchoolSince().isAfter(start)) {
      tell(true, "staff", member, "in_post_since", "post-start", member.inPostSince(), start);
    }
    List<Rotation> rotations = staffing.district().rotationsOf(member.id());
    List<ServicePeriod> earlier = staffing.district().servicePeriodsOf(member.id());
    for (Rotation rotation : rotations) {
      if (rotation.from().isAfter(start)) {
        tell(true, "rotations", member, "from", "rotation-start", rotation.from(), start);
      }
    }
    for (ServicePeriod period : earlier) {
      if (period.until().isAfter(start)) {
        tell(true, "service", member, "until", "service-end", period.until(), start);
      }
    }
    rotations.stream()
        .max(Comparator.comparing(Rotation::until))
        .filter(last -> last.until().isAfter(start.minusYears(1)))
        .ifPresent(last -> hold(member, last, earlier));
  }

  /**
   * Holds a rotation that goes on, or ends this year, to the lists of staff and earlier schools.
   */
  private void hold(StaffMember member, Rotation last, List<ServicePeriod> earlier) {
    boolean stays = last.wishesToStay() && last.hostSchoolId().equals(member.schoolId());
    if (!last.homeSchoolId().equals(member.schoolId()) && !stays) {
      tell(
          false,
          "rotations",
          member,
          "home_school_id",
          "rotation-home",
          last.homeSchoolId(),
          member.schoolId());
    }
    for (ServicePeriod period : earlier) {
      boolean atHost = period.school().equals(last.hostSchoolId());
      if (period.until().isAfter(last.from()) && !period.until().isAfter(start) && !atHost) {
        tell(
            false,
            "rotations",
            member,
            "from",
            "service-overlap",
            period.school(),
            period.until(),
            last.from());
      }
    }
  }

  private void tell(
      boolean error, String table, StaffMember member, String column, String key, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(member.id()));
    arguments.addAll(List.of(more));
    found.add(
        new Finding(
            error,
            table,
            member.id(),
            column,
            Message.of(HistoryFindings.class, "finding." + key, arguments.toArray())));
  }
}
