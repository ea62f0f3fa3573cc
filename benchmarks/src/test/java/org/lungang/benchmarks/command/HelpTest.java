package org.lungang.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of every command is whole sentences, which the terminal's width alone breaks. */
class HelpTest {

  private static Stream<CommandSpec> commands() {
    return Stream.concat(
        Stream.of(Main.line().getCommandSpec()),
        Main.line().getSubcommands().values().stream().map(CommandLine::getCommandSpec));
  }

  /** Each part is printed on lines of its own, so it must not end inside a sentence. */
  private static void assertWhole(String[] parts) {
    for (String part : parts) {
      String line = part.replace("%n", "").stripTrailing();
      assertThat(line.isEmpty() || line.startsWith("  ") || line.matches("(?s).*[.:]"))
          .as(part)
          .isTrue();
    }
  }

  @Test
  void descriptionsAreWholeSentences() {
    commands()
        .forEach(
            command -> {
              assertWhole(command.usageMessage().header());
              assertWhole(command.usageMessage().description());
              command.options().stream()
                  .filter(option -> !option.usageHelp() && !option.versionHelp())
                  .map(OptionSpec::description)
                  .forEach(HelpTest::assertWhole);
            });
  }

  @Test
  void everyOptionSaysWhatItIsFor() {
    List<String> silent =
        commands()
            .flatMap(command -> command.options().stream())
            .filter(option -> String.join("", option.description()).isBlank())
            .map(OptionSpec::longestName)
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void noLineIsWiderThanATerminal() {
    commands()
        .map(command -> new CommandLine(command).getUsageMessage(CommandLine.Help.Ansi.OFF))
        .flatMap(String::lines)
        .forEach(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
