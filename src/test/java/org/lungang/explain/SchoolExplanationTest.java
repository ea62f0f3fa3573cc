package org.lungang.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.district.Subject;
import org.lungang.plan.Violation;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Standing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** A school as an explanation counts it, by a case that can be worked out by hand. */
class SchoolExplanationTest {

  /** Of L a vice-principal, a manager and three teachers go to M, from which one comes. */
  private static SchoolExplanation ofL() {
    TestPlan plan =
        TestPlan.of(
                new TestDistrict()
                    .schools("L", "M", "N")
                    .group("G", GroupType.TIGHT, "L", "M", "N")
                    .need("L", "MATH", 4)
                    .need("L", "PE", 1)
                    .staff("P", "L", TestStaff::principal)
                    .staff("V", "L", TestStaff::vicePrincipal)
                    .staff("D", "L", who -> who.middleManager().subject("ART"))
                    .staff(5, "T", "L", who -> {})
                    .staff("S", "L", who -> who.subject("PE"))
                    .staff("X", "M")
                    .staff("Y", "N")
                    .under("standard"))
            .post("V", "managers", "M")
            .post("D", "managers", "M")
            .post(2, "T", "teachers", "M")
            .post("S", "teachers", "M")
            .post("X", "teachers", "L");
    return SchoolExplanation.of(plan.staffing(), plan.plan(), plan.score(), "L");
  }

  @Test
  void whoLeavesAndComesIsListed() {
    assertThat(ofL().leaving())
        .extracting(PossiblePosting::staffId)
        .containsExactlyInAnyOrder("V", "D", "T1", "T2", "S");
    assertThat(ofL().coming()).extracting(PossiblePosting::staffId).containsExactly("X");
  }

  @Test
  void leadersAndTeachersAreCounted() {
    assertThat(ofL().leaders()).extracting(Standing::id).containsExactly("P", "V");
    assertThat(ofL().leadersKept()).isEqualTo(1);
    // Six teachers may send max(2, 1.8), and three go; the manager and the leader do not count.
    assertThat(ofL().teachers()).isEqualTo(6);
    assertThat(ofL().drained()).isEqualTo(3);
    assertThat(ofL().drainLimit()).isEqualTo(2);
    assertThat(ofL().violations())
        .filteredOn(each -> each.rule() == Rule.H7 || each.rule() == Rule.H5)
        .extracting(Violation::rule)
        .containsExactly(Rule.H5, Rule.H7);
  }

  @Test
  void subjectsAreCountedWithoutThePlanAndWithIt() {
    assertThat(ofL().subjects())
        .containsAll(
            List.of(
                new SubjectBalance(Subject.of("MATH"), 4, 5, 2, 1),
                new SubjectBalance(Subject.of("PE"), 1, 1, 1, 0)));
  }
}
