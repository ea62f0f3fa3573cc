package org.lungang.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Trait;

/**
 * A district of 28 groups and 162 schools from kindergarten to senior, in which each member has a
 * relation of its own to the lead: TIGHT, ASSISTANCE or ALLIANCE (004, 一).
 */
final class MixedRelationLayout implements Layout {

  private static final List<Stage> JUNIOR_MEMBERS =
      List.of(Stage.JUNIOR, Stage.JUNIOR, Stage.NINE_YEAR, Stage.JUNIOR);
  private static final List<Stage> TWELVE_YEAR_MEMBERS =
      List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.NINE_YEAR, Stage.PRIMARY, Stage.JUNIOR);
  private static final int PRIMARY_GROUPS = 17;
  private static final int PRIMARY_SCHOOLS = 98;

  @Override
  public Blueprint lay(Coordinates centre, Scale scale, Dice dice) {
    Geography geography = new Geography(dice);
    Geography.City city = geography.city("花渡区", centre, PlaceNames.towns(scale.count(7), dice));
    return new Work(scale, dice, city, new BlueprintDraft(dice, geography)).lay();
  }

  /** One run of the layout. */
  private record Work(Scale scale, Dice dice, Geography.City city, BlueprintDraft draft) {

    Blueprint lay() {
      int primaryGroups = scale.count(PRIMARY_GROUPS);
      int[] sizes =
          Scale.split(primaryGroups * PRIMARY_SCHOOLS / PRIMARY_GROUPS, primaryGroups, 4, 8, dice);
      for (int i = 0; i < primaryGroups; i++) {
        List<Stage> stages = new ArrayList<>(Collections.nCopies(sizes[i] - 1, Stage.PRIMARY));
        if (i % 5 == 4) {
          stages.set(1, Stage.NINE_YEAR);
        }
        group(Stage.PRIMARY, stages, i);
      }
      for (int i = 0; i < scale.count(5); i++) {
        group(Stage.JUNIOR, JUNIOR_MEMBERS, i);
      }
      for (int i = 0; i < scale.count(1); i++) {
        group(Stage.TWELVE_YEAR, TWELVE_YEAR_MEMBERS, i);
      }
      for (int i = 0; i < scale.count(3); i++) {
        seniorGroup(i);
      }
      for (int i = 0; i < scale.count(2); i++) {
        group(Stage.KINDERGARTEN, Collections.nCopies(6, Stage.KINDERGARTEN), i);
      }
      return draft.finish();
    }

    /** A senior school with two or three seniors and three juniors. */
    private void seniorGroup(int i) {
      List<Stage> stages = new ArrayList<>(List.of(Stage.SENIOR, Stage.SENIOR));
      if (i % 3 == 0) {
        stages.add(Stage.SENIOR);
      }
      stages.addAll(List.of(Stage.JUNIOR, Stage.JUNIOR, Stage.JUNIOR));
      group(Stage.SENIOR, stages, i);
    }

    private void group(Stage leadStage, List<Stage> stages, int i) {
      SchoolPlan lead =
          draft.lead(leadStage, Area.URBAN, city, town(i), StudentNumbers.lead(leadStage));
      List<GroupPlan.Member> members = new ArrayList<>();
      for (Stage stage : stages) {
        members.add(member(members.size(), stage, town(i)));
      }
      GroupType type = members.get(0).relation();
      draft.mixedGroup(type, lead.name() + "教育集团", lead, members);
    }

    /** Schools in the city mostly TIGHT; in towns and villages mostly ASSISTANCE. */
    private GroupPlan.Member member(int index, Stage stage, Geography.Town town) {
      Area area =
          stage == Stage.SENIOR
              ? Area.URBAN
              : List.of(Area.URBAN, Area.TOWN, Area.RURAL)
                  .get(dice.weighted(0.5, 0.3, index == 0 ? 0 : 0.2));
      Trait[] traits = draft.traitsOf(index);
      GroupType relation =
          area == Area.URBAN
              ? pick(dice.weighted(0.5, 0.2, 0.3))
              : pick(dice.weighted(0.15, 0.65, 0.2));
      SchoolPlan school =
          draft.member(stage, area, city, town, StudentNumbers.member(stage, area, dice), traits);
      return new GroupPlan.Member(school, relation);
    }

    private static GroupType pick(int index) {
      return List.of(GroupType.TIGHT, GroupType.ASSISTANCE, GroupType.ALLIANCE).get(index);
    }

    private Geography.Town town(int i) {
      return city.towns().get(i % city.towns().size());
    }
  }
}
