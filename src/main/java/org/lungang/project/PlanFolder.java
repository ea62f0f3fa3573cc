package org.lungang.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.calendar.Timetable;
import org.lungang.compare.History;
import org.lungang.compare.PlanState;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.FolderLock;
import org.lungang.output.OutputException;
import org.lungang.output.OutputFile;
import org.lungang.output.OutputFolder;
import org.lungang.page.PlanPage;
import org.lungang.page.TimetablePage;
import org.lungang.policy.PolicyWriter;
import org.lungang.report.HistoryJson;
import org.lungang.report.ItinerantCsv;
import org.lungang.report.PlanCsv;
import org.lungang.report.PlanReport;
import org.lungang.report.TimetableCsv;
import org.lungang.roster.FormsWorkbook;
import org.lungang.roster.PlanWorkbook;

/**
 * The folder of a plan: written with what is needed to read it back and its history ({@link
 * FolderHistory}).
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
   * Says how far the plan in a folder has come.
   *
   * @param note what is said of it: a date, a document; may be empty
   * @param overwriteFinal whether a final plan may become something else
   * @param notes gets what is worth knowing besides
   * @throws ProjectFailure if the folder holds no plan, or a final one that must stay so
   */
  public static void mark(
      Path folder, PlanState state, String note, boolean overwriteFinal, Consumer<Named> notes) {
    FolderHistory.of(folder);
    locked(
        folder,
        () -> {
          History history = FolderHistory.of(folder);
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
   * @param madeFrom what the report's facts were made from
   * @throws ProjectFailure if it holds no plan or cannot be written; what was there is as it was
   */
  public static void rewrite(
      Path out, MadeFrom madeFrom, PlanReport report, Language language, Consumer<Named> notes) {
    FolderHistory.of(out);
    locked(
        out,
        () -> {
          History history = FolderHistory.rewritten(out, madeFrom, report);
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

  /**
   * Every file of a plan's folder, made when it is written, side by side with others; those that
   * take longest come first.
   *
   * @param history worked out before anything is written where it is read from
   */
  static List<OutputFile> files(PlanReport report, History history, Language language) {
    List<OutputFile> files = new ArrayList<>();
    files.add(PlanWorkbook.of(report, language));
    files.add(OutputFile.later(PlanPage.NAME, () -> PlanPage.of(report, history, language)));
    files.add(OutputFile.later(FormsWorkbook.NAME, () -> FormsWorkbook.of(report, language)));
    files.addAll(report.files(language));
    files.add(
        OutputFile.later(FormsWorkbook.RECORDS, () -> FormsWorkbook.records(report, language)));
    files.addAll(timetable(report, language));
    files.add(policy(report));
    files.add(HistoryJson.of(history));
    return files;
  }

  /** The same thing for all who ask, who wait for the first of them. */
  private static <T> Supplier<T> once(Supplier<T> first) {
    return new Supplier<>() {
      private @Nullable T known;

      @Override
      public synchronized T get() {
        T made = known;
        if (made == null) {
          made = first.get();
          known = made;
        }
        return made;
      }
    };
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
    Supplier<Timetable> timetable = once(() -> Timetable.of(report.plan()));
    return List.of(
        OutputFile.later(
            TimetableCsv.NAME,
            () -> TimetableCsv.of(report.staffing().district(), timetable.get(), language)),
        OutputFile.later(
            TimetablePage.NAME,
            () -> TimetablePage.of(report.staffing(), timetable.get(), language)));
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

  private static Message message(String key, Object... arguments) {
    return Message.of(PlanFolder.class, key, arguments);
  }
}
