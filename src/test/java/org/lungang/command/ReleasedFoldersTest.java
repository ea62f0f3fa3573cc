package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.report.HistoryJson;
import org.lungang.report.ProgramVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folders as each released version wrote them (lists, a published plan, a plan replanned from it)
 * are read by this one. For a new release, {@code -DwriteReleased=true} makes its own.
 */
class ReleasedFoldersTest {

  private static final Path RELEASED = Path.of("src/test/resources/org/lungang/released");
  private static final List<String> DISTRICTS = List.of("county", "townships");

  @TempDir Path temporary;

  private static Stream<Path> folders() throws IOException {
    try (Stream<Path> versions = Files.list(RELEASED)) {
      return versions.sorted().toList().stream()
          .flatMap(version -> DISTRICTS.stream().map(version::resolve));
    }
  }

  /** A copy, as an office would have it on another machine. */
  private Path copy(Path released) throws IOException {
    Path copy = temporary.resolve("教育局 folder");
    try (Stream<Path> all = Files.walk(released)) {
      for (Path from : all.toList()) {
        Path to = copy.resolve(released.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    return copy;
  }

  private static CommandRun sound(Object... arguments) {
    CommandRun run =
        CommandRun.of(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK.code());
    return run;
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readAllBytes(file));
  }

  /** Everybody who goes, for good or to teach, by id. */
  private static List<String> posted(Path plan) throws IOException {
    List<String> posted = new ArrayList<>();
    for (String table : List.of("plan.csv", "itinerant.csv")) {
      if (Files.exists(plan.resolve(table))) {
        Files.readAllLines(plan.resolve(table)).stream()
            .skip(1)
            .map(line -> line.split(",", -1)[0])
            .forEach(posted::add);
      }
    }
    return posted;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aReleasedPlanScoresAsItDidThen(Path released) throws IOException {
    Path folder = copy(released);
    for (String plan : List.of("published", "replanned")) {
      Path of = folder.resolve(plan);
      Path out = temporary.resolve(plan + ".json");
      int year = json(of.resolve("plan.json")).path("year").asInt();
      sound(
          "score",
          folder.resolve("lists"),
          of.resolve("plan.csv"),
          "--policy",
          of.resolve("policy.yaml"),
          "--year",
          year,
          "--json",
          out);
      assertThat(json(out).path("score")).isEqualTo(json(of.resolve("plan.json")).path("score"));
      assertThat(json(out).path("policy").path("digest"))
          .isEqualTo(json(of.resolve("plan.json")).path("policy").path("digest"));
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itIsExplainedComparedAndDiagnosedWithoutADoubt(Path released) throws IOException {
    Path folder = copy(released);
    Path published = folder.resolve("published");
    String first = posted(published).get(0);
    CommandRun explained = sound("explain", published, first);
    assertThat(explained.out()).contains(first);
    // Neither lists nor policy nor plan are taken for changed.
    assertThat(explained.err()).isEmpty();
    CommandRun compared = sound("compare", published, folder.resolve("replanned"));
    assertThat(compared.out()).contains("published", "replanned");
    assertThat(sound("history", folder.resolve("replanned")).out())
        .contains("published", "draft", "pins.csv");
    assertThat(sound("diagnose", published).out()).contains("Nothing stands in the way");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itIsReplannedToThePlanOfThen(Path released) throws IOException {
    Path folder = copy(released);
    Path again = folder.resolve("again");
    sound(
        "replan",
        folder.resolve("published"),
        "--pins",
        folder.resolve("pins.csv"),
        "--out",
        again);
    assertThat(json(again.resolve("plan.json")).path("score"))
        .isEqualTo(json(folder.resolve("replanned").resolve("plan.json")).path("score"));
    assertThat(json(again.resolve("history.json")).path("format").asInt())
        .isEqualTo(HistoryJson.FORMAT);
    // What is replanned from a replanned plan keeps its pins.
    String stays = posted(folder.resolve("replanned")).get(0);
    Path pins =
        Files.writeString(folder.resolve("more.csv"), "staff_id,decision\n" + stays + ",STAY\n");
    Path third = folder.resolve("third");
    sound("replan", folder.resolve("replanned"), "--pins", pins, "--out", third);
    String held = Files.readAllLines(folder.resolve("pins.csv")).get(1).split(",", -1)[0];
    assertThat(posted(third)).doesNotContain(stays, held);
    assertThat(json(third.resolve("history.json")).path("steps").size()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void itIsMarkedAndKeepsItsHistory(Path released) throws IOException {
    Path published = copy(released).resolve("published");
    sound("mark", published, "final", "--note", "县教人〔2026〕8号");
    JsonNode history = json(published.resolve("history.json"));
    assertThat(history.path("state").asString()).isEqualTo("FINAL");
    assertThat(history.path("format").asInt()).isEqualTo(HistoryJson.FORMAT);
    assertThat(history.path("steps").get(0).path("states").toString())
        .contains("DRAFT", "PUBLISHED", "FINAL");
  }

  /** Both sides of the bound: the newest known format is read, the next is refused in words. */
  @Test
  void aNewerFormatIsRefusedInBothLanguagesAndNothingIsTouched() throws IOException {
    Path folder = copy(RELEASED.resolve("0.1.0/county"));
    Path plan = folder.resolve("published");
    Path file = plan.resolve("history.json");
    String without = Files.readString(file);
    for (int known = 1; known <= HistoryJson.FORMAT; known++) {
      Files.writeString(file, without.replaceFirst("\\{", "{\"format\": " + known + ","));
      sound("history", plan);
    }
    int next = HistoryJson.FORMAT + 1;
    String newer = without.replaceFirst("\\{", "{\"format\": " + next + ",");
    Files.writeString(file, newer);
    Path out = temporary.resolve("out");
    List<List<String>> commands =
        List.of(
            List.of("history", plan.toString()),
            List.of("mark", plan.toString(), "final"),
            List.of("explain", plan.toString(), posted(plan).get(0)),
            List.of("compare", plan.toString(), folder.resolve("replanned").toString()),
            List.of(
                "replan", plan.toString(),
                "--pins", folder.resolve("pins.csv").toString(),
                "--out", out.toString()),
            List.of(
                "plan",
                folder.resolve("lists").toString(),
                "--policy",
                "xx-county-2023",
                "--year",
                "2026",
                "--out",
                plan.toString()));
    for (List<String> command : commands) {
      CommandRun run = CommandRun.of(command.toArray(String[]::new));
      assertThat(run.exitCode())
          .as(command.get(0))
          .isIn(ExitCode.BAD_INPUT.code(), ExitCode.CANNOT_WRITE.code());
      assertThat(run.err())
          .as(command.get(0))
          .contains("newer Lungang (format " + next + ")", ProgramVersion.current());
      assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(newer);
    }
    assertThat(out).doesNotExist();
    assertThat(CommandRun.of("history", plan.toString(), "--lang", "zh").err())
        .contains("更新版本", "格式 " + next);
  }

  /**
   * The version that is being built has its folders too, or the next one could not be held to it.
   */
  @Test
  void thisVersionHasItsFolders() throws IOException {
    Path own = RELEASED.resolve(ProgramVersion.current());
    if (Boolean.getBoolean("writeReleased")) {
      for (String district : DISTRICTS) {
        write(RELEASED.resolve("0.1.0").resolve(district), own.resolve(district));
      }
    }
    for (String district : DISTRICTS) {
      for (String plan : List.of("published", "replanned")) {
        assertThat(
                json(own.resolve(district).resolve(plan).resolve("plan.json"))
                    .path("program_version")
                    .asString())
            .isEqualTo(ProgramVersion.current());
      }
    }
  }

  /** The first release's lists, planned, published and replanned by this program. */
  private static void write(Path first, Path own) throws IOException {
    for (String list : List.of("lists", "pins.csv")) {
      try (Stream<Path> all = Files.walk(first.resolve(list))) {
        for (Path from : all.filter(Files::isRegularFile).toList()) {
          Path to = own.resolve(first.relativize(from).toString());
          Files.createDirectories(to.getParent());
          Files.copy(from, to);
        }
      }
    }
    Path published = own.resolve("published");
    JsonNode plan = json(first.resolve("published/plan.json"));
    sound(
        "plan",
        own.resolve("lists"),
        "--policy",
        plan.path("policy").path("id").asString(),
        "--year",
        plan.path("year").asInt(),
        "--out",
        published);
    sound("mark", published, "published");
    sound(
        "replan", published, "--pins", own.resolve("pins.csv"), "--out", own.resolve("replanned"));
    for (String large : List.of("report.html", "timetable.html", "forms.xlsx")) {
      Files.deleteIfExists(published.resolve(large));
      Files.deleteIfExists(own.resolve("replanned").resolve(large));
    }
    Files.deleteIfExists(published.resolve("plan.xlsx"));
  }
}
