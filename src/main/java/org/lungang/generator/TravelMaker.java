package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.TravelTime;

/** Listed ways between some schools of a group: roads that take longer than their length says. */
final class TravelMaker {

  private static final double LISTED_SHARE = 0.25;
  private static final int MOST_MINUTES = 105;

  private TravelMaker() {}

  /** Ways for some pairs with a school outside the city, a few with another time back. */
  static List<TravelTime> ways(Blueprint blueprint, Ids schoolIds, Dice dice) {
    Map<String, TravelTime> ways = new TreeMap<>();
    for (GroupPlan group : blueprint.groups()) {
      SchoolPlan from = group.lead();
      for (GroupPlan.Member member : group.members()) {
        SchoolPlan to = member.school();
        if (to.isUrban() && from.isUrban() || !dice.chance(LISTED_SHARE)) {
          continue;
        }
        int estimate = from.place().minutesTo(to.place());
        int minutes = Math.min(MOST_MINUTES, (int) (estimate * dice.between(1.1, 1.5)) + 1);
        put(ways, schoolIds.id(from.number()), schoolIds.id(to.number()), minutes);
        if (dice.chance(0.3)) {
          int back = Math.max(1, (int) (minutes * dice.between(0.8, 0.95)));
          put(ways, schoolIds.id(to.number()), schoolIds.id(from.number()), back);
        }
      }
    }
    return new ArrayList<>(ways.values());
  }

  private static void put(Map<String, TravelTime> ways, String from, String to, int minutes) {
    ways.putIfAbsent(from + " " + to, new TravelTime(from, to, minutes));
  }
}
