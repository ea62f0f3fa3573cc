package org.lungang.benchmarks.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lungang.ahead.Grain;
import org.lungang.ahead.Lookahead;
import org.lungang.ahead.PlannedAhead;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.data.HiddenFuture;
import org.lungang.benchmarks.report.RawTable;
import org.lungang.district.District;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.search.Search;
import org.lungang.search.SearchOptions;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.years.AssumedFuture;
import org.lungang.years.Future;
import org.lungang.years.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code years}: series of years with a hidden future, planned one by one and ahead. */
@Command(
    name = "years",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description =
        "Series of years whose future is hidden: planned year by year, with regard to later"
            + " years, and knowing the future; beside a bound that no plans exceed.")
final class YearsCommand implements Callable<Integer> {

  private static final String FILE = "years.csv";
  private static final int FIRST_YEAR = 2026;

  private static final String[] COLUMNS = {
    "series", "policy", "seed", "staff", "how", "hard", "medium", "soft", "posted", "seconds"
  };

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--series",
      split = ",",
      paramLabel = "SHAPE:SCALE@POLICY",
      converter = DatasetName.SeriesName.class,
      defaultValue = "wolong:0.02@wolong-2023,huadu:0.015@standard,xx-county:0.1@xx-county-2023",
      description =
          "Shapes and scales of the generator, and the policy; others measured before are kept.")
  private List<String> series = List.of();

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "SEED",
      defaultValue = "1,2,3,4,5,6,7,8,9,10",
      description = "One district, and one future of it, for each.")
  private List<Integer> seeds = List.of();

  @Option(
      names = "--years",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "6",
      description = "How many years.")
  private int years;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "2",
      description = "How many threads.")
  private int threads;

  YearsCommand() {}

  @Override
  public Integer call() {
    Path folder = results.folder();
    RawTable table = new RawTable(folder, FILE, COLUMNS);
    for (Map<String, String> row : RawTable.read(folder, FILE)) {
      if (!series.contains(row.get("series") + "@" + row.get("policy"))
          || !seeds.contains(Integer.valueOf(row.get("seed")))) {
        table.add(row.values().toArray());
      }
    }
    for (String each : series) {
      for (int seed : seeds) {
        measure(each, seed, table);
        table.write();
      }
    }
    results.finish("years");
    return 0;
  }

  private void measure(String name, int seed, RawTable table) {
    String[] parts = name.split("[:@]", 3);
    Dataset dataset = Dataset.of(parts[0] + ":" + seed + ":" + parts[1]);
    Policy policy = dataset.staffing(parts[2]).policy();
    List<Component> components = Component.allOf(dataset.district(), policy);
    District district =
        dataset
            .district()
            .partOf(new TreeSet<>(components.get(seed % components.size()).schoolIds()));
    Future hidden = new HiddenFuture(district, FIRST_YEAR, years, seed);
    int end = FIRST_YEAR + years;
    Map<String, Function<Staffing, Plan>> planners = new LinkedHashMap<>();
    planners.put("year by year", this::plan);
    planners.put("ahead", PlannedAhead.steered(end, this::assumed, Grain.CELL, this::plan));
    planners.put("clairvoyant", PlannedAhead.steered(end, year -> hidden, Grain.CELL, this::plan));
    Map<String, Reached> reached = new HashMap<>();
    SearchScore best = null;
    for (Map.Entry<String, Function<Staffing, Plan>> planner : planners.entrySet()) {
      long begun = System.nanoTime();
      Horizon.Outlook outlook =
          Horizon.of(district, policy, FIRST_YEAR, years, hidden, planner.getValue());
      SearchScore total = outlook.total();
      best = best == null || total.compareTo(best) > 0 ? total : best;
      long posted = outlook.years().stream().mapToLong(year -> year.figures().postings()).sum();
      add(name, seed, district, planner.getKey(), total, String.valueOf(posted), begun, table);
      reached.put(planner.getKey(), new Reached(total, posted));
    }
    addChosen(name, seed, district, policy, reached, table);
    if (best != null) {
      long begun = System.nanoTime();
      Staffing first = Staffing.of(district, policy, FIRST_YEAR);
      SearchScore bound = Lookahead.from(first, years, hidden, Grain.PERSON).bound(best);
      if (bound.compareTo(best) < 0) {
        throw new IllegalStateException(
            name + " " + seed + ": the plans (" + best + ") are better than " + bound + ".");
      }
      add(name, seed, district, "bound", bound, "–", begun, table);
    }
  }

  private record Reached(SearchScore total, long posted) {}

  /**
   * What comes of choosing in the first year, as {@code horizon --ahead} does, between both ways by
   * the future that is assumed.
   */
  private void addChosen(
      String name,
      int seed,
      District district,
      Policy policy,
      Map<String, Reached> reached,
      RawTable table) {
    long begun = System.nanoTime();
    Future assumed = assumed(Staffing.of(district, policy, FIRST_YEAR));
    boolean isByPrices =
        PlannedAhead.of(district, policy, FIRST_YEAR, years, assumed, this::plan).isByPrices();
    Reached chosen = reached.get(isByPrices ? "ahead" : "year by year");
    if (chosen != null) {
      String posted = String.valueOf(chosen.posted());
      add(name, seed, district, "chosen", chosen.total(), posted, begun, table);
    }
  }

  private static void add(
      String name,
      int seed,
      District district,
      String how,
      SearchScore score,
      String posted,
      long begun,
      RawTable table) {
    String[] parts = name.split("@", 2);
    table.add(
        parts[0],
        parts[1],
        seed,
        district.staff().size(),
        how,
        score.hard(),
        score.medium(),
        score.soft(),
        posted,
        String.format(Locale.ROOT, "%.2f", (System.nanoTime() - begun) / 1e9));
    System.err.println(name + " " + seed + ", " + how + ": " + score);
  }

  /** What a planner assumes who knows the lists of this year and no more. */
  private Future assumed(Staffing staffing) {
    return new AssumedFuture(
        staffing.district(),
        staffing.year(),
        new Horizon.Assumptions(years, BigDecimal.ZERO, true));
  }

  private Plan plan(Staffing staffing) {
    return new Search(staffing, new SearchOptions(null, null, 0, threads), progress -> {})
        .run()
        .plan();
  }
}
