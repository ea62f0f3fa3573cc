package org.lungang.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What cannot be measured with is refused before anything is measured, with what is wrong. */
class AmountTest {

  private static String refusal(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--date=2026-11-23");
    StringWriter errors = new StringWriter();
    CommandLine line = Main.line().setErr(new PrintWriter(errors));
    assertThat(line.execute(all.toArray(String[]::new))).isEqualTo(2);
    return errors.toString().lines().findFirst().orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "peers, --threads=0, '--threads', 'is not a whole number of 1 or more.'",
    "peers, --threads=-2, '--threads', 'is not a whole number of 1 or more.'",
    "peers, --threads=1.5, '--threads', 'is not a whole number of 1 or more.'",
    "peers, --time=0, '--time', 'is not a number above 0.'",
    "peers, --time=-1, '--time', 'is not a number above 0.'",
    "peers, --time=NaN, '--time', 'is not a number above 0.'",
    "peers, --optimum-time=0, '--optimum-time', 'is not a number above 0.'",
    "peers, --warm-up=-1, '--warm-up', 'is not a number of 0 or more.'",
    "end-to-end, --optimum-time=-1, '--optimum-time', 'is not a number of 0 or more.'",
    "scaling, --threads=0, '--threads', 'is not a whole number of 1 or more.'",
    "scaling, --scales=0, '--scales', 'is not a number above 0.'",
    "scaling, --linked=0, '--linked', 'is not a whole number of 1 or more.'",
    "scaling, --shapes=moon, '--shapes', 'is no dataset'",
    "curriculum, --time=0, '--time', 'is not a number above 0.'",
    "replan, --cases=huadu:7:0.1=0, '--cases', 'is not a whole number of 1 or more.'",
    "replan, --cases=moon=3, '--cases', 'is no dataset'",
    "replan, --objections=0, '--objections', 'is not a whole number of 1 or more.'",
    "years, --years=0, '--years', 'is not a whole number of 1 or more.'",
    "years, --series=wolong, '--series', 'is not SHAPE:SCALE@POLICY'",
    "years, --series=wolong:0.1@moon, '--series', 'is neither a policy file nor one of those that ship'",
    "micro, --forks=0, '--forks', 'is not a whole number of 1 or more.'",
    "timefold, --time=0, '--time', 'is not a number above 0.'",
    "timefold, --threads=0, '--threads', 'is not a whole number of 1 or more.'",
  })
  void whatCannotBeMeasuredWithIsRefused(
      String command, String option, String named, String reason) {
    assertThat(refusal(command, option)).contains("option '" + named + "'", reason);
  }

  /** A day that must be given has no default to show. */
  @Test
  void noHelpShowsADayThatNobodyGave() {
    Main.line()
        .getSubcommands()
        .values()
        .forEach(
            command ->
                assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
                    .as(command.getCommandName())
                    .doesNotContain("1970"));
  }
}
