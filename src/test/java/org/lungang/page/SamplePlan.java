package org.lungang.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.PlanState;
import org.lungang.compare.PostingKey;
import org.lungang.district.Area;
import org.lungang.district.Circumstance;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.plan.Certificate;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestStaff;

/** A small plan with hostile names, an exempt teacher and too few deputies. */
final class SamplePlan {

  private SamplePlan() {}

  private static Staffing staffing() {
    return new TestDistrict()
        .school("S1", Stage.PRIMARY)
        .school("S2", Stage.PRIMARY, Area.RURAL)
        .place("S1", 32.0, 113.0)
        .place("S2", 32.1, 113.2)
        .named("S1", "A & B \"school\"")
        .group("G1", GroupType.TIGHT, "S1", "S2")
        .travel("S1", "S2", 40)
        .need("S1", "MATH", 2)
        .need("S2", "MATH", 1)
        .staff("T1", "S1", who -> who.named("<script>alert(1)</script>").backbone().volunteer())
        .staff("T2", "S2")
        .staff("D1", "S1", TestStaff::vicePrincipal)
        .staff("D2", "S2", TestStaff::middleManager)
        .staff(
            "X1",
            "S1",
            who -> who.with(Circumstance.PREGNANT_OR_NURSING).address(31.98765, 113.12345))
        .under("wolong-2023");
  }

  /** The page in a language. */
  static String page(Language language) {
    Staffing staffing = staffing();
    Plan plan =
        TestPlan.of(staffing)
            .post("T1", "backbone-out", "S2")
            .post("T2", "backbone-in", "S1")
            .post("D1", "management-out", "S2")
            .plan();
    return new String(file(staffing, plan, language), StandardCharsets.UTF_8);
  }

  /** The page of a plan by which a teacher of music travels to a small school that lacks two. */
  static String visitsPage(Language language) {
    Staffing staffing =
        new TestDistrict()
            .schools("C", "M", "N")
            .group("G", GroupType.TOWNSHIP, "C", "M", "N")
            .travel("C", "M", 10)
            .travel("C", "N", 20)
            .staff("A", "C", who -> who.subject("MUSIC"))
            .staff("B", "M")
            .lessons("C", "MUSIC", 6)
            .lessons("M", "MUSIC", 4)
            .lessons("M", "MATH", 10)
            .lessons("N", "MUSIC", 3)
            .under("wolong-2023");
    Plan plan = TestPlan.of(staffing).visit("A", "M", 4).plan();
    return new String(file(staffing, plan, language), StandardCharsets.UTF_8);
  }

  /**
   * The page of a plan that sends the only mathematician of S1, who is missed there, to S2, where
   * two of music are missed before and after; nobody comes for her, which breaks reciprocity.
   */
  static String gapsPage(Language language) {
    Staffing staffing = gaps();
    return new String(file(staffing, sent(staffing), language), StandardCharsets.UTF_8);
  }

  /**
   * The same where another plan may come closer to the rules that must hold.
   *
   * @param hardBound what is proven of every plan; 0 for nothing
   */
  static String unprovenPage(Language language, long hardBound) {
    Staffing staffing = gaps();
    PlanReport report = report(staffing, sent(staffing), hardBound);
    return new String(
        PlanPage.of(report, history(report, null, List.of()), language).content(),
        StandardCharsets.UTF_8);
  }

  private static Plan sent(Staffing staffing) {
    return TestPlan.of(staffing).post("T1", "backbone-out", "S2").plan();
  }

  private static Staffing gaps() {
    return new TestDistrict()
        .school("S1", Stage.PRIMARY)
        .school("S2", Stage.PRIMARY, Area.RURAL)
        .group("G1", GroupType.TIGHT, "S1", "S2")
        .travel("S1", "S2", 40)
        .need("S1", "MATH", 1)
        .need("S2", "MUSIC", 2)
        .staff("T1", "S1", who -> who.backbone())
        .under("wolong-2023");
  }

  /** The page of a plan that changes another one. */
  static String changedPage(Language language) {
    Staffing staffing = staffing();
    PlanReport report = report(staffing, Plan.of(List.of()));
    History.Parent parent = new History.Parent("f".repeat(64), "e".repeat(64), "../published");
    return new String(
        PlanPage.of(report, history(report, parent, List.of()), language).content(),
        StandardCharsets.UTF_8);
  }

  /** The page of a plan that was searched for after a decision. */
  static String amendedPage(Language language) {
    PlanReport report = report(staffing(), Plan.of(List.of()));
    List<Amendment> decided =
        List.of(
            Amendment.of(
                Amendment.Kind.PINS, "objections.csv", "staff_id,decision,note\nT1,STAY,ill"));
    return new String(
        PlanPage.of(report, history(report, null, decided), language).content(),
        StandardCharsets.UTF_8);
  }

  /** The page of a plan in a language. */
  static byte[] file(Staffing staffing, Plan plan, Language language) {
    PlanReport report = report(staffing, plan);
    return PlanPage.of(report, history(report, null, List.of()), language).content();
  }

  private static PlanReport report(Staffing staffing, Plan plan) {
    return report(staffing, plan, new Scorer(staffing).score(plan).hard());
  }

  private static PlanReport report(Staffing staffing, Plan plan, long hardBound) {
    PlanScore score = new Scorer(staffing).score(plan);
    return new PlanReport(
        staffing,
        plan,
        score,
        new Certificate(
            score.hard(),
            score.medium(),
            score.soft(),
            plan.size(),
            hardBound,
            score.medium(),
            score.soft()),
        Kpis.of(staffing, plan),
        "d".repeat(64),
        "p".repeat(64),
        7);
  }

  private static final History.ChangedRow TAKEN_BACK =
      new History.ChangedRow(
          "T1", new PostingKey("G1", "backbone-out", "S1", "S2"), null, "decided: stays (is ill)");
  private static final History.ChangedVisit VISIT_LESS =
      new History.ChangedVisit("gone", "S2", 0, 4, "instead of T1");

  /** Where the plan comes from. */
  private static History history(
      PlanReport report, History.@Nullable Parent parent, List<Amendment> amendments) {
    return new History(
        "../lists",
        List.of(
            new History.Step(
                PlanDigest.of(report.plan()),
                report.datasetDigest(),
                null,
                report.staffing().policy().id(),
                report.policyDigest(),
                report.staffing().year(),
                report.seed(),
                parent,
                amendments,
                parent == null ? List.of() : List.of(TAKEN_BACK),
                parent == null ? List.of() : List.of(VISIT_LESS),
                List.of(new History.Mark(PlanState.DRAFT, "")))));
  }
}
