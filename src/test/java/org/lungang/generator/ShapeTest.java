package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.language.Language;

class ShapeTest {

  /** Every shape is found by its id and describes itself in both languages. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void isFoundByItsIdAndDescribesItself(Shape shape) {
    assertThat(Shape.of(shape.id())).isSameAs(shape);
    assertThat(shape.policyId()).matches(shape.id() + "-20\\d\\d");
    assertThat(shape.in(Language.EN)).isNotBlank().isNotEqualTo(shape.in(Language.ZH));
    assertThat(shape.in(Language.ZH)).contains("集团");
  }

  /** An unknown id is refused with the ids that there are. */
  @Test
  void refusesAnUnknownId() {
    assertThatThrownBy(() -> Shape.of("nanyang"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(nanyang)")
        .hasMessageContaining("wolong");
  }
}
