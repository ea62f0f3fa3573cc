package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments in the wrong order are told as that, by every command that takes two. */
class ArgumentOrderTest {

  @TempDir private static Path folder;

  @BeforeAll
  static void plan() throws IOException {
    CommandRun.generate(folder.resolve("lists"));
    Files.createDirectories(folder.resolve("plan"));
    Files.writeString(folder.resolve("plan/plan.csv"), "staff_id,host_school_id,flow\n");
    Files.writeString(folder.resolve("由人工.csv"), "教职工编号,接收学校编号,流向\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan/plan.csv", "plan", "由人工.csv"})
  void aPlanBeforeTheLists(String plan) {
    String first = folder.resolve(plan).toString();
    String lists = folder.resolve("lists").toString();
    CommandRun run = in("en_US", "score", first, lists, "--policy", "standard");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err())
        .contains("wrong way round: " + first + " is a plan", "lungang score " + lists);
    assertThat(in("zh_CN", "score", first, lists, "--policy", "standard").err())
        .contains("参数顺序颠倒：" + first + "是方案");
  }

  /** Two plans, or nothing where the second should be, are told as what they are. */
  @Test
  void twoPlansAreNotTheWrongOrder() {
    String plan = folder.resolve("plan/plan.csv").toString();
    for (String second : List.of(plan, folder.resolve("nowhere").toString())) {
      CommandRun run = in("en_US", "score", plan, second, "--policy", "standard");
      assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
      assertThat(run.err()).doesNotContain("wrong way round");
    }
  }

  @Test
  void aStateBeforeThePlan() {
    for (String state : List.of("published", "PUBLISHED", "已公示")) {
      CommandRun run = in("en_US", "mark", state, "plan");
      assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
      assertThat(run.err()).contains(state + " stands where plan should");
    }
    assertThat(in("zh_CN", "mark", "已公示", "方案").err()).contains("顺序颠倒");
    assertThat(in("en_US", "mark", "plan", "publshed").err()).contains("one of draft, published");
  }

  @Test
  void aPersonBeforeThePlan() {
    String plan = folder.resolve("plan").toString();
    CommandRun run = in("en_US", "explain", "T001", plan);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run.err()).contains("lungang explain " + plan + " T001");
    assertThat(in("en_US", "explain", plan, "T001").err()).doesNotContain("wrong way round");
  }

  private static CommandRun in(String language, String... arguments) {
    return CommandRun.with(Map.of("LANG", language + ".UTF-8"), false, arguments);
  }
}
