package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Assessment;
import org.lungang.district.GroupType;
import org.lungang.testing.TestDistrict;

/** What becomes of X, who went from L to M, as L, M and the uninvolved N see it. */
class SchoolTurnsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-02, false, AWAY, HERE",
    "2026-09-01, false, BACK, GONE",
    "2026-09-01, true, LEFT, STAYS",
    "2025-09-01, true,,",
  })
  void eachSchoolSeesItsOwnSide(
      String until, boolean wishesToStay, @Nullable String home, @Nullable String host) {
    TestDistrict district =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.TIGHT, "L", "M", "N")
            .staff("X", "L")
            .staff("Y", "M")
            .rotation("X", "M", until, Assessment.EXCELLENT, wishesToStay);
    assertSees(district, "L", home);
    assertSees(district, "M", host);
    assertSees(district, "N", null);
  }

  private static void assertSees(TestDistrict district, String schoolId, @Nullable String what) {
    assertThat(SchoolTurns.of(district.under("standard"), schoolId))
        .extracting(turn -> turn.standing().id() + " " + turn.what())
        .isEqualTo(what == null ? List.of() : List.of("X " + what));
  }
}
