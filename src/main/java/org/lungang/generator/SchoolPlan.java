package org.lungang.generator;

import java.util.Set;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Trait;

/**
 * A school as it is laid out, before anybody works there.
 *
 * @param number its place in the order of ids, from 0
 * @param lead whether it is one of the strong schools that lead groups in the city
 * @param openedYear nobody has been there since before September 1 of that year; 0 for old schools
 */
record SchoolPlan(
    int number,
    String name,
    Stage stage,
    Area area,
    Set<Trait> traits,
    Geography.City city,
    Coordinates place,
    int students,
    boolean lead,
    int openedYear) {

  boolean isUrban() {
    return area == Area.URBAN;
  }

  /** Whether the two schools have a stage in common. */
  boolean sharesStageWith(SchoolPlan other) {
    return stage.parts().stream().anyMatch(other.stage.parts()::contains);
  }

  School school(Ids ids) {
    return new School(ids.id(number), name, stage, area, traits, place, students);
  }
}
