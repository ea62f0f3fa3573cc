package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan's folder says who travels to teach on which weekday, and has a page for each wall. */
class TimetableTest {

  @TempDir private static Path folder;

  @Test
  void nobodyIsAtTwoSchoolsOnADayInWhatIsWritten() throws IOException {
    Path data = folder.resolve("data");
    Path plan = folder.resolve("plan");
    CommandRun.of("generate", "wolong", "--scale", "0.1", "--seed", "3", "--out", data.toString());
    CommandRun run =
        CommandRun.of(
            "plan",
            data.toString(),
            "--policy",
            "wolong-2023",
            "--steps",
            "0",
            "--out",
            plan.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> rows = Files.readAllLines(plan.resolve("timetable.csv"));
    assertThat(rows).hasSizeGreaterThan(3);
    Set<String> days = new HashSet<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      assertThat(days.add(cells[0] + " " + cells[5])).as(row).isTrue();
      assertThat(Integer.parseInt(cells[9])).isBetween(2, 6);
      assertThat(plan.resolve("timetable.html"))
          .content()
          .contains("id=\"" + cells[3] + "\"", "id=\"" + cells[6] + "\"");
    }
  }
}
