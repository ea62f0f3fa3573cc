package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Lessons;
import org.lungang.district.StaffMember;

/**
 * Generated timetables: township groups have them, and small schools are short in some subjects.
 */
class GeneratedLessonsTest {

  private static final int CAPACITY = 16;

  private static Set<String> townshipSchools(District district, boolean membersOnly) {
    Set<String> schools = new TreeSet<>();
    for (Group group : district.groups()) {
      if (group.type() == GroupType.TOWNSHIP) {
        schools.addAll(group.schoolIds());
        if (membersOnly) {
          schools.remove(group.leadId());
        }
      }
    }
    return schools;
  }

  @Test
  void everySchoolOfATownshipGroupHasATimetableAndNoOtherHas() {
    District district = Generator.generate(Shape.WOLONG, 5, 0.5);
    assertThat(district.lessons().stream().map(Lessons::schoolId).distinct())
        .containsExactlyInAnyOrderElementsOf(townshipSchools(district, false));
  }

  @ParameterizedTest
  @EnumSource(
      value = Shape.class,
      names = {"WOLONG"},
      mode = EnumSource.Mode.EXCLUDE)
  void whereThereAreNoTownshipGroupsThereIsNeitherATimetableNorAnybodyElsewhere(Shape shape) {
    District district = Generator.generate(shape, 5, 0.2);
    assertThat(district.lessons()).isEmpty();
    assertThat(district.staff()).allMatch(member -> member.weeklyPeriods() == 0);
  }

  @Test
  void someTeachersOfTownshipGroupsTeachElsewhereAlready() {
    District district = Generator.generate(Shape.WOLONG, 5, 0.5);
    assertThat(district.staff())
        .filteredOn(member -> member.weeklyPeriods() > 0)
        .hasSizeGreaterThan(5)
        .allMatch(StaffMember::isTeacher)
        .allMatch(member -> member.weeklyPeriods() <= 6)
        .allMatch(member -> townshipSchools(district, false).contains(member.schoolId()));
  }

  @Test
  void smallSchoolsCarryTheMainSubjectsMostlyAndLackTheOthers() {
    District district = Generator.generate(Shape.WOLONG, 0, 1);
    Set<String> small = townshipSchools(district, true);
    Map<String, Integer> gaps = new TreeMap<>();
    Map<String, Integer> asked = new TreeMap<>();
    for (Lessons row : district.lessons()) {
      if (small.contains(row.schoolId())) {
        int own =
            district.staff().stream()
                .filter(StaffMember::isTeacher)
                .filter(member -> member.schoolId().equals(row.schoolId()))
                .filter(member -> row.subject().equals(member.subject()))
                .mapToInt(member -> CAPACITY - member.weeklyPeriods())
                .sum();
        asked.merge(row.subject().code(), row.weeklyPeriods(), Integer::sum);
        gaps.merge(row.subject().code(), Math.max(0, row.weeklyPeriods() - own), Integer::sum);
      }
    }
    assertThat(asked.keySet())
        .containsExactly("ART", "CHINESE", "ENGLISH", "IT", "MATH", "MUSIC", "PE");
    for (String main : Set.of("CHINESE", "MATH")) {
      assertThat(gaps.get(main)).as(main).isLessThan(asked.get(main) / 5);
    }
    for (String scarce : Set.of("ART", "IT", "MUSIC")) {
      assertThat(gaps.get(scarce)).as(scarce).isGreaterThan(asked.get(scarce) / 2);
    }
  }
}
