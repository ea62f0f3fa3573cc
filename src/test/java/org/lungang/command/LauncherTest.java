package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The finished program, started as its user starts it: by the launcher and as a jar. */
@Tag("cli")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher is a shell script.")
class LauncherTest {

  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path LAUNCHER = HOME.resolve("lungang");
  private static final int PATIENCE_SECONDS = 300;

  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void generate() throws IOException, InterruptedException {
    data = folder.resolve("a county");
    Ended made = run(jar("generate", "xx-county", "--out", data.toString()));
    assertThat(made.code()).as(made.err()).isZero();
  }

  /** How a process ended. */
  private record Ended(int code, String out, String err) {}

  private static ProcessBuilder jar(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", HOME.resolve("target/lungang.jar").toString()));
    command.addAll(List.of(arguments));
    return processOf(command);
  }

  private static ProcessBuilder launcher(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return processOf(command);
  }

  private static ProcessBuilder processOf(List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LC_ALL", "C.UTF-8");
    process.directory(folder.toFile());
    return process;
  }

  private static Ended run(ProcessBuilder process) throws IOException, InterruptedException {
    return end(start(process));
  }

  private record Started(Process process, File out, File err) {}

  private static Started start(ProcessBuilder process) throws IOException {
    File out = Files.createTempFile(folder, "out", "").toFile();
    File err = Files.createTempFile(folder, "err", "").toFile();
    return new Started(process.redirectOutput(out).redirectError(err).start(), out, err);
  }

  private static Ended end(Started started) throws IOException, InterruptedException {
    if (!started.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      started.process().destroyForcibly();
      throw new AssertionError("The process did not end: " + text(started.err()));
    }
    return new Ended(started.process().exitValue(), text(started.out()), text(started.err()));
  }

  private static String text(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }

  @Test
  void theLauncherWorksThroughASymbolicLinkFromAnotherFolder()
      throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), LAUNCHER);
    Ended ended = run(launcher(link, "check", data.toString(), "--lang", "zh"));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("没有错误", "学校");
  }

  @Test
  void aProgramCopiedWithOtherTimesStartsWithoutAWordOfTheJavaMachine()
      throws IOException, InterruptedException {
    Path copy = folder.resolve("a copy");
    Files.createDirectories(copy.resolve("target"));
    Path launcher = copy.resolve("lungang");
    Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Path jar = copy.resolve("target/lungang.jar");
    Files.copy(HOME.resolve("target/lungang.jar"), jar);
    assertThat(run(launcher(launcher, "--version")).err()).isEmpty();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    Ended ended = run(launcher(launcher, "--version"));
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void mavenCanReadPathsInChineseAndWritesNoEscapeCodes() throws IOException, InterruptedException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path launcher = sources.resolve("lungang");
    Files.copy(LAUNCHER, launcher, StandardCopyOption.COPY_ATTRIBUTES);
    Path maven =
        Files.writeString(
            folder.resolve("mvn"), "#!/bin/sh\necho \"$LC_ALL $MAVEN_OPTS $*\" >&2\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    ProcessBuilder process = launcher(launcher, "--version");
    process.environment().put("LC_ALL", "POSIX");
    process.environment().put("LUNGANG_MAVEN", maven.toString());
    Ended ended = run(process);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("The build failed");
    assertThat(ended.err().lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("C.UTF-8 ")
                    .contains("-Djansi.noreset=true", "-Dstyle.color=never", "package"));
  }

  @Test
  void exitCodesPassThroughTheLauncher() throws IOException, InterruptedException {
    assertThat(run(launcher(LAUNCHER, "check")).code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run(launcher(LAUNCHER, "check", "nowhere")).code())
        .isEqualTo(ExitCode.BAD_INPUT.code());
  }

  @Test
  void aJdkThatIsNoneIsRefusedInBothLanguages() throws IOException, InterruptedException {
    ProcessBuilder process = launcher(LAUNCHER, "check");
    process.environment().put("LUNGANG_JAVA_HOME", folder.toString());
    Ended ended = run(process);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("is not a JDK 17 or later");
    process = launcher(LAUNCHER, "check", "--lang=zh");
    process.environment().put("LUNGANG_JAVA_HOME", folder.toString());
    assertThat(run(process).err()).contains("不是 JDK 17 或更高版本");
  }

  @Test
  void chineseComesOutAsUtf8EvenWhereThePlatformSpeaksSomethingElse()
      throws IOException, InterruptedException {
    ProcessBuilder process = jar("help", "--lang", "zh");
    process.command().add(1, "-Dfile.encoding=ISO-8859-1");
    Ended ended = run(process);
    assertThat(ended.out()).contains("子命令");
  }

  @Test
  void theCompletionScriptIsValidBash() throws IOException, InterruptedException {
    Ended script = run(jar("generate-completion"));
    assertThat(script.code()).isZero();
    Path file = Files.writeString(folder.resolve("completion"), script.out());
    Ended checked = run(processOf(List.of("bash", "-n", file.toString())));
    assertThat(checked.err()).isEmpty();
    assertThat(checked.code()).isZero();
    assertThat(script.out()).contains("xx-county-2023", "--policy", "huadu");
  }

  @Test
  void aWorkbookGivesThePlanOfTheFolderAndExplainsIt() throws IOException, InterruptedException {
    Path workbook = folder.resolve("the lists.xlsx");
    Ended written =
        run(
            launcher(
                LAUNCHER, "template", "--from", data.toString(), "--out", workbook.toString()));
    assertThat(written.code()).as(written.err()).isZero();
    Path fromWorkbook = plan(workbook, folder.resolve("from a workbook"));
    Path fromFolder = plan(data, folder.resolve("from a folder"));
    for (String name :
        List.of("plan.csv", "in-force.csv", "exempt.csv", "plan.json", "plan.xlsx", "forms.xlsx")) {
      assertThat(fromWorkbook.resolve(name)).hasSameBinaryContentAs(fromFolder.resolve(name));
    }
    String posted = Files.readAllLines(fromWorkbook.resolve("plan.csv")).get(1).split(",", -1)[0];
    Ended told = run(launcher(LAUNCHER, "explain", fromWorkbook.toString(), posted));
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.out()).contains(posted);
  }

  @Test
  void aPlanIsQuestionedAndReplannedFromItsFolder() throws IOException, InterruptedException {
    Path base = plan(data, folder.resolve("a base plan"));
    String posted = Files.readAllLines(base.resolve("plan.csv")).get(1).split(",", -1)[0];
    Path pins = folder.resolve("the objections.csv");
    Files.writeString(pins, "staff_id,decision\n" + posted + ",STAY\n");
    Path next = folder.resolve("the next plan");
    Ended replanned = answer("replan", base, "--pins", pins, "--out", next);
    assertThat(replanned.out()).contains(posted, "决定：指定留任");
    assertThat(Files.readString(next.resolve("plan.csv"))).doesNotContain(posted + ",");
    assertThat(Files.readString(next.resolve("changes.csv"))).contains(posted + ",");
    Path scenario = folder.resolve("a scenario.yaml");
    Files.writeString(scenario, "名称: 一人留任\npins: [{staff_id: " + posted + ", decision: STAY}]\n");
    Ended compared = answer("whatif", base, "--scenario", scenario);
    assertThat(compared.out()).contains("一人留任", posted);
    assertThat(answer("diagnose", base).out()).isNotBlank();
  }

  /** What the launcher says in Chinese; whether the plan holds all rules is not the question. */
  private static Ended answer(Object... arguments) throws IOException, InterruptedException {
    List<String> texts =
        new ArrayList<>(List.of(arguments).stream().map(Object::toString).toList());
    texts.addAll(List.of("--lang", "zh"));
    Ended ended = run(launcher(LAUNCHER, texts.toArray(String[]::new)));
    assertThat(ended.code()).as(ended.err()).isIn(ExitCode.OK.code(), ExitCode.INFEASIBLE.code());
    return ended;
  }

  private static Path plan(Path dataset, Path out) throws IOException, InterruptedException {
    Ended planned =
        run(
            launcher(
                LAUNCHER,
                "plan",
                dataset.toString(),
                "--policy",
                "xx-county-2023",
                "--out",
                out.toString(),
                "--steps",
                "50"));
    assertThat(planned.code())
        .as(planned.err())
        .isIn(ExitCode.OK.code(), ExitCode.INFEASIBLE.code());
    return out;
  }

  @Test
  void interruptedThePlanSoFarIsKept() throws IOException, InterruptedException {
    // Large enough that something stays open for minutes.
    Path district = folder.resolve("a district");
    Ended made =
        run(
            launcher(
                LAUNCHER,
                "generate",
                "suzhou",
                "--scale",
                "1",
                "--seed",
                "9",
                "--out",
                district.toString()));
    assertThat(made.code()).as(made.err()).isZero();
    Path out = folder.resolve("interrupted");
    Started started =
        start(
            launcher(
                LAUNCHER,
                "plan",
                district.toString(),
                "--policy",
                "suzhou-2024",
                "--out",
                out.toString(),
                "--time",
                "10m"));
    waitFor(started, "Searching");
    TimeUnit.SECONDS.sleep(2);
    new ProcessBuilder("kill", "-INT", String.valueOf(started.process().pid())).start().waitFor();
    Ended ended = end(started);
    assertThat(ended.err()).contains("Stopped.");
    assertThat(ended.code()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(out.resolve("plan.csv")).exists();
    Ended scored =
        run(
            jar(
                "score",
                district.toString(),
                out.resolve("plan.csv").toString(),
                "--policy",
                "suzhou-2024"));
    assertThat(scored.code()).as(scored.err()).isIn(ExitCode.OK.code(), ExitCode.INFEASIBLE.code());
  }

  private static void waitFor(Started started, String said)
      throws IOException, InterruptedException {
    for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
      if (text(started.err()).contains(said) || !started.process().isAlive()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
