package org.lungang.generator;

import java.util.Map;
import java.util.stream.Collectors;
import org.lungang.district.District;
import org.lungang.district.StaffMember;

/** Sets each school's headcount to up to three below or above the staff that it has. */
final class HeadcountMaker {

  private static final int APART = 3;

  private HeadcountMaker() {}

  static District addTo(District district, long seed) {
    Dice dice = Dice.of(seed, "headcounts", 0);
    Map<String, Long> staff =
        district.staff().stream()
            .collect(Collectors.groupingBy(StaffMember::schoolId, Collectors.counting()));
    return district.toBuilder()
        .schools(
            district.schools().stream()
                .map(
                    school -> {
                      int here = staff.getOrDefault(school.id(), 0L).intValue();
                      return school.withHeadcount(Math.max(1, here + dice.whole(-APART, APART)));
                    })
                .toList())
        .build();
  }
}
