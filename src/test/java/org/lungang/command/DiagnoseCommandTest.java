package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the way is told, with its ways out; 4 where something is, 0 where nothing is. */
class DiagnoseCommandTest {

  @TempDir private static Path folder;
  private static Path whole;
  private static Path blocked;

  /** A county, and the same with most of its backbone pinned to stay. */
  @BeforeAll
  static void generate() throws IOException {
    whole = folder.resolve("whole");
    blocked = folder.resolve("blocked");
    CommandRun.generate(whole);
    CommandRun.generate(blocked);
    List<String> pins = new ArrayList<>(List.of("staff_id,decision,school_id,note"));
    int seen = 0;
    for (String row : Files.readAllLines(blocked.resolve("staff.csv"))) {
      if (row.matches(".*,(DISTRICT|CITY|PROVINCE|NATIONAL),.*") && seen++ % 4 != 0) {
        pins.add(row.substring(0, row.indexOf(',')) + ",STAY,,");
      }
    }
    Files.write(blocked.resolve("pins.csv"), pins);
  }

  private static CommandRun diagnose(Path data, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("diagnose", data.toString(), "--policy", "xx-county-2023"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void nothingInTheWayIsSaidAndEndsWithZero() {
    CommandRun run = diagnose(whole);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("By numbers alone nothing is out of reach", "Nothing stands in");
  }

  @Test
  void whatIsInTheWayIsSaidInOneSentenceEachAndEndsWithFour() {
    CommandRun run = diagnose(blocked);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INFEASIBLE.code());
    assertThat(run.out())
        .containsPattern(
            "G01 \\S+ must send 15 \\(Backbone support\\); its lead school S001 \\S+\\s+has \\d+")
        .contains("Cannot be met")
        .containsPattern(
            "H4 minimums and maximums: G01 \\S+ posts at least 15 \\(Backbone support\\)")
        .contains("1. ", "Withdraw pins (")
        .containsPattern("Lower the minimum of G01 \\S+ \\(Backbone support\\) from 15 to ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyLineFitsTheScreen(String language) {
    String out = diagnose(blocked, "--lang", language).out();
    assertThat(out.lines())
        .allMatch(
            line ->
                line.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum()
                    <= 100);
    if (language.equals("zh")) {
      assertThat(out).contains("须派出15人", "代价小的在前", "下限").doesNotContain("Lower");
    }
  }

  @Test
  void theFirstWaysOutTogetherMakeThePlanPossible() throws IOException {
    Path ways = folder.resolve("ways");
    CommandRun run = diagnose(blocked, "--out", ways.toString());
    assertThat(run.err()).contains("all.yaml");
    assertThat(ways).isDirectoryContaining("glob:**/G01-1-1.yaml");
    assertThat(Files.readString(ways.resolve("all.yaml"))).contains("name: all").startsWith("# ");
    Path base = folder.resolve("base");
    CommandRun plan =
        CommandRun.of(
            "plan", blocked.toString(), "--policy", "xx-county-2023", "--out", base.toString());
    assertThat(plan.exitCode()).isEqualTo(ExitCode.INFEASIBLE.code());
    CommandRun replan =
        CommandRun.of(
            "replan",
            base.toString(),
            "--scenario",
            ways.resolve("all.yaml").toString(),
            "--out",
            folder.resolve("after").toString());
    assertThat(replan.exitCode()).as(replan.err()).isZero();
    CommandRun ofPlan = CommandRun.of("diagnose", base.toString());
    assertThat(ofPlan.out()).isEqualTo(run.out());
    assertThat(ofPlan.exitCode()).isEqualTo(ExitCode.INFEASIBLE.code());
    assertThat(CommandRun.of("diagnose", folder.resolve("after").toString()).exitCode()).isZero();
  }

  @Test
  void aDatasetNeedsAPolicy() {
    CommandRun run = CommandRun.of("diagnose", whole.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("--policy");
  }

  @Test
  void aGroupThatThereIsNotIsRefused() {
    CommandRun run = diagnose(whole, "--group", "G99");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("G99");
  }

  @Test
  void planAndCheckPointToTheDiagnosis() {
    String out = folder.resolve("out").toString();
    String data = blocked.toString();
    CommandRun plan =
        CommandRun.of("plan", data, "--policy", "xx-county-2023", "--out", out, "--steps", "5");
    assertThat(plan.exitCode()).isEqualTo(ExitCode.INFEASIBLE.code());
    String command = "lungang diagnose " + data + " --policy xx-county-2023 --year ";
    assertThat(plan.err()).contains(command).doesNotContain("a longer search may find one");
    assertThat(CommandRun.of("check", data, "--policy", "xx-county-2023").err()).contains(command);
    assertThat(CommandRun.of("check", whole.toString(), "--policy", "xx-county-2023").err())
        .doesNotContain("lungang diagnose");
  }

  @Test
  void whereNothingIsProvenALongerSearchIsAdvisedToo() {
    CommandRun run =
        CommandRun.of(
            "plan",
            whole.toString(),
            "--policy",
            "xx-county-2023",
            "--out",
            folder.resolve("cut-short").toString(),
            "--engine",
            "timefold",
            "--time",
            "PT0.001S");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INFEASIBLE.code());
    assertThat(run.err())
        .contains("a longer search may find one: --time 10m", "lungang diagnose " + whole);
  }

  @Test
  void replanAndWhatIfPointToTheDiagnosisOfWhatTheyWrite() throws IOException {
    String base = folder.resolve("of-whole").toString();
    CommandRun plan =
        CommandRun.of("plan", whole.toString(), "--policy", "xx-county-2023", "--out", base);
    assertThat(plan.exitCode()).as(plan.err()).isZero();
    String pins = blocked.resolve("pins.csv").toString();
    CommandRun told = CommandRun.of("replan", base, "--pins", pins);
    assertThat(told.exitCode()).as(told.err()).isEqualTo(ExitCode.INFEASIBLE.code());
    assertThat(told.err()).contains("add --out FOLDER, then lungang diagnose");
    String replanned = folder.resolve("replanned").toString();
    assertThat(CommandRun.of("replan", base, "--pins", pins, "--out", replanned).err())
        .contains("the cheapest ways out: lungang diagnose " + replanned);
    Path scenario = folder.resolve("more.yaml");
    Files.writeString(
        scenario,
        "name: more\n"
            + "policy: {flows: {ASSISTANCE: {support-out: {limits: [{at_least: 500}]}}}}\n");
    Path tried = folder.resolve("tried");
    CommandRun whatIf =
        CommandRun.of("whatif", base, "--scenario", scenario.toString(), "--out", tried.toString());
    assertThat(whatIf.exitCode()).as(whatIf.err()).isEqualTo(ExitCode.INFEASIBLE.code());
    assertThat(whatIf.err())
        .contains("the cheapest ways out: lungang diagnose " + tried.resolve("more"));
  }
}
