package org.lungang.benchmarks.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** {@code all}: every part one after the other. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description =
        "Runs end-to-end, peers, certificates, scaling, curriculum, replan, years, micro and timefold one after"
            + " the other.")
final class AllCommand implements Callable<Integer> {

  private static final List<List<String>> QUICK =
      List.of(
          List.of(
              "peers",
              "--datasets=xx-county,linked:10:7",
              "--seeds=101,102",
              "--time=3",
              "--optimum-time=20",
              "--warm-up=0"),
          List.of("certificates", "--schools=8", "--seeds=301-302", "--optimum-time=20"),
          List.of("end-to-end", "--datasets=xx-county", "--policies=own", "--seeds=101"),
          List.of("scaling", "--shapes=suzhou", "--scales=0.01,0.03", "--linked=10", "--time=10"),
          List.of("curriculum", "--datasets=wolong:101:0.2"),
          List.of("replan", "--cases=xx-county=3"),
          List.of("years", "--series=xx-county:0.1@standard", "--seeds=1", "--years=3"),
          List.of("micro", "--quick"),
          List.of("timefold", "--time=2", "--datasets=xx-county"));

  private static final List<List<String>> FULL =
      List.of(
          List.of("end-to-end"),
          List.of("peers"),
          List.of("certificates"),
          List.of("scaling"),
          List.of("curriculum"),
          List.of("replan"),
          List.of("years"),
          List.of("micro"),
          List.of("timefold"));

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      showDefaultValue = Visibility.NEVER,
      description = "The day that is written on the page, such as 2026-11-23.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(
      names = "--results",
      paramLabel = "FOLDER",
      description =
          "Folder for raw numbers and plots (default: benchmarks/results, with --quick"
              + " benchmarks/target/quick/results).")
  private @Nullable String folder;

  @Option(
      names = "--quick",
      description =
          "Small input, for a minute or two, to see whether everything runs; changes no committed"
              + " file.")
  private boolean quick;

  AllCommand() {}

  @Override
  public Integer call() {
    String results =
        folder != null ? folder : quick ? "benchmarks/target/quick/results" : "benchmarks/results";
    for (List<String> part : quick ? QUICK : FULL) {
      List<String> arguments = new ArrayList<>(part);
      arguments.add("--date=" + date);
      arguments.add("--results=" + results);
      int code = Main.line().execute(arguments.toArray(String[]::new));
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }
}
