package org.lungang.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lungang.plan.Certificate;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.StageBalance;
import org.lungang.report.PaperTitle;
import org.lungang.report.PlanReport;
import org.lungang.report.ProgramVersion;
import org.lungang.workbook.SheetContent;

/** Key figures: of the district as an overview, and of every group beside it. */
final class FigureSheets {

  /** As much of a digest as tells it from others; plan.json has it whole. */
  private static final int DIGEST_SHOWN = 16;

  private final PlanReport report;
  private final SheetText text;
  private final List<List<Object>> rows = new ArrayList<>();

  private FigureSheets(PlanReport report, SheetText text) {
    this.report = report;
    this.text = text;
  }

  /** The first sheet: what the plan is and the district's figures before and after it. */
  static SheetContent overview(PlanReport report, SheetText text) {
    FigureSheets sheet = new FigureSheets(report, text);
    sheet.addDistrict(report.kpis().district());
    sheet.addVisits();
    report.kpis().stages().forEach(sheet::addStage);
    return text.sheet("overview", sheet.rows, "item", "before", "after", "line", "met")
        .withLines(sheet.above(), sheet.below());
  }

  private List<String> above() {
    List<String> lines = new ArrayList<>();
    lines.add(text.title("overview"));
    lines.add(text.say("overview.internal"));
    lines.add(
        text.say(
            "overview.policy",
            report.staffing().policy().name(),
            report.staffing().policy().id(),
            report.plan().size()));
    lines.add(
        report.score().isFeasible()
            ? text.say("overview.feasible")
            : text.say("overview.infeasible", -report.score().hard()));
    Certificate certificate = report.certificate();
    if (certificate != null) {
      lines.add(text.cell(certificate.sentence()));
    }
    if (report.staffing().district().name().isEmpty()) {
      lines.add(text.cell(PaperTitle.unnamed()));
    }
    return lines;
  }

  private List<String> below() {
    return List.of(
        text.say(
            "overview.again",
            report.datasetDigest().substring(0, DIGEST_SHOWN),
            report.policyDigest().substring(0, DIGEST_SHOWN),
            Long.toString(report.seed()),
            ProgramVersion.current()));
  }

  private void addDistrict(KeyFigures figures) {
    add("item.postings", "", figures.postings());
    add("item.eligible", "", figures.eligiblePosted().whole());
    add("item.eligible-posted", "", figures.eligiblePosted().part());
    add("item.eligible-share", "", SheetText.share(figures.eligiblePosted()));
    add("item.teachers-posted", "", figures.backbonePosted().whole());
    add("item.backbone-posted", "", figures.backbonePosted().part());
    add("item.backbone-share", "", SheetText.share(figures.backbonePosted()));
    add("item.due", figures.due(), figures.dueAfter());
    add(
        "item.uncovered",
        SheetText.number(figures.uncovered()),
        SheetText.number(figures.uncoveredAfter()));
    add("item.targets", "", figures.backboneToTargets());
    add("item.mean-minutes", "", SheetText.mean(figures.meanExtraMinutes()));
    add("item.longest-minutes", "", SheetText.number(figures.longestExtraMinutes()));
    add("item.worst-minutes", "", SheetText.mean(figures.worstExtraMinutes()));
  }

  /** What small schools lack of their timetables, where some can be visited. */
  private void addVisits() {
    if (report.staffing().visiting().hasTimetables()) {
      CurriculumFigures figures = report.kpis().district().curriculum();
      add("item.visitors", "", figures.travellers());
      add("item.gap", figures.gapPeriods(), figures.gapPeriodsAfter());
      add("item.whole", figures.wholeSchools(), figures.wholeSchoolsAfter());
    }
  }

  private void add(String key, Object before, Object after) {
    rows.add(List.of(text.say(key), before, after, "", ""));
  }

  private void addStage(StageBalance stage) {
    rows.add(
        List.of(
            text.say("item.variation", text.cell(stage.stage())),
            number(stage.before().coefficient()),
            number(stage.after().coefficient()),
            stage.line().<Object>map(line -> "≤ " + line.toPlainString()).orElse(""),
            stage.keepsLineAfter().<Object>map(text::yesOrNo).orElse("")));
    rows.add(
        List.of(
            text.say("item.below", text.cell(stage.stage())),
            stage.below(),
            stage.belowAfter(),
            "",
            ""));
  }

  private static Object number(Optional<BigDecimal> number) {
    return number.<Object>map(value -> value).orElse("");
  }

  /** A row for the district and for each group. */
  static SheetContent groups(PlanReport report, SheetText text) {
    FigureSheets sheet = new FigureSheets(report, text);
    Kpis kpis = report.kpis();
    sheet.addGroup(
        "", text.cell(PaperTitle.whole(report.staffing().district())), "", kpis.district());
    kpis.groups()
        .forEach(
            group ->
                sheet.addGroup(
                    group.group().id(),
                    group.group().name(),
                    text.cell(group.group().type()),
                    group.figures()));
    return text.sheet(
            "figures",
            sheet.rows,
            "group-id",
            "group",
            "group-type",
            "postings",
            "eligible-teachers",
            "eligible-posted",
            "share",
            "teachers-posted",
            "backbone-posted",
            "backbone-share",
            "due-before",
            "due-after",
            "mean-minutes",
            "longest-minutes",
            "worst-minutes",
            "missing-before",
            "missing-after",
            "to-targets")
        .withFilter();
  }

  private void addGroup(String id, String name, String type, KeyFigures figures) {
    rows.add(
        List.of(
            id,
            name,
            type,
            figures.postings(),
            figures.eligiblePosted().whole(),
            figures.eligiblePosted().part(),
            SheetText.share(figures.eligiblePosted()),
            figures.backbonePosted().whole(),
            figures.backbonePosted().part(),
            SheetText.share(figures.backbonePosted()),
            figures.due(),
            figures.dueAfter(),
            SheetText.mean(figures.meanExtraMinutes()),
            SheetText.number(figures.longestExtraMinutes()),
            SheetText.mean(figures.worstExtraMinutes()),
            SheetText.number(figures.uncovered()),
            SheetText.number(figures.uncoveredAfter()),
            figures.backboneToTargets()));
  }
}
