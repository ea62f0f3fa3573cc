package org.lungang.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.Area;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Trait;

/**
 * A blueprint in the making: schools get their names, places and numbers in the order they come.
 */
final class BlueprintDraft {

  static final int SMALL_SCHOOL_STUDENTS = 200;

  private final Dice dice;
  private final Geography geography;
  private final SchoolNames names = new SchoolNames();
  private final List<SchoolPlan> schools = new ArrayList<>();
  private final List<GroupPlan> groups = new ArrayList<>();

  BlueprintDraft(Dice dice, Geography geography) {
    this.dice = dice;
    this.geography = geography;
  }

  /** Adds a strong school that leads groups. */
  SchoolPlan lead(Stage stage, Area area, Geography.City city, Geography.Town town, int students) {
    return add(stage, area, EnumSet.noneOf(Trait.class), city, town, students, true);
  }

  /** Adds a school with the given traits. */
  SchoolPlan member(
      Stage stage,
      Area area,
      Geography.City city,
      Geography.Town town,
      int students,
      Trait... traits) {
    Set<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(Arrays.asList(traits));
    return add(stage, area, all, city, town, students, false);
  }

  /**
   * The traits of a group's member by chance: some are weak, some new, but never the first, so that
   * every group has somebody who has been there long enough to exchange.
   */
  Trait[] traitsOf(int member) {
    return member == 0 ? new Trait[0] : ordinaryTraits();
  }

  /** The traits of an ordinary school by chance: some are weak, some new. */
  Trait[] ordinaryTraits() {
    double chance = dice.unit();
    if (chance < 0.15) {
      return new Trait[] {Trait.WEAK};
    }
    return chance < 0.24 ? new Trait[] {Trait.NEW} : new Trait[0];
  }

  /** Adds a group in which every member has the relation that the group's type names. */
  void group(GroupType type, String name, SchoolPlan lead, List<SchoolPlan> members) {
    mixedGroup(
        type,
        name,
        lead,
        members.stream().map(school -> new GroupPlan.Member(school, type)).toList());
  }

  /** Adds a group with a relation for each member. */
  void mixedGroup(GroupType type, String name, SchoolPlan lead, List<GroupPlan.Member> members) {
    groups.add(new GroupPlan(groups.size(), name, type, lead, List.copyOf(members)));
  }

  Blueprint finish() {
    return new Blueprint(schools, groups);
  }

  private SchoolPlan add(
      Stage stage,
      Area area,
      Set<Trait> traits,
      Geography.City city,
      Geography.Town town,
      int meanStudents,
      boolean lead) {
    int students = (int) (meanStudents * dice.between(0.85, 1.15));
    if (stage == Stage.PRIMARY && area == Area.RURAL && students < SMALL_SCHOOL_STUDENTS) {
      traits.add(Trait.SMALL);
    }
    int opened = traits.contains(Trait.NEW) ? dice.whole(2021, 2024) : 0;
    SchoolPlan school =
        new SchoolPlan(
            schools.size(),
            names.name(stage, area, city, town, dice),
            stage,
            area,
            traits,
            city,
            geography.place(area, city, town),
            students,
            lead,
            opened);
    schools.add(school);
    return school;
  }
}
