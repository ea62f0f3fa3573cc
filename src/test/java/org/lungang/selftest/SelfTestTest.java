package org.lungang.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;
import org.lungang.selftest.Check.Outcome;

class SelfTestTest {

  private static final long MEGABYTE = 1L << 20;
  private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

  @TempDir Path folder;

  private Machine machine(String system, Path fonts, Path programs, long memory) {
    return new Machine(
        system,
        "aarch64",
        "17.0.12",
        Map.of("PATH", "/nowhere:" + programs + "::"),
        List.of(folder.resolve("none"), fonts),
        memory,
        2,
        NOW);
  }

  private Path program(String name) throws IOException {
    Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file.getParent();
  }

  /** A machine with everything: each check is well, in both languages, and nothing is left. */
  @Test
  void everyCheckIsWellOnACompleteMachine() throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts/truetype"));
    Files.createFile(fonts.resolve("NotoSansCJK-Regular.ttc"));
    Path programs = program("xdg-open");
    program("et");
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<Check> checks = new ArrayList<>();
    Machine machine = machine("Linux", fonts.getParent(), programs, 500 * MEGABYTE);
    new SelfTest(machine, Language.ZH, Optional.of(NOW)).run(temporary, folder, checks::add);
    assertThat(checks).allSatisfy(check -> assertThat(check.outcome()).isEqualTo(Outcome.WELL));
    assertThat(checks.stream().map(check -> check.subject().in(Language.ZH)))
        .containsExactly(
            "Java",
            "为内置样例编制方案",
            "方案的证明",
            "读回方案",
            "报告网页",
            "工作台",
            "中文文件名",
            "中文字体",
            "浏览器",
            "表格程序",
            "内存",
            "磁盘空间",
            "系统时钟");
    assertThat(checks.get(2).detail().in(Language.EN)).contains("Proven optimal");
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  /** Each thing that a machine can lack, one past its bound, with what to do about it. */
  @Test
  void whatTheMachineLacksIsSaidWithTheRemedy() throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    Files.createFile(fonts.resolve("DejaVuSans.ttf"));
    Files.createFile(fonts.resolve("about-msyh.txt"));
    Path programs = program("vi");
    Files.createFile(folder.resolve("bin/firefox"));
    MachineChecks checks = new MachineChecks(machine("Linux", fonts, programs, 500 * MEGABYTE - 1));
    List<Check> lacking =
        List.of(
            checks.fonts(),
            checks.browser(),
            checks.spreadsheets().orElseThrow(),
            checks.memory(),
            checks.clock(Optional.of(NOW.plusSeconds(1))),
            checks.room(folder.resolve("is not there")));
    for (Check check : lacking) {
      assertThat(check.outcome()).as(check.subject().in(Language.EN)).isEqualTo(Outcome.LACKING);
      assertThat(check.remedy()).isNotNull();
      for (Language language : Language.values()) {
        assertThat(check.detail().in(language)).doesNotContain("{").isNotBlank();
        assertThat(check.remedy().in(language)).doesNotContain("{").isNotBlank();
      }
    }
    assertThat(checks.fonts().remedy().in(Language.EN)).contains("fonts-noto-cjk");
    assertThat(checks.clock(Optional.of(NOW)).outcome()).isEqualTo(Outcome.WELL);
    assertThat(checks.clock(Optional.empty()).outcome()).isEqualTo(Outcome.WELL);
  }

  @Test
  void onWindowsABrowserIsThereAndWorkbooksAreNotJudged() {
    MachineChecks checks = new MachineChecks(machine("Windows 10", folder, folder, 600 * MEGABYTE));
    assertThat(checks.browser().outcome()).isEqualTo(Outcome.WELL);
    assertThat(checks.spreadsheets()).isEmpty();
  }

  /** A page that loads a picture or a style from a network, or is cut off, is found. */
  @Test
  void aPageThatIsNotWholeFails() {
    String page = "<!doctype html><html><meta charset=\"utf-8\"><body>%s</body></html>";
    assertThat(SampleChecks.report(page.formatted("")).outcome()).isEqualTo(Outcome.WELL);
    assertThat(SampleChecks.report(page.formatted("see https://example.org")).outcome())
        .isEqualTo(Outcome.WELL);
    for (String wrong :
        List.of(
            "<img src=\"https://example.org/a.png\">",
            "<script src='//example.org/a.js'></script>",
            "<link href=http://example.org/a.css>",
            "<style>a{background:url(https://example.org/a)}</style>")) {
      assertThat(SampleChecks.report(page.formatted(wrong)).outcome())
          .as(wrong)
          .isEqualTo(Outcome.FAILED);
    }
    assertThat(SampleChecks.report(page.formatted("").replace("</html>", "")).outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(SampleChecks.report(page.formatted("").replace("utf-8", "gbk")).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  /** Where nothing can be written, that is an error of its own and not a fault of the program. */
  @Test
  void anUnwritableTemporaryFolderIsAnException() {
    SelfTest test =
        new SelfTest(
            machine("Linux", folder, folder, 600 * MEGABYTE), Language.EN, Optional.empty());
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> test.run(folder.resolve("is not there"), folder, check -> {}))
        .isInstanceOf(IOException.class);
  }
}
