package org.lungang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lungang.plan.SchoolVariation.SchoolFigure;

class SchoolVariationTest {

  @Test
  void theNationalExampleGivesItsCoefficient() {
    SchoolVariation books =
        SchoolVariation.of(
            List.of(
                new SchoolFigure(45, 279),
                new SchoolFigure(37, 137),
                new SchoolFigure(89, 935),
                new SchoolFigure(76, 160),
                new SchoolFigure(55, 402)));
    assertThat(books.coefficient()).contains(new BigDecimal("0.5153"));
    assertThat(books.isAtMost(new BigDecimal("0.50"))).isFalse();
    assertThat(books.isAtMost(new BigDecimal("0.52"))).isTrue();
  }

  @Test
  void equalSharesDoNotVaryAndASchoolOfItsOwnNeverDoes() {
    assertThat(
            SchoolVariation.of(List.of(new SchoolFigure(300, 3), new SchoolFigure(700, 7)))
                .coefficient())
        .contains(new BigDecimal("0.0000"));
    assertThat(SchoolVariation.of(List.of(new SchoolFigure(7, 3))).coefficient())
        .contains(new BigDecimal("0.0000"));
  }

  @Test
  void aCoefficientOfExactlyTheLineIsAtMostTheLine() {
    // Two equal schools with 1 and 3: mean 2, deviation 1, coefficient exactly one half.
    SchoolVariation half =
        SchoolVariation.of(List.of(new SchoolFigure(100, 1), new SchoolFigure(100, 3)));
    assertThat(half.coefficient()).contains(new BigDecimal("0.5000"));
    assertThat(half.isAtMost(new BigDecimal("0.50"))).isTrue();
    SchoolVariation more =
        SchoolVariation.of(
            List.of(new SchoolFigure(100_000, 99_999), new SchoolFigure(100_000, 300_000)));
    assertThat(more.coefficient()).contains(new BigDecimal("0.5000"));
    assertThat(more.isAtMost(new BigDecimal("0.50"))).isFalse();
  }

  @Test
  void nothingAnywhereHasNoCoefficient() {
    SchoolVariation nothing = SchoolVariation.of(List.of(new SchoolFigure(10, 0)));
    assertThat(nothing.coefficient()).isEmpty();
    assertThat(nothing.isAtMost(BigDecimal.ONE)).isFalse();
    assertThat(SchoolVariation.of(List.of()).isDefined()).isFalse();
  }

  @Test
  void aSchoolWithoutPupilsIsRefused() {
    assertThatThrownBy(() -> new SchoolFigure(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theExactSquareAgreesWithTheFormulaAsWritten() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      List<SchoolFigure> schools =
          Stream.generate(() -> new SchoolFigure(random.nextInt(1, 4000), random.nextInt(1, 60)))
              .limit(random.nextInt(1, 40))
              .toList();
      double pupils = schools.stream().mapToDouble(SchoolFigure::pupils).sum();
      double mean = schools.stream().mapToDouble(SchoolFigure::have).sum() / pupils;
      double variance = 0;
      for (SchoolFigure school : schools) {
        double difference = (double) school.have() / school.pupils() - mean;
        variance += school.pupils() / pupils * difference * difference;
      }
      assertThat(SchoolVariation.of(schools).coefficient().orElseThrow().doubleValue())
          .isCloseTo(Math.sqrt(variance) / mean, org.assertj.core.data.Offset.offset(6e-5));
    }
  }
}
