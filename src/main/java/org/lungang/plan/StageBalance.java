package org.lungang.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Stage;
import org.lungang.plan.SchoolVariation.SchoolFigure;

/**
 * How evenly backbone staff are spread over the district's schools of one stage, before and after a
 * plan. Only schools with students count. NINE_YEAR and TWELVE_YEAR schools stand by themselves:
 * the national arithmetic splits their staff between primary and junior, which the data does not
 * do, so the national limit does not apply to them.
 *
 * @param schools how many schools count
 * @param below how many of them have less than 1 backbone for each 100 students, before
 * @param belowAfter the same, after
 */
public record StageBalance(
    Stage stage,
    int schools,
    SchoolVariation before,
    SchoolVariation after,
    int below,
    int belowAfter) {

  /** The balance of the schools of a stage. */
  static StageBalance of(Stage stage, List<SchoolBackbone> schools) {
    return new StageBalance(
        stage,
        schools.size(),
        SchoolVariation.of(
            schools.stream().map(row -> new SchoolFigure(row.students(), row.before())).toList()),
        SchoolVariation.of(
            schools.stream().map(row -> new SchoolFigure(row.students(), row.after())).toList()),
        (int) schools.stream().filter(SchoolBackbone::isBelowBefore).count(),
        (int) schools.stream().filter(SchoolBackbone::isBelowAfter).count());
  }

  /** The highest coefficient that the national standard allows; empty where it names none. */
  public Optional<BigDecimal> line() {
    return Optional.ofNullable(lineOf(stage));
  }

  /** Whether the coefficient keeps to the line before; empty where there is no line. */
  public Optional<Boolean> keepsLine() {
    return line().map(before::isAtMost);
  }

  /** Whether the coefficient keeps to the line after; empty where there is no line. */
  public Optional<Boolean> keepsLineAfter() {
    return line().map(after::isAtMost);
  }

  private static @Nullable BigDecimal lineOf(Stage stage) {
    return switch (stage) {
      case PRIMARY -> new BigDecimal("0.50");
      case JUNIOR -> new BigDecimal("0.45");
      case KINDERGARTEN, SENIOR, NINE_YEAR, TWELVE_YEAR -> null;
    };
  }
}
