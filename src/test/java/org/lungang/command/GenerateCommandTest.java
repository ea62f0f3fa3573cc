package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.report.ProgramVersion;

/** A generated district says that it is synthetic, and never takes the place of real data. */
class GenerateCommandTest {

  @TempDir private Path folder;

  private CommandRun generate(Path out, String... more) {
    String[] arguments = new String[more.length + 6];
    String[] first = {"generate", "xx-county", "--scale", "0.1", "--out", out.toString()};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void theNoteTellsHowToMakeItAgain() {
    Path out = folder.resolve("data");
    CommandRun run = generate(out, "--seed", "5");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(out.resolve("README.md"))
        .content()
        .contains(
            "synthetic",
            "xx-county",
            "--seed 5",
            "--scale 0.1",
            ProgramVersion.current(),
            "--year 2026");
    assertThat(out.resolve("staff.csv")).exists();
  }

  @Test
  void theSameSeedGivesTheSameBytesOverWhatWasGeneratedBefore() throws IOException {
    Path out = folder.resolve("data");
    generate(out, "--seed", "5");
    byte[] before = Files.readAllBytes(out.resolve("staff.csv"));
    assertThat(generate(out, "--seed", "6").exitCode()).isZero();
    assertThat(Files.readAllBytes(out.resolve("staff.csv"))).isNotEqualTo(before);
    assertThat(generate(out, "--seed", "5").exitCode()).isZero();
    assertThat(Files.readAllBytes(out.resolve("staff.csv"))).isEqualTo(before);
  }

  @Test
  void chineseAndMessyFilesMeanTheSame() {
    Path chinese = folder.resolve("chinese");
    Path messy = folder.resolve("messy");
    assertThat(generate(chinese, "--lang", "zh").exitCode()).isZero();
    assertThat(chinese.resolve("教职工.csv")).exists();
    assertThat(chinese.resolve("README.md")).content().contains("虚构");
    assertThat(generate(messy, "--mess").exitCode()).isZero();
    String counts =
        CommandRun.of("check", chinese.toString()).out().lines().skip(1).toList().toString();
    assertThat(CommandRun.of("check", messy.toString()).out().lines().toList().toString())
        .endsWith(counts.substring(1));
  }

  @Test
  void realDataIsNotReplaced() throws IOException {
    Path out = folder.resolve("data");
    generate(out);
    Files.delete(out.resolve("README.md"));
    byte[] before = Files.readAllBytes(out.resolve("staff.csv"));
    CommandRun run = generate(out, "--seed", "9");
    assertThat(run.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(run.err()).contains("nothing was written");
    assertThat(Files.readAllBytes(out.resolve("staff.csv"))).isEqualTo(before);
  }

  @Test
  void aGeneratedFolderWithSomethingElseInItIsLeftAsItIs() throws IOException {
    Path out = folder.resolve("data");
    generate(out);
    Files.writeString(out.resolve("letter.txt"), "Dear …");
    CommandRun run = generate(out);
    assertThat(run.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
    assertThat(run.err()).contains("letter.txt");
    assertThat(out.resolve("README.md")).exists();
  }

  private CommandRun linked(Path out, String... more) {
    String[] arguments = new String[more.length + 4];
    String[] first = {"generate", "huadu", "--out", out.toString()};
    System.arraycopy(first, 0, arguments, 0, first.length);
    System.arraycopy(more, 0, arguments, first.length, more.length);
    return CommandRun.of(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chain", "star", "grid", "dense", "whole"})
  void groupsThatShareSchoolsCanBePlanned(String links) {
    Path out = folder.resolve("linked");
    CommandRun run = linked(out, "--linked", "6", "--links", links, "--teachers", "5");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("6 schools", "--policy standard");
    assertThat(out.resolve("README.md"))
        .content()
        .contains("generate huadu --seed 0 --linked 6 --links " + links + " --teachers 5 --lang")
        .contains("--policy standard")
        .doesNotContain("--scale");
    CommandRun check = CommandRun.of("check", out.toString());
    assertThat(check.exitCode()).as(check.err()).isZero();
  }

  @Test
  void denseIsTheDefaultAndTeachersAreAsManyAsNeeded() {
    Path out = folder.resolve("linked");
    assertThat(linked(out, "--linked", "5").exitCode()).isZero();
    assertThat(out.resolve("README.md"))
        .content()
        .contains("--linked 5 --links dense --lang")
        .doesNotContain("--teachers");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    Path out = folder.resolve("linked");
    assertRefused(linked(out, "--linked", "4"), "--linked: 4", "from 5 to");
    assertRefused(linked(out, "--linked", "1001"), "--linked: 1001");
    assertRefused(linked(out, "--linked", "5", "--teachers", "0"), "--teachers: 0", "from 1 to");
    assertRefused(linked(out, "--linked", "5", "--teachers", "501"), "--teachers: 501");
    assertRefused(linked(out, "--linked", "5", "--scale", "2"), "--scale");
    assertRefused(linked(out, "--links", "star"), "--links", "--linked");
    assertRefused(linked(out, "--teachers", "3"), "--teachers", "--linked");
    assertRefused(linked(out, "--linked", "5", "--links", "ring"), "--links: ring");
    assertRefused(generate(out, "--linked", "5"), "huadu");
    assertThat(out).doesNotExist();
  }

  private static void assertRefused(CommandRun run, String... words) {
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains(words);
  }
}
