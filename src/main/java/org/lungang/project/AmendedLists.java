package org.lungang.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.dataset.DatasetDigest;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.PinFile;
import org.lungang.dataset.Reading;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFolder;
import org.lungang.policy.PolicyProblem;
import org.lungang.scenario.Scenario;
import org.lungang.scenario.ScenarioEdits;
import org.lungang.scenario.ScenarioReader;
import org.lungang.scenario.ScenarioReading;

/**
 * The lists of a district as amendments leave them: the files, and what decisions and scenarios
 * change.
 */
public final class AmendedLists {

  private final @Nullable Path dataset;
  private final Function<List<RowEdit>, Reading> rows;
  private final Reading reading;
  private final District district;
  private final List<RowEdit> edits;
  private final List<Amendment> made;
  private final Consumer<Named> notes;

  private AmendedLists(
      @Nullable Path dataset,
      Function<List<RowEdit>, Reading> rows,
      Reading reading,
      District district,
      List<RowEdit> edits,
      List<Amendment> made,
      Consumer<Named> notes) {
    this.notes = notes;
    this.dataset = dataset;
    this.rows = rows;
    this.reading = reading;
    this.district = district;
    this.edits = edits;
    this.made = List.copyOf(made);
  }

  /**
   * What came of an amendment.
   *
   * @param lists null where there are problems
   * @param scenario null for decisions
   */
  record Amended(@Nullable AmendedLists lists, @Nullable Scenario scenario) {}

  /**
   * Reads the files and amends them.
   *
   * @param mayHaveMoved whether the user is told how to name the lists where they cannot be read
   * @param notes gets what is not read of the files, and of amendments that are made later
   * @throws ProjectFailure if they, or an amendment, have errors
   */
  static AmendedLists read(
      Path dataset, List<Amendment> amendments, boolean mayHaveMoved, Consumer<Named> notes) {
    Reading reading = DatasetReader.read(dataset);
    if (reading.district() == null) {
      Message count = ProblemCount.of(dataset, reading.problems());
      Message sentence =
          mayHaveMoved ? Message.of(OpenedPlan.class, "folder.data-moved", count) : count;
      throw new ProjectFailure(ProjectFailure.Cause.INPUT, reading.problems(), List.of(sentence));
    }
    Unread.tellOfLists(reading.problems(), notes);
    AmendedLists lists = of(dataset, reading, reading.district(), amendments);
    return new AmendedLists(
        dataset, lists.rows, lists.reading, lists.district, lists.edits, lists.made, notes);
  }

  /**
   * Amends lists that were read already.
   *
   * @param reading what came of reading the files
   * @throws ProjectFailure if an amendment has errors
   */
  static AmendedLists of(
      Path dataset, Reading reading, District district, List<Amendment> amendments) {
    return new AmendedLists(
            dataset,
            edits -> DatasetReader.read(dataset, edits),
            reading,
            district,
            List.of(),
            List.of(),
            note -> {})
        .with(amendments);
  }

  /**
   * Amends the lists of a district that lie in no files, and writes none.
   *
   * @throws ProjectFailure if an amendment has errors
   */
  static AmendedLists of(District district, List<Amendment> amendments) {
    Function<List<RowEdit>, Reading> rows = edits -> DatasetReader.read(district, edits);
    return new AmendedLists(
            null, rows, rows.apply(List.of()), district, List.of(), List.of(), note -> {})
        .with(amendments);
  }

  /**
   * These lists, or these with more amendments, where reading a folder and amending what is read
   * would come to the same; empty where the files are not what they were, or other amendments were
   * made. Scenarios read the files again, which may have changed in between: with one of them, too.
   *
   * @throws ProjectFailure if one of the further amendments has errors
   */
  public Optional<AmendedLists> ifUpToDate(Path folder, List<Amendment> amendments) {
    OutputFolder.recover(folder);
    boolean same =
        folder.equals(dataset)
            && made.stream().allMatch(one -> one.kind() == Amendment.Kind.PINS)
            && made.size() <= amendments.size()
            && made.equals(amendments.subList(0, made.size()))
            && DatasetReader.isUpToDate(folder, reading);
    return same
        ? Optional.of(with(amendments.subList(made.size(), amendments.size())))
        : Optional.empty();
  }

  /**
   * The lists as amendments leave them.
   *
   * @throws ProjectFailure if one has errors
   */
  AmendedLists with(List<Amendment> amendments) {
    AmendedLists lists = this;
    for (Amendment amendment : amendments) {
      List<Named> problems = new ArrayList<>();
      AmendedLists amended = lists.with(amendment, problems).lists();
      if (amended == null) {
        throw failure(problems, List.of(amendment));
      }
      lists = amended;
    }
    return lists;
  }

  /** Everything that is wrong with amendments, what stands in rows apart from the rest. */
  static ProjectFailure failure(List<Named> problems, List<Amendment> amendments) {
    List<Problem> inRows = new ArrayList<>();
    List<Named> sentences = new ArrayList<>();
    for (Named problem : problems) {
      if (problem instanceof Problem inRow) {
        inRows.add(inRow);
      } else {
        sentences.add(problem);
      }
    }
    if (!inRows.isEmpty()) {
      String names =
          String.join(" + ", amendments.stream().map(Amendment::name).distinct().toList());
      sentences.add(ProblemCount.of(names, inRows));
    }
    return new ProjectFailure(
        ProjectFailure.Cause.INPUT, inRows.stream().sorted().toList(), sentences);
  }

  /** Whether they are the lists that a plan was made from. */
  public boolean isOf(History.Step step) {
    String files = step.filesDigest();
    DatasetDigest digest = digest();
    return files != null && files.equals(digest.ofFiles())
        || step.datasetDigest().equals(digest.ofData());
  }

  /** What tells them from others. */
  DatasetDigest digest() {
    return Objects.requireNonNull(reading.digest());
  }

  /** Where they lie, and what they were amended by. */
  public MadeFrom madeFrom() {
    return new MadeFrom(dataset(), made, digest());
  }

  /**
   * Where the files lie.
   *
   * @throws IllegalStateException if the lists lie in none
   */
  public Path dataset() {
    if (dataset == null) {
      throw new IllegalStateException("The lists lie in no files.");
    }
    return dataset;
  }

  /** The same with every problem, to be checked against a policy. */
  public DistrictLists whole() {
    return new DistrictLists(dataset(), reading, made);
  }

  /** What came of reading them last, for the places of rows. */
  public Reading reading() {
    return reading;
  }

  /** Who and what there is. */
  public District district() {
    return district;
  }

  /**
   * The same lists with one more amendment; of a scenario, all but its policy.
   *
   * @param problems gets everything that is wrong with it
   */
  Amended with(Amendment amendment, List<Named> problems) {
    List<Named> own = new ArrayList<>();
    Amended amended = amended(amendment, own);
    problems.addAll(own);
    return amended;
  }

  private Amended amended(Amendment amendment, List<Named> problems) {
    int batch = made.size() + 1;
    if (amendment.kind() == Amendment.Kind.PINS) {
      PinFile file = PinFile.read(amendment.name(), amendment.content(), batch);
      Unread.tellOfFile(file.problems(), notes);
      addErrors(file.problems(), problems);
      return new Amended(problems.isEmpty() ? with(amendment, file.edits(), problems) : null, null);
    }
    ScenarioReading read = ScenarioReader.read(amendment.name(), amendment.content(), batch);
    addProblems(read.problems(), problems);
    Scenario scenario = read.scenario();
    if (scenario == null) {
      return new Amended(null, null);
    }
    ScenarioEdits.Compiled compiled = ScenarioEdits.of(scenario, district, batch);
    addProblems(compiled.problems(), problems);
    return new Amended(with(amendment, compiled.edits(), problems), scenario);
  }

  private @Nullable AmendedLists with(
      Amendment amendment, List<RowEdit> more, List<Named> problems) {
    List<RowEdit> all = new ArrayList<>(edits);
    all.addAll(more);
    List<Amendment> madeNow = new ArrayList<>(made);
    madeNow.add(amendment);
    boolean onlyPins =
        more.stream()
            .allMatch(edit -> edit.table() == Table.PINS && edit.kind() == RowEdit.Kind.ADD);
    Reading amended = onlyPins ? DatasetReader.withPins(reading, more) : rows.apply(all);
    addErrors(amended.problems(), problems);
    tellNew(amended.problems(), more);
    District changed = amended.district();
    return changed == null || !problems.isEmpty()
        ? null
        : new AmendedLists(dataset, rows, amended, changed, all, madeNow, notes);
  }

  /** Tells the warnings of an amendment's rows that the lists did not have before it. */
  private void tellNew(List<Problem> found, List<RowEdit> edited) {
    Set<Origin> files = edited.stream().map(RowEdit::origin).collect(Collectors.toSet());
    Set<String> before =
        reading.problems().stream().map(AmendedLists::said).collect(Collectors.toSet());
    List<Problem> warnings =
        found.stream()
            .filter(problem -> !problem.isError() && files.contains(problem.origin()))
            .filter(problem -> !before.contains(said(problem)))
            .toList();
    ProblemGroup.of(warnings).forEach(notes);
  }

  private static String said(Problem problem) {
    return problem.value() + "\n" + problem.wrong().in(Language.EN);
  }

  private static void addErrors(List<Problem> found, List<Named> problems) {
    found.stream().filter(Problem::isError).forEach(problems::add);
  }

  private static void addProblems(List<PolicyProblem> found, List<Named> problems) {
    found.forEach(problem -> problems.add(new PolicyProblemLine(problem)));
  }
}
