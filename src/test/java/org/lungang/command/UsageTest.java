package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.report.TextWidth;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A command line that is wrong ends with 2 and says what would be right; help is always there. */
class UsageTest {

  private static final List<String> COMMANDS =
      List.of(
          "open",
          "import",
          "template",
          "check",
          "plan",
          "score",
          "explain",
          "diagnose",
          "compare",
          "calendar",
          "publish",
          "whatif",
          "replan",
          "next-year",
          "horizon",
          "mark",
          "history",
          "policies",
          "generate",
          "serve",
          "self-test",
          "package",
          "generate-completion",
          "help");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | a command is missing",
        "polices | Did you mean policies?",
        "frobnicate | Commands: calendar, check,",
        "check | missing parameter: DATASET",
        "plan data | missing parameter: --policy, --out",
        "plan data --policy standard --out o --time soon | such as 30s, 2m, 1h30m or PT30S",
        "plan data --policy standard --out o --time 0s | a duration above 0",
        "plan data --policy standard --out o --time 1s --steps 5 | cannot be used together",
        "plan data --policy standard --out o --steps many | --steps: many is not valid",
        "plan data --policy standard --out o --steps -1 | 0 or more",
        "plan data --policy standard --out o --threads 0 | 1 or more",
        "plan data --policy standard --out o --out p | --out is given more than once",
        "plan data --out o --policy | missing parameter: --policy",
        "check data --year soon | a calendar year such as 2026",
        "check data --yaer 2026 | unknown command, option or parameter: --yaer. Did you mean"
            + " --year?",
        "check data --lang fr | en or zh",
        "check data --color sometimes | auto, always or never",
        "replan out | Nothing was given that has changed",
        "replan out --pins p.csv --change-cost -1 | 0 minutes or more",
        "generate moon --out o | moon is not valid. It should be one of xx-county, wolong, huadu",
        "mark out gone | gone is not valid. It should be one of draft, published, final",
        "compare one | PLAN: at least 2 are needed",
        "plan data --polcy standard --out o | unknown command, option or parameter: --polcy. Did"
            + " you mean --policy?",
        "generate wolong --out o --scale 0 | above 0 and at most 100",
        "generate wolong --out o --scale NaN | above 0 and at most 100",
        "policies standard wolong-2023 | unknown command, option or parameter: wolong-2023",
      })
  void aWrongCommandLineSaysWhatWouldBeRight(String line, String said) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.err()).startsWith("Error: ").contains(said);
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void aWrongCommandLineIsToldInTheLanguageThatItAsksFor() {
    CommandRun run = CommandRun.of("plan", "data", "--policy", "standard", "--lang", "zh");
    assertThat(run.err()).startsWith("错误：").contains("缺少参数：--out").contains("帮助：");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "horizon data --policy standard --hire few | --hire: few | nobody, retired, needs",
        "plan data --policy standard --out o --engine fast | --engine: fast | exact, timefold",
        "generate huadu --out o --linked 9 --links ring | --links: ring | chain, star, grid",
        "generate huadu --out o --with cars | --with: cars | consents, households, certificates",
      })
  void whatAnOptionMayBeIsListed(String line, String wrong, String choices) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertThat(run.err()).contains(wrong + " is not valid. It should be one of " + choices);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void statesAreListedInTheReadersWords() {
    CommandRun run = CommandRun.of("mark", "out", "公示", "--lang", "zh");
    assertThat(run.err()).contains("公示 无效，应为草案、已公示、定稿之一。").doesNotContain("published");
    String help = CommandRun.of("help", "mark", "--lang", "zh").out();
    assertThat(help.replaceAll("\\R +", ""))
        .contains("OUT STATE", "草案、已公示或定稿，也可写作 draft、published、final");
    assertThat(CommandRun.of("help", "mark").out()).contains("draft, published or final");
  }

  @Test
  void theSystemsLanguageCountsUnlessAnotherIsAskedFor() {
    assertThat(CommandRun.with(Map.of("LANG", "zh_CN.UTF-8"), false, "help").out()).contains("子命令");
    assertThat(CommandRun.with(Map.of("LC_ALL", "C", "LANG", "zh_CN"), false, "help").out())
        .contains("Commands");
    assertThat(CommandRun.with(Map.of("LANG", "zh_CN"), false, "help", "--lang=en").out())
        .contains("Commands");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyCommandHasItsHelpInBothLanguages(String language) {
    boolean chinese = language.equals("zh");
    for (String command : COMMANDS) {
      CommandRun run = CommandRun.of("help", command, "--lang", language);
      assertThat(run.exitCode()).as(command).isZero();
      assertThat(run.out()).as(command).contains(chinese ? "用法：" : "Usage: ").doesNotContain("''");
      assertThat(run.out().codePoints().anyMatch(Character::isIdeographic))
          .as("%s speaks Chinese", command)
          .isEqualTo(chinese);
      assertThat(run.out()).as(command).doesNotContain("\n\n\n");
      assertThat(run.out().lines().mapToInt(TextWidth::of).max().orElseThrow())
          .as("%s fits a terminal of 80 columns", command)
          .isLessThanOrEqualTo(80);
    }
  }

  @Test
  void theHelpListsEveryExitCode() {
    String help = CommandRun.of("--help").out();
    for (ExitCode code : ExitCode.values()) {
      assertThat(help).containsPattern("(?m)^ +" + code.code() + " +[a-z]");
    }
  }

  @Test
  void everyHelpTextStandsInBothLanguages() {
    assertThat(texts(Locale.ENGLISH).keySet()).isEqualTo(texts(Locale.SIMPLIFIED_CHINESE).keySet());
  }

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle("org.lungang.command.usage", locale);
  }

  @Test
  void theVersionIsPrinted() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.out()).matches("lungang \\d+\\.\\d+\\.\\d+\\R");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void coloursAreUsedOnATerminalUnlessNotWanted() {
    String escape = "\u001b[";
    Map<String, String> plain = Map.of("LANG", "en_US.UTF-8");
    Map<String, String> noColor = Map.of("LANG", "en_US.UTF-8", "NO_COLOR", "1");
    assertThat(CommandRun.with(plain, true).err()).contains(escape);
    assertThat(CommandRun.with(plain, false).err()).doesNotContain(escape);
    assertThat(CommandRun.with(noColor, true).err()).doesNotContain(escape);
    assertThat(CommandRun.with(noColor, false, "--color", "always").err()).contains(escape);
    assertThat(CommandRun.with(plain, true, "--color=never").err()).doesNotContain(escape);
  }

  /**
   * Whatever stands behind any option of any command, it is an error of usage in both languages.
   */
  @Test
  void aValueOfTheWrongTypeIsAnErrorOfUsageForEveryOption() {
    CommandLine commands =
        CommandLineFactory.of(
            Session.of(
                List.of(),
                new Terminal(
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(Writer.nullWriter()),
                    false,
                    false,
                    80,
                    Map.of())));
    int checked = 0;
    for (CommandLine command : commands.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (command.getCommandName().equals("serve") && option.longestName().equals("--session")) {
          // Any text names a file, and nothing else is needed: it would serve.
          continue;
        }
        for (String value : List.of("x", "1,5", "60分钟")) {
          for (String language : List.of("en_US.UTF-8", "zh_CN.UTF-8")) {
            CommandRun run =
                CommandRun.with(
                    Map.of("LANG", language),
                    false,
                    command.getCommandName(),
                    option.longestName() + "=" + value);
            assertThat(run.exitCode())
                .as(command.getCommandName() + " " + option.longestName() + "=" + value + run.err())
                .isEqualTo(ExitCode.USAGE.code());
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(300);
  }
}
