package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.report.TextWidth;

/** Scenarios side by side, from a base plan. */
class WhatIfCommandTest {

  private static final Path SHIPPED = Path.of("datasets", "scenarios");

  @TempDir private static Path folder;
  private static Path data;
  private static Path base;

  @BeforeAll
  static void plan() {
    data = folder.resolve("data");
    CommandRun.generate(data);
    base = folder.resolve("base");
    CommandRun run =
        CommandRun.of(
            "plan",
            data.toString(),
            "--policy=xx-county-2023",
            "--steps=20",
            "--out=" + base.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static CommandRun whatIf(Object... more) {
    List<String> arguments = new ArrayList<>(List.of("whatif", base.toString()));
    for (Object argument : more) {
      arguments.add(argument.toString());
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static String firstStaffId() throws IOException {
    return Files.readAllLines(base.resolve("plan.csv")).get(1).split(",", 2)[0];
  }

  /** A scenario that changes nothing plans nothing again and differs in nothing. */
  @Test
  void aScenarioThatChangesNothingIsTheBasePlan() throws IOException {
    Path out = folder.resolve("same");
    CommandRun run = whatIf("--scenario", file("same.yaml", "name: as it is"), "--out", out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("as it is: 0 of ", "No posting differs");
    assertThat(out.resolve("as it is").resolve("plan.csv"))
        .hasSameBinaryContentAs(base.resolve("plan.csv"));
  }

  /** Whoever was posted to a school that closes is told that it is not there any more. */
  @Test
  void aSchoolToWhichSomebodyWasPostedMayClose() throws IOException {
    String host = Files.readAllLines(base.resolve("plan.csv")).get(1).split(",")[6];
    String into = host.equals("S003") ? "S004" : "S003";
    Path closes =
        file(
            "closes.yaml",
            "name: closes",
            "schools: {merge: [{schools: [" + host + "], into: " + into + "}]}");
    Path out = folder.resolve("closed");
    CommandRun run = whatIf("--scenario", closes, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isIn(0, ExitCode.INFEASIBLE.code());
    assertThat(out.resolve("closes").resolve("changes.csv"))
        .content()
        .contains("the school " + host + " is no longer in the lists");
    CommandRun replan = CommandRun.of("replan", base.toString(), "--scenario", closes.toString());
    assertThat(replan.exitCode()).as(replan.err()).isIn(0, ExitCode.INFEASIBLE.code());
  }

  /** Scenarios stand side by side in both languages, and each plan can be read back. */
  @Test
  void scenariosStandSideBySideAndTheirPlansCanBeReadBack() throws IOException {
    String staffId = firstStaffId();
    Path stays =
        file(
            "stays.yaml", "name: one stays", "pins: [{staff_id: " + staffId + ", decision: STAY}]");
    Path rules =
        file("规则.yaml", "名称: 规则放宽", "政策:", "  max_minutes: 200", "  weights: {posting: 10}");
    for (String language : List.of("en", "zh")) {
      Path out = folder.resolve("out-" + language);
      CommandRun run = whatIf("--scenario", stays, rules, "--out", out, "--lang", language);
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.out()).contains("one stays", "规则放宽", staffId);
      assertThat(run.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
      assertThat(out.resolve("compare.csv")).content().contains(staffId);
      CommandRun compared =
          CommandRun.of(
              "compare",
              base.toString(),
              out.resolve("one stays").toString(),
              out.resolve("规则放宽").toString());
      assertThat(compared.exitCode()).as(compared.err()).isZero();
      assertThat(compared.err()).doesNotContain("by hand");
      assertThat(CommandRun.of("history", out.resolve("one stays").toString(), "--step", "2").out())
          .contains("name: one stays", staffId);
    }
  }

  /** What is wrong with any of the scenarios is told at once, and nothing is written. */
  @Test
  void everythingWrongWithAnyScenarioIsToldAtOnce() throws IOException {
    Path out = folder.resolve("wrong");
    CommandRun run =
        whatIf(
            "--scenario",
            file("wrong-1.yaml", "name: one", "staff: {remove: [T98765]}"),
            file("wrong-2.yaml", "name: two", "polici: {}"),
            file("wrong-3.yaml", "name: three", "policy: {due_years: many}"),
            "--out",
            out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err())
        .contains("wrong-1.yaml", "T98765", "wrong-2.yaml:2:1", "policy", "wrong-3.yaml:2:10");
    assertThat(out).doesNotExist();
  }

  /** A final plan in the place of a scenario's is not replaced without saying so. */
  @Test
  void aFinalPlanIsNotReplaced() throws IOException {
    Path out = folder.resolve("final");
    Path same = file("kept.yaml", "name: kept");
    assertThat(whatIf("--scenario", same, "--out", out).exitCode()).isZero();
    CommandRun.of("mark", out.resolve("kept").toString(), "final");
    assertThat(whatIf("--scenario", same, "--out", out).exitCode())
        .isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(whatIf("--scenario", same, "--out", out, "--overwrite-final").exitCode()).isZero();
  }

  /** The scenarios that ship fit the district that ships. */
  @Test
  void theShippedScenariosFitTheShippedDistrict() throws IOException {
    Path wolong = folder.resolve("wolong");
    CommandRun planned =
        CommandRun.of(
            "plan",
            Path.of("datasets", "wolong").toString(),
            "--policy=wolong-2023",
            "--year=2026",
            "--steps=0",
            "--out=" + wolong.toString());
    assertThat(planned.exitCode()).as(planned.err()).isZero();
    List<String> arguments = new ArrayList<>(List.of("whatif", wolong.toString(), "--scenario"));
    try (Stream<Path> files = Files.list(SHIPPED)) {
      files.sorted().forEach(file -> arguments.add(file.toString()));
    }
    assertThat(arguments).hasSize(7);
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
