package org.lungang.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.StaffMember;
import org.lungang.testing.TestDistrict;

/** Beginners come where the rule says, and no more of them than it says. */
class BeginnersTest {

  /** A needs 4 of mathematics and has 2, B 2 and has none, C 9 and has 7 after OLD has retired. */
  private static final District DISTRICT =
      new TestDistrict()
          .schools("A", "B", "C")
          .need("A", "MATH", 4)
          .need("B", "MATH", 2)
          .need("C", "MATH", 9)
          .need("C", "PE", 1)
          .staff(2, "A", "A", who -> who.born("1990-01-01"))
          .staff(7, "C", "C", who -> who.born("1990-01-01"))
          .staff("P", "C", who -> who.born("1990-01-01").subject("PE"))
          // Reaches 60 years and 8 months in April 2027.
          .staff("OLD", "C", who -> who.man().born("1966-08-01"))
          .build();

  private static List<String> come(Hiring.Rule rule, @Nullable Integer most) {
    return come(DISTRICT, rule, most);
  }

  private static List<String> come(District district, Hiring.Rule rule, @Nullable Integer most) {
    AssumedFuture future =
        new AssumedFuture(
            district,
            2026,
            new Horizon.Assumptions(2, BigDecimal.ZERO, new Hiring(rule, most), Enrolment.UNKNOWN));
    return future.turn(district, 2027).district().staff().stream()
        .map(StaffMember::id)
        .filter(id -> district.findStaffMember(id).isEmpty())
        .toList();
  }

  @Test
  void asManyComeAsSchoolsLack() {
    assertThat(come(Hiring.Rule.NEEDS, null))
        .containsExactly(
            "A-MATH-2027-1",
            "A-MATH-2027-2",
            "B-MATH-2027-1",
            "B-MATH-2027-2",
            "C-MATH-2027-1",
            "C-MATH-2027-2");
  }

  /** B lacks all, then A and B half each, A with 2 more people; C lacks two ninths. */
  @Test
  void theSchoolThatLacksTheLargestShareComesFirst() {
    assertThat(come(Hiring.Rule.NEEDS, 1)).containsExactly("B-MATH-2027-1");
    assertThat(come(Hiring.Rule.NEEDS, 2)).containsExactly("A-MATH-2027-1", "B-MATH-2027-1");
    assertThat(come(Hiring.Rule.NEEDS, 3))
        .containsExactly("A-MATH-2027-1", "B-MATH-2027-1", "B-MATH-2027-2");
    assertThat(come(Hiring.Rule.NEEDS, 4))
        .containsExactly("A-MATH-2027-1", "A-MATH-2027-2", "B-MATH-2027-1", "B-MATH-2027-2");
    assertThat(come(Hiring.Rule.NEEDS, 5)).endsWith("C-MATH-2027-1");
    assertThat(come(Hiring.Rule.NEEDS, 0)).isEmpty();
  }

  @Test
  void whoRetiresIsReplacedOrNobodyComes() {
    assertThat(come(Hiring.Rule.RETIRED, null)).containsExactly("OLD-2027");
    assertThat(come(Hiring.Rule.RETIRED, 1)).containsExactly("OLD-2027");
    assertThat(come(Hiring.Rule.RETIRED, 0)).isEmpty();
    assertThat(come(Hiring.Rule.NOBODY, null)).isEmpty();
    assertThatThrownBy(() -> new Hiring(Hiring.Rule.NEEDS, -1)).hasMessageContaining("(-1)");
  }

  @Test
  void beginnersTakeThePlaceOfTeachersAlone() {
    District district =
        new TestDistrict()
            .schools("A")
            .staff("T", "A", who -> who.man().born("1966-08-01"))
            .staff("P", "A", who -> who.man().born("1966-08-01").principal())
            .staff("D", "A", who -> who.man().born("1966-08-01").middleManager())
            .build();
    assertThat(come(district, Hiring.Rule.RETIRED, null)).containsExactly("T-2027");
  }

  @Test
  void aSubjectOfWhichNothingIsKnownLacksNothing() {
    District district =
        new TestDistrict()
            .schools("A")
            .need("A", "MATH", 4)
            .staff("M", "A", who -> who.man().born("1966-08-01"))
            .staff("E", "A", who -> who.man().born("1966-08-01").subject("PE"))
            .build();
    assertThat(come(district, Hiring.Rule.RETIRED, 1)).containsExactly("M-2027");
    assertThat(come(district, Hiring.Rule.RETIRED, 2)).containsExactly("E-2027", "M-2027");
  }
}
