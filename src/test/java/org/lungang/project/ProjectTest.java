package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.PlanState;
import org.lungang.dataset.DatasetDigest;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.district.GroupType;
import org.lungang.explain.Diagnosis;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.policy.Rule;
import org.lungang.roster.PublicList;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;

/** All that the commands do, by plain calls and without a terminal. */
class ProjectTest {

  private static final String POLICY = "xx-county-2023";

  @TempDir private static Path folder;
  private static Path data;
  private static DistrictLists.Checked checked;
  private static Staffing staffing;
  private static Path out;
  private static NewPlan planned;

  private final List<Named> notes = new ArrayList<>();

  @BeforeAll
  static void plan() throws IOException {
    data = folder.resolve("data");
    DatasetWriter.write(
        Generator.generate(Shape.of("xx-county"), 1, 0.1), data, DatasetStyle.ENGLISH);
    checked = DistrictLists.read(data).requireSound(Policies.read(POLICY), Generator.plannedYear());
    assertThat(checked.hasErrors()).isFalse();
    staffing = checked.staffing();
    out = folder.resolve("plan");
    planned = new Planning(checked, new SearchOptions(null, 20L, 0, 2), progress -> {}).run();
    planned.write(out, false, Language.EN, note -> {});
  }

  private List<String> notes() {
    return notes.stream().map(note -> note.in(Language.EN)).toList();
  }

  private static String firstStaffId() {
    return planned.result().plan().postings().get(0).staffId();
  }

  private static Amendment stays(String staffId) {
    return Amendment.of(
        Amendment.Kind.SCENARIO,
        "stays.yaml",
        "name: one stays\npins: [{staff_id: " + staffId + ", decision: STAY}]\n");
  }

  private static Amendment pin(String staffId) {
    return Amendment.of(
        Amendment.Kind.PINS, "objections.csv", "staff_id,decision\n" + staffId + ",STAY\n");
  }

  @Test
  void theYearFollowsFromTheLists() {
    assertThat(SchoolYears.newestDate(staffing.district()).map(SchoolYears::firstAfter))
        .contains(Generator.plannedYear());
    assertThat(SchoolYears.isPossible(1949)).isFalse();
    assertThat(SchoolYears.isPossible(1950)).isTrue();
    assertThat(SchoolYears.isPossible(2200)).isTrue();
    assertThat(SchoolYears.isPossible(2201)).isFalse();
  }

  /** Side by side as one behind the other. */
  @Test
  void theFilesOfAPlanAreTheSameHoweverManyAreMadeAtATime() throws Exception {
    Map<String, String> alone = files(1);
    assertThat(alone).containsKeys("plan.xlsx", "report.html", "plan.json", "history.json");
    for (int run = 0; run < 5; run++) {
      assertThat(files(4)).isEqualTo(alone);
    }
  }

  private static Map<String, String> files(int threads) throws Exception {
    History history = FolderHistory.of(out);
    Map<String, String> files = new ConcurrentSkipListMap<>();
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(
              () ->
                  PlanFolder.files(planned.report(), history, Language.ZH).parallelStream()
                      .forEach(file -> files.put(file.path(), hex(file))))
          .get();
      return files;
    } finally {
      pool.shutdown();
    }
  }

  private static String hex(OutputFile file) {
    return HexFormat.of().formatHex(file.content());
  }

  @Test
  void aPlanIsReadBackAndScoredAsItWasFound() {
    OpenedPlan opened = OpenedPlan.open(out, null, notes::add);
    assertThat(PlanDigest.of(opened.plan())).isEqualTo(PlanDigest.of(planned.result().plan()));
    ScoredPlan scored = ScoredPlan.read(opened.staffing(), out.resolve("plan.csv"));
    assertThat(scored.score()).isEqualTo(planned.result().score());
    assertThat(notes).isEmpty();
  }

  @Test
  void aPlanChangedByHandIsTakenAsItStandsWithANote() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("by-hand"));
    for (String name : List.of("plan.csv", "policy.yaml", "history.json")) {
      Files.copy(out.resolve(name), copy.resolve(name));
    }
    List<String> lines = Files.readAllLines(copy.resolve("plan.csv"));
    Files.write(copy.resolve("plan.csv"), lines.subList(0, lines.size() - 1));
    OpenedPlan opened = OpenedPlan.open(copy, null, notes::add);
    assertThat(opened.plan().size()).isEqualTo(planned.result().plan().size() - 1);
    assertThat(notes()).singleElement().asString().contains("edited after planning");
  }

  @Test
  void whoMustStayStaysAfterReplanningAndEverybodyWhoChangesHasAReason() {
    String staffId = firstStaffId();
    BasePlan base = BasePlan.open(out, null, notes::add);
    Replan replan = Replan.of(base, List.of(stays(staffId)), Finals.NONE, null, 2);
    assertThat(replan.replanned().rows())
        .anyMatch(row -> row.change().staffId().equals(staffId) && row.change().after() == null);
    Path target = folder.resolve("replanned");
    ChangedPlan whole = replan.whole();
    replan.write(whole, target, false, Language.EN, notes::add);
    assertThat(whole.plan().findPosting(staffId)).isEmpty();
    assertThat(FolderHistory.of(target).steps()).hasSize(2);
    assertThat(target.resolve("plan.json"))
        .content()
        .contains("\"certificate\" : {", "\"hard_bound\" : 0", "\"soft_bound\" : null");
    assertThat(PlanDigest.of(OpenedPlan.open(target, null, notes::add).plan()))
        .isEqualTo(PlanDigest.of(whole.plan()));
  }

  /**
   * Where a decision changed no posting, the same plan stands in a folder twice, with and without
   * it: what is made from the one is not read back as made from the other.
   */
  @Test
  void whatIsReplannedTwiceIntoOneFolderKnowsItsOwnDecisionsOnly() {
    BasePlan base = BasePlan.open(out, null, notes::add);
    String home =
        staffing.district().staff().stream()
            .filter(one -> planned.result().plan().findPosting(one.id()).isEmpty())
            .filter(one -> staffing.district().pinsOf(one.id()).isEmpty())
            .findFirst()
            .orElseThrow()
            .id();
    Amendment stayed = pin(home);
    Amendment stays = pin(firstStaffId());
    Path target = folder.resolve("replanned-twice");
    for (Amendment decided : List.of(stayed, stays)) {
      Replan replan = Replan.of(base, List.of(decided), Finals.NONE, null, 2);
      replan.write(replan.whole(), target, false, Language.EN, notes::add);
      BasePlan read = BasePlan.open(target, null, notes::add);
      assertThat(read.history().amendments()).containsExactly(decided);
      assertThat(read.isSame()).isTrue();
      assertThat(DatasetDigest.of(read.lists().district()))
          .isEqualTo(read.history().latest().datasetDigest())
          .isEqualTo(DatasetDigest.of(replan.changed().lists().district()));
    }
    History history = FolderHistory.of(target);
    assertThat(history.steps()).hasSize(3);
    assertThat(history.steps().get(1).planDigest()).isEqualTo(history.steps().get(0).planDigest());
    assertThat(history.parentOf(2)).contains(0);
    assertThat(history.parentOf(1)).contains(0);
    assertThat(history.parentOf(0)).isEmpty();
  }

  /** The lists that somebody plans anew may hold decisions already. */
  @Test
  void aNewPlanFromAmendedListsIsReadBackWithTheirAmendments() {
    Amendment stays = pin(firstStaffId());
    DistrictLists.Checked amended =
        DistrictLists.read(data)
            .amended(List.of(stays))
            .orElseThrow()
            .whole()
            .requireSound(Policies.read(POLICY), Generator.plannedYear());
    Path target = folder.resolve("of-amended-lists");
    new Planning(amended, new SearchOptions(null, 20L, 0, 2), progress -> {})
        .run()
        .write(target, false, Language.EN, notes::add);
    BasePlan read = BasePlan.open(target, null, notes::add);
    assertThat(read.history().amendments()).containsExactly(stays);
    assertThat(read.isSame()).isTrue();
    assertThat(read.lists().district().pinsOf(firstStaffId())).isNotEmpty();
    assertThat(DatasetDigest.of(read.lists().district()))
        .isEqualTo(read.history().latest().datasetDigest());
    assertThat(BasePlan.open(out, data, notes::add).history().amendments()).isEmpty();
  }

  /** Another program may replan a folder while its plan is changed by hand. */
  @Test
  void aPlanChangedByHandIsRecordedWithTheListsThatItWasMadeFrom() {
    Path target = folder.resolve("by-hand-meanwhile");
    planned.write(target, false, Language.EN, note -> {});
    BasePlan base = BasePlan.open(target, null, notes::add);
    Amendment stays = pin(firstStaffId());
    Replan replan = Replan.of(base, List.of(stays), Finals.NONE, null, 2);
    replan.write(replan.whole(), target, false, Language.EN, notes::add);
    PlanFolder.rewrite(target, planned.madeFrom(), planned.report(), Language.EN, notes::add);
    assertThat(FolderHistory.of(target).amendments()).isEmpty();
    assertThat(BasePlan.open(target, null, notes::add).lists().district().pinsOf(firstStaffId()))
        .isEmpty();
    PlanFolder.rewrite(
        target,
        replan.changed().lists().madeFrom(),
        replan.whole().report(base),
        Language.EN,
        notes::add);
    assertThat(FolderHistory.of(target).amendments()).containsExactly(stays);
    assertThat(FolderHistory.of(target).steps()).hasSize(4);
  }

  @Test
  void theFactsOfAWholePlanAreWorkedOutOnceAndMayBeBegunBesideTheSearch() {
    BasePlan base = BasePlan.open(out, null, notes::add);
    List<Amendment> stays = List.of(stays(firstStaffId()));
    ChangedPlan expected = Replan.of(base, stays, Finals.NONE, null, 2).whole();
    BasePlan.Changed changed = base.changed(stays);
    changed.begin();
    Replan begun = Replan.of(base, changed, Finals.NONE, null, 2);
    ChangedPlan whole = begun.whole();
    assertThat(PlanDigest.of(whole.plan())).isEqualTo(PlanDigest.of(expected.plan()));
    assertThat(whole.score()).isEqualTo(expected.score());
    assertThat(begun.whole().staffing()).isSameAs(whole.staffing());
    assertThat(begun.scope().whole()).as("the decision concerns the only component").isTrue();
    assertThat(begun.part()).isSameAs(whole.staffing());
  }

  @Test
  void whatIsFinalIsNamedWhereADecisionDoesNotLetItStay() {
    String staffId = firstStaffId();
    BasePlan base = BasePlan.open(out, null, notes::add);
    assertThatThrownBy(
            () ->
                Replan.of(
                    base,
                    List.of(
                        Amendment.of(
                            Amendment.Kind.PINS,
                            "pins.csv",
                            "staff_id,decision\n" + staffId + ",STAY\n")),
                    new Finals(List.of(staffId)),
                    null,
                    2))
        .isInstanceOf(ProjectFailure.class)
        .hasMessageContaining(staffId);
  }

  @Test
  void scenariosAreComparedWithTheBasePlan() {
    BasePlan base = BasePlan.open(out, null, notes::add);
    WhatIf whatIf = WhatIf.of(base, List.of(stays(firstStaffId())), 1);
    List<WhatIf.Outcome> outcomes = whatIf.run(2, place -> false, notes::add);
    assertThat(outcomes).singleElement().matches(one -> one.name().in(Language.EN).contains("one"));
    assertThat(whatIf.comparison(outcomes).variants()).hasSize(2);
    assertThat(notes()).singleElement().asString().startsWith("one stays: ");
  }

  @Test
  void everythingWrongWithScenariosIsOneFailure() {
    BasePlan base = BasePlan.open(out, null, notes::add);
    Amendment unknown = Amendment.of(Amendment.Kind.SCENARIO, "a.yaml", "name: a\nnonsense: 1\n");
    assertThatThrownBy(() -> WhatIf.of(base, List.of(unknown, stays("nobody")), 1))
        .isInstanceOfSatisfying(
            ProjectFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(ProjectFailure.Cause.INPUT);
              assertThat(failure.sentences()).hasSizeGreaterThan(1);
            });
  }

  @Test
  void questionsTakeIdsAndNames() {
    PlanQuestions questions = new PlanQuestions(staffing, planned.result().plan());
    String staffId = firstStaffId();
    String name = staffing.district().findStaffMember(staffId).orElseThrow().name();
    assertThat(questions.person(staffId)).isNotNull();
    assertThat(questions.rule("h2", Language.EN).rule()).isEqualTo(Rule.H2);
    String groupName = staffing.district().groups().get(0).name();
    assertThat(questions.group(groupName).group()).isEqualTo(staffing.district().groups().get(0));
    assertThat(name).isNotEmpty();
    assertThatThrownBy(() -> questions.school("no such school"))
        .isInstanceOf(ProjectFailure.class)
        .hasMessageContaining("no such school");
  }

  @Test
  void shortNamesOfSchoolsAndNamesOfFinalPeopleAreUnderstood() {
    assertThat(
            NamedThing.find(
                "县一中",
                "school",
                Map.of("S1", "沅溪县第一中学", "S2", "沅溪县第二中学", "S3", "沅溪县实验小学"),
                id -> ""))
        .isEqualTo("S1");
    assertThat(NamedThing.find("张 桐", "staff", Map.of("T1", "张桐", "T2", "张彤"), id -> ""))
        .isEqualTo("T1");
    assertThatThrownBy(() -> NamedThing.find("张同", "staff", Map.of("T1", "张桐"), id -> ""))
        .hasMessageContaining("Did you mean 张桐?");
    String staffId = firstStaffId();
    String name = staffing.district().findStaffMember(staffId).orElseThrow().name();
    assertThat(new Finals(List.of(name)).staffIds(staffing.district(), Map.of(), new TreeMap<>()))
        .containsExactly(staffId);
  }

  @Test
  void severalOfOneNameAreListedWithSchoolAndSubject() {
    Staffing twice =
        new TestDistrict()
            .schools("S1", "S2")
            .named("S1", "First School")
            .named("S2", "Second School")
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .staff("T1", "S1", who -> who.named("张明").subject("MATH"))
            .staff("T2", "S2", who -> who.named("张明").principal().teachesNothing())
            .staff("T3", "S2", who -> who.named("张 明亮"))
            .under("wolong-2023");
    PlanQuestions questions = new PlanQuestions(twice, Plan.of(List.of()));
    assertThatThrownBy(() -> questions.person("张明"))
        .hasMessageContaining("Several are named 张明")
        .hasMessageContaining("T1 (First School, Math), T2 (Second School)");
    assertThat(questions.person("张明亮").standing().id()).isEqualTo("T3");
    assertThat(PlanQuestions.groupId(twice, "G1")).isEqualTo("G1");
    assertThatThrownBy(() -> PlanQuestions.groupId(twice, "G9")).hasMessageContaining("G9");
  }

  @Test
  void aPlanIsMarkedPublishedAndDiagnosed() {
    Path marked = folder.resolve("marked");
    planned.write(marked, false, Language.EN, notes::add);
    PlanFolder.mark(marked, PlanState.FINAL, "2026-07-01", false, notes::add);
    assertThat(FolderHistory.of(marked).state()).isEqualTo(PlanState.FINAL);
    assertThatThrownBy(() -> PlanFolder.mark(marked, PlanState.DRAFT, "", false, notes::add))
        .isInstanceOf(ProjectFailure.class);
    assertThatThrownBy(() -> FolderHistory.requireNotFinal(marked, false))
        .isInstanceOf(ProjectFailure.class);
    PublicList list =
        Publication.of(
            OpenedPlan.open(marked, null, notes::add),
            new PublicList.Notice("issuer", "one week", "telephone"),
            false);
    assertThat(list.entries()).hasSize(planned.result().plan().size());
    Publication.write(Publication.folderIn(marked), list, Language.EN, notes::add);
    assertThat(marked.resolve("public").resolve("public-list.csv")).isRegularFile();
    assertThat(Diagnosis.of(staffing, null).blocked().isEmpty())
        .isEqualTo(planned.result().score().isFeasible());
  }

  /** Somebody marks the plan of a folder as final while another plan for it is searched for. */
  @Test
  void whatBecameFinalMeanwhileIsKeptAndTheNewPlanStandsBesideIt() {
    Path kept = folder.resolve("kept");
    planned.write(kept, false, Language.EN, note -> {});
    BasePlan base = BasePlan.open(kept, null, notes::add);
    Replan replan = Replan.of(base, List.of(stays(firstStaffId())), Finals.NONE, null, 2);
    PlanFolder.mark(kept, PlanState.FINAL, "", false, note -> {});
    Path second = planned.write(kept, false, Language.EN, notes::add);
    assertThat(second).isEqualTo(folder.resolve("kept (2)"));
    assertThat(notes())
        .anyMatch(note -> note.contains("final"))
        .anyMatch(note -> note.startsWith("Nothing is lost") && note.contains("kept (2)"));
    Path third = replan.write(replan.whole(), kept, false, Language.EN, notes::add);
    assertThat(third).isEqualTo(folder.resolve("kept (3)"));
    assertThat(FolderHistory.of(kept).steps()).hasSize(1);
    assertThat(FolderHistory.of(third).steps()).hasSize(2);
    assertThat(planned.write(kept, true, Language.EN, notes::add)).isEqualTo(kept);
    assertThat(FolderHistory.of(kept).steps()).hasSize(2);
  }

  @Test
  void scenariosStandBesideAPlanThatBecameFinalMeanwhile() {
    BasePlan base = BasePlan.open(out, null, notes::add);
    WhatIf whatIf = WhatIf.of(base, List.of(stays(firstStaffId())), 1);
    List<WhatIf.Outcome> outcomes = whatIf.run(2, place -> false, notes::add);
    Path first = folder.resolve("imagined");
    assertThat(
            whatIf.write(
                outcomes, whatIf.comparison(outcomes), first, false, Language.EN, notes::add))
        .isEqualTo(first);
    PlanFolder.mark(whatIf.folders(first).get(0), PlanState.FINAL, "", false, note -> {});
    Path second =
        whatIf.write(outcomes, whatIf.comparison(outcomes), first, false, Language.EN, notes::add);
    assertThat(second).isEqualTo(folder.resolve("imagined (2)"));
    assertThat(FolderHistory.of(whatIf.folders(first).get(0)).state()).isEqualTo(PlanState.FINAL);
    assertThat(whatIf.folders(second).get(0).resolve("plan.csv")).isRegularFile();
  }

  @Test
  void filesThatCannotBeWrittenToTheirFolderStandBesideIt() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file");
    List<OutputFile> files = List.of(new OutputFile("a.csv", new byte[] {1}));
    Path second = SecondPlace.write(taken, files, notes::add);
    assertThat(second).isEqualTo(folder.resolve("taken (2)"));
    assertThat(second.resolve("a.csv")).isRegularFile();
    assertThat(taken).hasContent("a file");
  }

  @Test
  void aListThatIsSavedDuringTheSearchIsNotOneThatThePlanWasMadeFrom() throws IOException {
    Path lists = folder.resolve("lists");
    DatasetWriter.write(staffing.district(), lists, DatasetStyle.ENGLISH);
    DistrictLists.Checked read =
        DistrictLists.read(lists).requireSound(Policies.read(POLICY), Generator.plannedYear());
    Path target = folder.resolve("of-lists");
    byte[] before = Files.readAllBytes(lists.resolve("schools.csv"));
    List<String> saved = new ArrayList<>(Files.readAllLines(lists.resolve("schools.csv")));
    saved.set(1, saved.get(1).replaceFirst(",", ",New "));
    Planning planning = new Planning(read, new SearchOptions(null, 20L, 0, 2), progress -> {});
    Files.write(lists.resolve("schools.csv"), saved);
    planning.run().write(target, false, Language.EN, notes::add);
    assertThatThrownBy(() -> OpenedPlan.open(target, null, notes::add))
        .isInstanceOfSatisfying(
            ProjectFailure.class,
            failure ->
                assertThat(failure.sentences())
                    .extracting(sentence -> sentence.in(Language.EN))
                    .singleElement()
                    .asString()
                    .contains("have changed since the plan in"));
    assertThat(BasePlan.open(target, lists, notes::add).isSame()).isFalse();
    Files.write(lists.resolve("schools.csv"), before);
    assertThat(FolderHistory.of(target).latest().filesDigest())
        .isNotNull()
        .isEqualTo(DistrictLists.read(lists).digest().orElseThrow().ofFiles());
    assertThat(OpenedPlan.open(target, null, notes::add).plan().size())
        .isEqualTo(planned.result().plan().size());
  }

  @Test
  void aSearchIsListenedToAndStopped() throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(1);
    Planning planning =
        new Planning(checked, new SearchOptions(null, null, 0, 2), progress -> heard.countDown());
    planning.stop();
    NewPlan stopped = planning.run();
    assertThat(stopped.result().stopReason()).isEqualTo(SearchResult.StopReason.CANCELLED);
    assertThat(heard.getCount()).isZero();
  }

  @Test
  void listsWithErrorsAreOneFailureWithEveryPlace() throws IOException {
    Path wrong = Files.createDirectory(folder.resolve("wrong"));
    Files.writeString(wrong.resolve("schools.csv"), "id,name\nS1,One\n");
    DistrictLists lists = DistrictLists.read(wrong);
    assertThat(lists.district()).isEmpty();
    assertThatThrownBy(lists::requireDistrict)
        .isInstanceOfSatisfying(
            ProjectFailure.class,
            failure -> assertThat(failure.problems()).isEqualTo(lists.reading().problems()));
  }

  @Test
  void whereMemoryIsTooSmallTheTablesOfAPlanAreStillWritten() {
    History history = FolderHistory.of(out);
    List<OutputFile> few = PlanFolder.few(planned.report(), history, Language.EN);
    assertThat(few)
        .extracting(OutputFile::path)
        .contains("plan.csv", "history.json", "policy.yaml")
        .doesNotContain("plan.xlsx", "report.html");
    Path written = folder.resolve("few");
    OutputFile large =
        new OutputFile(
            "plan.xlsx",
            out -> {
              throw new OutOfMemoryError("for the test");
            });
    NewPlan.writeAsMemoryAllows(
        () -> PlanFolder.writePlans(written, List.of(large, few.get(0)), notes::add),
        () -> PlanFolder.writePlans(written, few, notes::add),
        notes::add);
    assertThat(written.resolve("plan.csv")).exists();
    assertThat(written.resolve("plan.xlsx")).doesNotExist();
    assertThat(notes()).singleElement().asString().contains("Too little memory for all files");
  }
}
