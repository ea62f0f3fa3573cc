package org.lungang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.PlanState;
import org.lungang.language.Message;
import org.lungang.output.OutputFolder;
import org.lungang.report.HistoryJson;
import org.lungang.report.PlanReport;
import org.lungang.report.ProgramVersion;

/**
 * The history in a plan's folder: what the plan there was made from, and how far it has come; what
 * is final is guarded.
 */
public final class FolderHistory {

  private FolderHistory() {}

  /**
   * The history in a plan's folder.
   *
   * @throws ProjectFailure if there is none
   */
  public static History of(Path folder) {
    OutputFolder.recover(folder);
    Path file = folder.resolve(HistoryJson.NAME);
    try {
      if (!Files.isRegularFile(file)) {
        String key = Files.isRegularFile(folder) ? "folder.is-file" : "folder.none";
        throw new ProjectFailure(ProjectFailure.Cause.INPUT, message(key, folder));
      }
      return read(folder, file, ProjectFailure.Cause.INPUT, message("folder.broken", folder));
    } catch (IOException e) {
      throw new ProjectFailure(ProjectFailure.Cause.INPUT, message("folder.unreadable", file));
    }
  }

  /** A history as it stands in its file; what is no history, or a newer one, is refused. */
  private static History read(Path folder, Path file, ProjectFailure.Cause cause, Message broken)
      throws IOException {
    byte[] content = Files.readAllBytes(file);
    OptionalInt newer = HistoryJson.newerFormat(content);
    if (newer.isPresent()) {
      throw new ProjectFailure(
          cause,
          message(
              "folder.newer",
              folder,
              newer.getAsInt(),
              ProgramVersion.current(),
              HistoryJson.FORMAT));
    }
    return HistoryJson.read(content).orElseThrow(() -> new ProjectFailure(cause, broken));
  }

  /**
   * The history in a folder; empty where there is none.
   *
   * @throws ProjectFailure if there is one that cannot be read: whether the plan is final is not
   *     known then, so nothing is written there
   */
  private static Optional<History> find(Path out) {
    OutputFolder.recover(out);
    Path file = out.resolve(HistoryJson.NAME);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      return Optional.of(
          read(out, file, ProjectFailure.Cause.OUTPUT, message("output.history", out, file)));
    } catch (IOException e) {
      throw OutputPlace.of(file, e);
    }
  }

  /**
   * The history of a plan that was made anew from lists, with all that these were amended by; it
   * goes on where the folder has one already.
   */
  static History next(Path out, MadeFrom madeFrom, PlanReport report) {
    History.Step step = step(report, null, madeFrom, madeFrom.amendments(), List.of(), List.of());
    String path = pathFrom(out, madeFrom.path());
    return find(out)
        .map(before -> before.next(path, step))
        .orElse(new History(path, List.of(step)));
  }

  /**
   * The history of a plan that changes another one: what the folder had before, then what led to
   * the other one, then this.
   *
   * @param base the plan that is changed
   * @param madeFrom what the other plan was made from: those of the base, perhaps amended further
   * @param rows the postings that differ from it
   * @param visits the visits that do
   */
  static History next(
      Path out,
      BasePlan base,
      MadeFrom madeFrom,
      PlanReport report,
      List<History.ChangedRow> rows,
      List<History.ChangedVisit> visits) {
    History line = find(out).map(before -> before.and(base.history())).orElse(base.history());
    String folder = pathFrom(out, base.folder());
    return line.next(
        pathFrom(out, madeFrom.path()),
        changing(base.history(), folder, madeFrom, report, rows, visits));
  }

  /** The history of a plan that takes the place of the one in its folder, changed by hand. */
  static History rewritten(Path out, MadeFrom madeFrom, PlanReport report) {
    History before = of(out);
    return before.next(
        pathFrom(out, madeFrom.path()),
        changing(before, pathFrom(out, out), madeFrom, report, List.of(), List.of()));
  }

  /**
   * The step of a plan that changes another one, with what its lists were amended by beyond those
   * of the other; where the other was amended by something else, with all of it, and made anew.
   */
  private static History.Step changing(
      History before,
      String folder,
      MadeFrom madeFrom,
      PlanReport report,
      List<History.ChangedRow> rows,
      List<History.ChangedVisit> visits) {
    List<Amendment> inherited = before.amendments();
    List<Amendment> all = madeFrom.amendments();
    if (Collections.indexOfSubList(all, inherited) != 0) {
      return step(report, null, madeFrom, all, rows, visits);
    }
    History.Step changed = before.latest();
    History.Parent parent =
        new History.Parent(changed.planDigest(), changed.datasetDigest(), folder);
    return step(report, parent, madeFrom, all.subList(inherited.size(), all.size()), rows, visits);
  }

  private static History.Step step(
      PlanReport report,
      History.@Nullable Parent parent,
      MadeFrom madeFrom,
      List<Amendment> amendments,
      List<History.ChangedRow> rows,
      List<History.ChangedVisit> visits) {
    return new History.Step(
        PlanDigest.of(report.plan()),
        report.datasetDigest(),
        madeFrom.digest().ofFiles(),
        report.staffing().policy().id(),
        report.policyDigest(),
        report.staffing().year(),
        report.seed(),
        parent,
        amendments,
        rows,
        visits,
        List.of(new History.Mark(PlanState.DRAFT, "")));
  }

  /**
   * Refuses to write over a plan that is final or published.
   *
   * @param overwrite whether the user said that it may be
   * @throws ProjectFailure if the folder holds such a plan, or a history that cannot be read
   */
  public static void requireNotFinal(Path out, boolean overwrite) {
    PlanState state = find(out).map(History::state).orElse(PlanState.DRAFT);
    if (!overwrite && state != PlanState.DRAFT) {
      throw new ProjectFailure(
          ProjectFailure.Cause.OUTPUT,
          message(state == PlanState.FINAL ? "output.final" : "output.published", out));
    }
  }

  /** The path of a folder as seen from another; absolute where there is no way. */
  static String pathFrom(Path out, Path dataset) {
    Path whole = dataset.toAbsolutePath().normalize();
    try {
      return out.toAbsolutePath().normalize().relativize(whole).toString().replace('\\', '/');
    } catch (IllegalArgumentException e) {
      // On another drive.
      return whole.toString().replace('\\', '/');
    }
  }

  /** A folder that a path in a history leads to. */
  public static Path resolve(Path out, String path) {
    try {
      return out.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new ProjectFailure(ProjectFailure.Cause.INPUT, message("folder.broken", out));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(PlanFolder.class, key, arguments);
  }
}
