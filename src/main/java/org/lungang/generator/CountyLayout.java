package org.lungang.generator;

import java.util.List;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Trait;

/** A county of 3 junior ASSISTANCE groups: a school of the county town and three in towns (001). */
final class CountyLayout implements Layout {

  @Override
  public Blueprint lay(Coordinates centre, Scale scale, Dice dice) {
    int groups = scale.count(3);
    Geography geography = new Geography(dice);
    Geography.City city = geography.city("沅溪县", centre, PlaceNames.towns(2 * groups, dice));
    BlueprintDraft draft = new BlueprintDraft(dice, geography);
    for (int i = 0; i < groups; i++) {
      Geography.Town near = city.towns().get(2 * i);
      Geography.Town next = city.towns().get(2 * i + 1);
      SchoolPlan lead = draft.lead(Stage.JUNIOR, Area.URBAN, city, near, 2050);
      List<SchoolPlan> members =
          List.of(
              draft.member(Stage.JUNIOR, Area.TOWN, city, near, 1050),
              draft.member(Stage.JUNIOR, Area.TOWN, city, next, 950, draft.ordinaryTraits()),
              draft.member(Stage.JUNIOR, Area.RURAL, city, next, 880, Trait.WEAK));
      draft.group(GroupType.ASSISTANCE, lead.name() + "教育集团", lead, members);
    }
    return draft.finish();
  }
}
