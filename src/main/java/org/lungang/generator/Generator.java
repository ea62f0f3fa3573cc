package org.lungang.generator;

import java.util.List;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.district.Group;
import org.lungang.district.Pin;
import org.lungang.district.School;
import org.lungang.district.TravelTime;

/**
 * Makes synthetic districts. The same shape, seed and scale give the same district on every
 * machine; nobody in it exists.
 */
public final class Generator {

  static final int PLANNED_YEAR = 2026;

  private Generator() {}

  /**
   * The year for which generated districts are to be planned: their data ends in the summer before.
   */
  public static int plannedYear() {
    return PLANNED_YEAR;
  }

  /**
   * A district of a shape.
   *
   * @param seed any number; another seed gives other schools and people of the same kind
   * @param scale how many times as many groups as the policy tells of, at least 1 of each kind;
   *     schools keep their size
   * @throws IllegalArgumentException if the scale is not above 0 and at most 100
   */
  public static District generate(Shape shape, long seed, double scale) {
    ShapeProfile profile = ShapeProfile.of(shape);
    Blueprint blueprint =
        Layout.of(shape)
            .lay(profile.centre(), new Scale(scale), Dice.of(seed, "layout " + shape.id(), 0));
    Ids schoolIds = Ids.of("S", 3, blueprint.schools().size());
    Ids groupIds = Ids.of("G", 2, blueprint.groups().size());
    int staffCount =
        blueprint.schools().stream().mapToInt(school -> Headcount.of(school).staff()).sum();
    Ids staffIds = Ids.of("T", 5, staffCount);
    SharedDates dates = new SharedDates();
    StaffMaker staff = new StaffMaker(profile, blueprint, schoolIds, staffIds, dates);
    RotationMaker rotations = new RotationMaker(profile, blueprint, schoolIds, groupIds, dates);
    Workforce workforce = new Workforce();
    for (SchoolPlan school : blueprint.schools()) {
      staff.addStaff(school, workforce, Dice.of(seed, "staff", school.number()));
      rotations.addRotations(school, workforce, Dice.of(seed, "rotations", school.number()));
    }
    List<TravelTime> ways = TravelMaker.ways(blueprint, schoolIds, Dice.of(seed, "travel", 0));
    List<Pin> pins = new PinMaker(blueprint, workforce, schoolIds, Dice.of(seed, "pins", 0)).pins();
    List<School> schools =
        blueprint.schools().stream().map(school -> school.school(schoolIds)).toList();
    List<Group> groups =
        blueprint.groups().stream().map(group -> group.group(groupIds, schoolIds)).toList();
    LessonsMaker lessons = new LessonsMaker(blueprint, workforce, schoolIds, seed);
    return new DistrictBuilder()
        .schools(schools)
        .groups(groups)
        .staff(lessons.staff())
        .servicePeriods(workforce.servicePeriods())
        .rotations(workforce.rotations())
        .needs(workforce.needs())
        .lessons(lessons.lessons())
        .travelTimes(ways)
        .pins(pins)
        .build();
  }
}
