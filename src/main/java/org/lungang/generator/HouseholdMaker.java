package org.lungang.generator;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lungang.district.District;
import org.lungang.district.Gender;
import org.lungang.district.StaffMember;

/**
 * Marries some of the staff: about one man in four, to a woman of nearly his age. Four in five of
 * them met in the groups of his school.
 */
final class HouseholdMaker {

  private static final double MARRIED = 0.25;
  private static final double NEAR = 0.8;
  private static final int YEARS_APART = 4;

  private HouseholdMaker() {}

  static District addTo(District district, long seed) {
    Dice dice = Dice.of(seed, "households", 0);
    List<StaffMember> women =
        new ArrayList<>(district.staff().stream().filter(it -> it.gender() == Gender.F).toList());
    Map<String, String> households = new HashMap<>();
    Ids ids = Ids.of("H", 3, district.staff().size());
    for (StaffMember man : district.staff()) {
      if (man.gender() == Gender.M && dice.chance(MARRIED) && !women.isEmpty()) {
        Set<String> near = dice.chance(NEAR) ? schoolsAround(district, man) : Set.of();
        int from = dice.whole(0, women.size() - 1);
        find(man, women, from, near)
            .ifPresent(
                woman -> {
                  String id = ids.id(households.size() / 2);
                  households.put(man.id(), id);
                  households.put(woman.id(), id);
                  women.remove(woman);
                });
      }
    }
    return district.toBuilder()
        .staff(
            district.staff().stream()
                .map(member -> member.toBuilder().household(households.get(member.id())).build())
                .toList())
        .build();
  }

  private static Set<String> schoolsAround(District district, StaffMember man) {
    Set<String> schools = new HashSet<>(Set.of(man.schoolId()));
    district.groupsOf(man.schoolId()).forEach(group -> schools.addAll(group.schoolIds()));
    return schools;
  }

  /**
   * The first who fits, from some place on.
   *
   * @param near where she works; empty for anywhere
   */
  private static Optional<StaffMember> find(
      StaffMember man, List<StaffMember> women, int from, Set<String> near) {
    for (int i = 0; i < women.size(); i++) {
      StaffMember woman = women.get((from + i) % women.size());
      if ((near.isEmpty() || near.contains(woman.schoolId()))
          && Math.abs(ChronoUnit.YEARS.between(man.birthDate(), woman.birthDate()))
              <= YEARS_APART) {
        return Optional.of(woman);
      }
    }
    return Optional.empty();
  }
}
