package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page about the workbench says of every command and option where its outcome is had. */
class WorkbenchTableTest {

  /** Those that help, not outcomes. */
  private static final Set<String> NOT_ASKED = Set.of("--help", "--version");

  /** Said in words above the tables. */
  private static final Set<String> IN_WORDS = Set.of("self-test", "package", "generate-completion");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @ParameterizedTest
  @ValueSource(strings = {"workbench.md", "workbench.zh-CN.md"})
  void everyOptionHasAPlaceOrAReason(String page) throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs", page)).stream()
            .filter(line -> line.startsWith("| "))
            .toList();
    Set<String> missing = new TreeSet<>();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false,
            false,
            80,
            Map.of());
    for (Map.Entry<String, CommandLine> each :
        CommandLineFactory.of(Session.of(List.of(), terminal)).getSubcommands().entrySet()) {
      String command = each.getKey();
      if (IN_WORDS.contains(command)) {
        continue;
      }
      for (OptionSpec option : each.getValue().getCommandSpec().options()) {
        String name = option.longestName();
        if (!option.hidden()
            && !NOT_ASKED.contains(name)
            && rows.stream().noneMatch(row -> isAbout(row, command, name))) {
          missing.add(command + " " + name);
        }
      }
    }
    assertThat(missing).as(page).isEmpty();
  }

  /** Whether a row is of this option: of the command, or of one that every command has. */
  private static boolean isAbout(String row, String command, String option) {
    Matcher code = CODE.matcher(row);
    boolean hasCommand = false;
    boolean hasOption = false;
    boolean namesAny = false;
    while (code.find()) {
      for (String word : code.group(1).split(" ")) {
        hasCommand |= word.equals(command);
        hasOption |= word.equals(option);
        namesAny |= word.matches("[a-z][a-z-]*");
      }
    }
    return hasOption && (hasCommand || !namesAny);
  }

  @ParameterizedTest
  @ValueSource(strings = {"workbench.md", "workbench.zh-CN.md"})
  void everyTestThatIsNamedIsThere(String page) throws IOException {
    Matcher named = TEST.matcher(Files.readString(Path.of("docs", page)));
    int count = 0;
    while (named.find()) {
      count++;
      String name = named.group(1) + ".java";
      Path file;
      try (Stream<Path> all = Files.walk(Path.of("src", "test", "java"))) {
        file = all.filter(each -> each.endsWith(name)).findFirst().orElse(null);
      }
      assertThat(file).as(name).isNotNull();
      if (named.group(2) != null) {
        assertThat(Files.readString(file)).contains("void " + named.group(2) + "(");
      }
    }
    assertThat(count).isGreaterThan(30);
  }
}
