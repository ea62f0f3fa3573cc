package org.lungang.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanning;
import org.lungang.compare.Variant;
import org.lungang.compare.VisitKey;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.sheet.FileText;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import org.lungang.policy.PolicyWriter;
import org.lungang.report.PlanCsv;
import org.lungang.report.PlanRows;
import org.lungang.scenario.Scenario;
import org.lungang.staffing.Finding;
import org.lungang.staffing.Findings;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * A plan that others start from, read as quickly as can be: what stands in its folder is trusted
 * where its digests say that nothing has changed.
 *
 * @param isSame whether lists and policy are still those that the plan was made from
 * @param samePolicy whether the policy still is
 * @param published the postings by staff id
 * @param visits who travels where, and for how many periods a week
 */
public record BasePlan(
    Path folder,
    History history,
    AmendedLists lists,
    boolean isSame,
    boolean samePolicy,
    Policy policy,
    Map<String, PostingKey> published,
    SortedMap<VisitKey, Integer> visits) {

  private static final int SHOWN = 8;

  /**
   * Opens a plan.
   *
   * @param path its folder, or a plan file in such a folder
   * @param otherData the lists, also changed ones; null for those that the plan names
   * @param notes gets what is worth knowing besides
   * @throws ProjectFailure if the folder holds no plan, or data, policy or plan have errors
   */
  public static BasePlan open(Path path, @Nullable Path otherData, Consumer<Named> notes) {
    return open(
        path,
        otherData,
        (dataset, amendments) -> AmendedLists.read(dataset, amendments, otherData == null, notes),
        notes);
  }

  /**
   * Opens a plan with lists that were read before; where they are not any more what lies in their
   * folder, or not what the plan amended, they are read again. Nothing is noted.
   *
   * @throws ProjectFailure if the folder holds no plan, or data, policy or plan have errors
   */
  public static BasePlan open(Path path, AmendedLists known) {
    Consumer<Named> nobody = note -> {};
    return open(
        path,
        known.dataset(),
        (dataset, amendments) ->
            known
                .ifUpToDate(dataset, amendments)
                .orElseGet(() -> AmendedLists.read(dataset, amendments, false, nobody)),
        nobody);
  }

  private static BasePlan open(
      Path path,
      @Nullable Path otherData,
      BiFunction<Path, List<Amendment>, AmendedLists> reader,
      Consumer<Named> notes) {
    boolean isFile = Files.isRegularFile(path);
    Path folder = PlanFolder.of(path);
    Path planFile = isFile ? path : folder.resolve(PlanCsv.NAME);
    History history = FolderHistory.of(folder);
    Path dataset = otherData == null ? FolderHistory.resolve(folder, history.dataset()) : otherData;
    // The lists take most of the time by far: policy and plan are read beside them.
    CompletableFuture<Policy> policy =
        CompletableFuture.supplyAsync(
            () -> Policies.read(folder.resolve(PlanFolder.POLICY).toString()));
    CompletableFuture<PlanFile> file = policy.thenApplyAsync(read -> PlanFileReader.read(planFile));
    CompletableFuture<Optional<PlanRows>> made =
        policy.thenApplyAsync(read -> PlanFiles.findMade(folder));
    AmendedLists lists = reader.apply(dataset, history.amendments());
    boolean sameLists = lists.isOf(history.latest());
    if (!sameLists && otherData == null) {
      throw new ProjectFailure(
          ProjectFailure.Cause.INPUT,
          Message.of(BasePlan.class, "folder.data-changed.replan", dataset, folder));
    }
    Policy read = join(policy);
    boolean samePolicy = PlanFiles.isPolicyOf(history, read);
    if (!samePolicy) {
      notes.accept(
          Message.of(BasePlan.class, "folder.policy-changed", folder.resolve(PlanFolder.POLICY)));
    }
    boolean isSame = sameLists && samePolicy;
    PlanRows rows =
        new BaseRows(planFile, history, lists, read, isSame, notes).read(join(file), join(made));
    if (!isFile) {
      Map<String, String> hosts = new HashMap<>();
      rows.postings().forEach((staffId, key) -> hosts.put(staffId, key.hostSchoolId()));
      ChangedWorkbook.tell(folder, lists.district(), hosts, notes);
    }
    return new BasePlan(
        folder, history, lists, isSame, samePolicy, read, rows.postings(), rows.visits());
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** The plan as one to be compared, under a name. */
  public Variant variant(Named name) {
    Staffing staffing = Staffing.of(lists.district(), policy, history.latest().year());
    List<PossiblePosting> postings = new ArrayList<>();
    List<String> impossible = new ArrayList<>();
    published.forEach(
        (staffId, key) -> {
          PossiblePosting posting = Replanning.find(staffing, staffId, key);
          if (posting == null) {
            impossible.add(staffId);
          } else {
            postings.add(posting);
          }
        });
    if (!impossible.isEmpty()) {
      throw ProjectFailure.input(
          Message.of(
              BasePlan.class,
              "folder.impossible",
              folder,
              Message.list(impossible.stream().limit(SHOWN).toList()),
              impossible.size()));
    }
    return new OpenedPlan(staffing, Plan.of(postings, VisitKey.find(staffing, visits)))
        .variant(name);
  }

  /** What lists and policy are with some amendments. */
  public static final class Changed {

    private final AmendedLists lists;
    private final Policy policy;
    private final List<Scenario> scenarios;
    private final int year;
    private @Nullable ForkJoinTask<Staffing> begun;
    private @Nullable Staffing facts;

    private Changed(AmendedLists lists, Policy policy, List<Scenario> scenarios, int year) {
      this.lists = lists;
      this.policy = policy;
      this.scenarios = List.copyOf(scenarios);
      this.year = year;
    }

    /** The lists as amendments leave them. */
    public AmendedLists lists() {
      return lists;
    }

    /** The policy as amendments leave it. */
    public Policy policy() {
      return policy;
    }

    /** The scenarios among the amendments. */
    public List<Scenario> scenarios() {
      return scenarios;
    }

    /**
     * Begins to work out on other threads what {@link #facts} and the papers of a whole plan will
     * be asked for, for whoever has to plan some groups first.
     */
    public synchronized void begin() {
      if (begun == null && facts == null) {
        lists.digest().begin();
        begun = ForkJoinTask.adapt(() -> factsOf(lists.district())).fork();
      }
    }

    /** All facts of the year, worked out once: by whoever asks where no thread has begun. */
    synchronized Staffing facts() {
      if (facts == null) {
        facts = begun == null ? factsOf(lists.district()) : begun.join();
        begun = null;
      }
      return facts;
    }

    /** The facts of a part of the district. */
    Staffing factsOf(District part) {
      return Staffing.of(part, policy, year);
    }

    /**
     * The facts, or some of them, with nothing wrong in them.
     *
     * @param staffing made from these lists, or from a part of them
     * @throws ProjectFailure if data and policy together have errors
     */
    void requireSound(Staffing staffing) {
      List<Finding> errors = Findings.of(staffing).stream().filter(Finding::error).toList();
      if (!errors.isEmpty()) {
        List<Problem> problems = FindingPlaces.problems(lists.reading(), errors);
        throw new ProjectFailure(
            ProjectFailure.Cause.INPUT,
            problems,
            List.of(ProblemCount.of(lists.dataset(), problems)));
      }
    }
  }

  /**
   * Makes amendments, one after the other.
   *
   * @throws ProjectFailure with everything that is wrong with them
   */
  public Changed changed(List<Amendment> amendments) {
    AmendedLists now = lists;
    Policy ruling = policy;
    List<Named> problems = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    byte[] yaml = policyYaml(amendments);
    for (Amendment amendment : amendments) {
      AmendedLists.Amended amended = now.with(amendment, problems);
      Scenario scenario = amended.scenario();
      if (scenario != null) {
        scenarios.add(scenario);
        PolicyReading reading = patched(scenario, ruling, yaml);
        reading.problems().forEach(problem -> problems.add(new PolicyProblemLine(problem)));
        if (reading.policy() != null) {
          ruling = reading.policy();
          yaml = PolicyWriter.toYaml(ruling).getBytes(StandardCharsets.UTF_8);
        }
      }
      now = amended.lists() == null ? now : amended.lists();
    }
    if (!problems.isEmpty()) {
      throw AmendedLists.failure(problems, amendments);
    }
    return new Changed(now, ruling, scenarios, history.latest().year());
  }

  private PolicyReading patched(Scenario scenario, Policy ruling, byte[] yaml) {
    return scenario.policy() == null
        ? new PolicyReading(ruling, List.of())
        : PolicyReader.patched(
            folder.resolve(PlanFolder.POLICY).toString(),
            yaml,
            scenario.policy(),
            scenario.policyKey());
  }

  private byte[] policyYaml(List<Amendment> amendments) {
    if (amendments.stream().noneMatch(one -> one.kind() == Amendment.Kind.SCENARIO)) {
      return new byte[0];
    }
    Path file = folder.resolve(PlanFolder.POLICY);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  /**
   * The amendment of a file that the user names.
   *
   * @throws ProjectFailure if it cannot be read
   */
  public static Amendment amendment(Amendment.Kind kind, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String name = String.valueOf(file.getFileName());
      return Amendment.of(kind, name, FileText.decode(bytes).orElseThrow(() -> unreadable(file)));
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static ProjectFailure unreadable(Path file) {
    String key =
        Files.isDirectory(file)
            ? "file.folder"
            : Files.exists(file) ? "folder.unreadable" : "file.none";
    return new ProjectFailure(ProjectFailure.Cause.INPUT, Message.of(BasePlan.class, key, file));
  }
}
