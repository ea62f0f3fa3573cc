package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command of the documents runs or is one, and what they quote is what it prints. */
class DocumentedCommandsTest {

  private static final Pattern COMMAND = Pattern.compile("\\./lungang (\\S+)([^`\\n]*)");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  @TempDir private Path folder;

  /**
   * The commands of a page, wolong's scenarios among them, run one after the other, and print what
   * the page quotes.
   */
  @ParameterizedTest
  @CsvSource({
    "README.md, 3, 6",
    "README.zh-CN.md, 3, 6",
    "docs/tutorial/first-plan.md, 15, 50",
    "docs/tutorial/first-plan.zh-CN.md, 15, 50",
    "docs/tutorial/from-objections-to-the-final-plan.md, 10, 28",
    "docs/tutorial/from-objections-to-the-final-plan.zh-CN.md, 10, 23",
    "docs/tutorial/the-second-year.md, 4, 7",
    "docs/tutorial/the-second-year.zh-CN.md, 4, 7",
    "docs/how-to/keep-or-send-somebody.md, 4, 10",
    "docs/how-to/keep-or-send-somebody.zh-CN.md, 4, 10",
    "docs/how-to/decide-objections.md, 2, 2",
    "docs/how-to/decide-objections.zh-CN.md, 2, 1",
    "docs/how-to/change-a-rule.md, 4, 5",
    "docs/how-to/change-a-rule.zh-CN.md, 4, 5",
    "docs/how-to/print-and-publish.md, 2, 2",
    "docs/how-to/print-and-publish.zh-CN.md, 2, 2"
  })
  void aPageQuotesWhatTheProgramPrints(String page, int commands, int lines) throws IOException {
    DocumentedCommands documented = new DocumentedCommands(folder);
    assertThat(documented.run(Path.of(page))).isEmpty();
    assertThat(documented.commands()).isGreaterThanOrEqualTo(commands);
    assertThat(documented.lines()).isGreaterThanOrEqualTo(lines);
  }

  /** Elsewhere too, no page names a command or an option that there is not. */
  @Test
  void everyCommandAndOptionOfEveryPageIsThere() throws IOException {
    List<String> unknown = new ArrayList<>();
    int commands = 0;
    for (Path page : pages()) {
      for (var command : COMMAND.matcher(Files.readString(page)).results().toList()) {
        String name = command.group(1);
        if (!name.matches("[a-z][a-z-]*")) {
          continue;
        }
        String help = CommandRun.of(name, "--help").out();
        OPTION
            .matcher(command.group(2))
            .results()
            .map(option -> option.group())
            .filter(option -> !help.contains(option))
            .forEach(option -> unknown.add(page + ": " + name + " " + option));
        if (help.isEmpty()) {
          unknown.add(page + ": " + name);
        }
        commands++;
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(commands).isGreaterThan(60);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("README.zh-CN.md")),
              docs.filter(page -> page.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }
}
