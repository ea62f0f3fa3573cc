package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.testing.TestDistrict;
import org.lungang.years.AssumedFuture;
import org.lungang.years.Enrolment;
import org.lungang.years.Hiring;
import org.lungang.years.Horizon;

/** Pupils that schools expect, from a file to the needs of later years. */
class EnrolmentFileTest {

  @TempDir private Path folder;

  private final District district =
      new TestDistrict()
          .schools("A", "B")
          .group("G", GroupType.TIGHT, "A", "B")
          .need("A", "MATH", 10)
          .need("B", "MATH", 10)
          .staff("T", "A")
          .build();

  private Enrolment read(String text) throws IOException {
    Path file = folder.resolve("pupils.csv");
    Files.writeString(file, text);
    List<Named> notes = new ArrayList<>();
    return EnrolmentFile.read(file, district, 2026, notes::add);
  }

  /** 10 × 450 ÷ 500 = 9; 10 × 225 ÷ 500 = 4.5, half up 5; B follows the rate, 10 × 0.81 = 8.1. */
  @Test
  void needsFollowThePupilsThatAreExpected() throws IOException {
    Enrolment enrolment = read("学校编号,年份,学生数\nA,2026,500\nA,2027,450\nA,2028,225\nA,2020,7\n");
    AssumedFuture future =
        new AssumedFuture(
            district,
            2026,
            new Horizon.Assumptions(4, BigDecimal.valueOf(-10), Hiring.NOBODY, enrolment));
    assertThat(future.turn(district, 2027).district().needs())
        .extracting(need -> need.required())
        .containsExactly(9, 9);
    assertThat(future.turn(district, 2028).district().needs())
        .extracting(need -> need.required())
        .containsExactly(5, 8);
    // The last year that is told holds on.
    assertThat(enrolment.factor("A", 2030)).isEqualTo(0.45);
    assertThat(enrolment.factor("A", 2025)).isEqualTo(1);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
    assertThatThrownBy(
            () ->
                read(
                    "school_id,year,students\n"
                        + "A,2026,500\n"
                        + "A,2026,500\n"
                        + "X,2027,1\n"
                        + "A,1990,2\n"
                        + "B,2027,-3\n"
                        + "B,2027,30\n"))
        .isInstanceOfSatisfying(
            ProjectFailure.class,
            failure ->
                assertThat(failure.problems())
                    .extracting(problem -> problem.line() + " " + problem.column())
                    .containsExactly("3 year", "4 school_id", "5 year", "6 students", "7 null"));
  }

  @Test
  void aFileThatIsNotThereOrLacksAColumnIsToldInBothLanguages() {
    assertThatThrownBy(() -> read("school_id,students\nA,5\n"))
        .isInstanceOfSatisfying(
            ProjectFailure.class, failure -> assertThat(failure.problems()).isNotEmpty());
    assertThatThrownBy(
            () -> EnrolmentFile.read(folder.resolve("none.csv"), district, 2026, note -> {}))
        .isInstanceOfSatisfying(
            ProjectFailure.class,
            failure -> {
              assertThat(failure.problems()).hasSize(1);
              assertThat(failure.problems().get(0).in(Language.ZH)).contains("none.csv");
            });
    assertThatThrownBy(() -> new Enrolment(Map.of("A", new TreeMap<>(Map.of(2026, 0)))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
