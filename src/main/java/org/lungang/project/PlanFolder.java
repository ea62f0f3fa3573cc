package org.lungang.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.calendar.Timetable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.PlanState;
import org.lungang.dataset.DatasetDigest;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.page.PlanPage;
import org.lungang.page.TimetablePage;
import org.lungang.policy.PolicyWriter;
import org.lungang.report.FolderLock;
import org.lungang.report.HistoryJson;
import org.lungang.report.ItinerantCsv;
import org.lungang.report.OutputException;
import org.lungang.report.OutputFile;
import org.lungang.report.OutputFolder;
import org.lungang.report.PlanCsv;
import org.lungang.report.PlanReport;
import org.lungang.report.ProgramVersion;
import org.lungang.report.TimetableCsv;
import org.lungang.roster.FormsWorkbook;
import org.lungang.roster.PlanWorkbook;

/**
 * The folder of a plan: written with what is needed to read it back, its history, and how far the
 * plan has come; what is final is guarded.
 */
public final class PlanFolder {

  /** The complete policy that the plan was made by. */
  public static final String POLICY = "policy.yaml";

  /** The tables that a plan is read back from: those of one plan do not go with another's. */
  static final Set<String> READ_BACK =
      Set.of(PlanCsv.NAME, ItinerantCsv.NAME, HistoryJson.NAME, POLICY);

  private PlanFolder() {}

  /** The folder that a path means: a folder of a plan, or a plan file in one. */
  public static Path of(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return Files.isRegularFile(path) && parent != null ? parent : path;
  }

  /**
   * The history of a plan that was made from a folder of lists; it goes on where the folder has one
   * already.
   */
  static History history(Path out, Path dataset, PlanReport report) {
    History.Step step = step(dataset, report, null, List.of(), List.of(), List.of());
    String path = pathFrom(out, dataset);
    return find(out)
        .map(before -> before.next(path, step))
        .orElse(new History(path, List.of(step)));
  }

  /**
   * The history of a plan that changes another one: what the folder had before, then what led to
   * the other one, then this.
   *
   * @param base the plan that is changed
   * @param rows the postings that differ from it
   * @param visits the visits that do
   */
  static History history(
      Path out,
      BasePlan base,
      PlanReport report,
      List<Amendment> amendments,
      List<History.ChangedRow> rows,
      List<History.ChangedVisit> visits) {
    Path dataset = base.lists().dataset();
    History.Parent parent =
        new History.Parent(base.history().latest().planDigest(), pathFrom(out, base.folder()));
    History line = find(out).map(before -> before.and(base.history())).orElse(base.history());
    return line.next(
        pathFrom(out, dataset), step(dataset, report, parent, amendments, rows, visits));
  }

  /**
   * The history in a plan's folder.
   *
   * @throws ProjectFailure if there is none
   */
  public static History history(Path folder) {
    OutputFolder.recover(folder);
    Path file = folder.resolve(HistoryJson.NAME);
    try {
      if (!Files.isRegularFile(file)) {
        throw new ProjectFailure(ProjectFailure.Cause.INPUT, message("folder.none", folder));
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
   * Says how far the plan in a folder has come.
   *
   * @param note what is said of it: a date, a document; may be empty
   * @param overwriteFinal whether a final plan may become something else
   * @param notes gets what is worth knowing besides
   * @throws ProjectFailure if the folder holds no plan, or a final one that must stay so
   */
  public static void mark(
      Path folder, PlanState state, String note, boolean overwriteFinal, Consumer<Named> notes) {
    history(folder);
    locked(
        folder,
        () -> {
          History history = history(folder);
          if (history.state() == PlanState.FINAL && state != PlanState.FINAL && !overwriteFinal) {
            throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("mark.final", folder));
          }
          History marked = history.marked(state, note);
          List<OutputFile> files = new ArrayList<>(List.of(HistoryJson.of(marked)));
          report(folder)
              .flatMap(page -> PlanPage.marked(page, marked.latest().mark()))
              .ifPresent(files::add);
          write(folder, files, notes);
        });
  }

  /** The report in a folder; empty where there is none that can be read. */
  private static Optional<byte[]> report(Path folder) {
    try {
      Path file = folder.resolve(PlanPage.NAME);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static History.Step step(
      Path dataset,
      PlanReport report,
      History.@Nullable Parent parent,
      List<Amendment> amendments,
      List<History.ChangedRow> rows,
      List<History.ChangedVisit> visits) {
    return new History.Step(
        PlanDigest.of(report.plan()),
        report.datasetDigest(),
        DatasetDigest.ofFiles(dataset),
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
   * Does something while no other run writes to a folder: what is read there is still so when it is
   * written.
   *
   * @throws ProjectFailure if somebody else writes for longer than any run does
   */
  static void locked(Path out, Runnable work) {
    try (FolderLock lock = new OutputFolder(out).lock()) {
      work.run();
    } catch (OutputException e) {
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, e.sentence());
    }
  }

  /**
   * Writes the folder of a plan again that was changed by hand; its history goes on from the plan
   * that stood there, with all that this one was made by.
   *
   * @throws ProjectFailure if it holds no plan or cannot be written; what was there is as it was
   */
  public static void rewrite(
      Path out, Path dataset, PlanReport report, Language language, Consumer<Named> notes) {
    history(out);
    locked(
        out,
        () -> {
          History before = history(out);
          History.Parent parent =
              new History.Parent(before.latest().planDigest(), pathFrom(out, out));
          History.Step step = step(dataset, report, parent, List.of(), List.of(), List.of());
          History history = before.next(pathFrom(out, dataset), step);
          writePlans(out, files(report, history, language), notes);
        });
  }

  /** Writes the files of one plan or of several, which belong together. */
  static void writePlans(Path out, List<OutputFile> files, Consumer<Named> notes) {
    Path published = Publication.folderIn(out);
    if (!Publication.isIn(published)) {
      write(out, files, READ_BACK, notes);
      return;
    }
    List<OutputFile> all = new ArrayList<>(files);
    all.add(Publication.outdated().within(String.valueOf(published.getFileName())));
    write(out, all, READ_BACK, notes);
    notes.accept(message("public.outdated", published, out));
  }

  /** Every file of a plan's folder; those that take long are made side by side. */
  static List<OutputFile> files(PlanReport report, History history, Language language) {
    List<Supplier<List<OutputFile>>> makers =
        List.of(
            () -> report.files(language),
            () -> List.of(PlanWorkbook.of(report, language)),
            () -> FormsWorkbook.of(report, language),
            () -> List.of(PlanPage.of(report, history, language)),
            () -> timetable(report, language),
            () -> List.of(policy(report), HistoryJson.of(history)));
    return makers.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
  }

  /** The files that a plan is read back from: they take little memory. */
  static List<OutputFile> few(PlanReport report, History history, Language language) {
    List<OutputFile> few = new ArrayList<>(List.of(policy(report), HistoryJson.of(history)));
    report.files(language).stream()
        .filter(file -> READ_BACK.contains(file.path()))
        .forEach(few::add);
    return few;
  }

  /** Who travels to teach on which weekdays, where the policy and the groups know such travel. */
  private static List<OutputFile> timetable(PlanReport report, Language language) {
    if (report.staffing().visiting().isEmpty()) {
      return List.of();
    }
    Timetable timetable = Timetable.of(report.plan());
    return List.of(
        TimetableCsv.of(report.staffing().district(), timetable, language),
        TimetablePage.of(report.staffing(), timetable, language));
  }

  private static OutputFile policy(PlanReport report) {
    String yaml = PolicyWriter.toYaml(report.staffing().policy());
    return new OutputFile(POLICY, yaml.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes files to a folder, all or none; tables and pages under a second name, and says so, where
   * another program holds them open.
   */
  public static void write(Path out, List<OutputFile> files, Consumer<Named> notes) {
    write(out, files, Set.of(), notes);
  }

  private static void write(
      Path out, List<OutputFile> files, Set<String> together, Consumer<Named> notes) {
    try {
      new OutputFolder(out).write(files, together).forEach(notes);
    } catch (OutputException e) {
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, e.sentence());
    }
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
