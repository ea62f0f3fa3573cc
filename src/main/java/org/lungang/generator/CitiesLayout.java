package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;

/**
 * A prefecture or province of 326 groups over several cities (003, 一): 101 of kindergartens, 110 of
 * primary, 58 of junior, 20 of senior schools and 37 across stages, 1,436 schools in all. A few
 * primary leads are members of a group across stages too.
 */
final class CitiesLayout implements Layout {

  private final Cities figures;

  CitiesLayout(Cities figures) {
    this.figures = figures;
  }

  @Override
  public Blueprint lay(Coordinates centre, Scale scale, Dice dice) {
    Geography geography = new Geography(dice);
    int count = Math.min(figures.names().size(), scale.count(figures.citiesAtScaleOne()));
    List<Geography.City> cities = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cities.add(
          geography.city(
              figures.names().get(i),
              gridPlace(centre, i),
              PlaceNames.towns(figures.townsEach(), dice)));
    }
    return new Work(figures, scale, dice, cities, new BlueprintDraft(dice, geography)).lay();
  }

  /** About {@code kmApart} from its neighbours; a degree of latitude is taken as 111 km. */
  private Coordinates gridPlace(Coordinates centre, int i) {
    double step = figures.kmApart() / 111;
    return new Coordinates(
        centre.latitude() + (i % figures.rows() - 1) * step,
        centre.longitude() + (i / figures.rows() - 1) * step * 1.15);
  }

  /** One run of the layout. */
  private record Work(
      Cities figures, Scale scale, Dice dice, List<Geography.City> cities, BlueprintDraft draft) {

    Blueprint lay() {
      sameStage(Stage.KINDERGARTEN, 101, 446);
      List<SchoolPlan> primaryLeads = sameStage(Stage.PRIMARY, 110, 500);
      sameStage(Stage.JUNIOR, 58, 242);
      sameStage(Stage.SENIOR, 20, 66);
      crossStage(37, 182, leadsByCity(primaryLeads));
      return draft.finish();
    }

    private List<SchoolPlan> sameStage(Stage stage, int groups, int schools) {
      List<SchoolPlan> leads = new ArrayList<>();
      int[] sizes = sizes(groups, schools, 2, 7);
      for (int i = 0; i < sizes.length; i++) {
        Geography.City city = city(i);
        Geography.Town town = dice.pick(city.towns());
        SchoolPlan lead = lead(stage, city, town);
        List<SchoolPlan> members = new ArrayList<>();
        while (members.size() < sizes[i] - 1) {
          boolean nineYear = (stage == Stage.PRIMARY || stage == Stage.JUNIOR) && dice.chance(0.06);
          members.add(member(members.size(), nineYear ? Stage.NINE_YEAR : stage, city, town));
        }
        leads.add(lead);
        draft.group(type(), lead.name() + "教育集团", lead, members);
      }
      return leads;
    }

    private void crossStage(
        int groups, int schools, Map<String, List<SchoolPlan>> primaryLeadsByCity) {
      int[] sizes = sizes(groups, schools, 3, 7);
      List<Stage> more = List.of(Stage.KINDERGARTEN, Stage.NINE_YEAR, Stage.PRIMARY, Stage.JUNIOR);
      for (int i = 0; i < sizes.length; i++) {
        Geography.City city = city(i);
        Geography.Town town = dice.pick(city.towns());
        Stage leadStage = List.of(Stage.SENIOR, Stage.JUNIOR, Stage.TWELVE_YEAR).get(i % 3);
        SchoolPlan lead = lead(leadStage, city, town);
        List<SchoolPlan> members = new ArrayList<>();
        members.add(member(0, Stage.JUNIOR, city, town));
        members.add(member(1, Stage.PRIMARY, city, town));
        while (members.size() < sizes[i] - 1) {
          Stage stage = more.get((members.size() + i) % more.size());
          members.add(member(members.size(), stage, city, town));
        }
        List<SchoolPlan> near = primaryLeadsByCity.getOrDefault(city.name(), List.of());
        if (i % 3 == 1 && !near.isEmpty()) {
          members.add(dice.pick(near));
        }
        draft.group(type(), lead.name() + "教育集团", lead, members);
      }
    }

    /** The sizes of a kind's groups, as many schools in each on average as at scale 1. */
    private int[] sizes(int groupsAtScaleOne, int schoolsAtScaleOne, int least, int most) {
      int groups = scale.count(groupsAtScaleOne);
      int schools = groups * schoolsAtScaleOne / groupsAtScaleOne;
      return Scale.split(schools, groups, least, most, dice);
    }

    private SchoolPlan lead(Stage stage, Geography.City city, Geography.Town town) {
      return draft.lead(stage, Area.URBAN, city, town, StudentNumbers.lead(stage));
    }

    /** The first member of a group is never in a village. */
    private SchoolPlan member(int index, Stage stage, Geography.City city, Geography.Town town) {
      double rest = 1 - figures.urbanShare();
      int drawn = dice.weighted(figures.urbanShare(), rest * 0.6, index == 0 ? 0 : rest * 0.4);
      Area area = stage == Stage.SENIOR ? Area.URBAN : Area.values()[drawn];
      return draft.member(
          stage, area, city, town, StudentNumbers.member(stage, area, dice), draft.traitsOf(index));
    }

    private GroupType type() {
      double rest = (1 - figures.tightShare()) / 2;
      return switch (dice.weighted(figures.tightShare(), rest, rest)) {
        case 0 -> GroupType.TIGHT;
        case 1 -> GroupType.ASSISTANCE;
        default -> GroupType.ALLIANCE;
      };
    }

    private Geography.City city(int i) {
      return cities.get(i % cities.size());
    }

    private static Map<String, List<SchoolPlan>> leadsByCity(List<SchoolPlan> leads) {
      Map<String, List<SchoolPlan>> byCity = new TreeMap<>();
      leads.forEach(
          lead -> byCity.computeIfAbsent(lead.city().name(), name -> new ArrayList<>()).add(lead));
      return byCity;
    }
  }
}
