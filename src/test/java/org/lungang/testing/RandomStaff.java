package org.lungang.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Coordinates;
import org.lungang.district.Decision;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Group;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;

/** The people of a random district: mostly candidates, with every exception among them. */
final class RandomStaff {

  /** Few, so that mirrors find each other; one of them is no code of its own. */
  static final List<String> SUBJECTS = List.of("CHINESE", "MATH", "ENGLISH", "PHYSICS", "GO");

  private static final LocalDate START = LocalDate.of(2026, 9, 1);
  private static final LocalDate LEAP_DAY = LocalDate.of(2020, 2, 29);
  private static final List<String> OUTSIDE = List.of("Far School", "Old School");

  private final Dice dice;
  private final Dice moreDice;
  private final List<School> schools;
  private final List<Group> groups;
  private final boolean withGo;
  private final List<StaffMember> members = new ArrayList<>();
  private final List<ServicePeriod> servicePeriods = new ArrayList<>();
  private final List<Rotation> rotations = new ArrayList<>();
  private final List<Pin> pins = new ArrayList<>();

  RandomStaff(Dice dice, Dice moreDice, List<School> schools, List<Group> groups) {
    this.dice = dice;
    this.moreDice = moreDice;
    this.schools = schools;
    this.groups = groups;
    this.withGo = dice.percent(25);
    schools.forEach(this::addStaffOf);
  }

  List<StaffMember> members() {
    return members;
  }

  List<ServicePeriod> servicePeriods() {
    return servicePeriods;
  }

  List<Rotation> rotations() {
    return rotations;
  }

  List<Pin> pins() {
    return pins;
  }

  private void addStaffOf(School school) {
    if (dice.percent(80)) {
      add(school, Position.PRINCIPAL);
    }
    for (int i = dice.between(0, 2); i > 0; i--) {
      add(school, Position.VICE_PRINCIPAL);
    }
    for (int i = dice.between(0, 2); i > 0; i--) {
      add(school, Position.MIDDLE_MANAGER);
    }
    for (int i = dice.between(0, 9); i > 0; i--) {
      add(school, Position.TEACHER);
    }
  }

  private void add(School school, Position position) {
    String id = "T" + (100 + members.size());
    LocalDate atSchoolSince = atSchoolSince();
    boolean teaches = position == Position.TEACHER || dice.percent(70);
    StaffMember member =
        new StaffMember.Builder()
            .id(id)
            .name("Name " + id)
            .gender(dice.oneOf(Gender.values()))
            .birthDate(birthDate())
            .schoolId(school.id())
            .position(position)
            .subject(teaches ? Subject.of(dice.oneOf(SUBJECTS)) : null)
            .gradeBand(gradeBand(school))
            .honor(dice.percent(40) ? dice.oneOf(Honor.values()) : Honor.NONE)
            .title(dice.percent(80) ? dice.oneOf(Title.values()) : null)
            .atSchoolSince(atSchoolSince)
            .inPostSince(
                position != Position.TEACHER && dice.percent(60) ? inPostSince() : atSchoolSince)
            .hired(dice.percent(60) ? hired() : atSchoolSince)
            .home(dice.percent(20) ? address() : null)
            .circumstances(circumstances())
            .circumstancesApproved(dice.percent(50))
            .willingness(dice.percent(40) ? dice.oneOf(Willingness.values()) : Willingness.NEUTRAL)
            .preferredSchools(preferredSchools())
            .graduatingYears(dice.percent(50) ? dice.between(1, 2) : 0)
            .weeklyPeriods(moreDice.percent(20) ? moreDice.between(1, 17) : 0)
            .build();
    members.add(member);
    addServicePeriods(id);
    addRotations(member);
    addPins(id);
  }

  private LocalDate atSchoolSince() {
    if (dice.percent(5)) {
      return LEAP_DAY;
    }
    return dice.percent(50)
        ? dice.around(START, dice.oneOf(0, 1, 5, 6, 7, 15, 16, 17))
        : START.minusDays(dice.between(400, 9000));
  }

  private LocalDate inPostSince() {
    return dice.percent(50)
        ? dice.around(START, dice.oneOf(0, 2, 3, 4, 6))
        : START.minusDays(dice.between(0, 5000));
  }

  private LocalDate hired() {
    return dice.percent(50)
        ? dice.around(START, dice.oneOf(0, 1, 1, 2))
        : START.minusDays(dice.between(0, 10_000));
  }

  private LocalDate birthDate() {
    if (dice.percent(5)) {
      return LocalDate.of(1976, 2, 29);
    }
    return dice.percent(25)
        ? dice.around(START, dice.oneOf(35, 36, 50, 55))
        : START.minusDays(dice.between(24 * 365, 52 * 365));
  }

  private @Nullable GradeBand gradeBand(School school) {
    boolean primary = school.stage().parts().contains(Stage.PRIMARY);
    return dice.percent(primary ? 70 : 5) ? dice.oneOf(GradeBand.values()) : null;
  }

  private Coordinates address() {
    return new Coordinates(dice.between(32.6, 33.4), dice.between(112.2, 113.0));
  }

  private Set<Circumstance> circumstances() {
    Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    while (dice.percent(8)) {
      circumstances.add(dice.oneOf(Circumstance.values()));
    }
    return circumstances;
  }

  private Set<String> preferredSchools() {
    Set<String> preferred = new TreeSet<>();
    while (dice.percent(25)) {
      preferred.add(dice.oneOf(schools).id());
    }
    return preferred;
  }

  private void addServicePeriods(String staffId) {
    while (dice.percent(35)) {
      boolean outside = dice.percent(30);
      School school = dice.oneOf(schools);
      // A row without an area is read with that of its school, so a known school always has one.
      Area area = dice.percent(30) ? dice.oneOf(Area.values()) : outside ? null : school.area();
      LocalDate from = LocalDate.of(2005, 1, 1).plusDays(dice.between(0, 3000));
      LocalDate until =
          dice.percent(60)
              ? from.plusMonths(dice.oneOf(6, 12, 18, 36, 72)).plusDays(dice.between(-1, 1))
              : from.plusDays(dice.between(1, 3000));
      servicePeriods.add(
          new ServicePeriod(
              staffId, outside ? dice.oneOf(OUTSIDE) : school.id(), area, from, Dice.asEnd(until)));
    }
  }

  private void addRotations(StaffMember member) {
    Set<LocalDate> ends = new TreeSet<>();
    while (dice.percent(18)) {
      ends.add(Dice.asEnd(dice.percent(80) ? dice.around(START, dice.between(-1, 2)) : START));
    }
    // Two rows never end on the same day: which of them counts is not said.
    for (LocalDate until : ends) {
      rotations.add(
          new Rotation(
              member.id(),
              member.schoolId(),
              dice.oneOf(schools).id(),
              dice.percent(50) ? dice.oneOf(groups).id() : null,
              until.minusYears(dice.between(1, 3)),
              until,
              dice.oneOf(null, Assessment.EXCELLENT, Assessment.EXCELLENT, Assessment.PASS),
              dice.percent(60)));
    }
  }

  private void addPins(String staffId) {
    if (dice.percent(5)) {
      pins.add(new Pin(staffId, Decision.STAY, null, ""));
    } else if (withGo && dice.percent(3)) {
      String host = dice.percent(50) ? dice.oneOf(schools).id() : null;
      pins.add(new Pin(staffId, Decision.GO, host, ""));
    } else {
      Set<String> notTo = new TreeSet<>();
      while (dice.percent(8)) {
        notTo.add(dice.oneOf(schools).id());
      }
      notTo.forEach(id -> pins.add(new Pin(staffId, Decision.NOT_TO, id, "")));
    }
  }
}
