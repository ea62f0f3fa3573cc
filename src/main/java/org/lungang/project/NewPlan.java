package org.lungang.project;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lungang.calendar.Timetable;
import org.lungang.compare.History;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.report.PlanReport;
import org.lungang.search.SearchResult;
import org.lungang.staffing.Staffing;

/**
 * A plan that was searched for.
 *
 * @param madeFrom the lists that it was made from
 * @param result the plan, its score, and what no plan can beat
 * @param report all that its files say
 */
public record NewPlan(MadeFrom madeFrom, SearchResult result, PlanReport report) {

  /**
   * @param staffing the facts that it was made from
   * @param seed of the search
   */
  static NewPlan of(MadeFrom madeFrom, Staffing staffing, SearchResult result, long seed) {
    return new NewPlan(
        madeFrom,
        result,
        PlanReports.of(
            madeFrom.digest(),
            staffing,
            result.plan(),
            result.score(),
            result.certificate(),
            seed));
  }

  /**
   * Writes the folder of the plan, or else a second one; its history goes on where there is one
   * already.
   *
   * @param overwriteFinal whether it may take the place of a plan that has meanwhile become final
   *     or published
   * @param notes gets what is worth knowing besides
   * @return the folder that was written
   * @throws ProjectFailure if it cannot be written anywhere; what was there is as it was
   */
  public Path write(Path out, boolean overwriteFinal, Language language, Consumer<Named> notes) {
    return SecondPlace.write(out, to -> writeTo(to, overwriteFinal, language, notes), notes);
  }

  private void writeTo(Path out, boolean overwriteFinal, Language language, Consumer<Named> notes) {
    PlanFolder.locked(
        out,
        () -> {
          FolderHistory.requireNotFinal(out, overwriteFinal);
          History history = FolderHistory.next(out, madeFrom, report);
          writeAsMemoryAllows(
              () -> PlanFolder.writePlans(out, PlanFolder.files(report, history, language), notes),
              () -> PlanFolder.writePlans(out, PlanFolder.few(report, history, language), notes),
              notes);
        });
    Timetable.of(report.plan()).unplaced().forEach(notes);
  }

  /** Writes all files; where memory is too small for them, those that the plan can be read from. */
  static void writeAsMemoryAllows(Runnable all, Runnable few, Consumer<Named> notes) {
    try {
      all.run();
    } catch (OutOfMemoryError e) {
      few.run();
      notes.accept(Message.of(NewPlan.class, "output.memory"));
    }
  }
}
