package org.lungang.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lungang.district.District;
import org.lungang.district.Lessons;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.StatutoryRetirement;
import org.lungang.district.TravelTime;

/**
 * Puts the lists after a plan and a new roster together, by the ids of people and schools.
 *
 * <p>The roster decides who is there, with position, subject, honors, wishes and circumstances; the
 * plan decides rotations and what they mean for years at a school. Where the two differ and no rule
 * says which is right, the roster stands and the change is to be confirmed.
 */
public final class RosterMerge {

  private final District rolled;
  private final District roster;
  private final LocalDate start;
  private final List<YearChange> changes = new ArrayList<>();

  private RosterMerge(District rolled, District roster, LocalDate start) {
    this.rolled = rolled;
    this.roster = roster;
    this.start = start;
  }

  /**
   * The lists of the new year.
   *
   * @param next the lists after the plan
   * @param roster the new year's own lists
   * @param start the first day of the new school year
   */
  public static NextLists merge(NextLists next, District roster, LocalDate start) {
    RosterMerge merge = new RosterMerge(next.district(), roster, start);
    District district = merge.merge();
    next.changes().stream()
        .filter(change -> roster.findStaffMember(change.member().id()).isPresent())
        .filter(change -> change.kind() != YearChange.Kind.APPROVAL_LAPSED)
        .forEach(merge.changes::add);
    merge.changes.sort(null);
    return new NextLists(district, merge.changes);
  }

  private District merge() {
    List<StaffMember> staff = new ArrayList<>();
    for (StaffMember listed : roster.staff()) {
      staff.add(
          rolled
              .findStaffMember(listed.id())
              .map(old -> merge(old, listed))
              .orElseGet(() -> came(listed)));
    }
    for (StaffMember old : rolled.staff()) {
      if (roster.findStaffMember(old.id()).isEmpty()) {
        boolean retired = StatutoryRetirement.isReachedBy(old, start);
        changes.add(
            retired
                ? YearChange.of(YearChange.Kind.RETIRES, old, StatutoryRetirement.monthOf(old))
                : YearChange.of(YearChange.Kind.LEFT, old, schoolName(old.schoolId())));
      }
    }
    Set<String> schoolIds = new HashSet<>();
    roster.schools().forEach(school -> schoolIds.add(school.id()));
    return roster.toBuilder()
        .staff(staff)
        .servicePeriods(service())
        .rotations(rotations(schoolIds))
        .needs(
            roster.needs().isEmpty()
                ? kept(rolled.needs(), (Need need) -> schoolIds.contains(need.schoolId()))
                : roster.needs())
        .lessons(
            roster.lessons().isEmpty()
                ? kept(
                    rolled.lessons(), (Lessons lessons) -> schoolIds.contains(lessons.schoolId()))
                : roster.lessons())
        .travelTimes(
            roster.travelTimes().listed().isEmpty()
                ? kept(
                    rolled.travelTimes().listed(),
                    (TravelTime way) ->
                        schoolIds.contains(way.fromSchoolId())
                            && schoolIds.contains(way.toSchoolId()))
                : roster.travelTimes().listed())
        .name(roster.givenName().isEmpty() ? rolled.givenName() : roster.givenName())
        .build();
  }

  private static <T> List<T> kept(List<T> rows, Predicate<T> filter) {
    return rows.stream().filter(filter).toList();
  }

  private StaffMember came(StaffMember listed) {
    changes.add(YearChange.of(YearChange.Kind.CAME, listed, schoolName(listed.schoolId())));
    return listed;
  }

  private StaffMember merge(StaffMember old, StaffMember listed) {
    if (listed.schoolId().equals(old.schoolId())) {
      // Who came back counts from the return, which a roster of appointments does not know.
      return old.atSchoolSince().isAfter(listed.atSchoolSince())
          ? listed.toBuilder().atSchoolSince(old.atSchoolSince()).build()
          : listed;
    }
    boolean isAtHost =
        rolled.rotationsOf(old.id()).stream()
            .anyMatch(
                rotation ->
                    rotation.hostSchoolId().equals(listed.schoolId())
                        && rotation.until().isAfter(start));
    if (isAtHost && roster.findSchool(old.schoolId()).isPresent()) {
      changes.add(
          YearChange.of(
              YearChange.Kind.LISTED_AT_HOST,
              listed,
              schoolName(listed.schoolId()),
              schoolName(old.schoolId())));
      return listed.toBuilder().schoolId(old.schoolId()).atSchoolSince(old.atSchoolSince()).build();
    }
    changes.add(
        YearChange.of(
            YearChange.Kind.MOVED,
            listed,
            schoolName(old.schoolId()),
            schoolName(listed.schoolId())));
    return listed;
  }

  /** Rows of both, each once, of those who are in the roster. */
  private List<ServicePeriod> service() {
    Set<ServicePeriod> rows = new LinkedHashSet<>(roster.servicePeriods());
    rolled.servicePeriods().stream()
        .filter(row -> roster.findStaffMember(row.staffId()).isPresent())
        .forEach(rows::add);
    return List.copyOf(rows);
  }

  /**
   * The plan's, with assessment and wish from the roster; the roster's of whom the plan has none.
   */
  private List<Rotation> rotations(Set<String> schoolIds) {
    List<Rotation> rows = new ArrayList<>();
    for (StaffMember listed : roster.staff()) {
      List<Rotation> own = rolled.rotationsOf(listed.id());
      if (own.isEmpty()) {
        rows.addAll(roster.rotationsOf(listed.id()));
        continue;
      }
      own.stream()
          .filter(
              rotation ->
                  schoolIds.contains(rotation.homeSchoolId())
                      && schoolIds.contains(rotation.hostSchoolId()))
          .map(this::assessed)
          .forEach(rows::add);
    }
    return rows;
  }

  private Rotation assessed(Rotation rotation) {
    return roster.rotationsOf(rotation.staffId()).stream()
        .filter(
            listed ->
                listed.hostSchoolId().equals(rotation.hostSchoolId())
                    && listed.from().equals(rotation.from()))
        .findFirst()
        .map(
            listed ->
                new Rotation(
                    rotation.staffId(),
                    rotation.homeSchoolId(),
                    rotation.hostSchoolId(),
                    rotation.groupId(),
                    rotation.from(),
                    rotation.until(),
                    listed.assessment(),
                    listed.wishesToStay()))
        .orElse(rotation);
  }

  private String schoolName(String id) {
    return roster
        .findSchool(id)
        .or(() -> rolled.findSchool(id))
        .map(school -> school.name())
        .orElse(id);
  }
}
