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

/** Engines are chosen, configured, and refused before anything is read or written. */
class EngineOptionTest {

  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void generate() {
    data = folder.resolve("data");
    CommandRun.generate(data);
  }

  /** By its own configuration, repeatably by steps, and by an engineer's file. */
  @Test
  void timefoldPlansByItself() throws IOException {
    Path standard = folder.resolve("standard");
    CommandRun run = plan(standard, "--engine", "timefold", "--steps", "20");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("mandatory 0");
    Path again = folder.resolve("again");
    plan(again, "--engine", "TIMEFOLD", "--steps", "20", "--threads", "1");
    assertThat(again.resolve("plan.csv")).hasSameBinaryContentAs(standard.resolve("plan.csv"));
    Path file =
        solver(
            """
            <customPhase>
              <customPhaseCommandClass>org.lungang.search.timefold.ChainConstruction</customPhaseCommandClass>
            </customPhase>
            """);
    Path configured = folder.resolve("configured");
    CommandRun own = plan(configured, "--engine", "timefold", "--solver-config", file.toString());
    assertThat(own.exitCode()).as(own.err()).isZero();
    assertThat(configured.resolve("plan.csv")).exists();
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() throws IOException {
    Path file = solver("<constructionHeuristic/>");
    refused("use it with --engine timefold", "--solver-config", file.toString());
    refused(
        "stepCountLimit",
        "--engine",
        "timefold",
        "--steps",
        "5",
        "--solver-config",
        file.toString());
    refused("--engine: gurobi is not valid", "--engine", "gurobi");
  }

  @Test
  void aFileThatCannotBeUsedIsRefused() throws IOException {
    refusedFile("there is no file", folder.resolve("nothing.xml"));
    refusedFile("not a solver configuration of Timefold", solver("<localSerch/>"));
    refusedFile(
        "solutionClass is java.lang.String",
        solver("<solutionClass>java.lang.String</solutionClass>"));
    refusedFile("cannot solve with", solver("<moveThreadCount>4</moveThreadCount>"));
    refusedFile("never end", solver("<localSearch/>"));
  }

  private static void refusedFile(String saying, Path file) {
    refused(saying, "--engine", "timefold", "--solver-config", file.toString());
  }

  private static void refused(String saying, String... more) {
    Path out = folder.resolve("refused");
    CommandRun run = plan(out, more);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().replaceAll("\\s+", " ")).contains(saying);
    assertThat(out).doesNotExist();
  }

  private static CommandRun plan(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "plan", data.toString(), "--policy", "xx-county-2023", "--out", out.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static Path solver(String inner) throws IOException {
    return Files.writeString(
        folder.resolve("solver.xml"),
        "<solver xmlns=\"https://timefold.ai/xsd/solver\">" + inner + "</solver>");
  }
}
