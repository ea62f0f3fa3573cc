package org.lungang.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Stage;

/**
 * How evenly backbone staff are spread over the district's schools of one stage, before and after a
 * plan. Only schools with students count. NINE_YEAR and TWELVE_YEAR schools stand by themselves:
 * the national arithmetic splits their staff between primary and junior, which the data does not
 * do, so they are held against no line.
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
      default -> null;
    };
  }
}
