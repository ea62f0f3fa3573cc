package org.lungang.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is spare by how many teachers there are, and the lines over it. */
class SparePeriodsTest {

  @Test
  void theShareIsRoundedUp() {
    assertThat(SparePeriods.of(16, 13, 1, 4).spare()).containsExactly(3, 9, 11, 12);
    assertThat(SparePeriods.of(16, 13, 1, 4).most()).isEqualTo(12);
    assertThat(SparePeriods.of(16, 40, -1, 2).spare()).containsExactly(0, 0);
  }

  @Test
  void withOneNumberOfTeachersThereIsNoLine() {
    assertThat(SparePeriods.of(16, 13, 2, 2).lines(2)).isEmpty();
  }

  @Test
  void linesGoThroughTheCornersOfTheHull() {
    // 3, 9, 11, 12 by 1 to 4 teachers; without the plan there are 2.
    assertThat(SparePeriods.of(16, 13, 1, 4).lines(2))
        .containsExactly(
            new SparePeriods.Line(1, 6, 9),
            new SparePeriods.Line(1, 2, 9),
            new SparePeriods.Line(1, 1, 10));
  }

  @Test
  void noLineLiesBelowWhatIsSpare() {
    for (int wanted = 0; wanted < 60; wanted++) {
      for (int teachers = 1; teachers < 6; teachers++) {
        SparePeriods spare = SparePeriods.of(16, wanted, teachers - 2, teachers + 6);
        for (int i = 0; i < spare.spare().length; i++) {
          int more = spare.least() + i - teachers;
          for (SparePeriods.Line line : spare.lines(teachers)) {
            assertThat(line.scale() * spare.spare()[i])
                .isLessThanOrEqualTo(line.start() + line.slope() * more);
          }
        }
      }
    }
  }
}
