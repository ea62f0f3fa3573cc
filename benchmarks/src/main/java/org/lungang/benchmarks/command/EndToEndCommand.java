package org.lungang.benchmarks.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.benchmarks.report.RawTable;
import org.lungang.benchmarks.report.Reference;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code end-to-end}: the finished program as a user starts it, from files to files. */
@Command(
    name = "end-to-end",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "The finished program from files to files: start, reading, search, writing.")
final class EndToEndCommand implements Callable<Integer> {

  private static final long POLL_MILLISECONDS = 20;

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--datasets",
      split = ",",
      converter = DatasetName.Converter.class,
      defaultValue = "xx-county,wolong,huadu:7:1,suzhou:7:1,guangdong:7:1",
      paramLabel = "NAME[@POLICY]",
      description =
          "The datasets: a folder in datasets/, SHAPE:SEED:SCALE, linked:SCHOOLS:SEED, or the path"
              + " of your own lists (a folder or workbook); with @POLICY, under that policy alone.")
  private List<DatasetName> datasets = List.of();

  @Option(
      names = "--policies",
      split = ",",
      converter = DatasetName.PolicyName.class,
      defaultValue = "own,standard",
      paramLabel = "POLICY",
      description = "Included policies or policy files; own: the one that belongs to the dataset.")
  private List<String> policies = List.of();

  @Option(
      names = "--seeds",
      split = ",",
      defaultValue = "101,102,103",
      description = "Random seeds: one run for each.")
  private List<Long> seeds = List.of();

  @Option(
      names = "--optimum-time",
      paramLabel = "SECONDS",
      converter = Amount.PositiveOrNone.class,
      defaultValue = "600",
      description = "Seconds for HiGHS to prove the optimum; 0: no gaps.")
  private double optimumSeconds;

  EndToEndCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    RawTable table =
        new RawTable(
            results.folder(),
            "end-to-end.csv",
            "dataset",
            "policy",
            "seed",
            "staff",
            "seconds",
            "hard",
            "medium",
            "soft",
            "gap",
            "best_hard",
            "best_medium",
            "resident_mb");
    Path work = Path.of("benchmarks", "target", "end-to-end", String.valueOf(System.nanoTime()));
    // Builds the program if it must, outside of what is measured.
    run(List.of("--version"));
    int plans = 0;
    for (DatasetName named : datasets) {
      Dataset dataset = Dataset.of(named.dataset());
      String name = dataset.name();
      Path folder = work.resolve(Dataset.fileName(name));
      DatasetWriter.write(dataset.district(), folder, DatasetStyle.ENGLISH);
      for (String policyId : named.policies(dataset, policies)) {
        Reference reference =
            optimumSeconds > 0
                ? Reference.prove(dataset.staffing(policyId), new Allowance(optimumSeconds, 2, 0))
                : null;
        for (long seed : seeds) {
          Run run = run(folder, dataset.year(), policyId, seed, work.resolve("plan-" + plans++));
          OptionalDouble gap =
              reference == null ? OptionalDouble.empty() : reference.gap(run.points);
          table.add(
              name,
              policyId,
              seed,
              dataset.district().staff().size(),
              String.format(Locale.ROOT, "%.2f", run.seconds),
              run.points.hard(),
              run.points.medium(),
              run.points.soft(),
              gap.isPresent() ? String.format(Locale.ROOT, "%.4f", gap.getAsDouble()) : "",
              reference == null ? "" : reference.points().hard(),
              reference == null ? "" : reference.points().medium(),
              run.residentBytes == 0 ? "" : run.residentBytes >> 20);
          System.err.println(name + " " + policyId + ": " + run);
        }
      }
    }
    table.write();
    results.finish("end-to-end");
    return 0;
  }

  /**
   * One run of the program.
   *
   * @param residentBytes the most that its process held; 0 where the system does not tell
   */
  private record Run(double seconds, Points points, long residentBytes) {}

  private static Run run(Path folder, int year, String policyId, long seed, Path out)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long residentBytes =
        run(
            List.of(
                "plan",
                folder.toString(),
                "--policy=" + policyId,
                "--year=" + year,
                "--seed=" + seed,
                "--out=" + out));
    double seconds = (System.nanoTime() - begun) / 1e9;
    JsonNode score =
        JsonMapper.shared().readTree(Files.readString(out.resolve("plan.json"))).get("score");
    return new Run(
        seconds,
        new Points(
            score.get("hard").asLong(), score.get("medium").asLong(), score.get("soft").asLong()),
        residentBytes);
  }

  /** Runs the program to its end; the most that its process held, 0 where that is not told. */
  private static long run(List<String> arguments) throws IOException, InterruptedException {
    String launcher =
        System.getProperty("os.name").startsWith("Windows") ? "lungang.cmd" : "lungang";
    List<String> command = new ArrayList<>(List.of(Path.of(launcher).toAbsolutePath().toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    long residentBytes = 0;
    while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      residentBytes = Math.max(residentBytes, peakBytes(process.pid()));
    }
    return residentBytes;
  }

  /** What a process has held at most so far; 0 where the system does not tell. */
  private static long peakBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
