package org.lungang.testing;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.TravelTime;

/**
 * Scenario files as somebody writes them: of people, schools, needs, ways, groups and, where
 * wanted, of the policy. Some of them contradict lists or policy. The same seed gives the same
 * scenario.
 */
public final class RandomScenarios {

  private final District district;
  private final List<String> postedIds;
  private final Dice dice;
  private final StringBuilder yaml = new StringBuilder("name: random\n");

  private RandomScenarios(District district, List<String> postedIds, long seed) {
    this.district = district;
    this.postedIds = List.copyOf(postedIds);
    this.dice = new Dice(seed);
  }

  /**
   * The text of a scenario of one or two changes.
   *
   * @param postedIds who is posted: most changes of people are theirs
   * @param withPolicy whether one of them may be of the policy
   */
  public static String make(
      District district, List<String> postedIds, long seed, boolean withPolicy) {
    RandomScenarios scenarios = new RandomScenarios(district, postedIds, seed);
    List<Runnable> changes =
        new ArrayList<>(
            List.of(
                scenarios::people,
                scenarios::people,
                scenarios::pins,
                scenarios::needs,
                scenarios::ways,
                scenarios::schools,
                scenarios::groups));
    if (withPolicy) {
      changes.add(scenarios::policy);
      changes.add(scenarios::policy);
    }
    for (int i = scenarios.dice.between(1, 2); i > 0; i--) {
      Runnable change = scenarios.dice.oneOf(changes);
      changes.removeIf(change::equals);
      change.run();
    }
    return scenarios.yaml.toString();
  }

  private void line(String format, Object... values) {
    yaml.append(String.format(format, values)).append('\n');
  }

  private String anybody() {
    return !postedIds.isEmpty() && dice.percent(60)
        ? dice.oneOf(postedIds)
        : dice.oneOf(district.staff()).id();
  }

  private School anySchool() {
    return dice.oneOf(district.schools());
  }

  private Group anyGroup() {
    return dice.oneOf(district.groups());
  }

  private void people() {
    String id = anybody();
    if (dice.percent(25)) {
      line("staff:%n  remove: [%s]", id);
      return;
    }
    line("staff:%n  change:");
    for (int i = dice.between(1, 3); i > 0; i--) {
      String change =
          switch (dice.between(0, 5)) {
            case 0 -> "willingness: " + dice.oneOf("VOLUNTEER", "RELUCTANT", "NEUTRAL");
            case 1 -> "honor: " + dice.oneOf("NONE", "DISTRICT", "CITY");
            case 2 -> "subject: " + dice.oneOf("CHINESE", "MATH", "ENGLISH");
            case 3 -> "exemption: ILL, exemption_approved: yes";
            case 4 -> "exemption: ''";
            default -> "school_id: " + anySchool().id();
          };
      String changed = i == 1 ? id : anybody();
      if (i == 1 || !changed.equals(id)) {
        line("    - {staff_id: %s, %s}", changed, change);
      }
    }
  }

  private void pins() {
    line("pins:%n  add:");
    String decision =
        switch (dice.between(0, 2)) {
          case 0 -> "STAY";
          case 1 -> "NOT_TO, school_id: " + anySchool().id();
          default -> "GO";
        };
    line("    - {staff_id: %s, decision: %s}", anybody(), decision);
  }

  private void needs() {
    if (!district.needs().isEmpty()) {
      var need = dice.oneOf(district.needs());
      line("needs:%n  change:");
      line(
          "    - {school_id: %s, subject: %s, required: %d}",
          need.schoolId(), need.subject().code(), dice.between(0, 5));
    }
  }

  private void ways() {
    List<TravelTime> listed = district.travelTimes().listed();
    if (!listed.isEmpty()) {
      var way = dice.oneOf(listed);
      line("travel:%n  change:");
      line(
          "    - {from_school_id: %s, to_school_id: %s, minutes: %d}",
          way.fromSchoolId(), way.toSchoolId(), dice.oneOf(5, 60, 61, 130));
    }
  }

  private void schools() {
    String change =
        dice.percent(50)
            ? "area: " + dice.oneOf("URBAN", "TOWN", "RURAL")
            : "traits: " + dice.oneOf("''", "WEAK", "WEAK;SMALL", "NEW");
    line("schools:%n  change:%n    - {school_id: %s, %s}", anySchool().id(), change);
  }

  private void groups() {
    Group group = anyGroup();
    Group other = anyGroup();
    if (!group.equals(other) && dice.percent(50)) {
      line("groups:%n  merge: [{groups: [%s], into: %s}]", group.id(), other.id());
    } else if (!group.equals(other)) {
      String schoolId = dice.oneOf(List.copyOf(group.schools())).schoolId();
      line(
          "groups:%n  move: [{school_id: %s, from: %s, to: %s}]", schoolId, group.id(), other.id());
    } else {
      String type = dice.oneOf("TIGHT", "ASSISTANCE", "ALLIANCE", "HAND_IN_HAND");
      line("groups:%n  change: [{group_id: %s, type: %s}]", group.id(), type);
    }
  }

  private void policy() {
    String change =
        switch (dice.between(0, 6)) {
          case 0 -> "max_minutes: " + dice.oneOf(20, 45, 90, 200);
          case 1 -> "eligible_years: " + dice.oneOf(1, 3, 9);
          case 2 -> "due_years: " + dice.oneOf(3, 6, 12);
          case 3 -> "drain: {share: 10%, at_least: " + dice.between(0, 3) + "}";
          case 4 -> "weights: {missing_teacher: " + dice.between(0, 200) + "}";
          case 5 -> "itinerant: {weekly_capacity: " + dice.between(8, 20) + "}";
          default -> "easings: {e: {rule: H7, school: " + anySchool().id() + ", at_most: 9}}";
        };
    line("policy: {%s}", change);
  }
}
