package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** No output of any command is written over anything that the command reads. */
class InputsKeptTest {

  /** The options that name something to write, command by command. */
  private static final Map<String, List<String>> OUTPUTS =
      Map.ofEntries(
          Map.entry("import", List.of("--out", "--recipe")),
          Map.entry("template", List.of("--out")),
          Map.entry("check", List.of("--marked", "--ways")),
          Map.entry("plan", List.of("--out")),
          Map.entry("score", List.of("--json")),
          Map.entry("serve", List.of("--session")),
          Map.entry("diagnose", List.of("--out")),
          Map.entry("compare", List.of("--out")),
          Map.entry("calendar", List.of("--out")),
          Map.entry("publish", List.of("--out")),
          Map.entry("whatif", List.of("--out")),
          Map.entry("replan", List.of("--out")),
          Map.entry("next-year", List.of("--out")),
          Map.entry("horizon", List.of("--out")),
          Map.entry("package", List.of("--out")),
          Map.entry("generate", List.of("--out")));

  @TempDir private static Path folder;

  @BeforeAll
  static void inputs() throws IOException {
    CommandRun.generate(folder.resolve("data"));
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("Policy.yaml"), "id: own\nextends: xx-county-2023\n");
    CommandRun planned =
        CommandRun.of(
            "plan",
            folder.resolve("data").toString(),
            "--policy",
            own.resolve("Policy.yaml").toString(),
            "--steps",
            "5",
            "--out",
            folder.resolve("plan").toString());
    assertThat(planned.exitCode()).as(planned.err()).isIn(0, 4);
    Files.writeString(own.resolve("plan.csv"), "staff_id,decision\n");
    Files.writeString(own.resolve("all.yaml"), "name: nothing\n");
    Files.writeString(own.resolve("calendar.csv"), "from,until,kind\n");
    Files.writeString(own.resolve("pupils.csv"), "school,year,pupils\n");
    Files.writeString(own.resolve("roster.csv"), "姓名,单位\n王芳,一小\n");
    Files.createSymbolicLink(folder.resolve("link"), own);
    Files.createSymbolicLink(folder.resolve("data-link"), folder.resolve("data"));
  }

  @Test
  void everyOptionThatNamesAFileIsKnownToReadOrToWrite() {
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false,
            false,
            80,
            Map.of());
    Map<String, TreeSet<String>> unknown = new TreeMap<>();
    for (Map.Entry<String, CommandLine> command :
        CommandLineFactory.of(Session.of(List.of(), terminal)).getSubcommands().entrySet()) {
      for (CommandLine.Model.OptionSpec option : command.getValue().getCommandSpec().options()) {
        boolean isPath = option.typeInfo().getClassName().equals(Path.class.getName());
        String name = option.longestName();
        boolean reads =
            List.of(
                    "--data",
                    "--days",
                    "--enrolment",
                    "--from",
                    "--jdk",
                    "--program",
                    "--roster",
                    "--solver-config")
                .contains(name);
        boolean writes = OUTPUTS.getOrDefault(command.getKey(), List.of()).contains(name);
        if (isPath && !reads && !writes) {
          unknown.computeIfAbsent(command.getKey(), key -> new TreeSet<>()).add(name);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  /** Each line asks to write over an input, straight, by a link, or in another letter case. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan data --policy own/Policy.yaml --out own",
        "plan data --policy own/Policy.yaml --out link",
        "plan data --policy link/Policy.yaml --out own",
        "plan data --policy own/Policy.yaml --out data-link",
        "diagnose data --policy own/Policy.yaml --out link",
        "horizon data --policy own/Policy.yaml --years 1 --out link",
        "horizon data --policy xx-county-2023 --years 1 --enrolment own/pupils.csv --out link",
        "replan plan --pins own/plan.csv --out link",
        "replan plan --scenario link/all.yaml --out own",
        "whatif plan --scenario own/all.yaml --out link",
        "calendar plan --days own/calendar.csv --out link",
        "calendar plan --data data --out data-link",
        "compare plan plan --out plan",
        "publish plan --objection-period x --contact y --out plan",
        "next-year plan --roster data --out data-link",
        "next-year plan --out plan",
        "score data plan/plan.csv --policy own/Policy.yaml --json plan/plan.csv",
        "score data plan/plan.csv --policy own/Policy.yaml --json link/Policy.yaml",
        "score data plan/plan.csv --policy own/Policy.yaml --json data-link/staff.csv",
        "check data --marked data-link/staff.csv",
        "check data --ways data-link/staff.csv",
        "template --from data --out data/staff.csv",
        "serve --session data/staff.csv",
        "serve data --session data-link/new.json",
        "serve --session link",
        "import own/roster.csv --out new --recipe own/Policy.yaml",
        "template --from data --out own/Policy.yaml",
        "check data --policy own/Policy.yaml --ways link/Policy.yaml",
        "import own/roster.csv --out new --recipe link/roster.csv",
        "import own/roster.csv --out own",
        "generate xx-county --scale 0.1 --out own"
      })
  void theInputsAreAsTheyWere(String line) throws IOException {
    Map<Path, String> before = contents();
    CommandRun run =
        CommandRun.of(
            Arrays.stream(line.split(" "))
                .map(
                    word ->
                        Files.exists(folder.resolve(word)) || word.contains("/")
                            ? folder.resolve(word).toString()
                            : word)
                .toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isNotZero();
    assertThat(run.err()).doesNotContain("defect of the program");
    assertThat(contents()).isEqualTo(before);
  }

  private static Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    for (String name : List.of("data", "own", "plan")) {
      List<Path> files = new ArrayList<>();
      try (Stream<Path> all = Files.walk(folder.resolve(name))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
      for (Path file : files) {
        contents.put(file, String.valueOf(Arrays.hashCode(Files.readAllBytes(file))));
      }
    }
    return contents;
  }
}
