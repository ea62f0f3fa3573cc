package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;

/** Where things lie: towns around a city, villages around a town, homes around a school. */
final class Geography {

  private static final double KM_PER_DEGREE = 111.195;
  private static final double CITY_RADIUS_KM = 5;

  private final Dice dice;

  Geography(Dice dice) {
    this.dice = dice;
  }

  /** A city with towns 10 to 26 km from its centre, evenly around it. */
  City city(String name, Coordinates centre, List<String> townNames) {
    List<Town> towns = new ArrayList<>();
    double turn = dice.unit();
    for (int i = 0; i < townNames.size(); i++) {
      double angle = turn + (i + dice.between(-0.3, 0.3)) / townNames.size();
      towns.add(new Town(townNames.get(i), move(centre, angle, dice.between(10, 26))));
    }
    return new City(name, centre, List.copyOf(towns));
  }

  /** Where a school of an area lies: in the city, in the town, or in a village around the town. */
  Coordinates place(Area area, City city, Town town) {
    return switch (area) {
      case URBAN -> near(city.centre(), 0.3, CITY_RADIUS_KM);
      case TOWN -> near(town.centre(), 0.1, 1.5);
      case RURAL -> near(town.centre(), 2, 7);
    };
  }

  /** A home address: mostly 0 to 12 km from the school, for some far, or in the city. */
  Coordinates home(SchoolPlan school) {
    if (!school.isUrban() && dice.chance(0.25)) {
      return near(school.city().centre(), 0.2, CITY_RADIUS_KM);
    }
    double chance = dice.unit();
    if (chance < 0.88) {
      double share = dice.unit();
      return move(school.place(), dice.unit(), 0.2 + 11.8 * share * share);
    }
    return chance < 0.98 ? near(school.place(), 12, 22) : near(school.place(), 22, 40);
  }

  private Coordinates near(Coordinates centre, double leastKm, double mostKm) {
    return move(centre, dice.unit(), dice.between(leastKm, mostKm));
  }

  private static Coordinates move(Coordinates from, double turn, double km) {
    double angle = 2 * StrictMath.PI * turn;
    double latitude = from.latitude() + km / KM_PER_DEGREE * StrictMath.sin(angle);
    double kmPerDegreeEast = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(from.latitude()));
    double longitude = from.longitude() + km / kmPerDegreeEast * StrictMath.cos(angle);
    return new Coordinates(rounded(latitude), rounded(longitude));
  }

  private static double rounded(double degrees) {
    return Math.floor(degrees * 100_000 + 0.5) / 100_000;
  }

  /** A city or county town, with the towns that it governs. */
  record City(String name, Coordinates centre, List<Town> towns) {}

  /** A town, e.g. 青石镇. */
  record Town(String name, Coordinates centre) {}
}
