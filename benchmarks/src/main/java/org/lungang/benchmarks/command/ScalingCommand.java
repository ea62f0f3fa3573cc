package org.lungang.benchmarks.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.peer.Peer;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.benchmarks.report.RawTable;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scaling}: what a plan costs as districts, or one linked component, grow. */
@Command(
    name = "scaling",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Seconds and seconds a staff member as districts and a linked component grow.")
final class ScalingCommand implements Callable<Integer> {

  private static final double WARM_UP_SECONDS = 2;

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--shapes",
      split = ",",
      converter = DatasetName.ShapeName.class,
      defaultValue = "suzhou,guangdong",
      description = "Shapes of the generator.")
  private List<String> shapes = List.of();

  @Option(
      names = "--scales",
      split = ",",
      converter = Amount.Scale.class,
      defaultValue = "0.01,0.03,0.1,0.3,1",
      description = "Scales of each shape.")
  private List<String> scales = List.of();

  @Option(names = "--ten", description = "Also ten times a city; takes minutes and much memory.")
  private boolean ten;

  @Option(
      names = "--linked",
      split = ",",
      converter = Amount.Count.class,
      defaultValue = "10,20,40,80",
      description = "Sizes of the linked component, in schools.")
  private List<Integer> linkedSchools = List.of();

  @Option(
      names = "--peers",
      split = ",",
      defaultValue = "LUNGANG,HIGHS",
      description = "What is compared: ${COMPLETION-CANDIDATES}.")
  private List<PeerName> peers = List.of();

  @Option(names = "--seed", defaultValue = "7", description = "Random seed of the districts.")
  private long seed;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      converter = Amount.Positive.class,
      defaultValue = "600",
      description = "Seconds for each run.")
  private double seconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "2",
      description = "How many threads.")
  private int threads;

  ScalingCommand() {}

  @Override
  public Integer call() {
    RawTable table =
        new RawTable(
            results.folder(),
            "scaling.csv",
            "family",
            "dataset",
            "staff",
            "possible_postings",
            "peer",
            "staffing_seconds",
            "seconds",
            "microseconds_per_staff_member",
            "hard",
            "medium",
            "soft",
            "postings",
            "resident_mb");
    Staffing small = Dataset.of("xx-county").staffing("xx-county-2023");
    peers.forEach(
        peer -> Trial.run(peer.peer(), small, new Allowance(WARM_UP_SECONDS, threads, 0)));
    for (String shape : shapes) {
      scales.forEach(scale -> measure(shape, shape + ":" + seed + ":" + scale, table));
      if (ten) {
        measure(shape, shape + ":" + seed + ":10", table);
      }
    }
    linkedSchools.forEach(schools -> measure("linked", "linked:" + schools + ":" + seed, table));
    table.write();
    results.finish("scaling");
    return 0;
  }

  private void measure(String family, String name, RawTable table) {
    Dataset dataset = Dataset.of(name);
    long begun = System.nanoTime();
    Staffing staffing = dataset.staffing(dataset.ownPolicyId());
    double staffingSeconds = (System.nanoTime() - begun) / 1e9;
    for (PeerName peerName : peers) {
      Peer peer = peerName.peer();
      Trial trial = Trial.run(peer, staffing, new Allowance(seconds, threads, 0));
      int staff = dataset.district().staff().size();
      table.add(
          family,
          name,
          staff,
          staffing.postings().size(),
          peer.name().replace(", ", " "),
          decimal(staffingSeconds),
          decimal(trial.seconds()),
          decimal((staffingSeconds + trial.seconds()) / staff * 1e6),
          trial.points().hard(),
          trial.points().medium(),
          trial.points().soft(),
          trial.plan().size(),
          trial.residentBytes().isPresent() ? trial.residentBytes().getAsLong() >> 20 : "");
      System.err.println(name + " " + peer.name() + ": " + (float) trial.seconds() + " s");
    }
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
