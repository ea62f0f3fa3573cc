package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.district.Trait;

/**
 * A district of a city and its townships (002, 三): TIGHT groups in the city, whose leads help the
 * townships' juniors and centre primary schools HAND_IN_HAND, which in turn lead the villages'
 * small schools in TOWNSHIP groups; senior schools in pairs, kindergartens in PRESCHOOL groups.
 */
final class TownshipLayout implements Layout {

  @Override
  public Blueprint lay(Coordinates centre, Scale scale, Dice dice) {
    Geography geography = new Geography(dice);
    Geography.City city = geography.city("卧麓区", centre, PlaceNames.towns(scale.count(14), dice));
    return new Work(scale, city, new BlueprintDraft(dice, geography)).lay();
  }

  /** One run of the layout. */
  private record Work(Scale scale, Geography.City city, BlueprintDraft draft) {

    Blueprint lay() {
      List<SchoolPlan> leads = tightGroups();
      List<SchoolPlan> juniors = juniors();
      List<SchoolPlan> centres = centres();
      handInHandGroups(leads, juniors, centres);
      townshipGroups(centres);
      highSchoolPairs();
      preschoolGroups();
      return draft.finish();
    }

    private List<SchoolPlan> tightGroups() {
      List<SchoolPlan> leads = new ArrayList<>();
      for (int i = 0; i < scale.count(8); i++) {
        SchoolPlan lead = urbanLead(Stage.PRIMARY, 1950, i);
        leads.add(lead);
        tightGroup(
            lead,
            firstUrban(Stage.PRIMARY, 1150, i),
            urban(Stage.PRIMARY, 1050, i),
            i % 4 == 3 ? urban(Stage.NINE_YEAR, 1100, i) : urban(Stage.PRIMARY, 1000, i));
      }
      for (int i = 0; i < scale.count(3); i++) {
        SchoolPlan lead = urbanLead(Stage.JUNIOR, 1550, i);
        leads.add(lead);
        tightGroup(
            lead,
            firstUrban(Stage.JUNIOR, 1000, i),
            urban(Stage.JUNIOR, 950, i),
            urban(Stage.JUNIOR, 800, i));
      }
      for (int i = 0; i < scale.count(2); i++) {
        SchoolPlan lead = urbanLead(Stage.NINE_YEAR, 2750, i);
        leads.add(lead);
        tightGroup(
            lead,
            firstUrban(Stage.NINE_YEAR, 1300, i),
            urban(Stage.PRIMARY, 1150, i),
            urban(Stage.JUNIOR, 950, i));
      }
      return leads;
    }

    private void tightGroup(SchoolPlan lead, SchoolPlan... members) {
      draft.group(GroupType.TIGHT, lead.name() + "教育集团", lead, List.of(members));
    }

    private List<SchoolPlan> juniors() {
      List<SchoolPlan> juniors = new ArrayList<>();
      for (int i = 0; i < scale.count(20); i++) {
        juniors.add(
            draft.member(Stage.JUNIOR, Area.TOWN, city, town(i), 600, draft.ordinaryTraits()));
      }
      return juniors;
    }

    private List<SchoolPlan> centres() {
      List<SchoolPlan> centres = new ArrayList<>();
      for (int i = 0; i < scale.count(21); i++) {
        Area area = i < city.towns().size() ? Area.TOWN : Area.RURAL;
        centres.add(draft.member(Stage.PRIMARY, area, city, town(i), 640));
      }
      return centres;
    }

    /** Shares the township schools out town by town, so that a group's members lie together. */
    private void handInHandGroups(
        List<SchoolPlan> leads, List<SchoolPlan> juniors, List<SchoolPlan> centres) {
      List<SchoolPlan> helped = new ArrayList<>();
      int towns = city.towns().size();
      for (int town = 0; town < towns; town++) {
        for (int i = town; i < juniors.size(); i += towns) {
          helped.add(juniors.get(i));
        }
        for (int i = town; i < centres.size(); i += towns) {
          helped.add(centres.get(i));
        }
      }
      int groups = scale.count(18);
      for (int i = 0; i < groups; i++) {
        List<SchoolPlan> members =
            helped.subList(i * helped.size() / groups, (i + 1) * helped.size() / groups);
        SchoolPlan lead = leads.get(i % leads.size());
        String name = lead.name() + "与" + members.get(0).name() + "城乡“手拉手”教育联盟";
        draft.group(GroupType.HAND_IN_HAND, name, lead, members);
      }
    }

    private void townshipGroups(List<SchoolPlan> centres) {
      int small = scale.count(64);
      for (int i = 0; i < centres.size(); i++) {
        List<SchoolPlan> members = new ArrayList<>();
        for (int j = i; j < small; j += centres.size()) {
          members.add(draft.member(Stage.PRIMARY, Area.RURAL, city, town(i), 92, Trait.SMALL));
        }
        SchoolPlan lead = centres.get(i);
        draft.group(GroupType.TOWNSHIP, lead.name() + "一体化教育联盟", lead, members);
      }
    }

    private void highSchoolPairs() {
      for (int i = 0; i < scale.count(3); i++) {
        SchoolPlan lead = urbanLead(Stage.SENIOR, 2250, i);
        List<SchoolPlan> members = new ArrayList<>();
        members.add(draft.member(Stage.SENIOR, Area.URBAN, city, town(i), 1450, Trait.WEAK));
        if (i % 3 != 2) {
          members.add(draft.member(Stage.SENIOR, Area.URBAN, city, town(i), 1650, Trait.NEW));
        }
        draft.group(GroupType.HIGH_SCHOOL_PAIR, lead.name() + "“1+1”结对帮扶", lead, members);
      }
    }

    private void preschoolGroups() {
      for (int i = 0; i < scale.count(3); i++) {
        SchoolPlan lead = urbanLead(Stage.KINDERGARTEN, 400, i);
        List<SchoolPlan> members = new ArrayList<>();
        for (int j = 0; j < 3 + i % 3; j++) {
          Area area = j % 3 == 2 ? Area.TOWN : Area.URBAN;
          members.add(
              draft.member(
                  Stage.KINDERGARTEN, area, city, town(i + j), 260, draft.ordinaryTraits()));
        }
        draft.group(GroupType.PRESCHOOL, lead.name() + "领航共建", lead, members);
      }
    }

    private SchoolPlan urbanLead(Stage stage, int students, int i) {
      return draft.lead(stage, Area.URBAN, city, town(i), students);
    }

    /** The first member of each TIGHT group, an old school, so that every lead has a partner. */
    private SchoolPlan firstUrban(Stage stage, int students, int i) {
      return draft.member(stage, Area.URBAN, city, town(i), students, draft.traitsOf(0));
    }

    private SchoolPlan urban(Stage stage, int students, int i) {
      return draft.member(stage, Area.URBAN, city, town(i), students, draft.ordinaryTraits());
    }

    private Geography.Town town(int i) {
      return city.towns().get(i % city.towns().size());
    }
  }
}
