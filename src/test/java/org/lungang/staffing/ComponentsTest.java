package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Group;
import org.lungang.testing.TestDistrict;

/** Groups linked by shared schools make one component (docs/reference/model.md, Objective). */
class ComponentsTest {

  @Test
  void groupsThatShareNoSchoolAreApart() {
    assertThat(
            components(
                new TestDistrict()
                    .schools("A", "B", "C", "D", "E")
                    .group("G2", TIGHT, "A", "B")
                    .group("G1", TIGHT, "C", "D")))
        .containsExactly("G1: C D", "G2: A B");
  }

  @Test
  void groupsThatShareASchoolBelongTogetherThroughOthersToo() {
    assertThat(
            components(
                new TestDistrict()
                    .schools("A", "B", "C", "D", "E", "F", "X", "Y")
                    .group("G1", TIGHT, "A", "B")
                    .group("G2", TIGHT, "X", "Y")
                    .group("G3", TIGHT, "E", "F")
                    .group("G4", TIGHT, "D", "B", "E")
                    .group("G5", TIGHT, "C", "F")))
        .containsExactly("G1 G3 G4 G5: A B C D E F", "G2: X Y");
  }

  @Test
  void schoolsWithoutAGroupBelongToNone() {
    assertThat(components(new TestDistrict().schools("A", "B"))).isEmpty();
  }

  private static List<String> components(TestDistrict district) {
    return district.under("standard").components().stream()
        .map(
            component ->
                String.join(" ", component.groups().stream().map(Group::id).toList())
                    + ": "
                    + String.join(" ", component.schoolIds()))
        .toList();
  }
}
