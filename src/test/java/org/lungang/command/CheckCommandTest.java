package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

  /** An empty template is no lists yet, and a plan of it is refused for that and nothing else. */
  @Test
  void anEmptyTemplateIsNotSaidToBeWell() {
    Path template = folder.resolve("template.xlsx");
    CommandRun.of("template", "--out", template.toString());
    for (String line : List.of("check", "plan --policy standard --out " + folder.resolve("x"))) {
      List<String> words = new ArrayList<>(List.of(line.split(" ")));
      words.add(1, template.toString());
      CommandRun run = CommandRun.of(words.toArray(String[]::new));
      assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("there is nobody in the lists yet").hasLineCount(1);
    }
    CommandRun chinese = CommandRun.of("check", template.toString(), "--lang", "zh");
    assertThat(chinese.err()).contains("名册中还没有人");
    assertThat(chinese.out()).doesNotContain("没有错误");
  }

  @Test
  void aFolderWithAWorkbookSaysWhichToGive() {
    Path only = folder.resolve("only");
    CommandRun.of("template", "--out", only.resolve("lists.xlsx").toString());
    assertThat(CommandRun.of("check", only.toString()).out())
        .contains("give its name: " + only.resolve("lists.xlsx"));
  }

  /** Warnings are told before planning; later they are counted, and where they are is said. */
  @Test
  void warningsAreToldOnceInFull() throws IOException {
    Files.delete(data.resolve("needs.csv"));
    Path plan = folder.resolve("plan");
    String[] facts = {data.toString(), "--policy", "xx-county-2023"};
    CommandRun planned =
        CommandRun.of("plan", facts[0], facts[1], facts[2], "--steps", "0", "--out", "" + plan);
    CommandRun diagnosed = CommandRun.of("diagnose", facts[0], facts[1], facts[2]);
    assertThat(planned.err()).contains("Warning");
    assertThat(diagnosed.err())
        .doesNotContain("Warning:")
        .containsPattern("\\d+ warnings? on the lists: lungang check .* --policy xx-county-2023");
  }

  @Test
  void aPolicyAddsWhoIsEligibleAndTheArithmeticOfEachGroup() {
    CommandRun run = CommandRun.of("check", data.toString(), "--policy", "xx-county-2023");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Eligible", "Backbone support", "Can go");
    assertThat(run.err()).contains("School year 2026");
  }

  @Test
  void theSameIsToldInChinese() {
    CommandRun run =
        CommandRun.of("check", data.toString(), "--policy", "xx-county-2023", "--lang", "zh");
    assertThat(run.out()).contains("没有错误", "骨干教师支教");
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
  void aMissingTableNamesTheExemptionsThatRestOnIt() throws IOException {
    Files.deleteIfExists(data.resolve("service.csv"));
    Files.deleteIfExists(data.resolve("rotations.csv"));
    CommandRun run = CommandRun.of("check", data.toString(), "--policy", "standard");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Exemption E6 (")
        .contains("Exemption E7 (on a rotation in force)")
        .contains("E8 (");
    CommandRun chinese =
        CommandRun.of("check", data.toString(), "--policy", "standard", "--lang", "zh");
    assertThat(chinese.out()).contains("E7（在轨交流未期满）");
  }

  @Test
  void waysThatAreAllKnownNeedNoTable() {
    Path ways = folder.resolve("ways.csv");
    CommandRun run = CommandRun.of("check", data.toString(), "--ways", ways.toString());
    assertThat(run.err()).contains("no table was written");
    assertThat(ways).doesNotExist();
  }

  @Test
  void problemsAreMarkedInAWorkbookThatCanBePutRightAndMarkedAgain() throws IOException {
    append("members.csv", "G99,S001,MEMBER,\n");
    Path marked = folder.resolve("marked.xlsx");
    CommandRun run = CommandRun.of("check", data.toString(), "--marked", marked.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("all problems marked", marked.toString());
    CommandRun again =
        CommandRun.of("check", marked.toString(), "--marked", marked.toString(), "--lang", "zh");
    assertThat(again.out()).contains("“members”表A", "G99");
    assertThat(again.err()).contains("已标注全部问题的工作簿");
  }

  @Test
  void nothingOfTheUsersIsWrittenOver() throws IOException {
    Path lists = folder.resolve("lists.xlsx");
    CommandRun.of("template", "--from", data.toString(), "--out", lists.toString());
    byte[] before = Files.readAllBytes(lists);
    CommandRun own = CommandRun.of("check", lists.toString(), "--marked", lists.toString());
    assertThat(own.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(own.err()).contains("your own workbook");
    assertThat(Files.readAllBytes(lists)).isEqualTo(before);
    Path letter = Files.writeString(folder.resolve("letter.xlsx"), "Dear all");
    CommandRun other = CommandRun.of("check", data.toString(), "--marked", letter.toString());
    assertThat(other.err()).contains("not written by --marked");
    assertThat(letter).hasContent("Dear all");
    assertThat(CommandRun.of("check", data.toString(), "--marked", "x.csv").exitCode())
        .isEqualTo(ExitCode.USAGE.code());
    Path out = folder.resolve("out.xlsx");
    CommandRun none = CommandRun.of("check", letter.toString(), "--marked", out.toString());
    assertThat(none.err()).contains("is not an Excel workbook", "was not written");
    assertThat(out).doesNotExist();
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
