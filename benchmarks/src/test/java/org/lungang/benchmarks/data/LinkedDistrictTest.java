package org.lungang.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lungang.staffing.Staffing;

/** A linked district is one component of so many schools, and the same each time. */
class LinkedDistrictTest {

  @Test
  void allOfItIsOneComponent() {
    Staffing staffing = Dataset.of("linked:12:3").staffing("suzhou-2024");
    assertThat(staffing.components()).hasSize(1);
    assertThat(staffing.components().get(0).schoolIds()).hasSize(12);
    assertThat(staffing.postings()).isNotEmpty();
  }

  @Test
  void theSameSeedGivesTheSameDistrict() {
    assertThat(Dataset.of("linked:12:3").district().staff())
        .isEqualTo(Dataset.of("linked:12:3").district().staff());
  }
}
