package org.lungang.staffing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.Subject;
import org.lungang.policy.CountRule.Count;
import org.lungang.policy.CountRule.What;
import org.lungang.policy.Schools;

/**
 * What a rule of a policy's own counts for one of those that it holds for.
 *
 * @param subject only people of this subject; null for all
 * @param anyway how many there are when nobody is posted
 */
public record Counted(
    District district, Count count, CountUnit unit, @Nullable Subject subject, long anyway) {

  /**
   * Counts those who are there anyway.
   *
   * @param workingAt the people who work at each school without the plan
   */
  static Counted of(
      Staffing staffing,
      Map<String, List<Standing>> workingAt,
      Count count,
      CountUnit unit,
      @Nullable Subject subject) {
    Counted without = new Counted(staffing.district(), count, unit, subject, 0);
    long anyway = 0;
    for (String id : unit.schoolIds()) {
      List<Standing> people =
          switch (count.what()) {
            case SENT, STAFF -> staffing.presence().staffOf(id);
            case RECEIVED, PRESENT -> workingAt.getOrDefault(id, List.of());
          };
      anyway += people.stream().filter(without::isThereAnyway).count();
    }
    return new Counted(staffing.district(), count, unit, subject, anyway);
  }

  /** By how much the number grows when a posting is taken: 1, −1 or 0. */
  public int amount(PossiblePosting posting) {
    boolean fits =
        isOfKind(posting.standing())
            && (count.flows().isEmpty() || count.flows().contains(posting.flow().id()))
            && (count.minutesOver() == null || posting.minutes() > count.minutesOver())
            && fits(count.from(), posting, posting.homeSchoolId())
            && fits(count.to(), posting, posting.hostSchoolId());
    if (!fits) {
      return 0;
    }
    int from = unit.schoolIds().contains(posting.homeSchoolId()) ? 1 : 0;
    int to = unit.schoolIds().contains(posting.hostSchoolId()) ? 1 : 0;
    return switch (count.what()) {
      case SENT -> isOfGroup(posting) ? from : 0;
      case RECEIVED -> isOfGroup(posting) ? to : 0;
      case PRESENT -> to - from;
      case STAFF -> 0;
    };
  }

  /** How many there are with some postings. */
  public long with(Collection<PossiblePosting> postings) {
    return anyway + postings.stream().mapToLong(this::amount).sum();
  }

  /** Whether no plan changes the number. */
  boolean isFixed() {
    return count.what() == What.STAFF;
  }

  private boolean isOfKind(Standing standing) {
    return unit.isAbout(standing.id())
        && Kinds.matches(count.who(), standing)
        && (subject == null || subject.equals(standing.member().subject()));
  }

  private boolean isOfGroup(PossiblePosting posting) {
    return unit.group() == null || unit.group().id().equals(posting.group().id());
  }

  private boolean fits(@Nullable Schools schools, PossiblePosting posting, String schoolId) {
    return schools == null
        || schools.fit(district.getSchool(schoolId), roles(posting.group().schools(), schoolId));
  }

  private boolean isThereAnyway(Standing standing) {
    return switch (count.what()) {
      case STAFF, PRESENT -> isOfKind(standing);
      case SENT, RECEIVED -> count.inForce() && standing.isLocked() && isInForce(standing);
    };
  }

  /** A rotation in force counts like a posting, but for the years, which it took back to none. */
  private boolean isInForce(Standing standing) {
    Rotation rotation = Objects.requireNonNull(standing.latestRotation());
    String home = standing.homeSchoolId();
    String host = rotation.hostSchoolId();
    boolean ofGroup =
        unit.group() == null
            || (rotation.groupId() == null
                ? unit.group().schoolIds().contains(home) && unit.group().schoolIds().contains(host)
                : rotation.groupId().equals(unit.group().id()));
    return ofGroup
        && fitsAnywhere(count.from(), home)
        && fitsAnywhere(count.to(), host)
        && unit.isAbout(standing.id())
        && Kinds.matchesButForYears(count.who(), standing)
        && (subject == null || subject.equals(standing.member().subject()));
  }

  private boolean fitsAnywhere(@Nullable Schools schools, String schoolId) {
    return schools == null
        || schools.fit(
            district.getSchool(schoolId),
            district.groupsOf(schoolId).stream()
                .flatMap(group -> roles(group.schools(), schoolId).stream())
                .toList());
  }

  private static List<Role> roles(List<Membership> schools, String schoolId) {
    return schools.stream()
        .filter(member -> member.schoolId().equals(schoolId))
        .map(Membership::role)
        .toList();
  }
}
