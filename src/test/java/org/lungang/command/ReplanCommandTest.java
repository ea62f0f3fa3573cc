package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.report.TextWidth;

/** A published plan is replanned after objections, from its folder. */
class ReplanCommandTest {

  /** The column of the host school's id in plan.csv; the home school's stands before it. */
  private static final int POSTED_TO = 6;

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

  private static List<String> rows(Path plan) throws IOException {
    return Files.readAllLines(plan.resolve("plan.csv"));
  }

  private static String staffId(int row) throws IOException {
    return rows(base).get(row).split(",", 2)[0];
  }

  private static Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static CommandRun replan(Path from, Object... more) {
    List<String> arguments = new ArrayList<>(List.of("replan", from.toString()));
    for (Object argument : more) {
      arguments.add(argument.toString());
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** What is printed is what differs between the two plan files, and nothing else differs. */
  @Test
  void theRowsThatArePrintedAreThoseThatChange() throws IOException {
    String objector = staffId(3);
    Path pins = file("one.csv", "staff_id,decision,school_id,note", objector + ",STAY,,child ill");
    Path out = folder.resolve("one");
    CommandRun run = replan(base, "--pins", pins, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
    assertThat(run.out()).contains(objector, "decided: stays (child ill)");
    // The published plan meets every mandatory rule; what is left of it without the objector does
    // not, so these figures must not be told as the published plan's.
    assertThat(run.err())
        .containsPattern(
            "These groups, with what is still possible of the published plan: mandatory -[1-9]");
    Set<String> before = new HashSet<>(rows(base));
    Set<String> after = new HashSet<>(rows(out));
    Set<String> differing = new HashSet<>();
    for (String row : before) {
      if (!after.contains(row)) {
        differing.add(row.split(",", 2)[0]);
      }
    }
    for (String row : after) {
      if (!before.contains(row)) {
        differing.add(row.split(",", 2)[0]);
      }
    }
    List<String> changes = Files.readAllLines(out.resolve("changes.csv"));
    assertThat(changes.subList(1, changes.size()))
        .extracting(row -> row.split(",", 2)[0])
        .containsExactlyInAnyOrderElementsOf(differing);
    assertThat(differing).contains(objector).allMatch(run.out()::contains);
    assertThat(changes.get(0))
        .isEqualTo(
            "staff_id,name,group_id_before,flow_before,host_school_id_before,host_school_before,"
                + "group_id,flow,host_school_id,host_school,"
                + "weekly_periods_before,weekly_periods,reason (internal)");
    String[] posting = rows(base).get(3).split(",", 9);
    assertThat(changes)
        .as("the school with its name beside its id")
        .anyMatch(
            row ->
                row.startsWith(objector + ",")
                    && row.contains("," + posting[POSTED_TO] + "," + posting[POSTED_TO + 1] + ","));
    CommandRun step = CommandRun.of("history", out.toString(), "--step", "2");
    for (String text : List.of(run.out(), step.out())) {
      assertThat(text.replaceAll("\\s+", " "))
          .contains(objector + " " + posting[1])
          .contains(posting[POSTED_TO - 2] + " " + posting[POSTED_TO - 1] + " → ");
    }
    assertThat(run.err()).contains("Internal: the reasons may contain the notes of objections.");
    assertThat(Files.readString(out.resolve("history.json"))).contains("\"internal\" : true");
  }

  /** Two rounds of objections: the second keeps to the first, and the plan can be read back. */
  @Test
  void aSecondRoundKeepsToTheFirstAndTheLinePlansAreReadBack() throws IOException {
    String first = staffId(1);
    String second = staffId(5);
    Path one = folder.resolve("round-1");
    Path two = folder.resolve("round-2");
    Path pins1 = file("round-1.csv", "教职工编号,决定,备注", first + ",指定留任,");
    Path pins2 = file("round-2.csv", "staff_id,decision", second + ",STAY");
    assertThat(replan(base, "--pins", pins1, "--out", one).exitCode()).isZero();
    Files.delete(pins1);
    CommandRun run = replan(one, "--pins", pins2, "--out", two, "--lang", "zh");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(second, "决定：指定留任").doesNotContain(first);
    assertThat(rows(two)).noneMatch(row -> row.startsWith(first) || row.startsWith(second));
    CommandRun compared = CommandRun.of("compare", base.toString(), two.toString());
    assertThat(compared.exitCode()).as(compared.err()).isZero();
    assertThat(compared.err()).doesNotContain("edited after planning");
    assertThat(compared.out()).contains(first, second);
    CommandRun history = CommandRun.of("history", two.toString());
    assertThat(history.out()).contains("round-1.csv", "round-2.csv");
  }

  /** Without anything that forces a change the plan stays as it is, byte for byte. */
  @Test
  void nothingChangesWithoutNeed() throws IOException {
    Set<String> posted = new HashSet<>();
    rows(base).forEach(row -> posted.add(row.split(",", 2)[0]));
    String stays =
        Files.readAllLines(data.resolve("staff.csv")).stream()
            .map(row -> row.split(",", 2)[0])
            .filter(id -> !posted.contains(id) && !id.equals("staff_id"))
            .findFirst()
            .orElseThrow();
    Path pins = file("none.csv", "staff_id,decision", stays + ",STAY");
    Path out = folder.resolve("none");
    CommandRun run = replan(base, "--pins", pins, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("No posting has to change");
    assertThat(out.resolve("plan.csv")).hasSameBinaryContentAs(base.resolve("plan.csv"));
  }

  /** Lists that were changed since are replanned with, when they are named. */
  @Test
  void changedListsAreReplannedWith() throws IOException {
    Path lists = folder.resolve("lists");
    CommandRun.generate(lists);
    Path out = folder.resolve("of-lists");
    CommandRun.of(
        "plan",
        lists.toString(),
        "--policy=xx-county-2023",
        "--steps=5",
        "--out=" + out.toString());
    String posted = Files.readAllLines(out.resolve("plan.csv")).get(2).split(",", 2)[0];
    Path staff = lists.resolve("staff.csv");
    Files.write(
        staff,
        Files.readAllLines(staff).stream().filter(row -> !row.startsWith(posted + ",")).toList());
    for (String file : List.of("service.csv", "rotations.csv", "pins.csv")) {
      Path rows = lists.resolve(file);
      Files.write(
          rows,
          Files.readAllLines(rows).stream().filter(row -> !row.startsWith(posted + ",")).toList());
    }
    CommandRun refused = replan(out, "--pins", file("empty.csv", "staff_id,decision"));
    assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(refused.err()).contains("have changed", "--data");
    CommandRun run = replan(out, "--data", lists);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains(posted, "no longer in the lists");
    Files.move(lists.resolve("schools.csv"), lists.resolve("elsewhere.txt"));
    CommandRun moved = replan(out, "--pins", file("none-yet.csv", "staff_id,decision"));
    assertThat(moved.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(moved.err())
        .contains(". If the lists have moved: --data DATASET")
        .doesNotContain("Error: If the lists");
  }

  /** What is final is not touched; a decision against it is refused with the names. */
  @Test
  void finalPostingsStay() throws IOException {
    String objector = staffId(2);
    Path pins = file("final.csv", "staff_id,decision", objector + ",STAY");
    CommandRun refused = replan(base, "--pins", pins, "--final", objector);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(refused.err()).contains("must not change", objector);
    CommandRun unknown = replan(base, "--pins", pins, "--final", "T99999,G77");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(unknown.err()).contains("T99999, G77");
    String other = staffId(4);
    CommandRun run = replan(base, "--pins", pins, "--final", file("finals.txt", other));
    assertThat(run.out()).contains(objector).doesNotContain(other + " ");
  }

  /** Everything that is wrong with pins and scenario is told at once, and nothing is written. */
  @Test
  void everythingWrongIsToldAndNothingWritten() throws IOException {
    Path pins = file("wrong.csv", "staff_id,decision", "T98765,STAY", "T00001,WAIT");
    Path scenario =
        file("wrong.yaml", "name: wrong", "policy: {due_yeers: 8}", "staff: {remove: [T98766]}");
    Path out = folder.resolve("wrong");
    for (String language : List.of("en", "zh")) {
      CommandRun run =
          replan(base, "--pins", pins, "--scenario", scenario, "--out", out, "--lang", language);
      assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
      assertThat(run.err())
          .contains("T98765", "wrong.csv", "WAIT", "due_years", "wrong.yaml:2", "T98766");
    }
    assertThat(out).doesNotExist();
  }

  /** A final plan is not replaced without saying so. */
  @Test
  void aFinalPlanIsNotReplaced() throws IOException {
    Path out = folder.resolve("is-final");
    Path pins = file("is-final.csv", "staff_id,decision", staffId(6) + ",STAY");
    assertThat(replan(base, "--pins", pins, "--out", out).exitCode()).isZero();
    CommandRun.of("mark", out.toString(), "final");
    assertThat(replan(base, "--pins", pins, "--out", out).exitCode())
        .isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(replan(base, "--pins", pins, "--out", out, "--overwrite-final").exitCode()).isZero();
  }

  /** A refusal is a difference of the lists like any other: it touches whom it concerns. */
  @Test
  void whoeverRefusesIsPostedNoMore() throws IOException {
    String refuser = staffId(3);
    Path asked =
        file(
            "asked.yaml",
            "name: asked",
            "policy:",
            "  consents: {asked: {of: [PERSON], unanswered: TOLD}}");
    Path told = folder.resolve("told");
    CommandRun first = replan(base, "--scenario", asked, "--out", told);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(rows(told)).isEqualTo(rows(base));
    Path refused =
        file(
            "refused.yaml",
            "name: refused",
            "consents:",
            "  - {staff_id: " + refuser + ", party: PERSON, answer: REFUSED}");
    Path without = folder.resolve("without");
    CommandRun second = replan(told, "--scenario", refused, "--out", without);
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(rows(without)).noneMatch(row -> row.startsWith(refuser + ","));
  }
}
