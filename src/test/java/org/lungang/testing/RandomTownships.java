package org.lungang.testing;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.policy.Itinerant;
import org.lungang.staffing.Staffing;

/**
 * Small random districts in which teachers travel, under {@code wolong-2023}: groups are township
 * groups, and in every third district some of them are of other types, so that postings change what
 * there is to teach. The same seed gives the same facts.
 */
public final class RandomTownships {

  private RandomTownships() {}

  /** The facts of a seed. */
  public static Staffing make(long seed) {
    District district = RandomDistricts.withLessons(seed);
    Dice dice = new Dice(31 * seed + 7);
    boolean mixed = seed % 3 == 0;
    List<Group> groups = new ArrayList<>();
    for (Group group : district.groups()) {
      GroupType type = mixed && dice.percent(50) ? group.type() : GroupType.TOWNSHIP;
      List<Membership> schools = group.schools();
      groups.add(new Group(group.id(), group.name(), type, schools));
    }
    // One stage for all, else hardly anybody could teach elsewhere.
    List<School> schools =
        district.schools().stream()
            .map(
                school ->
                    new School(
                        school.id(),
                        school.name(),
                        Stage.PRIMARY,
                        school.area(),
                        school.traits(),
                        school.coordinates(),
                        school.students()))
            .toList();
    District township = district.toBuilder().schools(schools).groups(groups).build();
    Itinerant terms =
        dice.percent(60)
            ? new Itinerant(16, 2, 2, 6, "")
            : new Itinerant(
                dice.between(8, 20),
                dice.between(1, 3),
                dice.between(1, 3),
                dice.between(4, 7),
                "");
    return Staffing.of(township, TestPolicy.like("wolong-2023").itinerant(terms).build(), 2026);
  }
}
