package org.lungang.roster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
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
        NAME, out -> WorkbookWriter.write(sheets(report, text), text.say("page.internal"), out));
  }

  /** The sheets, one behind the other: together those of a province would take much memory. */
  private static Iterable<SheetContent> sheets(PlanReport report, SheetText text) {
    Staffing staffing = report.staffing();
    List<SubjectCoverage> coverage = SubjectCoverage.of(staffing, report.plan());
    List<Supplier<List<SheetContent>>> makers =
        List.of(
            () -> List.of(FigureSheets.overview(report, text)),
            () -> List.of(RosterSheet.of(staffing, report.plan(), text)),
            () -> List.of(SchoolMovesSheet.of(staffing, report.plan(), text)),
            () -> VisitSheets.of(staffing, report.plan(), text),
            () -> List.of(RequirementSheet.of(report, text)),
            () -> List.of(FigureSheets.groups(report, text)),
            () -> List.of(SubjectSheets.byStage(staffing, coverage, text)),
            () -> List.of(SubjectSheets.bySchool(staffing, coverage, text)),
            () -> List.of(InForceSheet.of(staffing, text)),
            () -> List.of(StaffSheets.eligible(staffing, report.plan(), text)),
            () -> List.of(StaffSheets.deferred(staffing, text)));
    return () -> new OneByOne(makers.iterator());
  }

  /** Keeps no sheet that it has given. */
  private static final class OneByOne implements Iterator<SheetContent> {

    private final Iterator<Supplier<List<SheetContent>>> makers;
    private final Deque<SheetContent> made = new ArrayDeque<>();

    OneByOne(Iterator<Supplier<List<SheetContent>>> makers) {
      this.makers = makers;
    }

    @Override
    public boolean hasNext() {
      while (made.isEmpty() && makers.hasNext()) {
        made.addAll(makers.next().get());
      }
      return !made.isEmpty();
    }

    @Override
    public SheetContent next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return made.remove();
    }
  }
}
