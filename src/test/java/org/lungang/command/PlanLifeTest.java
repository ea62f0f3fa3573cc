package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.report.TextWidth;

/** A plan's folder is read back, compared, marked, and guarded once it is final. */
class PlanLifeTest {

  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void generate() {
    data = folder.resolve("data");
    CommandRun.generate(data);
  }

  private static CommandRun plan(Path out, String... more) {
    return run(
        List.of(
            "plan",
            data.toString(),
            "--policy",
            "xx-county-2023",
            "--steps",
            "20",
            "--out",
            out.toString()),
        more);
  }

  private static CommandRun run(List<String> arguments, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void aPlanGivenAsListsIsToldWhichListsItWasMadeFrom() {
    Path out = folder.resolve("as-lists");
    plan(out);
    CommandRun run = CommandRun.of("check", out.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("is the folder of a plan", data.toString());
  }

  @Test
  void whatIsNoFileIsToldFromWhatIsNotThere() {
    Path out = folder.resolve("no-files");
    plan(out);
    assertThat(CommandRun.of("replan", out.toString(), "--pins", "none.csv").err())
        .contains("none.csv: there is no such file");
    assertThat(CommandRun.of("whatif", out.toString(), "--scenario", folder.toString()).err())
        .contains("is a folder; a file is needed here");
  }

  @Test
  void aPlanIsTheSameAsItself() {
    Path out = folder.resolve("same");
    plan(out);
    CommandRun run = CommandRun.of("compare", out.toString(), out.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("No posting differs");
    assertThat(run.out()).contains("Key figures").doesNotContain("People");
  }

  @Test
  void aPlanChangedByHandIsComparedInBothLanguagesWithinAHundredColumns() throws IOException {
    Path out = folder.resolve("by-hand");
    plan(out);
    Path byHand = out.resolve("hand.csv");
    List<String> lines = Files.readAllLines(out.resolve("plan.csv"));
    Files.write(byHand, lines.subList(0, lines.size() - 1));
    String staffId = lines.get(lines.size() - 1).split(",", 2)[0];
    for (String language : List.of("en", "zh")) {
      Path files = folder.resolve("files-" + language);
      CommandRun run =
          CommandRun.of(
              "compare",
              out.toString(),
              byHand.toString(),
              "--out",
              files.toString(),
              "--lang",
              language);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains(staffId, "H1");
      assertThat(run.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
      assertThat(files.resolve("compare.csv")).content().contains(staffId);
      assertThat(files.resolve("compare.json")).content().contains(staffId);
      assertThat(files.resolve("compare.html"))
          .content()
          .contains(staffId)
          .doesNotContain("http:", "https:", "src=");
    }
  }

  @Test
  void aFinalPlanIsNotReplacedWithoutSayingSoAndItsStatesAreRemembered() throws IOException {
    Path out = folder.resolve("final");
    plan(out);
    assertThat(run(List.of("mark", out.toString(), "published"), "--note", "5 Aug").exitCode())
        .isZero();
    assertThat(Files.readString(out.resolve("report.html"))).contains("Status: published (5 Aug)");
    assertThat(CommandRun.of("mark", out.toString(), "final").exitCode()).isZero();
    byte[] before = Files.readAllBytes(out.resolve("plan.json"));
    CommandRun refused = plan(out, "--seed", "9");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(refused.err()).contains("final", "--overwrite-final");
    assertThat(Files.readAllBytes(out.resolve("plan.json"))).isEqualTo(before);
    assertThat(CommandRun.of("mark", out.toString(), "draft").exitCode())
        .isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(plan(out, "--seed", "9", "--overwrite-final").exitCode()).isZero();
    CommandRun history = CommandRun.of("history", out.toString());
    assertThat(history.out()).contains("draft, published (5 Aug),", "  2  ");
    assertThat(CommandRun.of("history", out.toString(), "--lang", "zh").out())
        .contains("已公示（5 Aug）", "定稿");
  }

  @Test
  void listsThatHaveChangedSinceThePlanAreToldAndTheOldOnesCanBeNamed() throws IOException {
    Path lists = folder.resolve("lists");
    CommandRun.generate(lists);
    Path out = folder.resolve("of-lists");
    CommandRun.of(
        "plan",
        lists.toString(),
        "--policy",
        "xx-county-2023",
        "--steps",
        "5",
        "--out",
        out.toString());
    Path schools = lists.resolve("schools.csv");
    List<String> lines = Files.readAllLines(schools);
    Files.write(
        schools, lines.stream().map(line -> line.replaceFirst(",RURAL,", ",TOWN,")).toList());
    CommandRun changed = CommandRun.of("compare", out.toString(), out.toString());
    assertThat(changed.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(changed.err()).contains("have changed", "--data");
    CommandRun named =
        run(List.of("compare", out.toString(), out.toString()), "--data", data.toString());
    assertThat(named.exitCode()).as(named.err()).isZero();
  }

  @Test
  void aPersonIsExplainedFromThePlansFolderAndAStrangerIsRefused() throws IOException {
    Path out = folder.resolve("explained");
    plan(out);
    String staffId = Files.readAllLines(out.resolve("plan.csv")).get(1).split(",", 2)[0];
    CommandRun run = CommandRun.of("explain", out.toString(), staffId);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(staffId, "Goes to", "Instead", "stays");
    CommandRun stranger = CommandRun.of("explain", out.toString(), "NOBODY", "--lang", "zh");
    assertThat(stranger.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(stranger.err()).contains("NOBODY");
  }

  @Test
  void aGroupASchoolAndARuleAreExplainedByIdAndByName() throws IOException {
    Path out = folder.resolve("explained-whole");
    plan(out);
    String[] first = Files.readAllLines(out.resolve("plan.csv")).get(1).split(",");
    String schoolId = first[4];
    String school = first[5];
    String groupId = first[8];
    for (String language : List.of("en", "zh")) {
      List<CommandRun> runs =
          List.of(
              explain(out, language, "--group", groupId),
              explain(out, language, "--school", schoolId),
              explain(out, language, "--school", school),
              explain(out, language, "--rule", "h4"),
              explain(out, language, "--rule", "S9", "--all"),
              explain(out, language, first[0]));
      for (CommandRun run : runs) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
      }
      assertThat(runs.get(0).out())
          .contains(groupId, language.equals("zh") ? "骨干教师支教" : "Backbone support", "H4", "15");
      assertThat(runs.get(1).out()).contains(first[0]).isEqualTo(runs.get(2).out());
      assertThat(runs.get(4).out()).contains(first[0]);
    }
    assertThat(explain(out, "en", "--rule", "S99").err())
        .contains("S99 is not a rule. Did you mean S9?");
    assertThat(explain(out, "zh", "--group", "nowhere").err()).contains("没有集团“nowhere”");
    assertThat(explain(out, "en").exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(explain(out, "en", first[0], "--group", groupId).exitCode())
        .isEqualTo(ExitCode.USAGE.code());
  }

  private static CommandRun explain(Path out, String language, String... what) {
    return run(List.of("explain", out.toString(), "--lang", language), what);
  }

  @Test
  void aFolderWithoutAPlanIsToldInBothLanguages() {
    CommandRun run = CommandRun.of("compare", data.toString(), data.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("history.json is missing");
    assertThat(CommandRun.of("history", data.toString(), "--lang", "zh").err())
        .contains("缺少history.json");
  }

  /**
   * Whether a plan is final is not known where its history is damaged: nothing is written there.
   */
  @Test
  void aFolderWhoseHistoryIsDamagedIsNotWrittenTo() throws IOException {
    Path out = folder.resolve("damaged");
    plan(out);
    byte[] history = Files.readAllBytes(out.resolve("history.json"));
    Files.write(out.resolve("history.json"), Arrays.copyOf(history, history.length / 2));
    CommandRun run = plan(out);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("history of the plan");
    assertThat(out.resolve("history.json"))
        .hasBinaryContent(Arrays.copyOf(history, history.length / 2));
  }

  /** A published plan asks for the same word as a final one. */
  @Test
  void aPublishedPlanIsNotWrittenOverWithoutAWord() {
    Path out = folder.resolve("published");
    plan(out);
    assertThat(CommandRun.of("mark", out.toString(), "published").exitCode()).isZero();
    CommandRun run = plan(out);
    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.err()).contains("is published", "--overwrite-final");
    assertThat(plan(out, "--overwrite-final").exitCode()).isZero();
  }

  /** Who hangs up a list must see that its plan has been replaced. */
  @Test
  void aPublicListOfAReplacedPlanSaysSoUntilItIsMadeAgain() throws IOException {
    Path out = folder.resolve("outdated");
    plan(out);
    assertThat(publish(out).exitCode()).isZero();
    Path mark = out.resolve("public").resolve("OUTDATED.txt");
    assertThat(mark).doesNotExist();
    CommandRun again = plan(out, "--seed", "7", "--lang", "zh");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.err()).contains("公示名单是旧方案的");
    assertThat(mark).content().contains("has been replaced", "已被替换的方案");
    assertThat(publish(out).exitCode()).isZero();
    assertThat(mark).doesNotExist();
  }

  private static CommandRun publish(Path out) {
    return CommandRun.of(
        "publish", out.toString(), "--objection-period", "7 days", "--contact", "office");
  }

  @Test
  void wordsThatAreShownAreUnderstood() throws IOException {
    Path out = folder.resolve("words");
    plan(out);
    CommandRun marked = CommandRun.of("mark", out.toString(), "已公示", "--lang", "zh");
    assertThat(marked.exitCode()).as(marked.err()).isZero();
    assertThat(marked.err()).contains("已公示");
    String[] row = Files.readAllLines(out.resolve("plan.csv")).get(1).split(",");
    String spaced = row[1].charAt(0) + "　" + row[1].substring(1);
    assertThat(explain(out, "zh", spaced).out()).isEqualTo(explain(out, "zh", row[0]).out());
    CommandRun exemption = explain(out, "zh", "--rule", "e2");
    assertThat(exemption.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(exemption.err()).contains("E2不是评分规则，而是暂不交流情形（男超过");
    assertThat(explain(out, "en", "--rule", "E2").err())
        .contains("E2 is an exemption, not a scoring rule (men over");
  }

  /** The file of a score is written over no file that the command reads, and over no other's. */
  @Test
  void theFileOfAScoreIsWrittenOverNothingElse() throws IOException {
    Path out = folder.resolve("scored");
    plan(out);
    Path planFile = out.resolve("plan.csv");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), planFile);
    Path mine = Files.writeString(folder.resolve("mine.json"), "{}");
    byte[] before = Files.readAllBytes(planFile);
    for (Path json :
        List.of(planFile, link, mine, out.resolve("plan.json"), data.resolve("staff.csv"))) {
      byte[] content = Files.readAllBytes(json);
      CommandRun run = score(planFile, json);
      assertThat(run.exitCode()).as(json + run.err()).isEqualTo(5);
      assertThat(json).hasBinaryContent(content);
    }
    assertThat(planFile).hasBinaryContent(before);
    Path own = folder.resolve("score.json");
    assertThat(score(planFile, own).exitCode()).isZero();
    assertThat(score(planFile, own).exitCode()).isZero();
  }

  private static CommandRun score(Path planFile, Path json) {
    return CommandRun.of(
        "score",
        data.toString(),
        planFile.toString(),
        "--policy",
        "xx-county-2023",
        "--json",
        json.toString());
  }

  /** What cannot be written is found out before the search. */
  @Test
  void aFolderThatCannotBeMadeIsFoundOutBeforeTheSearch() throws IOException {
    Path nowhere =
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("not").resolve("there"));
    Path taken = Files.createDirectories(folder.resolve("taken").resolve("plan.csv")).getParent();
    for (Path out : List.of(nowhere, taken, folder.resolve("n".repeat(256)))) {
      CommandRun run = plan(out);
      assertThat(run.exitCode()).as(run.err()).isEqualTo(5);
      assertThat(run.err()).doesNotContain("Searching");
    }
    assertThat(folder.resolve("not")).doesNotExist();
  }
}
