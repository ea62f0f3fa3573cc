package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.report.TextWidth;

/** Who travels to teach, from a planner's files to a planner's files and back. */
class ItinerantCommandTest {

  @TempDir private Path folder;

  private static CommandRun run(Object... arguments) {
    return CommandRun.of(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
  }

  /** The plan is read back with its visits; who is pinned to stay travels no more, others do. */
  @Test
  void visitsAreWrittenScoredComparedAndKept() throws IOException {
    Path data = folder.resolve("data");
    Path base = folder.resolve("base");
    run("generate", "wolong", "--scale", "0.1", "--seed", "1", "--out", data);
    CommandRun plan = run("plan", data, "--policy=wolong-2023", "--steps=20", "--out=" + base);
    assertThat(plan.exitCode()).as(plan.err()).isZero();
    assertThat(plan.out()).contains("Untaught", "Small schools");
    List<String> visits = Files.readAllLines(base.resolve("itinerant.csv"));
    assertThat(visits).hasSizeGreaterThan(5);
    assertThat(plan.err()).contains("are in itinerant.csv.");
    assertThat(run("score", data, base.resolve("plan.csv"), "--policy=wolong-2023").exitCode())
        .isZero();

    String traveller = visits.get(1).split(",", 2)[0];
    Path pins =
        Files.writeString(
            folder.resolve("pins.csv"),
            "staff_id,decision,school_id,note\n" + traveller + ",STAY,,\n");
    Path next = folder.resolve("next");
    CommandRun replan = run("replan", base, "--pins", pins, "--out", next);
    assertThat(replan.exitCode()).as(replan.err()).isZero();
    assertThat(replan.err()).contains("Visits changed");
    assertThat(replan.out()).contains(traveller, " periods a week", "decided: stays");
    assertThat(replan.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
    assertThat(Files.readAllLines(next.resolve("changes.csv")))
        .filteredOn(row -> row.startsWith(traveller + ","))
        .isNotEmpty()
        .allMatch(row -> row.contains(",,,,") && row.endsWith(",0,decided: stays"));
    CommandRun step = run("history", next, "--step", "2");
    assertThat(step.out()).contains(traveller, "visits ", "decided: stays");
    CommandRun chinese = run("replan", base, "--pins", pins, "--lang", "zh");
    assertThat(chinese.out()).contains(traveller, "走教，每周", "决定：指定留任");
    assertThat(chinese.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
    CommandRun protectedVisit = run("replan", base, "--pins", pins, "--final", traveller);
    assertThat(protectedVisit.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(protectedVisit.err()).contains("visits", "must not change", traveller);
    List<String> after = Files.readAllLines(next.resolve("itinerant.csv"));
    assertThat(after).noneMatch(row -> row.startsWith(traveller + ","));
    assertThat(visits.stream().filter(after::contains).count()).isGreaterThan(visits.size() / 2);

    CommandRun compare = run("compare", base, next);
    assertThat(compare.exitCode()).as(compare.err()).isZero();
    assertThat(compare.out()).contains("Visits that differ", traveller);
  }

  /** A row that cannot be is told with its place, and nothing is scored. */
  @Test
  void aWrongVisitBesideAPlanIsTold() throws IOException {
    Path data = folder.resolve("data");
    run("generate", "wolong", "--scale", "0.05", "--seed", "1", "--out", data);
    Path plan = Files.writeString(folder.resolve("plan.csv"), "staff_id,host_school_id,flow\n");
    Files.writeString(
        folder.resolve("itinerant.csv"), "staff_id,host_school_id,weekly_periods\nX,S001,2\n");
    CommandRun score = run("score", data, plan, "--policy=wolong-2023");
    assertThat(score.exitCode()).isEqualTo(3);
    assertThat(score.err()).contains("itinerant.csv, line 2, column staff_id: “X”");
  }
}
