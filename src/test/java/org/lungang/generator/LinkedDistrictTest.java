package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.Staffing;

/** Linked districts are of one piece, of the size that was asked for, and the same every time. */
class LinkedDistrictTest {

  @ParameterizedTest
  @EnumSource
  void everySchoolIsInOneComponent(Links links) {
    for (long seed = 1; seed <= 3; seed++) {
      District district = LinkedDistrict.generate(links, 23, seed, 6);
      assertThat(district.schools()).hasSize(23);
      Set<String> grouped = new HashSet<>();
      district.groups().forEach(group -> grouped.addAll(group.schoolIds()));
      assertThat(grouped).hasSize(23);
      Staffing staffing =
          Staffing.of(district, PolicyReader.shipped("standard"), Generator.plannedYear());
      assertThat(staffing.components()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameDistrict(Links links) {
    District one = LinkedDistrict.generate(links, 9, 4, 8);
    District same = LinkedDistrict.generate(links, 9, 4, 8);
    assertThat(same.staff()).isEqualTo(one.staff());
    assertThat(same.groups()).isEqualTo(one.groups());
  }

  @Test
  void inAGridEachSchoolIsInTwoGroups() {
    District district = LinkedDistrict.generate(Links.GRID, 16, 2, 6);
    assertThat(district.groups()).hasSize(8);
    assertThat(district.schools())
        .allMatch(
            school ->
                district.groups().stream()
                        .map(Group::schoolIds)
                        .filter(ids -> ids.contains(school.id()))
                        .count()
                    == 2);
  }

  @Test
  void tooFewSchoolsAreRefused() {
    assertThatThrownBy(() -> LinkedDistrict.generate(Links.CHAIN, 4, 1, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(4)");
  }
}
