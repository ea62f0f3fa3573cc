package org.lungang.benchmarks.command;

import ai.timefold.solver.benchmark.api.PlannerBenchmarkFactory;
import ai.timefold.solver.benchmark.config.PlannerBenchmarkConfig;
import ai.timefold.solver.benchmark.config.ProblemBenchmarksConfig;
import ai.timefold.solver.benchmark.config.SolverBenchmarkConfig;
import ai.timefold.solver.benchmark.config.statistic.ProblemStatisticType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.peer.TimefoldPeer;
import org.lungang.search.timefold.RotationSolution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code timefold}: Timefold's own benchmarker on a folder of solver configurations. */
@Command(
    name = "timefold",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Compares solver configurations with Timefold's benchmarker; HTML report.")
final class TimefoldCommand implements Callable<Integer> {

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--configurations",
      paramLabel = "FOLDER",
      defaultValue = "benchmarks/configurations",
      description = "Solver configurations of Timefold; each *.xml is one.")
  private Path configurations = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "FOLDER",
      defaultValue = "benchmarks/target/timefold",
      description = "Where the report goes.")
  private Path report = Path.of("");

  @Option(names = "--datasets", split = ",", defaultValue = "xx-county,wolong,linked:40:7")
  private List<String> datasets = List.of();

  @Option(names = "--time", paramLabel = "SECONDS", defaultValue = "60")
  private double seconds;

  TimefoldCommand() {}

  @Override
  public Integer call() throws IOException {
    List<RotationSolution> problems = new ArrayList<>();
    for (String name : datasets) {
      Dataset dataset = Dataset.of(name);
      problems.addAll(TimefoldPeer.problems(dataset.staffing(dataset.ownPolicyId()), false));
    }
    PlannerBenchmarkConfig config =
        new PlannerBenchmarkConfig()
            .withName("Lungang")
            .withBenchmarkDirectory(report.toFile())
            .withInheritedSolverBenchmarkConfig(
                new SolverBenchmarkConfig()
                    .withProblemBenchmarksConfig(
                        new ProblemBenchmarksConfig()
                            .withProblemStatisticTypes(
                                ProblemStatisticType.BEST_SCORE,
                                ProblemStatisticType.SCORE_CALCULATION_SPEED)))
            .withSolverBenchmarkConfigList(configurations());
    PlannerBenchmarkFactory.create(config)
        .buildPlannerBenchmark(problems.toArray(RotationSolution[]::new))
        .benchmark();
    System.err.println("The report is index.html in the newest folder of " + report);
    results.finish("timefold");
    return 0;
  }

  private List<SolverBenchmarkConfig> configurations() throws IOException {
    try (Stream<Path> files = Files.list(configurations)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .map(this::configuration)
          .toList();
    }
  }

  private SolverBenchmarkConfig configuration(Path file) {
    String name = String.valueOf(file.getFileName());
    SolverConfig config = SolverConfig.createFromXmlFile(file.toFile());
    return new SolverBenchmarkConfig()
        .withName(name.substring(0, name.length() - ".xml".length()))
        .withSolverConfig(
            config.withTerminationConfig(
                new TerminationConfig().withSpentLimit(Duration.ofMillis((long) (seconds * 1e3)))));
  }
}
