package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is written, scored as it was planned, and refused early where it cannot be written. */
class PlanCommandTest {

  private static final String POLICY = "xx-county-2023";

  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void generate() {
    data = folder.resolve("data");
    CommandRun.generate(data);
  }

  private static CommandRun plan(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("plan", data.toString(), "--policy", POLICY, "--out", out.toString()));
    arguments.addAll(List.of("--steps", "50"));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void aPlanIsWrittenWithItsKeyFiguresAndEndsWithZero() {
    Path out = folder.resolve("plan");
    CommandRun run = plan(out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(out).isDirectoryContaining("glob:**/plan.csv");
    assertThat(out).isDirectoryContaining("glob:**/in-force.csv");
    assertThat(out).isDirectoryContaining("glob:**/exempt.csv");
    assertThat(out).isDirectoryContaining("glob:**/plan.json");
    assertThat(run.out()).contains("Backbone support");
    assertThat(run.err()).contains("School year 2026", "mandatory 0").doesNotContain("\r");
  }

  @Test
  void theSameStepsAndSeedGiveTheSameBytesWithAnyNumberOfThreads() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    plan(one, "--seed", "7", "--threads", "1");
    plan(two, "--seed", "7", "--threads", "2");
    for (String file : List.of("plan.csv", "in-force.csv", "exempt.csv", "plan.json")) {
      assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
  }

  @Test
  void aWrittenPlanScoresWithoutABrokenRule() {
    Path out = folder.resolve("scored");
    plan(out, "--lang", "zh");
    CommandRun run = score(out.resolve("plan.csv"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("H1", "S9");
  }

  @Test
  void aPlanWithARowTakenOutBreaksReciprocityAndEndsWithFour() throws IOException {
    Path out = folder.resolve("broken");
    plan(out);
    List<String> lines = Files.readAllLines(out.resolve("plan.csv"));
    Files.write(out.resolve("less.csv"), lines.subList(0, lines.size() - 1));
    Path json = out.resolve("score.json");
    CommandRun run = score(out.resolve("less.csv"), "--json", json.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.INFEASIBLE.code());
    assertThat(run.out()).contains("XX County plan, 五");
    assertThat(json).content().contains("\"hard\"");
  }

  @Test
  void aPlanMadeByHandWithAnImpossibleRowIsToldWithItsLineAndEndsWithThree() throws IOException {
    Path byHand = folder.resolve("by-hand.csv");
    Files.writeString(byHand, "staff_id,host_school_id,flow\nNOBODY,S001,support-out\n");
    CommandRun run = score(byHand);
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("by-hand.csv", "line 2", "NOBODY");
  }

  private static CommandRun score(Path plan, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("score", data.toString(), plan.toString(), "--policy", POLICY));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void aMinimumThatNobodyCanReachIsToldInNumbersAndThePlanIsStillWritten() throws IOException {
    Path policy = folder.resolve("own.yaml");
    Files.writeString(
        policy,
        """
        id: own
        extends: xx-county-2023
        name: {en: Own, zh: 自定}
        flows: {ASSISTANCE: {support-out: {limits: [{at_least: 500}]}}}
        """);
    Path out = folder.resolve("infeasible");
    CommandRun run = plan(out, "--policy", policy.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    run =
        CommandRun.of(
            "plan",
            data.toString(),
            "--policy",
            policy.toString(),
            "--out",
            out.toString(),
            "--steps",
            "20");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INFEASIBLE.code());
    assertThat(run.err()).contains("H4", "500");
    assertThat(out.resolve("plan.csv")).exists();
  }

  @Test
  void anOutputThatIsAFileIsRefusedBeforeAnythingIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = CommandRun.of("plan", "nowhere", "--policy", POLICY, "--out", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(run.err()).contains("is a file");
    run = CommandRun.of("plan", "nowhere", "--policy", POLICY, "--out", file + "/below/it");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(run.err()).contains("is a file");
  }

  @Test
  void badDataLeavesNothingBehind() {
    Path out = folder.resolve("nothing/in/here");
    CommandRun run = CommandRun.of("plan", "nowhere", "--policy", POLICY, "--out", out.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void theFolderOfTheDataIsRefusedAsOutput() {
    CommandRun run = plan(data.resolve("..").resolve("data"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(run.err()).contains("folder of the data");
  }

  @Test
  void aTerminalSeesALineThatIsTakenAwayAtTheEnd() {
    CommandRun run =
        CommandRun.with(
            Map.of("LANG", "en", "NO_COLOR", "1"),
            true,
            "plan",
            data.toString(),
            "--policy",
            POLICY,
            "--out",
            folder.resolve("watched").toString(),
            "--steps",
            "20");
    assertThat(run.exitCode()).isZero();
    String[] shown = run.err().split("\r", -1);
    assertThat(shown.length).isGreaterThan(1);
    assertThat(shown[shown.length - 1]).startsWith("Searched");
  }
}
