package org.lungang.roster;

import java.time.LocalDate;
import java.util.List;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.policy.Basis;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;

/**
 * Two primary schools of a group under wolong-2023 and a plan that posts three: a backbone teacher
 * and a vice principal from the lead S1 to S2, a teacher from S2 to S1. X1's rotation goes on, X2
 * is back at S1, X3 stays at S2 for good, X4 is exempt.
 */
final class SmallPlan {

  private SmallPlan() {}

  /** A centre C with a teacher of music who gives 4 of the 6 lessons of the small school S1. */
  static PlanReport township() {
    Staffing staffing =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TOWNSHIP, "C", "S1")
            .travel("C", "S1", 10)
            .staff("A", "C", who -> who.subject("MUSIC"))
            .lessons("S1", "MUSIC", 6)
            .lessons("S1", "ART", 2)
            .under("wolong-2023");
    return report(staffing, TestPlan.of(staffing).visit("A", "S1", 4).plan());
  }

  static PlanReport report() {
    return report(staffing());
  }

  /** The same under a policy that names a document as the basis of lists and forms. */
  static PlanReport basedOn(Basis basis) {
    Policy policy = TestPolicy.from(PolicyReader.shipped("wolong-2023")).basis(basis).build();
    return report(Staffing.of(staffing().district(), policy, 2026));
  }

  private static PlanReport report(Staffing staffing) {
    Plan plan =
        Plan.of(
            List.of(
                staffing.postingsOf("T1").stream()
                    .filter(posting -> posting.flow().id().equals("backbone-out"))
                    .findFirst()
                    .orElseThrow(),
                staffing.postingsOf("T2").stream()
                    .filter(posting -> posting.flow().id().equals("backbone-in"))
                    .findFirst()
                    .orElseThrow(),
                staffing.postingsOf("T3").get(0)));
    return report(staffing, plan);
  }

  private static PlanReport report(Staffing staffing, Plan plan) {
    return new PlanReport(
        staffing,
        plan,
        new Scorer(staffing).score(plan),
        null,
        Kpis.of(staffing, plan),
        "0123456789abcdef0123456789abcdef",
        "fedcba9876543210fedcba9876543210",
        7);
  }

  static Staffing staffing() {
    return Staffing.of(
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, Area.RURAL, 500)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .travel("S1", "S2", 70)
            .need("S1", "MATH", 6)
            .need("S2", "MATH", 2)
            .teacher(
                "T1",
                "S1",
                person ->
                    person
                        .name("=欧阳方")
                        .backbone()
                        .title(Title.FIRST)
                        .willing(Willingness.VOLUNTEER)
                        .prefers("S2"))
            .teacher("T2", "S2", person -> person.name("张三").man().since("2024-09-01"))
            .teacher("T3", "S1", person -> person.position(Position.VICE_PRINCIPAL).subject(null))
            .teacher("X1", "S1")
            .rotation(rotation("X1", 2027, false))
            .teacher("X2", "S1")
            .rotation(rotation("X2", 2026, false))
            .teacher("X3", "S1")
            .rotation(rotation("X3", 2026, true))
            .teacher("X4", "S1", person -> person.circumstance(Circumstance.PREGNANT_OR_NURSING))
            .build(),
        PolicyReader.shipped("wolong-2023"),
        2026);
  }

  private static Rotation rotation(String staffId, int untilYear, boolean wishesToStay) {
    return new Rotation(
        staffId,
        "S1",
        "S2",
        "G1",
        LocalDate.of(2024, 9, 1),
        LocalDate.of(untilYear, 9, 1),
        Assessment.EXCELLENT,
        wishesToStay);
  }
}
