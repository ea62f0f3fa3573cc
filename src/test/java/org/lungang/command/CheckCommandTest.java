package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check tells all problems at once, and what a policy makes of the data. */
class CheckCommandTest {

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void generate() {
    data = folder.resolve("data");
    CommandRun.generate(data);
  }

  @Test
  void goodDataIsCountedAndEndsWithZero() {
    CommandRun run = CommandRun.of("check", data.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("no errors").containsPattern("Schools +\\d+");
    assertThat(run.err()).contains("--policy");
  }

  @Test
  void aPolicyAddsWhoIsEligibleAndTheArithmeticOfEachGroup() {
    CommandRun run = CommandRun.of("check", data.toString(), "--policy", "xx-county-2023");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Eligible", "support-out", "Can go");
    assertThat(run.err()).contains("School year 2026");
  }

  @Test
  void theSameIsToldInChinese() {
    CommandRun run =
        CommandRun.of("check", data.toString(), "--policy", "xx-county-2023", "--lang", "zh");
    assertThat(run.out()).contains("没有错误", "support-out");
    assertThat(run.err()).contains("学年 2026");
  }

  @Test
  void everyErrorIsToldWithItsLineAndEndsWithThree() throws IOException {
    append("staff.csv", "T99998,Somebody\nT99999\n");
    append("members.csv", "G99,S001,MEMBER,\n");
    CommandRun run = CommandRun.of("check", data.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    long lines = Files.readAllLines(data.resolve("staff.csv")).size();
    assertThat(run.out()).contains("staff.csv", String.valueOf(lines), "members.csv", "G99");
  }

  @Test
  void aPinThatNobodyCanFollowIsAnErrorWithItsLine() throws IOException {
    Files.writeString(data.resolve("pins.csv"), "staff_id,decision,school_id,note\nT0001,STAY,,\n");
    String staffId = firstStaffIdWithoutPosting();
    Files.writeString(
        data.resolve("pins.csv"), "staff_id,decision,school_id,note\n" + staffId + ",GO,,\n");
    CommandRun run = CommandRun.of("check", data.toString(), "--policy", "xx-county-2023");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.out()).contains("pins.csv", "line 2", staffId);
  }

  /** A principal: no flow of the county's groups takes one. */
  private String firstStaffIdWithoutPosting() throws IOException {
    return Files.readAllLines(data.resolve("staff.csv")).stream()
        .filter(line -> line.contains(",PRINCIPAL,"))
        .map(line -> line.substring(0, line.indexOf(',')))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    CommandRun run = CommandRun.of("check", folder.resolve("nowhere").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.out()).contains("nowhere");
  }

  @Test
  void aPolicyThatIsNotThereIsAnErrorAndTheNearestIsNamed() {
    CommandRun run = CommandRun.of("check", data.toString(), "--policy", "wolong-2032");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("wolong-2032", "wolong-2023");
  }

  @Test
  void aYearOutOfReachIsAUsageError() {
    CommandRun run =
        CommandRun.of("check", data.toString(), "--policy", "standard", "--year", "20226");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("20226");
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(data.resolve(file), text, StandardOpenOption.APPEND);
  }
}
