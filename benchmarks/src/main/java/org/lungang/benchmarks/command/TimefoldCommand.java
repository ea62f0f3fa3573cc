package org.lungang.benchmarks.command;

import ai.timefold.solver.benchmark.api.PlannerBenchmarkFactory;
import ai.timefold.solver.benchmark.config.PlannerBenchmarkConfig;
import ai.timefold.solver.benchmark.config.ProblemBenchmarksConfig;
import ai.timefold.solver.benchmark.config.SolverBenchmarkConfig;
import ai.timefold.solver.benchmark.config.statistic.ProblemStatisticType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.peer.ConfiguredPeer;
import org.lungang.benchmarks.peer.LungangPeer;
import org.lungang.benchmarks.peer.NamedProblem;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.benchmarks.report.ConfigurationTable;
import org.lungang.search.timefold.SolverConfiguration;
import org.lungang.search.timefold.SolverConfigurationException;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code timefold}: solver configurations of Timefold beside the shipped search. */
@Command(
    name = "timefold",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    header = "Compares solver configurations of Timefold with Lungang's own search.",
    description = {
      "%nOn any dataset and policy, prints the score after 1, 5, 15 and 60 s and the gap to what is"
          + " proven. Each configuration plans as `lungang plan --engine timefold --solver-config`"
          + " does, each component in its share of the time. Timefold's own benchmarker then runs"
          + " on whole districts and writes its page, unless --no-page is given.%n",
      "A configuration is an XML file in Timefold's format; what all have in common (solution and"
          + " entity class, constraints) may be left out. To compare your own with the included"
          + " ones:%n",
      "  benchmarks/run timefold \\",
      "    --configurations mine.xml,benchmarks/configurations \\",
      "    --datasets xx-county,wolong@standard,my-lists@my-policy.yaml%n"
    })
final class TimefoldCommand implements Callable<Integer> {

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--configurations",
      split = ",",
      paramLabel = "FILE|FOLDER",
      defaultValue = "benchmarks/configurations",
      description = "Solver configurations: XML files, or folders of them.")
  private List<Path> configurations = List.of();

  @Option(
      names = "--datasets",
      split = ",",
      converter = DatasetName.Converter.class,
      paramLabel = "NAME[@POLICY]",
      defaultValue = "xx-county,wolong,linked:40:7",
      description =
          "The datasets: a folder in datasets/, SHAPE:SEED:SCALE, linked:SCHOOLS:SEED,"
              + " short:SHAPE:SEED:SCALE, or the path of your own lists (a folder or workbook);"
              + " with @POLICY, under that included policy or policy file instead of the"
              + " dataset's own, which for your own lists is standard.")
  private List<DatasetName> datasets = List.of();

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      converter = Amount.Positive.class,
      defaultValue = "60",
      description = "Seconds for each run.")
  private double seconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "2",
      description = "How many threads.")
  private int threads;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "Random seed.")
  private long seed;

  @Option(
      names = "--page",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Run Timefold's benchmarker too.")
  private boolean page;

  @Option(
      names = "--report",
      paramLabel = "FOLDER",
      defaultValue = "benchmarks/target/timefold",
      description = "Folder for Timefold's page.")
  private Path report = Path.of("");

  @Option(
      names = "--results",
      paramLabel = "FOLDER",
      defaultValue = "benchmarks/results",
      description = "Folder for the table as a file, with RESULTS.md beside it; used with --date.")
  private Path results = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day for RESULTS.md; without it, only Timefold's page is written.")
  private @Nullable LocalDate date;

  TimefoldCommand() {}

  @Override
  public Integer call() {
    Map<String, Path> files = files();
    Map<String, SolverConfiguration> read = new LinkedHashMap<>();
    files.forEach((name, file) -> read.put(name, read(file)));
    ConfigurationTable table = new ConfigurationTable(seconds);
    List<File> problems = new ArrayList<>();
    for (DatasetName named : datasets) {
      Dataset dataset = Dataset.of(named.dataset());
      String policyId = named.policy(dataset);
      problems.add(NamedProblem.write(report.resolve("problems"), dataset.name(), policyId));
      compare(table, dataset, policyId, read);
    }
    System.out.print(table.text());
    if (page) {
      benchmark(problems, files);
    }
    if (date != null) {
      table.write(results);
      ResultsOption.finish(command, results, date.toString(), "timefold");
    }
    return 0;
  }

  private void compare(
      ConfigurationTable table,
      Dataset dataset,
      String policyId,
      Map<String, SolverConfiguration> read) {
    Staffing staffing = dataset.staffing(policyId);
    Allowance allowance = new Allowance(seconds, threads, seed);
    Trial shipped = Trial.run(new LungangPeer(true), staffing, allowance);
    table.add(dataset.name(), policyId, "Lungang", shipped, shipped);
    read.forEach(
        (name, configuration) -> {
          System.err.println(dataset.name() + " " + policyId + " " + name + " …");
          table.add(
              dataset.name(),
              policyId,
              name,
              Trial.run(new ConfiguredPeer(name, configuration), staffing, allowance),
              shipped);
        });
  }

  private void benchmark(List<File> problems, Map<String, Path> files) {
    List<SolverBenchmarkConfig> solvers = new ArrayList<>();
    files.forEach((name, file) -> solvers.add(solver(name, file)));
    PlannerBenchmarkConfig config =
        new PlannerBenchmarkConfig()
            .withName("Lungang")
            .withBenchmarkDirectory(report.toFile())
            .withInheritedSolverBenchmarkConfig(
                new SolverBenchmarkConfig()
                    .withProblemBenchmarksConfig(
                        new ProblemBenchmarksConfig()
                            .withSolutionFileIOClass(NamedProblem.class)
                            .withInputSolutionFileList(problems)
                            .withProblemStatisticTypes(
                                ProblemStatisticType.BEST_SCORE,
                                ProblemStatisticType.SCORE_CALCULATION_SPEED)))
            .withSolverBenchmarkConfigList(solvers);
    PlannerBenchmarkFactory.create(config).buildPlannerBenchmark().benchmark();
    System.err.println("Timefold's page is index.html in the newest folder of " + report);
  }

  /** The configurations by their names, those of a folder sorted. */
  private Map<String, Path> files() {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path path : configurations) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside
              .filter(file -> file.toString().endsWith(".xml"))
              .sorted()
              .forEach(file -> files.put(name(file), file));
        } catch (IOException e) {
          throw new ParameterException(command.commandLine(), path + " cannot be read: " + e);
        }
      } else if (Files.isRegularFile(path)) {
        files.put(name(path), path);
      } else {
        throw new ParameterException(
            command.commandLine(), "--configurations: there is no file or folder " + path + ".");
      }
    }
    return files;
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".xml") ? name.substring(0, name.length() - ".xml".length()) : name;
  }

  private SolverConfiguration read(Path file) {
    try {
      return SolverConfiguration.read(file, seed);
    } catch (SolverConfigurationException e) {
      throw new ParameterException(
          command.commandLine(), file + " is no solver configuration: " + e.detail());
    }
  }

  private SolverBenchmarkConfig solver(String name, Path file) {
    SolverConfig config = read(file).toTimefold();
    return new SolverBenchmarkConfig()
        .withName(name)
        .withSolverConfig(
            config.withTerminationConfig(
                new TerminationConfig().withSpentLimit(Duration.ofMillis((long) (seconds * 1e3)))));
  }
}
