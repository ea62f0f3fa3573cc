package org.lungang.benchmarks.command;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lungang.benchmarks.micro.CsvBenchmark;
import org.lungang.benchmarks.report.RawTable;
import org.lungang.search.chains.InnerLoopBenchmark;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code micro}: the inner loops under JMH. */
@Command(
    name = "micro",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Score calculation, chains and reading CSV under JMH.")
final class MicroCommand implements Callable<Integer> {

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--quick",
      description = "One short round in this JVM, only to see whether it runs.")
  private boolean quick;

  @Option(
      names = "--forks",
      converter = Amount.Count.class,
      defaultValue = "2",
      description = "How many fresh JVMs.")
  private int forks;

  @Option(
      names = "--iterations",
      converter = Amount.Count.class,
      defaultValue = "5",
      description = "How many measured rounds in each.")
  private int iterations;

  MicroCommand() {}

  @Override
  public Integer call() throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(InnerLoopBenchmark.class.getName())
            .include(CsvBenchmark.class.getName())
            .forks(quick ? 0 : forks)
            .warmupIterations(quick ? 0 : iterations)
            .measurementIterations(quick ? 1 : iterations)
            .warmupTime(TimeValue.seconds(1))
            .measurementTime(quick ? TimeValue.milliseconds(200) : TimeValue.seconds(1));
    Collection<RunResult> runs = new Runner(options.build()).run();
    RawTable table =
        new RawTable(results.folder(), "micro.csv", "benchmark", "mode", "score", "error", "unit");
    for (RunResult run : runs) {
      Result<?> result = run.getPrimaryResult();
      String name = run.getParams().getBenchmark();
      table.add(
          name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
          run.getParams().getMode().shortLabel(),
          String.format(Locale.ROOT, "%.3f", result.getScore()),
          Double.isNaN(result.getScoreError())
              ? ""
              : String.format(Locale.ROOT, "%.3f", result.getScoreError()),
          result.getScoreUnit());
    }
    table.write();
    results.finish("micro");
    return 0;
  }
}
