package org.lungang.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;

class ShortDistrictTest {

  /** Some group cannot post as many as it must; before the pins every group could. */
  @Test
  void someGroupCannotPostAsManyAsItMust() {
    assertThat(shortfalls("short:wolong:7:0.5")).isPositive();
    assertThat(shortfalls("wolong:7:0.5")).isZero();
  }

  private static long shortfalls(String name) {
    Dataset dataset = Dataset.of(name);
    Staffing staffing = dataset.staffing(dataset.ownPolicyId());
    return staffing.district().groups().stream()
        .flatMap(group -> Arithmetic.of(staffing, group).stream())
        .filter(Arithmetic::isShort)
        .count();
  }
}
