package org.lungang.project;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lungang.calendar.Timetable;
import org.lungang.compare.History;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.report.OutputFile;
import org.lungang.report.OutputFolder;
import org.lungang.report.PlanReport;
import org.lungang.search.SearchResult;
import org.lungang.staffing.Staffing;

/**
 * A plan that was searched for.
 *
 * @param dataset where the lists lie that it was made from
 * @param result the plan, its score, and what no plan can beat
 * @param report all that its files say
 */
public record NewPlan(Path dataset, SearchResult result, PlanReport report) {

  /**
   * @param staffing the facts that it was made from
   * @param seed of the search
   */
  static NewPlan of(Path dataset, Staffing staffing, SearchResult result, long seed) {
    return new NewPlan(
        dataset,
        result,
        PlanReports.of(staffing, result.plan(), result.score(), result.certificate(), seed));
  }

  /**
   * Writes the folder of the plan; its history goes on where there is one already. A plan that took
   * long to find is not lost where its folder cannot be written: it goes to one beside it, or else
   * to the user's home, and the reason is noted.
   *
   * @param notes gets what is worth knowing besides
   * @return the folder that was written
   * @throws ProjectFailure if it cannot be written anywhere; what was there is as it was
   */
  public Path write(Path out, Language language, Consumer<Named> notes) {
    try {
      writeTo(out, language, notes);
      return out;
    } catch (ProjectFailure failure) {
      Path home = Path.of(System.getProperty("user.home", "")).resolve("lungang-plan");
      for (Path second : List.of(OutputFolder.second(out), OutputFolder.second(home))) {
        try {
          writeTo(second, language, notes);
        } catch (ProjectFailure again) {
          continue;
        }
        failure.sentences().forEach(notes);
        notes.accept(Message.of(NewPlan.class, "output.instead", second));
        return second;
      }
      throw failure;
    }
  }

  private void writeTo(Path out, Language language, Consumer<Named> notes) {
    PlanFolder.locked(
        out,
        () -> {
          History history = PlanFolder.history(out, dataset, report);
          PlanFolder.writePlans(
              out,
              asMemoryAllows(
                  () -> PlanFolder.files(report, history, language),
                  () -> PlanFolder.few(report, history, language),
                  notes),
              notes);
        });
    Timetable.of(report.plan()).unplaced().forEach(notes);
  }

  /** All files; where memory is too small for them, those that the plan can be read back from. */
  static List<OutputFile> asMemoryAllows(
      Supplier<List<OutputFile>> all, Supplier<List<OutputFile>> few, Consumer<Named> notes) {
    try {
      return all.get();
    } catch (OutOfMemoryError e) {
      List<OutputFile> files = few.get();
      notes.accept(Message.of(NewPlan.class, "output.memory"));
      return files;
    }
  }
}
