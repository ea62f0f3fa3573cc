package org.lungang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lungang.compare.Amendment;
import org.lungang.dataset.DatasetDigest;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.Reading;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFolder;
import org.lungang.policy.Policy;
import org.lungang.report.HistoryJson;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;

/**
 * The lists of a district as they were read.
 *
 * @param path the folder or workbook that they lie in
 * @param reading what came of reading them, with every problem
 * @param amendments what they were amended by when they were read; nothing where they are what the
 *     files say
 */
public record DistrictLists(Path path, Reading reading, List<Amendment> amendments) {

  public DistrictLists {
    amendments = List.copyOf(amendments);
  }

  /** Reads a folder or a workbook; whatever is wrong with it is in the result. */
  public static DistrictLists read(Path path) {
    return read(path, LeftOut.NOTHING);
  }

  /**
   * The same where some columns, sheets and files are left out on purpose.
   *
   * @param leftOut those that nobody wants to be told of
   */
  public static DistrictLists read(Path path, LeftOut leftOut) {
    OutputFolder.recover(path);
    requireNoPlan(path);
    return new DistrictLists(path, DatasetReader.read(path, List.of(), leftOut), List.of());
  }

  /** Tells whoever gives the folder of a plan which lists that plan was made from. */
  private static void requireNoPlan(Path path) {
    if (!Files.isRegularFile(path.resolve(HistoryJson.NAME)) || areIn(path)) {
      return;
    }
    Path dataset;
    try {
      dataset = FolderHistory.resolve(path, FolderHistory.of(path).dataset());
    } catch (ProjectFailure failure) {
      // What is no history tells nothing; the folder has no lists, and that is told.
      return;
    }
    throw ProjectFailure.input(Message.of(DistrictLists.class, "lists.plan", path, dataset));
  }

  /** Whether a folder holds any table of lists. */
  static boolean areIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> Table.find(file).isPresent());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The lists as amendments leave them; empty where they have errors themselves.
   *
   * @throws ProjectFailure if an amendment has errors
   */
  public Optional<AmendedLists> amended(List<Amendment> amendments) {
    return district().map(district -> AmendedLists.of(path, reading, district, amendments));
  }

  /**
   * Lists and policy together.
   *
   * @param madeFrom what the facts were made from
   * @param staffing the facts of the year
   * @param problems everything that is wrong with the lists, alone and by this policy, by file,
   *     line and column
   */
  public record Checked(MadeFrom madeFrom, Staffing staffing, List<Problem> problems) {

    public Checked {
      problems = List.copyOf(problems);
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
      return problems.stream().anyMatch(Problem::isError);
    }
  }

  /** Tells what is not read of them. */
  public void tellUnread(Consumer<Named> notes) {
    reading.problems().stream().filter(Problem::tellsOfUnread).forEach(notes);
  }

  /** Who and what there is; empty where an error does not let it be said. */
  public Optional<District> district() {
    return Optional.ofNullable(reading.district());
  }

  /** What tells them from others; empty where an error does not let it be said. */
  public Optional<DatasetDigest> digest() {
    return Optional.ofNullable(reading.digest());
  }

  private MadeFrom madeFrom() {
    return new MadeFrom(path, amendments, digest().orElseThrow());
  }

  /**
   * Who and what there is.
   *
   * @throws ProjectFailure with every problem, if there is an error
   */
  public District requireDistrict() {
    return district().orElseThrow(() -> failure(reading.problems()));
  }

  /**
   * Who and what there is, with somebody in it.
   *
   * @throws ProjectFailure with every problem, if there is an error; or if nobody is in the lists
   */
  public District requireStaff() {
    District district = requireDistrict();
    if (district.staff().isEmpty()) {
      throw new ProjectFailure(
          ProjectFailure.Cause.INPUT,
          reading.problems(),
          List.of(Message.of(DistrictLists.class, "lists.nobody", path)));
    }
    return district;
  }

  /**
   * The facts of a year by a policy, with all problems.
   *
   * @throws ProjectFailure if the lists alone have an error
   */
  public Checked check(Policy policy, int year) {
    Staffing staffing = Staffing.of(requireDistrict(), policy, year);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(MissingTables.told(reading, policy));
    problems.addAll(PolicyDoubts.told(policy, staffing.district()));
    problems.addAll(FindingPlaces.problems(reading, Findings.of(staffing)));
    Collections.sort(problems);
    return new Checked(madeFrom(), staffing, problems);
  }

  /**
   * The facts of a year by a policy, with nothing wrong in them; the problems left are warnings,
   * first those of the lists alone.
   *
   * @throws ProjectFailure if the lists, or lists and policy together, have errors
   */
  public Checked requireSound(Policy policy, int year) {
    Staffing staffing = Staffing.of(requireDistrict(), policy, year);
    List<Problem> found = FindingPlaces.problems(reading, Findings.of(staffing));
    if (found.stream().anyMatch(Problem::isError)) {
      throw failure(found);
    }
    List<Problem> warnings = new ArrayList<>(MissingTables.told(reading, policy));
    warnings.addAll(reading.problems());
    warnings.addAll(PolicyDoubts.told(policy, staffing.district()));
    warnings.addAll(found);
    return new Checked(madeFrom(), staffing, warnings);
  }

  private ProjectFailure failure(List<Problem> problems) {
    return new ProjectFailure(
        ProjectFailure.Cause.INPUT, problems, List.of(ProblemCount.of(path, problems)));
  }
}
