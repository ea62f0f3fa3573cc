package org.lungang.generator;

import java.time.LocalDate;
import java.util.List;
import org.lungang.district.Assessment;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;

/** Postings of earlier years: locked, returning, returning who stay, and long over. */
final class RotationMaker {

  private static final int YEAR = Generator.PLANNED_YEAR;

  private final ShapeProfile profile;
  private final Blueprint blueprint;
  private final Ids schoolIds;
  private final Ids groupIds;
  private final SharedDates dates;

  RotationMaker(
      ShapeProfile profile, Blueprint blueprint, Ids schoolIds, Ids groupIds, SharedDates dates) {
    this.profile = profile;
    this.blueprint = blueprint;
    this.schoolIds = schoolIds;
    this.groupIds = groupIds;
    this.dates = dates;
  }

  /** Adds the rotations of a school's staff, each to a school of a group that shares a stage. */
  void addRotations(SchoolPlan home, Workforce workforce, Dice dice) {
    List<GroupPlan> groups =
        blueprint.groupsOf(home).stream()
            .filter(group -> group.type() != GroupType.TOWNSHIP)
            .toList();
    if (groups.isEmpty()) {
      return;
    }
    for (StaffMember member : workforce.staffOf(home)) {
      if (member.position() == Position.PRINCIPAL || !dice.chance(profile.rotationShare())) {
        continue;
      }
      GroupPlan group = dice.pick(groups);
      List<SchoolPlan> hosts =
          group.schools().stream().filter(host -> canHost(host, home, member)).toList();
      Term term = term(member, dice);
      if (hosts.isEmpty() || member.atSchoolSince().getYear() >= term.fromYear()) {
        continue;
      }
      workforce.add(rotation(member, home, dice.pick(hosts), group, term, dice));
    }
  }

  private Rotation rotation(
      StaffMember member, SchoolPlan home, SchoolPlan host, GroupPlan group, Term term, Dice dice) {
    LocalDate until = dates.september(term.untilYear());
    boolean over = term.untilYear() <= YEAR;
    Assessment assessment =
        switch (dice.weighted(0.24, 0.74, 0.02)) {
          case 0 -> Assessment.EXCELLENT;
          case 1 -> Assessment.PASS;
          default -> Assessment.FAIL;
        };
    return new Rotation(
        member.id(),
        schoolIds.id(home.number()),
        schoolIds.id(host.number()),
        dice.chance(0.92) ? groupIds.id(group.number()) : null,
        dates.september(term.fromYear()),
        until,
        term.stays() ? Assessment.EXCELLENT : over ? assessment : null,
        term.stays() || over && assessment != Assessment.EXCELLENT && dice.chance(0.1));
  }

  /** A school of the group where the member's part of the home school exists too. */
  private static boolean canHost(SchoolPlan host, SchoolPlan home, StaffMember member) {
    if (host.number() == home.number() || host.openedYear() > YEAR - 3) {
      return false;
    }
    if (!member.isTeacher() || home.stage().parts().size() == 1) {
      return host.sharesStageWith(home);
    }
    return member.gradeBand() != null
        ? host.stage().parts().contains(Stage.PRIMARY)
        : home.stage().parts().stream()
            .anyMatch(part -> part != Stage.PRIMARY && host.stage().parts().contains(part));
  }

  /** Managers go for 3 years, teachers for 1, or 2 where the term still runs. */
  private static Term term(StaffMember member, Dice dice) {
    boolean teacher = member.isTeacher();
    return switch (dice.weighted(0.42, 0.25, 0.10, 0.23)) {
      case 0 -> teacher ? new Term(YEAR - 1, YEAR + 1, false) : locked(dice);
      case 1 -> new Term(teacher ? YEAR - 1 : YEAR - 3, YEAR, false);
      case 2 -> new Term(teacher ? YEAR - 1 : YEAR - 3, YEAR, true);
      default -> older(teacher ? 1 : 3, dice);
    };
  }

  private static Term locked(Dice dice) {
    int until = YEAR + dice.whole(1, 2);
    return new Term(until - 3, until, false);
  }

  private static Term older(int years, Dice dice) {
    int until = YEAR - dice.whole(1, 5);
    return new Term(until - years, until, false);
  }

  /** From September 1 to September 1; stays: is excellent and wishes to stay at the host. */
  private record Term(int fromYear, int untilYear, boolean stays) {}
}
