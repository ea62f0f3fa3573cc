package org.lungang.roster;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.SubjectCoverage;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.WorkbookWriter;

/**
 * Writes {@code plan.xlsx}: all that the personnel office works with, a sheet for each list. It
 * holds who is left out and by which rule, which may tell of health: internal, and every page says
 * so.
 */
public final class PlanWorkbook {

  /** The name of the file. */
  public static final String NAME = "plan.xlsx";

  private PlanWorkbook() {}

  /** The file in a language. */
  public static OutputFile of(PlanReport report, Language language) {
    SheetText text = SheetText.of(language, report.staffing());
    return new OutputFile(
        NAME, WorkbookWriter.write(sheets(report, text), text.say("page.internal")));
  }

  private static List<SheetContent> sheets(PlanReport report, SheetText text) {
    Staffing staffing = report.staffing();
    List<SubjectCoverage> coverage = SubjectCoverage.of(staffing, report.plan());
    List<SheetContent> sheets = new ArrayList<>();
    sheets.add(FigureSheets.overview(report, text));
    sheets.add(RosterSheet.of(staffing, report.plan(), text));
    sheets.add(SchoolMovesSheet.of(staffing, report.plan(), text));
    sheets.addAll(VisitSheets.of(staffing, report.plan(), text));
    sheets.add(RequirementSheet.of(report, text));
    sheets.add(FigureSheets.groups(report, text));
    sheets.add(SubjectSheets.byStage(staffing, coverage, text));
    sheets.add(SubjectSheets.bySchool(staffing, coverage, text));
    sheets.add(InForceSheet.of(staffing, text));
    sheets.add(StaffSheets.eligible(staffing, report.plan(), text));
    sheets.add(StaffSheets.deferred(staffing, text));
    return sheets;
  }
}
