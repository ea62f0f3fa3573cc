package org.lungang.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lungang.district.Position;
import org.lungang.project.BasePlan;
import org.lungang.project.OpenedPlan;
import org.lungang.project.ProjectFailure;
import org.lungang.project.ScoredPlan;
import org.lungang.report.HistoryJson;
import org.lungang.report.PlanRows;

/** Reads fuzzed files of a plan's folder. */
final class PlanReaders {

  /** Everything that reads a folder, the lists of the plan too, takes long: one file in so many. */
  private static final int FOLDER = 512;

  private PlanReaders() {}

  static Map<String, byte[]> seeds(FuzzedFiles files, String name) throws IOException {
    return Map.of(name, Files.readAllBytes(files.plan().resolve(name)));
  }

  static void plan(FuzzedFiles files, byte[] bytes) throws IOException {
    score(files, "plan.csv", bytes);
  }

  static void visits(FuzzedFiles files, byte[] bytes) throws IOException {
    score(files, "itinerant.csv", bytes);
  }

  static void made(FuzzedFiles files, byte[] bytes) throws IOException {
    PlanRows.read(bytes).ifPresent(rows -> Told.text(rows.digest()));
    openWith(files, "plan.json", bytes);
  }

  static void history(FuzzedFiles files, byte[] bytes) throws IOException {
    HistoryJson.read(bytes).ifPresent(history -> Told.text(history.toString()));
    openWith(files, "history.json", bytes);
  }

  /** What score does with a plan of which one file is changed. */
  private static void score(FuzzedFiles files, String name, byte[] bytes) throws IOException {
    try {
      ScoredPlan.read(files.staffing(), files.planWith(name, bytes));
    } catch (ProjectFailure e) {
      Told.failure(e);
    }
    openWith(files, name, bytes);
  }

  /** What compare, explain and what changes a plan do with its folder. */
  private static void openWith(FuzzedFiles files, String name, byte[] bytes) throws IOException {
    if (!files.also(FOLDER, bytes)) {
      return;
    }
    Path file = files.plan().resolve(name);
    byte[] before = Files.readAllBytes(file);
    try {
      Files.write(file, bytes);
      try {
        OpenedPlan.open(files.plan(), null, Told::one);
      } catch (ProjectFailure e) {
        Told.failure(e);
      }
      BasePlan.open(files.plan(), null, Told::one).variant(Position.TEACHER);
    } finally {
      Files.write(file, before);
    }
  }
}
