package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfTestCommandTest {

  /** This machine may lack programs and fonts, but the program works on it. */
  @Test
  void itSaysWhatItLookedAtAndEndsWell() {
    CommandRun run = CommandRun.with(Map.of("LANG", "en_US.UTF-8", "PATH", ""), false, "self-test");
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out())
        .contains(
            "ok: planning the included sample",
            "Proven optimal: no plan",
            "ok: reading the plan back",
            "ok: the report page",
            "ok: the workbench",
            "LACKING: a browser",
            "Install one.",
            "The program works. This machine lacks ");
    assertThat(run.err()).isEmpty();
    assertThat(CommandRun.of("self-test", "--lang", "zh").out())
        .contains("正常：为内置样例编制方案", "已证明", "系统时钟");
  }

  @Test
  void withoutAPlaceForTemporaryFilesItSaysSo() {
    String before = System.getProperty("java.io.tmpdir");
    System.setProperty("java.io.tmpdir", "/nowhere at all");
    try {
      CommandRun run = CommandRun.of("self-test");
      assertThat(run.exitCode()).isEqualTo(ExitCode.CANNOT_WRITE.code());
      assertThat(run.err()).contains("/nowhere at all", "java.io.tmpdir");
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }
}
