package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.district.GroupType;
import org.lungang.testing.TestDistrict;

/** Next year's lists from this year's plan and a new roster. */
class NextYearCommandTest {

  @TempDir private Path folder;

  @Test
  void aColumnOfTheRosterIsLeftOutWhereTheOfficeSaysSo() throws IOException {
    Path data = folder.resolve("data");
    Path roster = folder.resolve("roster");
    for (Path lists : List.of(data, roster)) {
      DatasetWriter.write(
          new TestDistrict()
              .schools("S1", "S2")
              .group("G1", GroupType.TIGHT, "S1", "S2")
              .staff("T1", "S1")
              .staff("T2", "S2")
              .build(),
          lists,
          DatasetStyle.ENGLISH);
    }
    String plan = folder.resolve("plan").toString();
    CommandRun planned =
        CommandRun.of(
            "plan", data.toString(), "--policy", "xx-county-2023", "--year", "2026", "--out", plan);
    assertThat(planned.exitCode()).as(planned.err()).isIn(0, 4);
    Path staff = roster.resolve("staff.csv");
    String written = Files.readString(staff);
    assertThat(written).contains(",willingness");
    Files.writeString(staff, written.replaceFirst(",willingness", ",willingnes"));
    String out = folder.resolve("next").toString();
    CommandRun refused =
        CommandRun.of(
            "next-year", plan, "--roster", roster.toString(), "--out", out, "--lang", "en");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(refused.err()).contains("willingnes", "--ignore-column");
    assertThat(folder.resolve("next")).doesNotExist();
    CommandRun left =
        CommandRun.of(
            "next-year",
            plan,
            "--roster",
            roster.toString(),
            "--ignore-column",
            "willingnes",
            "--out",
            out,
            "--lang",
            "en");
    assertThat(left.exitCode()).as(left.err()).isZero();
    assertThat(folder.resolve("next")).isDirectory();
  }
}
