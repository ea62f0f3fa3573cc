package org.lungang.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Lessons;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Trait;
import org.lungang.district.TravelTime;

/**
 * Small districts full of edge cases for the school year 2026: dates on the boundaries of rules and
 * a day beside them, empty keys, schools of several stages, schools in two groups, pins, rotations
 * of all kinds, missing coordinates, ways listed once, addresses far from the school. The same seed
 * gives the same district.
 */
public final class RandomDistricts {

  private final Dice dice;

  /** Of its own, so that lessons leave the rest of a seed as it was. */
  private final Dice moreDice;

  private final List<School> schools = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  private RandomDistricts(long seed) {
    this.dice = new Dice(seed);
    this.moreDice = new Dice(~seed);
  }

  /** The district of a seed: 2 to 7 schools, 1 to 3 groups, up to some 70 staff. */
  public static District make(long seed) {
    return new RandomDistricts(seed).make(false);
  }

  /** The same with timetables, so that there may be something to travel for. */
  public static District withLessons(long seed) {
    return new RandomDistricts(seed).make(true);
  }

  /** The same people with dates and rotations that can be, as lists are read from files. */
  public static District readable(District district) {
    List<StaffMember> staff = new ArrayList<>();
    for (StaffMember member : district.staff()) {
      LocalDate first =
          member.inPostSince().isBefore(member.atSchoolSince())
              ? member.inPostSince()
              : member.atSchoolSince();
      LocalDate hired = member.hired().isBefore(first) ? member.hired() : first;
      LocalDate earliest = hired;
      for (ServicePeriod period : district.servicePeriods()) {
        if (period.staffId().equals(member.id()) && period.from().isBefore(earliest)) {
          earliest = period.from();
        }
      }
      LocalDate latestBirth = earliest.minusYears(20);
      staff.add(
          member.toBuilder()
              .birthDate(
                  member.birthDate().isBefore(latestBirth) ? member.birthDate() : latestBirth)
              .hired(hired)
              .build());
    }
    return district.toBuilder()
        .staff(staff)
        .rotations(
            district.rotations().stream()
                .filter(rotation -> !rotation.homeSchoolId().equals(rotation.hostSchoolId()))
                .toList())
        .build();
  }

  /** The same where every school has a headcount, near the number of its staff. */
  public static District withHeadcounts(District plain, long seed) {
    Random random = new Random(seed);
    List<School> schools = new ArrayList<>();
    for (School school : plain.schools()) {
      long staff =
          plain.staff().stream().filter(member -> member.schoolId().equals(school.id())).count();
      schools.add(
          new School(
              school.id(),
              school.name(),
              school.stage(),
              school.area(),
              school.traits(),
              school.coordinates(),
              school.students(),
              Math.max(0, (int) staff + random.nextInt(5) - 2)));
    }
    return plain.toBuilder()
        .schools(schools)
        .staff(
            plain.staff().stream()
                .map(
                    member ->
                        random.nextInt(3) == 0
                            ? member.toBuilder().household("H" + random.nextInt(4)).build()
                            : member)
                .toList())
        .build();
  }

  private District make(boolean withLessons) {
    Stage usual = dice.oneOf(Stage.values());
    boolean mixed = dice.percent(40);
    int count = dice.between(2, 7);
    for (int i = 1; i <= count; i++) {
      schools.add(school("S" + i, mixed && dice.percent(50) ? dice.oneOf(Stage.values()) : usual));
    }
    int groupCount = dice.between(1, 3);
    for (int i = 1; i <= groupCount; i++) {
      groups.add(group("G" + i));
    }
    RandomStaff staff = new RandomStaff(dice, moreDice, schools, groups);
    return new DistrictBuilder()
        .schools(schools)
        .groups(groups)
        .staff(staff.members())
        .servicePeriods(staff.servicePeriods())
        .rotations(staff.rotations())
        .needs(needs())
        .lessons(withLessons ? lessons() : List.of())
        .travelTimes(travelTimes())
        .pins(staff.pins())
        .build();
  }

  private School school(String id, Stage stage) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    while (dice.percent(25)) {
      traits.add(dice.oneOf(Trait.values()));
    }
    Coordinates coordinates =
        dice.percent(80)
            ? new Coordinates(dice.between(32.8, 33.2), dice.between(112.4, 112.8))
            : null;
    Integer students = dice.percent(80) ? dice.between(40, 3000) : null;
    Area area = dice.oneOf(Area.URBAN, Area.URBAN, Area.TOWN, Area.RURAL);
    return new School(id, "School " + id, stage, area, traits, coordinates, students);
  }

  private Group group(String id) {
    GroupType type = dice.oneOf(GroupType.values());
    Set<String> ids = new TreeSet<>();
    int wanted = dice.between(2, 4);
    for (int tries = 0; tries < 20 && ids.size() < wanted; tries++) {
      ids.add(dice.oneOf(schools).id());
    }
    String leadId = dice.oneOf(List.copyOf(ids));
    List<Membership> members = new ArrayList<>();
    for (String schoolId : ids) {
      GroupType relation =
          dice.percent(60)
              ? dice.oneOf(GroupType.TIGHT, GroupType.ASSISTANCE, GroupType.ALLIANCE)
              : type;
      members.add(
          new Membership(schoolId, schoolId.equals(leadId) ? Role.LEAD : Role.MEMBER, relation));
    }
    return new Group(id, "Group " + id, type, members);
  }

  private List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (School school : schools) {
      for (String subject : RandomStaff.SUBJECTS) {
        if (dice.percent(40)) {
          needs.add(new Need(school.id(), Subject.of(subject), dice.between(0, 4)));
        }
      }
    }
    return needs;
  }

  /** From what the own teachers carry easily to far more than anybody can. */
  private List<Lessons> lessons() {
    List<Lessons> lessons = new ArrayList<>();
    for (School school : schools) {
      for (String subject : RandomStaff.SUBJECTS) {
        if (moreDice.percent(50)) {
          lessons.add(new Lessons(school.id(), Subject.of(subject), moreDice.between(0, 40)));
        }
      }
    }
    return lessons;
  }

  private List<TravelTime> travelTimes() {
    List<TravelTime> ways = new ArrayList<>();
    for (School from : schools) {
      for (School to : schools) {
        if (from != to && dice.percent(25)) {
          ways.add(new TravelTime(from.id(), to.id(), minutes()));
        }
      }
    }
    return ways;
  }

  private int minutes() {
    @Nullable Integer onBoundary = dice.oneOf(null, 0, 59, 60, 61, 119, 120, 121);
    return onBoundary == null ? dice.between(1, 150) : onBoundary;
  }
}
