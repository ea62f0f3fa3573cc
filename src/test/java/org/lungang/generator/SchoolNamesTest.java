package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.district.District;
import org.lungang.district.School;

class SchoolNamesTest {

  /** No two schools of a district have the same name, so that service.csv can name them. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void areUnique(Shape shape) {
    District district = Generator.generate(shape, 6, 1);
    assertThat(district.schools().stream().map(School::name)).doesNotHaveDuplicates();
  }
}
