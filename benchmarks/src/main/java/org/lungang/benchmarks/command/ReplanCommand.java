package org.lungang.benchmarks.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.data.Objections;
import org.lungang.benchmarks.exact.ExactSolver;
import org.lungang.benchmarks.exact.FewestChanges;
import org.lungang.benchmarks.exact.Limits;
import org.lungang.benchmarks.report.RawTable;
import org.lungang.compare.Replanned;
import org.lungang.compare.Replanning;
import org.lungang.plan.Plan;
import org.lungang.search.Search;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replan}: whether objections change no more postings than is proven necessary. */
@Command(
    name = "replan",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Postings that change after objections, beside the fewest that must.")
final class ReplanCommand implements Callable<Integer> {

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--cases",
      split = ",",
      paramLabel = "DATASET=N",
      converter = {DatasetName.Converter.class, Amount.Count.class},
      defaultValue = "wolong=40,suzhou:7:1=30,huadu:7:1=15,xx-county=15",
      description = "How many cases of each dataset, under its own policy or the one behind its @.")
  private Map<DatasetName, Integer> cases = new LinkedHashMap<>();

  @Option(
      names = "--objections",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "5",
      description = "Objections in each case.")
  private int objections;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      converter = Amount.Positive.class,
      defaultValue = "120",
      description = "Seconds for HiGHS in each component.")
  private double seconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "2",
      description = "How many threads.")
  private int threads;

  ReplanCommand() {}

  @Override
  public Integer call() {
    RawTable table =
        new RawTable(
            results.folder(),
            "replan.csv",
            "dataset",
            "case",
            "staff",
            "components",
            "changes",
            "fewest",
            "proven",
            "hard",
            "best_hard",
            "seconds",
            "proof_seconds");
    cases.forEach((name, count) -> measure(name, count, table));
    table.write();
    results.finish("replan");
    return 0;
  }

  private void measure(DatasetName named, int count, RawTable table) {
    Dataset dataset = Dataset.of(named.dataset());
    String name = dataset.name();
    Staffing staffing = dataset.staffing(named.policy(dataset));
    Plan plan =
        new Search(staffing, new SearchOptions(null, null, 0, threads), progress -> {})
            .run()
            .plan();
    for (int seed = 1; seed <= count; seed++) {
      Objections raised = Objections.make(staffing, plan, objections, seed);
      long begun = System.nanoTime();
      Replanned replanned =
          new Replanning(
                  raised.part(), raised.published(), Collections.emptySortedMap(), Set.of(), null)
              .replan(raised.part().components(), threads, () -> false);
      double took = (System.nanoTime() - begun) / 1e9;
      begun = System.nanoTime();
      Proof proof = prove(raised, replanned);
      table.add(
          name,
          seed,
          dataset.district().staff().size(),
          raised.part().components().size(),
          replanned.rows().size(),
          proof.fewest,
          proof.proven,
          proof.hard,
          proof.bestHard,
          decimal(took),
          decimal((System.nanoTime() - begun) / 1e9));
      System.err.println(
          name + " " + seed + ": " + replanned.rows().size() + " changes, fewest " + proof);
    }
  }

  /**
   * What an exact solver says.
   *
   * @param hard what the new plan is worth at hard, and {@code bestHard} what any is
   */
  private record Proof(long fewest, boolean proven, long hard, long bestHard) {}

  private Proof prove(Objections raised, Replanned replanned) {
    Set<PossiblePosting> taken = Set.copyOf(replanned.postings());
    Set<String> changed = raised.changed();
    long fewest = changed.size();
    boolean proven = true;
    long hard = 0;
    long best = 0;
    for (Component component : raised.part().components()) {
      FewestChanges ofOne =
          FewestChanges.prove(
              raised.part(),
              component,
              raised.kept(component),
              changed,
              ExactSolver.Kind.HIGHS,
              new Limits(seconds, threads, 0));
      fewest += ofOne.changes();
      proven &= ofOne.proven();
      best += ofOne.hard();
      hard += FewestChanges.hardOf(raised.part(), component, taken);
    }
    return new Proof(fewest, proven, hard, best);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
