package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.GroupType;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;

/** A rule that says nothing of a district is neither met nor missed. */
class ApplicabilityTest {

  private static TestDistrict district(GroupType type) {
    return new TestDistrict()
        .schools("A", "B")
        .group("G", type, "A", "B")
        .staff(10, "T", "A", who -> {});
  }

  private static boolean applies(Staffing staffing, Rule rule) {
    return Applicability.of(staffing, Plan.of(List.of()), rule);
  }

  @Test
  void aQuotaOfOtherGroupTypesDoesNotApply() {
    // The county's quota leaves out ASSISTANCE groups.
    assertThat(applies(district(GroupType.ASSISTANCE).under("xx-county-2023"), Rule.H2)).isFalse();
    assertThat(applies(district(GroupType.ASSISTANCE).under("xx-county-2023"), Rule.H3)).isFalse();
    assertThat(applies(district(GroupType.TIGHT).under("standard"), Rule.H2)).isTrue();
  }

  @Test
  void pinsAndVisitsApplyWhereThereAreSome() {
    assertThat(applies(district(GroupType.TIGHT).under("standard"), Rule.H8)).isFalse();
    assertThat(
            applies(
                district(GroupType.TIGHT).pin("T1", Decision.STAY, null).under("standard"),
                Rule.H8))
        .isTrue();
    assertThat(applies(district(GroupType.TIGHT).under("wolong-2023"), Rule.M5)).isFalse();
    assertThat(applies(district(GroupType.TIGHT).under("standard"), Rule.H1)).isTrue();
  }
}
