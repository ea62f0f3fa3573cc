package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.Subject;
import org.lungang.policy.Rule;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** What must hold at a school is what a plan could break. */
class ObligationsTest {

  /**
   * L needs English, which nobody there teaches, and no Chinese, which C teaches. M has neither a
   * second leader nor a teacher.
   */
  @Test
  void aSchoolObligesWhereSomebodyIsThereWhoseGoingCouldBreakIt() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", TIGHT, "L", "M")
            .staff("A", "L", who -> who.subject("MATH"))
            .staff("C", "L", who -> who.subject("CHINESE"))
            .staff("P", "L", TestStaff::principal)
            .staff("D", "L", TestStaff::vicePrincipal)
            .staff("Q", "M", TestStaff::principal)
            .need("L", "MATH", 1)
            .need("L", "ENGLISH", 1)
            .need("L", "CHINESE", 0)
            .pin("A", Decision.GO, "M")
            .under("standard");
    Subject math = staffing.getStanding("A").member().subject();
    List<Rule> ofSchools = List.of(Rule.H5, Rule.H6, Rule.H7, Rule.H8);
    assertThat(Obligations.of(staffing, staffing.components().get(0)))
        .filteredOn(obligation -> ofSchools.contains(obligation.rule()))
        .containsExactly(
            Obligation.subject("L", math),
            Obligation.of(Rule.H6, "L"),
            Obligation.of(Rule.H7, "L"),
            Obligation.of(Rule.H8, "A"));
  }
}
