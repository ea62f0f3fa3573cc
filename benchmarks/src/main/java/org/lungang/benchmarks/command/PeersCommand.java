package org.lungang.benchmarks.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.peer.Peer;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.benchmarks.report.PeerTables;
import org.lungang.benchmarks.report.Reference;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peers}: all peers on all datasets, in one JVM, on the same threads. */
@Command(
    name = "peers",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Score over time, time to a gap and memory of each peer on each dataset.")
final class PeersCommand implements Callable<Integer> {

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--datasets",
      split = ",",
      converter = DatasetName.Converter.class,
      paramLabel = "NAME[@POLICY]",
      defaultValue =
          "xx-county,wolong,huadu:7:1,suzhou:7:1@own,linked:40:7@own,short:wolong:7:1@own",
      description =
          "The datasets: a folder in datasets/, SHAPE:SEED:SCALE, linked:SCHOOLS:SEED,"
              + " short:SHAPE:SEED:SCALE, or the path of your own lists (a folder or workbook);"
              + " with @POLICY, under that policy alone.")
  private List<DatasetName> datasets = List.of();

  @Option(
      names = "--policies",
      split = ",",
      converter = DatasetName.PolicyName.class,
      paramLabel = "POLICY",
      defaultValue = "own,standard",
      description = "Included policies or policy files; own: the one that belongs to the dataset.")
  private List<String> policies = List.of();

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "PEER",
      defaultValue =
          "LUNGANG,LUNGANG_ALL_THE_TIME,HIGHS,CP_SAT,TIMEFOLD_WHOLE,TIMEFOLD_BY_COMPONENT,BY_HAND",
      description = "What is compared: ${COMPLETION-CANDIDATES}.")
  private List<PeerName> peers = List.of();

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "N",
      defaultValue = "101,102,103",
      description = "Random seeds: one run for each.")
  private List<Long> seeds = List.of();

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      converter = Amount.Positive.class,
      defaultValue = "60",
      description = "Seconds for each run.")
  private double seconds;

  @Option(
      names = "--optimum-time",
      paramLabel = "SECONDS",
      converter = Amount.Positive.class,
      defaultValue = "600",
      description = "Seconds for HiGHS to prove the optimum from which gaps are measured.")
  private double optimumSeconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "2",
      description = "How many threads.")
  private int threads;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      converter = Amount.PositiveOrNone.class,
      defaultValue = "2",
      description = "Seconds for each peer on xx-county before anything is measured; 0: none.")
  private double warmUpSeconds;

  PeersCommand() {}

  @Override
  public Integer call() {
    if (warmUpSeconds > 0) {
      Staffing staffing = Dataset.of("xx-county").staffing("xx-county-2023");
      peers.forEach(
          peer -> Trial.run(peer.peer(), staffing, new Allowance(warmUpSeconds, threads, 0)));
    }
    PeerTables tables = new PeerTables(results.folder());
    for (DatasetName named : datasets) {
      Dataset dataset = Dataset.of(named.dataset());
      for (String policyId : named.policies(dataset, policies)) {
        measure(dataset.name(), policyId, dataset.staffing(policyId), tables);
      }
    }
    tables.write();
    results.finish("peers");
    return 0;
  }

  private void measure(String name, String policyId, Staffing staffing, PeerTables tables) {
    Reference reference = Reference.prove(staffing, new Allowance(optimumSeconds, threads, 0));
    tables.add(name, policyId, staffing, reference);
    say(name, policyId, "optimum", reference.points() + (reference.optimal() ? "" : " unproven"));
    for (PeerName peerName : peers) {
      Peer peer = peerName.peer();
      for (long seed : peer.usesSeed() ? seeds : List.of(0L)) {
        Allowance allowance = new Allowance(seconds, threads, seed);
        Trial trial = Trial.run(peer, staffing, allowance);
        tables.add(name, policyId, peer, allowance, reference, trial);
        say(name, policyId, peer.name(), trial.points() + " in " + (float) trial.seconds() + " s");
      }
    }
  }

  private static void say(String dataset, String policyId, String who, String what) {
    System.err.println(dataset + " " + policyId + " " + who + ": " + what);
  }
}
