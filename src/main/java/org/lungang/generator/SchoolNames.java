package org.lungang.generator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lungang.district.Area;
import org.lungang.district.Stage;

/** Names of schools in the usual style, no two the same. */
final class SchoolNames {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** A new name for a school of the stage in the city, in the town, or in a village of the town. */
  String name(Stage stage, Area area, Geography.City city, Geography.Town town, Dice dice) {
    String place = area == Area.URBAN ? city.name() : city.name() + town.name();
    String name =
        switch (area) {
          case URBAN -> dice.chance(0.45) ? named(stage, city, dice) : numbered(place, stage);
          case TOWN -> place + (stage == Stage.JUNIOR ? "" : "中心") + kind(stage);
          case RURAL -> place + PlaceNames.village(dice) + kind(stage);
        };
    if (!taken.add(name)) {
      name = numbered(place, stage);
      taken.add(name);
    }
    return name;
  }

  private static String named(Stage stage, Geography.City city, Dice dice) {
    return city.name()
        + switch (stage) {
          case PRIMARY -> PlaceNames.road(dice) + "小学";
          case JUNIOR -> PlaceNames.word(dice) + "中学";
          case TWELVE_YEAR -> PlaceNames.word(dice) + "外国语学校";
          case KINDERGARTEN, SENIOR, NINE_YEAR -> PlaceNames.word(dice) + kind(stage);
        };
  }

  private String numbered(String place, Stage stage) {
    String kind = stage == Stage.JUNIOR ? "中学" : kind(stage);
    int number = numbers.merge(place + kind, 1, Integer::sum);
    return place + "第" + ChineseNumber.of(number) + kind;
  }

  private static String kind(Stage stage) {
    return switch (stage) {
      case KINDERGARTEN -> "幼儿园";
      case PRIMARY -> "小学";
      case JUNIOR -> "初级中学";
      case SENIOR -> "高级中学";
      case NINE_YEAR -> "学校";
      case TWELVE_YEAR -> "实验学校";
    };
  }
}
